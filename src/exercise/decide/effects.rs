//! Effects: what a consequence, an inject, a choice or an ending does to the world.

use super::Decider;
use crate::exercise::event::{EndReason, Event};
use crate::exercise::state::InjectStatus;
use crate::id::{ClockIx, FactIx, Key as _, PhaseIx, RoleIx, StageIx};
use crate::scenario::model::pattern::Outcome;
use crate::scenario::model::{Effect, From};

impl Decider<'_> {
    pub(super) fn effects(&mut self, effects: &[Effect]) {
        for effect in effects {
            self.effect(*effect);
        }
    }

    fn effect(&mut self, effect: Effect) {
        match effect {
            Effect::Set(fact) => self.set_fact(fact, true),
            Effect::Clear(fact) => self.set_fact(fact, false),
            Effect::Reveal(fact, who) => self.reveal_now(fact, self.roles_meant(who), None),
            Effect::Add(meter, by) => self.push(Event::MeterMoved { meter, by }),
            Effect::SetRate(meter, per_minute) => self.push(Event::RateSet { meter, per_minute }),
            Effect::AddRate(meter, by) => {
                let per_minute = self.rate_now(meter).saturating_add(by);
                self.push(Event::RateSet { meter, per_minute });
            }
            Effect::StartClock(clock) => self.start_clock(clock),
            Effect::StopClock(clock) => self.waive(clock),
            Effect::Release(inject) => {
                if self.state.injects[inject].status == InjectStatus::Pending {
                    self.push(Event::InjectCalled { inject, forced: false });
                }
            }
            Effect::Cancel(inject) => self.cancel(inject),
            Effect::Occupy(role, span) => self.push(Event::RoleOccupied { role, span }),
            Effect::Free(role) => self.push(Event::RoleFreed { role }),
            Effect::EndPhase => self.end_phase(),
            Effect::EndEx => self.end(EndReason::Effect),
        }
    }

    /// The rate as the events of this step have left it.
    fn rate_now(&self, meter: crate::id::MeterIx) -> i64 {
        let set = self.out.events.iter().rev().find_map(|event| match event {
            Event::RateSet { meter: it, per_minute } if *it == meter => Some(*per_minute),
            _ => None,
        });
        set.unwrap_or(self.state.meters[meter].per_minute)
    }

    fn set_fact(&mut self, fact: FactIx, holds: bool) {
        if self.state.facts.has(fact) != holds {
            self.push(Event::FactSet { fact, holds });
        }
    }

    fn cancel(&mut self, inject: crate::id::InjectIx) {
        let status = self.state.injects[inject].status;
        if matches!(status, InjectStatus::Pending | InjectStatus::Scheduled) {
            self.push(Event::InjectCancelled { inject });
        }
    }

    pub(super) fn start_clock(&mut self, clock: ClockIx) {
        let state = &self.state.clocks[clock];
        if state.started.is_some() || state.waived {
            return;
        }
        self.push(Event::ClockStarted { clock });
        let scenario = self.scenario;
        for stage in &scenario.clocks[clock].stages {
            let counts = match scenario.stages[*stage].from {
                From::Start => true,
                From::Fact(fact) => self.state.known_anyhow.has(fact),
                From::Stage(_) => false,
            };
            if counts {
                self.arm_stage(*stage);
            }
        }
    }

    pub(super) fn waive(&mut self, clock: ClockIx) {
        if !self.state.clocks[clock].waived {
            self.push(Event::ClockWaived { clock });
        }
    }

    /// A stage begins to count from the story's clock now.
    pub(super) fn arm_stage(&mut self, stage: StageIx) {
        if self.state.stages[stage].due.is_none() {
            let from = self.story_in_step();
            let due = self.scenario.calendar.due(from, self.scenario.stages[stage].within);
            self.push(Event::StageArmed { stage, due });
        }
    }

    /// The story's clock as the events of this step have left it.
    fn story_in_step(&self) -> crate::time::StoryTime {
        let jumped = self.out.events.iter().rev().find_map(|event| match event {
            Event::StoryJumped { to } => Some(*to),
            _ => None,
        });
        jumped.unwrap_or_else(|| self.state.story_now(self.scenario))
    }

    pub(super) fn arm_stages_from(&mut self, fact: FactIx) {
        let scenario = self.scenario;
        for (it, stage) in &scenario.wiring.stages_from_fact {
            let clock = scenario.stages[*stage].clock;
            if *it == fact && self.state.clocks[clock].started.is_some() {
                self.arm_stage(*stage);
            }
        }
    }

    pub(super) fn begin_phase(&mut self, phase: PhaseIx) {
        if phase > self.state.phase {
            self.push(Event::PhaseBegan { phase });
        }
    }

    /// The phase that comes next, if there is one.
    pub(super) fn phase_after(&self) -> Option<PhaseIx> {
        let next = self.state.phase.position() + 1;
        (next < self.scenario.phases.len()).then(|| PhaseIx::from_position(next))
    }

    fn end_phase(&mut self) {
        if let Some(phase) = self.phase_after() {
            self.push(Event::PhaseBegan { phase });
        }
    }

    /// A role enters play: it reads what was sent to it before.
    pub(super) fn enter(&mut self, role: RoleIx) {
        self.push(Event::RoleEntered { role });
        let scenario = self.scenario;
        for (inject, record) in scenario.injects.pairs() {
            let state = &self.state.injects[inject];
            if state.status == InjectStatus::Released && state.to.has(role) {
                self.reveal_inject(record, crate::id::RoleSet::of(role));
            }
        }
    }

    /// EndEx. What is still under way counts; what is judged at sign-off opens.
    pub(super) fn end(&mut self, why: EndReason) {
        let ends = |it: &Event| matches!(it, Event::Ended { .. });
        if self.out.events.iter().any(ends) {
            return;
        }
        self.count_unfinished();
        let scenario = self.scenario;
        for expectation in &scenario.wiring.opened_by_end {
            self.open(*expectation);
        }
        self.push(Event::Ended { why });
    }

    fn count_unfinished(&mut self) {
        use crate::exercise::command::Work;
        use crate::exercise::state::ActStatus;
        let state = self.state;
        for (position, act) in state.acts.iter().enumerate() {
            let Work::Act(work) = &act.work else { continue };
            if act.status == ActStatus::Begun {
                let ticket = crate::exercise::Ticket(u32::try_from(position).unwrap_or(u32::MAX));
                let source = super::matching::Source::of(ticket, act);
                self.match_act(work, &source, Outcome::Sent);
            }
        }
    }
}
