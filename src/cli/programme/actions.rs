//! `programme actions`: the register of corrective actions.

use super::Place;
use super::lines::paragraph;
use crate::cli::Outcome;
use crate::cli::console::{Console, Failure};
use crate::programme::{Action, Day, actions_sheet};
use crate::store::files::{why_unwritten, write_whole};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall programme actions                    what is open, the most overdue first
  drillhall programme actions --overdue
  drillhall programme actions --all              also what was done or dropped
  drillhall programme actions --csv actions.csv  for Jira, GitHub and sheets

The sheet's statuses come back with `drillhall programme import-status`.";

/// List corrective actions: whose, until when, how old, and whether they came back
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Also those that are done, verified or dropped
    #[arg(long, conflicts_with = "overdue")]
    all: bool,
    /// Only those whose day has passed
    #[arg(long)]
    overdue: bool,
    /// Everything about each, for tools
    #[arg(long, conflicts_with = "csv")]
    json: bool,
    /// Write all of them into this sheet instead
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let programme = place.read()?.programme;
    if let Some(path) = &arguments.csv {
        let sheet = actions_sheet(&programme)
            .map_err(|error| Failure::told(format!("the sheet cannot be made: {error}")))?;
        write_whole(path, &sheet).map_err(|error| {
            let why = why_unwritten(&error);
            Failure::told(format!("the sheet cannot be written: {why}: {}", path.display()))
        })?;
        writeln!(console.out, "{}", path.display())?;
        return Ok(ExitCode::SUCCESS);
    }
    let today = place.today;
    let is_wanted = |it: &&Action| {
        it.raised <= today
            && (arguments.all || it.status.is_open())
            && (!arguments.overdue || it.overdue(today).is_some())
    };
    let mut actions: Vec<&Action> = programme.actions.values().filter(is_wanted).collect();
    actions.sort_by_key(|it| (!it.status.is_open(), it.due.is_none(), it.due));
    if arguments.json {
        super::status::write_json(&actions, console)?;
        return Ok(ExitCode::SUCCESS);
    }
    if actions.is_empty() {
        let of = programme.actions.len();
        writeln!(console.out, "none of {of} corrective actions is meant")?;
    }
    actions.iter().try_for_each(|it| write_action(it, today, console.out))?;
    Ok(ExitCode::SUCCESS)
}

fn write_action(it: &Action, today: Day, out: &mut dyn Write) -> io::Result<()> {
    let due = match (it.due, it.overdue(today)) {
        (Some(due), Some(1)) => format!("due {} (1 day overdue)", due.in_words()),
        (Some(due), Some(days)) => format!("due {} ({days} days overdue)", due.in_words()),
        (Some(due), None) => format!("due {}", due.in_words()),
        (None, _) => "no day agreed".to_owned(),
    };
    let age = match it.age(today) {
        1 => "1 day old".to_owned(),
        days => format!("{days} days old"),
    };
    let when = match it.closed {
        Some(closed) => format!("closed {}, after {} days", closed.in_words(), it.age(today)),
        None => format!("{due}, {age}"),
    };
    let head = format!("{}, {when}; {}, {} priority", it.status, it.owner, it.priority.name());
    let mark = format!("{:<8}", it.id);
    paragraph(out, &mark, &head)?;
    let mut under = |text: &str| paragraph(out, "        ", text);
    under(&it.step)?;
    if let Some(earlier) = &it.recurs {
        under(&format!("Came back: {earlier} was about the same."))?;
    }
    if let Some(bound) = &it.bound {
        under(&format!("To be tried again by {bound}."))?;
    } else if let (true, Some(target)) = (it.status.is_open(), &it.suggested) {
        under(&format!("Could be tried again by {target}."))?;
    }
    if !it.proof.is_empty() {
        under(&format!("Last said: {}.", it.proof.trim_end_matches('.')))?;
    }
    Ok(())
}
