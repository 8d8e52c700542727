//! Messages: the lines they can be made of, and what each is worth.

use super::condition::Condition;
use crate::id::{ActionIx, LineIx, ObjectIx};

pub use crate::scenario::draft::message::PartDraft as Part;

/// More lines than these nobody reads through with a room waiting; and what is said is kept as
/// bits.
pub const MOST_LINES: usize = 24;

/// More messages than these a scenario cannot tell apart.
pub const MOST_MESSAGES: usize = 256;

/// A message that acts send.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its name.
    pub slug: String,
    /// The acts that send it, with what they must be about.
    pub on: Vec<(ActionIx, Option<ObjectIx>)>,
    /// What can be said; never more than a [`LineSet`](crate::id::LineSet) holds.
    pub lines: crate::id::Table<LineIx, Line>,
}

/// A line that can be picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name within the message.
    pub slug: String,
    /// Where it belongs.
    pub part: Part,
    /// The words.
    pub text: String,
    /// What it adds, −3 to 3.
    pub worth: i8,
    /// Offered only while this seems true to the writer.
    pub when: Option<Condition>,
    /// Why.
    pub because: String,
}
