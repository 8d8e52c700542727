//! The hot wash's view of an evaluation.

use super::{lanes, turns};
use crate::driver::Run;
use crate::evaluation::{Evaluation, Outcome, Timing, because_of};
use crate::exercise::Rating;
use crate::say;
use crate::scenario::Scenario;
use crate::time::Moments;
use crate::ui::{HotwashView, ObjectiveLine, Regret, Score, clock_text};
use crate::words::Words;

/// What the hot wash shows of a run that is over.
pub(super) fn view(
    run: &Run,
    evaluation: &Evaluation,
    is_saved: bool,
    words: &Words,
) -> HotwashView {
    let exercise = run.exercise();
    let (scenario, state) = (exercise.scenario(), exercise.state());
    HotwashView {
        title: scenario.about.title.clone(),
        ended: ended(run, is_saved, words),
        score: score(evaluation, words),
        objectives: objectives(scenario, evaluation, words),
        regrets: regrets(run, evaluation, words),
        lanes: lanes::lanes(scenario, state, evaluation, run.person(), words),
        until: state.now,
        questions: scenario.about.hotwash.clone(),
        sureness: evaluation.metrics.calibration.and_then(|it| it.sentence(words)),
        decisions: turns::decisions(run, words),
        ..HotwashView::default()
    }
}

fn ended(run: &Run, is_saved: bool, words: &Words) -> String {
    let (at, entries) = (clock_text(run.exercise().state().now), run.journal().entries().len());
    let ended = say!(words, "hall-ended", at = at, entries = entries);
    if is_saved { ended } else { say!(words, "hall-ended-unsaved", ended = ended) }
}

pub(super) fn whole(thousandths: i64) -> u8 {
    u8::try_from((thousandths + 500) / 1000).unwrap_or(100)
}

fn score(evaluation: &Evaluation, words: &Words) -> Option<Score> {
    let score = &evaluation.score;
    if score.exercised == 0 {
        return None;
    }
    Some(Score {
        points: whole(score.total),
        doubt: evaluation.interval.map(|it| whole(it.give_or_take())),
        sentence: say!(
            words,
            "hall-score",
            base = whole(score.base),
            harm = whole(score.harm),
            waste = whole(score.waste),
            hints = whole(score.hints)
        ),
    })
}

fn objectives(scenario: &Scenario, evaluation: &Evaluation, words: &Words) -> Vec<ObjectiveLine> {
    let line = |result: &crate::evaluation::ObjectiveResult| ObjectiveLine {
        title: scenario.objectives[result.objective].title.clone(),
        rating: result.suggested,
        points: result.points.map(whole),
        interval: result.interval.map(|it| (whole(it.low), whole(it.high))),
        done: match result.exercised {
            0 => words.say("hall-not-exercised"),
            count => say!(words, "hall-done", done = result.in_time, count = count),
        },
    };
    evaluation.objectives.iter().map(line).collect()
}

fn regrets(run: &Run, evaluation: &Evaluation, words: &Words) -> Vec<Regret> {
    let scenario = run.exercise().scenario();
    let regret = |(expectation, points): &(crate::id::ExpectationIx, i64)| {
        let item = evaluation.items.iter().find(|item| item.expectation == *expectation)?;
        let tenths = (points + 50) / 100;
        Some(Regret {
            title: because_of(scenario, item, words, Moments::OnScreen)?,
            because: scenario.expectations[*expectation].because.clone(),
            cost: say!(words, "hall-cost", points = tenths / 10, tenths = tenths % 10),
            gravity: match item.outcome {
                Outcome::Met { timing: Timing::Late, .. } => Rating::M,
                Outcome::Met { .. } => Rating::S,
                _ => Rating::U,
            },
            again: turns::chance(run, item, words),
        })
    };
    evaluation.regrets.iter().filter_map(regret).collect()
}
