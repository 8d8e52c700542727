//! Lookups made once, so that play never searches: see [`Wiring`](super::super::model::Wiring).

mod atoms;
mod listen;
mod watches;

use super::condition::Asked;
use crate::id::{ContactIx, Key, ObjectIx, PhaseIx, Table};
use crate::scenario::model::{Begins, From, Opens, Release, Scenario, Subject};

/// Fills in the wiring of a scenario that is otherwise whole.
pub(super) fn wire(scenario: &mut Scenario, asked: Asked) {
    scenario.wiring.atoms = asked.atoms;
    scenario.wiring.latches = asked.latches;
    scenario.wiring.patterns = asked.patterns;
    watches::wire(scenario);
    atoms::wire(scenario);
    listen::wire(scenario);
    wire_story(scenario);
    wire_openings(scenario);
    wire_subjects(scenario);
    wire_messages(scenario);
}

/// A table with an empty row for every row of another.
fn rows_for<K: Key, T, R: Default + Clone>(table: &Table<K, T>) -> Table<K, R> {
    Table::new(vec![R::default(); table.len()])
}

fn wire_story(scenario: &mut Scenario) {
    let mut schedule: Vec<_> = scenario
        .injects
        .pairs()
        .filter_map(|(key, one)| match one.release {
            Release::At(time) => Some((time, key)),
            Release::When(..) | Release::Standby | Release::ByInject => None,
        })
        .collect();
    schedule.sort_unstable();
    let mut phase_of_inject: Table<_, Option<PhaseIx>> = rows_for(&scenario.injects);
    for (phase, one) in scenario.phases.pairs() {
        if let Begins::Inject(inject) = one.begins {
            phase_of_inject[inject].get_or_insert(phase);
        }
    }
    let mut orders_of_then: Table<_, Vec<_>> = rows_for(&scenario.actions);
    for (order, one) in scenario.orders.pairs() {
        orders_of_then[one.then].push(order);
    }
    scenario.wiring.schedule = schedule;
    scenario.wiring.phase_of_inject = phase_of_inject;
    scenario.wiring.orders_of_then = orders_of_then;
}

fn wire_openings(scenario: &mut Scenario) {
    let mut by_inject: Table<_, Vec<_>> = rows_for(&scenario.injects);
    let (mut by_start, mut by_end) = (Vec::new(), Vec::new());
    for (key, one) in scenario.expectations.pairs() {
        match &one.opens {
            Opens::Start => by_start.push(key),
            Opens::EndEx => by_end.push(key),
            Opens::Inject(inject) => by_inject[*inject].push(key),
            Opens::When(_) | Opens::Each(_) => {}
        }
    }
    scenario.wiring.opened_by_inject = by_inject;
    scenario.wiring.opened_by_start = by_start;
    scenario.wiring.opened_by_end = by_end;
}

fn wire_messages(scenario: &mut Scenario) {
    let mut of_action: Table<_, Vec<_>> = rows_for(&scenario.actions);
    for (message, one) in scenario.messages.pairs() {
        for (action, about) in &one.on {
            of_action[*action].push((*about, message));
        }
    }
    scenario.wiring.messages_of_action = of_action;
}

/// The runbook action that deciding with a rationale does (rules of play, 20).
const RECORD_DECISION: &str = "run.record_decision";

fn wire_subjects(scenario: &mut Scenario) {
    let first = ObjectIx::from_position(0);
    let mut of_contact: Table<ContactIx, _> = Table::new(vec![first; scenario.contacts.len()]);
    let mut of_clock = Table::new(vec![first; scenario.clocks.len()]);
    let mut of_decision = Table::new(vec![first; scenario.decisions.len()]);
    for (object, one) in scenario.objects.pairs() {
        match one.subject {
            Subject::Contact(contact) => of_contact[contact] = object,
            Subject::Clock(clock) => of_clock[clock] = object,
            Subject::Decision(decision) => of_decision[decision] = object,
            Subject::Thing => {}
        }
    }
    let from_fact = scenario.stages.pairs().filter_map(|(stage, one)| match one.from {
        From::Fact(fact) => Some((fact, stage)),
        From::Start | From::Stage(_) => None,
    });
    scenario.wiring.stages_from_fact = from_fact.collect();
    scenario.wiring.object_of_contact = of_contact;
    scenario.wiring.object_of_clock = of_clock;
    scenario.wiring.object_of_decision = of_decision;
    scenario.wiring.record_action = scenario.actions.find(|it| it.slug == RECORD_DECISION);
}
