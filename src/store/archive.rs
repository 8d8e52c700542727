//! Zip archives: made the same every time, and read with suspicion.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// No archive of ours holds more when it is unpacked: 1 GiB.
const LARGEST: u64 = 1 << 30;
/// Nor more files.
const MOST_FILES: usize = 100_000;
/// The end of an archive: how long it is, and where the number of files stands in it.
const END_BYTES: usize = 22;
const COUNT_AT: usize = 10;

/// Files by name.
type Files = BTreeMap<String, Vec<u8>>;

/// An archive of these files, in the order of their names and without dates.
pub fn pack(files: &Files) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(name.as_str(), options)?;
        writer.write_all(bytes)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Why an archive is not read.
#[derive(Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It is no archive, or damaged.
    Damaged(String),
    /// A name that leads out of its folder, or means something else elsewhere.
    Escapes(String),
    /// Something that is no ordinary file.
    NotAFile(String),
    /// Bytes or files that its list does not show, or the same name twice.
    Hidden,
    /// It holds more than any of ours.
    TooLarge,
}

/// One sentence, no capital, no full stop.
impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Damaged(why) => write!(f, "the archive is damaged ({why})"),
            Self::Escapes(name) => write!(
                f,
                "the archive holds a file whose name leads out of its folder, {name:?}; do not \
                 unpack it"
            ),
            Self::NotAFile(name) => write!(
                f,
                "the archive holds something that is no ordinary file, {name:?}; do not unpack it"
            ),
            Self::Hidden => f.write_str(
                "the archive holds the same name twice, or something that its list does not show; \
                 do not unpack it",
            ),
            Self::TooLarge => {
                f.write_str("the archive would unpack to more than 1 GiB; do not unpack it")
            }
        }
    }
}

impl std::error::Error for Unfit {}

/// Whether a file looks like an archive.
pub fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK")
}

/// The files of an archive, in memory. Nothing is written anywhere.
pub fn unpack(bytes: &[u8]) -> Result<Files, Unfit> {
    let damaged = |error: &dyn fmt::Display| Unfit::Damaged(error.to_string());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|it| damaged(&it))?;
    if archive.len() > MOST_FILES {
        return Err(Unfit::TooLarge);
    }
    if archive.offset() != 0 || listed(bytes) != Some(archive.len()) {
        return Err(Unfit::Hidden);
    }
    let (mut files, mut left) = (Files::new(), LARGEST);
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).map_err(|it| damaged(&it))?;
        let name = file.name().map_err(|it| damaged(&it))?.into_owned();
        if !stays_inside(&name) {
            return Err(Unfit::Escapes(name));
        }
        if !file.is_file() || file.is_symlink() {
            return Err(Unfit::NotAFile(name));
        }
        let mut content = Vec::new();
        let mut limited = io::Read::by_ref(&mut file).take(left + 1);
        let length = limited.read_to_end(&mut content).map_err(|it| damaged(&it))?;
        let length = u64::try_from(length).unwrap_or(u64::MAX);
        left = left.checked_sub(length).ok_or(Unfit::TooLarge)?;
        if files.insert(name, content).is_some() {
            return Err(Unfit::Hidden);
        }
    }
    Ok(files)
}

/// How many files the end of the archive speaks of. Ours end without a remark.
fn listed(bytes: &[u8]) -> Option<usize> {
    let (_, end) = bytes.split_at_checked(bytes.len().checked_sub(END_BYTES)?)?;
    let count: [u8; 2] = end.get(COUNT_AT..COUNT_AT + 2)?.try_into().ok()?;
    end.starts_with(b"PK\x05\x06").then(|| usize::from(u16::from_le_bytes(count)))
}

/// A name of plain parts between single slashes.
fn stays_inside(name: &str) -> bool {
    let is_plain = |part: &str| !matches!(part, "" | "." | "..");
    !name.contains(['\\', ':', '\0']) && name.split('/').all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[&str]) -> Files {
        names.iter().map(|it| ((*it).to_owned(), it.repeat(300).into_bytes())).collect()
    }

    fn archive(write: impl FnOnce(&mut ZipWriter<Cursor<Vec<u8>>>)) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        write(&mut writer);
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn what_is_packed_is_unpacked_and_always_the_same_bytes() {
        let files = files(&["a.csv", "exercises/E1/run.journal", "ü.md"]);
        let packed = pack(&files).unwrap();
        assert_eq!(unpack(&packed).unwrap(), files);
        assert_eq!(pack(&files).unwrap(), packed);
    }

    #[test]
    fn names_that_lead_out_are_refused() {
        let names =
            ["../up", "/etc/passwd", "a/../../b", "C:/x", "a\\..\\b", "a//b", "./a", "..", "a/"];
        for name in names {
            let bytes = archive(|it| {
                it.start_file(
                    name,
                    SimpleFileOptions::default().compression_method(CompressionMethod::Stored),
                )
                .unwrap();
                it.write_all(b"x").unwrap();
            });
            let why = unpack(&bytes).unwrap_err();
            assert!(matches!(why, Unfit::Escapes(_) | Unfit::NotAFile(_)), "{name}: {why}");
        }
    }

    #[test]
    fn links_and_folders_are_refused() {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let link = archive(|it| it.add_symlink("link", "/etc/passwd", stored).unwrap());
        assert_eq!(unpack(&link), Err(Unfit::NotAFile("link".to_owned())));
        let folder = archive(|it| it.add_directory("folder", stored).unwrap());
        assert!(unpack(&folder).is_err());
    }

    #[test]
    fn what_the_list_does_not_show_is_refused() {
        let packed = pack(&files(&["a", "b"])).unwrap();
        let before = [b"PK\x03\x04 something before".as_slice(), &packed].concat();
        assert!(unpack(&before).is_err());
        let after = [&packed[..], b"remark"].concat();
        assert!(unpack(&after).is_err());
        // The second name made the same as the first, in both of its headers.
        let mut twice = packed.clone();
        for at in 0..twice.len() - 1 {
            if twice[at..].starts_with(b"b") && (twice[..at].ends_with(&[0, 0]) || at > 60) {
                let header =
                    at.checked_sub(30).filter(|it| twice[*it..].starts_with(b"PK\x03\x04"));
                let central =
                    at.checked_sub(46).filter(|it| twice[*it..].starts_with(b"PK\x01\x02"));
                if header.or(central).is_some() {
                    twice[at] = b'a';
                }
            }
        }
        assert_ne!(twice, packed);
        assert_eq!(unpack(&twice), Err(Unfit::Hidden));
    }

    #[test]
    fn every_cut_and_every_changed_byte_is_found_or_harmless() {
        let files = files(&["a.csv", "b.csv"]);
        let packed = pack(&files).unwrap();
        for length in 0..packed.len() {
            assert!(unpack(&packed[..length]).is_err(), "{length}");
        }
        for at in 0..packed.len() {
            let mut changed = packed.clone();
            changed[at] ^= 1;
            // Dates and modes may change without a check; contents and names may not go unseen.
            if let Ok(read) = unpack(&changed) {
                assert!(read.values().eq(files.values()), "byte {at}");
            }
        }
    }
}
