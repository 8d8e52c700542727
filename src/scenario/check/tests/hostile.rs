//! Files made to keep the checker busy: it says its piece and comes to an end.

use super::{MINIMAL, SCENARIO, changed};
use crate::scenario::{Sources, read};
use std::fmt::Write as _;

const MANY: usize = 3_000;

#[track_caller]
fn count(from: &str, to: &str) -> usize {
    let scenario = changed(SCENARIO, from, to);
    let reading = read(Sources { scenario: &scenario, ..MINIMAL });
    assert!(reading.scenario.is_none());
    reading.diagnostics.len()
}

fn injects(row: impl Fn(usize) -> String) -> String {
    let mut text = "injects: [".to_owned();
    for number in 0..MANY {
        write!(
            text,
            "(release: Standby, channel: Mail, from: \"\", to: [All], title: \"\", notes: \"\", cues: [], hints: [], {}),",
            row(number)
        )
        .unwrap();
    }
    text
}

#[test]
fn many_injects_of_one_name_are_all_named() {
    let found = count("injects: [", &injects(|_| "id: \"x\", body: \"\"".to_owned()));
    assert_eq!(found, MANY - 1);
}

#[test]
fn many_names_that_lead_nowhere_are_all_named() {
    let row =
        |number| format!("id: \"x{number}\", body: \"{{no{number}}}\", reveals: [\"no{number}\"]");
    assert_eq!(count("injects: [", &injects(row)), 2 * MANY);
}

#[test]
fn a_net_of_rings_is_cut_short() {
    let row = |number: usize| {
        let next = (number + 1) % MANY;
        format!("id: \"x{number}\", body: \"\", effects: [Release(\"x{next}\"), Release(\"x0\")]")
    };
    assert!(count("injects: [", &injects(row)) < 100);
}

#[test]
fn a_text_of_braces_is_left_alone() {
    let braces = "{".repeat(300_000);
    let text = changed(SCENARIO, "Thanks.", &braces);
    let reading = read(Sources { scenario: &text, ..MINIMAL });
    let scenario = reading.scenario.unwrap();
    assert!(scenario.injects.iter().any(|one| one.body == braces));
}
