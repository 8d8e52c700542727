//! A scenario as the engine trusts it: checked, resolved, dense, never changing.
//!
//! Made once by `scenario::check` from a draft. Every reference is an index of a [`Table`]; every
//! condition asks for bits (`condition`); every act is matched by a compiled [`Pattern`].

use crate::id::{
    ActionIx, ChoiceIx, ClockIx, ConsequenceIx, ContactIx, DecisionIx, EndingIx, ExpectationIx,
    FactIx, InjectIx, MessageIx, MeterIx, ObjectIx, ObjectiveIx, OrderIx, PhaseIx, RoleIx, StageIx,
    Table, TrapIx,
};
use crate::runbook::model::Action;
use crate::time::{Calendar, ExerciseTime, StoryTime};

pub mod board;
pub mod condition;
pub mod judge;
pub mod message;
pub mod pattern;
pub mod story;
pub mod wiring;
pub mod world;

pub use self::condition::{Atom, Compare, Condition, Op};
pub use self::judge::{
    Early, Expectation, Harm, Importance, Level, Objective, Opens, Order, Profile, Severity, Trap,
    Truth, Unreached,
};
pub use self::message::{Line, Message, Part};
pub use self::pattern::{Deed, Pattern, Who};
pub use self::story::{
    Begins, Choice, Decision, Ending, Inject, InjectKind, Ordered, Phase, Release, Variant, Vote,
};
pub use self::wiring::{Watch, Wiring};
pub use self::world::{
    Answers, Appears, Clock, Consequence, Contact, Effect, Fact, From, Meter, Object, Role, Route,
    Show, Stage, Subject,
};
pub use super::draft::{AgendaDraft as AgendaItem, Category, Difficulty, Kind, Plan};

/// A checked scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// What the library shows.
    pub about: About,
    /// The story's calendar.
    pub calendar: Calendar,
    /// The story's clock at StartEx.
    pub story_start: StoryTime,
    /// EndEx comes at this moment, unless an ending comes first.
    pub length: ExerciseTime,
    /// The role that is appointed to command unless the act names another.
    pub command_role: RoleIx,
    /// Who gets what is sent to the commander while there is none.
    pub command_fallback: RoleIx,
    /// The role a person takes who plays alone.
    pub solo: Option<RoleIx>,
    /// Whether shown hints cost nothing (tutorials).
    pub hints_are_free: bool,
    /// Runbook actions that can be taken here.
    pub actions: Table<ActionIx, Action>,
    /// The people.
    pub roles: Table<RoleIx, Role>,
    /// What acts can be about: objects, then contacts, clocks and decisions.
    pub objects: Table<ObjectIx, Object>,
    /// Where things stand, and what shows how it is with them.
    pub board: board::Board,
    /// People outside.
    pub contacts: Table<ContactIx, Contact>,
    /// Named truths.
    pub facts: Table<FactIx, Fact>,
    /// Quantities.
    pub meters: Table<MeterIx, Meter>,
    /// Legal duties.
    pub clocks: Table<ClockIx, Clock>,
    /// Their stages.
    pub stages: Table<StageIx, Stage>,
    /// The scale and the truth.
    pub severity: Severity,
    /// Stretches of play; never empty, the first begins at StartEx.
    pub phases: Table<PhaseIx, Phase>,
    /// Scripted items.
    pub injects: Table<InjectIx, Inject>,
    /// Questions.
    pub decisions: Table<DecisionIx, Decision>,
    /// Their answers.
    pub choices: Table<ChoiceIx, Choice>,
    /// What the exercise is meant to show.
    pub objectives: Table<ObjectiveIx, Objective>,
    /// What a good team does: the scenario's own, then the standing ones.
    pub expectations: Table<ExpectationIx, Expectation>,
    /// Tempting wrong acts.
    pub traps: Table<TrapIx, Trap>,
    /// Messages composed from lines.
    pub messages: Table<MessageIx, Message>,
    /// Pairs of acts whose order matters.
    pub orders: Table<OrderIx, Order>,
    /// What acts do to this world.
    pub consequences: Table<ConsequenceIx, Consequence>,
    /// Ways play can end early.
    pub endings: Table<EndingIx, Ending>,
    /// What is asked, who listens, and where to look things up.
    pub wiring: Wiring,
}

/// What the library, the briefing and the report say about a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its name.
    pub slug: String,
    /// What people call it.
    pub title: String,
    /// Version of the content.
    pub version: String,
    /// Language of the texts.
    pub language: String,
    /// Drill or tutorial.
    pub kind: Kind,
    /// Two or three sentences.
    pub summary: String,
    /// Words to find it by.
    pub tags: Vec<String>,
    /// Kind of incident.
    pub category: Category,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Fewest and most players.
    pub players: (u8, u8),
    /// The plan under test.
    pub plan: Plan,
    /// Why.
    pub goal: String,
    /// What and who.
    pub scope: String,
    /// How.
    pub conduct: String,
    /// What players must accept.
    pub assumptions: Vec<String>,
    /// How the session's time is spent.
    pub agenda: Vec<AgendaItem>,
    /// Questions for the hot wash.
    pub hotwash: Vec<String>,
    /// What to have ready.
    pub preparation: Vec<String>,
    /// Texts a team may replace: name, text in force, label.
    pub variables: Vec<(String, String, String)>,
}
