//! Bots in every role, as fast as they can.

use super::{Arguments, Material, begin, now, stopped};
use crate::cli::console::Failure;
use crate::driver::Run;
use crate::exercise::{Command, Seat, Setup};
use crate::journal::Mode;
use crate::scenario::nearest;
use crate::simulate::Bot;
use crate::time::ExerciseTime;

/// Plays a run with bots of one kind.
pub(super) fn play(
    named: &str,
    material: &Material,
    arguments: &Arguments,
) -> Result<Run, Failure> {
    let scenario = &material.scenario;
    let bot = Bot::find(named, scenario).ok_or_else(|| unknown(named))?;
    let setup = Setup::all_bots(scenario, arguments.seed);
    let mut run = begin(material, setup, Mode::Simulated, arguments)?;
    run.cast(bot);
    let told = |error| stopped(&error, scenario, arguments.journal.as_deref());
    run.submit(Seat::Facilitator, Command::Start, now()).map_err(told)?;
    run.advance(ExerciseTime::NEVER, now()).map_err(told)?;
    Ok(run)
}

fn unknown(named: &str) -> Failure {
    let names = Bot::NAMED.iter().map(|bot| bot.word());
    let way_out = match nearest(named, names.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the bots are {}", names.collect::<Vec<_>>().join(", ")),
    };
    Failure::told(format!("no bot is called `{named}`; {way_out}"))
}
