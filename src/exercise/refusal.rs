//! Why a command was turned down: a closed list of values, each with its sentence
//! in the language of who asked.
//!
//! A refusal reaches the seat that asked, so it speaks only of what that seat may see.

use super::command::Ticket;
use crate::id::{ActionIx, FactIx, ObjectIx, RoleIx};
use crate::runbook::draft::Channel;
use crate::runbook::model::{Need, Needed};
use crate::say;
use crate::scenario::Scenario;
use crate::time::{ExerciseTime, Span};
use crate::words::Words;

/// Why a command was turned down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Play has not begun.
    NotStarted,
    /// Play has begun already.
    AlreadyStarted,
    /// Play is over.
    Over,
    /// Play is paused.
    Paused,
    /// Play is not paused.
    NotPaused,
    /// The script is held already.
    AlreadyHeld,
    /// The script is not held.
    NotHeld,
    /// This seat may not ask for that.
    NotYours,
    /// The role has not entered play.
    NotInPlay(RoleIx),
    /// The role is in play already.
    AlreadyInPlay(RoleIx),
    /// Nobody sits in the role.
    Vacant(RoleIx),
    /// Time does not run backwards.
    TimeRunsBackwards(ExerciseTime),
    /// No exercise goes on for so long.
    TooFar,
    /// Speeds go from 1/64 to 64.
    SpeedOutOfRange,
    /// The runbook gives this action to others.
    WrongRole(ActionIx),
    /// The action needs something to be about.
    NeedsObject(ActionIx),
    /// The action is about nothing.
    TakesNoObject(ActionIx),
    /// The action cannot be about this.
    ObjectDoesNotFit(ActionIx, ObjectIx),
    /// This has not come up yet.
    NotComeUp,
    /// A level must be named.
    NeedsLevel,
    /// No such level.
    NoSuchLevel(u8),
    /// Not by this channel.
    NotByChannel(Channel),
    /// Something must be there first.
    Missing(ActionIx, Need),
    /// The act sends a message, and nothing is said in it.
    NeedsWords(ActionIx),
    /// The act sends no message.
    SaysNothing(ActionIx),
    /// A line that cannot be picked.
    NotOnOffer,
    /// The queue is full.
    QueueFull(RoleIx),
    /// No such act of this role is waiting.
    NotWaiting(Ticket),
    /// No such act is prepared.
    NotPrepared(Ticket),
    /// No such act.
    NoSuchAct(Ticket),
    /// The role does not know that.
    DoesNotKnow(FactIx),
    /// There is nobody in play to tell who does not know.
    NobodyToTell,
    /// The question is not open.
    NotOpen,
    /// The question is answered already.
    AlreadyDecided,
    /// Somebody else decides.
    NotTheOwner,
    /// That is no answer to this question.
    NotAnAnswer,
    /// Confidence goes from 50 to 90 per cent.
    ConfidenceOutOfRange,
    /// The votes were shown already.
    AlreadyRevealed,
    /// There is no vote on this.
    NoVote,
    /// No such inject is there.
    NoSuchInject,
    /// The inject is out already.
    AlreadyReleased,
    /// There are no more hints.
    NoMoreHints,
    /// A text is missing.
    NeedsText,
    /// The window is not open.
    WindowNotOpen,
    /// A window is given more time, never less.
    NeedsTime(Span),
    /// That lies in the future.
    InTheFuture,
    /// A verdict shown since then would change.
    BeforeVerdict(ExerciseTime),
    /// The last phase has begun.
    LastPhase,
    /// There is nothing to take back.
    NothingToUndo,
    /// Other things have followed from it.
    TooLateToUndo,
}

impl Refusal {
    /// The sentence for the person who asked.
    pub fn sentence(&self, scenario: &Scenario, words: &Words) -> String {
        let (id, title) = (self.phrase(), |role: RoleIx| &scenario.roles[role].title);
        let name = |action: ActionIx| &scenario.actions[action].name;
        match *self {
            Self::NotInPlay(it)
            | Self::AlreadyInPlay(it)
            | Self::Vacant(it)
            | Self::QueueFull(it) => say!(words, id, role = title(it)),
            Self::TimeRunsBackwards(now) => say!(words, id, now = now.to_string()),
            Self::WrongRole(it) => {
                let roles = scenario.actions[it].roles.iter();
                let titles: Vec<String> = roles.map(|role| title(role).clone()).collect();
                say!(words, id, action = name(it), roles = words.any_of(&titles))
            }
            Self::NeedsObject(it)
            | Self::TakesNoObject(it)
            | Self::NeedsWords(it)
            | Self::SaysNothing(it) => say!(words, id, action = name(it)),
            Self::ObjectDoesNotFit(it, object) => {
                let object = &scenario.objects[object].title;
                say!(words, id, action = name(it), object = object)
            }
            Self::NoSuchLevel(level) => {
                say!(words, id, level = level, levels = scenario.severity.levels.len())
            }
            Self::Missing(it, need) => match need.what {
                Needed::Done(first) => say!(words, id, action = name(it), first = name(first)),
                Needed::Fact(_) => say!(words, id, action = name(it)),
            },
            Self::BeforeVerdict(at) => say!(words, id, at = at.to_string()),
            _ => words.say(id),
        }
    }

