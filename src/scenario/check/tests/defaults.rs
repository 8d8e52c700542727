//! What is taken where an author says nothing.

use super::{MINIMAL, sound, valid};
use crate::id::{Key as _, PatternIx};
use crate::scenario::Scenario;
use crate::scenario::draft::condition::{MannerDraft, OutcomeDraft};
use crate::scenario::model::{Deed, Early, Expectation};
use crate::time::{ExerciseTime, Span};

fn expectation<'a>(scenario: &'a Scenario, slug: &str) -> &'a Expectation {
    scenario.expectations.iter().find(|one| one.slug == slug).unwrap()
}

#[test]
fn windows_have_defaults() {
    let scenario = sound(MINIMAL);
    let isolate = expectation(&scenario, "isolate");
    assert_eq!(isolate.full_within, Span::from_minutes(5));
    assert_eq!(isolate.late_after, Span::from_minutes(10));
    let level = expectation(&scenario, "level");
    assert_eq!(level.full_within, Span::from_minutes(3));
    assert_eq!(level.late_after, Span::from_minutes(8));
    assert_eq!((isolate.weight, isolate.standing), (1, false));
}

#[test]
fn repeatable_acts_are_wanted_afresh() {
    let scenario = sound(MINIMAL);
    assert_eq!(expectation(&scenario, "isolate").early, Early::Counts);
    assert_eq!(expectation(&scenario, "level").early, Early::Afresh);
    let scenario = valid("full: \"3m\"", "early: Counts");
    assert_eq!(expectation(&scenario, "level").early, Early::Counts);
}

#[test]
fn an_accepted_act_earns_all_is_done_and_answered() {
    let scenario = sound(MINIMAL);
    let accept = &expectation(&scenario, "isolate").accept;
    assert_eq!(accept.iter().map(|(_, credit)| *credit).collect::<Vec<_>>(), [1000, 800]);
    let pattern = &scenario.wiring.patterns[accept[0].0];
    assert_eq!((pattern.nth, pattern.by), (1, None));
    let Deed::Act { manner, outcome, level, to, .. } = &pattern.deed else { panic!() };
    assert_eq!((*manner, *outcome), (MannerDraft::Done, OutcomeDraft::Answered));
    assert_eq!((*level, *to), (None, None));
    assert_eq!(PatternIx::from_position(0).position(), 0);
}

#[test]
fn a_meter_is_unbounded_where_nothing_is_said() {
    let scenario = sound(MINIMAL);
    let meter = scenario.meters.iter().next().unwrap();
    assert_eq!((meter.min, meter.max), (i64::MIN, 900));
}

#[test]
fn texts_have_their_variables_filled_in() {
    let scenario = sound(MINIMAL);
    assert_eq!(scenario.about.title, "Minimal at Example Ltd");
    let inject = scenario.injects.iter().next().unwrap();
    assert_eq!(inject.body, "Lost: {meter:lost} at Example Ltd.");
    let variant = scenario.injects.iter().flat_map(|one| &one.variants).next().unwrap();
    assert_eq!(variant.body, "Thanks, Example Ltd.");
    let scenario = valid(
        "title: \"So\", body: \"Thanks.\"",
        "title: \"So\", body: \"{\\\"a\\\": {}}\", attachments: [Chat(room: \"{org}\", messages: [(\"{org}\", \"1\", \"{ x }\")])]",
    );
    let inject = scenario.injects.iter().last().unwrap();
    assert_eq!(inject.body, "{\"a\": {}}");
    let text = format!("{:?}", inject.attachments);
    assert_eq!(
        text,
        "[Chat { room: \"Example Ltd\", messages: [(\"Example Ltd\", \"1\", \"{ x }\")] }]"
    );
}

#[test]
fn a_scenario_has_its_length_and_people() {
    let scenario = sound(MINIMAL);
    assert_eq!(scenario.length, ExerciseTime::from_minutes(60));
    assert_eq!(scenario.command_role.position(), 0);
    assert_eq!(scenario.command_fallback.position(), 1);
    assert_eq!(scenario.solo.map(crate::id::Key::position), Some(1));
    assert!(!scenario.hints_are_free);
}
