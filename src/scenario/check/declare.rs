//! The first pass: every name a scenario declares, and how many there are.

use super::codes;
use super::names::{Names, Parts};
use super::report::Report;
use crate::at::At;
use crate::id::{
    ChoiceIx, ClockIx, ContactIx, DecisionIx, ExpectationIx, FactIx, FactSet, InjectIx, Key,
    LineIx, MessageIx, MeterIx, ObjectIx, ObjectiveIx, RoleIx, RoleSet, StageIx, TrapIx,
};
use crate::scenario::draft::ScenarioDraft;
use crate::scenario::model::message::MOST_MESSAGES;

/// The most records of one kind that a scenario can hold.
pub(super) const MAX_RECORDS: usize = 65_000;

/// Every name that a scenario declares, by kind.
pub(super) struct Declared<'a> {
    pub(super) roles: Names<'a, RoleIx>,
    pub(super) facts: Names<'a, FactIx>,
    pub(super) meters: Names<'a, MeterIx>,
    /// Whatever acts can be about: objects, contacts, clocks and decisions.
    pub(super) objects: Names<'a, ObjectIx>,
    pub(super) contacts: Names<'a, ContactIx>,
    pub(super) clocks: Names<'a, ClockIx>,
    pub(super) stages: Parts<'a, ClockIx, StageIx>,
    pub(super) decisions: Names<'a, DecisionIx>,
    pub(super) choices: Parts<'a, DecisionIx, ChoiceIx>,
    pub(super) injects: Names<'a, InjectIx>,
    pub(super) objectives: Names<'a, ObjectiveIx>,
    pub(super) expectations: Names<'a, ExpectationIx>,
    pub(super) traps: Names<'a, TrapIx>,
    pub(super) messages: Names<'a, MessageIx>,
    pub(super) lines: Parts<'a, MessageIx, LineIx>,
    /// Variables: their position.
    pub(super) variables: Names<'a, usize>,
}

impl<'a> Declared<'a> {
    pub(super) fn of(draft: &'a ScenarioDraft, report: &mut Report<'a>) -> Self {
        limits(draft, report);
        numbered("phase", draft.phases.iter().map(|one| &one.id), report);
        numbered("ending", draft.endings.iter().map(|one| &one.id), report);
        let mut declared = Self::world(draft, report);
        declared.subjects(draft, report);
        declared.lines_of(draft, report);
        declared
    }

    fn world(draft: &'a ScenarioDraft, report: &mut Report<'a>) -> Self {
        Self {
            roles: few("role", draft.roles.iter().map(|one| &one.id), RoleSet::CAPACITY, report),
            facts: few("fact", draft.facts.iter().map(|one| &one.id), FactSet::CAPACITY, report),
            meters: many("meter", draft.meters.iter().map(|one| &one.id), report),
            objects: Names::shared("object", "; contacts, clocks and decisions count as objects"),
            contacts: Names::of("contact"),
            clocks: Names::of("clock"),
            stages: Parts::of("stage"),
            decisions: Names::of("decision"),
            choices: Parts::of("choice"),
            injects: many("inject", draft.injects.iter().map(|one| &one.id), report),
            objectives: many("objective", draft.objectives.iter().map(|one| &one.id), report),
            expectations: many("expectation", draft.expectations.iter().map(|one| &one.id), report),
            traps: many("trap", draft.traps.iter().map(|one| &one.id), report),
            messages: few(
                "message",
                draft.messages.iter().map(|one| &one.id),
                MOST_MESSAGES,
                report,
            ),
            lines: Parts::of("line"),
            variables: numbered("variable", draft.variables.iter().map(|one| &one.id), report),
        }
    }

