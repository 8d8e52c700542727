//! Where a session's journal goes: to a disk, or nowhere.

use std::fmt;

/// Takes the lines of a journal and says how far they are safe.
///
/// A session knows nothing else of where its journal goes. What a recorder is given first follows
/// what it already holds.
pub trait Recorder: Send {
    /// Takes the next whole lines, and returns at once.
    fn append(&mut self, lines: &[u8]);

    /// How far what was taken is safe.
    fn progress(&self) -> Progress;

    /// Waits until everything that was taken is safe, or never will be.
    fn settle(&self) -> Progress;
}

/// How far what a recorder took is safe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes of the journal, from its start, would survive a power cut.
    Safe(usize),
    /// Nothing more will be written. What was acknowledged is still safe.
    Stopped(Trouble),
    /// Nothing is kept, by choice.
    Unsaved,
}

/// Why a journal is not written any more, and what one can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What went wrong: a sentence without its full stop.
    pub what: String,
    /// The way out: a sentence.
    pub way_out: String,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}. {}", self.what, self.way_out)
    }
}

/// Keeps nothing: the exercise lives in memory only.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unsaved;

impl Recorder for Unsaved {
    fn append(&mut self, _lines: &[u8]) {}

    fn progress(&self) -> Progress {
        Progress::Unsaved
    }

    fn settle(&self) -> Progress {
        Progress::Unsaved
    }
}
