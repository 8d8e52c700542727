//! Exercises on disk: begun, gone on with, saved elsewhere, read.

use super::disk::{Disk, is_ordinary};
use super::interrupted::journals;
use super::journal_file::{StoreError, WhyNot, create, open, read_whole};
use crate::journal::{Journal, Parent, chain};
use crate::scenario::Scenario;
use crate::session::{Session, Unsaved};
use std::fs::File;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Keeps a session's journal in a new file from now on: the way to begin keeping it, and to save
/// it elsewhere after trouble. On an error the session is as it was.
pub fn keep(session: &mut Session, disk: &impl Disk, path: &Path) -> Result<(), StoreError> {
    let writer = create(disk, path, session.journal().text())?;
    session.record_with(writer);
    Ok(())
}

/// Lets a session go on without being kept.
pub fn go_on_unsaved(session: &mut Session) {
    session.record_with(Unsaved);
}

/// Goes on with the exercise of a file. Also says how many bytes at its end were cut off because
/// they were no whole entry.
pub fn resume(disk: &impl Disk, path: &Path) -> Result<(Session, usize), StoreError> {
    let (file, text) = open(disk, path)?;
    let (journal, scenario) = understand(text, path)?;
    let (length, torn) = (journal.text().len(), journal.chain().torn);
    let mut session = Session::resume(journal, &scenario)
        .map_err(|difference| StoreError::new(path, WhyNot::CannotGoOn(difference.to_string())))?;
    session.record_with(file.go_on(length)?);
    Ok((session, torn))
}

/// Reads the journal of a file, also while somebody is writing it.
pub fn read(path: &Path) -> Result<(Journal, Arc<Scenario>), StoreError> {
    understand(read_bytes(path)?, path)
}

/// The longest first line that is looked at in search of a parent.
const LONGEST_HEADER: u64 = 64 << 20;

/// The journal of a folder that another one went on from, wherever it has been moved to in there.
pub fn parent_of(folder: &Path, parent: &Parent) -> Option<(PathBuf, Journal, Arc<Scenario>)> {
    let path = journals(folder).into_iter().find(|path| is_parent(path, parent))?;
    let (journal, scenario) = read(&path).ok()?;
    let entry = chain::hash_of(journal.line(parent.seq)?)?;
    (entry == parent.entry.0).then_some((path, journal, scenario))
}

/// The journals of a folder, but those that were put aside.
pub fn journals_in(folder: &Path) -> Vec<PathBuf> {
    journals(folder)
}

/// Only the first line is read: there may be hundreds of journals.
fn is_parent(path: &Path, parent: &Parent) -> bool {
    let first_line = || -> std::io::Result<Vec<u8>> {
        is_ordinary(path)?;
        let mut line = Vec::new();
        BufReader::new(File::open(path)?.take(LONGEST_HEADER)).read_until(b'\n', &mut line)?;
        Ok(line)
    };
    first_line().is_ok_and(|line| chain::hash_of(&line) == Some(parent.journal.0))
}

/// The bytes of a journal's file.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, StoreError> {
    let failed = StoreError::of(path);
    is_ordinary(path).map_err(&failed)?;
    read_whole(&mut File::open(path).map_err(&failed)?, path)
}

fn understand(text: Vec<u8>, path: &Path) -> Result<(Journal, Arc<Scenario>), StoreError> {
    Journal::understand(text).map_err(|damage| StoreError::new(path, WhyNot::Damaged(damage)))
}
