//! A room with a facilitator: testimony, hold and pause, the deck, seats, notes (7, 12, 21).

use super::*;

fn log(
    room: &mut Room,
    by: &str,
    action: &str,
    about: &str,
    at: Option<i64>,
) -> Result<(), Refusal> {
    let (by, act) = (room.role(by), room.act(action, about));
    let happened_at = at.map(ExerciseTime::from_minutes);
    room.lead(Command::Log { by, work: Work::Act(act), happened_at })
}

#[test]
fn testimony_is_never_refused_for_a_busy_role_or_a_missing_need_and_counts_from_when_it_was() {
    let mut room = Room::facilitated();
    room.to(5);
    log(&mut room, "ops", "a.power", "server", None).unwrap();
    log(&mut room, "ops", "a.capture", "server", None).unwrap();
    assert_eq!(room.state().acts[1].status, state::ActStatus::Done, "flagged, not refused");
    assert_eq!(room.state().acts[1].flaws, 1);
    log(&mut room, "analyst", "a.log", "", Some(2)).unwrap();
    room.met_after("log", 120);
    let future = log(&mut room, "analyst", "a.log", "", Some(9));
    assert_eq!(future, Err(Refusal::InTheFuture));
    let misfit = log(&mut room, "ops", "a.isolate", "first", None);
    assert!(matches!(misfit, Err(Refusal::ObjectDoesNotFit(..))));
}

#[test]
fn what_was_logged_can_be_dated_back() {
    let mut room = Room::facilitated();
    room.to(7);
    log(&mut room, "analyst", "a.log", "", None).unwrap();
    room.met_after("log", 420);
    let happened_at = ExerciseTime::from_minutes(1);
    room.lead(Command::BackDate { ticket: Ticket(0), happened_at }).unwrap();
    room.met_after("log", 60);
}

#[test]
fn in_solo_play_nothing_can_be_dated_before_the_last_verdict_shown() {
    let mut room = Room::started();
    room.to(1);
    log(&mut room, "analyst", "a.log", "", None).unwrap();
    room.to(21);
    let happened_at = ExerciseTime::from_minutes(2);
    let refusal = room.lead(Command::BackDate { ticket: Ticket(0), happened_at });
    assert_eq!(refusal, Err(Refusal::BeforeVerdict(ExerciseTime::from_minutes(20))));
}

#[test]
fn hold_stops_the_script_and_meters_but_response_time_runs() {
    let mut room = Room::facilitated();
    room.to(3);
    room.lead(Command::Hold).unwrap();
    assert_eq!(room.lead(Command::Hold), Err(Refusal::AlreadyHeld));
    room.to(9);
    let spread = crate::id::MeterIx::from_position(0);
    assert!(!room.is_out("ask"));
    assert_eq!(room.state().meter(&room.scenario(), spread), 28);
    room.lead(Command::Continue).unwrap();
    room.to_second(599);
    assert!(!room.is_out("ask"));
    room.to(10);
    assert!(room.is_out("ask"), "four minutes of script after ten of play");
    log(&mut room, "analyst", "a.log", "", None).unwrap();
    room.met_after("log", 600);
}

#[test]
fn pause_stops_everything() {
    let mut room = Room::facilitated();
    room.to(3);
    room.lead(Command::Pause).unwrap();
    let forward = Command::Advance { to: ExerciseTime::from_minutes(5) };
    assert_eq!(room.lead(forward.clone()), Err(Refusal::Paused));
    assert_eq!(room.exercise.next_due(), None);
    room.lead(Command::Resume).unwrap();
    room.lead(forward).unwrap();
    let back = Command::Advance { to: ExerciseTime::from_minutes(4) };
    let now = ExerciseTime::from_minutes(5);
    assert_eq!(room.lead(back), Err(Refusal::TimeRunsBackwards(now)));
}

#[test]
fn injects_can_be_fired_skipped_and_made_up() {
    let mut room = Room::facilitated();
    let (deck, moot) = (room.inject("deck"), room.inject("moot"));
    room.lead(Command::Fire { inject: deck }).unwrap();
    assert!(room.is_out("deck"));
    assert_eq!(room.lead(Command::Fire { inject: deck }), Err(Refusal::AlreadyReleased));
    room.lead(Command::Skip { inject: moot }).unwrap();
    let improvised = Improvised {
        channel: crate::runbook::draft::Channel::Phone,
        from: "the mayor".to_owned(),
        to: RoleSet::first(2),
        private: false,
        title: "A call".to_owned(),
        body: "What is going on?".to_owned(),
    };
    room.lead(Command::Improvise(Box::new(improvised))).unwrap();
    room.to(9);
    assert_eq!(room.status("moot"), state::InjectStatus::Skipped);
    assert_eq!(room.state().injects.len(), room.scenario().injects.len() + 1);
    assert_eq!(room.state().texts, ["the mayor", "A call", "What is going on?"]);
    assert!(!room.is_out("leak") && room.is_out("private"));
}

