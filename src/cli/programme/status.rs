//! `programme status`: six questions and their answers.

use super::Place;
use super::lines::{heading, paragraph};
use crate::cli::Outcome;
use crate::cli::console::{Console, Failure};
use crate::programme::Programme;
use crate::programme::status::{Answers, answers};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall programme status
  drillhall programme status --as-of 2026-12-31
  drillhall programme status --json          with every figure and its interval, for tools";

/// Answer six questions: due, untested, better, open, unpractised, ready for the auditor
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Everything, for tools
    #[arg(long)]
    json: bool,
}

/// Most lines of a list before it is cut short.
const SHOWN: usize = 5;

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let programme = place.read()?.programme;
    let answers = answers(&programme, place.today);
    if arguments.json {
        write_json(&answers, console)?;
    } else {
        write(&answers, &programme, console.colour, console.out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Something as JSON, for tools.
pub(super) fn write_json(what: &impl Serialize, console: &mut Console<'_>) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(what)
        .map_err(|error| Failure::told(format!("the JSON cannot be made: {error}")))?;
    writeln!(console.out, "{json}")?;
    Ok(())
}

fn write(
    answers: &Answers,
    programme: &Programme,
    colour: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let people = programme.exercises.iter().filter(|it| it.has_people()).count();
    let programs = programme.exercises.len() - people;
    let kept_apart = match programs {
        0 => String::new(),
        1 => "; one run by programs is kept apart".to_owned(),
        many => format!("; {many} runs by programs are kept apart"),
    };
    let runs = if people == 1 { "one exercise".to_owned() } else { format!("{people} exercises") };
    writeln!(out, "Exercise programme as of {}: {runs}{kept_apart}", answers.as_of.in_words())?;

    heading(out, colour, "Are we due?")?;
    paragraph(out, "  ", &answers.due.says)?;
    for (team, says) in &answers.due.teams {
        paragraph(out, "  – ", &format!("{team}: {says}"))?;
    }

    heading(out, colour, "What did we never test?")?;
    answers.never_tested.says.iter().try_for_each(|it| paragraph(out, "  ", it))?;
    let gaps = answers.never_tested.responses.iter();
    let gaps: Vec<String> =
        gaps.map(|it| format!("{} ({}, {})", it.title, it.objective, it.scenario)).collect();
    shortened(out, &gaps, "`drillhall programme coverage` lists them all")?;

    heading(out, colour, "What got better, and with what certainty?")?;
    better(answers, out)?;

    heading(out, colour, "What is open?")?;
    answers.open.says.iter().try_for_each(|it| paragraph(out, "  ", it))?;
    let open: Vec<String> = answers.open.actions.iter().map(open_line).collect();
    shortened(out, &open, "`drillhall programme actions` lists them all")?;

    heading(out, colour, "Who never practised?")?;
    if answers.never_practised.is_empty() {
        let nobody = if people == 0 {
            "Everybody: nothing was held yet."
        } else {
            "Nobody: a person sat in every role in the last twelve months."
        };
        paragraph(out, "  ", nobody)?;
    }
    answers.never_practised.iter().try_for_each(|it| paragraph(out, "  – ", &it.says))?;

    heading(out, colour, "Can I show it to the auditor now?")?;
    paragraph(out, "  ", &answers.audit.says)?;
    for check in &answers.audit.checks {
        paragraph(out, if check.holds { "  ✓ " } else { "  ✗ " }, &check.says)?;
    }
    Ok(())
}

fn better(answers: &Answers, out: &mut dyn Write) -> io::Result<()> {
    if answers.better.is_empty() {
        paragraph(out, "  ", "Nothing can be said: no run by people has been imported yet.")?;
    }
    for it in &answers.better {
        let team = if it.team.is_empty() { String::new() } else { format!(", {}", it.team) };
        let runs = if it.runs == 1 { "1 run".to_owned() } else { format!("{} runs", it.runs) };
        writeln!(out, "  {} {}{team}, {runs}", it.title, it.version)?;
        it.says.iter().try_for_each(|it| paragraph(out, "    ", it))?;
    }
    for it in &answers.standing {
        let team = if it.team.is_empty() { "All scenarios" } else { it.team.as_str() };
        writeln!(out, "  {team}, over all scenarios")?;
        paragraph(out, "    ", &it.says)?;
    }
    Ok(())
}

fn open_line(it: &crate::programme::status::OpenAction) -> String {
    let due = match (it.due, it.overdue) {
        (_, Some(1)) => "1 day overdue".to_owned(),
        (_, Some(days)) => format!("{days} days overdue"),
        (Some(due), None) => format!("due {}", due.in_words()),
        (None, None) => "no day agreed".to_owned(),
    };
    format!("{} ({}, {}): {}", it.id, it.owner, due, it.step)
}

fn shortened(out: &mut dyn Write, all: &[String], rest: &str) -> io::Result<()> {
    for one in all.iter().take(SHOWN) {
        paragraph(out, "  – ", one)?;
    }
    match all.len().saturating_sub(SHOWN) {
        0 => Ok(()),
        more => paragraph(out, "  – ", &format!("and {more} more: {rest}")),
    }
}
