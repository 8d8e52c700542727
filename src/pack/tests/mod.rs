//! The pack holds together, and players' documents tell nothing.

use super::{PackFile, write_all};
use crate::scenario::{Scenario, Sources, read};

mod canary;
mod files;
mod words;

const RUNBOOK: &str = include_str!("../../../scenarios/runbook.ron");
const STANDING: &str = include_str!("../../../scenarios/standing.ron");
const WARD_LIGHTS: &str = include_str!("../../../scenarios/ward-lights/scenario.ron");

fn shipped(text: &str) -> Scenario {
    let sources = Sources { scenario: text, runbook: RUNBOOK, standing: STANDING };
    read(sources).scenario.unwrap()
}

/// Every shipped scenario there is, also those that came after this test was written.
#[expect(clippy::disallowed_methods, reason = "a test may read the files it ships with")]
fn all_texts() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios");
    let mut files: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path().join("scenario.ron"))
        .filter(|file| file.is_file())
        .collect();
    files.sort();
    assert!(files.len() >= 3, "{folder}");
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

fn all_shipped() -> impl Iterator<Item = Scenario> {
    all_texts().into_iter().map(|text| shipped(&text))
}

fn text(file: &PackFile) -> &str {
    std::str::from_utf8(&file.bytes).unwrap()
}

fn named(scenario: &Scenario, name: &str) -> String {
    let pack = write_all(scenario).unwrap();
    text(pack.iter().find(|file| file.name == name).unwrap()).to_owned()
}
