//! How events about people change the state: who is there, who commands, who is busy, and what
//! level was declared.

use super::{Due, State};
use crate::exercise::command::Ticket;
use crate::id::{RoleIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::Atom;
use crate::time::Span;

impl State {
    #[inline(never)]
    pub(super) fn enter(&mut self, scenario: &Scenario, role: RoleIx) {
        self.entered.insert(role);
        self.roles[role].entered_at = Some(self.now);
        self.set_atom(scenario, scenario.wiring.atom_of_role[role], true);
    }

    #[inline(never)]
    pub(super) fn put_in_command(&mut self, scenario: &Scenario, role: RoleIx) {
        self.commander = Some(role);
        for (fact, atom) in &scenario.wiring.commander_atoms {
            let holds = self.known[role].has(*fact);
            self.set_atom(scenario, Some(*atom), holds);
        }
    }

    #[inline(never)]
    pub(super) fn occupy(&mut self, role: RoleIx, span: Span, doing: Option<Ticket>) {
        let until = self.now.after(span);
        let chief = self.roles[role].person;
        let person = &mut self.people[chief];
        if doing.is_none() && person.busy_until.is_some_and(|busy| busy >= until) {
            return;
        }
        person.doing = doing.or(person.doing);
        person.busy_until = Some(until);
        person.occupation += 1;
        let occupation = person.occupation;
        self.note_ready(chief);
        self.people_timers.push(until.millis(), Due::Free(chief, occupation));
    }

    #[inline(never)]
    pub(super) fn free(&mut self, role: RoleIx) {
        let chief = self.roles[role].person;
        let person = &mut self.people[chief];
        person.doing = None;
        person.busy_until = None;
        self.note_ready(chief);
    }

    /// Keeps the sets of persons who have something waiting that they can begin, and of roles whose
    /// person has nothing to do.
    pub(super) fn note_ready(&mut self, chief: RoleIx) {
        let person = &self.people[chief];
        let is_idle = person.busy_until.is_none();
        let waits = person.waiting() > 0;
        self.ready = self.ready.with_all(RoleSet::of(chief), is_idle && waits);
        self.free = self.free.with_all(person.roles, is_idle && !waits);
    }

    #[inline(never)]
    pub(super) fn declare(&mut self, scenario: &Scenario, level: u8) {
        self.severity.count_to(self.now, scenario.severity.levels.len());
        self.severity.declared = Some(level);
        self.severity.first_declared.get_or_insert(self.now);
        for atom in &scenario.wiring.declared_atoms {
            if let Atom::Declared(compare) = scenario.wiring.atoms[*atom] {
                self.set_atom(scenario, Some(*atom), compare.holds(i64::from(level)));
            }
        }
    }

    #[inline(never)]
    pub(super) fn change_truth(&mut self, scenario: &Scenario, truth: u16) {
        self.severity.truth_reached = truth + 1;
        let grace = scenario.severity.truth.get(usize::from(truth));
        let due = self.now.after(grace.map_or(Span::ZERO, |truth| truth.grace));
        self.people_timers.push(due.millis(), Due::Truth(truth));
    }

    #[inline(never)]
    pub(super) fn count_truth(&mut self, scenario: &Scenario, truth: u16) {
        self.severity.count_to(self.now, scenario.severity.levels.len());
        let level = scenario.severity.truth.get(usize::from(truth));
        self.severity.truth = level.map(|truth| truth.level);
    }
}
