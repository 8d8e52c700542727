//! Decisions: votes, owners, orders, and what happens when nobody decides (20).

use super::*;
use crate::id::{ChoiceIx, DecisionIx};

const CUT: DecisionIx = DecisionIx::from_small(0);
const YES: ChoiceIx = ChoiceIx::from_small(0);
const NO: ChoiceIx = ChoiceIx::from_small(1);

fn decide(choice: ChoiceIx, rationale: &str) -> Command {
    let rationale = rationale.to_owned();
    Command::Decide { decision: CUT, choice, confidence: None, rationale }
}

fn with_commander() -> Room {
    let mut room = Room::started();
    room.does("analyst", "a.appoint", "").unwrap();
    room.to(4);
    room
}

#[test]
fn a_choice_orders_acts_as_if_their_role_had_begun_them() {
    let mut room = with_commander();
    room.seat("lead", decide(YES, "")).unwrap();
    room.to(8);
    assert!(room.state().facts.has(room.fact("cut")));
    room.met_after("isolate", 0);
    room.met_after("decided", 0);
}

#[test]
fn deciding_with_a_rationale_is_the_record_of_the_decision() {
    let mut room = with_commander();
    room.seat("lead", decide(YES, "the wards come first")).unwrap();
    room.met_after("recorded", 0);
    assert_eq!(room.state().texts, ["the wards come first"]);
    let mut room = with_commander();
    room.seat("lead", decide(YES, "")).unwrap();
    assert!(matches!(room.item("recorded").outcome, Outcome::NotExercised(_)));
}

#[test]
fn left_open_too_long_the_stated_choice_happens_without_credit() {
    let mut room = with_commander();
    room.to(12);
    let decided = room.state().decisions[CUT].decided.unwrap();
    assert_eq!((decided.choice, decided.by), (NO, None));
    assert_eq!(room.seat("lead", decide(YES, "")), Err(Refusal::AlreadyDecided));
    let room = {
        room.to(40);
        room.ended()
    };
    assert_eq!(room.item("decided").outcome, Outcome::Missed);
}

#[test]
fn only_the_owner_decides_and_only_what_was_asked() {
    let mut room = Room::started();
    assert_eq!(room.seat("analyst", decide(YES, "")), Err(Refusal::NotOpen));
    room.does("analyst", "a.appoint", "").unwrap();
    room.to(4);
    assert_eq!(room.seat("ops", decide(YES, "")), Err(Refusal::NotTheOwner));
}

#[test]
fn votes_are_silent_can_change_until_shown_and_carry_confidence() {
    let vote = |choice, confidence| Command::Vote { decision: CUT, choice, confidence };
    let mut room = with_commander();
    room.seat("ops", vote(YES, Some(70))).unwrap();
    room.seat("ops", vote(NO, Some(90))).unwrap();
    assert_eq!(room.state().votes.len(), 1);
    let unsure = room.seat("analyst", vote(YES, Some(30)));
    assert_eq!(unsure, Err(Refusal::ConfidenceOutOfRange));
    room.lead(Command::RevealVotes { decision: CUT }).unwrap();
    assert_eq!(room.seat("analyst", vote(YES, None)), Err(Refusal::AlreadyRevealed));
    let again = room.lead(Command::RevealVotes { decision: CUT });
    assert_eq!(again, Err(Refusal::AlreadyRevealed));
}
