//! `play`: a scenario by script, by bot, or by a person in the terminal.

use super::console::{Console, Failure};
use super::{Outcome, source};
use crate::driver::Run;
use crate::exercise::Setup;
use crate::id::RoleIx;
use crate::journal::{Mode, Opening, Wall};
use crate::scenario::{Scenario, Sources, nearest, read};
use crate::session::{Saving, SubmitError};
use crate::store::disk::RealDisk;
use crate::store::exercises;
use crate::store::library::Text;
use crate::words::Words;
use clap::Args;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

mod bot;
mod result;
mod scripted;
mod terminal;

pub(super) use self::result::write_report;

const EXAMPLES: &str = "\
Examples:
  drillhall play first-alert                            alone, in the terminal
  drillhall play ward-lights --role security_analyst    in a role of your choice
  drillhall play ward-lights --script exemplary --report out/
  drillhall play my-drill/scenario.ron --bot novice --journal run.journal";

/// Play a scenario: in the terminal, by a play that ships beside it, or by a bot
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// A scenario's name, its file or its folder
    scenario: String,
    /// Perform this play of the scenario: a name such as `exemplary`, or a file
    #[arg(long, value_name = "PLAY", conflicts_with = "bot")]
    script: Option<String>,
    /// Let bots of this kind play every role
    #[arg(long, value_name = "BOT")]
    bot: Option<String>,
    /// The role to take; the scenario's own for one person when left out
    #[arg(long, value_name = "ROLE", conflicts_with_all = ["bot", "script"])]
    role: Option<String>,
    /// The seed of everything left to chance
    #[arg(long, default_value_t = 1, value_name = "NUMBER")]
    seed: u64,
    /// Write the report into this folder when play is over
    #[arg(long, value_name = "FOLDER")]
    report: Option<PathBuf>,
    /// Keep the journal in this file, which must not exist yet
    #[arg(long, value_name = "FILE")]
    journal: Option<PathBuf>,
}

/// What is played, with the texts it came from.
struct Material {
    scenario: Arc<Scenario>,
    text: Text,
    runbook: Text,
    standing: Text,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let material = match material(&arguments.scenario, console)? {
        Ok(material) => material,
        Err(code) => return Ok(code),
    };
    let mut run = match (&arguments.script, &arguments.bot) {
        (Some(script), _) => scripted::perform(script, &material, arguments, console)?,
        (None, Some(bot)) => bot::play(bot, &material, arguments)?,
        (None, None) => terminal::play(&material, arguments, console)?,
    };
    // Whoever reads the result may have gone: what is to be kept is kept all the same.
    let told = result::tell(&run, console);
    let reported = arguments.report.as_ref().map_or(Ok(()), |folder| {
        write_report(run.journal(), &material.scenario, folder, &[], console)
    });
    is_kept(&mut run, arguments.journal.as_deref())?;
    reported.and(told).map(|()| ExitCode::SUCCESS)
}

/// Complains of a journal that was asked for and is not whole.
fn is_kept(run: &mut Run, journal: Option<&Path>) -> Result<(), Failure> {
    match (run.session().settle(), journal) {
        (Saving::Saved, _) | (Saving::Unsaved, None) => Ok(()),
        (_, journal) => Err(not_kept(journal)),
    }
}

/// What to say of a journal that could not be written to its end.
fn not_kept(journal: Option<&Path>) -> Failure {
    let path = journal.unwrap_or_else(|| Path::new("")).display();
    Failure::told(format!(
        "the journal could not be written to its end, as on a full disk; what it holds is whole, \
         and `drillhall report` can read it: {path}"
    ))
}

/// Why a run cannot go on.
fn stopped(error: &SubmitError, scenario: &Scenario, journal: Option<&Path>) -> Failure {
    match error {
        SubmitError::NotSaved(_) => not_kept(journal),
        _ => Failure::told(error.sentence(scenario, &Words::english())),
    }
}

