//! Corrective actions: what is to be done, by whom, by when, and whether it helped.

use super::day::Day;
use crate::journal::Wall;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A corrective action in the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Action {
    /// `E3-A1` for the first one of exercise 3, `R-1` for the first that somebody added.
    pub id: String,
    /// The exercise it comes from.
    pub exercise: Option<u32>,
    /// The day it was raised.
    pub raised: Day,
    /// What is to be improved.
    pub issue: String,
    /// What to do: a verb first.
    pub step: String,
    /// How one will know that it is done.
    pub measure: String,
    /// The capability.
    pub capability: String,
    /// Which element of it is changed.
    pub element: Element,
    /// Who sees to it.
    pub owner: String,
    /// How soon.
    pub priority: Priority,
    /// The day it is due.
    pub due: Option<Day>,
    /// How far it has come.
    pub status: Status,
    /// The day it was done or dropped.
    pub closed: Option<Day>,
    /// What shows that it is done, or why it was dropped or reopened.
    pub proof: String,
    /// What makes it the same as one from another exercise.
    pub tag: String,
    /// The earlier action that this one repeats.
    pub recurs: Option<String>,
    /// How it would be tried again, in words.
    pub retest: String,
    /// What a later exercise could try it by.
    pub suggested: Option<Target>,
    /// What a later exercise tries it by.
    pub bound: Option<Target>,
    /// When it was changed last.
    pub changed: Wall,
    /// How often it was changed.
    pub changes: u32,
}

impl Action {
    /// Days since it was raised, up to the day it was closed.
    pub fn age(&self, today: Day) -> i64 {
        self.closed.unwrap_or(today).days_since(self.raised).max(0)
    }

    /// Days since it was due, if it is still to be done and the day has passed.
    pub fn overdue(&self, today: Day) -> Option<i64> {
        let days = today.days_since(self.due?);
        (self.status.is_open() && days > 0).then_some(days)
    }

    /// Whether it was done by the day it was due; none while that cannot be said.
    pub fn was_on_time(&self) -> Option<bool> {
        match (self.status, self.closed, self.due) {
            (Status::Done | Status::Verified, Some(closed), Some(due)) => Some(closed <= due),
            _ => None,
        }
    }
}

/// How far an action has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// By a report; nobody has taken it up.
    Proposed,
    /// Taken up.
    Open,
    /// Being done.
    InProgress,
    /// It was thought done, and a re-test or a person says otherwise.
    Reopened,
    /// Done, says its owner.
    Done,
    /// Done, and a later exercise or a document shows it.
    Verified,
    /// Not to be done, for a reason.
    Dropped,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::Proposed,
        Self::Open,
        Self::InProgress,
        Self::Reopened,
        Self::Done,
        Self::Verified,
        Self::Dropped,
    ];

    /// Whether something is still to be done.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Proposed | Self::Open | Self::InProgress | Self::Reopened)
    }

    /// As people write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Open => "open",
            Self::InProgress => "in progress",
            Self::Reopened => "reopened",
            Self::Done => "done",
            Self::Verified => "verified",
            Self::Dropped => "dropped",
        }
    }

    /// What trackers call it: Jira, GitHub and our own words, whatever the case.
    pub fn read(text: &str) -> Option<Self> {
        Some(match text.trim().to_lowercase().as_str() {
            "proposed" => Self::Proposed,
            "open" | "to do" | "todo" | "new" | "backlog" => Self::Open,
            "in progress" | "doing" | "in review" => Self::InProgress,
            "reopened" => Self::Reopened,
            "done" | "closed" | "resolved" | "completed" => Self::Done,
            "dropped" | "won't do" | "won’t do" | "cancelled" | "canceled" => Self::Dropped,
            _ => return None,
        })
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Within two weeks.
    High,
    /// Within a month.
    Medium,
    /// Within a quarter.
    Low,
}

impl Priority {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// The element of a capability that an action changes (HSEEP's POETE).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Element {
    /// Plans, policies, procedures.
    Planning,
    /// People and who does what.
    Organisation,
    /// Tools, numbers, access.
    Equipment,
    /// Knowing how.
    Training,
    /// Doing it again under watch.
    Exercise,
}

impl Element {
    /// All of them.
    pub const ALL: [Self; 5] =
        [Self::Planning, Self::Organisation, Self::Equipment, Self::Training, Self::Exercise];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planning => "planning",
            Self::Organisation => "organisation",
            Self::Equipment => "equipment",
            Self::Training => "training",
            Self::Exercise => "exercise",
        }
    }
}

/// What a later exercise tries an action by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The scenario; any that has it, if none is named.
    pub scenario: Option<String>,
    /// What in it.
    pub by: By,
}

/// What in a scenario tries an action.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// An expected response.
    Expectation(String),
    /// A contingency inject: what is expected of it.
    Inject(String),
}

/// `the expected response “isolate” of ward-lights`.
impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.by {
            By::Expectation(slug) => write!(f, "the expected response “{slug}”"),
            By::Inject(slug) => write!(f, "the inject “{slug}”"),
        }?;
        match &self.scenario {
            Some(scenario) => write!(f, " of {scenario}"),
            None => f.write_str(" of any scenario that has it"),
        }
    }
}

/// What a person or a later exercise found about an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// Which action.
    pub action: String,
    /// The exercise that tried it; none if a person said so.
    pub exercise: Option<u32>,
    /// The day.
    pub on: Day,
    /// What came of it.
    pub result: Found,
    /// In words: what was tried, or the proof.
    pub says: String,
}

/// What came of trying an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// It helped.
    Verified,
    /// It did not.
    Reopened,
    /// Somebody has to judge.
    ToJudge,
}

impl Found {
    /// All of them, as the database numbers them.
    pub const ALL: [Self; 3] = [Self::Verified, Self::Reopened, Self::ToJudge];
}
