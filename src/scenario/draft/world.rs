//! The people and things of a scenario, as written.

use super::condition::{AcceptDraft, ConditionDraft, EffectDraft};
use crate::at::At;
use crate::runbook::draft::{Channel, ContactKind, ObjectKind};
use crate::time::Limit;
use serde::Deserialize;

/// A role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleDraft {
    /// Its name, as the runbook uses it: `security_analyst`.
    pub id: At<String>,
    /// What people read.
    pub title: String,
    /// What the person in the role knows and is there for, in a short paragraph.
    pub brief: String,
    /// When the role enters play.
    #[serde(default)]
    pub enters: EntersDraft,
    /// Whether a drill needs somebody in it.
    #[serde(default = "yes")]
    pub required: bool,
    /// The role whose person also sits here; both are busy together.
    pub doubled_by: Option<At<String>>,
    /// Who gets this role's private injects while nobody sits in it.
    pub stand_in: Option<At<String>>,
}

fn yes() -> bool {
    true
}

/// When a role enters play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum EntersDraft {
    /// At StartEx.
    #[default]
    Start,
    /// When somebody tells it; until then it neither sees nor acts.
    WhenTold,
}

/// Somebody outside the players.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactDraft {
    /// Its name.
    pub id: At<String>,
    /// What people read.
    pub title: String,
    /// What kind of contact: which escalations can be about it.
    pub kind: ContactKind,
    /// The ways to reach it.
    pub routes: Vec<RouteDraft>,
    /// How long until the lack of an answer is noticed.
    pub patience: At<String>,
    /// Whom to try next.
    pub next: Option<At<String>>,
}

/// One way to reach a contact.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RouteDraft {
    /// The channel.
    pub by: Channel,
    /// How long until it answers on it.
    pub answers: AnswersDraft,
}

/// How a contact answers.
#[derive(Clone, Debug, Deserialize)]
pub enum AnswersDraft {
    /// Not on this channel.
    Never,
    /// After so long.
    After(At<String>),
    /// At once if this is true when it is called, else never.
    When(ConditionDraft),
}

/// Something acts can be about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ObjectDraft {
    /// Its name.
    pub id: At<String>,
    /// What people read.
    pub title: String,
    /// What kind of thing: which runbook actions can be about it.
    pub kind: ObjectKind,
    /// When it is offered and accepted.
    #[serde(default)]
    pub appears: AppearsDraft,
}

/// When an object is offered.
#[derive(Clone, Debug, Default, Deserialize)]
pub enum AppearsDraft {
    /// From StartEx.
    #[default]
    Start,
    /// Once this has become true.
    When(ConditionDraft),
}

/// A named truth.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FactDraft {
    /// Its name.
    pub id: At<String>,
    /// The sentence a player reads who knows it: `The VPN pool used a domain admin's ticket.`
    pub text: String,
    /// Whether it is true at StartEx.
    #[serde(default)]
    pub initially: bool,
}

/// A quantity with a rate.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeterDraft {
    /// Its name.
    pub id: At<String>,
    /// What people read.
    pub title: String,
    /// What it counts: `ward PCs`.
    pub unit: String,
    /// Its value at StartEx.
    pub start: i64,
    /// How much it grows each minute of play.
    #[serde(default)]
    pub per_minute: i64,
    /// It never falls below.
    pub min: Option<i64>,
    /// It never rises above.
    pub max: Option<i64>,
    /// Who sees it during play.
    #[serde(default)]
    pub show: ShowDraft,
}

/// Who sees a meter during play.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum ShowDraft {
    /// Everybody.
    #[default]
    Public,
    /// The facilitator and, afterwards, the report.
    Facilitator,
}

/// A legal duty with one or more stages. For exercises only; no legal advice.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClockDraft {
    /// Its name; acts can be about it.
    pub id: At<String>,
    /// What people read: `NIS2 Art. 23`.
    pub regime: String,
    /// The day the text of the rule was looked at: `2026-01-01`.
    pub as_of: String,
    /// Where the rule stands.
    #[serde(default)]
    pub reference: String,
    /// What starts it.
    pub starts: ConditionDraft,
    /// What would start it on a strict reading; for the hot wash.
    pub strict: Option<ConditionDraft>,
    /// What makes the duty go away.
    pub waived: Option<ConditionDraft>,
    /// Its stages.
    pub stages: Vec<StageDraft>,
}

/// One stage of a legal clock.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageDraft {
    /// Its name.
    pub id: At<String>,
    /// What people read: `Early warning`.
    pub title: String,
    /// How long.
    pub within: Limit,
    /// Counted from when.
    pub from: FromDraft,
    /// The act that meets it.
    pub met_by: AcceptDraft,
}

/// Where a stage counts from.
#[derive(Clone, Debug, Deserialize)]
pub enum FromDraft {
    /// The start of the clock.
    Start,
    /// The moment another stage was met.
    Stage(At<String>),
    /// The moment a fact became known to somebody.
    Fact(At<String>),
}

/// What acts and facts do to this scenario's world: silent, once.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConsequenceDraft {
    /// When this becomes true …
    pub on: ConditionDraft,
    /// … this happens.
    pub effects: Vec<EffectDraft>,
    /// What the players may see of it at once: `The ward PCs stop dropping off.`
    pub shows: Option<String>,
}
