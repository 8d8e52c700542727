//! Now, as the room and the window know it.

use crate::journal::Wall;
use std::time::Duration;

/// Now: on the clock that drives play, and on the one that stamps what is recorded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Since any fixed moment; it only goes forward.
    pub passed: Duration,
    /// The clock of the room.
    pub room: Wall,
}
