//! How conditions are compiled.

use super::{says, valid};
use crate::id::{AtomIx, Key as _};
use crate::scenario::Scenario;
use crate::scenario::model::{Atom, Compare, Condition, Op};
use crate::time::Span;
use std::fmt::Write as _;

/// The scenario whose ending has this condition, and the condition compiled.
#[track_caller]
fn ending(condition: &str) -> (Scenario, Condition) {
    let scenario = valid("when: Meter(\"lost\", AtLeast(900))", &format!("when: {condition}"));
    let when = scenario.endings.iter().next().unwrap().when.clone();
    (scenario, when)
}

#[track_caller]
fn atoms(scenario: &Scenario, condition: &Condition) -> Vec<Atom> {
    condition.atoms().into_iter().map(|atom| scenario.wiring.atoms[atom]).collect()
}

#[test]
fn a_single_question_is_one_atom() {
    for condition in
        ["Known(\"virus\")", "All([Known(\"virus\")])", "Not(Not(Any([Known(\"virus\")])))"]
    {
        let (_, compiled) = ending(condition);
        assert!(matches!(compiled, Condition::Is(_)), "{condition}: {compiled:?}");
    }
    let (_, compiled) = ending("Not(Known(\"virus\"))");
    assert!(matches!(compiled, Condition::IsNot(_)));
}

#[test]
fn equal_questions_are_asked_once() {
    let (scenario, compiled) = ending("Any([Known(\"virus\"), Known(\"virus\"), Elapsed(\"5m\")])");
    let Condition::Program(ops) = &compiled else { panic!("{compiled:?}") };
    assert_eq!(ops[0], ops[1]);
    assert_eq!(ops[3], Op::Any(3));
    let known = scenario.wiring.atoms.iter().filter(|atom| matches!(atom, Atom::Known(_))).count();
    assert_eq!(known, 1);
}

#[test]
fn who_knows_is_asked_of_each_role() {
    let (scenario, compiled) =
        ending("KnownBy(\"virus\", Roles([\"incident_commander\", \"security_analyst\"]))");
    assert!(matches!(atoms(&scenario, &compiled)[..], [Atom::KnownBy(..), Atom::KnownBy(..)]));
    let (scenario, compiled) = ending("KnownBy(\"virus\", Team)");
    assert!(matches!(atoms(&scenario, &compiled)[..], [Atom::Known(_)]));
    let (scenario, compiled) = ending("KnownBy(\"virus\", Commander)");
    assert!(matches!(atoms(&scenario, &compiled)[..], [Atom::KnownByCommander(_)]));
    assert_eq!(scenario.wiring.commander_atoms.len(), 1);
}

#[test]
fn story_time_counts_from_an_atom_or_a_latch() {
    let (scenario, compiled) = ending("StorySince(Known(\"virus\"), \"8h\")");
    let [Atom::StorySince(inner, span)] = atoms(&scenario, &compiled)[..] else { panic!() };
    assert_eq!(span, Span::from_minutes(480));
    assert!(matches!(scenario.wiring.atoms[inner], Atom::Known(_)));

    let (scenario, compiled) = ending("StorySince(Not(Known(\"virus\")), \"8h\")");
    let [Atom::StorySince(inner, _)] = atoms(&scenario, &compiled)[..] else { panic!() };
    let Atom::Latch(number) = scenario.wiring.atoms[inner] else { panic!() };
    let (atom, condition) = &scenario.wiring.latches[usize::from(number)];
    assert_eq!(*atom, inner);
    assert!(matches!(condition, Condition::IsNot(_)));
}

#[test]
fn every_roll_is_its_own() {
    let (scenario, compiled) = ending("All([Dice(1, 6), Dice(1, 6)])");
    assert_eq!(atoms(&scenario, &compiled), [Atom::Dice(1, 6, 1), Atom::Dice(1, 6, 2)]);
    assert_eq!(scenario.wiring.dice_atoms.len(), 2);
}

#[test]
fn every_word_has_its_atom() {
    let (scenario, compiled) = ending(
        "Any([Answered(\"police\"), NoAnswer(\"police\"), Chosen(\"plug\", \"cut\"), Declared(AtLeast(2)), \
         Released(\"two\"), Missed(\"s-command\", \"9m\"), Overdue(\"nis2\", \"final\"), \
         Sprung(\"police-first\"), Entered(\"security_analyst\"), \
         DoneWithin((act: \"esc.legal\"), \"4m\"), Done((act: \"esc.legal\"))])",
    );
    let found = format!("{:?}", atoms(&scenario, &compiled));
    let missed = scenario.expectations.find(|one| one.slug == "s-command").unwrap();
    for part in [
        "Answered(ContactIx(1))".to_owned(),
        "NoAnswer(ContactIx(1))".to_owned(),
        "Chosen(ChoiceIx(0))".to_owned(),
        format!("Declared({:?})", Compare::AtLeast(2)),
        "Released(InjectIx(1))".to_owned(),
        format!("Missed({missed:?}, Span(540000))"),
        "Overdue(StageIx(1))".to_owned(),
        "Sprung(TrapIx(0))".to_owned(),
        "Entered(RoleIx(1))".to_owned(),
        "DoneWithin(PatternIx(".to_owned(),
        "Done(PatternIx(".to_owned(),
    ] {
        assert!(found.contains(&part), "{part} in {found}");
    }
}

#[test]
fn a_long_list_keeps_the_stack_low_and_its_meaning() {
    let mut list = String::new();
    for second in 1..=100 {
        write!(list, "Elapsed(\"{second}s\"), ").unwrap();
    }
    let (scenario, all) = ending(&format!("All([{list}])"));
    let (_, any) = ending(&format!("Any([{list}])"));
    let later = |bound: i64| {
        let atoms = scenario.wiring.atoms.clone();
        move |atom: AtomIx| matches!(atoms[atom], Atom::Elapsed(span) if span.millis() <= bound * 1_000)
    };
    assert!(all.holds(later(100)) && !all.holds(later(99)));
    assert!(any.holds(later(1)) && !any.holds(later(0)));
    assert_eq!(AtomIx::from_position(0).position(), 0);
}

#[test]
fn too_much_at_once_is_refused() {
    let row = "Elapsed(\"1m\"), ".repeat(15);
    let mut condition = "Elapsed(\"1m\")".to_owned();
    for _ in 0..5 {
        condition = format!("All([{row}Any([{row}{condition}])])");
    }
    says(
        "Meter(\"lost\", AtLeast(900))",
        &condition,
        &[(
            "E112",
            "\"over\"",
            "this condition asks too much at once",
            "bring parts of it together as a fact",
        )],
    );
}

#[test]
fn an_empty_list_is_a_mistake() {
    says(
        "Meter(\"lost\", AtLeast(900))",
        "Any([])",
        &[(
            "E114",
            "\"over\"",
            "a list of conditions is empty",
            "put something into it, or leave it out",
        )],
    );
}