/// Reads a scenario; what is wrong with it is drawn as `check` does, and ends with exit code 1.
fn material(named: &str, console: &mut Console<'_>) -> Result<Result<Material, ExitCode>, Failure> {
    let told = |error: crate::store::files::ReadError| Failure::told(error.to_string());
    let text = source::scenario(named, &console.library)?;
    let runbook = console.library.runbook().map_err(told)?;
    let standing = console.library.standing().map_err(told)?;
    let sources =
        Sources { scenario: &text.text, runbook: &runbook.text, standing: &standing.text };
    if let Some(scenario) = read(sources).scenario {
        Ok(Ok(Material { scenario: Arc::new(scenario), text, runbook, standing }))
    } else {
        drop(writeln!(
            console.err,
            "drillhall: the scenario has mistakes and cannot be played; `drillhall check {named}` names them"
        ));
        Ok(Err(ExitCode::from(1)))
    }
}

/// A run of the material in a setup, kept in the journal if one was asked for.
fn begin(
    material: &Material,
    setup: Setup,
    mode: Mode,
    arguments: &Arguments,
) -> Result<Run, Failure> {
    let opening = Opening {
        mode,
        wall: now(),
        scenario: material.text.text.clone(),
        runbook: material.runbook.text.clone(),
        standing: material.standing.text.clone(),
        variables: BTreeMap::new(),
    };
    if let Some(folder) = &arguments.report {
        result::try_report_folder(folder)?;
    }
    let mut run = Run::begin(&material.scenario, setup, opening)
        .map_err(|damage| Failure::told(damage.to_string()))?;
    if let Some(path) = &arguments.journal {
        exercises::keep(run.session(), &RealDisk, path)
            .map_err(|error| Failure::told(error.to_string()))?;
    }
    Ok(run)
}

/// The clock of the room.
pub(in crate::cli) fn now() -> Wall {
    #[expect(clippy::disallowed_types, reason = "the command line stamps what it records")]
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Wall(since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX)))
}

/// The role that was named, or the one for a person who plays alone.
fn role(named: Option<&str>, scenario: &Scenario) -> Result<RoleIx, Failure> {
    let Some(named) = named else {
        return Ok(scenario.solo.unwrap_or(scenario.command_fallback));
    };
    scenario.roles.find(|it| it.slug == named).ok_or_else(|| {
        let names: Vec<&str> = scenario.roles.iter().map(|it| it.slug.as_str()).collect();
        let way_out = match nearest(named, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the roles are {}", names.join(", ")),
        };
        Failure::told(format!("no role is called `{named}`; {way_out}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::{Command, Seat};
    use crate::journal::tests::{opening, small_scenario};
    use crate::session::{Progress, Recorder, Trouble, Unsaved};

    /// A disk that is full.
    struct Full;

    impl Recorder for Full {
        fn append(&mut self, _lines: &[u8]) {}

        fn progress(&self) -> Progress {
            let what = "The disk is full".to_owned();
            Progress::Stopped(Trouble { what, way_out: "Save it elsewhere.".to_owned() })
        }

        fn settle(&self) -> Progress {
            self.progress()
        }
    }

    fn said(outcome: Result<(), Failure>) -> String {
        outcome.map_or_else(|failure| failure.to_string(), |()| String::new())
    }

    #[test]
    fn a_journal_that_is_not_whole_is_told_at_the_end() {
        let scenario = small_scenario();
        let setup = Setup::all_bots(&scenario, 1);
        let mut run = Run::begin(&scenario, setup, opening()).unwrap();
        assert_eq!(said(is_kept(&mut run, None)), "", "none was asked for");
        let path = Path::new("run.journal");
        run.session().record_with(Full);
        let told = said(is_kept(&mut run, Some(path)));
        assert!(told.starts_with("the journal could not be written to its end"), "{told}");
        assert!(told.ends_with("can read it: run.journal"), "{told}");
        let error = run.submit(Seat::Facilitator, Command::Start, Wall(0)).unwrap_err();
        assert_eq!(stopped(&error, &scenario, Some(path)).to_string(), told);
        run.session().record_with(Unsaved);
        assert_eq!(said(is_kept(&mut run, Some(path))), told, "it went on without being kept");
    }
}
