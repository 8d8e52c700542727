//! Everything that waits for a condition, kind by kind and then in author order.

use super::rows_for;
use crate::id::{Table, WatchIx};
use crate::scenario::model::{Appears, Begins, Condition, Opens, Release, Scenario, Watch};

/// Lists the watches, and for each atom those that its change may concern.
pub(super) fn wire(scenario: &mut Scenario) {
    let mut list = List::default();
    list.world(scenario);
    list.story(scenario);
    let mut of_atom: Table<_, Vec<WatchIx>> = rows_for(&scenario.wiring.atoms);
    for (watch, (_, condition)) in list.0.pairs() {
        for atom in condition.atoms() {
            let watches = &mut of_atom[atom];
            if watches.last() != Some(&watch) {
                watches.push(watch);
            }
        }
    }
    scenario.wiring.watches = list.0;
    scenario.wiring.watches_of_atom = of_atom;
}

#[derive(Default)]
struct List(Table<WatchIx, (Watch, Condition)>);

impl List {
    fn add(&mut self, watch: Watch, condition: &Condition) {
        self.0.push((watch, condition.clone()));
    }

    fn maybe(&mut self, watch: Watch, condition: Option<&Condition>) {
        if let Some(condition) = condition {
            self.add(watch, condition);
        }
    }

    fn world(&mut self, scenario: &Scenario) {
        for (atom, condition) in &scenario.wiring.latches {
            self.add(Watch::Latch(*atom), condition);
        }
        for (key, one) in scenario.objects.pairs() {
            if let Appears::When(condition) = &one.appears {
                self.add(Watch::Appears(key), condition);
            }
        }
        for (key, one) in scenario.clocks.pairs() {
            self.add(Watch::ClockStarts(key), &one.starts);
        }
        for (key, one) in scenario.clocks.pairs() {
            self.maybe(Watch::ClockStrict(key), one.strict.as_ref());
        }
        for (key, one) in scenario.clocks.pairs() {
            self.maybe(Watch::ClockWaived(key), one.waived.as_ref());
        }
        for (position, one) in (0_u16..).zip(&scenario.severity.truth) {
            self.add(Watch::Truth(position), &one.when);
        }
        for (key, one) in scenario.consequences.pairs() {
            self.add(Watch::Consequence(key), &one.on);
        }
    }

    fn story(&mut self, scenario: &Scenario) {
        for (key, one) in scenario.traps.pairs() {
            self.maybe(Watch::TrapCloses(key), one.until.as_ref());
        }
        for (key, one) in scenario.traps.pairs() {
            if one.on_pattern.is_none() {
                self.add(Watch::TrapSprings(key), &one.on);
            }
        }
        for (key, one) in scenario.injects.pairs() {
            if let Release::When(condition, _) = &one.release {
                self.add(Watch::Inject(key), condition);
            }
        }
        for (key, one) in scenario.expectations.pairs() {
            match &one.opens {
                Opens::When(condition) => self.add(Watch::Expectation(key), condition),
                Opens::Each(condition) => self.add(Watch::ExpectationEach(key), condition),
                Opens::Start | Opens::Inject(_) | Opens::EndEx => {}
            }
        }
        for (key, one) in scenario.phases.pairs() {
            if let Begins::When(condition) = &one.begins {
                self.add(Watch::Phase(key), condition);
            }
        }
        for (key, one) in scenario.endings.pairs() {
            self.add(Watch::Ending(key), &one.when);
        }
    }
}
