//! `drillhall simulate`: many runs by bots, and what they say about a scenario.

use super::console::{Console, Failure};
use super::simulated::{write_json, write_text};
use super::{Outcome, source};
use crate::scenario::draft::ScenarioDraft;
use crate::scenario::{self, Scenario, Sources, nearest, parse};
use crate::simulate::{Bot, SimulateOptions, simulate};
use clap::ValueEnum;
use indicatif::{ProgressBar, ProgressStyle};
use std::process::ExitCode;
use std::sync::Arc;

const EXAMPLES: &str = "\
Examples:
  drillhall simulate ward-lights                         10,000 runs, spread over all bots
  drillhall simulate my-drill/scenario.ron --runs 1000
  drillhall simulate ward-lights --bot expert --bot absent:scribe --format json

Bots: idle, random, press-everything, novice, competent, slow-but-right, hasty, expert, and
absent:ROLE for an expert without that role. Equal seeds give equal figures, however many threads.

Exit code: 0 if the drill stands up to every yardstick, 1 if it does not, 2 if it cannot be played.";

/// Let bots play a scenario many times: is it fair, reachable and worth the effort?
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// A file, a folder, or a name that `drillhall list` shows
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// Runs of all bots together
    #[arg(long, default_value_t = 10_000, value_name = "N",
        value_parser = clap::value_parser!(u64).range(1..=100_000_000))]
    runs: u64,
    /// Where chance begins
    #[arg(long, default_value_t = 1, value_name = "S")]
    seed: u64,
    /// How many threads; one for each core when 0
    #[arg(long, default_value_t = 0, value_name = "T",
        value_parser = clap::value_parser!(u16).range(0..=1024))]
    threads: u16,
    /// Only this bot; can be given several times
    #[arg(long, value_name = "BOT")]
    bot: Vec<String>,
    /// For people or for tools
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Tables
    #[default]
    Text,
    /// An object with everything that was counted
    Json,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let (scenario, draft) = read(&arguments.scenario, console)?;
    let scenario = Arc::new(scenario);
    let options = SimulateOptions {
        bots: bots(&arguments.bot, &scenario)?,
        runs: arguments.runs,
        seed: arguments.seed,
        threads: usize::from(arguments.threads),
    };
    let bar = ProgressBar::new(arguments.runs);
    bar.set_style(style());
    let mut simulation = simulate(&scenario, &options, &|runs| bar.inc(runs));
    bar.finish_and_clear();
    simulation.findings.retain(|it| !it.is_silenced(&scenario, &draft));
    match arguments.format {
        Format::Text => write_text(console.out, &scenario, &simulation, arguments.seed)?,
        Format::Json => write_json(console.out, &scenario, &simulation, arguments.seed)?,
    }
    Ok(if simulation.passes() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn style() -> ProgressStyle {
    ProgressStyle::with_template("{human_pos} of {human_len} runs {bar:40} {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// A scenario and its file, field for field, which says what its author silences.
fn read(named: &str, console: &Console<'_>) -> Result<(Scenario, ScenarioDraft), Failure> {
    let file = source::scenario(named, &console.library)?;
    let runbook = console.library.runbook()?;
    let standing = console.library.standing()?;
    let sources =
        Sources { scenario: &file.text, runbook: &runbook.text, standing: &standing.text };
    let draft = parse::file::<ScenarioDraft>(&file.text).0;
    scenario::read(sources).scenario.zip(draft).ok_or_else(|| {
        Failure::told(format!(
            "the scenario has mistakes and cannot be played; `drillhall check {named}` names them"
        ))
    })
}

fn bots(names: &[String], scenario: &Scenario) -> Result<Vec<Bot>, Failure> {
    let find = |name: &String| Bot::find(name, scenario).ok_or_else(|| unknown(name, scenario));
    let mut bots: Vec<Bot> = names.iter().map(find).collect::<Result<_, _>>()?;
    bots.sort_unstable();
    bots.dedup();
    Ok(bots)
}

fn unknown(name: &str, scenario: &Scenario) -> Failure {
    let names: Vec<String> = Bot::all(scenario).iter().map(|bot| bot.name(scenario)).collect();
    let way_out = match nearest(name, names.iter().map(String::as_str)) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are {}", names.join(", ")),
    };
    Failure::told(format!("there is no bot called `{name}`; {way_out}"))
}
