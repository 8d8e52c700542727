//! `drillhall replay`: whether the engine decides today what it decided then.

use super::Outcome;
use super::console::{Console, Failure};
use super::verify::{counted, does_not_hold, torn};
use crate::journal::replay::{Difference, replay};
use crate::journal::{Journal, effective_entries};
use crate::store::exercises::read_bytes;
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall replay friday.journal

Every command is carried out again, and what comes of it is held against what was recorded. Entries
that were taken back are left out. Exit code: 0 if all is the same, 1 if not, 2 if it cannot be
read.";

/// Play a journal again and say whether the same happens
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The journal
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let bytes = read_bytes(&arguments.file).map_err(|error| Failure::told(error.to_string()))?;
    let (journal, scenario) = match Journal::understand(bytes) {
        Ok(understood) => understood,
        Err(damage) => return does_not_hold(&arguments.file, damage, console),
    };
    match replay(&journal, &scenario) {
        Ok(_) => write_same(&journal, console),
        Err(difference) => write_difference(&difference, console),
    }
}

fn write_same(journal: &Journal, console: &mut Console<'_>) -> Outcome {
    let (mut entries, mut events) = (0, 0);
    for entry in effective_entries(journal.entries()) {
        entries += 1;
        events += entry.events.len();
    }
    writeln!(console.out, "the same: {}, {events} events", counted(entries))?;
    if let Some(sentence) = torn(journal.chain()) {
        writeln!(console.out, "{sentence}")?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write_difference(difference: &Difference, console: &mut Console<'_>) -> Outcome {
    let way_out = match difference {
        Difference::OtherRules { .. } => "",
        _ => "; take the journal from a backup, or play it with the version that recorded it",
    };
    writeln!(console.out, "not the same: {difference}{way_out}")?;
    Ok(ExitCode::FAILURE)
}
