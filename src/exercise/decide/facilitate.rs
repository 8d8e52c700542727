//! Time and the facilitator: start, pause, hold, fire, skip, improvise, end.

use super::Decider;
use crate::exercise::command::Improvised;
use crate::exercise::event::{EndReason, Event};
use crate::exercise::refusal::Refusal;
use crate::exercise::setup::Occupant;
use crate::exercise::state::InjectStatus;
use crate::id::{ExpectationIx, InjectIx, Key as _, RoleIx};
use crate::time::{ExerciseTime, Span};

impl Decider<'_> {
    pub(super) fn start(&mut self) -> Result<(), Refusal> {
        self.push(Event::Started);
        let scenario = self.scenario;
        for (role, record) in scenario.roles.pairs() {
            if record.enters_at_start && self.state.occupant(role) != Occupant::Absent {
                self.push(Event::RoleEntered { role });
            }
        }
        for expectation in &scenario.wiring.opened_by_start {
            self.open(*expectation);
        }
        Ok(())
    }

    pub(super) fn advance(&self, to: ExerciseTime) -> Result<(), Refusal> {
        if self.state.paused {
            return Err(Refusal::Paused);
        }
        if to < self.state.now {
            return Err(Refusal::TimeRunsBackwards(self.state.now));
        }
        if to > ExerciseTime::LATEST {
            return Err(Refusal::TooFar);
        }
        Ok(())
    }

    pub(super) fn pause(&mut self) -> Result<(), Refusal> {
        if self.state.paused {
            return Err(Refusal::Paused);
        }
        self.push(Event::Paused);
        Ok(())
    }

    pub(super) fn resume(&mut self) -> Result<(), Refusal> {
        if !self.state.paused {
            return Err(Refusal::NotPaused);
        }
        self.push(Event::Resumed);
        Ok(())
    }

    pub(super) fn set_speed(&mut self, numerator: u8, denominator: u8) -> Result<(), Refusal> {
        if !(1..=64).contains(&numerator) || !(1..=64).contains(&denominator) {
            return Err(Refusal::SpeedOutOfRange);
        }
        self.push(Event::SpeedSet { numerator, denominator });
        Ok(())
    }

    pub(super) fn hold(&mut self) -> Result<(), Refusal> {
        if self.state.held_since.is_some() {
            return Err(Refusal::AlreadyHeld);
        }
        self.push(Event::Held);
        Ok(())
    }

    pub(super) fn end_hold(&mut self) -> Result<(), Refusal> {
        if self.state.held_since.is_none() {
            return Err(Refusal::NotHeld);
        }
        self.push(Event::Continued);
        Ok(())
    }

    fn pending(&self, inject: InjectIx) -> Result<(), Refusal> {
        match self.state.injects.get(inject).map(|state| state.status) {
            None => Err(Refusal::NoSuchInject),
            Some(InjectStatus::Pending | InjectStatus::Scheduled) => Ok(()),
            Some(_) => Err(Refusal::AlreadyReleased),
        }
    }

    pub(super) fn fire(&mut self, inject: InjectIx) -> Result<(), Refusal> {
        self.pending(inject)?;
        self.push(Event::InjectCalled { inject, forced: true });
        Ok(())
    }

    pub(super) fn skip(&mut self, inject: InjectIx) -> Result<(), Refusal> {
        self.pending(inject)?;
        self.push(Event::InjectSkipped { inject });
        Ok(())
    }

    pub(super) fn improvise(&mut self, it: &Improvised) -> Result<(), Refusal> {
        if it.title.trim().is_empty() && it.body.trim().is_empty() {
            return Err(Refusal::NeedsText);
        }
        if it.to.is_empty() {
            return Err(Refusal::NobodyToTell);
        }
        self.push(Event::InjectImprovised {
            inject: InjectIx::from_position(self.state.injects.len()),
            channel: it.channel,
            to: it.to,
            private: it.private,
            text: self.next_text(),
        });
        Ok(())
    }

    pub(super) fn extend(&mut self, expectation: ExpectationIx, by: Span) -> Result<(), Refusal> {
        if by <= Span::ZERO {
            return Err(Refusal::NeedsTime(by));
        }
        if self.state.expectations[expectation].opened.is_none() {
            return Err(Refusal::WindowNotOpen);
        }
        self.push(Event::ExpectationExtended { expectation, by });
        Ok(())
    }

    pub(super) fn bring_in(&mut self, role: RoleIx) -> Result<(), Refusal> {
        if self.state.entered.has(role) {
            return Err(Refusal::AlreadyInPlay(role));
        }
        self.enter(role);
        Ok(())
    }

    pub(super) fn next_phase_command(&mut self) -> Result<(), Refusal> {
        let phase = self.phase_after().ok_or(Refusal::LastPhase)?;
        self.push(Event::PhaseBegan { phase });
        Ok(())
    }

    pub(super) fn stop_real(&mut self) -> Result<(), Refusal> {
        self.push(Event::Ended { why: EndReason::RealIncident });
        Ok(())
    }

    pub(super) fn call_end(&mut self) -> Result<(), Refusal> {
        self.end(EndReason::Called);
        Ok(())
    }
}
