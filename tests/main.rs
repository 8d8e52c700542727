//! The program from outside: one binary, since each further one would link everything again.

mod simulate;
mod support;
mod tidy;
#[cfg(feature = "ui")]
mod ui;
mod usage;
