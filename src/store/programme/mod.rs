//! The programme's folder: a log of what was entered, the journals that were taken in, and a
//! database for quick answers.
//!
//! What is entered goes into the log first and is safe there; then into the database. The database
//! can be thrown away at any time: it is made anew from the log and the journals, and whoever opens
//! it folds in what a crash has left out. One program enters at a time; anybody may read meanwhile.

use self::folder::{Folder, LogFile, remove};
use self::save::Mark;
pub use self::trouble::{DatabaseTrouble, Trouble, What};
use crate::journal::{HexHash, Wall};
use crate::programme::log::Log;
use crate::programme::{Change, Changed, Entry, Evaluated, Programme, What as Entered};
use crate::store::files::{sync_folder_of, write_whole};
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::Duration;

mod folder;
mod load;
mod save;
mod schema;
#[cfg(test)]
mod tests;
mod trouble;

/// How often one looks whether the database has caught up with the log by itself.
const LOOKS: u32 = 3;

/// Evaluates the journal of a file, or says why it cannot be.
pub type Evaluate<'a> = &'a dyn Fn(&Path) -> Result<Evaluated, String>;

/// A programme, open to enter something. Others may read it meanwhile, and not write.
#[derive(Debug)]
pub struct ProgrammeStore {
    folder: Folder,
    /// Kept for as long as this is open.
    _claim: File,
    file: LogFile,
    log: Log,
    database: Connection,
    programme: Programme,
    /// What is in the log and could not be written into the database yet.
    pending: Vec<Change>,
}

/// A programme, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadProgramme {
    /// What is remembered.
    pub programme: Programme,
    /// The hash that names it.
    pub name: HexHash,
}

impl ProgrammeStore {
    /// Opens the programme of a folder, which is made if it is not there.
    pub fn open(path: &Path, wall: Wall, evaluate: Evaluate<'_>) -> Result<Self, Trouble> {
        let folder = Folder(path.to_owned());
        folder.make()?;
        let claim = folder.claim()?;
        let (file, log) = folder.open_log(wall)?;
        let in_database = Trouble::database(path);
        let mut database = connect(&folder).map_err(&in_database)?;
        let programme = up_to_date(&folder, &log, &mut database, evaluate)?;
        Ok(Self { folder, _claim: claim, file, log, database, programme, pending: Vec::new() })
    }

    /// What is remembered.
    pub const fn programme(&self) -> &Programme {
        &self.programme
    }

    /// Enters something: checked, safe in the log, then in the database.
    pub fn enter(&mut self, entry: Entry) -> Result<Changed, Trouble> {
        self.write(entry, None)
    }

    /// Takes a journal in: its bytes, and what they evaluate to.
    pub fn import(
        &mut self,
        wall: Wall,
        (file, team): (String, String),
        bytes: &[u8],
        run: Evaluated,
    ) -> Result<Changed, Trouble> {
        let what = Entered::Import { head: run.exercise.head.clone(), file, team };
        let entry = Entry { wall, what };
        self.check(&entry, Some(&run))?;
        let copy = self.folder.journal(&run.exercise.head);
        write_whole(&copy, bytes).map_err(Trouble::disk(&copy))?;
        self.write(entry, Some(run))
    }

    fn check(&self, entry: &Entry, run: Option<&Evaluated>) -> Result<(), Trouble> {
        let refused = |refusal| Trouble::new(&self.folder.0, What::Refused(refusal));
        self.programme.check(entry, run).map_err(refused)
    }

    fn write(&mut self, entry: Entry, run: Option<Evaluated>) -> Result<Changed, Trouble> {
        self.check(&entry, run.as_ref())?;
        let unwritten = |error| Trouble::disk(&self.folder.log())(std::io::Error::other(error));
        let line = self.log.line_of(&entry).map_err(unwritten)?;
        self.file.append(&line, self.log.length)?;
        let mut changed = self.programme.apply(&entry, run);
        self.log.keep(entry, &line);
        self.pending.extend(changed.changes.iter().cloned());
        let mark = mark(&self.log);
        match save::save(&mut self.database, &self.programme, &self.pending, &mark) {
            Ok(()) => self.pending.clear(),
            Err(trouble) => changed.told.push(format!(
                "it was written down and is safe; the database takes it in next time ({trouble})"
            )),
        }
        Ok(changed)
    }
}

/// Reads the programme of a folder, also while somebody is entering something, and also where
/// nothing can be written.
pub fn read(path: &Path, evaluate: Evaluate<'_>) -> Result<ReadProgramme, Trouble> {
    let folder = Folder(path.to_owned());
    let whole = |log: &Log| quick(&folder, log).map_err(Trouble::database(path));
    for _ in 0..LOOKS {
        let Some(log) = folder.read_log()? else { return Err(Trouble::new(path, What::Nothing)) };
        if let Some(programme) = whole(&log)? {
            return Ok(ReadProgramme { programme, name: log.name });
        }
        // Somebody may be between the log and the database just now.
        std::thread::sleep(folder::PAUSE);
    }
    let Some(log) = folder.read_log()? else { return Err(Trouble::new(path, What::Nothing)) };
    // The database is behind: bring it up to date if one may.
    let programme = match ProgrammeStore::open(path, Wall::default(), evaluate) {
        Ok(store) => store.programme,
        Err(trouble) if is_read_only(&trouble) => from_scratch(&folder, &log, evaluate)?,
        Err(trouble) => return Err(trouble),
    };
    Ok(ReadProgramme { programme, name: log.name })
}

