//! The record of an exercise: lines of JSON, each tied to the one before.
//!
//! The first line holds everything one needs to play again, then each line one command and the
//! events that came of it; the last line seals. Commands make it replayable, events make it
//! readable, and holding one against the other proves that both are the same. Nothing here touches
//! a file.

use self::chain::{Chain, Seal, SealLine};
use self::record::{Names, within};
use crate::exercise::{Command, Event, Seat, Setup};
use crate::scenario::Scenario;
use crate::time::ExerciseTime;
use std::fmt;
use std::sync::Arc;

pub mod chain;
mod damage;
mod effective;
mod entry;
mod hash;
mod header;
mod record;
pub mod replay;

pub use self::damage::{Damage, Why};
pub use self::effective::{effective_entries, undone};
pub use self::entry::{Entry, Wall};
pub use self::hash::HexHash;
pub use self::header::{Header, Mode, Opening, Parent, RULES, Source};

/// The format of journals that this program writes and reads.
pub const FORMAT: u32 = 1;

/// The record of an exercise.
#[derive(Clone, Debug)]
pub struct Journal {
    header: Header,
    setup: Setup,
    names: Arc<Names>,
    entries: Vec<Entry>,
    text: Vec<u8>,
    /// Where the header and each entry end in the text.
    ends: Vec<usize>,
    chain: Chain,
}

/// A command that could not be written down, and why: a mistake in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRecorded(pub String);

impl fmt::Display for NotRecorded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "This could not be written down ({})", self.0)
    }
}

impl std::error::Error for NotRecorded {}

/// What an entry is about, before it has its number.
#[derive(Clone, Debug)]
pub struct NewEntry {
    /// The exercise clock when it was asked for.
    pub at: ExerciseTime,
    /// The clock of the room.
    pub wall: Wall,
    /// Who asked.
    pub seat: Seat,
    /// For what.
    pub command: Command,
    /// What came of it.
    pub events: Vec<Event>,
}

impl Journal {
    /// A new journal, with nothing in it but its header.
    pub fn begin(header: Header, scenario: &Scenario) -> Result<Self, Damage> {
        let mut text = Vec::new();
        let hash = chain::add_line(&mut text, |text| serde_json::to_writer(text, &header))
            .map_err(|error| Damage::new(1, chain::unreadable(&error)))?;
        let setup = header.setup(scenario).map_err(|why| Damage::new(1, why))?;
        let names = Arc::new(Names::of(scenario));
        let (chain, ends) = (Chain::begin(hash, text.len()), vec![text.len()]);
        Ok(Self { header, setup, names, entries: Vec::new(), text, ends, chain })
    }

    /// Reads a journal of this scenario, up to its last whole line.
    pub fn read(mut text: Vec<u8>, scenario: &Scenario) -> Result<Self, Damage> {
        let names = Arc::new(Names::of(scenario));
        let (mut entries, mut ends) = (Vec::new(), Vec::new());
        let walked = within(&names, || {
            chain::walk(&text, |line| {
                let (entry, links) = Entry::read(line)?;
                entries.push(entry);
                ends.push(line.end);
                Ok(links)
            })
        });
        let (header, chain) = walked?;
        ends.insert(0, chain.header_end);
        let setup = header.setup(scenario).map_err(|why| Damage::new(1, why))?;
        text.truncate(text.len() - chain.torn);
        Ok(Self { header, setup, names, entries, text, ends, chain })
    }

    /// Reads a journal by itself, with the scenario made from the texts that it carries.
    pub fn understand(text: Vec<u8>) -> Result<(Self, Arc<Scenario>), Damage> {
        let header = chain::read_header(&text)?;
        let scenario = header.rebuild().map_err(|why| Damage::new(1, why))?;
        Ok((Self::read(text, &scenario)?, Arc::new(scenario)))
    }

    /// Adds an entry and gives its line. On an error nothing is added.
    pub fn append(&mut self, new: NewEntry) -> Result<&[u8], NotRecorded> {
        let start = self.text.len();
        let NewEntry { at, wall, seat, command, events } = new;
        let entry = Entry { seq: self.chain.entries + 1, at, wall, seat, command, events };
        let prev = HexHash(self.chain.head);
        let hash = chain::add_line(&mut self.text, |text| entry.write(prev, &self.names, text))?;
        self.chain.add(hash);
        self.entries.push(entry);
        self.ends.push(self.text.len());
        Ok(self.text.get(start..).unwrap_or_default())
    }

    /// Closes the journal and gives the sealing line; an empty one if it was closed already.
    pub fn seal(&mut self, wall: Wall) -> Result<&[u8], NotRecorded> {
        let start = self.text.len();
        if self.chain.sealed.is_none() {
            let head = HexHash(self.chain.head);
            let seal = SealLine { seal: Seal { v: FORMAT, count: self.chain.entries, wall, head } };
            chain::add_line(&mut self.text, |text| serde_json::to_writer(text, &seal))
                .map_err(|error| NotRecorded(error.to_string()))?;
            self.chain.sealed = Some(wall);
        }
        Ok(self.text.get(start..).unwrap_or_default())
    }

    /// The first line.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// Who sits where.
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Every entry, also those that were taken back.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a number.
    pub fn entry(&self, seq: u64) -> Option<&Entry> {
        self.entries.get(usize::try_from(seq.checked_sub(1)?).ok()?)
    }

    /// The whole journal, line by line, as it stands in its file.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// The line of an entry as it stands in the file; the header's for 0.
    pub fn line(&self, seq: u64) -> Option<&[u8]> {
        let at = usize::try_from(seq).ok()?;
        let start = at.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.text.get(start..*self.ends.get(at)?)
    }

    /// The latest entry that lies within the first so many bytes of the journal.
    pub fn entries_within(&self, bytes: usize) -> u64 {
        let lines = self.ends.partition_point(|end| *end <= bytes);
        u64::try_from(lines.saturating_sub(1)).unwrap_or(u64::MAX)
    }

    /// A new journal with the first entries of this one, up to `seq`, that names this one as its
    /// parent. None if there is no such entry, or it cannot be written.
    pub fn branch(&self, seq: u64, wall: Wall, scenario: &Scenario) -> Option<Self> {
        let entry = HexHash(chain::hash_of(self.line(seq)?)?);
        let parent = Parent { journal: HexHash(self.chain.first), seq, entry };
        let mut branch = Self::begin(self.header.branch(wall, parent), scenario).ok()?;
        for entry in self.entries.iter().take_while(|entry| entry.seq <= seq) {
            let Entry { at, wall, seat, command, events, .. } = entry.clone();
            branch.append(NewEntry { at, wall, seat, command, events }).ok()?;
        }
        Some(branch)
    }

    /// An event as the journal spells it.
    pub fn spell(&self, event: &Event) -> String {
        within(&self.names, || serde_json::to_string(event)).unwrap_or_default()
    }

    /// How its chain of lines ends.
    pub const fn chain(&self) -> &Chain {
        &self.chain
    }
}

#[cfg(test)]
pub(crate) mod tests;
