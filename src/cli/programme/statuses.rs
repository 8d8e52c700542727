//! `programme import-status`: what a tracker says has become of the actions.

use super::{Place, tell};
use crate::cli::Outcome;
use crate::cli::console::{Console, Failure};
use crate::programme::{Entry, What, read_statuses};
use crate::store::files::read_text;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Example:
  drillhall programme import-status tracker.csv

The sheet has to have the columns `Action Id` and `Status`; `Owner`, `Due Date` and `Proof` are read
if they are there, and all others are passed over. All of it is taken in, or nothing. Done means that
its owner says so: only a person or a later exercise verifies.";

/// Take in statuses from a tracker's sheet, all of them or none
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// A CSV file in UTF-8
    file: PathBuf,
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let text = read_text(&arguments.file)?;
    let mut store = place.reopen()?;
    let rows = read_statuses(&text, store.programme())
        .map_err(|error| Failure::told(format!("{error}: {}", arguments.file.display())))?;
    let said = match rows.as_slice() {
        [] => {
            writeln!(console.out, "the register says all that already")?;
            return Ok(ExitCode::SUCCESS);
        }
        [one] => format!("one action is changed: {}", one.action),
        rows => format!("{} actions are changed", rows.len()),
    };
    let changed = store.enter(Entry { wall: place.now, what: What::Status(rows) })?;
    writeln!(console.out, "{said}")?;
    tell(&changed, console)?;
    Ok(ExitCode::SUCCESS)
}
