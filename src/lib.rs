//! Drillhall plays a scripted security incident against the clock, holds what was done against
//! what was expected, and writes the lessons-learned report.

pub mod at;
pub mod diagnostic;
pub mod dice;
pub mod id;
pub mod time;

pub mod runbook;
pub mod scenario;

pub mod exercise;

pub mod journal;

pub mod evaluation;

pub mod simulate;

pub mod script;
pub mod session;

pub mod store;

#[cfg(feature = "ui")]
pub mod ui;

pub mod cli;
