//! `pack`: everything on paper that a facilitated exercise needs.

use super::console::{Console, Failure};
use super::{Outcome, source};
use crate::pack::{Reader, write_all};
use crate::scenario::{Sources, read};
use crate::store::files::{why_unwritten, write_together};
use crate::store::folders;
use clap::Args;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall pack ward-lights --out pack/
  drillhall pack my-drill/scenario.ron --out pack/

Open a page in a browser to print it, or to save it as PDF; it fits A4 and Letter.
Exit code: 0 if all was written, 1 if the scenario has mistakes, 2 if nothing could be written.";

/// Put a drill on paper: manual, guide, role cards, sealed messages and forms
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// A scenario's name, its file or its folder
    scenario: String,
    /// The folder to write into; it is made if it is not there
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let named = &arguments.scenario;
    let text = source::scenario(named, &console.library)?;
    let runbook = console.library.runbook()?;
    let standing = console.library.standing()?;
    let sources =
        Sources { scenario: &text.text, runbook: &runbook.text, standing: &standing.text };
    let Some(scenario) = read(sources).scenario else {
        writeln!(
            console.err,
            "drillhall: the scenario has mistakes and cannot be printed; `drillhall check {named}` \
             names them"
        )?;
        return Ok(ExitCode::FAILURE);
    };
    let pack = write_all(&scenario).map_err(|error| Failure::told(error.to_string()))?;
    let folder = &arguments.out;
    let files: Vec<(PathBuf, &[u8])> =
        pack.iter().map(|file| (folder.join(file.name), &file.bytes[..])).collect();
    let written = folders::make(folder).and_then(|()| write_together(&files));
    written.map_err(|error| unwritten(folder, &error))?;
    for (reader, whose) in [
        (Reader::Players, "For the players"),
        (Reader::OneRole, "Sealed, for one role each"),
        (Reader::Facilitators, "For the facilitator and the evaluators only"),
    ] {
        writeln!(console.out, "{whose}:")?;
        for file in pack.iter().filter(|file| file.reader == reader) {
            writeln!(console.out, "  {}  ({})", folder.join(file.name).display(), file.about)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn unwritten(folder: &Path, error: &std::io::Error) -> Failure {
    Failure::told(format!(
        "the pack cannot be written: {}; name another folder: {}",
        why_unwritten(error),
        folder.display()
    ))
}
