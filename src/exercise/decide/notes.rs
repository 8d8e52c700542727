//! Reading, hints, and what people write down.

use super::Decider;
use crate::exercise::command::{NoteKind, Rating, Seat};
use crate::exercise::event::Event;
use crate::exercise::refusal::Refusal;
use crate::exercise::setup::Occupancy;
use crate::exercise::state::InjectStatus;
use crate::id::{InjectIx, ObjectiveIx, RoleIx, RoleSet};

impl Decider<'_> {
    /// A role confirms that it has read an inject. In a facilitated drill a private one is known
    /// only from then on.
    pub(super) fn acknowledge(&mut self, role: RoleIx, inject: InjectIx) -> Result<(), Refusal> {
        let state = self.state.injects.get(inject).ok_or(Refusal::NoSuchInject)?;
        if state.status != InjectStatus::Released || !state.to.has(role) {
            return Err(Refusal::NoSuchInject);
        }
        if state.read.has(role) {
            return Ok(());
        }
        self.push(Event::InjectRead { inject, role });
        let scenario = self.scenario;
        if let Some(record) = scenario.injects.get(inject)
            && record.private
            && self.setup.occupancy == Occupancy::Advisory
        {
            self.reveal_inject(record, RoleSet::of(role));
        }
        Ok(())
    }

    pub(super) fn hint(&mut self, seat: Seat, inject: InjectIx) -> Result<(), Refusal> {
        let state = self.state.injects.get(inject).ok_or(Refusal::NoSuchInject)?;
        let reads = match seat {
            Seat::Role(role) => state.to.has(role),
            _ => true,
        };
        if state.status != InjectStatus::Released || !reads {
            return Err(Refusal::NoSuchInject);
        }
        let hints = self.scenario.injects.get(inject).map_or(0, |record| record.hints.len());
        if usize::from(state.hints) >= hints {
            return Err(Refusal::NoMoreHints);
        }
        self.push(Event::HintShown { inject, hint: state.hints });
        Ok(())
    }

    pub(super) fn note(
        &mut self,
        by: Seat,
        kind: NoteKind,
        text: &str,
        anchor: Option<u64>,
    ) -> Result<(), Refusal> {
        if text.trim().is_empty() {
            return Err(Refusal::NeedsText);
        }
        self.push(Event::NoteTaken { by, kind, text: self.next_text(), anchor });
        Ok(())
    }

    pub(super) fn pin(&mut self, by: Seat, anchor: u64, _text: &str) -> Result<(), Refusal> {
        self.push(Event::MomentPinned { by, anchor, text: self.next_text() });
        Ok(())
    }

    pub(super) fn rate(
        &mut self,
        seat: Seat,
        objective: ObjectiveIx,
        rating: Rating,
        reason: &str,
    ) -> Result<(), Refusal> {
        if reason.trim().is_empty() {
            return Err(Refusal::NeedsText);
        }
        let evaluator = match seat {
            Seat::Evaluator(number) => number,
            _ => 0,
        };
        self.push(Event::RatingSet { objective, rating, evaluator, reason: self.next_text() });
        Ok(())
    }
}
