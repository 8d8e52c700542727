//! `programme evidence`: the records of a period in one archive.

use super::{Place, day};
use crate::cli::Outcome;
use crate::cli::console::{Console, Failure};
use crate::driver::evidence;
use crate::programme::evidence::{FileLine, Names, Period, public_key};
use crate::programme::{Day, Exercise};
use crate::store::exercises::read_bytes;
use crate::store::files::{why_unwritten, write_whole};
use crate::store::programme::journal_path;
use crate::store::{archive, folders, signing};
use std::path::PathBuf;
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall programme evidence --from 2026-01-01 --to 2026-12-31 --out evidence-2026.zip
  drillhall programme evidence --from 2026-01-01 --to 2026-12-31 --out evidence-2026.zip --sign
  drillhall verify evidence-2026.zip

It holds the journals and reports of the exercises that people played in the period, attendance,
sign-offs, corrective actions, and which of them may be shown towards which framework. Nothing in it
says that anything is met. Roles and numbers stand for people unless you ask for `--names`.";

/// Pack the records of a period: journals, reports, attendance, actions, and a manifest
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The first day
    #[arg(long, value_name = "DAY", value_parser = day)]
    from: Day,
    /// The last day
    #[arg(long, value_name = "DAY", value_parser = day)]
    to: Day,
    /// The archive to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Sign the manifest with your key, which is made the first time
    #[arg(long)]
    sign: bool,
    /// The file of the key; your own when left out
    #[arg(long, value_name = "FILE", requires = "sign")]
    key: Option<PathBuf>,
    /// Pack the names that were typed, too
    #[arg(long)]
    names: bool,
}

pub(super) fn run(arguments: &Arguments, place: &Place, console: &mut Console<'_>) -> Outcome {
    let period = Period { from: arguments.from, to: arguments.to };
    if period.from > period.to {
        return Err(Failure::told("the first day comes after the last one; turn them round"));
    }
    let read = place.read()?;
    let secret = secret(arguments, console)?;
    let names = if arguments.names { Names::Kept } else { Names::LeftOut };
    let journal = |exercise: &Exercise| {
        let path = journal_path(&place.folder, &exercise.head);
        read_bytes(&path).map_err(|error| format!("exercise {}: {error}", exercise.number))
    };
    let programme = (&read.programme, read.name);
    let files = evidence(programme, period, names, secret.as_ref(), &journal)
        .map_err(|why| Failure::told(format!("the pack cannot be made: {why}")))?;
    let unwritten = |error: std::io::Error| {
        let why = why_unwritten(&error);
        Failure::told(format!("the pack cannot be written: {why}: {}", arguments.out.display()))
    };
    let bytes = archive::pack(&files).map_err(unwritten)?;
    write_whole(&arguments.out, &bytes).map_err(unwritten)?;
    let held = period.exercises(&read.programme).count();
    writeln!(console.out, "{}", arguments.out.display())?;
    writeln!(console.out, "exercises: {held}, files: {}", files.len())?;
    writeln!(console.out, "SHA-256 {}", FileLine::of(&bytes).sha256)?;
    if let Some(secret) = &secret {
        writeln!(console.out, "signed by {}", public_key(secret))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn secret(
    arguments: &Arguments,
    console: &mut Console<'_>,
) -> Result<Option<signing::Secret>, Failure> {
    if !arguments.sign {
        return Ok(None);
    }
    let path = arguments.key.clone().or_else(folders::signing_key).ok_or_else(|| {
        Failure::told("no folder of your own is known here; name a file with `--key`")
    })?;
    let (secret, is_new) = signing::key(&path).map_err(Failure::told)?;
    if is_new {
        writeln!(
            console.err,
            "drillhall: a key was made; keep a copy of it safe: {}",
            path.display()
        )?;
    }
    Ok(Some(secret))
}
