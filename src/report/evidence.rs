//! In which entry of the journal everything stands, found in one pass.

use super::input::TrailEntry;
use crate::exercise::{Event, Ticket};
use crate::id::{ClockIx, DecisionIx, ExpectationIx, FactIx, InjectIx, RoleIx, StageIx, TrapIx};
use crate::scenario::Scenario;
use crate::time::StoryTime;
use std::collections::BTreeMap;

/// The entries that tell of an act.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ActEntries {
    pub asked: Option<u64>,
    pub began: Option<u64>,
}

/// A window that opened, and after which inject.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    pub entry: u64,
    pub story: StoryTime,
    pub after: Option<InjectIx>,
}

/// Where everything stands in the journal.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    pub acts: BTreeMap<u32, ActEntries>,
    pub injects: BTreeMap<InjectIx, u64>,
    pub opened: BTreeMap<ExpectationIx, Opened>,
    pub met: BTreeMap<ExpectationIx, u64>,
    pub asked: BTreeMap<DecisionIx, u64>,
    pub decided: BTreeMap<DecisionIx, u64>,
    /// What each role knew when a decision fell, in the order in which it came to know it.
    pub known: BTreeMap<DecisionIx, Vec<(RoleIx, FactIx)>>,
    pub traps: BTreeMap<TrapIx, Vec<u64>>,
    pub stages: BTreeMap<StageIx, Vec<u64>>,
    pub clocks: BTreeMap<ClockIx, u64>,
    /// In the order of the state's notes.
    pub notes: Vec<u64>,
    /// In the order of the state's ratings.
    pub ratings: Vec<u64>,
    pub started: u64,
    pub last: u64,
}

impl Evidence {
    pub(super) fn of(scenario: &Scenario, trail: &[TrailEntry]) -> Self {
        let mut evidence = Self::default();
        let mut latest = None;
        let mut known = Vec::new();
        for line in trail {
            evidence.note_act(line);
            evidence.note_script(line, &mut latest);
            evidence.note_decision(scenario, line, &mut known);
            evidence.note_judgement(line);
            evidence.last = line.entry;
        }
        evidence
    }

    fn note_act(&mut self, line: &TrailEntry) {
        let entry = Some(line.entry);
        match line.event {
            Event::ActAsked { ticket, .. } => self.act(ticket).asked = entry,
            Event::ActBegan { ticket, .. } => self.act(ticket).began = entry,
            _ => {}
        }
    }

    fn act(&mut self, ticket: Ticket) -> &mut ActEntries {
        self.acts.entry(ticket.0).or_default()
    }

    fn note_script(&mut self, line: &TrailEntry, latest: &mut Option<InjectIx>) {
        match line.event {
            Event::Started => self.started = line.entry,
            Event::InjectReleased { inject, .. } | Event::InjectImprovised { inject, .. } => {
                *latest = Some(inject);
                self.injects.insert(inject, line.entry);
            }
            Event::InjectWithdrawn { inject }
            | Event::InjectCancelled { inject }
            | Event::InjectSkipped { inject } => {
                self.injects.insert(inject, line.entry);
            }
            Event::ClockStarted { clock } => {
                self.clocks.insert(clock, line.entry);
            }
            Event::StageMet { stage, .. } | Event::StageOverdue { stage } => {
                self.stages.entry(stage).or_default().push(line.entry);
            }
            Event::ExpectationOpened { expectation } => {
                let opened = Opened { entry: line.entry, story: line.story, after: *latest };
                self.opened.insert(expectation, opened);
            }
            _ => {}
        }
    }

    fn note_decision(
        &mut self,
        scenario: &Scenario,
        line: &TrailEntry,
        known: &mut Vec<(RoleIx, FactIx)>,
    ) {
        match line.event {
            Event::Revealed { fact, to } => known.extend(to.iter().map(|role| (role, fact))),
            Event::DecisionAsked { decision } => {
                self.asked.insert(decision, line.entry);
            }
            Event::Decided { choice, .. } => {
                let decision = scenario.choices[choice].decision;
                self.decided.insert(decision, line.entry);
                self.known.insert(decision, known.clone());
            }
            _ => {}
        }
    }

    fn note_judgement(&mut self, line: &TrailEntry) {
        match line.event {
            Event::ExpectationMet { expectation, .. } => {
                self.met.entry(expectation).or_insert(line.entry);
            }
            Event::TrapSprung { trap, .. } => {
                self.traps.entry(trap).or_default().push(line.entry);
            }
            Event::NoteTaken { .. } | Event::MomentPinned { .. } => self.notes.push(line.entry),
            Event::RatingSet { .. } => self.ratings.push(line.entry),
            _ => {}
        }
    }
}
