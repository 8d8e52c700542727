//! Looking after the programme's folder.

use super::{Place, evaluate};
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::store::programme;
use clap::Args;
use std::path::PathBuf;
use std::process::ExitCode;

const CHECK: &str = "\
Example:
  drillhall programme check

The log is walked line by line, every journal is played again, the database is looked through, and
what it says is held against what the log and the journals make. Exit code: 0 if all holds, 1 if not.";

/// Look at everything: the log, the journals and the database
#[derive(Args)]
#[command(after_help = CHECK)]
pub(super) struct Check;

pub(super) fn check(place: &Place, console: &mut Console<'_>) -> Outcome {
    let wrong = programme::inspect(&place.folder, &evaluate)?;
    if wrong.is_empty() {
        writeln!(console.out, "holds: the log, the journals and the database")?;
        return Ok(ExitCode::SUCCESS);
    }
    for sentence in wrong {
        writeln!(console.out, "{sentence}")?;
    }
    Ok(ExitCode::FAILURE)
}

const REBUILD: &str = "\
Example:
  drillhall programme rebuild";

/// Make the database anew from the log and the journals
#[derive(Args)]
#[command(after_help = REBUILD)]
pub(super) struct Rebuild;

pub(super) fn rebuild(place: &Place, console: &mut Console<'_>) -> Outcome {
    let made = programme::rebuild(&place.folder, &evaluate)?;
    let (exercises, actions) = (made.exercises.len(), made.actions.len());
    writeln!(
        console.out,
        "the database is made anew; exercises: {exercises}, corrective actions: {actions}"
    )?;
    Ok(ExitCode::SUCCESS)
}

const BACKUP: &str = "\
Example:
  drillhall programme backup /backups/programme-2026-11-22";

/// Copy everything into a new folder, also while the programme is in use
#[derive(Args)]
#[command(after_help = BACKUP)]
pub(super) struct Backup {
    /// The folder to make; it must not be there yet
    to: PathBuf,
}

pub(super) fn backup(arguments: &Backup, place: &Place, console: &mut Console<'_>) -> Outcome {
    programme::backup(&place.folder, &arguments.to)?;
    writeln!(console.out, "{}", arguments.to.display())?;
    Ok(ExitCode::SUCCESS)
}
