//! Lookups made once, so that no rule goes through the whole scenario for each record of it: a file
//! made to keep the checker busy comes to an end as well.

use crate::id::{
    ActionIx, ChoiceIx, DecisionIx, FactIx, InjectIx, MeterIx, ObjectiveIx, PatternIx,
};
use crate::runbook::draft::ContactKind;
use crate::runbook::model::{Does, Target};
use crate::scenario::model::{Atom, Deed, Effect, Opens, Scenario};
use std::collections::{BTreeMap, BTreeSet};

/// What a scenario does and asks for, by what it is about.
#[derive(Default)]
pub(super) struct Index {
    /// Facts that an effect makes true.
    pub(super) set: BTreeSet<FactIx>,
    /// Facts that an inject or an effect reveals.
    pub(super) revealed: BTreeSet<FactIx>,
    /// Injects that an effect releases.
    pub(super) released: BTreeSet<InjectIx>,
    /// Meters that an effect pushes up, and such as one pushes down.
    pub(super) raised: BTreeSet<MeterIx>,
    pub(super) lowered: BTreeSet<MeterIx>,
    /// Decisions that an inject asks for.
    pub(super) asked: BTreeSet<DecisionIx>,
    /// Actions that a choice orders.
    pub(super) ordered: BTreeSet<ActionIx>,
    /// Kinds of contact that somebody can call.
    pub(super) callable: BTreeSet<ContactKind>,
    /// Whether somebody can declare a level.
    pub(super) declares: bool,
    /// How many scored expectations an objective has.
    pub(super) scored: BTreeMap<ObjectiveIx, usize>,
    /// What each expectation gives for a choice: its position and the credit.
    pub(super) credits: BTreeMap<ChoiceIx, Vec<(usize, u16)>>,
    /// Choices that a condition or a trap asks for.
    pub(super) choices_asked: BTreeSet<ChoiceIx>,
}

impl Index {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let mut index = Self::default();
        for inject in &scenario.injects {
            index.revealed.extend(&inject.reveals);
            index.asked.extend(inject.decision);
        }
        for effect in effects(scenario) {
            index.add_effect(*effect);
        }
        for choice in &scenario.choices {
            index.ordered.extend(choice.orders.iter().map(|order| order.action));
        }
        for action in scenario.actions.iter().filter(|action| !action.roles.is_empty()) {
            match action.does {
                Does::Escalate { to: Target::Contact(kind), .. } => {
                    index.callable.insert(kind);
                }
                Does::DeclareSeverity => index.declares = true,
                _ => {}
            }
        }
        index.add_judgement(scenario);
        index
    }

    fn add_effect(&mut self, effect: Effect) {
        match effect {
            Effect::Set(fact) => {
                self.set.insert(fact);
            }
            Effect::Reveal(fact, _) => {
                self.revealed.insert(fact);
            }
            Effect::Release(inject) => {
                self.released.insert(inject);
            }
            Effect::Add(meter, by) | Effect::SetRate(meter, by) | Effect::AddRate(meter, by) => {
                if by > 0 {
                    self.raised.insert(meter);
                } else if by < 0 {
                    self.lowered.insert(meter);
                }
            }
            _ => {}
        }
    }

    fn add_judgement(&mut self, scenario: &Scenario) {
        let choice_of = |pattern: PatternIx| match scenario.wiring.patterns[pattern].deed {
            Deed::Choice(choice) => Some(choice),
            _ => None,
        };
        for (position, row) in scenario.expectations.iter().enumerate() {
            if row.opens != Opens::EndEx {
                *self.scored.entry(row.objective).or_default() += 1;
            }
            for (pattern, credit) in &row.accept {
                if let Some(choice) = choice_of(*pattern) {
                    self.credits.entry(choice).or_default().push((position, *credit));
                }
            }
        }
        for atom in &scenario.wiring.atoms {
            self.choices_asked.extend(match *atom {
                Atom::Chosen(choice) => Some(choice),
                Atom::Done(pattern) | Atom::DoneWithin(pattern, _) => choice_of(pattern),
                _ => None,
            });
        }
        for trap in &scenario.traps {
            let patterns = [trap.on_pattern, trap.recovered_by];
            self.choices_asked.extend(patterns.into_iter().flatten().filter_map(choice_of));
        }
    }
}

/// Every effect there is, wherever it stands.
fn effects(scenario: &Scenario) -> impl Iterator<Item = &Effect> {
    let injects = scenario.injects.iter().flat_map(|row| &row.effects);
    let choices = scenario.choices.iter().flat_map(|row| &row.effects);
    let consequences = scenario.consequences.iter().flat_map(|row| &row.effects);
    let endings = scenario.endings.iter().flat_map(|row| &row.effects);
    injects.chain(choices).chain(consequences).chain(endings)
}
