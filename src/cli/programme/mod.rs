//! `drillhall programme`: what is remembered over the years, entered and asked for.

use super::Outcome;
use super::console::{Console, Failure};
use super::play::now;
use crate::journal::Wall;
use crate::programme::{Changed, Day, Entry, Evaluated, What};
use crate::store::exercises::read_bytes;
use crate::store::folders;
use crate::store::programme::{ProgrammeStore, ReadProgramme, Trouble, read};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

mod act;
mod actions;
mod coverage;
mod enter;
mod evidence;
mod import;
mod lines;
mod list;
mod remind;
mod status;
mod statuses;
mod tend;

const EXAMPLES: &str = "\
Examples:
  drillhall programme import exercises/          take in every journal of a folder
  drillhall programme status                     six questions and their answers
  drillhall programme actions                    what is open, the most overdue first
  drillhall programme act close E1-A2 --proof \"call list, version 4\"
  drillhall programme remind --ics reminders.ics

Everything lies in one folder: a log of what was entered, the journals, and a database made from
them. Exit code: 0 if it was done, 1 if the answer is no, 2 if it could not be asked.";

/// Keep track of exercises and of what was done about their findings
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The programme's folder; your own when left out
    #[arg(long, global = true, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Answer as of this day, such as 2026-11-22; today when left out
    #[arg(long, global = true, value_name = "DAY", value_parser = day)]
    as_of: Option<Day>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(import::Arguments),
    List(list::Arguments),
    Status(status::Arguments),
    Coverage(coverage::Arguments),
    Actions(actions::Arguments),
    Act(act::Arguments),
    ImportStatus(statuses::Arguments),
    Remind(remind::Arguments),
    Attend(enter::Attend),
    Sign(enter::Sign),
    Prepared(enter::Prepared),
    Every(enter::Every),
    Evidence(evidence::Arguments),
    Check(tend::Check),
    Rebuild(tend::Rebuild),
    Backup(tend::Backup),
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let place = Place::of(arguments)?;
    match &arguments.command {
        Command::Import(arguments) => import::run(arguments, &place, console),
        Command::List(arguments) => list::run(arguments, &place, console),
        Command::Status(arguments) => status::run(arguments, &place, console),
        Command::Coverage(arguments) => coverage::run(arguments, &place, console),
        Command::Actions(arguments) => actions::run(arguments, &place, console),
        Command::Act(arguments) => act::run(arguments, &place, console),
        Command::ImportStatus(arguments) => statuses::run(arguments, &place, console),
        Command::Remind(arguments) => remind::run(arguments, &place, console),
        Command::Attend(arguments) => arguments.run(&place, console),
        Command::Sign(arguments) => arguments.run(&place, console),
        Command::Prepared(arguments) => arguments.run(&place, console),
        Command::Every(arguments) => arguments.run(&place, console),
        Command::Evidence(arguments) => evidence::run(arguments, &place, console),
        Command::Check(_) => tend::check(&place, console),
        Command::Rebuild(_) => tend::rebuild(&place, console),
        Command::Backup(arguments) => tend::backup(arguments, &place, console),
    }
}

/// Where the programme lies, and which day it is.
struct Place {
    folder: PathBuf,
    now: Wall,
    today: Day,
}

impl Place {
    fn of(arguments: &Arguments) -> Result<Self, Failure> {
        let folder = arguments.folder.clone().or_else(folders::programme).ok_or_else(|| {
            Failure::told("no folder of your own is known here; name one with `--folder`")
        })?;
        let now = now();
        Ok(Self { folder, now, today: arguments.as_of.unwrap_or_else(|| Day::of(now)) })
    }

    fn read(&self) -> Result<ReadProgramme, Failure> {
        read(&self.folder, &evaluate).map_err(Failure::from)
    }

    fn open(&self) -> Result<ProgrammeStore, Failure> {
        ProgrammeStore::open(&self.folder, self.now, &evaluate).map_err(Failure::from)
    }

    /// Opens a programme that something was entered into before.
    fn reopen(&self) -> Result<ProgrammeStore, Failure> {
        self.read()?;
        self.open()
    }

    /// Enters something and says what came of it, or that it was entered.
    fn enter(&self, what: What, said: &str, console: &mut Console<'_>) -> Outcome {
        let changed = self.reopen()?.enter(Entry { wall: self.now, what })?;
        writeln!(console.out, "{said}")?;
        tell(&changed, console)?;
        Ok(ExitCode::SUCCESS)
    }
}

fn tell(changed: &Changed, console: &mut Console<'_>) -> Result<(), Failure> {
    for sentence in &changed.told {
        writeln!(console.out, "  {sentence}")?;
    }
    Ok(())
}

/// Evaluates the journal of a file.
fn evaluate(path: &Path) -> Result<Evaluated, String> {
    let bytes = read_bytes(path).map_err(|error| error.to_string())?;
    crate::driver::evaluated(bytes).map_err(|error| error.to_string())
}

fn day(text: &str) -> Result<Day, String> {
    Day::read(text).ok_or_else(|| "write the day as 2026-11-22".to_owned())
}

impl From<Trouble> for Failure {
    fn from(trouble: Trouble) -> Self {
        Self::told(trouble.to_string())
    }
}
