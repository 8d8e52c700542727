//! The earliest moment at which each thing of a scenario can possibly happen.
//!
//! Everything here errs on the early side: acts take no time, dice fall as wanted, whoever can do
//! something does it, and what the story forbids by chance is allowed. So what comes out as `NEVER`,
//! or after EndEx, surely cannot happen, whatever people do.

use super::index::Index;
use crate::id::{
    AtomIx, ClockIx, ConsequenceIx, DecisionIx, EndingIx, ExpectationIx, FactIx, InjectIx, Key,
    ObjectIx, PatternIx, PhaseIx, Table, TrapIx,
};
use crate::scenario::model::Scenario;
use crate::time::ExerciseTime;

mod acts;
mod meters;
mod pass;
mod turn;

use self::turn::Turn;

const NEVER: ExerciseTime = ExerciseTime::NEVER;
const START: ExerciseTime = ExerciseTime::START;

/// Work that is done for one scenario; a large one gets fewer passes.
const MOST_STEPS: usize = 20_000_000;

/// How long a chain of causes is followed. After that, nothing is held to be impossible.
fn most_passes(scenario: &Scenario) -> usize {
    let size = scenario.wiring.atoms.len()
        + scenario.wiring.patterns.len()
        + scenario.wiring.watches.len()
        + scenario.injects.len()
        + scenario.choices.len();
    (MOST_STEPS / size.max(1)).clamp(50, 2_000)
}

/// The earliest moments of one scenario.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Earliest {
    pub(super) atoms: Table<AtomIx, Turn>,
    pub(super) patterns: Table<PatternIx, ExerciseTime>,
    /// When an inject falls due, released or withdrawn.
    pub(super) due: Table<InjectIx, ExerciseTime>,
    /// When it is released.
    pub(super) released: Table<InjectIx, ExerciseTime>,
    pub(super) decisions: Table<DecisionIx, ExerciseTime>,
    pub(super) objects: Table<ObjectIx, ExerciseTime>,
    pub(super) clocks: Table<ClockIx, ExerciseTime>,
    pub(super) phases: Table<PhaseIx, ExerciseTime>,
    pub(super) consequences: Table<ConsequenceIx, ExerciseTime>,
    pub(super) endings: Table<EndingIx, ExerciseTime>,
    pub(super) opened: Table<ExpectationIx, ExerciseTime>,
    pub(super) sprung: Table<TrapIx, ExerciseTime>,
    facts: Table<FactIx, Turn>,
    known: Table<FactIx, ExerciseTime>,
    end_phase: ExerciseTime,
}

impl Earliest {
    /// Works from nothing to all that follows, until nothing more does.
    pub(super) fn of(scenario: &Scenario, index: &Index) -> Self {
        let mut found = Self::nothing(scenario);
        for _ in 0..most_passes(scenario) {
            let before = found.clone();
            found.pass(scenario, index);
            if found == before {
                return found;
            }
        }
        found.everything();
        found
    }

    fn nothing(scenario: &Scenario) -> Self {
        Self {
            atoms: same(scenario.wiring.atoms.len(), Turn { on: NEVER, off: NEVER }),
            patterns: same(scenario.wiring.patterns.len(), NEVER),
            due: same(scenario.injects.len(), NEVER),
            released: same(scenario.injects.len(), NEVER),
            decisions: same(scenario.decisions.len(), NEVER),
            objects: same(scenario.objects.len(), NEVER),
            clocks: same(scenario.clocks.len(), NEVER),
            phases: same(scenario.phases.len(), NEVER),
            consequences: same(scenario.consequences.len(), NEVER),
            endings: same(scenario.endings.len(), NEVER),
            opened: same(scenario.expectations.len(), NEVER),
            sprung: same(scenario.traps.len(), NEVER),
            facts: scenario.facts.iter().map(|fact| initially(fact.initially)).collect(),
            known: same(scenario.facts.len(), NEVER),
            end_phase: NEVER,
        }
    }

    /// Whether anybody can ever come to know a fact.
    pub(super) fn is_ever_known(&self, fact: FactIx) -> bool {
        self.known[fact] < NEVER
    }

    fn everything(&mut self) {
        let at_once = Turn { on: START, off: START };
        self.atoms = same(self.atoms.len(), at_once);
        self.patterns = same(self.patterns.len(), START);
        self.due = same(self.due.len(), START);
        self.released = same(self.released.len(), START);
        self.decisions = same(self.decisions.len(), START);
        self.objects = same(self.objects.len(), START);
        self.clocks = same(self.clocks.len(), START);
        self.phases = same(self.phases.len(), START);
        self.consequences = same(self.consequences.len(), START);
        self.endings = same(self.endings.len(), START);
        self.opened = same(self.opened.len(), START);
        self.sprung = same(self.sprung.len(), START);
        self.known = same(self.known.len(), START);
    }
}

fn initially(holds: bool) -> Turn {
    if holds { Turn { on: START, off: NEVER } } else { Turn::from(NEVER) }
}

fn same<K: Key, T: Clone>(count: usize, value: T) -> Table<K, T> {
    Table::new(vec![value; count])
}
