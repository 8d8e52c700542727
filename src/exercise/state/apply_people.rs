//! How events about people and their acts change the state.

use super::{ActState, ActStatus, Due, State};
use crate::exercise::command::{Ticket, Work};
use crate::exercise::event::Event;
use crate::id::RoleIx;
use crate::scenario::Scenario;
use crate::scenario::model::pattern::Manner;
use crate::time::{ExerciseTime, Span};

/// How long telling somebody a fact takes, and carrying out what was prepared, and weighing
/// something without doing it (rules of play, 4).
pub const SHORT_WORK: Span = Span::from_seconds(30);

/// How long a piece of work occupies its role, and how long until its effect.
pub fn durations(scenario: &Scenario, work: &Work) -> (Span, Span) {
    match work {
        Work::Act(act) if act.manner != Manner::Considered => {
            let action = &scenario.actions[act.action];
            (action.occupies, action.takes)
        }
        Work::Act(_) | Work::Tell { .. } | Work::CarryOut { .. } => (SHORT_WORK, SHORT_WORK),
    }
}

impl State {
    pub(super) fn apply_people(&mut self, scenario: &Scenario, event: &Event) -> bool {
        match *event {
            Event::RoleEntered { role } => {
                self.entered.insert(role);
                self.roles[role].entered_at = Some(self.now);
                self.set_atom(scenario, scenario.wiring.atom_of_role[role], true);
            }
            Event::SeatTaken { role, occupant } => self.roles[role].occupant = occupant,
            Event::CommanderSet { role } => {
                self.commander = Some(role);
                for (fact, atom) in &scenario.wiring.commander_atoms {
                    let holds = self.known[role].has(*fact);
                    self.set_atom(scenario, Some(*atom), holds);
                }
            }
            Event::RoleOccupied { role, span } => self.occupy(role, span, None),
            Event::RoleFreed { role } => {
                let chief = self.roles[role].person;
                let person = &mut self.people[chief];
                person.doing = None;
                person.busy_until = None;
                self.note_ready(chief);
            }
            Event::SeverityDeclared { level } => {
                self.severity.count_to(self.now, scenario.severity.levels.len());
                self.severity.declared = Some(level);
                self.severity.first_declared.get_or_insert(self.now);
                for atom in &scenario.wiring.declared_atoms {
                    if let crate::scenario::model::Atom::Declared(compare) =
                        scenario.wiring.atoms[*atom]
                    {
                        self.set_atom(scenario, Some(*atom), compare.holds(i64::from(level)));
                    }
                }
            }
            Event::TruthChanged { truth } => {
                self.severity.truth_reached = truth + 1;
                let grace = scenario.severity.truth.get(usize::from(truth));
                let due = self.now.after(grace.map_or(Span::ZERO, |truth| truth.grace));
                self.people_timers.push(due.millis(), Due::Truth(truth));
            }
            Event::TruthCounts { truth } => {
                self.severity.count_to(self.now, scenario.severity.levels.len());
                let level = scenario.severity.truth.get(usize::from(truth));
                self.severity.truth = level.map(|truth| truth.level);
            }
            _ => return false,
        }
        true
    }

