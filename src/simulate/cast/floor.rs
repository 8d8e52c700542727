//! Who of a bot's people is in play, who is free, and who pauses between two acts.

use super::free_bots;
use crate::exercise::{Exercise, Occupant};
use crate::id::{RoleIx, RoleSet, Table};
use crate::simulate::plan::BotPlan;

/// Who is there and who is free, kept from event to event.
#[derive(Clone, Debug)]
pub(super) struct Floor {
    /// Roles that people sit in.
    pub people: RoleSet,
    /// Roles a bot sits in, in play.
    pub here: RoleSet,
    /// Those of them that are free to begin something.
    pub free: RoleSet,
    /// Whether somebody has become free, or may have.
    pub is_stirred: bool,
    /// Whether it has to be looked up who is free.
    is_unsure: bool,
    /// Until when each person pauses, by the role they chiefly sit in.
    pauses: Table<RoleIx, i64>,
    /// Persons that pause.
    pausing: RoleSet,
}

impl Floor {
    pub(super) fn new(plan: &BotPlan) -> Self {
        Self {
            people: RoleSet::EMPTY,
            here: RoleSet::EMPTY,
            free: RoleSet::EMPTY,
            is_stirred: false,
            is_unsure: true,
            pauses: plan.load.iter().map(|_| 0).collect(),
            pausing: RoleSet::EMPTY,
        }
    }

    pub(super) fn begin(&mut self, people: RoleSet) {
        self.people = people;
        (self.here, self.free, self.pausing) = (RoleSet::EMPTY, RoleSet::EMPTY, RoleSet::EMPTY);
        self.is_unsure = true;
        self.is_stirred = true;
    }

    /// A person has nothing to do, and pauses until a moment.
    pub(super) fn frees(&mut self, plan: &BotPlan, role: RoleIx, until: Option<i64>) {
        if self.people.has(role) {
            return;
        }
        let person = plan.person[role];
        if let Some(until) = until {
            self.pauses[person] = until;
            self.pausing.insert(person);
        } else {
            self.free = self.free.or(plan.hats[person].and(self.here));
        }
        self.is_stirred = true;
    }

    /// A person has something to do.
    pub(super) fn keeps_busy(&mut self, plan: &BotPlan, role: RoleIx) {
        if self.people.has(role) {
            // What a person does keeps no program busy, even one that would double the role.
            return;
        }
        self.free = self.free.without(plan.hats[plan.person[role]]);
    }

    /// Something happened after which it has to be looked up who is free.
    pub(super) const fn unsettle(&mut self) {
        self.is_unsure = true;
        self.is_stirred = true;
    }

    /// Brings up to date who is free.
    pub(super) fn look(&mut self, plan: &BotPlan, exercise: &Exercise, now: i64) {
        if self.is_unsure {
            let state = exercise.state();
            let is_bot = |role: &RoleIx| state.occupant(*role) == Occupant::Bot;
            self.here = state.entered.iter().filter(is_bot).collect();
            self.free = free_bots(exercise, self.here);
            self.is_unsure = false;
        } else if self.pausing.is_empty() {
            return;
        } else {
            for person in self.pausing.iter().filter(|it| self.pauses[*it] <= now) {
                let is_idle = exercise.state().people[person].busy_until.is_none();
                if is_idle {
                    self.free = self.free.or(plan.hats[person].and(self.here));
                }
            }
        }
        for person in self.pausing.iter() {
            if self.pauses[person] <= now {
                self.pausing = self.pausing.without(RoleSet::of(person));
            } else {
                self.free = self.free.without(plan.hats[person]);
            }
        }
    }

    /// When the next pause ends.
    pub(super) fn next_end_of_pause(&self, now: i64) -> i64 {
        let ends = self.pausing.iter().map(|person| self.pauses[person]);
        ends.filter(|end| *end > now).min().unwrap_or(i64::MAX)
    }
}
