//! What a simulation comes to, as people read it and as tools do.

use super::console::Failure;
use crate::id::Table;
use crate::scenario::Scenario;
use crate::simulate::{
    Bands, Bot, BotResult, ExpectationHits, Finding, Simulation, Subject, points,
};
use serde::Serialize;
use std::io::{self, Write};

/// How many of the hardest expectations people are shown.
const HARDEST: usize = 5;

/// Writes tables for people.
pub(super) fn write_text(
    out: &mut dyn Write,
    scenario: &Scenario,
    simulation: &Simulation,
    seed: u64,
) -> Result<(), Failure> {
    let title = &scenario.about.title;
    writeln!(out, "{title}: {} runs, seed {seed}\n", simulation.runs)?;
    write_scores(out, scenario, simulation)?;
    if let Some(competent) = simulation.bot(Bot::Competent) {
        write_hardest(out, scenario, competent)?;
    }
    if !simulation.findings.is_empty() {
        writeln!(out, "\nFound by the bots")?;
        for finding in &simulation.findings {
            writeln!(out, "  {}  {}", finding.code.0, finding.message)?;
        }
    }
    if !simulation.yardsticks.is_empty() {
        writeln!(out, "\nYardsticks")?;
        for yardstick in &simulation.yardsticks {
            let passed = if yardstick.passed { "yes" } else { "NO " };
            writeln!(out, "  {passed}  {:32} {:>6}", yardstick.title, points(yardstick.value))?;
        }
    }
    Ok(())
}

fn write_scores(
    out: &mut dyn Write,
    scenario: &Scenario,
    simulation: &Simulation,
) -> io::Result<()> {
    let names: Vec<String> = simulation.bots.iter().map(|it| it.bot.name(scenario)).collect();
    let width = names.iter().map(String::len).max().unwrap_or(0).max(3);
    writeln!(
        out,
        "{:width$} {:>7} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>6} {:>11}",
        "bot", "runs", "min", "p10", "median", "p90", "max", "mean", "acts", "minutes"
    )?;
    for (name, result) in names.iter().zip(&simulation.bots) {
        let Bands { min, p10, median, p90, max, mean } = result.score;
        let scores = [min, p10, median, p90, max, mean].map(|it| format!("{:>6}", points(it)));
        writeln!(
            out,
            "{name:width$} {:>7} {} {:>6} {:>11}",
            result.runs,
            scores.join(" "),
            format!("{}.{}", result.acts_tenths / 10, result.acts_tenths % 10),
            format!("{}–{}", minutes(result.length.p10), minutes(result.length.p90)),
        )?;
    }
    Ok(())
}

const fn minutes(millis: i64) -> i64 {
    (millis + 30_000) / 60_000
}

/// The expectations that a competent team meets in time least often.
fn write_hardest(
    out: &mut dyn Write,
    scenario: &Scenario,
    competent: &BotResult,
) -> io::Result<()> {
    let mut rows: Vec<(u64, &str, &ExpectationHits)> = scenario
        .expectations
        .iter()
        .zip(competent.expectations.iter())
        .filter(|(_, hits)| hits.met() + hits.missed > 0)
        .map(|(record, hits)| {
            (hits.in_time * 100 / (hits.met() + hits.missed), record.slug.as_str(), hits)
        })
        .collect();
    rows.sort_by_key(|(percent, slug, _)| (*percent, *slug));
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nHardest for competent players")?;
    for (percent, slug, hits) in rows.iter().take(HARDEST) {
        let all = (hits.met() + hits.missed).max(1);
        writeln!(
            out,
            "  {slug:24} {percent:>3} % in time, {:>3} % late or slow, {:>3} % missed",
            (hits.slow + hits.late) * 100 / all,
            hits.missed * 100 / all
        )?;
    }
    Ok(())
}

/// Writes everything that was counted for tools. Scores are thousandths of a point, lengths
/// milliseconds of play.
pub(super) fn write_json(
    out: &mut dyn Write,
    scenario: &Scenario,
    simulation: &Simulation,
    seed: u64,
) -> Result<(), Failure> {
    let report = Report::of(scenario, simulation, seed);
    serde_json::to_writer_pretty(&mut *out, &report).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(())
}

