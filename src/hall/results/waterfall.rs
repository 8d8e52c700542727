//! Where the points went, step by step, in figures that add up to the score that is shown.

use super::hotwash::{gravity, whole};
use super::lanes;
use crate::evaluation::{Evaluation, HarmSource, Item, Step, Taken, because_of, harm_sentence};
use crate::exercise::State;
use crate::id::ExpectationIx;
use crate::say;
use crate::scenario::Scenario;
use crate::time::Moments;
use crate::ui::{StepKind, WaterStep, WaterfallView};
use crate::words::Words;

/// So many losses have a step of their own.
const NAMED: usize = 5;
/// Most acts that are named.
const ACTS: usize = 6;

/// Tenths of a point, half up: as losses are told everywhere.
pub(super) const fn tenths(thousandths: i64) -> i64 {
    (thousandths + 50) / 100
}

/// What points cost, as it is read: `−6.1`.
pub(super) fn cost(tenths: i64, words: &Words) -> String {
    let (points, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    let id = if tenths < 0 { "hall-gain" } else { "hall-cost" };
    say!(words, id, points = points, tenths = rest)
}

/// The way from a hundred points to the score. The figures are rounded to tenths and the score to
/// whole points: the last step says what that makes, so that they add up.
pub(super) fn view(
    scenario: &Scenario,
    state: &State,
    evaluation: &Evaluation,
    words: &Words,
) -> WaterfallView {
    let teller = Teller { scenario, state, evaluation, words };
    let way = evaluation.waterfall(NAMED);
    let mut steps: Vec<WaterStep> = way.iter().map(|step| teller.step(step)).collect();
    let score = whole(evaluation.score.total);
    let shown: i64 = steps.iter().map(|step| step.tenths).sum();
    let rounding = 1000 - shown - i64::from(score) * 10;
    if evaluation.score.exercised > 0 && rounding != 0 {
        let label = words.say("hall-step-rounding");
        let reason = words.say("hall-step-rounding-why");
        steps.push(WaterStep {
            tenths: rounding,
            cost: cost(rounding, words),
            ..plain(label, StepKind::Rounding, reason)
        });
    }
    WaterfallView { steps, score }
}

/// A step without its figure.
fn plain(label: String, kind: StepKind, reason: String) -> WaterStep {
    WaterStep { label, kind, tenths: 0, cost: String::new(), reason, at: None, parts: Vec::new() }
}

struct Teller<'a> {
    scenario: &'a Scenario,
    state: &'a State,
    evaluation: &'a Evaluation,
    words: &'a Words,
}

impl Teller<'_> {
    fn step(&self, step: &Step) -> WaterStep {
        let told = match &step.what {
            Taken::Loss(expectation) => self.loss(*expectation),
            Taken::Others(losses) => self.others(losses),
            Taken::Harm(at) => self.harm(*at, step.points),
            Taken::Waste => self.waste(),
            Taken::Hints => {
                let reason = self.words.say("hall-step-hints-why");
                plain(self.words.say("hall-step-hints"), StepKind::Hints, reason)
            }
        };
        let tenths = tenths(step.points);
        WaterStep { tenths, cost: cost(tenths, self.words), ..told }
    }

    fn item(&self, expectation: ExpectationIx) -> Option<&Item> {
        self.evaluation.items.iter().find(|item| item.expectation == expectation)
    }

    fn because(&self, expectation: ExpectationIx) -> String {
        let item = self.item(expectation);
        let told = |item| because_of(self.scenario, item, self.words, Moments::OnScreen);
        item.and_then(told).unwrap_or_default()
    }

    fn loss(&self, expectation: ExpectationIx) -> WaterStep {
        let record = &self.scenario.expectations[expectation];
        let item = self.item(expectation);
        let kind = StepKind::Response(item.map_or(crate::exercise::Rating::U, gravity));
        let reason = format!("{} {}", self.because(expectation), record.because);
        WaterStep {
            at: item.and_then(|item| lanes::lost_at(item, self.state.now)),
            ..plain(record.title.clone(), kind, reason.trim().to_owned())
        }
    }

    fn others(&self, losses: &[(ExpectationIx, i64)]) -> WaterStep {
        let part = |(expectation, points): &(ExpectationIx, i64)| {
            let title = self.scenario.expectations[*expectation].title.clone();
            [title, cost(tenths(*points), self.words), self.because(*expectation)]
        };
        let parts: Vec<[String; 3]> = losses.iter().map(part).collect();
        let label = say!(self.words, "hall-step-others", count = losses.len());
        WaterStep { parts, ..plain(label, StepKind::Responses, String::new()) }
    }

    fn harm(&self, at: usize, points: i64) -> WaterStep {
        let Some(harm) = self.evaluation.harms.get(at) else {
            return plain(String::new(), StepKind::Harm, String::new());
        };
        let mut reason = harm_sentence(self.scenario, self.state, harm, self.words);
        let label = match harm.what {
            HarmSource::Trap(trap, _) => self.scenario.traps[trap].title.clone(),
            HarmSource::Need(_) => reason.clone(),
        };
        if points < harm.points {
            let is_capped = self.evaluation.score.total > 0;
            let why = if is_capped { "hall-step-capped" } else { "hall-step-none-left" };
            reason = format!("{reason} {}", self.words.say(why));
        }
        WaterStep { at: Some(harm.at), ..plain(label, StepKind::Harm, reason) }
    }

    fn waste(&self) -> WaterStep {
        let acts = self.evaluation.wasted.iter().filter_map(|ticket| self.state.act(*ticket));
        let mut names: Vec<String> =
            acts.map(|act| lanes::work(self.scenario, self.state, &act.work, self.words)).collect();
        names.sort();
        names.dedup();
        if names.len() > ACTS {
            names.truncate(ACTS);
            names.push("…".to_owned());
        }
        let count = self.evaluation.wasted.len();
        let acts = names.join("; ");
        let reason = say!(self.words, "hall-step-waste-why", count = count, acts = acts);
        plain(self.words.say("hall-step-waste"), StepKind::Waste, reason)
    }
}
