//! `drillhall check`: every mistake in a scenario, where it is and the way out.

use super::console::{Console, Failure};
use super::diagnostics::{Report, Tally, draw, write_json};
use super::{EXIT_UNUSABLE, Outcome, source};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::scenario::{self, Reading, Scenario, Sources};
use crate::script::rehearse;
use crate::store::library::Text;
use clap::ValueEnum;
use std::process::ExitCode;
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  drillhall check ward-lights                  a scenario of the library
  drillhall check night-shift/scenario.ron     a file
  drillhall check --format json night-shift    for an editor or a build

Exit code: 0 without mistakes or with warnings only, 1 with errors, 2 if a file cannot be read.";

/// Check scenarios and their plays, and name every mistake with its place and a way out
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Files, folders, or names that `drillhall list` shows
    #[arg(required = true, value_name = "SCENARIO")]
    scenarios: Vec<String>,
    /// For people or for tools
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Drawn beside the text
    #[default]
    Text,
    /// An array of code, severity, file, line, column, end, message and help
    Json,
}

/// A file and what is wrong with it.
struct Checked {
    file: Text,
    diagnostics: Vec<Diagnostic>,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let runbook = console.library.runbook()?;
    let standing = console.library.standing()?;
    let mut checked: Vec<Checked> = Vec::new();
    let mut all_read = true;
    for named in &arguments.scenarios {
        let files = source::scenario(named, &console.library)
            .and_then(|file| Ok((source::plays(named, &file, &console.library)?, file)));
        match files {
            Ok((plays, file)) => add(check(file, plays, &runbook, &standing), &mut checked),
            Err(failure) => {
                console.tell(&failure);
                all_read = false;
            }
        }
    }
    let tally = show(&checked, arguments.format, console)?;
    Ok(match (all_read, tally.errors) {
        (false, _) => ExitCode::from(EXIT_UNUSABLE),
        (true, 0) => ExitCode::SUCCESS,
        (true, _) => ExitCode::FAILURE,
    })
}

/// A mistake in the shared runbook is told once, not once for each scenario.
fn add(files: Vec<Checked>, all: &mut Vec<Checked>) {
    for one in files {
        if !all.iter().any(|other| other.file.path == one.file.path) {
            all.push(one);
        }
    }
}

/// Checks a scenario: the files that make it up, each with its diagnostics.
fn check(file: Text, plays: Vec<Text>, runbook: &Text, standing: &Text) -> Vec<Checked> {
    let Reading { scenario, diagnostics } = scenario::read(Sources {
        scenario: &file.text,
        runbook: &runbook.text,
        standing: &standing.text,
    });
    let of_play = |play: Text, scenario: &Arc<Scenario>| {
        let diagnostics = rehearse(&play.text, scenario);
        Checked { file: play, diagnostics }
    };
    let of_plays: Vec<Checked> = match scenario.map(Arc::new) {
        Some(scenario) => plays.into_iter().map(|play| of_play(play, &scenario)).collect(),
        None => Vec::new(),
    };
    let mut of_scenario = Checked { file, diagnostics: Vec::new() };
    let mut of_runbook = Checked { file: runbook.clone(), diagnostics: Vec::new() };
    let mut of_standing = Checked { file: standing.clone(), diagnostics: Vec::new() };
    for diagnostic in diagnostics {
        match diagnostic.in_file {
            SourceFile::Scenario => of_scenario.diagnostics.push(diagnostic),
            SourceFile::Runbook => of_runbook.diagnostics.push(diagnostic),
            SourceFile::Standing => of_standing.diagnostics.push(diagnostic),
        }
    }
    let others = [of_runbook, of_standing].into_iter().chain(of_plays);
    let others = others.filter(|checked| !checked.diagnostics.is_empty());
    std::iter::once(of_scenario).chain(others).collect()
}

fn show(checked: &[Checked], format: Format, console: &mut Console<'_>) -> Result<Tally, Failure> {
    let mut tally = Tally::default();
    let reports: Vec<Report<'_>> = checked
        .iter()
        .map(|one| Report {
            path: &one.file.path,
            source: &one.file.text,
            diagnostics: &one.diagnostics,
        })
        .collect();
    for report in &reports {
        tally.count(report.diagnostics);
    }
    if format == Format::Json {
        write_json(console.out, &reports)?;
        return Ok(tally);
    }
    for report in &reports {
        draw(console.out, report, console.colour)?;
    }
    if !reports.is_empty() {
        writeln!(console.out, "{tally}")?;
    }
    Ok(tally)
}
