//! `programme list`: the exercises.

use super::{Place, lines};
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::journal::Mode;
use crate::paper::words::{decimal, tenths};
use crate::programme::Exercise;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Example:
  drillhall programme list";

/// List the exercises, the latest last
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Everything about each, for tools
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let programme = place.read()?.programme;
    if arguments.json {
        super::status::write_json(&programme.exercises, console)?;
        return Ok(ExitCode::SUCCESS);
    }
    let head = ["Held", "Scenario", "Team", "How", "Points"].map(str::to_owned);
    let mut exercises: Vec<&Exercise> = programme.exercises.iter().collect();
    exercises.sort_by_key(|it| (it.held, it.number));
    let rows: Vec<(String, Vec<String>)> = exercises.into_iter().map(row).collect();
    lines::table(console.out, &head, &rows)?;
    Ok(ExitCode::SUCCESS)
}

fn row(it: &Exercise) -> (String, Vec<String>) {
    let how = match it.mode {
        Mode::Facilitated => "in a room",
        Mode::Solo => "alone",
        Mode::Simulated => "programs",
    };
    let doubt = it
        .points()
        .map_or_else(String::new, |it| format!(" ± {}", decimal(tenths(it.give_or_take()))));
    let cells = vec![
        it.held_on.to_string(),
        format!("{} {}", it.title, it.version),
        it.team.clone(),
        how.to_owned(),
        format!("{}{doubt}", decimal(tenths(it.score))),
    ];
    (it.number.to_string(), cells)
}
