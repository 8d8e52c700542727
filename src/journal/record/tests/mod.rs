//! Every kind of command and event, written and read.

use super::names::{Kind, Names};
use super::within;
use crate::dice::Dice;
use crate::exercise::{Act, Command, EndReason, Event, Said, Seat, Work};
use crate::id::{ActionIx, InjectIx, Key, LineIx, ObjectIx, RoleIx};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Arc;

pub(in crate::journal) mod sample;

fn names() -> Arc<Names> {
    let kind = |what: &str| {
        let slugs = ["first", "second", "third"].map(|nth| format!("{nth}_{what}"));
        Kind::new(slugs.iter().map(String::as_str))
    };
    Arc::new(Names {
        roles: kind("role"),
        actions: kind("action"),
        objects: kind("object"),
        contacts: kind("contact"),
        facts: kind("fact"),
        meters: kind("meter"),
        clocks: kind("clock"),
        stages: kind("stage"),
        phases: kind("phase"),
        injects: kind("inject"),
        decisions: kind("decision"),
        choices: kind("choice"),
        objectives: kind("objective"),
        expectations: kind("expectation"),
        messages: kind("message"),
        lines: vec![kind("line"), kind("line"), kind("line")],
        traps: kind("trap"),
        endings: kind("ending"),
        orders: 8,
        consequences: 8,
        patterns: 8,
        atoms: 8,
    })
}

/// Every variant comes back as it was, many times over; gives the names of the variants seen.
fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>() -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    within(&names(), || {
        for seed in 0..40 {
            for value in sample::every::<T>(&mut Dice::new(seed, 0)) {
                let json = serde_json::to_string(&value).unwrap();
                let back: T =
                    serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
                assert_eq!(back, value, "{json}");
                let word = json.trim_start_matches(['{', '"']);
                seen.insert(word.split('"').next().unwrap().to_owned());
            }
        }
    });
    seen
}

#[test]
fn every_event_comes_back_as_it_was() {
    let seen = round_trip::<Event>();
    assert!(
        seen.contains("started") && seen.contains("undone"),
        "the first and the last: {seen:?}"
    );
    assert!(seen.len() >= 68, "{}", seen.len());
}

#[test]
fn every_command_comes_back_as_it_was() {
    let seen = round_trip::<Command>();
    assert!(seen.contains("start") && seen.contains("undo"), "the first and the last: {seen:?}");
    assert!(seen.len() >= 31, "{}", seen.len());
}

#[test]
fn every_seat_and_work_and_reason_comes_back_as_it_was() {
    assert_eq!(round_trip::<Seat>().len(), 4);
    assert_eq!(round_trip::<Work>().len(), 3);
    assert_eq!(round_trip::<EndReason>().len(), 5);
}

fn key<K: Key>(position: usize) -> K {
    K::from_position(position)
}

#[test]
fn a_record_is_read_by_people() {
    let act = Act { about: Some(key(2)), ..Act::of(key::<ActionIx>(0)) };
    let command = Command::Do(Work::Act(act));
    let event = Event::InjectRead { inject: key::<InjectIx>(4), role: key(1) };
    within(&names(), || {
        assert_eq!(
            serde_json::to_string(&command).unwrap(),
            r#"{"do":{"act":{"action":"first_action","about":"third_object"}}}"#
        );
        assert_eq!(
            serde_json::to_string(&event).unwrap(),
            r#"{"inject_read":{"inject":"improvised-2","role":"second_role"}}"#
        );
    });
}

#[test]
fn what_is_said_is_read_by_people_too() {
    let lines = [0, 2].map(key::<LineIx>).into_iter().collect();
    let says = Said::new(key(1), lines);
    let command = Command::Do(Work::Act(Act { says, ..Act::of(key::<ActionIx>(0)) }));
    let json = r#"{"do":{"act":{"action":"first_action","says":{"second_message":["first_line","third_line"]}}}}"#;
    within(&names(), || {
        assert_eq!(serde_json::to_string(&command).unwrap(), json);
        assert_eq!(serde_json::from_str::<Command>(json).unwrap(), command);
    });
    for (said, why) in [
        (r#"{"second_message":[]}"#, "a message says nothing"),
        (r"{}", "a message has no name"),
        (r#"{"second_message":["fourth_line"]}"#, "`fourth_line` is not a line of the message"),
        (r#"{"a":["first_line"]}"#, "`a` is not a message of the scenario"),
        (r#"{"first_message":["first_line"],"second_message":[]}"#, "an act sends one message"),
    ] {
        turned_down::<Said>(said, why);
    }
}

#[track_caller]
fn turned_down<'de, T: Deserialize<'de> + Debug>(json: &'de str, why: &str) {
    let error = within(&names(), || serde_json::from_str::<T>(json)).unwrap_err().to_string();
    assert!(error.starts_with(why), "{error}");
}

#[test]
fn what_the_scenario_has_not_is_named() {
    turned_down::<RoleIx>(
        r#""first_rule""#,
        "`first_rule` is not a role of the scenario; nearest is `first_role`",
    );
    turned_down::<ObjectIx>(r#""moon""#, "`moon` is not an object of the scenario");
    turned_down::<InjectIx>(r#""improvised-0""#, "`improvised-0` is not an inject of the scenario");
    turned_down::<crate::id::AtomIx>("8", "there are 8 atoms, none numbered 8");
    turned_down::<Event>(r#"{"exploded":{}}"#, "unknown variant `exploded`");
    turned_down::<Event>(r#"{"clock":{"now":1,"then":2}}"#, "unknown field `then`");
}

#[test]
fn outside_of_a_record_there_are_no_names() {
    assert!(serde_json::to_string(&key::<RoleIx>(0)).is_err());
    assert!(serde_json::from_str::<RoleIx>(r#""first_role""#).is_err());
    within(&names(), || within(&Arc::default(), || ()));
    assert!(serde_json::to_string(&key::<RoleIx>(0)).is_err(), "the names are taken away again");
    within(&names(), || {
        within(&Arc::default(), || assert!(serde_json::to_string(&key::<RoleIx>(0)).is_err()));
        assert!(serde_json::to_string(&key::<RoleIx>(0)).is_ok(), "the outer ones come back");
    });
}

proptest! {
    #[test]
    fn no_text_is_too_strange_to_read(text in ".{0,200}", at in 0..2000_usize, byte: u8) {
        within(&names(), || {
            drop(serde_json::from_str::<Event>(&text));
            drop(serde_json::from_str::<Command>(&text));
            let events: Vec<Event> = sample::every(&mut Dice::new(1, 1));
            let mut json = serde_json::to_vec(&events).unwrap();
            let at = at % json.len();
            json[at] = byte;
            drop(serde_json::from_slice::<Vec<Event>>(&json));
        });
    }
}
