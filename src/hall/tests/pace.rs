//! The clock of a run beside the clocks of the room: slower, waiting, stopped, and never lost.

use super::{at, hall, lead, playing, start};
use crate::exercise::Command;
use crate::hall::{Hall, Moment};
use crate::journal::Wall;
use crate::scenario::model::story::InjectKind;
use crate::store::disk::RealDisk;
use crate::time::ExerciseTime;
use crate::ui::{PauseOnMajor, Settings, Timing, Wish};
use std::time::Duration;

const MORNING: i64 = 1_900_000_000_000;

/// So long after the start by the window's clock, and by the room's.
fn moment(passed: Duration, room: Duration) -> Moment {
    let room = i64::try_from(room.as_millis()).unwrap();
    Moment { passed, room: Wall(MORNING + room) }
}

fn shown(hall: &mut Hall, at: Moment) -> i64 {
    playing(hall).screen(at).now.millis()
}

fn play(scenario: &str, settings: Settings) -> (Hall, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    hall.carry_out(Wish::Set(settings), at(0));
    if scenario == "first-alert" {
        start(&mut hall);
    } else {
        let (scenario, role) = (scenario.to_owned(), "incident_commander".to_owned());
        hall.carry_out(Wish::StartSolo { scenario, role }, at(0));
    }
    playing(&mut hall);
    (hall, folder)
}

fn never() -> Settings {
    Settings { pause: PauseOnMajor::Never, ..Settings::default() }
}

#[test]
fn an_hour_is_an_hour_whether_the_window_is_in_front_or_not() {
    for (millis, nanos) in [(100, 333_333), (250, 777_777), (16, 666_667)] {
        let (mut hall, _folder) = play("forty-one-thousand", never());
        let step = Duration::from_millis(millis) + Duration::from_nanos(nanos);
        let mut passed = Duration::ZERO;
        let mut frame = 0_u64;
        while passed < Duration::from_secs(3590) {
            passed += step;
            frame += 1;
            let now = moment(passed, passed);
            hall.tick(now);
            // People ask for things all the time; each time the clock is set anew.
            if frame.is_multiple_of(97) {
                playing(&mut hall).ask(
                    crate::exercise::Seat::Facilitator,
                    Command::SetSpeed { numerator: 1, denominator: 1 },
                    now,
                );
            }
        }
        let real = i64::try_from(passed.as_millis()).unwrap();
        let drift = real - shown(&mut hall, moment(passed, passed));
        println!("frames of {millis} ms: {drift} ms behind after an hour");
        assert!((0..200).contains(&drift), "{millis}: {drift}");
    }
}

#[test]
fn after_sleep_the_clock_stands_where_it_was_seen_last() {
    let second = Duration::from_secs(1);
    // The window's clock slept too; it did not; nobody drew the window.
    let cases =
        [(21 * second, 4000 * second), (4000 * second, 4000 * second), (27 * second, 27 * second)];
    for (passed, room) in cases {
        let (mut hall, _folder) = play("first-alert", never());
        (0..=20).for_each(|it| hall.tick(at(it)));
        let before = shown(&mut hall, at(20));
        assert_eq!(before, 20_000);
        let back = moment(passed, room);
        hall.tick(back);
        assert_eq!(shown(&mut hall, back), before);
        let run = playing(&mut hall);
        assert!(run.run.exercise().state().paused && !run.is_running());
        let said = run.notice.clone().unwrap();
        assert!(said.text.starts_with("The computer was asleep or busy, so the clock stands"));
        assert_eq!(said.text.matches('.').count(), 1, "one sentence");
        let on = moment(passed + second, room + second);
        hall.carry_out(
            Wish::Ask { seat: crate::exercise::Seat::Facilitator, command: Command::Resume },
            on,
        );
        let later = moment(passed + 3 * second, room + 3 * second);
        hall.tick(later);
        assert_eq!(shown(&mut hall, later), before + 2_000);
        assert_eq!(playing(&mut hall).notice, None);
    }
}

#[test]
fn a_slow_frame_or_a_clock_that_is_set_back_stops_nothing() {
    let (mut hall, _folder) = play("first-alert", never());
    let second = Duration::from_secs(1);
    hall.tick(moment(2 * second, 2 * second));
    hall.tick(moment(6 * second, 6 * second));
    let mut back = moment(7 * second, 7 * second);
    back.room = Wall(MORNING - 3_600_000);
    hall.tick(back);
    assert!(hall.is_running());
    assert_eq!(shown(&mut hall, back), 7_000);
}

#[test]
fn what_sleeps_while_paused_stays_as_it_was() {
    let (mut hall, _folder) = play("first-alert", never());
    (0..=10).for_each(|it| hall.tick(at(it)));
    lead(&mut hall, Command::Pause, 10);
    hall.tick(at(5000));
    assert_eq!(playing(&mut hall).notice, None);
    assert_eq!(shown(&mut hall, at(5000)), 10_000);
}