    const fn phrase(&self) -> &'static str {
        match self {
            Self::NotStarted => "refusal-not-started",
            Self::AlreadyStarted => "refusal-already-started",
            Self::Over => "refusal-over",
            Self::Paused => "refusal-paused",
            Self::NotPaused => "refusal-not-paused",
            Self::AlreadyHeld => "refusal-already-held",
            Self::NotHeld => "refusal-not-held",
            Self::NotYours => "refusal-not-yours",
            Self::NotInPlay(_) => "refusal-not-in-play",
            Self::AlreadyInPlay(_) => "refusal-already-in-play",
            Self::Vacant(_) => "refusal-vacant",
            Self::TimeRunsBackwards(_) => "refusal-time-runs-backwards",
            Self::TooFar => "refusal-too-far",
            Self::SpeedOutOfRange => "refusal-speed-out-of-range",
            Self::WrongRole(_) => "refusal-wrong-role",
            Self::NeedsObject(_) => "refusal-needs-object",
            Self::TakesNoObject(_) => "refusal-takes-no-object",
            Self::ObjectDoesNotFit(..) => "refusal-object-does-not-fit",
            Self::NotComeUp => "refusal-not-come-up",
            Self::NeedsLevel => "refusal-needs-level",
            Self::NoSuchLevel(_) => "refusal-no-such-level",
            Self::NotByChannel(channel) => not_by(*channel),
            Self::Missing(_, need) => missing(need.what),
            Self::NeedsWords(_) => "refusal-needs-words",
            Self::SaysNothing(_) => "refusal-says-nothing",
            Self::NotOnOffer => "refusal-not-on-offer",
            Self::QueueFull(_) => "refusal-queue-full",
            Self::NotWaiting(_) => "refusal-not-waiting",
            Self::NotPrepared(_) => "refusal-not-prepared",
            Self::NoSuchAct(_) => "refusal-no-such-act",
            Self::DoesNotKnow(_) => "refusal-does-not-know",
            Self::NobodyToTell => "refusal-nobody-to-tell",
            Self::NotOpen => "refusal-not-open",
            Self::AlreadyDecided => "refusal-already-decided",
            Self::NotTheOwner => "refusal-not-the-owner",
            Self::NotAnAnswer => "refusal-not-an-answer",
            Self::ConfidenceOutOfRange => "refusal-confidence-out-of-range",
            Self::AlreadyRevealed => "refusal-already-revealed",
            Self::NoVote => "refusal-no-vote",
            Self::NoSuchInject => "refusal-no-such-inject",
            Self::AlreadyReleased => "refusal-already-released",
            Self::NoMoreHints => "refusal-no-more-hints",
            Self::NeedsText => "refusal-needs-text",
            Self::WindowNotOpen => "refusal-window-not-open",
            Self::NeedsTime(_) => "refusal-needs-time",
            Self::InTheFuture => "refusal-in-the-future",
            Self::BeforeVerdict(_) => "refusal-before-verdict",
            Self::LastPhase => "refusal-last-phase",
            Self::NothingToUndo => "refusal-nothing-to-undo",
            Self::TooLateToUndo => "refusal-too-late-to-undo",
        }
    }
}

const fn missing(what: Needed) -> &'static str {
    match what {
        Needed::Done(_) => "refusal-missing-act",
        Needed::Fact(_) => "refusal-missing-fact",
    }
}

const fn not_by(channel: Channel) -> &'static str {
    match channel {
        Channel::Pager => "refusal-not-by-pager",
        Channel::Phone => "refusal-not-by-phone",
        Channel::Mail => "refusal-not-by-mail",
        Channel::Chat => "refusal-not-by-chat",
        Channel::Alert => "refusal-not-by-alert",
        Channel::Ticket => "refusal-not-by-ticket",
        Channel::News => "refusal-not-by-news",
        Channel::Log => "refusal-not-by-log",
        Channel::InPerson => "refusal-not-in-person",
    }
}
