//! A play: a script of who does what, that ships beside a scenario, and what it must earn.

use super::condition::{MannerDraft, WhoDraft};
use crate::at::At;
use crate::runbook::draft::Channel;
use serde::Deserialize;

/// One play file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlayDraft {
    /// Format of the file; this program reads 1.
    pub format: At<u32>,
    /// The scenario it plays.
    pub scenario: At<String>,
    /// What people call it: `Exemplary`.
    pub title: String,
    /// What it is meant to show.
    pub purpose: String,
    /// If given: one person plays this role alone, bots take the others.
    pub solo: Option<At<String>>,
    /// What is done, in any order; the program sorts by time.
    pub steps: Vec<StepDraft>,
    /// What it must earn.
    pub earns: EarnsDraft,
}

/// One thing done.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepDraft {
    /// When: so long after StartEx, `"2m30s"` …
    pub at: Option<At<String>>,
    /// … or so long after an inject was released: `("2", "30s")`.
    pub after: Option<(At<String>, At<String>)>,
    /// Which role does it.
    pub by: At<String>,
    /// What.
    pub r#do: DoDraft,
}

/// What is done.
#[derive(Clone, Debug, Deserialize)]
pub enum DoDraft {
    /// A runbook action.
    Act(ActDraft),
    /// Tell a fact to somebody: `Tell("vpn_admin", Commander)`.
    Tell(At<String>, WhoDraft),
    /// Decide: decision, choice, rationale.
    Decide(At<String>, At<String>, String),
}

/// A runbook action with everything it can carry.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ActDraft {
    /// Which one.
    pub act: Option<At<String>>,
    /// About what.
    pub about: Option<At<String>>,
    /// To which role (appointing, handing over).
    pub to: Option<At<String>>,
    /// By which channel (escalations).
    pub by: Option<Channel>,
    /// Which severity level (declaring).
    pub level: Option<At<u8>>,
    /// Carried out when left out.
    pub manner: Option<MannerDraft>,
    /// The lines of the message it sends: `["what", "next"]`.
    pub say: Vec<At<String>>,
}

/// What a play must earn. What is left out is not asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct EarnsDraft {
    /// Least and most points, 0 to 100.
    pub score: Option<(u8, u8)>,
    /// Objective and rating letter: `("O-CON", "P")`; `"-"` for not exercised.
    pub ratings: Vec<(At<String>, String)>,
    /// Traps that must be sprung, all of them and no others, when given.
    pub traps: Option<Vec<At<String>>>,
    /// Expectations that must be met in time.
    pub met: Vec<At<String>>,
    /// Expectations that must be missed.
    pub missed: Vec<At<String>>,
}
