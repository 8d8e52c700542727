//! Reading a text file with care, and writing a file whole or not at all.

use std::fmt;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};

/// No file that a person wrote for this program is larger: 16 MiB.
pub const SIZE_LIMIT_BYTES: u64 = 16 * 1024 * 1024;

/// The text of a file, without a byte-order mark.
///
/// The size is looked at before anything is read.
pub fn read_text(path: &Path) -> Result<String, ReadError> {
    read_bytes(path).and_then(as_text).map_err(|why| ReadError { path: path.to_owned(), why })
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, WhyUnread> {
    let about = fs::metadata(path).map_err(WhyUnread::from)?;
    if about.is_dir() {
        return Err(WhyUnread::Folder);
    }
    if !about.is_file() {
        return Err(WhyUnread::Device);
    }
    if about.len() > SIZE_LIMIT_BYTES {
        return Err(WhyUnread::TooLarge { bytes: about.len() });
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(WhyUnread::from)?;
    file.take(SIZE_LIMIT_BYTES + 1).read_to_end(&mut bytes).map_err(WhyUnread::from)?;
    Ok(bytes)
}

fn as_text(bytes: Vec<u8>) -> Result<String, WhyUnread> {
    // It may have grown since its size was looked at.
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > SIZE_LIMIT_BYTES {
        return Err(WhyUnread::TooLarge { bytes: length });
    }
    if let Some(byte) = bytes.iter().position(|byte| *byte == 0) {
        return Err(WhyUnread::HasNul { byte });
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| WhyUnread::NotUtf8 { byte: error.utf8_error().valid_up_to() })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// A file that could not be read, and why.
#[derive(Debug)]
pub struct ReadError {
    /// Which file.
    pub path: PathBuf,
    /// Why not.
    pub why: WhyUnread,
}

/// Why a file could not be read.
#[derive(Debug)]
pub enum WhyUnread {
    /// There is none.
    Missing,
    /// It is a folder.
    Folder,
    /// It is a pipe, a device or a socket.
    Device,
    /// It may not be read.
    Denied,
    /// It is larger than [`SIZE_LIMIT_BYTES`].
    TooLarge {
        /// Its size.
        bytes: u64,
    },
    /// It is not UTF-8 from this byte on.
    NotUtf8 {
        /// Counted from 0.
        byte: usize,
    },
    /// It holds a NUL byte, as no text does.
    HasNul {
        /// Counted from 0.
        byte: usize,
    },
    /// Something else went wrong.
    Other(io::Error),
}

impl From<io::Error> for WhyUnread {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Missing,
            ErrorKind::PermissionDenied => Self::Denied,
            ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Other(error),
        }
    }
}

/// One sentence with a way out, the path last.
impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.why {
            WhyUnread::Missing => f.write_str("there is no such file; check the name"),
            WhyUnread::Folder => f.write_str("this is a folder; name a file in it"),
            WhyUnread::Device => {
                f.write_str("this is no ordinary file; save its text to a file first")
            }
            WhyUnread::Denied => {
                f.write_str("you are not allowed to read this file; ask its owner for access")
            }
            WhyUnread::TooLarge { bytes } => write!(
                f,
                "the file has {} MiB and at most {} are read; is it the right one?",
                bytes.div_ceil(1024 * 1024),
                SIZE_LIMIT_BYTES / (1024 * 1024)
            ),
            WhyUnread::NotUtf8 { byte } => write!(
                f,
                "the text is not UTF-8 from byte {byte} on; save it as UTF-8 in your editor"
            ),
            WhyUnread::HasNul { byte } => write!(
                f,
                "byte {byte} is a NUL, so this is not a text file; save it as UTF-8 in your editor"
            ),
            WhyUnread::Other(error) => write!(f, "the file cannot be read ({error}); try again"),
        }?;
        write!(f, ": {}", self.path.display())
    }
}

impl std::error::Error for ReadError {}

/// Writes a file whole or not at all: beside it first, then in its place, then the folder is
/// synced.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_together(&[(path.to_owned(), bytes)])
}

/// Writes several files, each of them whole. When there is no room for one, none is written.
pub fn write_together(files: &[(PathBuf, &[u8])]) -> io::Result<()> {
    let mut parts = Vec::new();
    let written = files.iter().try_for_each(|(path, bytes)| {
        if path.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        parts.push((part_of(path)?, path));
        parts.last().map_or(Ok(()), |(part, _)| write_synced(part, bytes))
    });
    let written =
        written.and_then(|()| parts.iter().try_for_each(|(part, path)| fs::rename(part, path)));
    if let Err(error) = written {
        for (part, _) in &parts {
            // The first error is the one worth telling; a part left behind does no harm.
            drop(fs::remove_file(part));
        }
        return Err(error);
    }
    files.iter().try_for_each(|(path, _)| sync_folder_of(path))
}

