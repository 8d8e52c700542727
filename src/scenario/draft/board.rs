//! The situation board of a scenario, as written: where its things stand, what hangs together, and
//! what shows how it is with each of them.

use crate::at::At;
use serde::Deserialize;

/// The situation board.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoardDraft {
    /// What stands on it. A thing is shown from the moment it is offered for acts.
    pub places: Vec<PlaceDraft>,
    /// What hangs together: pairs of objects, the one an incident comes from first.
    #[serde(default)]
    pub links: Vec<(At<String>, At<String>)>,
}

/// Where one of the scenario's objects stands.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlaceDraft {
    /// The object.
    pub object: At<String>,
    /// Its column and row, each from 0; one thing a place.
    pub at: (u8, u8),
    /// A shorter name for the board.
    pub label: Option<String>,
    /// The quantity that grows here; it has to be one that players see.
    pub meter: Option<At<String>>,
    /// How it is with it: the last line that fits counts.
    #[serde(default)]
    pub shows: Vec<ShownDraft>,
}

/// One line of how it is with a thing.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShownDraft {
    /// From when on.
    pub once: OnceDraft,
    /// What it shows then; without one, the line only says what is known.
    pub mark: Option<Mark>,
}

/// From when on a line counts.
#[derive(Clone, Debug, Deserialize)]
pub enum OnceDraft {
    /// Whoever looks knows this fact, and it is true.
    Known(At<String>),
    /// This action was carried out about the object.
    Done(At<String>),
}

/// How it is with a thing, as far as is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
pub enum Mark {
    /// Nothing is known about it.
    #[default]
    Quiet,
    /// Something may be wrong with it.
    Suspect,
    /// The incident has reached it.
    Hit,
    /// It is cut off or stopped.
    Held,
    /// It is known to be well, or well again.
    Safe,
    /// It is gone for good.
    Lost,
}
