//! The lookups: what is asked, who listens, and in which order.

use super::{MINIMAL, sound};
use crate::id::Key as _;
use crate::scenario::Scenario;
use crate::scenario::model::{Atom, Condition, Deed};
use crate::time::ExerciseTime;

fn pattern_of(scenario: &Scenario, slug: &str) -> crate::id::PatternIx {
    let action = scenario.actions.find(|one| one.slug == slug).unwrap();
    scenario.wiring.patterns_of_action[action][0]
}

#[test]
fn watches_stand_in_their_order() {
    let scenario = sound(MINIMAL);
    let watches: Vec<_> =
        scenario.wiring.watches.iter().map(|(watch, _)| format!("{watch:?}")).collect();
    let latch = scenario.wiring.latches[0].0;
    assert_eq!(
        watches,
        [
            format!("Latch({latch:?})"),
            "Appears(ObjectIx(1))".to_owned(),
            "ClockStarts(ClockIx(0))".to_owned(),
            "Truth(0)".to_owned(),
            "Consequence(ConsequenceIx(0))".to_owned(),
            "TrapCloses(TrapIx(0))".to_owned(),
            "Expectation(ExpectationIx(1))".to_owned(),
            "Ending(EndingIx(0))".to_owned(),
        ]
    );
}

#[test]
fn an_atom_knows_the_watches_it_concerns() {
    let scenario = sound(MINIMAL);
    for (watch, (_, condition)) in scenario.wiring.watches.pairs() {
        for atom in condition.atoms() {
            assert!(scenario.wiring.watches_of_atom[atom].contains(&watch));
        }
    }
    let of_atoms: usize = scenario.wiring.watches_of_atom.iter().map(Vec::len).sum();
    assert_eq!(of_atoms, 9, "the latch asks two atoms, every other watch one");
}

#[test]
fn a_traps_bare_act_is_a_pattern() {
    let scenario = sound(MINIMAL);
    let (key, trap) = scenario.traps.pairs().next().unwrap();
    assert_eq!(trap.on, Condition::Always);
    let on = trap.on_pattern.unwrap();
    assert_eq!(on, pattern_of(&scenario, "esc.police"));
    assert_eq!(scenario.wiring.listeners[on].traps, [key]);
    let recovery = trap.recovered_by.unwrap();
    let listeners = &scenario.wiring.listeners[recovery];
    assert_eq!(listeners.recoveries, [key]);
    assert_eq!(listeners.atoms.len(), 1, "`until` asks for the same act");
}

#[test]
fn a_pattern_knows_its_listeners() {
    let scenario = sound(MINIMAL);
    let isolate = pattern_of(&scenario, "con.isolate_host");
    let listeners = &scenario.wiring.listeners[isolate];
    assert_eq!(listeners.expectations.len(), 1);
    assert_eq!(listeners.expectations[0].1, 0);
    assert_eq!(listeners.atoms.len(), 1, "the consequence");
    let choice = crate::id::ChoiceIx::from_position(0);
    let chosen = scenario.wiring.patterns_of_choice[choice][0];
    assert_eq!(scenario.wiring.patterns[chosen].deed, Deed::Choice(choice));
    assert_eq!(scenario.wiring.listeners[chosen].expectations[0].1, 1);
    let notices = scenario.actions.find(|one| one.slug == "com.regulator").unwrap();
    let patterns = &scenario.wiring.patterns_of_action[notices];
    let stages: Vec<_> = patterns
        .iter()
        .flat_map(|pattern| &scenario.wiring.listeners[*pattern].stages)
        .map(|stage| {
            (stage.position(), scenario.wiring.patterns[scenario.stages[*stage].met_by].nth)
        })
        .collect();
    assert_eq!(stages, [(0, 1), (1, 2)]);
}

#[test]
fn atoms_are_filed_under_what_changes_them() {
    let scenario = sound(MINIMAL);
    let wiring = &scenario.wiring;
    let virus = scenario.facts.find(|one| one.slug == "virus").unwrap();
    let powered = scenario.facts.find(|one| one.slug == "powered_on").unwrap();
    assert_eq!(wiring.known_atoms_of_fact[virus].len(), 1);
    assert_eq!(wiring.atom_of_fact[virus], None);
    assert!(wiring.atom_of_fact[powered].is_some());
    let meter = crate::id::MeterIx::from_position(0);
    assert_eq!(wiring.atoms_of_meter[meter].len(), 1);
    assert_eq!(wiring.declared_atoms.len(), 1);
    let latch = wiring.latches[0].0;
    let [story] = wiring.story_atoms_of_atom[latch][..] else { panic!() };
    assert!(matches!(wiring.atoms[story], Atom::StorySince(inner, _) if inner == latch));
}

#[test]
fn the_script_is_in_order() {
    let scenario = sound(MINIMAL);
    let wiring = &scenario.wiring;
    let schedule: Vec<_> = wiring.schedule.iter().map(|(at, key)| (*at, key.position())).collect();
    assert_eq!(schedule, [(ExerciseTime::START, 0), (ExerciseTime::from_minutes(10), 1)]);
    let opened: Vec<_> = wiring.opened_by_inject.iter().map(Vec::len).collect();
    assert_eq!(opened, [1, 0, 0]);
    assert_eq!(wiring.opened_by_start.len(), 1, "the standing one");
    let phases: Vec<_> = wiring.phase_of_inject.iter().map(Option::is_some).collect();
    assert_eq!(phases, [false, true, false]);
    let isolate = scenario.actions.find(|one| one.slug == "con.isolate_host").unwrap();
    assert_eq!(wiring.orders_of_then[isolate].len(), 1);
}

#[test]
fn contacts_clocks_and_decisions_are_objects() {
    let scenario = sound(MINIMAL);
    let slugs: Vec<_> = scenario.objects.iter().map(|one| one.slug.as_str()).collect();
    assert_eq!(slugs, ["pc", "svc", "legal_counsel", "police", "nis2", "plug"]);
    let objects: Vec<_> =
        scenario.wiring.object_of_contact.iter().map(|object| object.position()).collect();
    assert_eq!(objects, [2, 3]);
    assert_eq!(scenario.wiring.object_of_clock.iter().next().unwrap().position(), 4);
}