    fn subjects(&mut self, draft: &'a ScenarioDraft, report: &mut Report<'a>) {
        let mut object = 0..;
        let mut next = || ObjectIx::from_position(object.next().unwrap_or(usize::MAX));
        for one in &draft.objects {
            self.objects.declare(&one.id, next(), report);
        }
        for (position, one) in draft.contacts.iter().enumerate() {
            self.objects.declare(&one.id, next(), report);
            self.contacts.adopt(&one.id, ContactIx::from_position(position), report);
        }
        let mut stage = 0..;
        for (position, one) in draft.clocks.iter().enumerate() {
            let clock = ClockIx::from_position(position);
            self.objects.declare(&one.id, next(), report);
            self.clocks.adopt(&one.id, clock, report);
            for (part, position) in one.stages.iter().zip(&mut stage) {
                let key = StageIx::from_position(position);
                self.stages.declare(clock, &part.id, key, report);
            }
        }
        let mut choice = 0..;
        for (position, one) in draft.decisions.iter().enumerate() {
            let decision = DecisionIx::from_position(position);
            self.objects.declare(&one.id, next(), report);
            self.decisions.adopt(&one.id, decision, report);
            for (part, position) in one.choices.iter().zip(&mut choice) {
                let key = ChoiceIx::from_position(position);
                self.choices.declare(decision, &part.id, key, report);
            }
        }
    }

    fn lines_of(&mut self, draft: &'a ScenarioDraft, report: &mut Report<'a>) {
        for (position, one) in draft.messages.iter().enumerate() {
            let message = MessageIx::from_position(position);
            for (part, position) in one.lines.iter().zip(0..) {
                self.lines.declare(message, &part.id, LineIx::from_position(position), report);
            }
        }
    }
}

fn numbered<'a>(
    noun: &'static str,
    ids: impl Iterator<Item = &'a At<String>>,
    report: &mut Report<'a>,
) -> Names<'a, usize> {
    let mut names = Names::of(noun);
    for (position, id) in ids.enumerate() {
        names.declare(id, position, report);
    }
    names
}

fn many<'a, K: Key>(
    noun: &'static str,
    ids: impl Iterator<Item = &'a At<String>>,
    report: &mut Report<'a>,
) -> Names<'a, K> {
    few(noun, ids, usize::MAX, report)
}

/// Names of which only so many can be told apart; keys past the end stay on the last one.
fn few<'a, K: Key>(
    noun: &'static str,
    ids: impl Iterator<Item = &'a At<String>>,
    most: usize,
    report: &mut Report<'a>,
) -> Names<'a, K> {
    let mut names = Names::of(noun);
    for (position, id) in ids.enumerate() {
        if position == most {
            let message = format!("a scenario has at most {most} {noun}s, and this one is more");
            report.complain(codes::RANGE, id, message, "leave some out, or bring some together");
        }
        names.declare(id, K::from_position(position.min(most - 1)), report);
    }
    names
}

fn limits(draft: &ScenarioDraft, report: &mut Report<'_>) {
    let subjects =
        draft.objects.len() + draft.contacts.len() + draft.clocks.len() + draft.decisions.len();
    let choices: usize = draft.decisions.iter().map(|one| one.choices.len()).sum();
    let stages: usize = draft.clocks.iter().map(|one| one.stages.len()).sum();
    let counts = [
        ("meters", draft.meters.len()),
        ("objects, contacts, clocks and decisions", subjects),
        ("stages of clocks", stages),
        ("choices", choices),
        ("phases", draft.phases.len()),
        ("injects", draft.injects.len()),
        ("objectives", draft.objectives.len()),
        ("expectations", draft.expectations.len()),
        ("traps", draft.traps.len()),
        ("orders", draft.orders.len()),
        ("consequences", draft.consequences.len()),
        ("endings", draft.endings.len()),
        ("changes of the true severity", draft.severity.truth.len()),
    ];
    for (nouns, count) in counts {
        if count > MAX_RECORDS {
            let message =
                format!("there are {count} {nouns}, and a scenario has at most {MAX_RECORDS}");
            report.complain(codes::RANGE, &draft.id, message, "make several scenarios of it");
        }
    }
}
