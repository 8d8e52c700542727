//! What a view shows and, above all, what it does not.
//!
//! Every text of a shipped scenario is replaced by a canary, a text found nowhere else; random
//! players play it; after every few commands the printed view of every player's seat is searched
//! for canaries. Each canary says itself when a seat may see it, from the state alone.

mod canary;
mod facts;
mod language;
mod player;

use crate::scenario::{Scenario, Sources, read};
use std::sync::Arc;

const RUNBOOK: &str = include_str!("../../../../scenarios/runbook.ron");
const STANDING: &str = include_str!("../../../../scenarios/standing.ron");
const FIRST_ALERT: &str = include_str!("../../../../scenarios/first-alert/scenario.ron");
const WARD_LIGHTS: &str = include_str!("../../../../scenarios/ward-lights/scenario.ron");

/// A shipped scenario.
pub(super) fn shipped(text: &str) -> Scenario {
    let reading = read(Sources { scenario: text, runbook: RUNBOOK, standing: STANDING });
    reading.scenario.unwrap_or_else(|| panic!("{:#?}", reading.diagnostics))
}

/// Every shipped scenario there is, also those that came after this test was written.
#[expect(clippy::disallowed_methods, reason = "a test may read the files it ships with")]
pub(super) fn all_shipped() -> Vec<Arc<Scenario>> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().join("scenario.ron"))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    assert!(files.len() >= 2, "{folder}");
    let text = |file: &std::path::PathBuf| std::fs::read_to_string(file).unwrap();
    files.iter().map(|file| Arc::new(shipped(&text(file)))).collect()
}