/// The programme as the database has it, if that is all of the log.
fn quick(folder: &Folder, log: &Log) -> Result<Option<Programme>, DatabaseTrouble> {
    let path = folder.database();
    if !path.exists() {
        return Ok(None);
    }
    let loaded = connect(folder).and_then(|database| load_whole(&database, log));
    match loaded {
        Err(DatabaseTrouble::ReadOnly) => {
            let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
            match Connection::open_with_flags(unchanging(&path), flags) {
                Ok(database) => load_whole(&database, log),
                Err(_) => Ok(None),
            }
        }
        loaded => loaded,
    }
}

fn load_whole(database: &Connection, log: &Log) -> Result<Option<Programme>, DatabaseTrouble> {
    // One picture of the database, whoever writes meanwhile.
    let step = database.unchecked_transaction()?;
    match load::mark(&step)? {
        Some(found) if found == mark(log) => load::load(&step).map(Some),
        _ => Ok(None),
    }
}

/// The address of a database that nobody writes.
fn unchanging(path: &Path) -> String {
    let mut address = "file:".to_owned();
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' => address.push(char::from(byte)),
            it if it.is_ascii_alphanumeric() => address.push(char::from(it)),
            it => address.push_str(&format!("%{it:02X}")),
        }
    }
    address + "?immutable=1"
}

fn is_read_only(trouble: &Trouble) -> bool {
    use std::io::ErrorKind::{PermissionDenied, ReadOnlyFilesystem};
    match &trouble.what {
        What::Database(DatabaseTrouble::ReadOnly) => true,
        What::Disk(error) => matches!(error.kind(), PermissionDenied | ReadOnlyFilesystem),
        _ => false,
    }
}

fn connect(folder: &Folder) -> Result<Connection, DatabaseTrouble> {
    let mut database = Connection::open(folder.database())?;
    schema::prepare(&mut database)?;
    Ok(database)
}

fn mark(log: &Log) -> Mark {
    Mark { name: log.name, count: log.count(), head: log.head() }
}

/// The programme of a database, after what the log has more was folded in.
fn up_to_date(
    folder: &Folder,
    log: &Log,
    database: &mut Connection,
    evaluate: Evaluate<'_>,
) -> Result<Programme, Trouble> {
    let in_database = Trouble::database(&folder.0);
    let known = load::mark(database).map_err(&in_database)?;
    let done = match &known {
        None => 0,
        Some(mark) if mark.name == log.name && log.head_after(mark.count) == Some(mark.head) => {
            usize::try_from(mark.count).unwrap_or(usize::MAX)
        }
        Some(_) => return Err(Trouble::new(&folder.0, What::Apart)),
    };
    let mut programme = load::load(database).map_err(&in_database)?;
    let left = log.entries.get(done..).unwrap_or_default();
    if left.is_empty() && known.is_some() {
        return Ok(programme);
    }
    let mut changes: Vec<Change> = Vec::new();
    fold_into(&mut programme, folder, left, evaluate, |changed| changes.extend(changed.changes))?;
    save::save(database, &programme, &changes, &mark(log)).map_err(&in_database)?;
    Ok(programme)
}

/// Folds entries in, with the journals that they took in.
fn fold_into(
    programme: &mut Programme,
    folder: &Folder,
    entries: &[Entry],
    evaluate: Evaluate<'_>,
    mut seen: impl FnMut(Changed),
) -> Result<(), Trouble> {
    for entry in entries {
        let run = match &entry.what {
            Entered::Import { head, .. } => {
                let path = folder.journal(head);
                let run = evaluate(&path).map_err(|why| Trouble::new(&path, What::Journal(why)))?;
                if run.exercise.head != *head {
                    let why = "it is not the one that was taken in".to_owned();
                    return Err(Trouble::new(&path, What::Journal(why)));
                }
                Some(run)
            }
            _ => None,
        };
        seen(programme.apply(entry, run));
    }
    Ok(())
}

/// The programme from the log and the journals alone.
fn from_scratch(folder: &Folder, log: &Log, evaluate: Evaluate<'_>) -> Result<Programme, Trouble> {
    let mut programme = Programme::default();
    fold_into(&mut programme, folder, &log.entries, evaluate, drop)?;
    Ok(programme)
}

