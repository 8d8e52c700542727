//! What people wrote in a hot wash, in a file beside the journal: `<name>.hotwash.ron`.
//!
//! The journal is sealed by then and stays as it is. The file is written whole at each change.

use super::files::{self, ReadError, WhyUnread};
use super::folders;
use crate::report::debrief::Debrief;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::{Path, PathBuf};

/// What the file is written in.
const FORMAT: u8 = 1;

/// The file as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    format: u8,
    debrief: Debrief,
}

/// What is known of any version's file.
#[derive(Deserialize)]
struct Head {
    format: u8,
}

/// Why a file is there and was not read.
#[derive(Debug)]
pub enum Unread {
    /// The file cannot be read at all.
    Unreadable(ReadError),
    /// It is not as this program writes it.
    Damaged(String),
    /// A later version wrote it.
    Later,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => error.fmt(f),
            Self::Damaged(why) => f.write_str(why),
            Self::Later => f.write_str("a later version of the program wrote it"),
        }
    }
}

/// Where it lies: beside the journal, under its name.
pub fn path_beside(journal: &Path) -> PathBuf {
    journal.with_extension("hotwash.ron")
}

/// What was written beside a journal; nothing yet if there is no file.
pub fn read(journal: &Path) -> Result<Debrief, Unread> {
    let text = match files::read_text(&path_beside(journal)) {
        Ok(text) => text,
        Err(error) if matches!(error.why, WhyUnread::Missing) => return Ok(Debrief::default()),
        Err(error) => return Err(Unread::Unreadable(error)),
    };
    let damaged = |error: ron::error::SpannedError| Unread::Damaged(error.to_string());
    let head: Head = ron::from_str(&text).map_err(damaged)?;
    if head.format != FORMAT {
        return Err(Unread::Later);
    }
    let written: Written = ron::from_str(&text).map_err(damaged)?;
    Ok(written.debrief)
}

/// Moves a file that could not be read out of the way, so that nothing is written over it. Gives its
/// new name.
pub fn put_aside(journal: &Path) -> Result<PathBuf, String> {
    let names = (1..100_u8).map(|nth| journal.with_extension(format!("hotwash.unread-{nth}.ron")));
    let mut free = names.filter(|path| !path.exists());
    let aside = free.next().ok_or("there are too many such files already")?;
    std::fs::rename(path_beside(journal), &aside).map_err(|error| files::why_unwritten(&error))?;
    Ok(aside)
}

/// Writes it down whole beside a journal; why not, in words, if that does not work.
pub fn write(journal: &Path, debrief: &Debrief) -> Result<PathBuf, String> {
    let path = path_beside(journal);
    let written = Written { format: FORMAT, debrief: debrief.clone() };
    let pretty = ron::ser::PrettyConfig::new().new_line("\n");
    let text = ron::ser::to_string_pretty(&written, pretty).map_err(|error| error.to_string())?;
    let said = |error: std::io::Error| files::why_unwritten(&error);
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        folders::make(folder).map_err(said)?;
    }
    files::write_whole(&path, format!("{text}\n").as_bytes()).map_err(said)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::debrief::{Agreed, Remark, RemarkKind, SignOff};

    fn some() -> Debrief {
        Debrief {
            notes: vec![Remark {
                kind: RemarkKind::Stop,
                about: "legal-told".to_owned(),
                text: "Waiting for “certainty”\nbefore calling.".to_owned(),
            }],
            agreed: vec![Agreed { action: "Name a keeper".to_owned(), ..Agreed::default() }],
            feedback: [[0, 0, 1, 2, 1]; 5],
            sign_off: Some(SignOff { role: "Sponsor".to_owned(), ..SignOff::default() }),
        }
    }

    #[test]
    fn what_is_written_is_read_again_and_no_file_is_nothing_yet() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("not/yet/ward-lights-1.journal");
        assert_eq!(read(&journal).unwrap(), Debrief::default());
        let path = write(&journal, &some()).unwrap();
        assert!(path.ends_with("not/yet/ward-lights-1.hotwash.ron"), "{}", path.display());
        assert_eq!(read(&journal).unwrap(), some());
    }

    #[test]
    fn a_damaged_file_and_a_later_ones_are_told_apart_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let journal = folder.path().join("a.journal");
        files::write_whole(&path_beside(&journal), b"(format: 2, more: [1, 2])").unwrap();
        assert!(matches!(read(&journal), Err(Unread::Later)));
        files::write_whole(&path_beside(&journal), b"(format: 1, deb").unwrap();
        assert!(matches!(read(&journal), Err(Unread::Damaged(_))));
        let aside = put_aside(&journal).unwrap();
        assert_eq!(files::read_text(&aside).unwrap(), "(format: 1, deb");
        assert_eq!(read(&journal).unwrap(), Debrief::default());
    }
}
