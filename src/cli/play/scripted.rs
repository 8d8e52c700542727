//! A play, performed: its lines are spoken when their time has come, bots take the other roles.

use super::{Arguments, Material, begin, now, stopped};
use crate::cli::console::{Console, Failure};
use crate::cli::diagnostics::{Report, draw};
use crate::diagnostic::Diagnostic;
use crate::driver::Run;
use crate::exercise::{Command, Seat, Setup};
use crate::journal::Mode;
use crate::scenario::nearest;
use crate::script::{Prompter, Script, read, shortfalls};
use crate::session::SubmitError;
use crate::simulate::Bot;
use crate::store::files::read_text;
use crate::store::library::{Text, plays_in};
use crate::words::Words;
use std::path::Path;

/// Performs a play and says on standard error what it should have earned and did not.
pub(super) fn perform(
    named: &str,
    material: &Material,
    arguments: &Arguments,
    console: &mut Console<'_>,
) -> Result<Run, Failure> {
    let text = find(named, material, console)?;
    let script = read(&text.text, &material.scenario).map_err(|wrong| drawn(&text, &wrong))?;
    let setup = match script.solo {
        Some(role) => Setup::solo(&material.scenario, role, arguments.seed),
        None => Setup::all_bots(&material.scenario, arguments.seed),
    };
    let mode = if script.solo.is_some() { Mode::Solo } else { Mode::Simulated };
    let mut run = begin(material, setup, mode, arguments)?;
    if script.solo.is_none() {
        run.cast(Bot::Idle);
    }
    speak(&mut run, &script, arguments, console)?;
    for sentence in shortfalls(&script, &material.scenario, &super::result::evaluation(&run)) {
        writeln!(console.err, "drillhall: the play did not earn what it says: {sentence}")?;
    }
    Ok(run)
}

fn speak(
    run: &mut Run,
    script: &Script,
    arguments: &Arguments,
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    let scenario = std::sync::Arc::clone(run.exercise().scenario());
    let told = |error| stopped(&error, &scenario, arguments.journal.as_deref());
    let mut prompter = Prompter::new(script);
    run.submit(Seat::Facilitator, Command::Start, now()).map_err(told)?;
    while let Some(moment) = run.next_moment() {
        let step = prompter.next(run.exercise().state()).filter(|(at, _)| *at <= moment);
        let to = step.map_or(moment, |(at, _)| at).max(run.exercise().state().now);
        run.advance(to, now()).map_err(told)?;
        let Some((_, step)) = step else { continue };
        let Some((seat, command)) = prompter.take(step, &scenario, run.exercise().state()) else {
            continue;
        };
        match run.submit(seat, command, now()) {
            Ok(()) => {}
            Err(SubmitError::Refused(refusal)) => {
                let sentence = refusal.sentence(&scenario, &Words::english());
                writeln!(console.err, "drillhall: step {} was turned down: {sentence}", step + 1)?;
            }
            Err(error) => return Err(told(error)),
        }
    }
    Ok(())
}

/// What is wrong with a play, drawn as `check` does.
fn drawn(text: &Text, wrong: &[Diagnostic]) -> Failure {
    let mut bytes = Vec::new();
    let report = Report { path: &text.path, source: &text.text, diagnostics: wrong };
    drop(draw(&mut bytes, &report, false));
    Failure::told(format!("the play has mistakes\n{}", String::from_utf8_lossy(&bytes)))
}

/// The play of that name beside the scenario, or the file of that path.
fn find(named: &str, material: &Material, console: &Console<'_>) -> Result<Text, Failure> {
    let told = |error: crate::store::files::ReadError| Failure::told(error.to_string());
    if named.contains(std::path::is_separator)
        || Path::new(named).extension().is_some_and(|it| it == "ron")
    {
        let text = read_text(Path::new(named)).map_err(told)?;
        return Ok(Text { path: named.to_owned(), text });
    }
    let beside = Path::new(&material.text.path).parent().map(|folder| folder.join("plays"));
    let plays = match beside.filter(|folder| folder.is_dir()) {
        Some(folder) => plays_in(&folder).map_err(told)?,
        None => console.library.plays(&material.scenario.about.slug).map_err(told)?,
    };
    let name = |text: &Text| -> String {
        let stem = Path::new(&text.path).file_stem();
        stem.map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
    };
    if let Some(found) = plays.iter().find(|text| name(text) == named) {
        return Ok(found.clone());
    }
    let names: Vec<String> = plays.iter().map(name).collect();
    let way_out = match nearest(named, names.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None if names.is_empty() => "this scenario has no plays".to_owned(),
        None => format!("its plays are {}", names.join(", ")),
    };
    Err(Failure::told(format!("there is no play called `{named}`; {way_out}")))
}
