//! What a deed that meets an expectation is worth: who did it, how it was worded, and whether what
//! should come first came first.

use super::Decider;
use super::matching::Source;
use super::message::Wording;
use crate::exercise::command::Ticket;
use crate::id::PatternIx;
use crate::scenario::model::{Deed, Expectation};

/// Credit in thousandths of what another role did than the one expected (rules of play, 5).
const WRONG_ROLE_CREDIT: i64 = 500;

impl Decider<'_> {
    /// What a deed earns, in thousandths, rounded half up once, and whether the role expected did
    /// it. What was asked of it is multiplied by who did it and by how it was worded.
    pub(super) fn credit(&self, record: &Expectation, accept: u8, source: &Source) -> (u16, bool) {
        let accepted = record.accept.get(usize::from(accept));
        let Some((pattern, credit)) = accepted else { return (0, true) };
        let right_role = source.by.is_none() || self.is_by(record.by, source);
        let role = if right_role { 1000 } else { WRONG_ROLE_CREDIT };
        let (earned, all) = self.wording(*pattern, source);
        let scale = 1000 * all;
        let credit = (2 * i64::from(*credit) * role * earned + scale) / (2 * scale);
        (u16::try_from(credit).unwrap_or(0), right_role)
    }

    /// What is left of the credit for how a message was worded, as a fraction: all of it where no
    /// act or no message is asked for.
    fn wording(&self, pattern: PatternIx, source: &Source) -> (i64, i64) {
        let is_act = matches!(self.scenario.wiring.patterns[pattern].deed, Deed::Act { .. });
        let ticket = source.ticket.filter(|_| is_act);
        let wording = ticket.and_then(|ticket| Wording::of(self.state, ticket));
        wording.map_or((1, 1), |wording| wording.share(self.scenario))
    }

    /// How many of what should come first did not, and how many there are.
    pub(super) fn kept(&self, record: &Expectation, source: &Source) -> (u8, u8) {
        let lacks =
            |it: &&crate::scenario::model::Condition| !it.holds(|atom| self.state.holds(atom));
        let unmet = record.needs.iter().filter(lacks).count();
        let (broken, orders) = self.orders_of(source.ticket);
        let small = |count: usize| u8::try_from(count).unwrap_or(u8::MAX);
        (small(unmet + broken), small(record.needs.len() + orders))
    }

    /// How many orders an act had to keep, and how many of them it broke.
    fn orders_of(&self, ticket: Option<Ticket>) -> (usize, usize) {
        let Some(ticket) = ticket else { return (0, 0) };
        let Some(action) = self.state.carried_out(ticket) else { return (0, 0) };
        let orders = self.scenario.wiring.orders_of_then[action].len();
        if orders == 0 {
            return (0, 0);
        }
        let broken = self.state.broken_orders.iter().filter(|(_, it)| *it == ticket).count();
        (broken, orders)
    }
}
