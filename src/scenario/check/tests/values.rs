//! Lengths, moments, numbers and limits.

use super::{MINIMAL, SCENARIO, all_said, changed, says};
use crate::scenario::Sources;
use std::fmt::Write as _;

#[test]
fn a_length_of_time_has_its_unit() {
    says(
        "full: \"3m\"",
        "full: \"3 minutes\"",
        &[(
            "E110",
            "\"3 minutes\"",
            "`3 minutes` is not a length of time",
            "write it as in `45s`, `4m`, `1h30m` or `2d`",
        )],
    );
    says(
        "Fact(\"powered_on\"))]), \"1h\")",
        "Fact(\"powered_on\"))]), \"9000d\")",
        &[("E112", "\"9000d\"", "`9000d` is longer than a year", "no length of time here is")],
    );
    says(
        "length: \"60m\"",
        "length: \"0m\"",
        &[("E112", "\"0m\"", "the exercise has no length", "write it as in `90m`")],
    );
    says(
        "length: \"60m\"",
        "length: \"20d\"",
        &[(
            "E112",
            "\"20d\"",
            "the exercise is longer than two weeks",
            "make several exercises of it",
        )],
    );
}

#[test]
fn the_story_starts_at_a_moment() {
    says(
        "2031-03-08T02:14+01:00",
        "Saturday night",
        &[(
            "E111",
            "\"Saturday night\"",
            "`Saturday night` is not a moment that a story can start at",
            "write it with its offset, as in `2031-03-08T02:14+01:00`",
        )],
    );
    says(
        "\"2031-03-10\"",
        "\"Easter\"",
        &[(
            "E111",
            "\"2031-03-08T02:14+01:00\"",
            "the holiday `Easter` is not a day",
            "write it as in `2031-03-10`",
        )],
    );
}

#[test]
fn a_stamp_is_a_moment_and_never_runs_backwards() {
    says(
        "story: \"02:20\"",
        "story: \"soon\"",
        &[(
            "E111",
            "\"soon\"",
            "`soon` is not a moment of the story",
            "write it as in `Sat 02:14`, `02:14` or `2031-03-08T02:14`",
        )],
    );
    says(
        "story: \"02:20\"",
        "story: \"2031-03-07T02:20\"",
        &[(
            "E111",
            "\"2031-03-07T02:20\"",
            "the story would run backwards to `2031-03-07T02:20`",
            "it stands at Sat 8 Mar 2031 02:14 before this inject",
        )],
    );
}

#[test]
fn numbers_have_limits() {
    for (from, to, excerpt, message, help) in [
        (
            "credit: 800",
            "credit: 1200",
            "1200",
            "credit 1200 is out of range",
            "it goes from 1 to 1000",
        ),
        (
            "level: 1)], full",
            "level: 3)], full",
            "3",
            "level 3 is out of range",
            "it goes from 1 to 2",
        ),
        ("full: \"3m\"", "weight: 4", "4", "weight 4 is out of range", "it goes from 1 to 3"),
        ("nth: 2", "nth: 0", "0", "number 0 is out of range", "it goes from 1 to 1000"),
        (
            "Known(\"virus\"))),",
            "Dice(7, 6))),",
            "7",
            "a chance of 7 is out of range",
            "it goes from 0 to 6",
        ),
    ] {
        says(from, to, &[("E112", excerpt, message, help)]);
    }
}

#[test]
fn records_of_numbers_have_limits() {
    for (from, to, excerpt, message, help) in [
        (
            "players: (2, 5)",
            "players: (5, 2)",
            "\"minimal\"",
            "`players` says from 5 to 2",
            "give the fewest and the most, from 1",
        ),
        (
            "start: 4, per_minute: 15, max: 900",
            "start: 4, per_minute: 15, max: 3",
            "\"lost\"",
            "the meter `lost` starts outside its limits",
            "`start` is 4; move it or `min` and `max`",
        ),
        (
            "[SetRate(\"lost\", 0)]",
            "[SetRate(\"lost\", 5000000000)]",
            "\"con.isolate_host\"",
            "a meter's rate of 5000000000 is out of range",
            "it goes from -1000000000 to 1000000000",
        ),
        (
            "Hours(24)",
            "BusinessDays(4000000000)",
            "\"early\"",
            "the stage `early` falls due after BusinessDays(4000000000)",
            "it goes from 1 to 3660",
        ),
        (
            "level: 2, name: \"Low\"",
            "level: 3, name: \"Low\"",
            "\"minimal\"",
            "the severity level `Low` has the wrong number",
            "levels count from 1, the worst, without a gap; this one is 2",
        ),
        (
            "target: \"Quickly.\"",
            "target: \"Quickly.\", weight: 0",
            "\"O-CMD\"",
            "the objective `O-CMD` weighs nothing",
            "weights count from 1",
        ),
    ] {
        says(from, to, &[("E112", excerpt, message, help)]);
    }
}

#[test]
fn roles_and_facts_are_few() {
    let mut many = String::new();
    for number in 0..33 {
        write!(many, "(id: \"role{number}\", title: \"\", brief: \"\"),").unwrap();
    }
    let text = changed(SCENARIO, "roles: [", &format!("roles: [{many}"));
    let expected = [(
        "E112",
        "\"role32\"",
        "a scenario has at most 32 roles, and this one is more",
        "leave some out, or bring some together",
    )];
    all_said(Sources { scenario: &text, ..MINIMAL }, &expected);
    let mut many = String::new();
    for number in 0..130 {
        write!(many, "(id: \"fact{number}\", text: \"\"),").unwrap();
    }
    let text = changed(SCENARIO, " facts: [", &format!(" facts: [{many}"));
    let expected = [(
        "E112",
        "\"fact128\"",
        "a scenario has at most 128 facts, and this one is more",
        "leave some out, or bring some together",
    )];
    all_said(Sources { scenario: &text, ..MINIMAL }, &expected);
}

#[test]
fn late_comes_after_full() {
    says(
        "full: \"3m\"",
        "full: \"3m\", late: \"2m\"",
        &[(
            "E113",
            "\"2m\"",
            "this is late after 2m, before full credit ends at 3m",
            "`late` comes after `full`; left out, it would be 8m",
        )],
    );
}
