//! Entries that count: all but those that were taken back, and the taking back itself.

use super::entry::Entry;
use crate::exercise::Command;
use std::collections::BTreeSet;

/// The entries that were not taken back, in order. Whoever reads a journal folds these.
pub fn effective_entries(entries: &[Entry]) -> impl Iterator<Item = &Entry> {
    let undone = undone(entries);
    entries.iter().filter(move |entry| {
        !matches!(entry.command, Command::Undo { .. }) && !undone.contains(&entry.seq)
    })
}

/// The numbers of the entries that were taken back.
pub fn undone(entries: &[Entry]) -> BTreeSet<u64> {
    let taken_back = |entry: &Entry| match entry.command {
        Command::Undo { entry } => Some(entry),
        _ => None,
    };
    entries.iter().filter_map(taken_back).collect()
}
