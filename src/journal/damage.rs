//! What is wrong with a journal that does not hold, where, and what to do about it.

use super::FORMAT;
use std::fmt;

/// The first line of a journal that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The line, from 1.
    pub line: usize,
    /// Why it does not hold.
    pub why: Why,
}

/// Why a line does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is nothing in the file.
    Empty,
    /// It ends inside its first line.
    NoWholeLine,
    /// It does not look like a journal at all.
    NotAJournal,
    /// A later version of the program wrote it.
    Newer {
        /// The format it is written in.
        format: u32,
    },
    /// Its bytes are not those its checksum was made of.
    Changed,
    /// It cannot be read as what it should be.
    Unreadable(String),
    /// It is not the line that should come next.
    OutOfOrder {
        /// The entry that should come.
        expected: u64,
        /// The entry that is there.
        found: u64,
    },
    /// It does not follow from the line before.
    NotChained,
    /// It comes after the seal.
    AfterSeal,
    /// The seal speaks of another number of entries.
    WrongCount {
        /// How many it speaks of.
        sealed: u64,
        /// How many there are.
        found: u64,
    },
    /// The journal belongs to another scenario than the one it is read with.
    OtherScenario(String),
    /// The scenario that it carries is not one that this program can play.
    OldScenario(String),
}

impl Damage {
    pub(super) const fn new(line: usize, why: Why) -> Self {
        Self { line, why }
    }

    /// What to do about it: a sentence.
    pub fn way_out(&self) -> String {
        match &self.why {
            Why::Empty | Why::NoWholeLine => {
                "Nothing was lost that had been acknowledged; begin the exercise again.".to_owned()
            }
            Why::NotAJournal => "Name the file that ends in `.journal`.".to_owned(),
            Why::Newer { .. } => "Update the program to open it.".to_owned(),
            Why::OtherScenario(_) => {
                "Open it by itself; a journal carries its own scenario.".to_owned()
            }
            Why::OldScenario(_) => {
                "Open it with the version of the program that recorded it.".to_owned()
            }
            _ if self.line <= 1 => "Take the file from a backup.".to_owned(),
            _ => format!(
                "Take the file from a backup, or go on from a copy that ends with line {}.",
                self.line - 1
            ),
        }
    }
}

/// One sentence, without the way out.
impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line;
        match &self.why {
            Why::Empty => f.write_str("the file is empty"),
            Why::NoWholeLine => f.write_str("the file ends inside its first line"),
            Why::NotAJournal => f.write_str("this is not a journal of an exercise"),
            Why::Newer { format } => write!(
                f,
                "a newer version of the program wrote this (format {format}; this one reads \
                 {FORMAT})"
            ),
            Why::Changed => write!(f, "line {line} was changed: its checksum does not fit"),
            Why::Unreadable(why) => write!(f, "line {line} cannot be read: {why}"),
            Why::OutOfOrder { expected, found } => {
                write!(f, "line {line} should be entry {expected} and is entry {found}")
            }
            Why::NotChained => {
                write!(f, "line {line} does not follow from line {}", line.saturating_sub(1))
            }
            Why::AfterSeal => write!(f, "line {line} comes after the seal"),
            Why::WrongCount { sealed, found } => {
                write!(f, "line {line} seals {sealed} entries and there are {found}")
            }
            Why::OldScenario(why) => {
                write!(f, "the scenario it carries cannot be played by this version: {why}")
            }
            Why::OtherScenario(why) => write!(f, "this belongs to another scenario: {why}"),
        }
    }
}

impl std::error::Error for Damage {}
