//! Any bytes as a scenario, with the shipped runbook and standing expectations.

#![no_main]

use drillhall::scenario::{Sources, read};
use libfuzzer_sys::fuzz_target;

const RUNBOOK: &str = include_str!("../../scenarios/runbook.ron");
const STANDING: &str = include_str!("../../scenarios/standing.ron");

fuzz_target!(|bytes: &[u8]| {
    if let Ok(scenario) = std::str::from_utf8(bytes) {
        let reading = read(Sources { scenario, runbook: RUNBOOK, standing: STANDING });
        assert!(reading.scenario.is_some() || !reading.diagnostics.is_empty());
    }
});
