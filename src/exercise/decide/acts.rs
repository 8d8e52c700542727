//! Acts: asked for, begun, done, sent and answered.

use super::Decider;
use super::legality::{is_complete, may_do, need_holds};
use super::matching::Source;
use super::message::{is_worded, is_worded_testimony};
use crate::exercise::Said;
use crate::exercise::command::{Act, Seat, Ticket, Work};
use crate::exercise::event::{Event, WithdrawReason};
use crate::exercise::refusal::Refusal;
use crate::exercise::setup::Occupancy;
use crate::exercise::state::{ActState, ActStatus};
use crate::id::{ContactIx, FactSet, RoleIx, RoleSet};
use crate::runbook::model::{Does, Missing, Target};
use crate::scenario::model::pattern::{Manner, Outcome};
use crate::scenario::model::{Answers, Subject};
use crate::time::{ExerciseTime, Span};

impl Decider<'_> {
    pub(super) fn ask(&mut self, by: RoleIx, work: &Work) -> Result<(), Refusal> {
        may_do(self.scenario, self.state, by, work)?;
        let offered = is_worded(self.scenario, self.state, by, work)?;
        let ticket = self.next_ticket();
        self.push(Event::ActAsked { ticket, by, work: *work, logged: false });
        self.note_offered(ticket, offered);
        Ok(())
    }

    fn note_offered(&mut self, ticket: Ticket, offered: Option<Said>) {
        if let Some(offered) = offered {
            self.push(Event::LinesOffered { ticket, offered });
        }
    }

    pub(super) fn next_ticket(&self) -> Ticket {
        let asked =
            self.out.events.iter().filter(|it| matches!(it, Event::ActAsked { .. })).count();
        Ticket(u32::try_from(self.state.acts.len() + asked).unwrap_or(u32::MAX))
    }

    /// Testimony: never refused for a busy role or a missing precondition, only flagged.
    pub(super) fn log(
        &mut self,
        by: RoleIx,
        work: Work,
        happened_at: Option<ExerciseTime>,
    ) -> Result<(), Refusal> {
        if let Work::Act(act) = &work {
            is_complete(self.scenario, self.state, act)?;
        }
        let offered = is_worded_testimony(self.scenario, self.state, by, &work)?;
        let started = happened_at.unwrap_or(self.state.now);
        self.may_have_happened(started)?;
        if !self.state.entered.has(by) {
            self.enter(by);
        }
        let ticket = self.next_ticket();
        self.push(Event::ActAsked { ticket, by, work, logged: true });
        self.note_offered(ticket, offered);
        self.push(Event::ActBegan { ticket, started });
        Ok(())
    }

    fn may_have_happened(&self, at: ExerciseTime) -> Result<(), Refusal> {
        if at > self.state.now {
            return Err(Refusal::InTheFuture);
        }
        match self.state.phase_began[self.state.phase] {
            Some(verdict) if at < verdict && self.setup.occupancy == Occupancy::Enforced => {
                Err(Refusal::BeforeVerdict(verdict))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn back_date(&mut self, ticket: Ticket, at: ExerciseTime) -> Result<(), Refusal> {
        let act = self.state.act(ticket).ok_or(Refusal::NoSuchAct(ticket))?;
        if act.started.is_none() {
            return Err(Refusal::NoSuchAct(ticket));
        }
        self.may_have_happened(at)?;
        self.push(Event::ActBackDated { ticket, started: at });
        Ok(())
    }

    pub(super) fn withdraw(&mut self, seat: Seat, ticket: Ticket) -> Result<(), Refusal> {
        self.waiting_of(seat, ticket)?;
        self.push(Event::ActWithdrawn { ticket, why: WithdrawReason::TakenBack });
        Ok(())
    }

    pub(super) fn reorder(&mut self, seat: Seat, ticket: Ticket, place: u8) -> Result<(), Refusal> {
        self.waiting_of(seat, ticket)?;
        self.push(Event::ActReordered { ticket, place });
        Ok(())
    }

    fn waiting_of(&self, seat: Seat, ticket: Ticket) -> Result<(), Refusal> {
        let is_own = |act: &&ActState| match seat {
            Seat::Role(role) => act.by == role,
            _ => true,
        };
        let act = self.state.act(ticket).filter(is_own);
        match act {
            Some(act) if act.status == ActStatus::Waiting => Ok(()),
            _ => Err(Refusal::NotWaiting(ticket)),
        }
    }

    /// The next waiting act of a free person begins, or is given up if something it needs is gone.
    pub(in crate::exercise) fn begin_next(&mut self, person: RoleIx) {
        let state = self.state;
        let Some(ticket) = state.people[person].next() else { return };
        let Some(act) = state.act(ticket) else { return };
        if self.still_may(act) {
            self.begin(ticket, act);
        } else {
            self.push(Event::ActWithdrawn { ticket, why: WithdrawReason::NeedMissing });
        }
    }

    fn still_may(&self, act: &ActState) -> bool {
        let Work::Act(work) = &act.work else { return true };
        let action = &self.scenario.actions[work.action];
        action.needs.iter().all(|need| {
            need.missing != Missing::Refuse || need_holds(self.scenario, self.state, work, need)
        })
    }

    fn begin(&mut self, ticket: Ticket, act: &ActState) {
        self.push(Event::ActBegan { ticket, started: self.state.now });
        if let Work::Act(work) = &act.work {
            self.flag_needs(ticket, work);
            self.flag_orders(ticket, work);
        }
    }

    #[inline]
    fn flag_needs(&mut self, ticket: Ticket, act: &Act) {
        let scenario = self.scenario;
        for (position, need) in scenario.actions[act.action].needs.iter().enumerate() {
            if !need_holds(self.scenario, self.state, act, need) {
                let need_position = u8::try_from(position).unwrap_or(u8::MAX);
                let harm = need.missing == Missing::Harm;
                self.push(Event::ActFlawed { ticket, need: need_position, harm });
            }
        }
    }

    #[inline]
    fn flag_orders(&mut self, ticket: Ticket, act: &Act) {
        let scenario = self.scenario;
        for order in &scenario.wiring.orders_of_then[act.action] {
            let pair = &scenario.orders[*order];
            let about = if pair.same_object { act.about } else { None };
            if !self.state.has_done(scenario, pair.first, about) {
                self.push(Event::OrderBroken { order: *order, ticket });
            }
        }
    }

    /// An act takes effect.
    pub(super) fn act_done(&mut self, ticket: Ticket) {
        let state = self.state;
        let Some(act) = state.act(ticket) else { return };
        if act.logged
            && let Work::Act(work) = &act.work
        {
            self.flag_needs(ticket, work);
            self.flag_orders(ticket, work);
        }
        self.push(Event::ActDone { ticket });
        match &act.work {
            Work::Act(work) => self.work_done(ticket, act, work),
            Work::Tell { fact, to } => self.reveal(*fact, *to, Some((ticket, act))),
            Work::CarryOut { prepared } => {
                if let Some(Work::Act(work)) = state.act(*prepared).map(|act| act.work) {
                    let carried = Act { manner: Manner::Done, ..work };
                    self.work_done(ticket, act, &carried);
                }
            }
        }
    }

    fn work_done(&mut self, ticket: Ticket, act: &ActState, work: &Act) {
        let source = Source::of(ticket, act);
        if work.manner != Manner::Done {
            self.match_act(work, &source, Outcome::Answered);
            return;
        }
        self.take_effect(ticket, act, work, source);
        if let Some(said) = work.says {
            self.match_words(said, &source);
        }
    }

    fn take_effect(&mut self, ticket: Ticket, act: &ActState, work: &Act, source: Source) {
        let scenario = self.scenario;
        match &scenario.actions[work.action].does {
            Does::Nothing => {}
            Does::AppointCommander => {
                self.appoint(work.to.unwrap_or(scenario.command_role), source);
            }
            Does::HandOverCommand => self.appoint(work.to.unwrap_or(act.by), source),
            Does::DeclareSeverity => {
                if let Some(level) = work.level {
                    self.push(Event::SeverityDeclared { level });
                }
            }
            Does::Escalate { to: Target::Role(role), .. } => {
                self.tell_role(*role, act, work, source);
            }
            Does::Escalate { to: Target::Contact(_), .. } => {
                if let Some(contact) = self.contact_about(work) {
                    self.send(ticket, work, contact);
                    self.match_act(work, &source, Outcome::Sent);
                    return;
                }
            }
            Does::Escalate { to: Target::Nobody, .. } => {}
        }
        self.match_act(work, &source, Outcome::Answered);
    }

    fn appoint(&mut self, role: RoleIx, source: Source) {
        if !self.state.entered.has(role) {
            self.enter(role);
        }
        self.push(Event::CommanderSet { role });
        self.commander_learns(role, source);
    }

    fn tell_role(&mut self, role: RoleIx, act: &ActState, work: &Act, source: Source) {
        if !self.state.entered.has(role) {
            self.enter(role);
        }
        let passes = self.passed(act, work).without(self.state.known[role]);
        for fact in passes.iter() {
            self.reveal_now(fact, RoleSet::of(role), Some(source));
        }
    }

    fn passed(&self, act: &ActState, work: &Act) -> FactSet {
        let known = self.state.known[act.by];
        work.passes.map_or(known, |passes| passes.and(known))
    }

    fn contact_about(&self, work: &Act) -> Option<ContactIx> {
        match self.scenario.objects[work.about?].subject {
            Subject::Contact(contact) => Some(contact),
            _ => None,
        }
    }

    fn send(&mut self, ticket: Ticket, work: &Act, contact: ContactIx) {
        let record = &self.scenario.contacts[contact];
        let route = match work.channel {
            Some(channel) => record.routes.iter().find(|route| route.by == channel),
            None => record.routes.first(),
        };
        let answer_in = match route.map(|route| &route.answers) {
            Some(Answers::After(span)) => Some(*span),
            Some(Answers::When(condition)) => {
                condition.holds(|atom| self.state.holds(atom)).then_some(Span::ZERO)
            }
            Some(Answers::Never) | None => None,
        };
        self.push(Event::ActSent { ticket, contact, answer_in });
    }

    /// A contact answers: what was sent counts from when it was sent.
    pub(super) fn answered(&mut self, ticket: Ticket) {
        let state = self.state;
        let Some(act) = state.act(ticket) else { return };
        self.push(Event::ActAnswered { ticket });
        let work = match act.work {
            Work::CarryOut { prepared } => state.act(prepared).map(|act| &act.work),
            _ => Some(&act.work),
        };
        if let Some(Work::Act(work)) = work {
            let carried = Act { manner: Manner::Done, ..*work };
            self.match_act(&carried, &Source::of(ticket, act), Outcome::Answered);
        }
    }

    pub(super) fn silent(&mut self, ticket: Ticket) {
        if let Some(contact) = self.state.contact_of(self.scenario, ticket) {
            self.push(Event::ContactSilent { contact, ticket });
        }
    }
}
