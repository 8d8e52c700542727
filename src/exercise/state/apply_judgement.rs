//! How judgement changes the state: patterns matched, windows opened and met, traps.

use super::{ActState, Due, Instance, State};
use crate::exercise::command::Ticket;
use crate::exercise::event::Match;
use crate::id::{ExpectationIx, ObjectIx, PatternIx, TrapIx};
use crate::scenario::Scenario;
use crate::scenario::model::{Atom, Opens};
use crate::time::{ExerciseTime, Span};

impl State {
    #[inline(never)]
    pub(super) fn match_pattern(
        &mut self,
        scenario: &Scenario,
        pattern: PatternIx,
        started: ExerciseTime,
    ) {
        let state = &mut self.patterns[pattern];
        state.count += 1;
        state.last_start = started;
        let enough = state.count >= scenario.wiring.patterns[pattern].nth;
        for atom in &scenario.wiring.listeners[pattern].atoms {
            let holds = match scenario.wiring.atoms[*atom] {
                Atom::DoneWithin(_, span) => enough && self.now.millis() <= span.millis(),
                _ => enough,
            };
            if holds {
                self.set_atom(scenario, Some(*atom), true);
            }
        }
    }

    #[inline(never)]
    pub(super) fn open(&mut self, scenario: &Scenario, expectation: ExpectationIx) {
        self.expectations[expectation].opened = Some(self.now);
        for atom in &scenario.wiring.missed_atoms[expectation] {
            if let Atom::Missed(_, span) = scenario.wiring.atoms[*atom] {
                let due = self.now.after(span).millis();
                self.people_timers.push(due, Due::Turn(*atom));
            }
        }
    }

    #[inline(never)]
    pub(super) fn open_again(&mut self, expectation: ExpectationIx) {
        self.instances.push(Instance { expectation, opened: self.now, found: None });
    }

    #[inline(never)]
    pub(super) fn meet(&mut self, scenario: &Scenario, expectation: ExpectationIx, found: Match) {
        self.mark_act(found.ticket, |act| act.useful = true);
        let state = &mut self.expectations[expectation];
        if state.opened.is_none() {
            state.early = Some(found);
        } else if state.first.is_none() {
            state.first = Some(found);
        } else if matches!(scenario.expectations[expectation].opens, Opens::Each(_)) {
            let open = |it: &&mut Instance| it.expectation == expectation && it.found.is_none();
            if let Some(instance) = self.instances.iter_mut().find(open) {
                instance.found = Some(found);
            }
        } else {
            state.best = Some(found);
        }
    }

    #[inline(never)]
    pub(super) fn extend(&mut self, expectation: ExpectationIx, by: Span) {
        let state = &mut self.expectations[expectation];
        state.extension = state.extension.plus(by);
    }

    #[inline(never)]
    pub(super) fn spring(
        &mut self,
        scenario: &Scenario,
        trap: TrapIx,
        object: Option<ObjectIx>,
        ticket: Option<Ticket>,
    ) {
        self.mark_act(ticket, |act| act.harmful = true);
        let now = self.now;
        let state = &mut self.traps[trap];
        state.sprung.get_or_insert((now, ticket));
        state.times += 1;
        self.set_atom(scenario, scenario.wiring.atom_of_trap[trap], true);
        self.trap_objects.extend(object.map(|object| (trap, object)));
    }

    #[inline(never)]
    pub(super) fn recover(&mut self, trap: TrapIx, ticket: Option<Ticket>) {
        self.traps[trap].recovered = Some((self.now, ticket));
        self.mark_act(ticket, |act| act.useful = true);
    }

    pub(super) fn mark_act(&mut self, ticket: Option<Ticket>, change: impl FnOnce(&mut ActState)) {
        let at = ticket.and_then(|ticket| usize::try_from(ticket.0).ok());
        if let Some(act) = at.and_then(|at| self.acts.get_mut(at)) {
            change(act);
        }
    }
}