#[derive(Serialize)]
struct Report<'a> {
    scenario: &'a str,
    version: &'a str,
    seed: u64,
    runs: u64,
    passes: bool,
    digest: String,
    yardsticks: Vec<YardstickRow<'a>>,
    findings: Vec<FindingRow<'a>>,
    bots: Vec<BotRow<'a>>,
    injects: Vec<InjectRow<'a>>,
    expectations: Vec<ExpectationRow<'a>>,
}

#[derive(Serialize)]
struct YardstickRow<'a> {
    title: &'a str,
    value: i64,
    passed: bool,
}

#[derive(Serialize)]
struct FindingRow<'a> {
    code: &'static str,
    inject: Option<&'a str>,
    expectation: Option<&'a str>,
    role: Option<&'a str>,
    message: &'a str,
}

#[derive(Serialize)]
struct BotRow<'a> {
    bot: String,
    runs: u64,
    score: BandsRow,
    length: BandsRow,
    acts_tenths: u64,
    expectations: Vec<ExpectationRow<'a>>,
}

#[derive(Serialize)]
struct BandsRow {
    min: i64,
    p10: i64,
    median: i64,
    p90: i64,
    max: i64,
    mean: i64,
}

#[derive(Serialize)]
struct InjectRow<'a> {
    inject: &'a str,
    released: u64,
    withdrawn: u64,
}

#[derive(Serialize)]
struct ExpectationRow<'a> {
    expectation: &'a str,
    opened: u64,
    in_time: u64,
    slow: u64,
    late: u64,
    missed: u64,
}

impl<'a> Report<'a> {
    fn of(scenario: &'a Scenario, simulation: &'a Simulation, seed: u64) -> Self {
        let yardsticks = simulation.yardsticks.iter().map(|it| YardstickRow {
            title: &it.title,
            value: it.value,
            passed: it.passed,
        });
        let injects =
            scenario.injects.iter().zip(simulation.injects.iter()).map(|(record, hits)| {
                InjectRow {
                    inject: &record.slug,
                    released: hits.released,
                    withdrawn: hits.withdrawn,
                }
            });
        Self {
            scenario: &scenario.about.slug,
            version: &scenario.about.version,
            seed,
            runs: simulation.runs,
            passes: simulation.passes(),
            digest: format!("{:016x}", simulation.digest),
            yardsticks: yardsticks.collect(),
            findings: simulation.findings.iter().map(|it| finding(scenario, it)).collect(),
            bots: simulation.bots.iter().map(|it| bot(scenario, it)).collect(),
            injects: injects.collect(),
            expectations: expectations(scenario, &simulation.expectations),
        }
    }
}

fn finding<'a>(scenario: &'a Scenario, finding: &'a Finding) -> FindingRow<'a> {
    let slug = finding.subject.slug(scenario);
    let of = |is_such: bool| slug.filter(|_| is_such);
    FindingRow {
        code: finding.code.0,
        inject: of(matches!(finding.subject, Subject::Inject(_))),
        expectation: of(matches!(finding.subject, Subject::Expectation(_))),
        role: of(matches!(finding.subject, Subject::Role(_))),
        message: &finding.message,
    }
}

fn bot<'a>(scenario: &'a Scenario, result: &BotResult) -> BotRow<'a> {
    BotRow {
        bot: result.bot.name(scenario),
        runs: result.runs,
        score: bands(result.score),
        length: bands(result.length),
        acts_tenths: result.acts_tenths,
        expectations: expectations(scenario, &result.expectations),
    }
}

const fn bands(bands: Bands) -> BandsRow {
    let Bands { min, p10, median, p90, max, mean } = bands;
    BandsRow { min, p10, median, p90, max, mean }
}

fn expectations<'a>(
    scenario: &'a Scenario,
    hits: &Table<crate::id::ExpectationIx, ExpectationHits>,
) -> Vec<ExpectationRow<'a>> {
    let row = |(record, hits): (&'a crate::scenario::model::Expectation, &ExpectationHits)| {
        let ExpectationHits { opened, in_time, slow, late, missed } = *hits;
        ExpectationRow { expectation: &record.slug, opened, in_time, slow, late, missed }
    };
    scenario.expectations.iter().zip(hits.iter()).map(row).collect()
}
