//! `programme coverage`: what was exercised when, by whom and against what, and what never was.

use super::Place;
use super::lines::{heading, paragraph, table};
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::programme::status::answers;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall programme coverage
  drillhall programme coverage --as-of 2026-12-31

The last list names what was never put to the test, each with the name by which an action can be
bound to it: `drillhall programme act retest`.";

/// Show four tables: capabilities by quarter, roles by exercise, threats, and what is ready
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Everything, for tools
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let programme = place.read()?.programme;
    let answers = answers(&programme, place.today);
    if arguments.json {
        super::status::write_json(&answers.coverage, console)?;
        return Ok(ExitCode::SUCCESS);
    }
    let (out, colour) = (&mut *console.out, console.colour);
    writeln!(out, "Coverage as of {}", place.today.in_words())?;
    let all = &answers.coverage;
    for matrix in [&all.objectives, &all.roles, &all.threats, &all.checklist] {
        heading(out, colour, matrix.title)?;
        if matrix.rows.is_empty() {
            paragraph(out, "  ", "Nothing yet.")?;
        }
        table(out, &matrix.columns, &matrix.rows)?;
    }
    heading(out, colour, "Never put to the test")?;
    let never = &answers.never_tested.responses;
    if never.is_empty() {
        paragraph(out, "  ", answers.never_tested.says.first().map_or("", String::as_str))?;
    }
    for gap in never {
        let says = format!("{} ({}), {} of {}", gap.title, gap.objective, gap.slug, gap.scenario);
        paragraph(out, "  – ", &says)?;
    }
    Ok(ExitCode::SUCCESS)
}
