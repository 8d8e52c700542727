//! What a message says.

use crate::id::{Key as _, LineIx, LineSet, MessageIx};
use crate::scenario::model::message::{MOST_LINES, MOST_MESSAGES};
use std::num::NonZeroU32;

/// Some lines of a message, at least one. Packed, so that an act and an event stay small: the
/// message in the upper eight bits, a bit for each line below.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said(NonZeroU32);

impl Said {
    /// These lines of a message; nothing if there are none.
    pub fn new(message: MessageIx, lines: LineSet) -> Option<Self> {
        let message = Some(message.position()).filter(|it| *it < MOST_MESSAGES)?;
        let message = u32::try_from(message).ok()?;
        let bits = |bits: u32, line: LineIx| bits | 1 << line.position();
        let lines = lines.and(LineSet::first(MOST_LINES));
        let lines = NonZeroU32::new(lines.iter().fold(0, bits))?;
        Some(Self(lines | message << MOST_LINES))
    }

    /// Which message.
    pub fn message(self) -> MessageIx {
        MessageIx::from_position((self.0.get() >> MOST_LINES) as usize)
    }

    /// Which of its lines.
    pub fn lines(self) -> LineSet {
        let is_in = |line: &LineIx| self.0.get() >> line.position() & 1 == 1;
        (0..MOST_LINES).map(LineIx::from_position).filter(is_in).collect()
    }
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Said").field(&self.message()).field(&self.lines()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_comes_out_as_it_went_in() {
        for (message, lines) in [(0, vec![0]), (255, vec![0, 5, 23]), (7, (0..24).collect())] {
            let message = MessageIx::from_position(message);
            let lines: LineSet = lines.into_iter().map(LineIx::from_position).collect();
            let said = Said::new(message, lines).unwrap();
            assert_eq!((said.message(), said.lines()), (message, lines));
        }
    }

    #[test]
    fn saying_nothing_is_not_saying() {
        let message = MessageIx::from_position(0);
        assert_eq!(Said::new(message, LineSet::EMPTY), None);
        assert_eq!(Said::new(message, LineSet::of(LineIx::from_position(24))), None);
        assert_eq!(Said::new(MessageIx::from_position(256), LineSet::first(1)), None);
        assert_eq!(size_of::<Option<Said>>(), 4);
    }
}
