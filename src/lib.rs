//! Drillhall plays a scripted security incident against the clock, holds what was done against
//! what was expected, and writes the lessons-learned report.

pub mod at;
pub mod diagnostic;
pub mod dice;
pub mod id;
pub mod time;

pub mod words;

pub mod runbook;
pub mod scenario;

pub mod exercise;

pub mod journal;

pub mod evaluation;

pub mod pack;
pub(crate) mod paper;
pub mod programme;
pub mod report;
pub mod script;
pub mod simulate;

pub mod session;

pub mod store;

pub mod driver;
#[cfg(feature = "ui")]
pub mod ui;

#[cfg(feature = "ui")]
pub mod hall;

#[cfg(feature = "app")]
pub mod app;

pub mod cli;
