//! The shipped shared expectations, held against the shipped runbook.

use super::condition::{AcceptDraft, ConditionDraft};
use super::judge::{ExpectationDraft, OpensDraft, ProfileDraft, StandingFileDraft};
use crate::runbook::draft::RunbookDraft;
use crate::time::Span;
use ron::extensions::Extensions;
use serde::Deserialize;
use std::collections::BTreeSet;

const RUNBOOK: &str = include_str!("../../../scenarios/runbook.ron");
const STANDING: &str = include_str!("../../../scenarios/standing.ron");

/// The codes that scenarios share for their objectives.
const OBJECTIVES: [&str; 10] =
    ["O-DET", "O-CMD", "O-SEV", "O-CON", "O-EVI", "O-ESC", "O-COM", "O-CLK", "O-REC", "O-LRN"];

fn read<'a, T: Deserialize<'a>>(source: &'a str) -> T {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(source)
        .unwrap_or_else(|error| panic!("{error}"))
}

fn common() -> Vec<ExpectationDraft> {
    let file: StandingFileDraft = read(STANDING);
    let [common] = <[_; 1]>::try_from(file.sets).unwrap();
    assert_eq!(common.id.as_str(), "common");
    common.expectations
}

fn acts_of(condition: &ConditionDraft) -> Vec<&AcceptDraft> {
    match condition {
        ConditionDraft::All(parts) | ConditionDraft::Any(parts) => {
            parts.iter().flat_map(acts_of).collect()
        }
        ConditionDraft::Not(part) | ConditionDraft::StorySince(part, _) => acts_of(part),
        ConditionDraft::Done(pattern) => vec![pattern],
        ConditionDraft::Declared(_) => Vec::new(),
        other => panic!("not for a shared expectation: {other:?}"),
    }
}

#[test]
fn shared_expectations_speak_of_actions_that_exist() {
    let runbook: RunbookDraft = read(RUNBOOK);
    let actions: BTreeSet<&str> = runbook.actions.iter().map(|action| action.id.as_str()).collect();
    for expectation in common() {
        let opened_by = match &expectation.opens {
            OpensDraft::When(condition) | OpensDraft::Each(condition) => acts_of(condition),
            OpensDraft::EndEx => Vec::new(),
            other => panic!("{}: {other:?}", expectation.id.value),
        };
        for pattern in opened_by.into_iter().chain(&expectation.accept) {
            let act = pattern.act.as_ref().unwrap();
            assert!(actions.contains(act.as_str()), "{}: {}", expectation.id.value, act.value);
        }
        assert!(!expectation.accept.is_empty(), "{}", expectation.id.value);
    }
}

#[test]
fn shared_expectations_have_their_own_names_and_standard_objectives() {
    let expectations = common();
    let names: BTreeSet<&str> = expectations.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(names.len(), expectations.len());
    assert!(names.iter().all(|name| name.starts_with("std-")));
    assert!(expectations.iter().all(|one| OBJECTIVES.contains(&one.objective.as_str())));
}

#[test]
fn a_shared_window_is_late_at_twice_its_length_or_five_minutes_more() {
    for expectation in common() {
        let id = expectation.id.value;
        if let OpensDraft::EndEx = expectation.opens {
            assert_eq!(expectation.profile, ProfileDraft::Untimed, "{id}");
            assert!(expectation.full.is_none() && expectation.late.is_none(), "{id}");
            continue;
        }
        let full = Span::read(&expectation.full.unwrap()).unwrap();
        let late = Span::read(&expectation.late.unwrap()).unwrap();
        assert_eq!(late, full.plus(full.max(Span::from_minutes(5))), "{id}");
    }
}

#[test]
fn every_shared_expectation_says_why() {
    for expectation in common() {
        let id = expectation.id.value;
        assert!(expectation.because.ends_with('.') && expectation.because.len() > 30, "{id}");
        assert!(expectation.tell_tale.ends_with('.'), "{id}");
        assert!(!expectation.reference.is_empty() && !expectation.title.ends_with('.'), "{id}");
    }
}
