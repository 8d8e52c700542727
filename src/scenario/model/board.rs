//! The situation board: where things stand and what shows how it is with them.

use crate::id::{ActionIx, FactIx, MeterIx, ObjectIx};

pub use crate::scenario::draft::board::Mark;

/// The situation board of a scenario; empty if it has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// What stands on it.
    pub places: Vec<Place>,
    /// What hangs together: positions in `places`, where the incident comes from first.
    pub links: Vec<(usize, usize)>,
}

impl Board {
    /// How many columns and rows it has.
    pub fn size(&self) -> (u8, u8) {
        let columns = self.places.iter().map(|place| place.column + 1).max();
        let rows = self.places.iter().map(|place| place.row + 1).max();
        (columns.unwrap_or(0), rows.unwrap_or(0))
    }
}

/// A thing on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which object.
    pub object: ObjectIx,
    /// Its column, from 0.
    pub column: u8,
    /// Its row, from 0.
    pub row: u8,
    /// What stands on the board.
    pub label: String,
    /// The quantity that grows here.
    pub meter: Option<MeterIx>,
    /// How it is with it: the last line that fits counts.
    pub shows: Vec<(Once, Option<Mark>)>,
}

/// From when on a line counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// Whoever looks knows this fact, and it is true.
    Known(FactIx),
    /// This action was carried out about the object.
    Done(ActionIx),
}
