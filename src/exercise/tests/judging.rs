//! What counts: early and repeated acts, what was not reached, traps, waste, who is scored
//! (15 to 18, 21, 22).

use super::*;
use crate::evaluation::{Timing, WhyNot};

#[test]
fn a_lasting_act_done_early_counts_at_full_speed() {
    let mut room = Room::started();
    room.does("ops", "a.isolate", "server").unwrap();
    room.to(4);
    room.met_after("isolate", 0);
    room.score("isolate", 1000);
}

#[test]
fn a_repeatable_act_satisfies_only_the_oldest_open_window_and_none_before_it_opens() {
    let mut room = Room::started();
    room.to(4);
    room.does("analyst", "a.check", "").unwrap();
    room.to(6);
    room.met_after("check-1", 240);
    assert!(matches!(room.item("check-2").outcome, Outcome::NotExercised(WhyNot::StillOpen)));
    room.does("analyst", "a.check", "").unwrap();
    room.to(8);
    room.met_after("check-2", 120);
}

#[test]
fn a_better_deed_later_takes_the_place_of_a_second_best_one() {
    let mut room = Room::started();
    room.to(4);
    room.does("ops", "a.isolate", "laptop").unwrap();
    room.to(8);
    room.score("isolate", 600);
    room.does("ops", "a.isolate", "server").unwrap();
    room.to(12);
    room.score("isolate", 1000);
}

#[test]
fn credit_falls_with_time_from_full_to_late_and_keeps_a_rest_after() {
    let scored = |minute: i64| {
        let mut room = Room::started();
        room.to(minute);
        room.does("analyst", "a.log", "").unwrap();
        room.to(minute + 2);
        room.item("log").score
    };
    assert_eq!(scored(3), 1000, "the edge is in time");
    assert_eq!(scored(4), 940);
    assert_eq!(scored(8), 700);
    assert_eq!(scored(9), 600);
}

#[test]
fn hard_windows_fall_further() {
    let mut room = Room::started();
    room.to(16);
    room.does("ops", "a.isolate", "server").unwrap();
    room.to(20);
    room.score("isolate", 500);
    assert!(matches!(room.item("isolate").outcome, Outcome::Met { timing: Timing::Slow, .. }));
}

#[test]
fn what_should_hold_first_takes_its_share_of_half_the_points() {
    let mut room = Room::started();
    room.to(10);
    room.does("lead", "a.counsel", "").unwrap();
    room.to(11);
    room.does("counsel", "a.notice", "law").unwrap();
    room.to(13);
    room.score("notice", 750);
}

#[test]
fn work_still_under_way_at_the_end_counts() {
    let mut room = Room::started();
    room.to(5);
    room.does("ops", "a.isolate", "server").unwrap();
    let room = room.ended();
    room.met_after("isolate", 60);
}

#[test]
fn unreached_is_not_exercised_unless_the_author_says_missed() {
    let room = Room::started().ended();
    assert_eq!(room.item("isolate").outcome, Outcome::NotExercised(WhyNot::NotReached));
    assert_eq!(room.item("standby").outcome, Outcome::Missed);
}

#[test]
fn undone_at_the_end_is_missed_only_if_it_was_late() {
    let mut room = Room::started();
    room.to(5);
    let room = room.ended();
    assert_eq!(room.item("log").outcome, Outcome::NotExercised(WhyNot::StillOpen));
    let mut room = Room::started();
    room.to(8);
    let room = room.ended();
    assert_eq!(room.item("log").outcome, Outcome::Missed);
}

#[test]
fn what_the_facilitator_left_out_is_not_exercised() {
    let mut room = Room::started();
    let ask = room.inject("ask");
    room.lead(Command::Skip { inject: ask }).unwrap();
    room.to(30);
    let room = room.ended();
    assert_eq!(room.item("isolate").outcome, Outcome::NotExercised(WhyNot::Skipped));
}

#[test]
fn an_inject_not_needed_any_more_still_opens_its_windows() {
    let mut room = Room::started();
    room.does("ops", "a.isolate", "server").unwrap();
    room.to(8);
    assert_eq!(room.status("moot"), state::InjectStatus::Withdrawn);
}

