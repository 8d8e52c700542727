//! What a planning bot makes of the events it hears.

use super::aims::{Aims, Target};
use super::play::Thinks;
use crate::exercise::{Command, Event, Exercise, Occupant, Seat, Ticket, Work};
use crate::id::{RoleIx, RoleSet};
use crate::simulate::plan::{BotPlan, TaskIx, What};

// Most events concern no bot: what is done about the others stands in functions of its own that
// are not inlined, so that hearing costs next to nothing.
impl Thinks for Aims {
    #[inline]
    fn hear(&mut self, plan: &BotPlan, event: &Event) {
        match *event {
            Event::Clock { now } => self.now = now.millis(),
            Event::RoleFreed { role } => self.hear_freed(plan, role),
            Event::ExpectationOpened { expectation }
            | Event::ExpectationRepeated { expectation } => self.notice(plan, expectation),
            Event::ExpectationMet { expectation, .. } => self.give_up(Target::Meet(expectation)),
            Event::DecisionAsked { decision } => self.hear_question(plan, decision),
            Event::Decided { choice, .. } => {
                self.change();
                self.give_up(Target::Answer(plan.decision_of[choice]));
            }
            Event::ActAsked { ticket, by, ref work, .. } => self.hear_asked(plan, ticket, by, work),
            Event::ActBegan { ticket, .. } => self.hear_began(plan, ticket),
            Event::ActSent { ticket, .. } => self.count(ticket, 1),
            Event::ActDone { ticket }
            | Event::ActAnswered { ticket }
            | Event::ContactSilent { ticket, .. } => self.count(ticket, -1),
            Event::ActWithdrawn { ticket, .. } => {
                self.change();
                self.floor.unsettle();
                self.count(ticket, -1);
            }
            Event::SeatTaken { role, occupant } => self.hear_seat(role, occupant),
            Event::RoleEntered { .. } | Event::RoleOccupied { .. } | Event::Started => {
                self.floor.unsettle();
                self.look_at_all();
            }
            Event::CommanderSet { .. } => self.look_at_all(),
            Event::Revealed { .. } | Event::ObjectAppeared { .. } | Event::ClockStarted { .. } => {
                self.change();
            }
            _ => {}
        }
    }

    #[inline]
    fn is_called(&self) -> bool {
        self.has_call()
    }

    #[inline]
    fn next(&mut self, plan: &BotPlan, exercise: &Exercise) -> Option<(Seat, Command)> {
        self.look_through(plan, exercise)
    }

    fn turned_down(&mut self) {
        self.put_off();
    }

    #[inline]
    fn wake(&self) -> i64 {
        self.wake
    }
}

impl Aims {
    #[inline(never)]
    fn hear_began(&mut self, plan: &BotPlan, ticket: Ticket) {
        if let Some((_, by)) = self.at_ticket(ticket) {
            self.floor.keeps_busy(plan, by);
        }
    }

    #[inline(never)]
    fn hear_freed(&mut self, plan: &BotPlan, role: RoleIx) {
        let pause = self.style.pause(&mut self.dice);
        self.floor.frees(plan, role, (pause > 0).then_some(self.now + pause));
    }

    #[inline(never)]
    fn hear_asked(&mut self, plan: &BotPlan, ticket: Ticket, by: RoleIx, work: &Work) {
        let task = self.asking.take().or_else(|| task_of(plan, work));
        let at = usize::try_from(ticket.0).unwrap_or(usize::MAX);
        if self.of_ticket.len() <= at {
            self.of_ticket.resize(at.saturating_add(1), (None, by));
        }
        if let Some(slot) = self.of_ticket.get_mut(at) {
            *slot = (task, by);
        }
        self.count(ticket, 1);
        self.floor.keeps_busy(plan, by);
    }

    #[inline(never)]
    fn hear_seat(&mut self, role: RoleIx, occupant: Occupant) {
        let one = RoleSet::of(role);
        let people = &mut self.floor.people;
        *people = if occupant == Occupant::Person { people.or(one) } else { people.without(one) };
        self.floor.unsettle();
        self.look_at_all();
    }

    fn at_ticket(&self, ticket: Ticket) -> Option<(Option<TaskIx>, RoleIx)> {
        self.of_ticket.get(usize::try_from(ticket.0).ok()?).copied()
    }

    #[inline(never)]
    fn count(&mut self, ticket: Ticket, by: i8) {
        if let Some((Some(task), _)) = self.at_ticket(ticket) {
            let doing = &mut self.doing[task];
            *doing = doing.saturating_add_signed(by);
            if *doing == 0 {
                self.finish();
            }
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
