//! Which standing expectations apply, and what a scenario changes about them.

use super::{MINIMAL, SCENARIO, STANDING, all_said, changed, says, sound, valid};
use crate::scenario::{Scenario, Sources};
use crate::time::Span;

fn standing(scenario: &Scenario) -> Vec<&str> {
    let all = scenario.expectations.iter();
    all.filter(|one| one.standing).map(|one| one.slug.as_str()).collect()
}

#[test]
fn they_come_after_the_scenarios_own_and_only_where_they_can_be_met() {
    let scenario = sound(MINIMAL);
    assert_eq!(standing(&scenario), ["s-command"], "no personnel, no scribe, no learning here");
    assert_eq!(scenario.expectations.iter().last().unwrap().slug, "s-command");
}

#[test]
fn they_can_be_changed() {
    let scenario = valid(
        "without: [\"s-learn\"]",
        "change: [(id: \"s-learn\", objective: \"O-CON\", weight: 3), (id: \"s-command\", full: \"1m\", late: \"2m\")]",
    );
    assert_eq!(standing(&scenario), ["s-command", "s-learn"]);
    let find = |slug: &str| scenario.expectations.iter().find(|one| one.slug == slug).unwrap();
    assert_eq!(find("s-command").full_within, Span::from_minutes(1));
    assert_eq!(find("s-command").late_after, Span::from_minutes(2));
    assert_eq!(find("s-learn").weight, 3);
    assert_eq!(scenario.objectives[find("s-learn").objective].slug, "O-CON");
}

#[test]
fn an_objective_that_is_not_declared_is_named() {
    says(
        ", without: [\"s-learn\"]",
        "",
        &[(
            "E101",
            "\"common\"",
            "the standing expectation `s-learn` counts for the objective `O-LRN`, which is not declared here",
            "declare `O-LRN`, or put `s-learn` into `without`, or name another objective for it under `change`",
        )],
    );
}

#[test]
fn their_names_are_looked_at() {
    says(
        "without: [\"s-learn\"]",
        "without: [\"s-learn\", \"s-comand\"]",
        &[(
            "E101",
            "\"s-comand\"",
            "no standing expectation is called `s-comand`",
            "did you mean `s-command`?",
        )],
    );
    says(
        "(id: \"isolate\", title",
        "(id: \"s-command\", title",
        &[(
            "E101",
            "\"common\"",
            "the standing expectation `s-command` has the name of one declared here",
            "put `s-command` into `without`, or give the scenario's own another name",
        )],
    );
}

#[test]
fn a_mistake_of_theirs_is_placed_in_their_file() {
    let text = changed(STANDING, "act: \"mob.appoint_ic\"", "act: \"mob.apoint_ic\"");
    all_said(
        Sources { scenario: SCENARIO, standing: &text, ..MINIMAL },
        &[(
            "E101",
            "\"mob.apoint_ic\"",
            "no runbook action is called `mob.apoint_ic`",
            "did you mean `mob.appoint_ic`?",
        )],
    );
}
