//! Lines that hold together: each carries a checksum of itself and the hash of the one before.
//!
//! A line is sixteen hexadecimal digits, one space, one JSON object and one newline. The digits
//! are the start of the BLAKE3 hash of the object; the whole hash stands as `prev` in the next
//! object. So no byte of a line can change unseen. Whoever can rewrite the whole file can make it
//! hold again: that is what the head hash is for, which the report prints.

use super::FORMAT;
use super::damage::{Damage, Why};
use super::entry::Wall;
use super::hash::HexHash;
use super::header::Header;
use blake3::Hash;
use serde::{Deserialize, Serialize};
use std::io::BufRead as _;

const CHECKSUM_DIGITS: usize = 16;
const JSON_STARTS: usize = CHECKSUM_DIGITS + 1;
const SEAL_STARTS: &str = r#"{"seal":"#;
const HEADER_STARTS: &str = r#"{"journal":"#;

/// Adds one line to `text`; `write` writes its JSON. Gives the line's hash. On an error nothing is
/// added.
pub(crate) fn add_line<E>(
    text: &mut Vec<u8>,
    write: impl FnOnce(&mut Vec<u8>) -> Result<(), E>,
) -> Result<Hash, E> {
    let start = text.len();
    text.extend_from_slice(&[b' '; JSON_STARTS]);
    if let Err(error) = write(text) {
        text.truncate(start);
        return Err(error);
    }
    let hash = blake3::hash(text.get(start + JSON_STARTS..).unwrap_or_default());
    if let Some(place) = text.get_mut(start..start + CHECKSUM_DIGITS) {
        place.copy_from_slice(&checksum(&hash));
    }
    text.push(b'\n');
    Ok(hash)
}

fn checksum(hash: &Hash) -> [u8; CHECKSUM_DIGITS] {
    let mut digits = [0; CHECKSUM_DIGITS];
    for (digit, from) in digits.iter_mut().zip(hash.to_hex().bytes()) {
        *digit = from;
    }
    digits
}

/// One whole line whose checksum fits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line<'a> {
    /// From 1.
    pub(crate) number: usize,
    pub(crate) json: &'a str,
    pub(crate) hash: Hash,
    /// Where it ends in the text, its newline included.
    pub(crate) end: usize,
}

/// The whole lines of a text, one after the other.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'a> {
    rest: &'a [u8],
    number: usize,
    end: usize,
}

impl<'a> Lines<'a> {
    pub(crate) const fn new(text: &'a [u8]) -> Self {
        Self { rest: text, number: 0, end: 0 }
    }

    /// How many bytes are left: after the last whole line, those that were torn off.
    pub(crate) const fn left(&self) -> usize {
        self.rest.len()
    }

    /// The next whole line; none at the end, or where the last line was torn.
    pub(crate) fn next(&mut self) -> Result<Option<Line<'a>>, Damage> {
        let (text, mut after) = (self.rest, self.rest);
        // Reading from memory cannot fail.
        let length = after.skip_until(b'\n').unwrap_or(0);
        let number = self.number + 1;
        let line = text.get(..length).unwrap_or_default();
        let Some(line) = line.strip_suffix(b"\n") else {
            return if ends_in_a_changed_byte(line) {
                Err(Damage::new(number, Why::Changed))
            } else {
                Ok(None)
            };
        };
        let Some((json, hash)) = open(line) else {
            return Err(Damage::new(number, Why::Changed));
        };
        let Ok(json) = str::from_utf8(json) else {
            return Err(Damage::new(number, Why::Unreadable("it is not UTF-8".to_owned())));
        };
        let end = self.end + length;
        *self = Self { rest: after, number, end };
        Ok(Some(Line { number, json, hash, end }))
    }
}

/// The JSON of a line without its newline, if its checksum fits.
fn open(line: &[u8]) -> Option<(&[u8], Hash)> {
    let (digits, rest) = line.split_at_checked(CHECKSUM_DIGITS)?;
    let json = rest.strip_prefix(b" ")?;
    let hash = blake3::hash(json);
    (digits == checksum(&hash)).then_some((json, hash))
}

/// The hash of one line, newline included.
pub(crate) fn hash_of(line: &[u8]) -> Option<Hash> {
    open(line.strip_suffix(b"\n")?).map(|(_, hash)| hash)
}

/// What was torn off is shorter than a line. A whole line and one byte that is no newline was
/// whole once.
fn ends_in_a_changed_byte(line: &[u8]) -> bool {
    line.split_last().is_some_and(|(_, before)| open(before).is_some())
}

/// What ties a line to the one before.
#[derive(Debug, Deserialize)]
pub(super) struct Links {
    pub(super) v: u32,
    pub(super) seq: u64,
    pub(super) prev: HexHash,
}

