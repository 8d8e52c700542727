//! The hot wash's view of an evaluation.

use super::{lanes, replay, turns, waterfall};
use crate::driver::Run;
use crate::evaluation::{Evaluation, Item, Outcome, Timing, because_of};
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
        waterfall: waterfall::view(scenario, state, evaluation, words),
        marks: replay::marks(run, evaluation, words),
        roles: scenario.roles.iter().map(|it| (it.slug.clone(), it.title.clone())).collect(),
        is_team: run.person().is_none(),
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
        Some(Regret {
            title: because_of(scenario, item, words, Moments::OnScreen)?,
            because: scenario.expectations[*expectation].because.clone(),
            cost: waterfall::cost(waterfall::tenths(*points), words),
            about: scenario.expectations[*expectation].slug.clone(),
            at: lanes::lost_at(item, run.exercise().state().now),
            gravity: gravity(item),
            again: run.person().and_then(|_| turns::chance(run, item, words)),
        })
    };
    evaluation.regrets.iter().filter_map(regret).collect()
}

/// How bad a loss is, as a rating's letter would say it.
pub(super) const fn gravity(item: &Item) -> Rating {
    match item.outcome {
        Outcome::Met { timing: Timing::Late, .. } => Rating::M,
        Outcome::Met { .. } => Rating::S,
        _ => Rating::U,
    }
}
