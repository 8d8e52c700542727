//! The one place where events and commands meet the scenario's slugs.
//!
//! Inside the engine everything is a number; in a journal everything is a name, so that a person
//! can read it, and so that a record of one scenario can never pass for a record of another. The
//! index types are written and read as names only inside [`within`]; anywhere else serde
//! turns them down.

mod keys;
mod lines;
mod names;

pub(crate) use self::keys::within;
pub(crate) use self::names::Names;

#[cfg(test)]
pub(super) mod tests;
