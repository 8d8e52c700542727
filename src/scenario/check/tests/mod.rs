//! Author mistakes as facts: a small change to a valid scenario, and what is said about it.

use crate::scenario::{Reading, Scenario, Sources, read};

pub(in crate::scenario) const SCENARIO: &str = include_str!("scenario.ron");
const RUNBOOK: &str = include_str!("runbook.ron");
const STANDING: &str = include_str!("standing.ron");

fn read_text(scenario: &str) -> Reading {
    read(Sources { scenario, runbook: RUNBOOK, standing: STANDING })
}

/// The minimal scenario, which must be without fault.
#[track_caller]
pub(in crate::scenario) fn minimal() -> Scenario {
    valid(SCENARIO)
}

#[track_caller]
fn valid(text: &str) -> Scenario {
    let reading = read_text(text);
    assert_eq!(reading.diagnostics, []);
    reading.scenario.unwrap()
}

#[test]
fn the_minimal_scenario_is_without_fault() {
    minimal();
}