/// Makes the database anew from the log and the journals; the old one stays until the new one is
/// whole.
pub fn rebuild(path: &Path, evaluate: Evaluate<'_>) -> Result<Programme, Trouble> {
    let folder = Folder(path.to_owned());
    let Some(_) = folder.read_log()? else { return Err(Trouble::new(path, What::Nothing)) };
    let _claim = folder.claim()?;
    let (_, log) = folder.open_log(Wall::default())?;
    let place = folder.database();
    let on_disk = Trouble::disk(&place);
    let fresh = path.join("programme.db.new");
    let leftovers = ["", "-wal", "-shm", "-journal"].map(|end| beside(&fresh, end));
    leftovers.iter().try_for_each(|it| remove(it)).map_err(&on_disk)?;
    let in_database = Trouble::database(path);
    let mut database =
        Connection::open(&fresh).map_err(|error| in_database(DatabaseTrouble::from(error)))?;
    schema::prepare(&mut database).map_err(&in_database)?;
    let programme = up_to_date(&folder, &log, &mut database, evaluate)?;
    database.close().map_err(|(_, error)| in_database(DatabaseTrouble::from(error)))?;
    // What was written beside the old one belongs to it alone.
    ["-wal", "-shm", "-journal"]
        .iter()
        .try_for_each(|end| remove(&beside(&place, end)))
        .and_then(|()| fs::rename(&fresh, &place))
        .and_then(|()| sync_folder_of(&place))
        .map_err(&on_disk)?;
    Ok(programme)
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

/// Copies a programme into a new folder, whole or not at all, also while it is in use.
pub fn backup(path: &Path, to: &Path) -> Result<(), Trouble> {
    let folder = Folder(path.to_owned());
    let Some(_) = folder.read_log()? else { return Err(Trouble::new(path, What::Nothing)) };
    if to.symlink_metadata().is_ok() {
        return Err(Trouble::new(to, What::Taken));
    }
    let part = Folder(beside(to, ".part"));
    let copied = copy(&folder, &part).and_then(|()| {
        let put = fs::rename(&part.0, to).and_then(|()| sync_folder_of(to));
        put.map_err(Trouble::disk(to))
    });
    if copied.is_err() {
        // The first error is the one worth telling; half a copy helps nobody.
        drop(fs::remove_dir_all(&part.0));
    }
    copied
}

fn copy(from: &Folder, to: &Folder) -> Result<(), Trouble> {
    let on_disk = Trouble::disk(&to.0);
    let in_database = Trouble::database(&from.0);
    to.make()?;
    // Nothing is entered while the log and the journals are copied; whoever reads goes on.
    let _claim = from.claim()?;
    let database = connect(from).map_err(&in_database)?;
    let copied = |error: rusqlite::Error| in_database(DatabaseTrouble::from(error));
    let mut target = Connection::open(to.database()).map_err(copied)?;
    Backup::new(&database, &mut target)
        .and_then(|backup| backup.run_to_completion(1_000, Duration::ZERO, None))
        .map_err(copied)?;
    target.close().map_err(|(_, error)| copied(error))?;
    for entry in fs::read_dir(from.journals()).map_err(&on_disk)? {
        let entry = entry.map_err(&on_disk)?;
        copy_file(&entry.path(), &to.journals().join(entry.file_name())).map_err(&on_disk)?;
    }
    copy_file(&from.log(), &to.log()).map_err(&on_disk)
}

fn copy_file(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to)?;
    File::open(to)?.sync_all()?;
    sync_folder_of(to)
}

/// Looks at everything: the log, the database, and every journal that was taken in. A sentence for
/// each thing that does not hold; the log is known to hold when this returns.
pub fn inspect(path: &Path, evaluate: Evaluate<'_>) -> Result<Vec<String>, Trouble> {
    let folder = Folder(path.to_owned());
    let Some(log) = folder.read_log()? else { return Err(Trouble::new(path, What::Nothing)) };
    let mut wrong = Vec::new();
    if log.torn > 0 {
        wrong.push(format!(
            "the last write to the log was cut short; {} bytes that nobody was told were kept are \
             left out",
            log.torn
        ));
    }
    let fresh = from_scratch(&folder, &log, evaluate);
    let database = connect(&folder).and_then(|database| {
        integrity(&database)?;
        load_whole(&database, &log)
    });
    match (&fresh, database) {
        (Err(trouble), _) => wrong.push(trouble.to_string()),
        (_, Err(trouble)) => wrong.push(trouble.to_string()),
        (_, Ok(None)) => wrong.push(
            "the database is not as far as the log; the next command brings it there".to_owned(),
        ),
        (Ok(fresh), Ok(Some(kept))) if *fresh != kept => wrong.push(
            "the database is not what the log and the journals make; `drillhall programme rebuild` \
             makes it anew"
                .to_owned(),
        ),
        _ => {}
    }
    Ok(wrong)
}

fn integrity(database: &Connection) -> Result<(), DatabaseTrouble> {
    let said: String = database.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if said == "ok" { Ok(()) } else { Err(DatabaseTrouble::Damaged(said)) }
}

/// The copy of a journal that was taken in.
pub fn journal_path(path: &Path, head: &str) -> PathBuf {
    Folder(path.to_owned()).journal(head)
}