#[test]
fn a_trap_counts_once_for_each_object_and_is_excused_recovered_or_closed() {
    let mut room = Room::started();
    room.does("ops", "a.power", "server").unwrap();
    room.does("ops", "a.power", "server").unwrap();
    room.does("ops", "a.power", "laptop").unwrap();
    room.to(3);
    let harms = room.evaluation().harms;
    assert_eq!(harms.iter().map(|it| it.points).collect::<Vec<_>>(), [8_000, 8_000]);
    room.does("ops", "a.rebuild", "laptop").unwrap();
    room.to(5);
    assert!(room.evaluation().harms.iter().all(|it| it.recovered && it.points == 4_000));
    let mut room = Room::started();
    room.does("ops", "a.capture", "server").unwrap();
    room.does("ops", "a.power", "server").unwrap();
    room.does("lead", "a.counsel", "").unwrap();
    room.does("ops", "a.careless", "").unwrap();
    room.to(5);
    assert_eq!(room.evaluation().harms, [], "memory was captured, counsel was told");
    assert_eq!(room.evaluation().avoided.len(), 2);
}

#[test]
fn doing_nothing_earns_nothing() {
    let mut room = Room::started();
    room.to(60);
    assert_eq!(room.state().ended.map(|it| it.0), Some(EndReason::TimeUp));
    assert_eq!(room.evaluation().score.total, 0);
}

#[test]
fn each_window_is_one_item_the_mean_of_its_times() {
    let mut room = Room::started();
    room.to(5);
    let level = Act { level: Some(2), ..room.act("a.level", "") };
    room.seat("lead", Command::Do(Work::Act(level))).unwrap();
    room.to(6);
    room.score("each", 1000);
}

#[test]
fn waste_is_what_answered_nothing_beyond_half_the_expectations() {
    let mut room = Room::started();
    for minute in 1..50 {
        room.to(minute);
        room.does("ops", "a.check", "").unwrap();
        room.does("lead", "a.tidy", "").unwrap();
    }
    let room = room.ended();
    let evaluation = room.evaluation();
    assert_eq!(evaluation.wasted.len(), 47, "two checks were of use, lists are neutral");
    assert_eq!(evaluation.score.waste, 10_000);
}

#[test]
fn in_solo_play_only_the_persons_acts_earn_and_only_theirs_are_asked() {
    let scenario = small_scenario();
    let analyst = find(&scenario.roles, "analyst", |it| &it.slug);
    let setup = Setup::solo(&scenario, analyst, 1);
    let mut room = Room::of(scenario, setup);
    room.does("ops", "a.check", "").unwrap();
    room.does("ops", "a.power", "server").unwrap();
    room.to(4);
    assert!(matches!(room.item("check-1").outcome, Outcome::NotExercised(WhyNot::StillOpen)));
    assert_eq!(room.item("isolate").outcome, Outcome::NotExercised(WhyNot::Unstaffed));
    assert_eq!(room.evaluation().harms, [], "a bot's mistakes are not the person's");
    room.does("analyst", "a.check", "").unwrap();
    room.to(6);
    room.met_after("check-1", 240);
}

#[test]
fn an_objective_with_few_expectations_shows_no_number_and_weighs_less() {
    let mut room = Room::started();
    room.does("analyst", "a.log", "").unwrap();
    room.to(9);
    let room = room.ended();
    let evaluation = room.evaluation();
    assert!(
        evaluation.objectives.iter().all(|it| it.exercised < 5 && it.points.is_none()
            || it.exercised >= 5 && it.points.is_some())
    );
    assert_eq!(evaluation.objectives[1].suggested, Rating::NotExercised);
}

#[test]
fn what_is_judged_at_sign_off_stays_outside_the_score() {
    let mut room = Room::started();
    room.does("lead", "a.tidy", "").unwrap();
    room.to(2);
    let room = room.ended();
    assert_eq!(room.item("after").outcome, Outcome::AtSignOff);
}

#[test]
fn the_quick_score_is_the_score() {
    let mut room = Room::started();
    room.does("analyst", "a.log", "").unwrap();
    room.does("ops", "a.power", "server").unwrap();
    room.to(60);
    let quick =
        crate::evaluation::quick_score(&room.scenario(), room.exercise.setup(), room.state());
    assert_eq!(quick, room.evaluation().score.total);
}
