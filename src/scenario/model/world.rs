//! The people and things of a scenario.

use super::condition::Condition;
use super::pattern::Who;
use crate::id::{
    ClockIx, ContactIx, DecisionIx, FactIx, InjectIx, MeterIx, PatternIx, RoleIx, StageIx,
};
use crate::runbook::draft::{Channel, ContactKind, ObjectKind};
use crate::time::{Limit, Span};

pub use crate::scenario::draft::world::ShowDraft as Show;

/// A role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// What the person in it knows and is there for.
    pub brief: String,
    /// Whether it is there from StartEx (otherwise it enters when told).
    pub enters_at_start: bool,
    /// Whether a drill needs somebody in it.
    pub required: bool,
    /// The role whose person also sits here.
    pub doubled_by: Option<RoleIx>,
    /// Who gets its private injects while nobody sits in it.
    pub stand_in: Option<RoleIx>,
}

/// Something acts can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// What kind of thing.
    pub kind: ObjectKind,
    /// What it stands for.
    pub subject: Subject,
    /// When it is offered and accepted.
    pub appears: Appears,
}

/// What an object stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A thing of the story.
    Thing,
    /// A contact.
    Contact(ContactIx),
    /// A legal clock.
    Clock(ClockIx),
    /// A decision.
    Decision(DecisionIx),
}

/// When an object is offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Appears {
    /// From StartEx (contacts too).
    Start,
    /// Once this has become true.
    When(Condition),
    /// Once its clock runs.
    WithClock,
    /// Once its decision was asked.
    WithDecision,
}

/// Somebody outside the players.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// What kind.
    pub kind: ContactKind,
    /// The ways to reach it.
    pub routes: Vec<Route>,
    /// How long until the lack of an answer is noticed.
    pub patience: Span,
    /// Whom to try next.
    pub next: Option<ContactIx>,
}

/// One way to reach a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The channel.
    pub by: Channel,
    /// How it answers.
    pub answers: Answers,
}

/// How a contact answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answers {
    /// Not at all.
    Never,
    /// After so long.
    After(Span),
    /// At once if this holds when it is called, else never.
    When(Condition),
}

/// A named truth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its name.
    pub slug: String,
    /// The sentence a player reads who knows it.
    pub text: String,
    /// Whether it is true at StartEx.
    pub initially: bool,
}

/// A quantity with a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meter {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// What it counts.
    pub unit: String,
    /// Its value at StartEx.
    pub start: i64,
    /// Growth a minute of play.
    pub per_minute: i64,
    /// Never below.
    pub min: i64,
    /// Never above.
    pub max: i64,
    /// Who sees it.
    pub show: Show,
}

/// A legal duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub regime: String,
    /// The day the rule was looked at.
    pub as_of: String,
    /// Where the rule stands.
    pub reference: String,
    /// What starts it.
    pub starts: Condition,
    /// What would start it on a strict reading.
    pub strict: Option<Condition>,
    /// What makes it go away.
    pub waived: Option<Condition>,
    /// Its stages, in order.
    pub stages: Vec<StageIx>,
}

/// One stage of a legal clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// Whose stage it is.
    pub clock: ClockIx,
    /// How long.
    pub within: Limit,
    /// Counted from when.
    pub from: From,
    /// What meets it.
    pub met_by: PatternIx,
}

/// Where a stage counts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The start of the clock.
    Start,
    /// The moment that stage was met.
    Stage(StageIx),
    /// The moment that fact became known to somebody.
    Fact(FactIx),
}

/// What acts and facts do to this world: silent, once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// When this becomes true …
    pub on: Condition,
    /// … this happens.
    pub effects: Vec<Effect>,
    /// What players see of it at once.
    pub shows: Option<String>,
}

/// What happens to the world.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "`EffectDraft` says what each one does")]
pub enum Effect {
    Set(FactIx),
    Clear(FactIx),
    Reveal(FactIx, Who),
    Add(MeterIx, i64),
    SetRate(MeterIx, i64),
    AddRate(MeterIx, i64),
    StartClock(ClockIx),
    StopClock(ClockIx),
    Release(InjectIx),
    Cancel(InjectIx),
    Occupy(RoleIx, Span),
    Free(RoleIx),
    EndPhase,
    EndEx,
}
