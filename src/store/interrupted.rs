//! Exercises that were left before their end: found again, and put aside.

use super::disk::{Disk as _, DiskFile as _, RealDisk};
use super::exercises::read;
use crate::exercise::{Occupant, State};
use crate::journal::replay::fold;
use crate::journal::{Journal, Mode};
use crate::scenario::Scenario;
use std::fs::{self, File};
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

/// What the names of journals end in.
const ENDING: &str = "journal";
/// What stands before it in the names of those that are not offered any more.
const ASIDE: &str = "discarded";
/// The last line of a closed journal is shorter.
const SEAL_BYTES: i64 = 400;

/// An exercise that was left before its end: one person's, or a team's that a facilitator leads.
#[derive(Debug)]
pub struct Interrupted {
    /// Its journal.
    pub path: PathBuf,
    /// The scenario's title.
    pub title: String,
    /// Where everything stood.
    pub state: State,
}

/// The newest exercise of a folder that was left in the middle. What is open
/// elsewhere, closed, damaged or played under other rules is passed over.
pub fn newest(folder: &Path) -> Option<Interrupted> {
    journals(folder).into_iter().filter(|path| is_open_ended(path)).find_map(|path| {
        let (journal, scenario) = read(&path).ok()?;
        understand(path, &journal, &scenario)
    })
}

fn understand(path: PathBuf, journal: &Journal, scenario: &Scenario) -> Option<Interrupted> {
    let header = journal.header();
    let is_ours = matches!(header.mode, Mode::Solo | Mode::Facilitated) && header.same_rules();
    let setup = journal.setup();
    let people = scenario.roles.keys().filter(|it| setup.occupant(*it) == Occupant::Person).count();
    let fits = header.mode == Mode::Facilitated || people == 1;
    if !is_ours || !fits || journal.chain().sealed.is_some() {
        return None;
    }
    let state = fold(journal, scenario, |_, _, _| ()).ok()?;
    let title = scenario.about.title.clone();
    state.started.then_some(Interrupted { path, title, state })
}

/// The journals of a folder, the one last written first.
pub(super) fn journals(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let written = |entry: fs::DirEntry| {
        let path = entry.path();
        let is_journal = path.extension().is_some_and(|it| it == ENDING) && !is_aside(&path);
        is_journal.then(|| (entry.metadata().and_then(|it| it.modified()).ok(), path))
    };
    let mut found: Vec<_> = entries.filter_map(|entry| written(entry.ok()?)).collect();
    found.sort_by(|one, other| other.cmp(one));
    found.into_iter().map(|(_, path)| path).collect()
}

fn is_aside(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|it| Path::new(it).extension());
    stem.is_some_and(|it| it.to_string_lossy().starts_with(ASIDE))
}

/// Whether nobody is writing the file and it does not end in a seal. Only its end is looked at:
/// there may be hundreds.
fn is_open_ended(path: &Path) -> bool {
    let Ok(file) = RealDisk.open(path) else { return false };
    file.claim().unwrap_or(false) && ends_without_seal(file).unwrap_or(false)
}

fn ends_without_seal(mut file: File) -> io::Result<bool> {
    let length = i64::try_from(file.metadata()?.len()).unwrap_or(i64::MAX);
    file.seek(SeekFrom::End(-length.min(SEAL_BYTES)))?;
    let mut end = Vec::new();
    file.read_to_end(&mut end)?;
    // A line without its newline was cut short: it does not count.
    let Some(whole) = end.strip_suffix(b"\n") else { return Ok(true) };
    let last = whole.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    Ok(!String::from_utf8_lossy(last).contains(r#" {"seal":"#))
}

/// Puts a journal aside: it stays where it is under another name and is not offered again. Gives
/// that name; whoever wants it back takes the word out of it.
pub fn put_aside(path: &Path) -> io::Result<PathBuf> {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let names = (1..100_u8).map(|nth| match nth {
        1 => format!("{stem}.{ASIDE}.{ENDING}"),
        nth => format!("{stem}.{ASIDE}-{nth}.{ENDING}"),
    });
    let free = names.map(|name| path.with_file_name(name)).find(|it| !it.exists());
    let aside = free.ok_or(io::ErrorKind::AlreadyExists)?;
    fs::rename(path, &aside)?;
    Ok(aside)
}
