//! What a drill must stand up to, and what bots find wrong with it.

use super::bot::Bot;
use super::simulation::{BotResult, Simulation};
use crate::diagnostic::Code;
use crate::id::{ExpectationIx, InjectIx, RoleIx};
use crate::scenario::Scenario;
use crate::scenario::check::lint::is_silenced;
use crate::scenario::draft::ScenarioDraft;
use crate::scenario::model::{Kind, Opens, Release};

/// Something can never happen.
const UNREACHABLE: Code = Code("E102");
/// A window nobody can meet.
const WINDOW: Code = Code("E103");
/// The scenario is too easy or too hard for bots.
const BOTS: Code = Code("W205");

/// Runs below which a figure says little: neither a window nor a path is called impossible.
const ENOUGH: u64 = 20;
/// A role whose absence changes the expert's score by less is not needed, in thousandths.
const NEEDED: i64 = 2_000;

/// Something a drill must stand up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Yardstick {
    /// What: `expert at least 95`.
    pub title: String,
    /// Points in thousandths: a mean, or the difference of two.
    pub value: i64,
    /// Whether the scenario does.
    pub passed: bool,
}

/// Something bots find wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that speaks.
    pub code: Code,
    /// What it speaks of.
    pub subject: Subject,
    /// What is wrong: lower case, no full stop.
    pub message: String,
}

/// What a finding speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The scenario as a whole.
    Scenario,
    /// An inject.
    Inject(InjectIx),
    /// An expectation.
    Expectation(ExpectationIx),
    /// A role.
    Role(RoleIx),
}

impl Subject {
    /// The record's name, by which a file silences what is said of it; the scenario has its own.
    pub fn slug(self, scenario: &Scenario) -> Option<&str> {
        match self {
            Self::Scenario => Some(scenario.about.slug.as_str()),
            Self::Inject(it) => scenario.injects.get(it).map(|it| it.slug.as_str()),
            Self::Expectation(it) => scenario.expectations.get(it).map(|it| it.slug.as_str()),
            Self::Role(it) => scenario.roles.get(it).map(|it| it.slug.as_str()),
        }
    }
}

impl Finding {
    /// Whether the scenario's file silences it, by the same rules as what `check` finds.
    pub fn is_silenced(&self, scenario: &Scenario, draft: &ScenarioDraft) -> bool {
        is_silenced(draft, self.code, self.subject.slug(scenario))
    }
}

/// Bots with the points, in thousandths, between which their mean must lie in a drill.
const BANDS: [(Bot, i64, i64); 6] = [
    (Bot::Expert, 95_000, 100_000),
    (Bot::Competent, 65_000, 85_000),
    (Bot::Novice, 25_000, 50_000),
    (Bot::PressEverything, 0, 25_000),
    (Bot::Random, 0, 10_000),
    (Bot::Idle, 0, 0),
];

/// The yardsticks that can be held with the bots that played.
pub(super) fn yardsticks(kind: Kind, results: &[BotResult]) -> Vec<Yardstick> {
    let mean = |bot: Bot| {
        let result = results.iter().find(|result| result.bot == bot);
        result.filter(|result| result.runs > 0).map(|result| result.score.mean)
    };
    let mut yardsticks = Vec::new();
    for (bot, least, most) in BANDS {
        let is_held = kind == Kind::Drill || matches!(bot, Bot::Expert | Bot::Idle);
        if let Some(value) = mean(bot).filter(|_| is_held) {
            let title = band(bot, least, most);
            yardsticks.push(Yardstick { title, value, passed: (least..=most).contains(&value) });
        }
    }
    if let (Some(slow), Some(hasty), Kind::Drill) =
        (mean(Bot::SlowButRight), mean(Bot::Hasty), kind)
    {
        let title = "slow-but-right above hasty".to_owned();
        yardsticks.push(Yardstick { title, value: slow - hasty, passed: slow > hasty });
    }
    yardsticks
}

fn band(bot: Bot, least: i64, most: i64) -> String {
    let (word, least, most) = (bot.word(), least / 1_000, most / 1_000);
    match (least, most) {
        (0, 0) => format!("{word} exactly 0"),
        (0, _) => format!("{word} at most {most}"),
        (_, 100) => format!("{word} at least {least}"),
        _ => format!("{word} between {least} and {most}"),
    }
}

/// What bots find wrong with a scenario.
pub(super) fn findings(scenario: &Scenario, simulation: &Simulation) -> Vec<Finding> {
    let mut findings = Vec::new();
    if simulation.runs >= ENOUGH {
        unreached(scenario, simulation, &mut findings);
    }
    if let Some(expert) = simulation.bot(Bot::Expert).filter(|it| it.runs >= ENOUGH) {
        impossible(scenario, expert, &mut findings);
        needless(scenario, simulation, expert, &mut findings);
    }
    if scenario.about.kind == Kind::Drill {
        too_easy(simulation, &mut findings);
    }
    findings
}

fn unreached(scenario: &Scenario, simulation: &Simulation, findings: &mut Vec<Finding>) {
    for (inject, record) in scenario.injects.pairs() {
        let hits = simulation.injects[inject];
        if record.release != Release::Standby && hits.released + hits.withdrawn == 0 {
            let message = format!("inject `{}` was never released", record.slug);
            let subject = Subject::Inject(inject);
            findings.push(Finding { code: UNREACHABLE, subject, message });
        }
    }
    for (expectation, record) in scenario.expectations.pairs() {
        let hits = simulation.expectations[expectation];
        if record.opens != Opens::EndEx && hits.opened == 0 {
            let message = format!("the window of expectation `{}` never opened", record.slug);
            let subject = Subject::Expectation(expectation);
            findings.push(Finding { code: UNREACHABLE, subject, message });
        }
    }
}

