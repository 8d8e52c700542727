//! `report`: the after-action report of a journal, made again.

use super::Outcome;
use super::console::{Console, Failure};
use super::play::write_report;
use super::verify::torn;
use crate::report::Format;
use crate::store::exercises;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall report run.journal --out out/
  drillhall report run.journal --out out/ --format html,csv";

/// Write the after-action report of a journal
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The journal of an exercise
    journal: PathBuf,
    /// The folder to write into; it is made if it is not there
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// Only these formats; all of them when left out
    #[arg(long, value_enum, value_delimiter = ',', value_name = "FORMATS")]
    format: Vec<Named>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Named {
    /// One web page, the master
    Html,
    /// Markdown
    Md,
    /// Everything, for programs
    Json,
    /// Corrective actions, timeline and script, for trackers and sheets
    Csv,
}

impl Named {
    const fn format(self) -> Format {
        match self {
            Self::Html => Format::Html,
            Self::Md => Format::Markdown,
            Self::Json => Format::Json,
            Self::Csv => Format::Csv,
        }
    }
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let (journal, scenario) =
        exercises::read(&arguments.journal).map_err(|error| Failure::told(error.to_string()))?;
    let formats: Vec<Format> = arguments.format.iter().map(|it| it.format()).collect();
    if let Some(sentence) = torn(journal.chain()) {
        writeln!(console.err, "drillhall: {sentence}")?;
    }
    write_report(&journal, &scenario, &arguments.out, &formats, console)?;
    Ok(ExitCode::SUCCESS)
}