    fn occupy(&mut self, role: RoleIx, span: Span, doing: Option<Ticket>) {
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

    pub(super) fn apply_act(&mut self, scenario: &Scenario, event: &Event) -> bool {
        match *event {
            Event::ActAsked { ticket, by, work, logged } => self.ask(ticket, by, work, logged),
            Event::ActBegan { ticket, started } => self.begin(scenario, ticket, started),
            Event::ActFlawed { ticket, harm, .. } => self.mark_act(Some(ticket), |act| {
                act.flaws += 1;
                act.harms += u8::from(harm);
                act.harmful |= harm;
            }),
            Event::ActDone { ticket } => {
                let now = self.now;
                self.mark_act(Some(ticket), |act| {
                    act.status = ActStatus::Done;
                    act.done_at = Some(now);
                });
                if let Some(action) = self.carried_out(ticket) {
                    self.done.set(action, true);
                }
            }
            Event::ActSent { ticket, contact, answer_in } => {
                self.contacts[contact].attempts += 1;
                self.mark_act(Some(ticket), |act| act.status = ActStatus::Sent);
                let (wait, what) = match answer_in {
                    Some(span) => (span, Due::Answer(ticket)),
                    None => (scenario.contacts[contact].patience, Due::Silence(ticket)),
                };
                self.people_timers.push(self.now.after(wait).millis(), what);
            }
            Event::ActAnswered { ticket } => {
                self.mark_act(Some(ticket), |act| act.status = ActStatus::Answered);
                if let Some(contact) = self.contact_of(scenario, ticket) {
                    self.contacts[contact].answered.get_or_insert(self.now);
                    let (_, answered) = scenario.wiring.atoms_of_contact[contact];
                    self.set_atom(scenario, answered, true);
                }
            }
            Event::ContactSilent { contact, ticket } => {
                self.mark_act(Some(ticket), |act| act.status = ActStatus::Unanswered);
                self.contacts[contact].silent.get_or_insert(self.now);
                let (silent, _) = scenario.wiring.atoms_of_contact[contact];
                self.set_atom(scenario, silent, true);
            }
            Event::ActWithdrawn { ticket, .. } => {
                self.leave_queue(ticket);
                self.mark_act(Some(ticket), |act| act.status = ActStatus::Withdrawn);
            }
            Event::ActReordered { ticket, place } => {
                if let Some(by) = self.act(ticket).map(|act| act.by) {
                    let chief = self.roles[by].person;
                    self.people[chief].move_to(ticket, place);
                }
            }
            Event::ActBackDated { ticket, started } => {
                self.mark_act(Some(ticket), |act| act.started = Some(started));
                self.back_date_matches(ticket, started);
            }
            _ => return false,
        }
        true
    }

    fn ask(&mut self, ticket: Ticket, by: RoleIx, work: Work, logged: bool) {
        self.acts.push(ActState {
            by,
            work,
            asked_at: self.now,
            started: None,
            done_at: None,
            status: ActStatus::Waiting,
            logged,
            as_commander: false,
            useful: false,
            harmful: false,
            flaws: 0,
            harms: 0,
        });
        if !logged {
            let chief = self.roles[by].person;
            self.people[chief].enqueue(ticket);
            self.note_ready(chief);
        }
    }

    /// Keeps the set of persons who are free and have something waiting.
    fn note_ready(&mut self, chief: RoleIx) {
        let person = &self.people[chief];
        let one = crate::id::RoleSet::of(chief);
        let is_ready = person.busy_until.is_none() && person.waiting() > 0;
        self.ready = if is_ready { self.ready.or(one) } else { self.ready.without(one) };
    }

    fn begin(&mut self, scenario: &Scenario, ticket: Ticket, started: ExerciseTime) {
        let Some(act) = self.act(ticket).copied() else { return };
        let commander = self.commander == Some(act.by);
        self.leave_queue(ticket);
        self.mark_act(Some(ticket), |act| {
            act.status = ActStatus::Begun;
            act.started = Some(started);
            act.as_commander = commander;
        });
        let (occupies, takes) = durations(scenario, &act.work);
        if act.logged {
            self.people_timers.push(self.now.millis(), Due::Done(ticket));
        } else {
            self.people_timers.push(self.now.after(takes).millis(), Due::Done(ticket));
            self.occupy(act.by, occupies, Some(ticket));
        }
    }

    fn leave_queue(&mut self, ticket: Ticket) {
        if let Some(by) = self.act(ticket).map(|act| act.by) {
            let chief = self.roles[by].person;
            self.people[chief].remove(ticket);
            self.note_ready(chief);
        }
    }

    /// The runbook action that a piece of work carries out: its own, or the prepared one's.
    pub(in crate::exercise) fn carried_out(&self, ticket: Ticket) -> Option<crate::id::ActionIx> {
        match self.act(ticket)?.work {
            Work::Act(act) => (act.manner == Manner::Done).then_some(act.action),
            Work::CarryOut { prepared } => match self.act(prepared)?.work {
                Work::Act(act) => Some(act.action),
                _ => None,
            },
            Work::Tell { .. } => None,
        }
    }

    fn back_date_matches(&mut self, ticket: Ticket, started: ExerciseTime) {
        for expectation in self.expectations.keys() {
            let state = &mut self.expectations[expectation];
            for found in [&mut state.first, &mut state.best, &mut state.early] {
                if let Some(found) = found.as_mut().filter(|found| found.ticket == Some(ticket)) {
                    found.started = started;
                }
            }
        }
    }

    /// The contact an escalation is about.
    pub fn contact_of(&self, scenario: &Scenario, ticket: Ticket) -> Option<crate::id::ContactIx> {
        use crate::scenario::model::Subject;
        let Work::Act(act) = self.act(ticket)?.work else { return None };
        match scenario.objects[act.about?].subject {
            Subject::Contact(contact) => Some(contact),
            _ => None,
        }
    }
}