#[test]
fn more_time_slows_the_clock_and_nothing_else() {
    for (timing, expected) in
        [(Timing::AsItIs, 60_000), (Timing::HalfAgain, 40_000), (Timing::Twice, 30_000)]
    {
        let (mut hall, _folder) = play("first-alert", Settings { timing, ..never() });
        (0..=60).for_each(|it| hall.tick(at(it)));
        assert_eq!(shown(&mut hall, at(60)), expected, "{timing:?}");
    }
}

#[test]
fn a_change_in_the_middle_keeps_the_chosen_speed_and_does_not_jump() {
    let (mut hall, _folder) = play("first-alert", never());
    (0..=10).for_each(|it| hall.tick(at(it)));
    lead(&mut hall, Command::SetSpeed { numerator: 4, denominator: 1 }, 10);
    hall.carry_out(Wish::Set(Settings { timing: Timing::Twice, ..never() }), at(12));
    assert_eq!(shown(&mut hall, at(12)), 18_000);
    assert_eq!(playing(&mut hall).run.exercise().state().speed, (4, 2));
    assert_eq!(shown(&mut hall, at(14)), 22_000);
    hall.carry_out(Wish::Set(never()), at(14));
    assert_eq!(shown(&mut hall, at(16)), 30_000);
}

#[test]
fn without_time_pressure_the_clock_waits_for_the_person() {
    let settings = Settings { timing: Timing::NoPressure, ..never() };
    let (mut hall, _folder) = play("first-alert", settings);
    (0..=10).for_each(|it| hall.tick(at(it)));
    playing(&mut hall).wait_while(true, at(10));
    (10..=90).for_each(|it| hall.tick(at(it)));
    assert_eq!(shown(&mut hall, at(90)), 10_000);
    assert!(playing(&mut hall).screen(at(90)).waits);
    hall.carry_out(Wish::NextEvent, at(90));
    let moved = shown(&mut hall, at(90));
    assert!(moved > 10_000, "time passes if one wants it to");
    playing(&mut hall).wait_while(false, at(91));
    let asked = playing(&mut hall).view().questions.iter().any(|it| it.outcome.is_none());
    let expected = if asked { moved } else { moved + 1_000 };
    assert_eq!(shown(&mut hall, at(92)), expected);
}

#[test]
fn an_open_question_lets_the_clock_wait_only_without_time_pressure() {
    for timing in [Timing::AsItIs, Timing::NoPressure] {
        let (mut hall, _folder) = play("ward-lights", Settings { timing, ..never() });
        let asks = |hall: &mut Hall| {
            let mut questions = playing(hall).view().questions.iter();
            questions.any(|it| it.yours && it.outcome.is_none())
        };
        let mut second = 0;
        while !asks(&mut hall) && second < 5400 {
            second += 1;
            hall.tick(at(second));
        }
        assert!(asks(&mut hall), "somebody asks in ninety minutes");
        let before = shown(&mut hall, at(second));
        playing(&mut hall).wait_while(false, at(second));
        hall.tick(at(second + 2));
        let waits = shown(&mut hall, at(second + 2)) == before;
        assert_eq!(waits, timing == Timing::NoPressure);
    }
}

/// Plays until something major is there; whether the clock stands then.
fn stops_for_what_is_major(pause: PauseOnMajor) -> bool {
    let (mut hall, _folder) = play("ward-lights", Settings { pause, ..Settings::default() });
    let is_there = |hall: &mut Hall| {
        let run = playing(hall);
        let injects = &run.run.exercise().scenario().injects;
        let mut inbox = run.view().inbox.iter();
        inbox.any(|it| injects[it.inject].kind == InjectKind::Major)
    };
    let mut second = 1;
    hall.tick(at(second));
    while !is_there(&mut hall) {
        assert!(second < 3000 && hall.is_running());
        second += 1;
        hall.tick(at(second));
    }
    let notice = playing(&mut hall).notice.clone();
    let stops = !hall.is_running();
    let says =
        notice.is_some_and(|it| it.text.starts_with("Paused: ") && it.text.contains("Space"));
    assert_eq!(stops, says);
    let before = shown(&mut hall, at(second));
    lead(&mut hall, if stops { Command::Resume } else { Command::Pause }, second);
    assert_eq!(hall.is_running(), stops, "Space goes on, and it does not stop again");
    hall.tick(at(second + 2));
    assert!(shown(&mut hall, at(second + 2)) >= before);
    stops
}

#[test]
fn what_is_major_stops_the_clock_where_that_is_wished() {
    assert!(stops_for_what_is_major(PauseOnMajor::Always));
    assert!(!stops_for_what_is_major(PauseOnMajor::Tutorials), "this is a drill");
    assert!(!stops_for_what_is_major(PauseOnMajor::Never));
}

#[test]
fn a_tutorial_stops_by_itself_when_it_asks() {
    let (mut hall, _folder) = play("first-alert", Settings::default());
    for second in 1..=480 {
        hall.tick(at(second));
        if !hall.is_running() {
            let said = playing(&mut hall).notice.clone().unwrap().text;
            assert_eq!(said, "Paused: this one needs a decision. Space lets the clock go on.");
            assert!(playing(&mut hall).run.exercise().state().now > ExerciseTime::START);
            return;
        }
    }
    panic!("nothing was asked");
}
