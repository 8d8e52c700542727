//! `programme import`: journals, each of them whole or not at all.

use super::{Place, tell};
use crate::cli::Outcome;
use crate::cli::console::{Console, Failure};
use crate::cli::verify::torn;
use crate::driver::evaluated;
use crate::journal::chain::{read_header, verify};
use crate::programme::Refusal;
use crate::store::exercises::{journals_in, read_bytes};
use crate::store::programme::{ProgrammeStore, What};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall programme import friday.journal
  drillhall programme import exercises/ --team \"Night crew\"

A journal has to hold, to come out the same when played again, and to have come to its end. What
cannot be taken in is named, with the way out, and the rest is taken in. A folder can be imported
again at any time: what is there already stays as it is. Exit code: 0 if everything is in the
programme afterwards, 1 if something is not.";

/// Take in journals: files, or folders of them
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// Journals, or folders that hold journals
    #[arg(required = true, value_name = "FILE")]
    paths: Vec<PathBuf>,
    /// The team that played, as you name it
    #[arg(long, default_value = "", value_name = "NAME")]
    team: String,
}

/// What happened to a journal.
enum Fate {
    TakenIn,
    ThereAlready,
    LeftOut,
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let paths = in_order(&arguments.paths)?;
    let mut store = place.open()?;
    let (mut taken_in, mut there, mut left_out) = (0_usize, 0_usize, 0_usize);
    for path in &paths {
        match take_in(path, arguments, place, &mut store, console)? {
            Fate::TakenIn => taken_in += 1,
            Fate::ThereAlready => there += 1,
            Fate::LeftOut => left_out += 1,
        }
    }
    if paths.len() > 1 {
        writeln!(console.out, "{taken_in} taken in, {there} there already, {left_out} left out")?;
    }
    Ok(if left_out == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// The journals that were named, in the order in which they were held, so that their numbers are.
fn in_order(named: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = Vec::new();
    for path in named {
        if path.is_dir() {
            let mut found = journals_in(path);
            if found.is_empty() {
                return Err(Failure::told(format!(
                    "there is no journal in this folder; their names end in `.journal`: {}",
                    path.display()
                )));
            }
            found.sort();
            paths.extend(found);
        } else {
            paths.push(path.clone());
        }
    }
    if paths.len() > 1 {
        let held = |path: &PathBuf| {
            let header = read_bytes(path).ok().and_then(|bytes| read_header(&bytes).ok());
            header.map_or(i64::MAX, |it| it.wall.0)
        };
        paths.sort_by_cached_key(held);
    }
    Ok(paths)
}

fn take_in(
    path: &Path,
    arguments: &Arguments,
    place: &Place,
    store: &mut ProgrammeStore,
    console: &mut Console<'_>,
) -> Result<Fate, Failure> {
    let left_out = |console: &mut Console<'_>, why: &dyn std::fmt::Display| {
        writeln!(console.err, "drillhall: not taken in: {why}: {}", path.display())
    };
    let bytes = match read_bytes(path) {
        Ok(bytes) => bytes,
        Err(error) => {
            writeln!(console.err, "drillhall: not taken in: {error}")?;
            return Ok(Fate::LeftOut);
        }
    };
    let run = match evaluated(bytes.clone()) {
        Ok(run) => run,
        Err(why) => {
            left_out(console, &why)?;
            return Ok(Fate::LeftOut);
        }
    };
    let cut = verify(&bytes).ok().and_then(|(_, chain)| torn(&chain));
    let name = path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let from = (name, arguments.team.trim().to_owned());
    let raised =
        if run.exercise.has_people() && !run.exercise.went_on { run.proposed.len() } else { 0 };
    let changed = match store.import(place.now, from, &bytes, run) {
        Ok(changed) => changed,
        Err(trouble) => {
            return match &trouble.what {
                What::Refused(it @ Refusal::AlreadyThere(_)) => {
                    writeln!(console.out, "{it}: {}", path.display())?;
                    Ok(Fate::ThereAlready)
                }
                What::Refused(refusal) => {
                    left_out(console, refusal)?;
                    Ok(Fate::LeftOut)
                }
                _ => Err(trouble.into()),
            };
        }
    };
    if let Some(exercise) = store.programme().exercises.last() {
        let actions = match raised {
            0 => String::new(),
            1 => "; one corrective action".to_owned(),
            count => format!("; {count} corrective actions"),
        };
        writeln!(console.out, "taken in as exercise {}{actions}", exercise.in_words())?;
        if !exercise.has_people() {
            writeln!(console.out, "  only programs played, so it counts for nothing but the list")?;
        } else if exercise.went_on {
            writeln!(console.out, "  it goes on from another run, so it is no run of its own")?;
        }
    }
    if let Some(sentence) = cut {
        writeln!(console.out, "  {sentence}")?;
    }
    tell(&changed, console)?;
    Ok(Fate::TakenIn)
}
