//! What leads to what: from an inject, or a decision it asks for, to the injects that hang on it.

use crate::id::{ChoiceIx, InjectIx};
use crate::scenario::Scenario;
use crate::scenario::model::story::Release;
use crate::scenario::model::{Atom, Condition, Effect};
use std::collections::BTreeSet;

/// The links of the flow, from what comes first. What hangs on deeds alone has none.
pub(super) fn links(scenario: &Scenario) -> Vec<(InjectIx, InjectIx)> {
    let mut links = BTreeSet::new();
    for (to, inject) in scenario.injects.pairs() {
        if let Release::When(condition, _) = &inject.release {
            links.extend(sources(scenario, condition).map(|from| (from, to)));
        }
        for from in released(&inject.effects) {
            links.insert((to, from));
        }
    }
    for (choice, record) in scenario.choices.pairs() {
        for to in released(&record.effects) {
            links.extend(asks(scenario, choice).map(|from| (from, to)));
        }
    }
    for consequence in &scenario.consequences {
        for to in released(&consequence.effects) {
            links.extend(sources(scenario, &consequence.on).map(|from| (from, to)));
        }
    }
    links.into_iter().filter(|(from, to)| from != to).collect()
}

fn released(effects: &[Effect]) -> impl Iterator<Item = InjectIx> {
    effects.iter().filter_map(|effect| match effect {
        Effect::Release(inject) => Some(*inject),
        _ => None,
    })
}

/// The injects that a condition speaks of, by themselves or by what they ask.
fn sources(scenario: &Scenario, condition: &Condition) -> impl Iterator<Item = InjectIx> {
    let of = |atom: crate::id::AtomIx| match scenario.wiring.atoms[atom] {
        Atom::Released(inject) => vec![inject],
        Atom::Chosen(choice) => asks(scenario, choice).collect(),
        _ => Vec::new(),
    };
    condition.atoms().into_iter().flat_map(of).collect::<Vec<_>>().into_iter()
}

/// The injects that ask for the decision of a choice.
fn asks(scenario: &Scenario, choice: ChoiceIx) -> impl Iterator<Item = InjectIx> {
    let decision = scenario.choices[choice].decision;
    let asks = move |(_, inject): &(InjectIx, &crate::scenario::model::story::Inject)| {
        inject.decision == Some(decision)
    };
    scenario.injects.pairs().filter(asks).map(|(at, _)| at)
}
