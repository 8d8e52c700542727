//! What lies in a programme's folder, and who may write it: one program at a time.

use super::trouble::{Trouble, What};
use crate::journal::Wall;
use crate::programme::log::{self, Log};
use crate::store::disk::{Disk as _, DiskFile as _, RealDisk};
use crate::store::files::sync_folder_of;
use crate::store::folders;
use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// No log is larger: 512 MiB, a million entries.
const LARGEST_LOG: u64 = 512 << 20;
/// How often, and how long apart, one asks whether the other program has finished: five seconds.
const TRIES: u32 = 100;
pub(super) const PAUSE: Duration = Duration::from_millis(50);

/// The names in a programme's folder.
#[derive(Clone, Debug)]
pub(super) struct Folder(pub(super) PathBuf);

impl Folder {
    pub(super) fn log(&self) -> PathBuf {
        self.0.join("entries.log")
    }

    pub(super) fn database(&self) -> PathBuf {
        self.0.join("programme.db")
    }

    pub(super) fn journals(&self) -> PathBuf {
        self.0.join("journals")
    }

    /// Where the copy of a journal lies. Only the digits of a hash make a name.
    pub(super) fn journal(&self, head: &str) -> PathBuf {
        let digits: String = head.chars().filter(char::is_ascii_hexdigit).collect();
        self.journals().join(format!("{digits}.journal"))
    }

    /// Waits until nobody else is writing, and keeps others away until the file is closed.
    pub(super) fn claim(&self) -> Result<File, Trouble> {
        let path = self.0.join("lock");
        let failed = Trouble::disk(&path);
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
        let file = file.map_err(&failed)?;
        for _ in 0..TRIES {
            if file.claim().map_err(&failed)? {
                return Ok(file);
            }
            std::thread::sleep(PAUSE);
        }
        Err(Trouble::new(&self.0, What::Busy))
    }

    /// The log as it stands; none if nothing was ever entered.
    pub(super) fn read_log(&self) -> Result<Option<Log>, Trouble> {
        let path = self.log();
        let mut file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Trouble::new(&path, What::Disk(error))),
        };
        let text = file.contents(LARGEST_LOG).map_err(Trouble::disk(&path))?;
        Log::read(&text).map(Some).map_err(|damage| Trouble::new(&path, What::Log(damage)))
    }

    /// The log, made if there is none, and open to be written at its end. What a write that was
    /// cut short has left is taken off. The folder must be claimed.
    pub(super) fn open_log(&self, wall: Wall) -> Result<(LogFile, Log), Trouble> {
        let path = self.log();
        let failed = Trouble::disk(&path);
        if !path.exists()
            || File::open(&path).and_then(|it| it.metadata()).map_err(&failed)?.len() == 0
        {
            let text = log::begin(wall).map_err(|it| failed(io::Error::other(it)))?;
            crate::store::files::write_whole(&path, &text).map_err(&failed)?;
        }
        let mut file = RealDisk.open(&path).map_err(&failed)?;
        let text = file.contents(LARGEST_LOG).map_err(&failed)?;
        let log = Log::read(&text).map_err(|damage| Trouble::new(&path, What::Log(damage)))?;
        if log.torn > 0 {
            file.cut(log.length as u64).map_err(&failed)?;
            file.sync().map_err(&failed)?;
        }
        let path = path.clone();
        Ok((LogFile { file, path }, log))
    }

    /// Makes the folder and the one for journals.
    pub(super) fn make(&self) -> Result<(), Trouble> {
        let journals = self.journals();
        let made = folders::make(&journals).and_then(|()| sync_folder_of(&journals));
        made.map_err(Trouble::disk(&self.0))
    }
}

/// The log, open at its end.
#[derive(Debug)]
pub(super) struct LogFile {
    file: File,
    path: PathBuf,
}

impl LogFile {
    /// Writes a line; it is safe when this returns. On an error the log is as it was, or ends in a
    /// torn line that the next to open it takes off.
    pub(super) fn append(&mut self, line: &[u8], length: usize) -> Result<(), Trouble> {
        let written = self.file.write_all(line).and_then(|()| self.file.sync_data());
        written.map_err(|error| {
            // The first error is the one worth telling.
            drop(self.file.cut(length as u64).and_then(|()| self.file.sync_data()));
            Trouble::new(&self.path, What::Disk(error))
        })
    }
}

/// Takes away a file that may not be there.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