/// The last line of a journal that was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seal {
    pub(super) v: u32,
    pub(super) count: u64,
    pub(super) wall: Wall,
    pub(super) head: HexHash,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SealLine {
    pub(super) seal: Seal,
}

/// How a chain of lines ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chain {
    /// The hash of the header.
    pub first: Hash,
    /// The hash of the last entry; of the header, if there is none.
    pub head: Hash,
    /// How many entries there are.
    pub entries: u64,
    /// When the journal was sealed, if it was.
    pub sealed: Option<Wall>,
    /// How many bytes at the end are no whole line: a write that was cut short.
    pub torn: usize,
    /// How long the header's line is, in bytes.
    pub header_end: usize,
}

impl Chain {
    pub(super) const fn begin(header: Hash, header_end: usize) -> Self {
        Self { first: header, head: header, entries: 0, sealed: None, torn: 0, header_end }
    }

    pub(super) const fn add(&mut self, hash: Hash) {
        self.head = hash;
        self.entries += 1;
    }

    fn follow(&mut self, line: &Line<'_>, links: &Links) -> Result<(), Why> {
        if self.sealed.is_some() {
            return Err(Why::AfterSeal);
        }
        if links.v != FORMAT {
            return Err(Why::Newer { format: links.v });
        }
        let expected = self.entries + 1;
        if links.seq != expected {
            return Err(Why::OutOfOrder { expected, found: links.seq });
        }
        if links.prev.0 != self.head {
            return Err(Why::NotChained);
        }
        self.add(line.hash);
        Ok(())
    }

    fn close(&mut self, seal: &Seal) -> Result<(), Why> {
        if self.sealed.is_some() {
            return Err(Why::AfterSeal);
        }
        if seal.count != self.entries {
            return Err(Why::WrongCount { sealed: seal.count, found: self.entries });
        }
        if seal.head.0 != self.head {
            return Err(Why::NotChained);
        }
        self.sealed = Some(seal.wall);
        Ok(())
    }
}

/// Walks a journal from its first line to its last whole one. `entry` reads each entry and gives
/// what ties it to the line before.
pub(super) fn walk(
    text: &[u8],
    mut entry: impl FnMut(&Line<'_>) -> Result<Links, Why>,
) -> Result<(Header, Chain), Damage> {
    let mut lines = Lines::new(text);
    let (header, line) = first_line(&mut lines, text)?;
    let mut chain = Chain::begin(line.hash, line.end);
    while let Some(line) = lines.next()? {
        let followed = if line.json.starts_with(SEAL_STARTS) {
            read_seal(&line).and_then(|seal| chain.close(&seal))
        } else {
            entry(&line).and_then(|links| chain.follow(&line, &links))
        };
        followed.map_err(|why| Damage::new(line.number, why))?;
    }
    chain.torn = lines.left();
    Ok((header, chain))
}

/// Whether a journal holds, without reading what its entries say.
pub fn verify(text: &[u8]) -> Result<(Header, Chain), Damage> {
    walk(text, |line| serde_json::from_str(line.json).map_err(|error| unreadable(&error)))
}

fn read_seal(line: &Line<'_>) -> Result<Seal, Why> {
    let line: SealLine = serde_json::from_str(line.json).map_err(|error| unreadable(&error))?;
    Ok(line.seal)
}

/// What serde says, without the line number, which is that of the JSON.
pub(crate) fn unreadable(error: &serde_json::Error) -> Why {
    let said = error.to_string();
    let place = format!(" at line {} column {}", error.line(), error.column());
    Why::Unreadable(said.strip_suffix(&place).map(str::to_owned).unwrap_or(said))
}

/// The header of a journal, without looking at anything after it.
pub fn read_header(text: &[u8]) -> Result<Header, Damage> {
    first_line(&mut Lines::new(text), text).map(|(header, _)| header)
}

fn first_line<'a>(lines: &mut Lines<'a>, text: &[u8]) -> Result<(Header, Line<'a>), Damage> {
    let damage = |why| Damage::new(1, why);
    if text.is_empty() {
        return Err(damage(Why::Empty));
    }
    if !looks_like_a_journal(text) {
        return Err(damage(Why::NotAJournal));
    }
    let line = lines.next()?.ok_or_else(|| damage(Why::NoWholeLine))?;
    Ok((Header::read(line.json).map_err(damage)?, line))
}

/// Whether the first bytes are those of a header's line, as far as there are any.
fn looks_like_a_journal(text: &[u8]) -> bool {
    let (digits, rest) = text.split_at(text.len().min(CHECKSUM_DIGITS));
    let start = [b" ", HEADER_STARTS.as_bytes()].concat();
    digits.iter().filter(|byte| byte.is_ascii_hexdigit()).count() + 1 >= digits.len()
        && rest.iter().zip(&start).filter(|(a, b)| a != b).count() <= 1
}
