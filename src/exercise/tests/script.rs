//! Injects: variants, delays, phases, endings (13).

use super::*;
use crate::words::Words;

#[test]
fn a_variant_stands_if_its_condition_holds_at_release() {
    let room = Room::started();
    assert_eq!(room.state().injects[room.inject("start")].variant, None);
}

#[test]
fn an_inject_may_follow_a_condition_after_a_while() {
    let mut room = Room::started();
    room.does("analyst", "a.log", "").unwrap();
    room.to_second(179);
    assert!(!room.is_out("echo"));
    room.to(3);
    assert!(room.is_out("echo"));
}

#[test]
fn a_phase_begins_with_its_inject_or_when_called() {
    let mut room = Room::started();
    room.to(20);
    assert_eq!(room.state().phase.position(), 1);
    assert_eq!(room.lead(Command::NextPhase), Err(Refusal::LastPhase));
    let mut room = Room::started();
    room.lead(Command::NextPhase).unwrap();
    assert_eq!(room.state().phase.position(), 1);
}

#[test]
fn nothing_happens_before_the_start_or_after_the_end() {
    let scenario = small_scenario();
    let setup = Setup::all_bots(&scenario, 1);
    let mut exercise = Exercise::new(scenario, setup);
    let before = exercise.handle(Seat::Facilitator, &Command::End, &mut ());
    assert_eq!(before, Err(Refusal::NotStarted));
    let mut room = Room::started().ended();
    let act = room.act("a.check", "");
    assert_eq!(room.seat("ops", Command::Do(Work::Act(act))), Err(Refusal::Over));
    assert_eq!(room.lead(Command::Start), Err(Refusal::AlreadyStarted));
    assert_eq!(room.exercise.next_due(), None);
}

#[test]
fn every_refusal_is_a_sentence() {
    let mut room = Room::started();
    let scenario = room.scenario();
    let refusals = [
        room.does("ops", "a.log", ""),
        room.does("ops", "a.isolate", ""),
        room.does("ops", "a.isolate", "first"),
        room.does("counsel", "a.tidy", ""),
        room.does("lead", "a.level", ""),
        room.lead(Command::Resume),
    ];
    for refusal in refusals {
        let sentence = refusal.unwrap_err().sentence(&scenario, &Words::english());
        assert!(sentence.ends_with('.') && sentence.len() > 10, "{sentence}");
        assert!(!sentence.contains("That is not possible now"), "{sentence}");
    }
}
