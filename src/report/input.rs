//! What a report is made from: the scenario, who sat where, how it ended, and what happened in
//! which entry of the journal.

use super::debrief::Debrief;
use crate::exercise::{Event, Seat, Setup, State};
use crate::scenario::Scenario;
use crate::time::{ExerciseTime, StoryTime};

/// Everything that a report is made from.
#[derive(Clone, Debug)]
pub struct ReportInput<'a> {
    /// What was played.
    pub scenario: &'a Scenario,
    /// Who sat where.
    pub setup: &'a Setup,
    /// How it ended.
    pub state: &'a State,
    /// What happened, in order.
    pub trail: &'a [TrailEntry],
    /// The day it was held: `2026-11-21`, or any text.
    pub held_on: Option<String>,
    /// How far the report has come.
    pub finality: Finality,
    /// The hash of the journal's last line.
    pub journal_head: Option<String>,
    /// Names and hashes of the texts that were played from.
    pub sources: Vec<(String, String)>,
    /// The run that this one went on from, if it is a second try.
    pub gone_on_from: Option<GoneOnFrom>,
    /// What people wrote in the hot wash.
    pub debrief: Option<&'a Debrief>,
}

/// The run that a second try went on from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoneOnFrom {
    /// The hash of its journal's first line.
    pub journal: String,
    /// The entry after which the second try is its own.
    pub entry: u64,
}

/// How far a report has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finality {
    /// It may change: the so-many-th draft.
    Draft(u16),
    /// Confirmed at the after-action meeting, in the so-many-th version.
    Final(u16),
}

impl Finality {
    pub(super) fn in_words(self) -> String {
        match self {
            Self::Draft(number) => format!("Draft {number}"),
            Self::Final(number) => format!("Version {number}"),
        }
    }
}

/// Something that happened, and the journal entry that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TrailEntry {
    /// The entry's number.
    pub entry: u64,
    /// The exercise clock.
    pub at: ExerciseTime,
    /// The story's clock.
    pub story: StoryTime,
    /// Who asked for what it came from.
    pub seat: Seat,
    /// What happened.
    pub event: Event,
}

impl TrailEntry {
    /// Notes an event that the state already holds.
    pub fn new(scenario: &Scenario, state: &State, entry: u64, seat: Seat, event: Event) -> Self {
        Self { entry, at: state.now, story: state.story_now(scenario), seat, event }
    }
}
