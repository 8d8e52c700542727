//! Every code that reading and checking can give, for the guide and the tests.

use crate::diagnostic::Code;

pub(super) const NAMES: Code = Code("E101");
pub(super) const LENGTH: Code = Code("E110");
pub(super) const MOMENT: Code = Code("E111");
pub(super) const RANGE: Code = Code("E112");
pub(super) const CONFLICT: Code = Code("E113");
pub(super) const MISSING: Code = Code("E114");
pub(super) const MISFIT: Code = Code("E115");
pub(super) const NOT_THEIRS: Code = Code("E116");
pub(super) const SPELLING: Code = Code("E117");

/// The codes of reading and resolving: code, title, and what it is about.
pub const CODES: &[(Code, &str, &str)] = &[
    (
        Code("E001"),
        "The file is too large",
        "Files of up to 16 MiB are read. A scenario is text; pictures and recordings belong elsewhere.",
    ),
    (
        Code("E002"),
        "Brackets are nested too deep",
        "More than 64 brackets are open at once. Usually one of them was never closed.",
    ),
    (
        Code("E003"),
        "The file is of a newer format",
        "`format` says which shape the file has. A newer Drillhall wrote it than the one that reads it.",
    ),
    (
        Code("E004"),
        "The file is not of the expected shape",
        "A bracket, comma or quote is missing, or a field or word is not known. Reading stops at the \
         first such place, so there may be more behind it.",
    ),
    (
        NAMES,
        "A name leads nowhere, is used twice, or leads back to itself",
        "Every name that is mentioned has to be declared, once in its kind; objects, contacts, clocks \
         and decisions share one kind. What leads from one record to the next must come to an end.",
    ),
    (
        LENGTH,
        "Not a length of time",
        "Lengths of time are written as `45s`, `4m`, `1h30m` or `2d`.",
    ),
    (
        MOMENT,
        "Not a moment of the story",
        "Moments are written as `Sat 02:14`, `02:14` or `2031-03-08T02:14`; the story's start also \
         has its offset, `2031-03-08T02:14+01:00`. The story never runs backwards.",
    ),
    (
        RANGE,
        "Out of range",
        "A number is too small or too large here, or there are more records than a scenario can hold.",
    ),
    (
        CONFLICT,
        "Two things that exclude each other",
        "Fields are given that do not go together, such as `act` and `tell`, or `late` before `full`.",
    ),
    (MISSING, "Something is missing", "A record lacks what it needs to mean anything."),
    (
        MISFIT,
        "The act does not fit what it is given",
        "Runbook actions say which kinds of object they are about, and which kind of contact they call.",
    ),
    (
        NOT_THEIRS,
        "A role may not do this act",
        "Runbook actions say which roles may do them; a scenario can change that under `runbook`.",
    ),
    (
        SPELLING,
        "Not a name",
        "Names are made of letters without accents, digits, `_`, `-` and `.`, and begin with a letter or digit.",
    ),
];
