//! The hot wash's view of an evaluation.

use super::{lanes, turns};
use crate::driver::Run;
use crate::evaluation::{Evaluation, Outcome, Timing, because_of};
use crate::exercise::Rating;
use crate::scenario::Scenario;
use crate::time::Moments;
use crate::ui::{HotwashView, ObjectiveLine, Regret, Score, clock_text};
use crate::words::Words;

/// What the hot wash shows of a run that is over.
pub(super) fn view(run: &Run, evaluation: &Evaluation, is_saved: bool) -> HotwashView {
    let exercise = run.exercise();
    let (scenario, state) = (exercise.scenario(), exercise.state());
    let entries = run.journal().entries().len();
    let unsaved = if is_saved { "" } else { " · not saved" };
    HotwashView {
        title: scenario.about.title.clone(),
        ended: format!("ended at {} · {entries} entries{unsaved}", clock_text(state.now)),
        score: score(evaluation),
        objectives: objectives(scenario, evaluation),
        regrets: regrets(run, evaluation),
        lanes: lanes::lanes(scenario, state, evaluation, run.person()),
        until: state.now,
        questions: scenario.about.hotwash.clone(),
        sureness: evaluation.metrics.calibration.and_then(|it| it.sentence(&Words::english())),
        decisions: turns::decisions(run),
        ..HotwashView::default()
    }
}

pub(super) fn whole(thousandths: i64) -> u8 {
    u8::try_from((thousandths + 500) / 1000).unwrap_or(100)
}

fn score(evaluation: &Evaluation) -> Option<Score> {
    let score = &evaluation.score;
    if score.exercised == 0 {
        return None;
    }
    let mut parts = vec![format!("{} earned by what was done and when", whole(score.base))];
    for (points, why) in [
        (score.harm, "for harm"),
        (score.waste, "for acts that answered nothing"),
        (score.hints, "for hints"),
    ] {
        if points > 0 {
            parts.push(format!("less {} {why}", whole(points)));
        }
    }
    Some(Score {
        points: whole(score.total),
        doubt: evaluation.interval.map(|it| whole(it.give_or_take())),
        sentence: format!(
            "{}. One drill is a noisy measure: read the reasons, not the number.",
            parts.join(", ")
        ),
    })
}

fn objectives(scenario: &Scenario, evaluation: &Evaluation) -> Vec<ObjectiveLine> {
    let line = |result: &crate::evaluation::ObjectiveResult| ObjectiveLine {
        title: scenario.objectives[result.objective].title.clone(),
        rating: result.suggested,
        points: result.points.map(whole),
        interval: result.interval.map(|it| (whole(it.low), whole(it.high))),
        done: match result.exercised {
            0 => "not exercised".to_owned(),
            count => format!("{} of {count} in time", result.in_time),
        },
    };
    evaluation.objectives.iter().map(line).collect()
}

fn regrets(run: &Run, evaluation: &Evaluation) -> Vec<Regret> {
    let scenario = run.exercise().scenario();
    let regret = |(expectation, points): &(crate::id::ExpectationIx, i64)| {
        let item = evaluation.items.iter().find(|item| item.expectation == *expectation)?;
        let tenths = (points + 50) / 100;
        Some(Regret {
            title: because_of(scenario, item, &Words::english(), Moments::OnScreen)?,
            because: scenario.expectations[*expectation].because.clone(),
            cost: format!("−{}.{}", tenths / 10, tenths % 10),
            gravity: match item.outcome {
                Outcome::Met { timing: Timing::Late, .. } => Rating::M,
                Outcome::Met { .. } => Rating::S,
                _ => Rating::U,
            },
            again: turns::chance(run, item),
        })
    };
    evaluation.regrets.iter().filter_map(regret).collect()
}
