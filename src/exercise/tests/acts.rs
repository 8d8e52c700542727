//! Acts: durations, queues, objects, manner, order, needs (rules 1 to 5, 19).

use super::*;
use crate::evaluation::HarmSource;
use crate::scenario::model::pattern::Manner;

#[test]
fn a_role_is_busy_for_what_it_occupies_and_the_effect_comes_after_what_it_takes() {
    let mut room = Room::started();
    room.does("ops", "a.isolate", "server").unwrap();
    let ops = room.role("ops");
    room.to_second(119);
    assert!(room.state().people[ops].busy_until.is_some());
    room.to(2);
    assert!(room.state().people[ops].busy_until.is_none(), "free after two minutes");
    assert!(!room.state().facts.has(room.fact("cut")), "the effect comes after three");
    room.to(3);
    assert!(room.state().facts.has(room.fact("cut")));
}

#[test]
fn a_busy_role_queues_and_time_counts_to_when_the_work_begins() {
    let mut room = Room::started();
    room.does("analyst", "a.check", "").unwrap();
    room.does("analyst", "a.log", "").unwrap();
    room.to(3);
    room.met_after("check-1", 0);
    room.met_after("log", 60);
}

#[test]
fn a_queue_is_bounded_can_be_reordered_and_taken_back() {
    let mut room = Room::started();
    for _ in 0..9 {
        room.does("ops", "a.check", "").unwrap();
    }
    let ops = room.role("ops");
    assert_eq!(room.does("ops", "a.check", ""), Err(Refusal::QueueFull(ops)));
    room.seat("ops", Command::Withdraw { ticket: Ticket(3) }).unwrap();
    room.seat("ops", Command::Reorder { ticket: Ticket(8), place: 0 }).unwrap();
    let queue: Vec<Ticket> = room.state().people[ops].queue().collect();
    assert_eq!(queue, [8, 1, 2, 4, 5, 6, 7].map(Ticket));
    let other = room.seat("analyst", Command::Withdraw { ticket: Ticket(1) });
    assert_eq!(other, Err(Refusal::NotWaiting(Ticket(1))), "only one's own");
    let begun = room.seat("ops", Command::Withdraw { ticket: Ticket(0) });
    assert_eq!(begun, Err(Refusal::NotWaiting(Ticket(0))));
}

#[test]
fn somebody_who_doubles_two_roles_is_busy_in_both() {
    let mut room = Room::started();
    room.does("analyst", "a.log", "").unwrap();
    room.does("scribe", "a.tidy", "").unwrap();
    room.to_second(59);
    assert_eq!(room.state().acts[1].status, state::ActStatus::Waiting);
    room.to(1);
    assert_eq!(room.state().acts[1].status, state::ActStatus::Begun);
}

#[test]
fn a_program_that_would_double_a_persons_role_has_a_body_of_its_own() {
    let room = Room::started();
    let scenario = Arc::clone(room.exercise.scenario());
    let (analyst, scribe) = (room.role("analyst"), room.role("scribe"));
    let alone = Exercise::new(Arc::clone(&scenario), Setup::solo(&scenario, analyst, 1));
    assert_eq!(alone.state().roles[scribe].person, scribe);
    let programs = Exercise::new(Arc::clone(&scenario), Setup::all_bots(&scenario, 1));
    assert_eq!(programs.state().roles[scribe].person, analyst);
}

#[test]
fn an_object_is_accepted_only_once_it_appears_and_fits() {
    let mut room = Room::started();
    let isolate = room.act("a.isolate", "").action;
    let check = room.act("a.check", "").action;
    assert_eq!(room.does("ops", "a.isolate", "hidden"), Err(Refusal::NotComeUp));
    assert_eq!(room.does("ops", "a.isolate", ""), Err(Refusal::NeedsObject(isolate)));
    assert_eq!(room.does("ops", "a.check", "server"), Err(Refusal::TakesNoObject(check)));
    let second = room.object("second");
    let misfit = Err(Refusal::ObjectDoesNotFit(isolate, second));
    assert_eq!(room.does("ops", "a.isolate", "second"), misfit);
    room.to(6);
    room.does("ops", "a.isolate", "hidden").unwrap();
}

#[test]
fn the_runbook_says_who_may_do_what() {
    let mut room = Room::started();
    let log = room.act("a.log", "").action;
    assert_eq!(room.does("ops", "a.log", ""), Err(Refusal::WrongRole(log)));
    let counsel = room.role("counsel");
    assert_eq!(room.does("counsel", "a.tidy", ""), Err(Refusal::NotInPlay(counsel)));
}

