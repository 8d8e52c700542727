//! Injects: released, withdrawn, and what comes with them.

use super::Decider;
use crate::exercise::event::Event;
use crate::exercise::setup::{Occupancy, Occupant};
use crate::exercise::state::{InjectStatus, Timer};
use crate::id::{ExpectationIx, InjectIx, RoleIx, RoleSet};
use crate::scenario::model::{Inject, Opens, Who};
use crate::time::StoryTime;

impl Decider<'_> {
    /// Whether an inject that is due is not needed any more.
    pub(in crate::exercise) fn is_unneeded(&self, inject: InjectIx) -> bool {
        let record = &self.scenario.injects[inject];
        record.unless.as_ref().is_some_and(|it| it.holds(|atom| self.state.holds(atom)))
    }

    /// The story's clock jumps to a deadline, which falls due.
    pub(in crate::exercise) fn cross(&mut self, timer: Timer) {
        let due = StoryTime::from_millis(timer.due);
        if due > self.state.story_now(self.scenario) {
            self.push(Event::StoryJumped { to: due });
        }
        self.due(timer.what);
    }

    /// An inject is due: it is released, or withdrawn by its `unless`.
    pub(in crate::exercise) fn release(&mut self, inject: InjectIx, forced: bool) {
        let state = &self.state.injects[inject];
        let is_waiting = matches!(state.status, InjectStatus::Pending | InjectStatus::Scheduled);
        if !is_waiting {
            return;
        }
        if !forced && self.is_unneeded(inject) {
            self.push(Event::InjectWithdrawn { inject });
            self.open_by_inject(inject);
            return;
        }
        let scenario = self.scenario;
        let record = &scenario.injects[inject];
        self.jump_to_stamp(record);
        let to = self.recipients(&record.to, record.private);
        let variant = self.variant(record);
        self.push(Event::InjectReleased { inject, variant, to });
        let is_sealed = record.private && self.setup.occupancy == Occupancy::Advisory;
        if !is_sealed {
            self.reveal_inject(record, to);
        }
        if let Some(phase) = scenario.wiring.phase_of_inject[inject] {
            self.begin_phase(phase);
        }
        if let Some(decision) = record.decision {
            self.push(Event::DecisionAsked { decision });
        }
        self.effects(&record.effects);
        self.open_by_inject(inject);
    }

    fn jump_to_stamp(&mut self, record: &Inject) {
        if let Some(stamp) = record.story
            && stamp > self.state.story_now(self.scenario)
        {
            self.push(Event::StoryJumped { to: stamp });
        }
    }

    fn variant(&self, record: &Inject) -> Option<u8> {
        let holds =
            |it: &crate::scenario::model::Variant| it.when.holds(|atom| self.state.holds(atom));
        let at = record.variants.iter().position(holds)?;
        u8::try_from(at).ok()
    }

    pub(super) fn reveal_inject(&mut self, record: &Inject, to: RoleSet) {
        for fact in &record.reveals {
            self.reveal_now(*fact, to, None);
        }
    }

    /// Whom an inject reaches: the commander's fallback while there is none, the stand-in of a
    /// role nobody sits in.
    fn recipients(&self, to: &[Who], private: bool) -> RoleSet {
        let all = to.iter().fold(RoleSet::EMPTY, |set, who| set.or(self.roles_meant(*who)));
        let reaches = |role: RoleIx| {
            let is_away = self.state.occupant(role) == Occupant::Absent
                || private && !self.state.entered.has(role);
            if is_away { self.scenario.roles[role].stand_in.unwrap_or(role) } else { role }
        };
        all.iter().map(reaches).collect()
    }

    pub(super) fn roles_meant(&self, who: Who) -> RoleSet {
        self.state.roles_meant(self.scenario, who)
    }

    pub(super) fn open_by_inject(&mut self, inject: InjectIx) {
        let scenario = self.scenario;
        for expectation in &scenario.wiring.opened_by_inject[inject] {
            self.open(*expectation);
        }
    }

    /// A window opens; what was done before and counts, meets it at once.
    pub(super) fn open(&mut self, expectation: ExpectationIx) {
        let state = &self.state.expectations[expectation];
        if state.opened.is_some() {
            let is_each = matches!(self.scenario.expectations[expectation].opens, Opens::Each(_));
            if is_each {
                self.push(Event::ExpectationRepeated { expectation });
            }
            return;
        }
        self.push(Event::ExpectationOpened { expectation });
        if let Some(found) = state.early {
            self.push(Event::ExpectationMet { expectation, found });
        }
    }
}
