//! `drillhall list`: what can be played.

use super::console::{Console, Failure};
use super::{Outcome, actions};
use crate::scenario::model::{About, Kind};
use crate::scenario::{self, Scenario, Sources};
use crate::store::library::{Library, Origin, Text};
use clap::ValueEnum;
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall list
  drillhall list --format json
  drillhall list --actions           the runbook, for those who write scenarios";

/// List the scenarios that can be played: yours and the shipped ones
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// List what people can do instead: the actions of the runbook
    #[arg(long)]
    actions: bool,
    /// For people or for tools
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    /// A table
    #[default]
    Text,
    /// An array with everything the table shows, and the summary
    Json,
}

#[derive(Serialize)]
struct Row {
    slug: String,
    title: String,
    kind: &'static str,
    minutes: i64,
    players: (u8, u8),
    difficulty: String,
    summary: String,
    folder: Option<String>,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    if arguments.actions {
        let text = console.library.runbook()?;
        let runbook = actions::runbook(&text)?;
        let rows = actions::rows(&runbook);
        write(&rows, arguments.format, actions::write_table, console)?;
    } else {
        write(&rows(console)?, arguments.format, write_table, console)?;
    }
    Ok(ExitCode::SUCCESS)
}

fn write<R: Serialize>(
    rows: &[R],
    format: Format,
    as_table: impl FnOnce(&mut dyn Write, &[R]) -> io::Result<()>,
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    match format {
        Format::Text => as_table(console.out, rows)?,
        Format::Json => {
            serde_json::to_writer_pretty(&mut *console.out, rows).map_err(io::Error::from)?;
            writeln!(console.out)?;
        }
    }
    Ok(())
}

fn rows(console: &mut Console<'_>) -> Result<Vec<Row>, Failure> {
    let runbook = console.library.runbook()?;
    let standing = console.library.standing()?;
    let mut rows = Vec::new();
    for (slug, origin) in console.library.slugs() {
        match read(&slug, &console.library, &runbook, &standing) {
            Ok(Some(scenario)) => rows.push(row(slug, &scenario, &origin)),
            Ok(None) => {}
            Err(failure) => drop(console.tell(&failure)),
        }
    }
    Ok(rows)
}

fn read(
    slug: &str,
    library: &Library,
    runbook: &Text,
    standing: &Text,
) -> Result<Option<Scenario>, Failure> {
    let text = library.scenario(slug)?;
    let Some(text) = text else { return Ok(None) };
    let sources =
        Sources { scenario: &text.text, runbook: &runbook.text, standing: &standing.text };
    match scenario::read(sources).scenario {
        Some(scenario) => Ok(Some(scenario)),
        None => Err(Failure::told(format!(
            "the scenario `{slug}` has mistakes and cannot be played; `drillhall check {slug}` \
             names them"
        ))),
    }
}

fn row(slug: String, scenario: &Scenario, origin: &Origin) -> Row {
    let About { title, kind, players, difficulty, summary, .. } = scenario.about.clone();
    Row {
        slug,
        title,
        kind: match kind {
            Kind::Drill => "drill",
            Kind::Tutorial => "tutorial",
        },
        minutes: scenario.length.millis() / 60_000,
        players,
        difficulty: format!("{difficulty:?}").to_lowercase(),
        summary,
        folder: match origin {
            Origin::Shipped => None,
            Origin::Own(folder) => Some(folder.display().to_string()),
        },
    }
}

fn write_table(out: &mut dyn Write, rows: &[Row]) -> io::Result<()> {
    if rows.is_empty() {
        return writeln!(
            out,
            "there is nothing to play yet; `drillhall new NAME` starts a scenario"
        );
    }
    let slug_width = rows.iter().map(|row| row.slug.chars().count()).max().unwrap_or(0);
    let title_width = rows.iter().map(|row| row.title.chars().count()).max().unwrap_or(0);
    for row in rows {
        let (fewest, most) = row.players;
        writeln!(
            out,
            "{:slug_width$}  {:title_width$}  {:8}  {:>3} min  {:<6}  {fewest}–{most} players{}",
            row.slug,
            row.title,
            row.kind,
            row.minutes,
            row.difficulty,
            row.folder.as_ref().map(|folder| format!("  {folder}")).unwrap_or_default()
        )?;
    }
    Ok(())
}
