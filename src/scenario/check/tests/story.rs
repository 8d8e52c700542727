//! Stamps, phases, decisions.

use super::{MINIMAL, says, sound, valid};
use crate::scenario::Scenario;

fn stamps(scenario: &Scenario) -> Vec<Option<String>> {
    let injects = scenario.injects.iter();
    injects.map(|one| one.story.map(|story| scenario.calendar.long(story))).collect()
}

#[test]
fn stamps_follow_the_schedule() {
    let scenario = valid("story: \"Sat 02:14\"", "story: \"Sun 09:00\"");
    let expected =
        ["Sun 9 Mar 2031 09:00", "Mon 10 Mar 2031 02:20"].map(|text| Some(text.to_owned()));
    assert_eq!(stamps(&scenario)[..2], expected);
    let scenario = valid("release: At(\"10m\")", "release: At(\"0m\")");
    assert_eq!(stamps(&scenario)[1].as_deref(), Some("Sat 8 Mar 2031 02:20"));
}

#[test]
fn an_untimed_stamp_is_the_first_one_after_the_start() {
    let scenario = valid(
        "release: ByInject, channel: Mail",
        "release: ByInject, story: \"02:16\", channel: Mail",
    );
    assert_eq!(stamps(&scenario)[2].as_deref(), Some("Sat 8 Mar 2031 02:16"));
    assert_eq!(stamps(&sound(MINIMAL))[2], None);
}

#[test]
fn the_first_phase_begins_at_startex_and_no_other() {
    says(
        "(id: \"p1\", title: \"First\", begins: Start)",
        "(id: \"p1\", title: \"First\", begins: OnCall)",
        &[("E113", "\"p1\"", "the first phase does not begin at StartEx", "write `begins: Start`")],
    );
    says(
        "begins: Inject(\"two\")",
        "begins: Start",
        &[(
            "E113",
            "\"p2\"",
            "`p2` is not the first phase and cannot begin at StartEx",
            "begin it with an inject, with a condition, or `OnCall`",
        )],
    );
    says(
        "begins: Inject(\"two\"))",
        "begins: Inject(\"two\")), (id: \"p3\", title: \"Third\", begins: Inject(\"two\"))",
        &[(
            "E113",
            "\"two\"",
            "two phases begin with the inject `two`",
            "begin one of them with another inject",
        )],
    );
}

#[test]
fn records_have_what_they_need() {
    for (from, to, excerpt, message, help) in [
        (
            "to: [All]",
            "to: []",
            "\"three\"",
            "the inject `three` is for nobody",
            "name a role, or write `to: [All]`",
        ),
        (
            "to: [All]",
            "to: [Roles([])]",
            "\"three\"",
            "`Roles([])` means nobody",
            "name at least one role, or write `Team`",
        ),
        (
            "accept: [(act: \"triage.set_severity\", level: 1)]",
            "accept: []",
            "\"level\"",
            "the expectation `level` accepts nothing",
            "name at least one act under `accept`",
        ),
    ] {
        says(from, to, &[("E114", excerpt, message, help)]);
    }
}

#[test]
fn a_decision_lets_a_choice_of_its_own_happen() {
    says(
        "(\"8m\", \"wait\")",
        "(\"8m\", \"weight\")",
        &[("E101", "\"weight\"", "no choice is called `weight`", "the choices are `cut`, `wait`")],
    );
}

#[test]
fn an_order_to_call_is_to_the_only_contact_there_is() {
    let scenario = valid(
        "(id: \"wait\", text: \"Wait\")",
        "(id: \"wait\", text: \"Wait\", orders: [(act: \"esc.legal\", by: \"incident_commander\")])",
    );
    let order = scenario.choices.iter().flat_map(|one| &one.orders).last().unwrap();
    let about = order.about.map(|object| scenario.objects[object].slug.as_str());
    assert_eq!(about, Some("legal_counsel"));
}
