//! What falls due, in order: by moment, then in the order it was set.

use crate::exercise::command::Ticket;
use crate::id::{AtomIx, DecisionIx, InjectIx, MeterIx, RoleIx, StageIx};

/// Something that falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// An act takes effect.
    Done(Ticket),
    /// A person is free (named by the role they chiefly sit in), unless occupied again since:
    /// the number is the occupation it ends.
    Free(RoleIx, u32),
    /// A contact answers.
    Answer(Ticket),
    /// A contact's patience is over.
    Silence(Ticket),
    /// An elementary condition turns true.
    Turn(AtomIx),
    /// A meter may cross a bound; void if its rate changed since (generation).
    Cross(MeterIx, u32),
    /// An inject is released.
    Inject(InjectIx),
    /// A true level counts: position in the scenario's truth.
    Truth(u16),
    /// A decision was left open too long.
    LeftOpen(DecisionIx),
    /// A stage of a legal clock falls due.
    Stage(StageIx),
    /// The length of play is up.
    TimeUp,
}

/// One thing that falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timer {
    /// When, in milliseconds of its clock.
    pub due: i64,
    /// What.
    pub what: Due,
}

/// Timers of one clock, the next one last.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Timers(Vec<Timer>);

impl Clone for Timers {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }

    fn clone_from(&mut self, source: &Self) {
        self.0.clone_from(&source.0);
    }
}

impl Timers {
    /// Sets a timer; equal moments keep the order in which they were set.
    pub fn push(&mut self, due: i64, what: Due) {
        // Most timers are set for soon, so the place is near the end.
        let later = self.0.iter().rposition(|timer| timer.due > due);
        self.0.insert(later.map_or(0, |at| at + 1), Timer { due, what });
    }

    /// When the next one falls due; later than anything if there is none.
    pub fn next_due(&self) -> i64 {
        self.0.last().map_or(i64::MAX, |timer| timer.due)
    }

    /// The next one.
    pub fn peek(&self) -> Option<Timer> {
        self.0.last().copied()
    }

    /// Takes the next one off.
    pub fn pop(&mut self) -> Option<Timer> {
        self.0.pop()
    }

    /// When the first thing of that kind falls due, in milliseconds of the clock.
    pub fn due(&self, mut holds: impl FnMut(Due) -> bool) -> Option<i64> {
        self.0.iter().rev().find(|timer| holds(timer.what)).map(|timer| timer.due)
    }

    /// Whether anything of that kind is set.
    pub fn any(&self, mut holds: impl FnMut(Due) -> bool) -> bool {
        self.0.iter().any(|timer| holds(timer.what))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timers_come_by_moment_and_then_in_the_order_set() {
        let mut timers = Timers::default();
        for (due, ticket) in [(5, 0), (3, 1), (5, 2), (3, 3), (4, 4)] {
            timers.push(due, Due::Done(Ticket(ticket)));
        }
        let order: Vec<Due> = std::iter::from_fn(|| timers.pop().map(|timer| timer.what)).collect();
        assert_eq!(order, [1, 3, 4, 0, 2].map(|ticket| Due::Done(Ticket(ticket))));
    }
}
