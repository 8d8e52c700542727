//! What somebody asks for. A command is either carried out as events or turned down as a
//! [`Refusal`](super::Refusal); nothing else changes an exercise.

use super::said::Said;
use super::setup::Occupant;
use crate::id::{
    ActionIx, ChoiceIx, DecisionIx, ExpectationIx, FactIx, FactSet, InjectIx, ObjectIx,
    ObjectiveIx, RoleIx, RoleSet,
};
use crate::runbook::draft::Channel;
use crate::scenario::model::pattern::Manner;
use crate::time::{ExerciseTime, Span};
use serde::{Deserialize, Serialize};

/// Who asks. Names of people never enter the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// Who leads the exercise; in solo play, the program for the person.
    Facilitator,
    /// Who judges it; several are told apart by number.
    Evaluator(u8),
    /// Who plays a role.
    Role(RoleIx),
    /// Who only watches.
    Observer,
}

/// One act of one role, from the moment it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ticket(pub u32);

/// A runbook action with everything it can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// The runbook action.
    pub action: ActionIx,
    /// What it is about; asked for by actions that have kinds of object.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<ObjectIx>,
    /// Whom it appoints or hands over to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<RoleIx>,
    /// The channel of an escalation; the first offered when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The severity level it declares.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// How far it goes.
    #[serde(default = "carried_out", skip_serializing_if = "is_carried_out")]
    pub manner: Manner,
    /// The facts an escalation passes on; all its role knows when left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub passes: Option<FactSet>,
    /// What it says, if it sends a message that is composed from lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub says: Option<Said>,
}

const fn carried_out() -> Manner {
    Manner::Done
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
const fn is_carried_out(manner: &Manner) -> bool {
    matches!(manner, Manner::Done)
}

impl Act {
    /// An action carried out, about nothing, with nothing special.
    pub const fn of(action: ActionIx) -> Self {
        Self {
            action,
            about: None,
            to: None,
            channel: None,
            level: None,
            manner: Manner::Done,
            passes: None,
            says: None,
        }
    }
}

/// What a role can be busy with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Work {
    /// A runbook action.
    Act(Act),
    /// Telling others a fact.
    Tell {
        /// Which one.
        fact: FactIx,
        /// Whom.
        to: RoleSet,
    },
    /// Carrying out an act that was prepared.
    CarryOut {
        /// Which one.
        prepared: Ticket,
    },
}

/// What a facilitator, evaluator or player writes down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Something done well.
    Strength,
    /// Something that did not work.
    Gap,
    /// A good point for later.
    ParkingLot,
    /// An open question.
    Question,
    /// Anything else.
    Remark,
    /// An open question of one's own is answered; the text is the question's.
    Answered,
}

/// The rating of an objective (HSEEP).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Rating {
    /// Performed without challenges.
    P,
    /// Performed with some challenges.
    S,
    /// Performed with major challenges.
    M,
    /// Unable to be performed.
    U,
    /// Not exercised.
    NotExercised,
}

/// An inject that the facilitator makes up.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Improvised {
    /// How it arrives.
    pub channel: Channel,
    /// Who it is from.
    pub from: String,
    /// Whom it is for.
    pub to: RoleSet,
    /// Whether only these see it.
    pub private: bool,
    /// Its headline.
    pub title: String,
    /// Its text.
    pub body: String,
}

/// Everything that can be asked of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Command {
    /// StartEx.
    Start,
    /// Let play go on until this moment.
    Advance {
        /// Until when.
        to: ExerciseTime,
    },
    /// A role does something; it begins at once or queues behind what the role is busy with.
    Do(Work),
    /// Take back an act that has not begun.
    Withdraw {
        /// Which one.
        ticket: Ticket,
    },
    /// Change the order of a role's queue.
    Reorder {
        /// Which act.
        ticket: Ticket,
        /// Its new place, from 0.
        place: u8,
    },
    /// The facilitator logs what a role did: testimony, never refused for a busy role.
    Log {
        /// Who did it.
        by: RoleIx,
        /// What.
        work: Work,
        /// When, if not now.
        happened_at: Option<ExerciseTime>,
    },
    /// An act happened earlier than it was logged.
    BackDate {
        /// Which one.
        ticket: Ticket,
        /// When.
        happened_at: ExerciseTime,
    },
    /// Decide.
    Decide {
        /// The question.
        decision: DecisionIx,
        /// The answer.
        choice: ChoiceIx,
        /// How sure, 50 to 90 per cent.
        confidence: Option<u8>,
        /// Why; empty when nobody said.
        rationale: String,
    },
    /// Vote silently; may change until the votes are revealed.
    Vote {
        /// The question.
        decision: DecisionIx,
        /// The answer.
        choice: ChoiceIx,
        /// How sure, 50 to 90 per cent.
        confidence: Option<u8>,
    },
    /// Show how the room voted.
    RevealVotes {
        /// The question.
        decision: DecisionIx,
    },
    /// A role confirms that it has read a private inject.
    Acknowledge {
        /// Which one.
        inject: InjectIx,
    },
    /// Ask for the next hint on an inject.
    Hint {
        /// Which one.
        inject: InjectIx,
    },
    /// Write something down.
    Note {
        /// What kind.
        kind: NoteKind,
        /// The text.
        text: String,
        /// The journal entry it is about.
        anchor: Option<u64>,
    },
    /// Pin a moment for the report.
    Pin {
        /// The journal entry.
        anchor: u64,
        /// Why.
        text: String,
    },
    /// Confirm or override a suggested rating.
    Rate {
        /// Of which objective.
        objective: ObjectiveIx,
        /// The rating.
        rating: Rating,
        /// Why.
        reason: String,
    },
    /// Stop everything.
    Pause,
    /// Go on.
    Resume,
    /// How fast play runs against the wall, as a fraction; for the record and the driver.
    SetSpeed {
        /// Numerator, 1 to 64.
        numerator: u8,
        /// Denominator, 1 to 64.
        denominator: u8,
    },
    /// Go to a later moment, through everything that falls due on the way.
    Jump {
        /// When.
        to: ExerciseTime,
    },
    /// Hold for discussion: the script stops, response windows run.
    Hold,
    /// End the discussion.
    Continue,
    /// Release an inject now, from the deck or off the timeline.
    Fire {
        /// Which one.
        inject: InjectIx,
    },
    /// Leave an inject out; what it would have opened is not exercised.
    Skip {
        /// Which one.
        inject: InjectIx,
    },
    /// Make up an inject.
    Improvise(Box<Improvised>),
    /// Give a window more time.
    Extend {
        /// Which one.
        expectation: ExpectationIx,
        /// How much.
        by: Span,
    },
    /// Somebody else sits in a role.
    TakeSeat {
        /// Which one.
        role: RoleIx,
        /// Who.
        occupant: Occupant,
    },
    /// A role enters play without having been told.
    BringIn {
        /// Which one.
        role: RoleIx,
    },
    /// Begin the next phase.
    NextPhase,
    /// A real incident: play stops at once.
    StopReal {
        /// What is said to the room.
        reason: String,
    },
    /// EndEx.
    End,
    /// Take back the seat's own latest command; the session rebuilds without it.
    Undo {
        /// The journal entry of that command.
        entry: u64,
    },
}
