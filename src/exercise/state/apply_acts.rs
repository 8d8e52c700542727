//! How events about acts change the state.

use super::{ActState, ActStatus, Due, State};
use crate::exercise::Said;
use crate::exercise::command::{Act, Ticket, Work};
use crate::id::{ActionIx, ContactIx, LineSet, MessageIx, RoleIx};
use crate::scenario::Scenario;
use crate::scenario::model::Subject;
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
    #[inline(never)]
    pub(super) fn ask(&mut self, ticket: Ticket, by: RoleIx, work: &Work, logged: bool) {
        self.acts.push(ActState {
            by,
            work: *work,
            asked_at: self.now,
            started: None,
            done_at: None,
            status: ActStatus::Waiting,
            offered: LineSet::EMPTY,
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

    #[inline(never)]
    pub(super) fn begin(&mut self, scenario: &Scenario, ticket: Ticket, started: ExerciseTime) {
        let commander = self.commander;
        let at = usize::try_from(ticket.0).unwrap_or(usize::MAX);
        let Some(act) = self.acts.get_mut(at) else { return };
        act.status = ActStatus::Begun;
        act.started = Some(started);
        act.as_commander = commander == Some(act.by);
        let (by, logged) = (act.by, act.logged);
        let (occupies, takes) = durations(scenario, &act.work);
        if logged {
            self.leave_queue(by, ticket);
            self.people_timers.push(self.now.millis(), Due::Done(ticket));
        } else {
            let chief = self.roles[by].person;
            self.people[chief].remove(ticket);
            self.people_timers.push(self.now.after(takes).millis(), Due::Done(ticket));
            self.occupy(by, occupies, Some(ticket));
        }
    }

    fn leave_queue(&mut self, by: RoleIx, ticket: Ticket) {
        let chief = self.roles[by].person;
        self.people[chief].remove(ticket);
        self.note_ready(chief);
    }

    #[inline(never)]
    pub(super) fn flaw(&mut self, ticket: Ticket, harm: bool) {
        self.mark_act(Some(ticket), |act| {
            act.flaws += 1;
            act.harms += u8::from(harm);
            act.harmful |= harm;
        });
    }

    #[inline(never)]
    pub(super) fn finish(&mut self, ticket: Ticket) {
        let now = self.now;
        self.mark_act(Some(ticket), |act| {
            act.status = ActStatus::Done;
            act.done_at = Some(now);
        });
        if let Some(action) = self.carried_out(ticket) {
            self.done.set(action, true);
        }
    }

    #[inline(never)]
    pub(super) fn send(
        &mut self,
        scenario: &Scenario,
        ticket: Ticket,
        contact: ContactIx,
        answer_in: Option<Span>,
    ) {
        self.contacts[contact].attempts += 1;
        self.mark_act(Some(ticket), |act| act.status = ActStatus::Sent);
        let (wait, what) = match answer_in {
            Some(span) => (span, Due::Answer(ticket)),
            None => (scenario.contacts[contact].patience, Due::Silence(ticket)),
        };
        self.people_timers.push(self.now.after(wait).millis(), what);
    }

    #[inline(never)]
    pub(super) fn answer(&mut self, scenario: &Scenario, ticket: Ticket) {
        self.mark_act(Some(ticket), |act| act.status = ActStatus::Answered);
        if let Some(contact) = self.contact_of(scenario, ticket) {
            self.contacts[contact].answered.get_or_insert(self.now);
            let (_, answered) = scenario.wiring.atoms_of_contact[contact];
            self.set_atom(scenario, answered, true);
        }
    }

    #[inline(never)]
    pub(super) fn fall_silent(&mut self, scenario: &Scenario, contact: ContactIx, ticket: Ticket) {
        self.mark_act(Some(ticket), |act| act.status = ActStatus::Unanswered);
        self.contacts[contact].silent.get_or_insert(self.now);
        let (silent, _) = scenario.wiring.atoms_of_contact[contact];
        self.set_atom(scenario, silent, true);
    }

    #[inline(never)]
    pub(super) fn withdraw(&mut self, ticket: Ticket) {
        if let Some(by) = self.act(ticket).map(|act| act.by) {
            self.leave_queue(by, ticket);
        }
        self.mark_act(Some(ticket), |act| act.status = ActStatus::Withdrawn);
    }

    #[inline(never)]
    pub(super) fn reorder(&mut self, ticket: Ticket, place: u8) {
        if let Some(by) = self.act(ticket).map(|act| act.by) {
            let chief = self.roles[by].person;
            self.people[chief].move_to(ticket, place);
        }
    }

    #[inline(never)]
    pub(super) fn back_date(&mut self, ticket: Ticket, started: ExerciseTime) {
        self.mark_act(Some(ticket), |act| act.started = Some(started));
        self.back_date_matches(ticket, started);
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

    /// The runbook action that a piece of work carries out: its own, or the prepared one's.
    pub(in crate::exercise) fn carried_out(&self, ticket: Ticket) -> Option<ActionIx> {
        match self.act(ticket)?.work {
            Work::Act(act) => (act.manner == Manner::Done).then_some(act.action),
            Work::CarryOut { prepared } => match self.act(prepared)?.work {
                Work::Act(act) => Some(act.action),
                _ => None,
            },
            Work::Tell { .. } => None,
        }
    }

    /// What an act says, or the prepared one that it carries out, with the lines that could be
    /// picked.
    pub fn said(&self, ticket: Ticket) -> Option<(Said, LineSet)> {
        let act = self.act(ticket)?;
        let act = match act.work {
            Work::CarryOut { prepared } => self.act(prepared)?,
            _ => act,
        };
        let Work::Act(Act { says: Some(said), .. }) = act.work else { return None };
        Some((said, act.offered))
    }

    /// Whether anybody has written a message.
    pub fn has_said(&self, message: MessageIx) -> bool {
        let says = |act: &ActState| match act.work {
            Work::Act(work) => work.says.is_some_and(|said| said.message() == message),
            _ => false,
        };
        self.acts.iter().any(says)
    }

    /// The contact an escalation is about.
    pub fn contact_of(&self, scenario: &Scenario, ticket: Ticket) -> Option<ContactIx> {
        let Work::Act(act) = self.act(ticket)?.work else { return None };
        match scenario.objects[act.about?].subject {
            Subject::Contact(contact) => Some(contact),
            _ => None,
        }
    }
}
