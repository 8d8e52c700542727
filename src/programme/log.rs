//! The lines of `entries.log`: like those of a journal, each with its checksum and the hash of the
//! line before. The first line says what the file is.

use super::entry::Entry;
use crate::journal::chain::{Line, Lines, add_line, unreadable};
use crate::journal::{Damage, HexHash, Wall, Why};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The format of the log that this program writes and reads.
pub const FORMAT: u32 = 1;

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    programme: u32,
    engine: String,
    wall: Wall,
}

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    seq: u64,
    entry: &'a Entry,
    prev: HexHash,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    v: u32,
    seq: u64,
    entry: Entry,
    prev: HexHash,
}

/// A log that holds, as far as its last whole line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Log {
    /// The hash of the first line: names the programme.
    pub name: HexHash,
    /// Its entries, in order.
    pub entries: Vec<Entry>,
    /// The hash of each entry's line.
    pub hashes: Vec<HexHash>,
    /// How long it is up to the last whole line.
    pub length: usize,
    /// How many bytes stand after that: a write that was cut short.
    pub torn: usize,
}

/// An entry that could not be written down: a mistake in the program.
#[derive(Debug)]
pub struct NotWritten(String);

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "this could not be written down ({})", self.0)
    }
}

impl std::error::Error for NotWritten {}

/// The first line of a new log.
pub fn begin(wall: Wall) -> Result<Vec<u8>, NotWritten> {
    let mut text = Vec::new();
    let first = First { programme: FORMAT, engine: env!("CARGO_PKG_VERSION").to_owned(), wall };
    add_line(&mut text, |text| serde_json::to_writer(text, &first))
        .map_err(|error| NotWritten(error.to_string()))?;
    Ok(text)
}

impl Log {
    /// Reads a log up to its last whole line, or names the first line that does not hold.
    pub fn read(text: &[u8]) -> Result<Self, Damage> {
        let mut lines = Lines::new(text);
        let none = if text.is_empty() { Why::Empty } else { Why::NoWholeLine };
        let first = lines.next()?.ok_or(Damage { line: 1, why: none })?;
        read_first(&first).map_err(|why| Damage { line: 1, why })?;
        let name = HexHash(first.hash);
        let mut log =
            Self { name, entries: Vec::new(), hashes: Vec::new(), length: first.end, torn: 0 };
        while let Some(line) = lines.next()? {
            log.add(&line).map_err(|why| Damage { line: line.number, why })?;
        }
        log.torn = lines.left();
        Ok(log)
    }

    fn add(&mut self, line: &Line<'_>) -> Result<(), Why> {
        let read: Read = serde_json::from_str(line.json).map_err(|error| unreadable(&error))?;
        if read.v != FORMAT {
            return Err(Why::Newer { format: read.v });
        }
        let expected = self.count() + 1;
        if read.seq != expected {
            return Err(Why::OutOfOrder { expected, found: read.seq });
        }
        if read.prev != self.head() {
            return Err(Why::NotChained);
        }
        self.entries.push(read.entry);
        self.hashes.push(HexHash(line.hash));
        self.length = line.end;
        Ok(())
    }

    /// How many entries there are.
    pub fn count(&self) -> u64 {
        u64::try_from(self.entries.len()).unwrap_or(u64::MAX)
    }

    /// The hash of the last line.
    pub fn head(&self) -> HexHash {
        self.hashes.last().copied().unwrap_or(self.name)
    }

    /// The hash of the line after which so many entries were there.
    pub fn head_after(&self, entries: u64) -> Option<HexHash> {
        match entries.checked_sub(1) {
            None => Some(self.name),
            Some(at) => self.hashes.get(usize::try_from(at).ok()?).copied(),
        }
    }

    /// The line of the next entry, to be appended to the file. Nothing changes here.
    pub fn line_of(&self, entry: &Entry) -> Result<Vec<u8>, NotWritten> {
        let mut text = Vec::new();
        let written = Written { v: FORMAT, seq: self.count() + 1, entry, prev: self.head() };
        add_line(&mut text, |text| serde_json::to_writer(text, &written))
            .map_err(|error| NotWritten(error.to_string()))?;
        Ok(text)
    }

    /// Takes an entry in whose line is on disk.
    pub fn keep(&mut self, entry: Entry, line: &[u8]) {
        if let Some(hash) = crate::journal::chain::hash_of(line) {
            self.entries.push(entry);
            self.hashes.push(HexHash(hash));
            self.length += line.len();
        }
    }
}

fn read_first(line: &Line<'_>) -> Result<(), Why> {
    #[derive(Deserialize)]
    struct Format {
        programme: u32,
    }
    let wrong = |_error| Why::Unreadable("it is not the first line of a programme".to_owned());
    let format: Format = serde_json::from_str(line.json).map_err(wrong)?;
    match format.programme {
        FORMAT => serde_json::from_str::<First>(line.json).map_err(|it| unreadable(&it)).map(drop),
        format => Err(Why::Newer { format }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::entry::What;
    use super::*;

    fn entry(months: u16) -> Entry {
        Entry { wall: Wall(5), what: What::Every { months } }
    }

    fn written(entries: u16) -> Vec<u8> {
        let mut text = begin(Wall(1)).unwrap();
        for months in 1..=entries {
            let line = Log::read(&text).unwrap().line_of(&entry(months)).unwrap();
            text.extend(line);
        }
        text
    }

    #[test]
    fn what_is_written_is_read() {
        let log = Log::read(&written(3)).unwrap();
        assert_eq!(log.entries, [entry(1), entry(2), entry(3)]);
        assert_eq!((log.torn, log.head_after(3)), (0, Some(log.head())));
    }

    #[test]
    fn keeping_a_line_is_the_same_as_reading_it() {
        let text = written(2);
        let mut log = Log::read(&written(1)).unwrap();
        let line = log.line_of(&entry(2)).unwrap();
        log.keep(entry(2), &line);
        assert_eq!(log, Log::read(&text).unwrap());
    }

    #[test]
    fn every_changed_byte_is_found() {
        let text = written(2);
        for at in 0..text.len() {
            let mut changed = text.clone();
            changed[at] ^= 1;
            assert!(Log::read(&changed).is_err(), "byte {at}");
        }
    }

    #[test]
    fn a_torn_tail_leaves_the_entries_before_it() {
        let (whole, two) = (written(3), written(2).len());
        for length in two..whole.len() - 1 {
            let log = Log::read(&whole[..length]).unwrap();
            assert_eq!((log.count(), log.length, log.torn), (2, two, length - two));
        }
    }

    #[test]
    fn a_line_taken_out_is_missed() {
        let text = String::from_utf8(written(3)).unwrap();
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        lines.remove(2);
        let damage = Log::read(lines.concat().as_bytes()).unwrap_err();
        assert_eq!(damage.why, Why::OutOfOrder { expected: 2, found: 3 });
    }
}
