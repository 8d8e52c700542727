//! For each pattern what listens to it, and for each deed the patterns that ask about it.

use super::rows_for;
use crate::id::{PatternIx, Table};
use crate::scenario::model::{Deed, Scenario};

/// Connects patterns with listeners and deeds with patterns.
pub(super) fn wire(scenario: &mut Scenario) {
    wire_listeners(scenario);
    let mut of_action: Table<_, Vec<PatternIx>> = rows_for(&scenario.actions);
    let mut of_fact: Table<_, Vec<PatternIx>> = rows_for(&scenario.facts);
    let mut of_choice: Table<_, Vec<PatternIx>> = rows_for(&scenario.choices);
    let mut of_message: Table<_, Vec<PatternIx>> = rows_for(&scenario.messages);
    let mut together: Table<PatternIx, Vec<PatternIx>> = rows_for(&scenario.wiring.patterns);
    for (key, pattern) in scenario.wiring.patterns.pairs() {
        match &pattern.deed {
            Deed::Act { action, .. } => of_action[*action].push(key),
            Deed::Tell { fact, .. } => of_fact[*fact].push(key),
            Deed::Choice(choice) => of_choice[*choice].push(key),
            Deed::Says { message, .. } => of_message[*message].push(key),
            Deed::Together { parts, .. } => {
                for part in parts {
                    if together[*part].last() != Some(&key) {
                        together[*part].push(key);
                    }
                }
            }
        }
    }
    scenario.wiring.patterns_of_action = of_action;
    scenario.wiring.patterns_of_fact = of_fact;
    scenario.wiring.patterns_of_choice = of_choice;
    scenario.wiring.patterns_of_message = of_message;
    scenario.wiring.together_of_pattern = together;
}

fn wire_listeners(scenario: &mut Scenario) {
    let listeners = &mut scenario.wiring.listeners;
    for (key, one) in scenario.expectations.pairs() {
        for (position, (pattern, _)) in (0_u8..=u8::MAX).zip(&one.accept) {
            listeners[*pattern].expectations.push((key, position));
        }
    }
    for (key, one) in scenario.stages.pairs() {
        listeners[one.met_by].stages.push(key);
    }
    for (key, one) in scenario.traps.pairs() {
        if let Some(pattern) = one.on_pattern {
            listeners[pattern].traps.push(key);
        }
        if let Some(pattern) = one.recovered_by {
            listeners[pattern].recoveries.push(key);
        }
    }
}
