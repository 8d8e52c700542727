//! Objectives: rating with its meaning, score with its doubt, and what became of each response.

use crate::evaluation::{Item, ObjectiveResult, Outcome};
use crate::exercise::Rating;
use crate::id::ObjectiveIx;
use crate::paper::words::{letter, meaning};
use crate::report::model::{Bucket, Deed, ObjectiveLine, Rated};
use crate::report::run::Run;

pub(super) fn objectives(run: &Run<'_>) -> Vec<ObjectiveLine> {
    run.evaluation.objectives.iter().map(|result| objective(run, result)).collect()
}

fn objective(run: &Run<'_>, result: &ObjectiveResult) -> ObjectiveLine {
    let record = &run.scenario().objectives[result.objective];
    let interval = result.interval.filter(|_| result.points.is_some());
    ObjectiveLine {
        id: record.slug.clone(),
        title: record.title.clone(),
        capability: record.capability.clone(),
        target: record.target.clone(),
        rating: rated(run, result),
        points_milli: result.points,
        low_milli: interval.map(|it| it.low),
        high_milli: interval.map(|it| it.high),
        no_number: no_number(result),
        in_time: result.in_time,
        exercised: result.exercised,
        deeds: deeds(run, result.objective),
    }
}

fn no_number(result: &ObjectiveResult) -> Option<String> {
    match (result.points, result.exercised) {
        (Some(_), _) => None,
        (None, 0) => Some("not exercised: play did not come to it".to_owned()),
        (None, 1) => Some("one expected response: too few for a number".to_owned()),
        (None, count) => {
            let count = usize::try_from(count).unwrap_or(0);
            let number = crate::paper::words::number(count);
            Some(format!("{number} expected responses: too few for a number"))
        }
    }
}

fn rated(run: &Run<'_>, result: &ObjectiveResult) -> Rated {
    let state = run.input.state;
    let given = state.ratings.iter().rposition(|note| note.objective == result.objective);
    let note = given.and_then(|at| state.ratings.get(at));
    let rating = note.map_or(result.suggested, |note| note.rating);
    let reason = note.map(|note| state.text(note.reason).to_owned());
    let entry = given.and_then(|at| run.evidence.ratings.get(at));
    Rated {
        letter: letter(rating),
        meaning: why(run, result, rating),
        suggested: letter(result.suggested),
        reason,
        entries: entry.into_iter().copied().collect(),
    }
}

/// The rating's meaning; an M that a harm made says so.
fn why(run: &Run<'_>, result: &ObjectiveResult, rating: Rating) -> String {
    let is_harmed = run.evaluation.harms.iter().any(|harm| {
        harm.objective == Some(result.objective) && harm.harm >= crate::scenario::model::Harm::Major
    });
    match rating {
        Rating::M if is_harmed => "achieved, with harm".to_owned(),
        _ => meaning(rating).to_owned(),
    }
}

/// How an item went.
pub(super) fn bucket(item: &Item) -> Bucket {
    match item.outcome {
        Outcome::Met { .. } if item.score >= 1000 => Bucket::Well,
        Outcome::Met { .. } => Bucket::Fair,
        Outcome::Missed => Bucket::NotWell,
        Outcome::NotExercised(_) | Outcome::AtSignOff => Bucket::NotExercised,
    }
}

fn deeds(run: &Run<'_>, objective: ObjectiveIx) -> Vec<Deed> {
    let scenario = run.scenario();
    run.evaluation
        .items
        .iter()
        .filter(|item| scenario.expectations[item.expectation].objective == objective)
        .map(|item| {
            let bucket = bucket(item);
            let entries =
                if bucket == Bucket::NotExercised { Vec::new() } else { run.shown_by(item) };
            Deed { title: scenario.expectations[item.expectation].title.clone(), bucket, entries }
        })
        .collect()
}
