//! Whether a play earned what it must.

use super::Script;
use crate::evaluation::{Evaluation, Outcome, Timing};
use crate::exercise::Rating;
use crate::id::{ExpectationIx, TrapIx};
use crate::scenario::Scenario;

/// What a play should have earned and did not, a sentence each; empty when it holds.
pub fn shortfalls(script: &Script, scenario: &Scenario, evaluation: &Evaluation) -> Vec<String> {
    let mut sentences = Vec::new();
    sentences.extend(score(script, evaluation));
    sentences.extend(ratings(script, scenario, evaluation));
    sentences.extend(traps(script, scenario, evaluation));
    let outcome = |expectation: ExpectationIx| {
        evaluation
            .items
            .iter()
            .find(|item| item.expectation == expectation)
            .map(|item| item.outcome)
    };
    for expectation in &script.earns.met {
        let in_time =
            matches!(outcome(*expectation), Some(Outcome::Met { timing: Timing::InTime, .. }));
        if !in_time {
            let slug = &scenario.expectations[*expectation].slug;
            sentences.push(format!(
                "`{slug}` should be met in time: it is {}",
                in_words(outcome(*expectation))
            ));
        }
    }
    for expectation in &script.earns.missed {
        if outcome(*expectation) != Some(Outcome::Missed) {
            let slug = &scenario.expectations[*expectation].slug;
            sentences.push(format!(
                "`{slug}` should be missed: it is {}",
                in_words(outcome(*expectation))
            ));
        }
    }
    sentences
}

fn in_words(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        Some(Outcome::Met { timing: Timing::InTime, .. }) => "met in time",
        Some(Outcome::Met { timing: Timing::Slow, .. }) => "met slowly",
        Some(Outcome::Met { timing: Timing::Late, .. }) => "met late",
        Some(Outcome::Missed) => "missed",
        Some(Outcome::NotExercised(_)) | None => "not exercised",
        Some(Outcome::AtSignOff) => "judged at sign-off",
    }
}

fn score(script: &Script, evaluation: &Evaluation) -> Option<String> {
    let (least, most) = script.earns.score?;
    let total = evaluation.score.total;
    let is_within = (i64::from(least) * 1000..=i64::from(most) * 1000).contains(&total);
    (!is_within).then(|| {
        format!("the score should be {least} to {most}: it is {}.{:03}", total / 1000, total % 1000)
    })
}

fn ratings(script: &Script, scenario: &Scenario, evaluation: &Evaluation) -> Vec<String> {
    let wrong = |(objective, letter): &(crate::id::ObjectiveIx, String)| {
        let result = evaluation.objectives.iter().find(|it| it.objective == *objective)?;
        let given = self::letter(result.suggested);
        let slug = &scenario.objectives[*objective].slug;
        (given != letter).then(|| format!("`{slug}` should be rated {letter}: it is {given}"))
    };
    script.earns.ratings.iter().filter_map(wrong).collect()
}

fn traps(script: &Script, scenario: &Scenario, evaluation: &Evaluation) -> Option<String> {
    let wanted = script.earns.traps.as_ref()?;
    let mut sprung: Vec<TrapIx> =
        evaluation.harms.iter().filter_map(super::super::evaluation::HarmDone::trap).collect();
    sprung.sort_unstable();
    sprung.dedup();
    let mut wanted = wanted.clone();
    wanted.sort_unstable();
    let names = |traps: &[TrapIx]| {
        traps.iter().map(|trap| scenario.traps[*trap].slug.as_str()).collect::<Vec<_>>().join(", ")
    };
    (sprung != wanted)
        .then(|| format!("the traps should be [{}]: they are [{}]", names(&wanted), names(&sprung)))
}

/// The letter of a rating; `-` for not exercised.
const fn letter(rating: Rating) -> &'static str {
    match rating {
        Rating::P => "P",
        Rating::S => "S",
        Rating::M => "M",
        Rating::U => "U",
        Rating::NotExercised => "-",
    }
}
