//! The world: consequences, knowledge, meters, story time, legal clocks, severity (8, 9, 11, 14).

use super::*;
use crate::id::{ClockIx, StageIx};

#[test]
fn a_consequence_happens_once_and_is_the_scenarios() {
    let mut room = Room::started();
    room.does("ops", "a.isolate", "server").unwrap();
    room.does("lead", "a.isolate", "server").unwrap();
    room.to(10);
    assert_eq!(room.state().consequences.len(), 1);
}

#[test]
fn a_fact_is_known_apart_from_being_true() {
    let mut room = Room::started();
    let secret = room.fact("secret");
    assert!(room.state().facts.has(secret));
    room.to(6);
    let (analyst, ops) = (room.role("analyst"), room.role("ops"));
    assert!(room.state().knows(analyst, secret));
    assert!(!room.state().knows(ops, secret));
}

#[test]
fn a_relay_is_met_when_the_recipient_knows_by_any_path_somebody_took() {
    let relayed = |by_escalation: bool| {
        let mut room = Room::started();
        room.to(6);
        let (secret, lead) = (room.fact("secret"), room.role("lead"));
        if by_escalation {
            room.does("analyst", "a.appoint", "").unwrap();
            room.to(7);
        } else {
            room.does("analyst", "a.appoint", "").unwrap();
        }
        let tell = Work::Tell { fact: secret, to: RoleSet::of(lead) };
        room.seat("analyst", Command::Do(tell)).unwrap();
        room.to(9);
        room
    };
    relayed(false).met_after("relay", 30);
    relayed(true).met_after("relay", 60);
}

#[test]
fn one_cannot_tell_what_one_does_not_know_nor_to_those_who_do() {
    let mut room = Room::started();
    room.to(6);
    let (secret, analyst) = (room.fact("secret"), room.role("analyst"));
    let to_analyst = Work::Tell { fact: secret, to: RoleSet::of(analyst) };
    let refusal = room.seat("ops", Command::Do(to_analyst));
    assert_eq!(refusal, Err(Refusal::DoesNotKnow(secret)));
    let refusal = room.seat("analyst", Command::Do(to_analyst));
    assert_eq!(refusal, Err(Refusal::NobodyToTell));
}

#[test]
fn a_meter_runs_on_exercise_minutes_and_turns_conditions_when_it_crosses() {
    let mut room = Room::started();
    let spread = crate::id::MeterIx::from_position(0);
    room.to_second(299);
    assert!(!room.is_out("flood"));
    room.to(5);
    assert_eq!(room.state().meter(&room.scenario(), spread), 40);
    assert!(room.is_out("flood"), "the bound is crossed in the very millisecond");
    assert_eq!(room.state().injects[room.inject("flood")].at, ExerciseTime::from_minutes(5));
}

#[test]
fn isolating_stops_the_meter() {
    let mut room = Room::started();
    room.does("ops", "a.isolate", "server").unwrap();
    room.to(20);
    let spread = crate::id::MeterIx::from_position(0);
    assert_eq!(room.state().meter(&room.scenario(), spread), 10 + 18 + 5, "5 from the open choice");
    assert!(!room.is_out("flood"));
}

#[test]
fn story_time_runs_between_stamps_jumps_at_them_and_never_passes_the_next() {
    let mut room = Room::started();
    let story = |room: &Room| {
        let scenario = room.scenario();
        scenario.calendar.short(room.state().story_now(&scenario))
    };
    room.to_second(239);
    assert_eq!(story(&room), "Sat 02:17");
    room.to(4);
    assert_eq!(story(&room), "Sat 02:20");
    room.to_second(599);
    assert_eq!(story(&room), "Sat 02:25");
    room.to(10);
    assert_eq!(story(&room), "Sat 03:00");
    room.to(20);
    assert_eq!(story(&room), "Sun 03:30");
    room.lead(Command::Advance { to: ExerciseTime::from_minutes(25) }).unwrap();
    assert_eq!(story(&room), "Sun 03:35");
}

#[test]
fn a_jump_of_the_story_fires_every_deadline_it_crosses_at_its_own_moment() {
    let mut room = Room::started();
    room.to(20);
    let early = StageIx::from_position(0);
    assert!(room.state().stages[early].overdue);
    let at = |wanted: fn(&Event) -> bool| room.events.iter().position(wanted).unwrap();
    let overdue = at(|it| matches!(it, Event::StageOverdue { .. }));
    let late = room.inject("late");
    let released = room
        .events
        .iter()
        .position(|it| matches!(it, Event::InjectReleased { inject, .. } if *inject == late));
    assert!(Some(overdue) < released);
    let before = room.events[..overdue].iter().rev().find_map(|it| match it {
        Event::StoryJumped { to } => Some(*to),
        _ => None,
    });
    let scenario = room.scenario();
    assert_eq!(scenario.calendar.short(before.unwrap()), "Sun 03:00");
}

#[test]
fn a_stage_is_met_by_its_act_and_the_next_counts_from_then() {
    let mut room = Room::started();
    room.to(10);
    room.does("lead", "a.counsel", "").unwrap();
    room.to(11);
    room.does("counsel", "a.notice", "law").unwrap();
    room.to(13);
    let state = room.state();
    let (early, last) = (StageIx::from_position(0), StageIx::from_position(1));
    assert!(state.stages[early].met.is_some() && state.stages[last].met.is_none());
    assert!(state.stages[last].due.is_some());
    room.does("counsel", "a.notice", "law").unwrap();
    room.to(15);
    assert!(room.state().stages[last].met.is_some(), "the second notice");
}

#[test]
fn a_strict_reading_starts_a_clock_earlier_and_is_only_noted() {
    let mut room = Room::started();
    room.to(6);
    let clock = ClockIx::from_position(0);
    assert!(room.state().clocks[clock].strict.is_some());
    assert!(room.state().clocks[clock].started.is_none());
    room.to(10);
    assert!(room.state().clocks[clock].started.is_some());
}

#[test]
fn the_true_level_follows_knowledge_with_a_grace_and_undeclared_counts_below_the_lowest() {
    let mut room = Room::started();
    room.to_second(8 * 60 - 1);
    assert_eq!(room.state().severity.truth, None);
    room.to(8);
    assert_eq!(room.state().severity.truth, Some(2));
    let declare = Act { level: Some(2), ..room.act("a.level", "") };
    room.to(9);
    room.seat("lead", Command::Do(Work::Act(declare))).unwrap();
    room.to(10);
    assert_eq!(room.state().severity.declared, Some(2));
    let (low, high) = (room.state().severity.under, room.state().severity.over);
    assert_eq!((low, high), (2 * 90_000, 0), "level 4 against 2 for a minute and a half");
}

#[test]
fn declaring_needs_a_level_of_the_scale() {
    let mut room = Room::started();
    assert_eq!(room.does("lead", "a.level", ""), Err(Refusal::NeedsLevel));
    let nine = Act { level: Some(9), ..room.act("a.level", "") };
    let refusal = room.seat("lead", Command::Do(Work::Act(nine)));
    assert_eq!(refusal, Err(Refusal::NoSuchLevel(9)));
}
