//! The program from outside: one binary, since each further one would link everything again.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "these are tests")]

mod check_command;
mod crash;
mod docs;
mod earliest;
mod hostile;
mod journals;
mod library;
mod mistakes;
mod pack;
mod programme;
mod simulate;
mod support;
mod tidy;
mod trouble;
#[cfg(feature = "ui")]
mod ui;
mod usage;
