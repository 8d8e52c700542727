//! `programme remind`: what is due, for a calendar.

use super::Place;
use crate::cli::Outcome;
use crate::cli::console::{Console, Failure};
use crate::programme::calendar;
use crate::store::files::{why_unwritten, write_whole};
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Example:
  drillhall programme remind --ics reminders.ics

Take the file in again whenever it has changed: an action keeps its entry in the calendar, and what
was done is cancelled there.";

/// Write reminders for a calendar: what is due, and when the next exercise is
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The iCalendar file to write
    #[arg(long, value_name = "FILE")]
    ics: PathBuf,
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let read = place.read()?;
    let name: String = read.name.to_string().chars().take(12).collect();
    let bytes = calendar(&read.programme, &name);
    write_whole(&arguments.ics, &bytes).map_err(|error| {
        let why = why_unwritten(&error);
        Failure::told(format!("the calendar cannot be written: {why}: {}", arguments.ics.display()))
    })?;
    writeln!(console.out, "{}", arguments.ics.display())?;
    Ok(ExitCode::SUCCESS)
}
