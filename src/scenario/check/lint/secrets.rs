//! E106: words of the facilitator's or evaluator's that stand where players read.

use super::codes::SECRET;
use super::subject::{Finding, Subject};
use super::texts::{Text, of_decisions, of_injects, of_world, place_of_run, words};
use std::collections::BTreeMap;

/// So many words in a row are no chance.
const RUN: usize = 8;

/// A title of fewer words may well be said in passing.
const TITLE_WORDS: usize = 3;

/// Texts for players that share a run of words with what is not for them, or that name an
/// expectation or a trap by its whole title.
pub(super) fn leaks(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let runs = secret_runs(subject);
    let titles = secret_titles(subject);
    let texts =
        of_injects(subject).into_iter().chain(of_decisions(subject)).chain(of_world(subject));
    for text in texts {
        let words: Vec<String> = words(text.words).collect();
        let shared = words.windows(RUN).find_map(|run| Some((run, runs.get(run)?)));
        if let Some((run, whose)) = shared {
            let message = format!(
                "{} of `{}` holds words from {whose}: \"{}\"",
                text.called,
                text.id.value,
                run.join(" ")
            );
            findings.push(finding(subject, text, run, message));
        } else if let Some((title, whose)) = named(&words, &titles).filter(|_| is_of_inject(&text))
        {
            let message =
                format!("{} of `{}` names {whose} by its title", text.called, text.id.value);
            findings.push(finding(subject, text, title, message));
        }
    }
}

fn finding(subject: &Subject<'_>, text: Text<'_>, run: &[String], message: String) -> Finding {
    let help = "players read this text; say it in other words, or not at all";
    let place = place_of_run(subject.source, &text.place, run).unwrap_or(text.place);
    Finding::within(text.id, place, SECRET, message, help)
}

fn is_of_inject(text: &Text<'_>) -> bool {
    matches!(text.called, "the body" | "a variant" | "an attachment")
}

/// Every run of words that is not for players, and where it stands.
fn secret_runs(subject: &Subject<'_>) -> BTreeMap<Vec<String>, String> {
    let mut runs = BTreeMap::new();
    let mut add = |text: &str, whose: String| {
        let words: Vec<String> = words(text).collect();
        for run in words.windows(RUN) {
            runs.entry(run.to_vec()).or_insert_with(|| whose.clone());
        }
    };
    for inject in subject.scenario.injects.iter() {
        add(&inject.notes, format!("the notes of `{}`", inject.slug));
        for cue in &inject.cues {
            add(cue, format!("the cues of `{}`", inject.slug));
        }
        for hint in &inject.hints {
            add(hint, format!("the hints of `{}`", inject.slug));
        }
    }
    for expectation in subject.scenario.expectations.iter() {
        add(&expectation.because, format!("the reason of `{}`", expectation.slug));
    }
    for trap in subject.scenario.traps.iter() {
        add(&trap.because, format!("the reason of `{}`", trap.slug));
    }
    runs
}

/// Titles of expectations and traps, in words.
fn secret_titles(subject: &Subject<'_>) -> Vec<(Vec<String>, String)> {
    let expectations = subject
        .scenario
        .expectations
        .iter()
        .map(|row| (&row.title, format!("the expectation `{}`", row.slug)));
    let traps =
        subject.scenario.traps.iter().map(|row| (&row.title, format!("the trap `{}`", row.slug)));
    expectations
        .chain(traps)
        .map(|(title, whose)| (words(title).collect(), whose))
        .filter(|(title, _): &(Vec<String>, String)| title.len() >= TITLE_WORDS)
        .collect()
}

fn named<'t>(
    words: &[String],
    titles: &'t [(Vec<String>, String)],
) -> Option<&'t (Vec<String>, String)> {
    titles.iter().find(|(title, _)| words.windows(title.len()).any(|run| run == title))
}
