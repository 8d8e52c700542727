//! The few things a journal asks of a disk, and the real one.
//!
//! Tests put a simulated disk in its place, which fails, fills up and loses power on demand.

use super::files::sync_folder_of;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

/// A place for files.
pub trait Disk {
    /// One of its files, open for writing.
    type File: DiskFile;

    /// Makes a new file; an error if the name is taken.
    fn create(&self, path: &Path) -> io::Result<Self::File>;

    /// Opens a file that is there, to read it and to go on after its last byte.
    fn open(&self, path: &Path) -> io::Result<Self::File>;

    /// Makes sure that a name just made is still there after a power cut.
    fn sync_folder_of(&self, path: &Path) -> io::Result<()>;

    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// A file, open for writing.
pub trait DiskFile: Send + 'static {
    /// Keeps other writers away until the file is closed; false if one is there already.
    fn claim(&self) -> io::Result<bool>;

    /// Everything in it, or the first `limit` bytes.
    fn contents(&mut self, limit: u64) -> io::Result<Vec<u8>>;

    /// Writes after the last byte.
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Leaves only the first so many bytes.
    fn cut(&mut self, length: u64) -> io::Result<()>;

    /// Returns when everything written would survive a power cut.
    fn sync(&mut self) -> io::Result<()>;
}

/// The disk of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    type File = File;

    fn create(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).create_new(true).open(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        is_ordinary(path)?;
        OpenOptions::new().read(true).write(true).open(path)
    }

    fn sync_folder_of(&self, path: &Path) -> io::Result<()> {
        sync_folder_of(path)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// Folders, pipes and devices are none: some of them would never end.
pub(super) fn is_ordinary(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.is_file() { Ok(()) } else { Err(ErrorKind::IsADirectory.into()) }
}

impl DiskFile for File {
    fn claim(&self) -> io::Result<bool> {
        match self.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    fn contents(&mut self, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.seek(SeekFrom::Start(0))?;
        io::Read::by_ref(self).take(limit).read_to_end(&mut bytes)?;
        self.seek(SeekFrom::End(0))?;
        Ok(bytes)
    }

    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write_all(bytes)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.set_len(length)?;
        self.seek(SeekFrom::Start(length))?;
        Ok(())
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}
