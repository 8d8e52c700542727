//! A thousand runs at once: bots on every core, and what they come to.
//!
//! A run is a function of its seed, its number and its bot, and tallies are sums of whole numbers:
//! how many threads there are, and which of them plays what, makes no difference.

use super::bot::Bot;
use super::plan::BotPlan;
use super::run::Player;
use super::tally::{Counts, ExpectationHits, InjectHits, Tally};
use super::yardstick::{Finding, Yardstick, findings, yardsticks};
use crate::id::{ExpectationIx, InjectIx, Table};
use crate::scenario::Scenario;
use crate::scenario::model::Atom;
use rayon::prelude::*;
use std::sync::Arc;

/// Runs that one thread plays before it looks for more.
const BATCH: u64 = 64;

/// What to play, how often, and on how many threads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SimulateOptions {
    /// The bots; every one that makes sense when empty.
    pub bots: Vec<Bot>,
    /// Runs of all bots together.
    pub runs: u64,
    /// The seed.
    pub seed: u64,
    /// How many threads; as many as there are cores when 0.
    pub threads: usize,
}

/// What the runs of all bots say about a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Simulation {
    /// The runs played.
    pub runs: u64,
    /// Each bot's results.
    pub bots: Vec<BotResult>,
    /// How often each inject came to what, over all bots.
    pub injects: Table<InjectIx, InjectHits>,
    /// How often each expectation came to what, over all bots.
    pub expectations: Table<ExpectationIx, ExpectationHits>,
    /// What a drill must stand up to, and whether it does.
    pub yardsticks: Vec<Yardstick>,
    /// What is wrong with the scenario as far as bots can tell.
    pub findings: Vec<Finding>,
    /// A number that any difference in any run changes.
    pub digest: u64,
}

/// What one bot's runs came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BotResult {
    /// Who.
    pub bot: Bot,
    /// How many runs.
    pub runs: u64,
    /// Their scores, in thousandths of a point.
    pub score: Bands,
    /// How long they lasted, in milliseconds of play.
    pub length: Bands,
    /// Acts of a run, on average, in tenths.
    pub acts_tenths: u64,
    /// How often each expectation came to what.
    pub expectations: Table<ExpectationIx, ExpectationHits>,
}

/// How values spread.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bands {
    /// The least.
    pub min: i64,
    /// One in ten is below.
    pub p10: i64,
    /// Half are below.
    pub median: i64,
    /// Nine in ten are below.
    pub p90: i64,
    /// The most.
    pub max: i64,
    /// The mean.
    pub mean: i64,
}

impl Bands {
    fn of(counts: &Counts) -> Self {
        if counts.count == 0 {
            return Self::default();
        }
        Self {
            min: counts.least,
            p10: counts.percentile(10),
            median: counts.percentile(50),
            p90: counts.percentile(90),
            max: counts.most,
            mean: counts.mean(),
        }
    }
}

/// Some runs of one bot: by its position, from, to and without.
#[derive(Clone, Copy, Debug)]
struct Batch {
    position: usize,
    bot: Bot,
    from: u64,
    to: u64,
}

/// Plays a scenario with bots, many times over. `progress` hears of runs as they end.
pub fn simulate(
    scenario: &Arc<Scenario>,
    options: &SimulateOptions,
    progress: &(dyn Fn(u64) + Sync),
) -> Simulation {
    let bots = if options.bots.is_empty() { Bot::all(scenario) } else { options.bots.clone() };
    let shares = shares(scenario, &bots, options.runs);
    let batches = batches(&bots, &shares);
    let plan = Arc::new(BotPlan::new(scenario));
    let play = |batch: &Batch| {
        let tally = play(scenario, &plan, batch, options.seed);
        progress(batch.to - batch.from);
        (batch.position, tally)
    };
    let none = || -> Vec<Option<Tally>> { bots.iter().map(|_| None).collect() };
    let all = || {
        batches
            .par_iter()
            .map(play)
            .fold(none, |tallies, (position, tally)| with(tallies, position, tally))
            .reduce(none, joined)
    };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(options.threads).build();
    let tallies = match pool {
        Ok(pool) if options.threads != 1 => pool.install(all),
        _ => batches
            .iter()
            .map(play)
            .fold(none(), |tallies, (position, tally)| with(tallies, position, tally)),
    };
    conclude(scenario, &bots, tallies)
}

