//! What a trainer wrote, and whether it holds together.

pub mod draft;
