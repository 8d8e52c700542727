//! What the exercise looks for: objectives, expectations, traps, orders and severity, as written.

use super::condition::{AcceptDraft, ConditionDraft, WhoDraft};
use crate::at::At;
use serde::Deserialize;

/// What the exercise is meant to show.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectiveDraft {
    /// Its name: `O-CON`.
    pub id: At<String>,
    /// What people read: `Contain without harm`.
    pub title: String,
    /// The capability it belongs to: `Containment`.
    pub capability: String,
    /// The performance asked for, in a sentence.
    pub target: String,
    /// Its weight among the objectives, from 1.
    #[serde(default = "one")]
    pub weight: u8,
}

fn one() -> u8 {
    1
}

/// What a good team does, by when, by whom, and why.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectationDraft {
    /// Its name.
    pub id: At<String>,
    /// What people read, as the thing done: `Counsel told of the threat to publish`.
    pub title: String,
    /// The one objective it scores for.
    pub objective: At<String>,
    /// Objectives whose rating it also bears on.
    #[serde(default)]
    pub also: Vec<At<String>>,
    /// What opens its window.
    pub opens: OpensDraft,
    /// Who is expected to do it; others earn half.
    pub by: WhoDraft,
    /// What counts, best first. Any one is enough.
    pub accept: Vec<AcceptDraft>,
    /// What should hold before it is begun; each one missing costs its share of half the points.
    #[serde(default)]
    pub needs: Vec<ConditionDraft>,
    /// Full credit until so long after opening.
    pub full: Option<At<String>>,
    /// Late from so long after opening.
    pub late: Option<At<String>>,
    /// How credit falls with time.
    #[serde(default)]
    pub profile: ProfileDraft,
    /// 1 to 3.
    #[serde(default = "one_at")]
    pub weight: At<u8>,
    /// Whether the objective stands or falls with it.
    #[serde(default)]
    pub importance: ImportanceDraft,
    /// Whether acts begun before the window opened count.
    pub early: Option<EarlyDraft>,
    /// What it means if the window never opens.
    #[serde(default)]
    pub if_unreached: UnreachedDraft,
    /// Why a good team does this, in a sentence a colleague would say.
    pub because: At<String>,
    /// Where the plan, standard or practice says so.
    pub reference: At<String>,
    /// What in the exercise would have told the team.
    #[serde(default)]
    pub tell_tale: String,
}

fn one_at() -> At<u8> {
    At::nowhere(1)
}

/// What opens an expectation's window.
#[derive(Clone, Debug, Deserialize)]
pub enum OpensDraft {
    /// StartEx.
    Start,
    /// The release of an inject (or the moment it was withdrawn by its `unless`).
    Inject(At<String>),
    /// When this becomes true.
    When(ConditionDraft),
    /// Each time this becomes true: one item, the mean of its instances.
    Each(ConditionDraft),
    /// EndEx: judged at sign-off, outside the score.
    EndEx,
}

/// How credit falls with time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum ProfileDraft {
    /// Full credit whenever it is done.
    Untimed,
    /// Down to 0.7 when late, 0.6 afterwards.
    #[default]
    Soft,
    /// Down to 0.5 when late, 0.25 afterwards.
    Hard,
}

/// Whether an objective stands or falls with an expectation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum ImportanceDraft {
    /// One among others.
    #[default]
    Normal,
    /// A weak showing keeps the objective from a P.
    Important,
    /// Never done means the objective was not achieved.
    Critical,
}

/// Whether acts begun before the window opened count.
#[derive(Clone, Debug, Deserialize)]
pub enum EarlyDraft {
    /// They do, at full speed (the default for acts with lasting effect).
    Counts,
    /// They do from the release of this inject on.
    Since(At<String>),
    /// They do not (the default for repeatable acts).
    Afresh,
}

/// What it means if a window never opens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum UnreachedDraft {
    /// Nothing: not exercised.
    #[default]
    NotExercised,
    /// It counts as missed.
    Missed,
}

/// A tempting wrong act.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TrapDraft {
    /// Its name.
    pub id: At<String>,
    /// What people read afterwards, as the thing done: `The power was pulled`.
    pub title: String,
    /// The objective it harms.
    pub objective: At<String>,
    /// The wrong act.
    pub on: ConditionDraft,
    /// It is no harm if this holds when it is done.
    pub unless: Option<ConditionDraft>,
    /// It is no harm once this has been true.
    pub until: Option<ConditionDraft>,
    /// What halves the harm if done later.
    pub recovered_by: Option<AcceptDraft>,
    /// How bad.
    pub harm: HarmDraft,
    /// Why, in a sentence a colleague would say.
    pub because: At<String>,
    /// Where the plan, standard or practice says so.
    pub reference: At<String>,
}

/// How bad a harm is: 3, 8 or 15 points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum HarmDraft {
    /// 3 points.
    Minor,
    /// 8 points; no better than M.
    Major,
    /// 15 points; no better than M.
    Critical,
}

/// A pair of acts whose order matters.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderDraft {
    /// This one must be complete …
    pub first: At<String>,
    /// … before this one is begun.
    pub then: At<String>,
    /// Whether both must be about the same object.
    #[serde(default)]
    pub same_object: bool,
    /// Why.
    pub because: String,
}

/// The severity scale and the true severity over time.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityDraft {
    /// The scale, worst first.
    pub levels: Vec<LevelDraft>,
    /// The true level, as what the team knows grows: the last one that has become true stands.
    pub truth: Vec<TruthDraft>,
}

/// One level of the scale.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LevelDraft {
    /// 1 is the worst.
    pub level: u8,
    /// `Critical`.
    pub name: String,
    /// What makes it so.
    pub criteria: String,
}

/// The true level from a moment on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TruthDraft {
    /// When this has become true …
    pub when: ConditionDraft,
    /// … this is the true level …
    pub level: At<u8>,
    /// … and counts after so long.
    pub grace: At<String>,
}

/// A file of shared expectations: what every good team does, whatever the incident.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingFileDraft {
    /// Format of the file; this program reads 1.
    pub format: At<u32>,
    /// The sets.
    pub sets: Vec<StandingSetDraft>,
}

/// A named set of shared expectations. Their objectives are standard codes such as `O-CMD`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingSetDraft {
    /// Its name: `common`.
    pub id: At<String>,
    /// The expectations.
    pub expectations: Vec<ExpectationDraft>,
}
