//! What a trainer wrote, and whether it holds together.

pub mod draft;
pub mod model;

pub use self::model::Scenario;
