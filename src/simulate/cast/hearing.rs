//! What a planning bot makes of the events it hears.

use super::aims::{Aims, Target};
use crate::exercise::{Event, Occupant, Ticket, Work};
use crate::id::RoleSet;
use crate::simulate::plan::{BotPlan, TaskIx, What};

impl Aims {
    pub(super) fn hear(&mut self, plan: &BotPlan, event: &Event) {
        match *event {
            Event::Clock { now } => self.now = now.millis(),
            Event::ExpectationOpened { expectation }
            | Event::ExpectationRepeated { expectation } => self.notice(plan, expectation),
            Event::ExpectationMet { expectation, .. } => self.give_up(Target::Meet(expectation)),
            Event::DecisionAsked { decision } => self.hear_question(plan, decision),
            Event::Decided { choice, .. } => {
                self.give_up(Target::Answer(plan.decision_of[choice]));
                self.at = 0;
            }
            Event::ActAsked { ticket, work, .. } => self.hear_asked(plan, ticket, &work),
            Event::ActSent { ticket, .. } => self.count(ticket, 1),
            Event::ActDone { ticket }
            | Event::ActAnswered { ticket }
            | Event::ContactSilent { ticket, .. }
            | Event::ActWithdrawn { ticket, .. } => {
                self.count(ticket, -1);
                self.at = 0;
            }
            Event::SeatTaken { role, occupant } => {
                let one = RoleSet::of(role);
                let is_person = occupant == Occupant::Person;
                self.people =
                    if is_person { self.people.or(one) } else { self.people.without(one) };
                self.at = 0;
            }
            Event::RoleFreed { role } => {
                self.pauses[role] = self.now + self.style.pause(&mut self.dice);
                self.at = 0;
            }
            Event::RoleEntered { .. }
            | Event::CommanderSet { .. }
            | Event::Revealed { .. }
            | Event::ObjectAppeared { .. }
            | Event::ClockStarted { .. }
            | Event::Started => self.at = 0,
            _ => {}
        }
    }

    fn hear_asked(&mut self, plan: &BotPlan, ticket: Ticket, work: &Work) {
        let task = self.asking.take().or_else(|| task_of(plan, work));
        let at = usize::try_from(ticket.0).unwrap_or(usize::MAX);
        if self.of_ticket.len() <= at {
            self.of_ticket.resize(at.saturating_add(1), None);
        }
        if let Some(slot) = self.of_ticket.get_mut(at) {
            *slot = task;
        }
        self.count(ticket, 1);
    }

    fn count(&mut self, ticket: Ticket, by: i8) {
        let at = usize::try_from(ticket.0).unwrap_or(usize::MAX);
        if let Some(task) = self.of_ticket.get(at).copied().flatten() {
            self.doing[task] = self.doing[task].saturating_add_signed(by);
        }
    }
}

/// The task that somebody's work does, if the plan has it.
fn task_of(plan: &BotPlan, work: &Work) -> Option<TaskIx> {
    let Work::Act(asked) = work else { return None };
    let is_it = |task: &&TaskIx| match plan.tasks[**task].what {
        What::Act(act) => act.about == asked.about && act.manner == asked.manner,
        _ => false,
    };
    plan.tasks_of_action[asked.action].iter().find(is_it).copied()
}