#[test]
fn what_is_prepared_takes_thirty_seconds_to_carry_out_and_has_its_effect_then() {
    let mut room = Room::started();
    let act = Act { manner: Manner::Prepared, ..room.act("a.isolate", "server") };
    room.seat("ops", Command::Do(Work::Act(act))).unwrap();
    room.to(5);
    assert!(!room.state().facts.has(room.fact("cut")), "only prepared");
    let carry_out = Command::Do(Work::CarryOut { prepared: Ticket(0) });
    room.seat("ops", carry_out.clone()).unwrap();
    assert_eq!(room.seat("ops", carry_out), Err(Refusal::NotPrepared(Ticket(0))), "once");
    room.to_second(5 * 60 + 29);
    assert!(!room.state().facts.has(room.fact("cut")));
    room.to_second(5 * 60 + 30);
    assert!(room.state().facts.has(room.fact("cut")));
    room.met_after("isolate", 60);
}

#[test]
fn what_is_only_considered_changes_nothing() {
    let mut room = Room::started();
    let act = Act { manner: Manner::Considered, ..room.act("a.power", "server") };
    room.seat("ops", Command::Do(Work::Act(act))).unwrap();
    room.to(5);
    assert!(room.state().facts.has(room.fact("powered_on")));
    assert_eq!(room.evaluation().harms, []);
}

#[test]
fn acts_that_belong_together_must_begin_within_the_spread() {
    let mut room = Room::started();
    room.does("ops", "a.power", "laptop").unwrap();
    room.does("ops", "a.isolate", "server").unwrap();
    room.to(10);
    room.met_after("both", 30);
    let mut room = Room::started();
    room.does("ops", "a.power", "laptop").unwrap();
    room.to(3);
    room.does("ops", "a.isolate", "server").unwrap();
    let room = {
        room.to(40);
        room.ended()
    };
    assert_eq!(room.item("both").outcome, Outcome::Missed);
}

#[test]
fn others_earn_half() {
    let mut room = Room::started();
    room.to(4);
    room.does("ops", "a.check", "").unwrap();
    room.to(6);
    room.score("check-1", 500 * 940 / 1000);
}

#[test]
fn an_order_is_broken_if_the_second_begins_before_the_first_is_complete() {
    let mut room = Room::started();
    room.to(10);
    room.does("ops", "a.rebuild", "server").unwrap();
    room.to(12);
    assert_eq!(room.state().broken_orders.len(), 1);
    room.score("rebuild", 500);
    let mut room = Room::started();
    room.to(10);
    room.does("ops", "a.capture", "laptop").unwrap();
    room.does("ops", "a.capture", "server").unwrap();
    room.does("ops", "a.rebuild", "server").unwrap();
    room.to(20);
    assert_eq!(room.state().broken_orders, []);
    room.score("rebuild", 1000);
}

#[test]
fn an_order_counts_for_each_object() {
    let mut room = Room::started();
    room.does("ops", "a.capture", "laptop").unwrap();
    room.does("ops", "a.rebuild", "server").unwrap();
    room.to(10);
    assert_eq!(room.state().broken_orders.len(), 1);
}

#[test]
fn a_missing_need_refuses_flaws_or_harms() {
    let mut room = Room::started();
    room.does("ops", "a.careless", "").unwrap();
    room.does("ops", "a.reckless", "").unwrap();
    room.does("ops", "a.power", "server").unwrap();
    room.to(4);
    assert!(matches!(room.does("ops", "a.capture", "server"), Err(Refusal::Missing(..))));
    let flaws: Vec<(u8, u8)> = room.state().acts.iter().map(|it| (it.flaws, it.harms)).collect();
    assert_eq!(flaws, [(1, 0), (1, 1), (0, 0)]);
    let needs = room.evaluation().harms.into_iter().filter(|it| it.what == HarmSource::Need(0));
    assert_eq!(needs.count(), 1);
}

#[test]
fn a_need_that_goes_while_the_act_waits_gives_it_up() {
    let mut room = Room::started();
    room.does("ops", "a.power", "server").unwrap();
    room.does("ops", "a.capture", "server").unwrap();
    room.to(4);
    assert_eq!(room.state().acts[1].status, state::ActStatus::Withdrawn);
}
