//! People outside and people not there yet: contacts, command, entering (6, 10).

use super::*;
use crate::runbook::draft::Channel;

fn page(room: &mut Room, contact: &str, channel: Channel) {
    let act = Act { channel: Some(channel), ..room.act("a.page", contact) };
    room.seat("analyst", Command::Do(Work::Act(act))).unwrap();
}

#[test]
fn silence_is_noticed_after_patience_and_may_release_an_inject() {
    let mut room = Room::started();
    page(&mut room, "first", Channel::Pager);
    room.to_second(30 + 299);
    assert!(!room.is_out("silence"));
    room.to_second(30 + 300);
    assert!(room.is_out("silence"));
    room.met_after("sent", 0);
}

#[test]
fn an_answer_counts_from_when_the_attempt_was_begun() {
    let mut room = Room::started();
    page(&mut room, "first", Channel::Pager);
    room.to(2);
    page(&mut room, "second", Channel::Phone);
    room.to_second(3 * 60 + 29);
    assert!(matches!(room.item("page").outcome, Outcome::NotExercised(_)));
    room.to_second(3 * 60 + 30);
    room.met_after("page", 120);
}

#[test]
fn a_route_may_depend_on_the_world() {
    let mut room = Room::started();
    page(&mut room, "first", Channel::Phone);
    room.to(20);
    assert_eq!(room.state().acts[0].status, state::ActStatus::Unanswered);
}

#[test]
fn an_escalation_goes_by_a_channel_it_offers() {
    let mut room = Room::started();
    let act = Act { channel: Some(Channel::News), ..room.act("a.page", "first") };
    let refusal = room.seat("analyst", Command::Do(Work::Act(act)));
    assert_eq!(refusal, Err(Refusal::NotByChannel(Channel::News)));
}

#[test]
fn command_is_vacant_until_somebody_is_appointed_and_its_injects_go_to_the_fallback() {
    let mut room = Room::started();
    room.to(4);
    let to = room.state().injects[room.inject("ask")].to;
    assert_eq!(to, RoleSet::of(room.role("analyst")));
    room.does("ops", "a.appoint", "").unwrap();
    room.to(5);
    assert_eq!(room.state().commander, Some(room.role("lead")));
}

#[test]
fn command_can_be_handed_over_and_its_holder_may_do_what_the_commander_may() {
    let mut room = Room::started();
    let hand = room.act("a.hand", "").action;
    assert_eq!(room.does("analyst", "a.hand", ""), Err(Refusal::WrongRole(hand)));
    let to_analyst = Act { to: Some(room.role("analyst")), ..room.act("a.appoint", "") };
    room.seat("ops", Command::Do(Work::Act(to_analyst))).unwrap();
    room.to(1);
    room.does("analyst", "a.hand", "").unwrap();
}

#[test]
fn a_role_that_enters_when_told_neither_sees_nor_acts_before_and_reads_up_then() {
    let mut room = Room::started();
    room.to(11);
    let (counsel, leak) = (room.role("counsel"), room.fact("leak"));
    assert!(!room.state().knows(counsel, leak), "sent to all, but nobody told counsel");
    room.does("lead", "a.counsel", "").unwrap();
    room.to(12);
    assert!(room.state().entered.has(counsel));
    assert!(room.state().knows(counsel, leak));
}

#[test]
fn the_facilitator_may_bring_a_role_in() {
    let mut room = Room::started();
    let counsel = room.role("counsel");
    room.lead(Command::BringIn { role: counsel }).unwrap();
    assert!(room.state().entered.has(counsel));
    let again = room.lead(Command::BringIn { role: counsel });
    assert_eq!(again, Err(Refusal::AlreadyInPlay(counsel)));
}

#[test]
fn an_escalation_passes_on_what_its_role_knows_or_the_facts_it_names() {
    let mut room = Room::started();
    room.to(10);
    let (secret, leak, counsel) = (room.fact("secret"), room.fact("leak"), room.role("counsel"));
    let only_leak = Act { passes: Some([leak].into_iter().collect()), ..room.act("a.counsel", "") };
    room.seat("analyst", Command::Do(Work::Act(only_leak))).unwrap();
    room.to(11);
    assert!(room.state().knows(counsel, leak) && !room.state().knows(counsel, secret));
    room.does("analyst", "a.counsel", "").unwrap();
    room.to(12);
    assert!(room.state().knows(counsel, secret));
}
