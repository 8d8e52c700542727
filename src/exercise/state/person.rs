//! A person: what they are busy with, and what waits for them.

use crate::exercise::command::Ticket;
use crate::id::RoleSet;
use crate::time::ExerciseTime;

/// Most acts that can wait for one person.
pub const QUEUE: usize = 8;

/// A person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PersonState {
    /// What they are busy with.
    pub doing: Option<Ticket>,
    /// Until when they are busy.
    pub busy_until: Option<ExerciseTime>,
    /// How often they were occupied; tells stale timers.
    pub occupation: u32,
    /// The roles they sit in.
    pub roles: RoleSet,
    queue: [u32; QUEUE],
    waiting: u8,
}

impl PersonState {
    /// Somebody who sits in these roles and has nothing to do.
    pub(in crate::exercise::state) fn new(roles: RoleSet) -> Self {
        Self { roles, ..Self::default() }
    }

    /// What waits, next first.
    pub fn queue(&self) -> impl Iterator<Item = Ticket> + '_ {
        self.queue.iter().take(usize::from(self.waiting)).map(|ticket| Ticket(*ticket))
    }

    /// What begins next.
    pub fn next(&self) -> Option<Ticket> {
        self.queue().next()
    }

    /// How much waits.
    pub fn waiting(&self) -> usize {
        usize::from(self.waiting)
    }

    pub(in crate::exercise::state) fn enqueue(&mut self, ticket: Ticket) {
        if let Some(place) = self.queue.get_mut(usize::from(self.waiting)) {
            *place = ticket.0;
            self.waiting += 1;
        }
    }

    pub(in crate::exercise::state) fn remove(&mut self, ticket: Ticket) {
        let waiting = self.waiting();
        let Some(at) = self.queue.iter().take(waiting).position(|it| *it == ticket.0) else {
            return;
        };
        if at + 1 < waiting {
            self.queue.copy_within(at + 1.., at);
        }
        self.waiting -= 1;
        if let Some(freed) = self.queue.get_mut(usize::from(self.waiting)) {
            *freed = 0;
        }
    }

    pub(in crate::exercise::state) fn move_to(&mut self, ticket: Ticket, place: u8) {
        self.remove(ticket);
        let place = usize::from(place).min(self.waiting());
        if place < QUEUE && self.waiting() < QUEUE {
            self.queue.copy_within(place..QUEUE - 1, place + 1);
            if let Some(slot) = self.queue.get_mut(place) {
                *slot = ticket.0;
            }
            self.waiting += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_keeps_its_order_when_one_leaves_or_moves() {
        let mut person = PersonState::default();
        for ticket in 1..=4 {
            person.enqueue(Ticket(ticket));
        }
        person.remove(Ticket(2));
        person.move_to(Ticket(4), 0);
        assert_eq!(person.queue().collect::<Vec<_>>(), [4, 1, 3].map(Ticket));
        person.remove(Ticket(9));
        assert_eq!(person.waiting(), 3);
    }
}