fn impossible(scenario: &Scenario, expert: &BotResult, findings: &mut Vec<Finding>) {
    for (expectation, record) in scenario.expectations.pairs() {
        let hits = expert.expectations[expectation];
        let exercised = hits.met() + hits.missed;
        if exercised > 0 && hits.in_time == 0 {
            let how = if hits.met() == 0 { "at all" } else { "in time" };
            let slug = &record.slug;
            let message = format!("the best bot never met expectation `{slug}` {how}");
            let subject = Subject::Expectation(expectation);
            findings.push(Finding { code: WINDOW, subject, message });
        }
    }
}

fn needless(
    scenario: &Scenario,
    simulation: &Simulation,
    expert: &BotResult,
    findings: &mut Vec<Finding>,
) {
    for result in &simulation.bots {
        let Bot::Absent(role) = result.bot else { continue };
        let difference = expert.score.mean - result.score.mean;
        if result.runs > 0 && difference < NEEDED && scenario.roles[role].required {
            let slug = &scenario.roles[role].slug;
            let message = format!(
                "the expert scores {} without role `{slug}` and {} with it",
                points(result.score.mean),
                points(expert.score.mean)
            );
            findings.push(Finding { code: BOTS, subject: Subject::Role(role), message });
        }
    }
}

fn too_easy(simulation: &Simulation, findings: &mut Vec<Finding>) {
    let limits = [(Bot::PressEverything, 40_000), (Bot::Random, 25_000)];
    for (bot, most) in limits {
        if let Some(result) = simulation.bot(bot).filter(|it| it.score.mean > most) {
            let (word, score) = (bot.word(), points(result.score.mean));
            let message = format!("{word} scores {score}: doing anything at all pays here");
            findings.push(Finding { code: BOTS, subject: Subject::Scenario, message });
        }
    }
    if let Some(expert) = simulation.bot(Bot::Expert).filter(|it| it.score.mean < 95_000) {
        let score = points(expert.score.mean);
        let message = format!("the expert scores no more than {score}");
        findings.push(Finding { code: BOTS, subject: Subject::Scenario, message });
    }
}

/// Thousandths as points with one digit: `97.4`.
pub fn points(thousandths: i64) -> String {
    let tenths = (thousandths + 50).div_euclid(100);
    let sign = if tenths < 0 { "-" } else { "" };
    format!("{sign}{}.{}", tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Table;
    use crate::simulate::simulation::Bands;

    fn result(bot: Bot, mean: i64) -> BotResult {
        BotResult {
            bot,
            runs: 10,
            score: Bands { mean, ..Bands::default() },
            length: Bands::default(),
            acts_tenths: 0,
            expectations: Table::default(),
        }
    }

    #[track_caller]
    fn failed(kind: Kind, means: &[(Bot, i64)]) -> Vec<String> {
        let results: Vec<_> = means.iter().map(|(bot, mean)| result(*bot, *mean)).collect();
        let all = yardsticks(kind, &results);
        all.into_iter().filter(|it| !it.passed).map(|it| it.title).collect()
    }

    #[test]
    fn a_sound_drill_passes_every_yardstick() {
        let sound = [
            (Bot::Expert, 97_000),
            (Bot::Competent, 75_000),
            (Bot::Novice, 40_000),
            (Bot::PressEverything, 10_000),
            (Bot::Random, 1_000),
            (Bot::Idle, 0),
            (Bot::SlowButRight, 80_000),
            (Bot::Hasty, 30_000),
        ];
        assert_eq!(failed(Kind::Drill, &sound), Vec::<String>::new());
    }

    #[test]
    fn each_bound_is_held() {
        let cases = [
            (Bot::Expert, 94_999, "expert at least 95"),
            (Bot::Competent, 85_001, "competent between 65 and 85"),
            (Bot::Novice, 24_999, "novice between 25 and 50"),
            (Bot::PressEverything, 25_001, "press-everything at most 25"),
            (Bot::Random, 10_001, "random at most 10"),
            (Bot::Idle, 1, "idle exactly 0"),
        ];
        for (bot, mean, title) in cases {
            assert_eq!(failed(Kind::Drill, &[(bot, mean)]), [title]);
        }
        let even = [(Bot::SlowButRight, 50_000), (Bot::Hasty, 50_000)];
        assert_eq!(failed(Kind::Drill, &even), ["slow-but-right above hasty"]);
    }

    #[test]
    fn a_tutorial_is_held_to_expert_and_idle_only() {
        let easy = [(Bot::Random, 60_000), (Bot::Competent, 20_000), (Bot::Expert, 90_000)];
        assert_eq!(failed(Kind::Tutorial, &easy), ["expert at least 95"]);
    }

    #[test]
    fn points_have_one_digit() {
        assert_eq!(["0.0", "97.4", "100.0"], [0, 97_360, 99_960].map(points));
        assert_eq!(["-43.1", "-0.1", "0.0"], [-43_100, -100, -40].map(points));
    }
}
