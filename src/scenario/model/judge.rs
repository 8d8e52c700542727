//! What the exercise looks for.

use super::condition::Condition;
use super::pattern::Who;
use crate::id::{ActionIx, InjectIx, ObjectiveIx, PatternIx};
use crate::time::Span;

pub use crate::scenario::draft::judge::{
    HarmDraft as Harm, ImportanceDraft as Importance, LevelDraft as Level, ProfileDraft as Profile,
    UnreachedDraft as Unreached,
};

/// What the exercise is meant to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objective {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// The capability it belongs to.
    pub capability: String,
    /// The performance asked for.
    pub target: String,
    /// Its weight, from 1.
    pub weight: u8,
}

/// What a good team does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// Its name.
    pub slug: String,
    /// What people read, as the thing done.
    pub title: String,
    /// The objective it scores for.
    pub objective: ObjectiveIx,
    /// Objectives whose rating it also bears on.
    pub also: Vec<ObjectiveIx>,
    /// What opens its window.
    pub opens: Opens,
    /// Who is expected to do it.
    pub by: Who,
    /// What counts: pattern and credit in thousandths. Never empty.
    pub accept: Vec<(PatternIx, u16)>,
    /// What should hold when it is done.
    pub needs: Vec<Condition>,
    /// Full credit until so long after opening.
    pub full_within: Span,
    /// Late from so long after opening; never before `full_within`.
    pub late_after: Span,
    /// How credit falls.
    pub profile: Profile,
    /// 1 to 3.
    pub weight: u8,
    /// Whether the objective stands or falls with it.
    pub importance: Importance,
    /// Whether acts begun before count.
    pub early: Early,
    /// What it means if the window never opens.
    pub if_unreached: Unreached,
    /// Why.
    pub because: String,
    /// Where it says so.
    pub reference: String,
    /// What would have told the team.
    pub tell_tale: String,
    /// Whether it is one of the runbook's standing expectations.
    pub standing: bool,
}

/// What opens an expectation's window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opens {
    /// StartEx.
    Start,
    /// An inject released or withdrawn.
    Inject(InjectIx),
    /// When this becomes true.
    When(Condition),
    /// Each time this becomes true.
    Each(Condition),
    /// EndEx: outside the score.
    EndEx,
}

/// Whether acts begun before the window opened count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Early {
    /// They do.
    Counts,
    /// From the release of this inject on.
    Since(InjectIx),
    /// They do not.
    Afresh,
}

/// A tempting wrong act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap {
    /// Its name.
    pub slug: String,
    /// What people read afterwards.
    pub title: String,
    /// The objective it harms.
    pub objective: ObjectiveIx,
    /// The wrong act: a pattern, counted once per object …
    pub on_pattern: Option<PatternIx>,
    /// … or any other condition, counted once.
    pub on: Condition,
    /// No harm if this holds when it is done.
    pub unless: Option<Condition>,
    /// No harm once this has been true.
    pub until: Option<Condition>,
    /// What halves the harm if done later.
    pub recovered_by: Option<PatternIx>,
    /// How bad.
    pub harm: Harm,
    /// Why.
    pub because: String,
    /// Where it says so.
    pub reference: String,
}

/// A pair of acts whose order matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// This one complete …
    pub first: ActionIx,
    /// … before this one is begun.
    pub then: ActionIx,
    /// Whether about the same object.
    pub same_object: bool,
    /// Why.
    pub because: String,
}

/// The severity scale and the true severity over time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Severity {
    /// The scale, worst (1) first.
    pub levels: Vec<Level>,
    /// The truth, in author order: the last that has become true stands.
    pub truth: Vec<Truth>,
}

/// The true level from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Truth {
    /// When this has become true …
    pub when: Condition,
    /// … this is the true level …
    pub level: u8,
    /// … and counts after so long.
    pub grace: Span,
}
