//! How each event changes the state. No rules live here, and nothing here can fail: what should
//! happen was decided before the event was made.

use super::{InjectStatus, Instance, Note, RatingNote, State};
use crate::exercise::event::{Event, Match};
use crate::id::{ExpectationIx, Key as _, TrapIx};
use crate::scenario::Scenario;
use crate::scenario::model::{Atom, Opens};
use crate::time::Span;

impl State {
    /// Folds one event in.
    pub fn apply(&mut self, scenario: &Scenario, event: &Event) {
        // What happens most often is asked first.
        if !self.apply_time(event)
            && !self.apply_act(scenario, event)
            && !self.apply_people(scenario, event)
            && !self.apply_judgement(scenario, event)
            && !self.apply_world(scenario, event)
        {
            self.apply_script(scenario, event);
        }
    }

    /// Keeps the text of a command, for the events that name it.
    pub fn keep_text(&mut self, text: &str) {
        self.texts.push(text.to_owned());
    }

    fn apply_time(&mut self, event: &Event) -> bool {
        match *event {
            Event::Clock { now } => self.now = now,
            Event::Paused => self.paused = true,
            Event::Resumed => self.paused = false,
            Event::SpeedSet { numerator, denominator } => self.speed = (numerator, denominator),
            Event::Held => self.held_since = Some(self.now),
            Event::Continued => {
                self.held_total = self.held();
                self.held_since = None;
            }
            Event::Ended { why } => self.ended = Some((why, self.now)),
            _ => return false,
        }
        true
    }

    fn apply_judgement(&mut self, scenario: &Scenario, event: &Event) -> bool {
        match *event {
            Event::Matched { pattern, started } => self.match_pattern(scenario, pattern, started),
            Event::ExpectationOpened { expectation } => self.open(scenario, expectation),
            Event::ExpectationRepeated { expectation } => {
                self.instances.push(Instance { expectation, opened: self.now, found: None });
            }
            Event::ExpectationMet { expectation, found } => self.meet(scenario, expectation, found),
            Event::ExpectationExtended { expectation, by } => {
                let state = &mut self.expectations[expectation];
                state.extension = state.extension.plus(by);
            }
            Event::TrapSprung { trap, object, ticket } => {
                self.spring(scenario, trap, ticket);
                self.trap_objects.extend(object.map(|object| (trap, object)));
            }
            Event::TrapClosed { trap } => self.traps[trap].closed = true,
            Event::TrapRecovered { trap, ticket } => {
                self.traps[trap].recovered = Some((self.now, ticket));
                self.mark_act(ticket, |act| act.useful = true);
            }
            Event::OrderBroken { order, ticket } => self.broken_orders.push((order, ticket)),
            Event::NoteTaken { by, kind, text, anchor } => {
                self.notes.push(Note { by, kind: Some(kind), text, anchor, at: self.now });
            }
            Event::MomentPinned { by, anchor, text } => {
                let note = Note { by, kind: None, text, anchor: Some(anchor), at: self.now };
                self.notes.push(note);
            }
            Event::RatingSet { objective, rating, evaluator, reason } => {
                self.ratings.push(RatingNote { objective, rating, evaluator, reason });
            }
            _ => return false,
        }
        true
    }

    fn match_pattern(
        &mut self,
        scenario: &Scenario,
        pattern: crate::id::PatternIx,
        started: crate::time::ExerciseTime,
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

    fn open(&mut self, scenario: &Scenario, expectation: ExpectationIx) {
        self.expectations[expectation].opened = Some(self.now);
        for atom in &scenario.wiring.missed_atoms[expectation] {
            if let Atom::Missed(_, span) = scenario.wiring.atoms[*atom] {
                let due = self.now.after(span).millis();
                self.people_timers.push(due, super::Due::Turn(*atom));
            }
        }
    }

    fn meet(&mut self, scenario: &Scenario, expectation: ExpectationIx, found: Match) {
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

    fn spring(
        &mut self,
        scenario: &Scenario,
        trap: TrapIx,
        ticket: Option<crate::exercise::Ticket>,
    ) {
        self.mark_act(ticket, |act| act.harmful = true);
        let now = self.now;
        let state = &mut self.traps[trap];
        state.sprung.get_or_insert((now, ticket));
        state.times += 1;
        self.set_atom(scenario, scenario.wiring.atom_of_trap[trap], true);
    }

    pub(super) fn mark_act(
        &mut self,
        ticket: Option<crate::exercise::Ticket>,
        change: impl FnOnce(&mut super::ActState),
    ) {
        let at = ticket.and_then(|ticket| usize::try_from(ticket.0).ok());
        if let Some(act) = at.and_then(|at| self.acts.get_mut(at)) {
            change(act);
        }
    }

    pub(super) fn settle_inject(&mut self, inject: crate::id::InjectIx, status: InjectStatus) {
        let now = self.now;
        let state = &mut self.injects[inject];
        state.status = status;
        state.at = now;
    }

    /// The first timers: the length of play, and conditions that only time turns.
    pub(super) fn start_timers(&mut self, scenario: &Scenario) {
        self.script_timers.push(scenario.length.millis(), super::Due::TimeUp);
        for atom in &scenario.wiring.elapsed_atoms {
            if let Atom::Elapsed(span) = scenario.wiring.atoms[*atom] {
                let span: Span = span;
                self.people_timers.push(span.millis(), super::Due::Turn(*atom));
            }
        }
        for meter in scenario.meters.keys() {
            self.arm_meter(scenario, meter);
        }
        debug_assert_eq!(self.cursor, 0, "nothing is released before StartEx");
        self.phase_began[crate::id::PhaseIx::from_position(0)] = Some(self.now);
    }
}