#[test]
fn firing_early_keeps_the_rest_of_the_script_in_order() {
    let mut room = Room::facilitated();
    let leak = room.inject("leak");
    room.lead(Command::Fire { inject: leak }).unwrap();
    room.to(6);
    assert!(room.is_out("ask") && room.is_out("private"));
    assert_eq!(room.state().injects[leak].at, ExerciseTime::START);
}

#[test]
fn a_private_inject_is_known_in_the_room_only_once_its_role_has_confirmed_it() {
    let mut room = Room::facilitated();
    room.to(6);
    let (analyst, secret, private) =
        (room.role("analyst"), room.fact("secret"), room.inject("private"));
    assert!(!room.state().knows(analyst, secret));
    let other = room.seat("ops", Command::Acknowledge { inject: private });
    assert_eq!(other, Err(Refusal::NoSuchInject));
    room.seat("analyst", Command::Acknowledge { inject: private }).unwrap();
    assert!(room.state().knows(analyst, secret));
}

#[test]
fn a_window_given_more_time_gets_it_at_both_ends() {
    let mut room = Room::facilitated();
    let expectation = find(&room.scenario().expectations, "log", |it| &it.slug);
    let by = Span::from_minutes(4);
    room.lead(Command::Extend { expectation, by }).unwrap();
    let none = room.lead(Command::Extend { expectation, by: Span::ZERO });
    assert_eq!(none, Err(Refusal::NeedsTime(Span::ZERO)));
    room.to(7);
    log(&mut room, "analyst", "a.log", "", None).unwrap();
    room.score("log", 1000);
}

#[test]
fn seats_can_only_ask_for_what_is_theirs() {
    let mut room = Room::facilitated();
    assert_eq!(room.seat("ops", Command::Pause), Err(Refusal::NotYours));
    let act = room.act("a.check", "");
    assert_eq!(room.lead(Command::Do(Work::Act(act))), Err(Refusal::NotYours));
    let watcher = room.exercise.handle(Seat::Observer, &Command::End, &mut ());
    assert_eq!(watcher, Err(Refusal::NotYours));
    let judge = room.exercise.handle(Seat::Evaluator(1), &Command::End, &mut ());
    assert_eq!(judge, Err(Refusal::NotYours));
}

#[test]
fn hints_come_mildest_first_and_run_out() {
    let mut room = Room::facilitated();
    let start = room.inject("start");
    room.seat("analyst", Command::Hint { inject: start }).unwrap();
    room.seat("analyst", Command::Hint { inject: start }).unwrap();
    let third = room.seat("analyst", Command::Hint { inject: start });
    assert_eq!(third, Err(Refusal::NoMoreHints));
    assert_eq!(room.evaluation().score.hints, 4_000);
    let not_ones_own = room.seat("ops", Command::Hint { inject: start });
    assert_eq!(not_ones_own, Err(Refusal::NoSuchInject));
}

#[test]
fn a_person_may_rate_with_a_reason_and_both_ratings_are_kept() {
    let mut room = Room::facilitated();
    let objective = crate::id::ObjectiveIx::from_position(0);
    let rate =
        |reason: &str| Command::Rate { objective, rating: Rating::S, reason: reason.to_owned() };
    let judge = Seat::Evaluator(1);
    let silent = room.exercise.handle(judge, &rate(" "), &mut ());
    assert_eq!(silent, Err(Refusal::NeedsText));
    room.exercise.handle(judge, &rate("heard it myself"), &mut ()).unwrap();
    let room = room.ended();
    let evaluation = room.evaluation();
    assert_eq!(evaluation.rating(room.state(), objective), Rating::S);
    assert_eq!(evaluation.objectives[0].suggested, Rating::U);
}

#[test]
fn a_real_incident_stops_play_at_once() {
    let mut room = Room::facilitated();
    room.lead(Command::StopReal { reason: "fire alarm".to_owned() }).unwrap();
    assert_eq!(room.state().ended, Some((EndReason::RealIncident, ExerciseTime::START)));
    assert_eq!(room.lead(Command::End), Err(Refusal::Over));
}
