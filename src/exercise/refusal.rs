//! Why a command was turned down: a closed list of values, each with its sentence.
//!
//! A refusal reaches the seat that asked, so it speaks only of what that seat may see.

use super::command::Ticket;
use crate::id::{ActionIx, FactIx, ObjectIx, RoleIx};
use crate::runbook::draft::Channel;
use crate::runbook::model::{Need, Needed};
use crate::scenario::Scenario;
use crate::time::{ExerciseTime, Span};

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
    pub fn sentence(&self, scenario: &Scenario) -> String {
        let role = |role: RoleIx| scenario.roles[role].title.clone();
        let action = |action: ActionIx| scenario.actions[action].name.clone();
        match *self {
            Self::NotInPlay(it) => format!("{} has not been told yet and is not here.", role(it)),
            Self::AlreadyInPlay(it) => format!("{} is here already.", role(it)),
            Self::Vacant(it) => format!("Nobody sits in the role of {}.", role(it)),
            Self::TimeRunsBackwards(now) => format!("It is {now} already; time only goes forward."),
            Self::WrongRole(it) => wrong_role(scenario, it),
            Self::NeedsObject(it) => format!("Say what this is about: “{}”.", action(it)),
            Self::TakesNoObject(it) => format!("“{}” is not about one thing.", action(it)),
            Self::ObjectDoesNotFit(it, object) => {
                format!("“{}” cannot be about {}.", action(it), scenario.objects[object].title)
            }
            Self::NoSuchLevel(level) => {
                format!(
                    "There is no level {level}; the scale has {}.",
                    scenario.severity.levels.len()
                )
            }
            Self::NotByChannel(channel) => format!("This cannot be sent by {channel:?}."),
            Self::Missing(it, need) => missing(scenario, it, need),
            Self::QueueFull(it) => format!("{} has too much waiting already.", role(it)),
            Self::BeforeVerdict(at) => {
                format!("Verdicts were shown at {at}; nothing before can change any more.")
            }
            _ => self.plain().to_owned(),
        }
    }

    const fn plain(&self) -> &'static str {
        match self {
            Self::NotStarted => "Play has not begun yet.",
            Self::AlreadyStarted => "Play has begun already.",
            Self::Over => "Play is over.",
            Self::Paused => "Play is paused; resume first.",
            Self::NotPaused => "Play is not paused.",
            Self::AlreadyHeld => "The script is held already.",
            Self::NotHeld => "The script is not held.",
            Self::NotYours => "This seat cannot ask for that.",
            Self::TooFar => "No exercise goes on for so long.",
            Self::SpeedOutOfRange => "Speeds go from 1/64 to 64.",
            Self::NotComeUp => "That has not come up.",
            Self::NeedsLevel => "Say which level.",
            Self::NotWaiting(_) => "That act is not waiting any more.",
            Self::NotPrepared(_) => "Nothing of that kind is prepared.",
            Self::NoSuchAct(_) => "There is no such act.",
            Self::DoesNotKnow(_) => "This role does not know that.",
            Self::NobodyToTell => "There is nobody here who does not know it already.",
            Self::NotOpen => "That question has not been asked.",
            Self::AlreadyDecided => "That has been decided.",
            Self::NotTheOwner => "Somebody else decides this.",
            Self::NotAnAnswer => "That is no answer to this question.",
            Self::ConfidenceOutOfRange => "Say 50, 60, 70, 80 or 90 per cent.",
            Self::AlreadyRevealed => "The votes have been shown.",
            Self::NoVote => "There is no vote on this.",
            Self::NoSuchInject => "There is no such inject.",
            Self::AlreadyReleased => "That inject is out already.",
            Self::NoMoreHints => "There are no more hints.",
            Self::NeedsText => "Write a word or two.",
            Self::WindowNotOpen => "That window is not open.",
            Self::NeedsTime(_) => "A window can be given more time, not less.",
            Self::InTheFuture => "That has not happened yet.",
            Self::LastPhase => "The last phase has begun.",
            Self::NothingToUndo => "There is nothing of yours to take back.",
            Self::TooLateToUndo => "Other things have followed from it; it stands.",
            _ => "That is not possible now.",
        }
    }
}

fn wrong_role(scenario: &Scenario, action: ActionIx) -> String {
    let action = &scenario.actions[action];
    let roles: Vec<&str> =
        action.roles.iter().map(|role| scenario.roles[role].title.as_str()).collect();
    format!("The runbook gives “{}” to {}.", action.name, roles.join(" or "))
}

fn missing(scenario: &Scenario, action: ActionIx, need: Need) -> String {
    let name = &scenario.actions[action].name;
    match need.what {
        Needed::Done(first) => {
            format!("Before “{name}”: {}.", scenario.actions[first].name)
        }
        Needed::Fact(_) => format!("“{name}” is not possible as things stand."),
    }
}
