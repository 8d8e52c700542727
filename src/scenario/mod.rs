//! What a trainer wrote, and whether it holds together.

pub mod check;
pub mod draft;
pub mod model;
pub mod parse;
mod read;

pub(crate) use self::check::nearest;
pub use self::model::Scenario;
pub use self::read::{Reading, Sources, read, read_play, read_runbook, read_standing, read_with};
