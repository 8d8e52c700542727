//! The codes of these rules, for the guide and the tests.

use crate::diagnostic::Code;

pub(super) const UNREACHABLE: Code = Code("E102");
pub(super) const WINDOW: Code = Code("E103");
pub(super) const DEAD_END: Code = Code("E104");
pub(super) const PRIVATE: Code = Code("E105");
pub(super) const SECRET: Code = Code("E106");
pub(super) const SILENCE: Code = Code("E118");
pub(super) const OBJECTIVE: Code = Code("W201");
pub(super) const ROLE: Code = Code("W202");
pub(super) const PACE: Code = Code("W203");
pub(super) const CHOICE: Code = Code("W204");
pub(super) const BOTS: Code = Code("W205");
pub(super) const REASON: Code = Code("W206");
pub(super) const TRAP: Code = Code("W207");
pub(super) const LONG: Code = Code("W208");
pub(super) const REAL: Code = Code("W209");
pub(super) const NEEDLESS: Code = Code("W210");
pub(super) const MESSAGE: Code = Code("W211");

/// What an author may silence.
pub(super) const SILENCEABLE: &[Code] =
    &[OBJECTIVE, ROLE, PACE, CHOICE, BOTS, REASON, TRAP, LONG, REAL, MESSAGE];

/// The codes of these rules: code, title, and what it is about.
pub const CODES: &[(Code, &str, &str)] = &[
    (
        UNREACHABLE,
        "Something can never happen",
        "Nothing that people or time can do releases this inject, asks this decision, or opens or \
         meets this expectation. `simulate` adds what no bot ever reached.",
    ),
    (
        WINDOW,
        "A window nobody can meet",
        "The window opens when play is over or nearly so, or one role would have to begin more in \
         time than one person can. `simulate` adds windows that the best bot misses.",
    ),
    (
        DEAD_END,
        "Play comes to a standstill",
        "A phase never begins or nothing more can happen in it, or a decision offers no choice.",
    ),
    (
        PRIVATE,
        "A private inject may reach nobody",
        "All its readers may be missing, and none of them has a stand-in.",
    ),
    (
        SECRET,
        "Players can read what is not for them",
        "Words from the facilitator's or evaluator's notes stand in a text that players read.",
    ),
    (
        SILENCE,
        "A silence that cannot be",
        "Only warnings can be silenced, by their code and with a reason.",
    ),
    (
        OBJECTIVE,
        "An objective with too few expectations",
        "With fewer than five, a rating rests on chance.",
    ),
    (
        ROLE,
        "A role with too little or too much to do",
        "Every role has at least two expectations, something to do every fifteen minutes, and no \
         more than two fifths of the weight.",
    ),
    (
        PACE,
        "Too much at once",
        "At most seven major injects in ninety minutes, and two within three.",
    ),
    (
        CHOICE,
        "A decision that decides nothing, or gives itself away",
        "Two choices have the same consequences, or the best one can be told by its place or length.",
    ),
    (
        BOTS,
        "Bots score as no bot should",
        "`simulate` says so: a random player scores too much, or the best possible one too little.",
    ),
    (
        REASON,
        "A critical miss that is not explained",
        "A critical expectation or harm says why, and where the plan or practice says so.",
    ),
    (TRAP, "A trap that cannot be stepped into", "Its act cannot be done, or is always excused."),
    (
        LONG,
        "A text too long for the projector",
        "At most 60 words an inject, 40 in a tutorial, and 30 a sentence on average.",
    ),
    (
        REAL,
        "Something of the real world",
        "A domain, an address or a company that exists. Use `example.com` and the addresses that \
         RFC 5737 and RFC 3849 set aside.",
    ),
    (NEEDLESS, "A silence that silences nothing", "What it silenced has been mended: remove it."),
    (
        MESSAGE,
        "A message that teaches little",
        "No expectation asks for it, one of its four parts has no line, or at first nothing that belongs \
         in it is on offer.",
    ),
];
