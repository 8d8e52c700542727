//! How events of the world change the state: facts, knowledge, meters, legal clocks.

use super::{Due, State};
use crate::exercise::command::Ticket;
use crate::id::{AtomIx, ClockIx, FactIx, FactSet, MeterIx, RoleSet, StageIx};
use crate::scenario::Scenario;
use crate::scenario::model::{Atom, Compare};
use crate::time::{ExerciseTime, StoryTime};

impl State {
    #[inline(never)]
    pub(super) fn set_fact(&mut self, scenario: &Scenario, fact: FactIx, holds: bool) {
        let one = FactSet::of(fact);
        self.facts = self.facts.with_all(one, holds);
        self.set_atom(scenario, scenario.wiring.atom_of_fact[fact], holds);
    }

    #[inline(never)]
    pub(super) fn reveal(&mut self, scenario: &Scenario, fact: FactIx, to: RoleSet) {
        for role in to.iter() {
            self.known[role].insert(fact);
        }
        self.known_anyhow.insert(fact);
        for atom in &scenario.wiring.known_atoms_of_fact[fact] {
            let holds = match scenario.wiring.atoms[*atom] {
                Atom::KnownBy(_, role) => self.known[role].has(fact),
                Atom::KnownByCommander(_) => {
                    self.commander.is_some_and(|role| self.known[role].has(fact))
                }
                _ => true,
            };
            self.set_atom(scenario, Some(*atom), holds);
        }
    }

    #[inline(never)]
    pub(super) fn turn(&mut self, scenario: &Scenario, atom: AtomIx, holds: bool) {
        self.set_atom(scenario, Some(atom), holds);
        if let Atom::Meter(meter, _) = scenario.wiring.atoms[atom] {
            self.arm_meter(scenario, meter);
        }
    }

    #[inline(never)]
    pub(super) fn start_clock(&mut self, scenario: &Scenario, clock: ClockIx) {
        self.clocks[clock].started = Some((self.story_now(scenario), self.now));
    }

    #[inline(never)]
    pub(super) fn start_clock_strictly(&mut self, scenario: &Scenario, clock: ClockIx) {
        self.clocks[clock].strict = Some(self.story_now(scenario));
    }

    #[inline(never)]
    pub(super) fn arm_stage(&mut self, stage: StageIx, due: StoryTime) {
        self.stages[stage].due = Some(due);
        self.set_story_timer(due.millis(), Due::Stage(stage));
    }

    #[inline(never)]
    pub(super) fn meet_stage(
        &mut self,
        scenario: &Scenario,
        stage: StageIx,
        ticket: Option<Ticket>,
    ) {
        self.stages[stage].met = Some((self.story_now(scenario), ticket));
        self.mark_act(ticket, |act| act.useful = true);
    }

    #[inline(never)]
    pub(super) fn miss_stage(&mut self, scenario: &Scenario, stage: StageIx) {
        self.stages[stage].overdue = true;
        self.set_atom(scenario, scenario.wiring.atom_of_stage[stage], true);
    }

    #[inline(never)]
    pub(super) fn move_meter(
        &mut self,
        scenario: &Scenario,
        meter: MeterIx,
        by: i64,
        per_minute: Option<i64>,
    ) {
        let script = self.script_now();
        let record = &scenario.meters[meter];
        let state = &mut self.meters[meter];
        state.milli = state.milli_at(record, script).saturating_add(by.saturating_mul(1000));
        state.milli =
            state.milli.clamp(record.min.saturating_mul(1000), record.max.saturating_mul(1000));
        state.since = script;
        state.per_minute = per_minute.unwrap_or(state.per_minute);
        state.generation += 1;
        self.arm_meter(scenario, meter);
    }

    /// Brings a meter's atoms up to date, and sets a timer for the next bound its rate will cross.
    pub(super) fn arm_meter(&mut self, scenario: &Scenario, meter: MeterIx) {
        let script = self.script_now();
        let state = self.meters[meter];
        let mut next: Option<i64> = None;
        for atom in &scenario.wiring.atoms_of_meter[meter] {
            let Atom::Meter(_, compare) = scenario.wiring.atoms[*atom] else { continue };
            let value = state.value(&scenario.meters[meter], script);
            self.set_atom(scenario, Some(*atom), compare.holds(value));
            let crossing = crossing(state, compare, script, scenario, meter);
            next = [next, crossing].into_iter().flatten().min();
        }
        if let Some(due) = next {
            self.set_script_timer(due, Due::Cross(meter, state.generation));
        }
    }
}

/// The first millisecond of the script after `script` at which the comparison's value changes.
fn crossing(
    state: super::MeterState,
    compare: Compare,
    script: ExerciseTime,
    scenario: &Scenario,
    meter: MeterIx,
) -> Option<i64> {
    let record = &scenario.meters[meter];
    let before = compare.holds(state.value(record, script));
    let bound = match compare {
        Compare::AtLeast(bound) => bound,
        Compare::AtMost(bound) => bound.saturating_add(1),
    };
    if state.per_minute == 0 {
        return None;
    }
    let gap = bound.saturating_mul(1000).saturating_sub(state.milli);
    let guess = state.since.millis().saturating_add(gap.saturating_mul(60) / state.per_minute);
    let has_turned =
        |at: i64| compare.holds(state.value(record, ExerciseTime::from_millis(at))) != before;
    // Meters go one way, so the comparison turns once: between these two, if at all.
    let (mut not_yet, mut turned) = ((guess - 62).max(script.millis()), guess + 61);
    if turned <= not_yet || !has_turned(turned) {
        return None;
    }
    while turned - not_yet > 1 {
        let middle = not_yet.midpoint(turned);
        if has_turned(middle) {
            turned = middle;
        } else {
            not_yet = middle;
        }
    }
    Some(turned)
}
