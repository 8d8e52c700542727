//! One line of a journal: who asked for what, when, and what came of it.

use super::chain::{Line, Links, unreadable};
use super::damage::Why;
use super::hash::HexHash;
use super::record::{Names, within};
use super::{FORMAT, NotRecorded};
use crate::exercise::{Command, Event, Seat};
use crate::time::ExerciseTime;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A moment on the clock of the room, in milliseconds since 1970-01-01T00:00Z.
///
/// Whoever drives the session reads it; nothing is decided by it.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Wall(pub i64);

/// One command that was carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its number in the journal, from 1.
    pub seq: u64,
    /// The exercise clock when it was asked for; [`Event::Clock`] moves it on.
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

#[derive(Serialize)]
struct Written<'a> {
    v: u32,
    seq: u64,
    t_ms: ExerciseTime,
    wall: Wall,
    seat: Seat,
    command: &'a Command,
    events: &'a [Event],
    prev: HexHash,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read {
    v: u32,
    seq: u64,
    t_ms: ExerciseTime,
    wall: Wall,
    seat: Seat,
    command: Command,
    events: Vec<Event>,
    prev: HexHash,
}

impl Entry {
    /// Adds its JSON to `text`.
    pub(super) fn write(
        &self,
        prev: HexHash,
        names: &Arc<Names>,
        text: &mut Vec<u8>,
    ) -> Result<(), NotRecorded> {
        let written = Written {
            v: FORMAT,
            seq: self.seq,
            t_ms: self.at,
            wall: self.wall,
            seat: self.seat,
            command: &self.command,
            events: &self.events,
            prev,
        };
        within(names, || serde_json::to_writer(text, &written))
            .map_err(|error| NotRecorded(error.to_string()))
    }

    /// Reads a line. The names must be in force.
    pub(super) fn read(line: &Line<'_>) -> Result<(Self, Links), Why> {
        let read: Read = serde_json::from_str(line.json).map_err(|error| unreadable(&error))?;
        let links = Links { v: read.v, seq: read.seq, prev: read.prev };
        let Read { seq, t_ms: at, wall, seat, command, events, .. } = read;
        Ok((Self { seq, at, wall, seat, command, events }, links))
    }
}
