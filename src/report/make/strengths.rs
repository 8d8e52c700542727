//! Strengths to keep: what was done in full when it mattered, tempting mistakes not made, and what
//! people noted.

use crate::evaluation::{Item, Outcome};
use crate::exercise::NoteKind;
use crate::paper::words::{in_order, number, quoted, sentence};
use crate::report::model::Strength;
use crate::report::run::Run;
use crate::scenario::model::{Harm, Profile};

/// Most strengths taken from what was done.
const MOST: usize = 4;
/// Most of them from one objective.
const EACH: usize = 2;

pub(super) fn strengths(run: &Run<'_>) -> Vec<Strength> {
    let mut strengths = noted(run);
    strengths.extend(done(run));
    strengths.extend(avoided(run));
    strengths
}

fn done(run: &Run<'_>) -> Vec<Strength> {
    let scenario = run.scenario();
    let is_full = |item: &&Item| matches!(item.outcome, Outcome::Met { .. }) && item.score >= 1000;
    let mut items: Vec<&Item> = run.evaluation.items.iter().filter(is_full).collect();
    let worth = |item: &&Item| {
        let record = &scenario.expectations[item.expectation];
        (std::cmp::Reverse((record.importance, record.weight)), record.standing, item.expectation)
    };
    items.sort_by_key(worth);
    let mut chosen: Vec<&Item> = Vec::new();
    for item in items {
        let objective = scenario.expectations[item.expectation].objective;
        let same = |it: &&&Item| scenario.expectations[it.expectation].objective == objective;
        if chosen.len() < MOST && chosen.iter().filter(same).count() < EACH {
            chosen.push(item);
        }
    }
    chosen.into_iter().map(|item| strength(run, item)).collect()
}

fn strength(run: &Run<'_>, item: &Item) -> Strength {
    let scenario = run.scenario();
    let record = &scenario.expectations[item.expectation];
    let because = sentence(&record.because);
    let analysis = match (item.outcome, item.window) {
        (Outcome::Met { after, .. }, Some(window)) if record.profile != Profile::Untimed => {
            let begun = match after.millis() {
                0 => "Begun before it was asked for".to_owned(),
                _ => format!("Begun after {}", after.in_words()),
            };
            format!("{begun}; {} was the time for it. {because}", window.full.in_words())
        }
        _ => because,
    };
    Strength {
        title: record.title.clone(),
        analysis,
        reference: Some(record.reference.clone()).filter(|text| !text.is_empty()),
        capability: Some(scenario.objectives[record.objective].capability.clone()),
        noted: false,
        entries: run.shown_by(item),
    }
}

/// Tempting mistakes not made, if one of them would have been grave.
fn avoided(run: &Run<'_>) -> Option<Strength> {
    let scenario = run.scenario();
    let avoided = &run.evaluation.avoided;
    let worst = avoided.iter().copied().max_by_key(|trap| scenario.traps[*trap].harm)?;
    let record = &scenario.traps[worst];
    if record.harm < Harm::Major {
        return None;
    }
    let title = match avoided.len() {
        1 => "A tempting mistake was avoided".to_owned(),
        count => format!("{} tempting mistakes were avoided", number(count)),
    };
    Some(Strength {
        title: crate::paper::words::capitalised(&title),
        analysis: format!(
            "What could have been done and was not: {}. {}",
            quoted(&record.title),
            sentence(&record.because)
        ),
        reference: Some(record.reference.clone()).filter(|text| !text.is_empty()),
        capability: Some(scenario.objectives[record.objective].capability.clone()),
        noted: false,
        entries: vec![run.evidence.last],
    })
}

fn noted(run: &Run<'_>) -> Vec<Strength> {
    let entries = run.evidence.notes.iter().copied().chain(std::iter::repeat(run.evidence.last));
    run.input
        .state
        .notes
        .iter()
        .zip(entries)
        .filter(|(note, _)| note.kind == Some(NoteKind::Strength))
        .map(|(note, entry)| Strength {
            title: run.input.state.text(note.text).to_owned(),
            analysis: "Noted by a person during the exercise.".to_owned(),
            reference: None,
            capability: None,
            noted: true,
            entries: in_order(note.anchor.into_iter().chain([entry])),
        })
        .collect()
}