/// Where a file is written before it takes its place.
fn part_of(path: &Path) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or_else(|| io::Error::from(ErrorKind::InvalidInput))?;
    let mut part_name = std::ffi::OsString::from(".");
    part_name.push(name);
    part_name.push(format!(".{}.part", std::process::id()));
    Ok(path.with_file_name(part_name))
}

/// Whether files can be written into a folder, or one can be made there. Leaves nothing behind.
pub fn try_folder(folder: &Path) -> io::Result<()> {
    let there = folder.ancestors().find(|it| it.as_os_str().is_empty() || it.exists());
    let there = there.filter(|it| !it.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let part = part_of(&there.join("drillhall"))?;
    File::create_new(&part)?;
    fs::remove_file(&part)
}

/// Why something could not be written, for people: no capital, no full stop.
pub fn why_unwritten(error: &io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "the disk is full",
        ErrorKind::PermissionDenied => "you are not allowed to write there",
        ErrorKind::ReadOnlyFilesystem => "nothing can be written to that disk",
        ErrorKind::NotFound => "there is no such folder and none can be made",
        ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
            "a file stands where a folder should be"
        }
        ErrorKind::IsADirectory | ErrorKind::DirectoryNotEmpty => {
            "a folder stands where a file should be"
        }
        _ => return format!("the disk has failed ({error})"),
    };
    why.to_owned()
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes sure that a name just made in a folder is still there after a power cut.
#[cfg(unix)]
pub(in crate::store) fn sync_folder_of(path: &Path) -> io::Result<()> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    File::open(parent.unwrap_or_else(|| Path::new(".")))?.sync_all()
}

/// Windows keeps a renamed file's name by itself, and cannot open a folder to sync it.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail elsewhere")]
pub(in crate::store) fn sync_folder_of(_path: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Result<String, ReadError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write_whole(&path, bytes).unwrap();
        read_text(&path)
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(read("é\r\n".as_bytes()).unwrap(), "é\r\n");
        assert_eq!(read(b"").unwrap(), "");
        assert_eq!(read("\u{feff}(id: 1)".as_bytes()).unwrap(), "(id: 1)");
    }

    #[test]
    fn what_is_no_text_is_told_apart() {
        assert!(matches!(read(b"ab\xff").unwrap_err().why, WhyUnread::NotUtf8 { byte: 2 }));
        assert!(matches!(read(b"ab\0c").unwrap_err().why, WhyUnread::HasNul { byte: 2 }));
    }

    #[test]
    fn a_large_file_is_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("large.ron");
        File::create(&path).unwrap().set_len(200 * 1024 * 1024).unwrap();
        let message = read_text(&path).unwrap_err().to_string();
        assert!(message.starts_with("the file has 200 MiB and at most 16 are read"), "{message}");
    }

    #[test]
    fn writing_replaces_the_whole_file_and_leaves_nothing_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        write_whole(&path, b"a longer text").unwrap();
        write_whole(&path, b"short").unwrap();
        assert_eq!(read_text(&path).unwrap(), "short");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn several_files_are_written_together_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let (first, second) = (folder.path().join("a"), folder.path().join("missing/b"));
        let files = [(first.clone(), &b"one"[..]), (second.clone(), b"two")];
        assert!(write_together(&files).is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        fs::create_dir(second.parent().unwrap()).unwrap();
        write_together(&files).unwrap();
        assert_eq!(
            (read_text(&first).unwrap(), read_text(&second).unwrap().as_str()),
            ("one".to_owned(), "two")
        );
    }

    #[test]
    fn a_folder_is_tried_without_a_trace() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.ron");
        try_folder(&folder.path().join("not/yet/there")).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
        write_whole(&file, b"text").unwrap();
        for taken in [file.clone(), file.join("below")] {
            let why = why_unwritten(&try_folder(&taken).unwrap_err());
            assert_eq!(why, "a file stands where a folder should be");
        }
        try_folder(Path::new("not-there")).unwrap();
    }

    #[test]
    fn why_something_is_not_written_is_said_in_words() {
        for kind in [
            ErrorKind::StorageFull,
            ErrorKind::PermissionDenied,
            ErrorKind::ReadOnlyFilesystem,
            ErrorKind::NotFound,
            ErrorKind::AlreadyExists,
            ErrorKind::IsADirectory,
            ErrorKind::Other,
        ] {
            let why = why_unwritten(&kind.into());
            assert!(!why.contains("os error") && why.starts_with(char::is_lowercase), "{why}");
        }
    }

    #[test]
    fn writing_where_it_cannot_be_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::create_dir(&path).unwrap();
        assert!(write_whole(&path, b"text").is_err(), "a folder is in the way");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(write_whole(&folder.path().join("missing/a.ron"), b"text").is_err());
    }
}
