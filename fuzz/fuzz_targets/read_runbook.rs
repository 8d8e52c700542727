//! Any bytes as a runbook, under the tutorial.

#![no_main]

use drillhall::scenario::{Sources, read};
use libfuzzer_sys::fuzz_target;

const SCENARIO: &str = include_str!("../../scenarios/first-alert/scenario.ron");
const STANDING: &str = include_str!("../../scenarios/standing.ron");

fuzz_target!(|bytes: &[u8]| {
    if let Ok(runbook) = std::str::from_utf8(bytes) {
        let reading = read(Sources { scenario: SCENARIO, runbook, standing: STANDING });
        assert!(reading.scenario.is_some() || !reading.diagnostics.is_empty());
    }
});
