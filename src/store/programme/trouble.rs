//! What can go wrong with a programme's folder: one sentence each, with a way out, the path last.

use crate::journal::Damage;
use crate::programme::Refusal;
use crate::store::files::why_unwritten;
use rusqlite::ErrorCode;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Something that went wrong.
#[derive(Debug)]
pub struct Trouble {
    /// Where.
    pub path: PathBuf,
    /// What.
    pub what: What,
}

/// What went wrong.
#[derive(Debug)]
pub enum What {
    /// Nothing has been entered yet.
    Nothing,
    /// Another program is entering something.
    Busy,
    /// The log does not hold.
    Log(Damage),
    /// The database knows more than the log, or something else.
    Apart,
    /// Something is wrong with the database.
    Database(DatabaseTrouble),
    /// A journal that was taken in is not there any more, or not as it was.
    Journal(String),
    /// It cannot be entered.
    Refused(Refusal),
    /// There is something of that name already.
    Taken,
    /// The disk.
    Disk(io::Error),
}

/// What is wrong with the database.
#[derive(Debug)]
pub enum DatabaseTrouble {
    /// It is no database, or damaged.
    Damaged(String),
    /// A newer version of the program made it.
    Newer(i64),
    /// Another program made it.
    Foreign,
    /// Another program has it locked.
    Locked,
    /// It cannot be written where it lies.
    ReadOnly,
    /// The disk is full.
    Full,
    /// Something else.
    Other(String),
}

impl Trouble {
    pub(super) fn new(path: &Path, what: What) -> Self {
        Self { path: path.to_owned(), what }
    }

    pub(super) fn disk(path: &Path) -> impl Fn(io::Error) -> Self + '_ {
        |error| Self::new(path, What::Disk(error))
    }

    pub(super) fn database(path: &Path) -> impl Fn(DatabaseTrouble) -> Self + '_ {
        |trouble| Self::new(path, What::Database(trouble))
    }
}

impl From<rusqlite::Error> for DatabaseTrouble {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Locked,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged(error.to_string())
            }
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(_) => Self::Other(error.to_string()),
            // No word of SQLite's: a row does not read as what it should be.
            None => Self::Damaged(error.to_string()),
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.what {
            What::Nothing => f.write_str(
                "there is no programme here yet; `drillhall programme import` of a journal begins \
                 one",
            ),
            What::Busy => f.write_str(
                "another program is entering something here; try again when it has finished",
            ),
            What::Log(damage) => {
                let line = damage.line.saturating_sub(1);
                let way_out = if line == 0 {
                    "take the file from a backup".to_owned()
                } else {
                    format!("take the file from a backup, or keep a copy up to line {line}")
                };
                write!(f, "the log of what was entered does not hold: {damage}; {way_out}")
            }
            What::Apart => f.write_str(
                "the database holds what the log does not, as after a log was put back from a \
                 backup; `drillhall programme rebuild` makes the database anew from the log and \
                 the journals",
            ),
            What::Database(trouble) => trouble.fmt(f),
            What::Journal(why) => write!(
                f,
                "a journal that was taken in cannot be read again ({why}); put it back from a \
                 backup"
            ),
            What::Refused(refusal) => return refusal.fmt(f),
            What::Taken => f.write_str("there is something of this name already; choose another"),
            What::Disk(error) => {
                write!(f, "{}; choose another folder with `--folder`", why_unwritten(error))
            }
        }?;
        write!(f, ": {}", self.path.display())
    }
}

impl fmt::Display for DatabaseTrouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const REBUILD: &str = "`drillhall programme rebuild` makes it anew from the log and the \
                               journals, and nothing is lost";
        match self {
            Self::Damaged(why) => write!(f, "the database is damaged ({why}); {REBUILD}"),
            Self::Newer(version) => write!(
                f,
                "a newer version of the program made the database (version {version}; this one \
                 reads {}); update the program, or {REBUILD}",
                super::schema::VERSION
            ),
            Self::Foreign => write!(f, "this database belongs to another program; {REBUILD}"),
            Self::Locked => {
                f.write_str("another program has the database locked; close it there and try again")
            }
            Self::ReadOnly => f.write_str(
                "the database cannot be written where it lies; ask for access, or choose another \
                 folder with `--folder`",
            ),
            Self::Full => f.write_str("the disk is full; make room and try again"),
            Self::Other(why) => write!(f, "the database has failed ({why}); {REBUILD}"),
        }
    }
}

impl std::error::Error for Trouble {}