fn play(scenario: &Arc<Scenario>, plan: &Arc<BotPlan>, batch: &Batch, seed: u64) -> Tally {
    let mut player = Player::new(scenario, plan, batch.bot, seed);
    let mut tally = Tally::new(scenario);
    for run in batch.from..batch.to {
        tally.count(player.play(seed, run));
    }
    tally
}

fn with(mut tallies: Vec<Option<Tally>>, position: usize, tally: Tally) -> Vec<Option<Tally>> {
    if let Some(slot) = tallies.get_mut(position) {
        match slot {
            Some(own) => own.add(&tally),
            None => *slot = Some(tally),
        }
    }
    tallies
}

fn joined(tallies: Vec<Option<Tally>>, others: Vec<Option<Tally>>) -> Vec<Option<Tally>> {
    others.into_iter().enumerate().fold(tallies, |tallies, (position, other)| match other {
        Some(other) => with(tallies, position, other),
        None => tallies,
    })
}

/// How many runs each bot gets. One that always plays alike plays once, if the scenario rolls no
/// dice; absences get a quarter of what the others get.
fn shares(scenario: &Scenario, bots: &[Bot], runs: u64) -> Vec<u64> {
    let rolls = scenario.wiring.atoms.iter().any(|atom| matches!(atom, Atom::Dice(..)));
    let weight = |bot: &Bot| match bot {
        bot if bot.is_always_alike() && !rolls => 0,
        Bot::Absent(_) => 1,
        _ => 4,
    };
    let weights: u64 = bots.iter().map(weight).sum();
    let share = |bot: &Bot| match weight(bot) {
        0 => 1,
        weight => (runs * weight / weights).max(1),
    };
    bots.iter().map(share).collect()
}

/// The runs in handy pieces, first those of bots that play long.
fn batches(bots: &[Bot], shares: &[u64]) -> Vec<Batch> {
    let mut batches = Vec::new();
    for (position, (bot, share)) in bots.iter().zip(shares).enumerate() {
        let mut from = 0;
        while from < *share {
            let to = (from + BATCH).min(*share);
            batches.push(Batch { position, bot: *bot, from, to });
            from = to;
        }
    }
    batches
}

fn conclude(scenario: &Scenario, bots: &[Bot], tallies: Vec<Option<Tally>>) -> Simulation {
    let mut sum = Tally::new(scenario);
    let mut results = Vec::new();
    for (bot, tally) in bots.iter().zip(tallies) {
        let tally = tally.unwrap_or_else(|| Tally::new(scenario));
        sum.add(&tally);
        let runs = tally.scores.count;
        results.push(BotResult {
            bot: *bot,
            runs,
            score: Bands::of(&tally.scores),
            length: Bands::of(&tally.lengths),
            acts_tenths: tally.acts * 10 / runs.max(1),
            expectations: tally.expectations,
        });
    }
    let mut simulation = Simulation {
        runs: sum.scores.count,
        yardsticks: yardsticks(scenario.about.kind, &results),
        bots: results,
        injects: sum.injects,
        expectations: sum.expectations,
        findings: Vec::new(),
        digest: sum.digest,
    };
    simulation.findings = findings(scenario, &simulation);
    simulation
}

impl Simulation {
    /// The results of a bot, if it played.
    pub fn bot(&self, bot: Bot) -> Option<&BotResult> {
        self.bots.iter().find(|result| result.bot == bot)
    }

    /// Whether every yardstick that could be held was met.
    pub fn passes(&self) -> bool {
        self.yardsticks.iter().all(|yardstick| yardstick.passed)
    }
}
