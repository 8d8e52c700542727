//! The file of one journal: made, opened, gone on with. One writer at a time.

use super::Writer;
use super::disk::{Disk, DiskFile};
use crate::journal::Damage;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// No journal is larger: 512 MiB, a thousand times a long exercise.
pub const SIZE_LIMIT_BYTES: u64 = 512 * 1024 * 1024;

/// A journal's file with which something could not be done.
#[derive(Debug)]
pub struct StoreError {
    /// Which file.
    pub path: PathBuf,
    /// Why not.
    pub why: WhyNot,
}

/// Why something could not be done with a journal's file.
#[derive(Debug)]
pub enum WhyNot {
    /// There is none of that name.
    Missing,
    /// There is one of that name already.
    Taken,
    /// The folder is not there.
    NoFolder,
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// The disk is full.
    Full,
    /// It may not be read or written.
    Denied,
    /// Another program, or another window of this one, is writing it.
    InUse,
    /// It is larger than [`SIZE_LIMIT_BYTES`].
    TooLarge,
    /// It does not hold.
    Damaged(Damage),
    /// It holds, and this program cannot play on from it.
    CannotGoOn(String),
    /// Something else went wrong.
    Other(io::Error),
}

impl StoreError {
    /// About a file.
    pub fn new(path: &Path, why: WhyNot) -> Self {
        Self { path: path.to_owned(), why }
    }

    pub(super) fn of(path: &Path) -> impl Fn(io::Error) -> Self + '_ {
        |error| Self::new(path, WhyNot::from(error))
    }
}

impl From<io::Error> for WhyNot {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::AlreadyExists => Self::Taken,
            ErrorKind::IsADirectory => Self::NotAFile,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Denied,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            _ => Self::Other(error),
        }
    }
}

/// One sentence with a way out, the path last.
impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why {
            WhyNot::Missing => f.write_str("there is no such journal; check the name"),
            WhyNot::Taken => f.write_str("there is such a file already; choose another name"),
            WhyNot::NoFolder => f.write_str("there is no such folder; make it first"),
            WhyNot::NotAFile => f.write_str("this is no ordinary file; name a journal"),
            WhyNot::Full => f.write_str("the disk is full; choose another one, or make room"),
            WhyNot::Denied => {
                f.write_str("you are not allowed to write here; choose another folder")
            }
            WhyNot::InUse => {
                f.write_str("this exercise is open elsewhere; close it there, or read it only")
            }
            WhyNot::TooLarge => write!(
                f,
                "this is larger than {} MiB, which no journal is; is it the right file?",
                SIZE_LIMIT_BYTES / (1024 * 1024)
            ),
            WhyNot::Damaged(damage) => {
                let way_out = damage.way_out();
                let mut letters = way_out.trim_end_matches('.').chars();
                let first = letters.next().map(char::to_lowercase).into_iter().flatten();
                write!(f, "{damage}; {}", first.chain(letters).collect::<String>())
            }
            WhyNot::CannotGoOn(why) => f.write_str(why),
            WhyNot::Other(error) => {
                write!(f, "the disk has failed ({error}); try another folder or disk")
            }
        }?;
        write!(f, ": {}", self.path.display())
    }
}

impl std::error::Error for StoreError {}

/// Makes a file that holds this journal's text, safe when this returns. A writer that goes on
/// with it; on an error there is no file.
pub fn create(disk: &impl Disk, path: &Path, text: &[u8]) -> Result<Writer, StoreError> {
    let file = disk.create(path).map_err(|error| match WhyNot::from(error) {
        WhyNot::Missing => StoreError::new(path, WhyNot::NoFolder),
        why => StoreError::new(path, why),
    })?;
    fill(disk, file, path, text).inspect_err(|_| {
        // The first error is the one worth telling.
        drop(disk.remove(path));
    })
}

fn fill<D: Disk>(
    disk: &D,
    mut file: D::File,
    path: &Path,
    text: &[u8],
) -> Result<Writer, StoreError> {
    let failed = StoreError::of(path);
    if !file.claim().map_err(&failed)? {
        return Err(StoreError::new(path, WhyNot::InUse));
    }
    file.append(text).map_err(&failed)?;
    file.sync().map_err(&failed)?;
    disk.sync_folder_of(path).map_err(&failed)?;
    Writer::start(file, path, text.len()).map_err(&failed)
}

/// A journal's file that is open, and that nobody else can write.
#[derive(Debug)]
pub struct Opened<F> {
    file: F,
    path: PathBuf,
    length: usize,
}

/// Opens a journal's file to go on with it, and gives what it holds.
pub fn open<D: Disk>(disk: &D, path: &Path) -> Result<(Opened<D::File>, Vec<u8>), StoreError> {
    let failed = StoreError::of(path);
    let mut file = disk.open(path).map_err(&failed)?;
    if !file.claim().map_err(&failed)? {
        return Err(StoreError::new(path, WhyNot::InUse));
    }
    let text = read_whole(&mut file, path)?;
    Ok((Opened { file, path: path.to_owned(), length: text.len() }, text))
}

pub(super) fn read_whole(file: &mut impl DiskFile, path: &Path) -> Result<Vec<u8>, StoreError> {
    let text = file.contents(SIZE_LIMIT_BYTES + 1).map_err(StoreError::of(path))?;
    if u64::try_from(text.len()).is_ok_and(|length| length <= SIZE_LIMIT_BYTES) {
        Ok(text)
    } else {
        Err(StoreError::new(path, WhyNot::TooLarge))
    }
}

impl<F: DiskFile> Opened<F> {
    /// Goes on after the first `length` bytes; what stands after them, a torn tail, is cut off.
    pub fn go_on(mut self, length: usize) -> Result<Writer, StoreError> {
        let failed = StoreError::of(&self.path);
        if length < self.length {
            let length = u64::try_from(length).unwrap_or(u64::MAX);
            self.file.cut(length).map_err(&failed)?;
        }
        // What a crash has left may have been read from memory: make sure of it once.
        self.file.sync().map_err(&failed)?;
        Writer::start(self.file, &self.path, length).map_err(&failed)
    }
}
