//! Author mistakes as facts: a small change to a valid scenario, and what is said about it.

use crate::diagnostic::Diagnostic;
use crate::scenario::{Reading, Scenario, Sources, read};

mod acts;
mod board;
mod conditions;
mod defaults;
mod hostile;
mod names;
mod standing;
mod story;
mod values;
mod wiring;

pub(in crate::scenario) const SCENARIO: &str = include_str!("scenario.ron");
pub(in crate::scenario) const RUNBOOK: &str = include_str!("runbook.ron");
pub(in crate::scenario) const STANDING: &str = include_str!("standing.ron");

/// The texts of the minimal scenario.
pub(super) const MINIMAL: Sources<'static> =
    Sources { scenario: SCENARIO, runbook: RUNBOOK, standing: STANDING };

/// A text with the first of something replaced, which must be there.
#[track_caller]
pub(in crate::scenario) fn changed(text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "`{from}` is not in the text");
    text.replacen(from, to, 1)
}

/// The scenario after one change to its file, which must be without fault.
#[track_caller]
fn valid(from: &str, to: &str) -> Scenario {
    let scenario = changed(SCENARIO, from, to);
    sound(Sources { scenario: &scenario, ..MINIMAL })
}

#[track_caller]
fn sound(sources: Sources<'_>) -> Scenario {
    let Reading { scenario, diagnostics } = read(sources);
    assert!(diagnostics.iter().all(|one| !one.code.0.starts_with('E')), "{diagnostics:#?}");
    scenario.unwrap()
}

/// What is said: code, excerpt, message, help.
type Said<'a> = (&'a str, &'a str, &'a str, &'a str);

/// What is said after one change to the scenario's file, all of it.
#[track_caller]
fn says(from: &str, to: &str, expected: &[Said<'_>]) {
    let scenario = changed(SCENARIO, from, to);
    all_said(Sources { scenario: &scenario, ..MINIMAL }, expected);
}

#[track_caller]
fn all_said(sources: Sources<'_>, expected: &[Said<'_>]) {
    let Reading { scenario, diagnostics } = read(sources);
    let found: Vec<Said<'_>> = diagnostics.iter().map(|one| said(sources, one)).collect();
    assert_eq!(found, expected);
    assert!(scenario.is_none(), "an error leaves no scenario");
}

fn said<'a>(sources: Sources<'a>, one: &'a Diagnostic) -> Said<'a> {
    let excerpt = sources.text(one.in_file).get(one.place.clone()).unwrap();
    (one.code.0, excerpt, &one.message, one.help.as_deref().unwrap_or(""))
}

#[test]
fn the_minimal_scenario_is_without_fault() {
    let Reading { scenario, diagnostics } = read(MINIMAL);
    assert_eq!(diagnostics, []);
    assert!(scenario.is_some());
}

#[test]
fn everything_that_is_wrong_is_said_at_once_and_in_order() {
    let mut text = changed(SCENARIO, "length: \"60m\"", "length: \"an hour\"");
    text = changed(&text, "reveals: [\"virus\"]", "reveals: [\"vrius\"]");
    text = changed(&text, "fallback: \"security_analyst\"", "fallback: \"nobody\"");
    text = changed(&text, "(id: \"powered_on\",", "(id: \"virus\",");
    let runbook = changed(RUNBOOK, "occupies: \"6m\"", "occupies: \"six\"");
    let reading = read(Sources { scenario: &text, runbook: &runbook, ..MINIMAL });
    let codes: Vec<_> =
        reading.diagnostics.iter().map(|one| (one.code.0, one.message.as_str())).collect();
    assert_eq!(
        codes,
        [
            ("E110", "`an hour` is not a length of time"),
            ("E101", "no role is called `nobody`"),
            ("E101", "there are two facts called `virus`"),
            ("E101", "no fact is called `vrius`"),
            ("E101", "no fact is called `powered_on`"),
            ("E101", "no fact is called `powered_on`"),
            ("E110", "`six` is not a length of time"),
        ]
    );
}

#[test]
fn every_code_is_in_the_table_once() {
    let mut codes: Vec<_> = super::CODES.iter().map(|(code, ..)| code.0).collect();
    assert!(codes.is_sorted());
    codes.dedup();
    assert_eq!(codes.len(), super::CODES.len());
}
