//! A hall without a window: left, crashed, resumed, and with disks that fail.

use super::{Hall, Moment, Options, Page, Playing};
use crate::exercise::{Act, Command, Seat, State, Work};
use crate::journal::Wall;
use crate::session::Saving as Kept;
use crate::store::disk::{Disk, RealDisk};
use crate::store::exercises::read_bytes;
use crate::store::files::write_whole;
use crate::store::library::Library;
use crate::store::tests::simulated::{Fault, SimulatedDisk};
use crate::time::ExerciseTime;
use crate::ui::{HotwashView, LibraryView, Saving, Wish};
use std::path::{Path, PathBuf};
use std::time::Duration;

mod again;
mod hotwash;
mod pace;
mod settings;
mod speech;

fn at(seconds: u64) -> Moment {
    let room = 1_900_000_000_000 + i64::try_from(seconds).unwrap() * 1000;
    Moment { passed: Duration::from_secs(seconds), room: Wall(room) }
}

fn hall<D: Disk>(folder: &Path, disk: D) -> Hall<D> {
    hall_with(folder, disk, None)
}

fn hall_with<D: Disk>(folder: &Path, disk: D, settings: Option<PathBuf>) -> Hall<D> {
    let options = Options {
        library: Library::default(),
        folder: folder.to_owned(),
        elsewhere: folder.join("elsewhere"),
        settings,
    };
    Hall::new(options, disk)
}

fn start(hall: &mut Hall<impl Disk>) {
    let scenario = "first-alert".to_owned();
    hall.carry_out(Wish::Open { scenario: scenario.clone(), role: None }, at(0));
    let Page::Briefing(briefing) = &hall.page else { panic!("no briefing") };
    let role = briefing.role.clone();
    hall.carry_out(Wish::StartSolo { scenario, role }, at(0));
}

/// Lets time pass as a window does, frame by frame.
fn watch(hall: &mut Hall<impl Disk>, seconds: std::ops::RangeInclusive<u64>) {
    seconds.for_each(|second| hall.tick(at(second)));
}

fn playing<D: Disk>(hall: &mut Hall<D>) -> &mut Playing {
    let Page::Play(playing) = &mut hall.page else { panic!("this is not play") };
    playing
}

fn library<D: Disk>(hall: &Hall<D>) -> &LibraryView {
    let Page::Library(view) = &hall.page else { panic!("this is not the library") };
    view
}

fn lead(hall: &mut Hall<impl Disk>, command: Command, second: u64) {
    hall.carry_out(Wish::Ask { seat: Seat::Facilitator, command }, at(second));
}

/// What lies in a folder, as a crash leaves it: copied while it is being written.
fn crash(folder: &Path) -> tempfile::TempDir {
    let left = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), left.path().join(entry.file_name())).unwrap();
    }
    left
}

fn journals(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name());
    let mut names: Vec<String> = names.map(|it| it.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_crash_mid_run_is_resumed_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = hall(folder.path(), RealDisk);
    assert_eq!(library(&first).unfinished, None);
    start(&mut first);
    watch(&mut first, 0..=100);
    first.carry_out(Wish::NextEvent, at(100));
    let run = &mut playing(&mut first).run;
    assert_eq!(run.session().settle(), Kept::Saved);
    let state: State = run.exercise().state().clone();
    assert!(state.now >= ExerciseTime::from_millis(100_000), "{}", state.now);

    let left = crash(folder.path());
    let torn = left.path().join(&journals(left.path())[0]);
    let mut bytes = read_bytes(&torn).unwrap();
    bytes.extend_from_slice(b"0123456789");
    write_whole(&torn, &bytes).unwrap();

    let mut second = hall(left.path(), RealDisk);
    let unfinished = library(&second).unfinished.clone().unwrap();
    assert_eq!((unfinished.title.as_str(), unfinished.at), ("First alert", state.now));
    second.carry_out(Wish::Resume, at(5));
    let resumed = playing(&mut second).run.exercise().state().clone();
    assert_eq!(State { paused: false, ..resumed.clone() }, state);
    assert!(resumed.paused, "the clock waits for the person");
    let said = playing(&mut second).notice.clone().unwrap();
    assert!(said.text.contains("Space lets the clock go on") && !said.is_refusal, "{said:?}");
    watch(&mut second, 5..=60);
    assert_eq!(playing(&mut second).run.exercise().state().now, state.now);

    lead(&mut second, Command::Resume, 60);
    assert!(second.is_running());
    for second_of_play in 60..4000 {
        if !matches!(second.page, Page::Play(_)) {
            break;
        }
        second.tick(at(second_of_play));
        if matches!(second.page, Page::Play(_)) && !second.is_running() {
            // Something asked for a decision.
            lead(&mut second, Command::Resume, second_of_play);
        }
    }
    let Page::Hotwash(_) = &second.page else { panic!("colleagues do not go on") };
    second.carry_out(Wish::ToLibrary, at(4000));
    assert_eq!(library(&second).unfinished, None, "it is closed now");
}

#[test]
fn a_window_that_is_closed_mid_run_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut first = hall(folder.path(), RealDisk);
    start(&mut first);
    watch(&mut first, 0..=40);
    first.leave(at(47));
    let left = crash(folder.path());
    let state = playing(&mut first).run.exercise().state().clone();
    assert_eq!(state.now, ExerciseTime::from_millis(47_000), "up to the moment of closing");
    drop(first);
    for folder in [folder.path(), left.path()] {
        let mut second = hall(folder, RealDisk);
        second.carry_out(Wish::Resume, at(0));
        assert_eq!(playing(&mut second).run.exercise().state(), &state);
    }
}

#[test]
fn leaving_by_the_menu_offers_the_run_again_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    start(&mut hall);
    watch(&mut hall, 0..=30);
    hall.carry_out(Wish::ToLibrary, at(31));
    let offered = library(&hall).unfinished.clone().unwrap();
    assert_eq!(offered.at, ExerciseTime::from_millis(31_000));
    assert!(!hall.carry_out(Wish::Quit, at(32)), "and the window closes");
}

#[test]
fn a_discarded_run_is_not_offered_and_its_journal_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    start(&mut hall);
    hall.carry_out(Wish::ToLibrary, at(9));
    hall.carry_out(Wish::Discard, at(10));
    let view = library(&hall);
    assert_eq!(view.unfinished, None);
    assert!(view.notice.as_ref().unwrap().starts_with("Discarded. Its journal is still there: "));
    assert_eq!(journals(folder.path()), ["first-alert-1900000000.discarded.journal"]);
    hall.carry_out(Wish::Discard, at(11));
    hall.carry_out(Wish::Resume, at(11));
    assert_eq!(library(&hall).unfinished, None, "there is nothing to resume or discard");
}

#[test]
fn what_cannot_be_resumed_says_why() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    start(&mut hall);
    hall.carry_out(Wish::ToLibrary, at(9));
    std::fs::remove_file(folder.path().join(&journals(folder.path())[0])).unwrap();
    hall.carry_out(Wish::Resume, at(10));
    let notice = library(&hall).notice.clone().unwrap();
    assert!(notice.starts_with("This run cannot be gone on with: there is no such journal"));
}

/// A run of a minute on a disk that then fills up.
fn on_a_full_disk(folder: &Path) -> (Hall<SimulatedDisk>, SimulatedDisk) {
    let disk = SimulatedDisk::default();
    let mut hall = hall(folder, disk.clone());
    start(&mut hall);
    watch(&mut hall, 0..=60);
    playing(&mut hall).run.session().settle();
    disk.fail_at(1, Fault::Full);
    lead(&mut hall, Command::SetSpeed { numerator: 2, denominator: 1 }, 61);
    playing(&mut hall).run.session().settle();
    hall.tick(at(62));
    (hall, disk)
}

#[test]
fn when_saving_stops_the_clock_stands_and_somebody_chooses() {
    let folder = tempfile::tempdir().unwrap();
    let (mut hall, disk) = on_a_full_disk(folder.path());
    let what = playing(&mut hall).trouble.clone().unwrap().what;
    assert!(what.starts_with("The disk is full, so the journal is not written any more"), "{what}");
    assert!(!hall.is_running());
    let shown = playing(&mut hall).screen(at(62)).now;
    watch(&mut hall, 63..=300);
    let screen = playing(&mut hall).screen(at(300));
    assert_eq!((screen.now, screen.saving), (shown, Saving::Unsaved));
    assert_eq!(playing(&mut hall).run.exercise().state().now, ExerciseTime::from_millis(61_000));

    hall.carry_out(Wish::SaveAgain, at(301));
    let what = playing(&mut hall).trouble.clone().unwrap().what;
    assert!(what.starts_with("The disk is full; choose another one"), "{what}");
    assert!(!hall.is_running());

    disk.mend();
    hall.carry_out(Wish::SaveAgain, at(302));
    assert!(playing(&mut hall).trouble.is_none() && hall.is_running());
    let path = playing(&mut hall).path.clone();
    assert_eq!(path, folder.path().join("first-alert-1900000000-2.journal"));
    assert_eq!(playing(&mut hall).screen(at(302)).now, shown, "on from where it stood");
    watch(&mut hall, 302..=330);
    let session = playing(&mut hall).run.session();
    assert_eq!(session.settle(), Kept::Saved);
    assert_eq!(disk.contents(&path).as_deref(), Some(session.journal().text()));
}

#[test]
fn what_cannot_be_saved_here_is_saved_there() {
    let folder = tempfile::tempdir().unwrap();
    let (mut hall, disk) = on_a_full_disk(folder.path());
    disk.mend();
    let there = folder.path().join("a stick");
    hall.carry_out(Wish::SaveIn(format!(" {} ", there.display())), at(63));
    let path = playing(&mut hall).path.clone();
    assert_eq!(path, there.join("first-alert-1900000000.journal"));
    assert!(hall.is_running() && disk.contents(&path).is_some());
}

#[test]
fn going_on_unsaved_is_a_choice_that_can_be_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let (mut hall, disk) = on_a_full_disk(folder.path());
    hall.carry_out(Wish::GoOnUnsaved, at(63));
    assert!(hall.is_running());
    watch(&mut hall, 63..=90);
    assert_eq!(playing(&mut hall).screen(at(90)).saving, Saving::Unsaved);
    assert!(playing(&mut hall).trouble.is_none(), "it is asked once");
    disk.mend();
    hall.carry_out(Wish::SaveAgain, at(91));
    assert_eq!(playing(&mut hall).run.session().settle(), Kept::Saved);
}

#[test]
fn a_run_that_cannot_be_saved_from_the_start_does_not_start_its_clock() {
    let folder = tempfile::tempdir().unwrap();
    let disk = SimulatedDisk::with_fault(1, Fault::Full);
    let mut hall = hall(folder.path(), disk);
    start(&mut hall);
    watch(&mut hall, 0..=30);
    assert!(playing(&mut hall).trouble.is_some() && !hall.is_running());
    assert_eq!(playing(&mut hall).screen(at(30)).now, ExerciseTime::START);
    hall.carry_out(Wish::GoOnUnsaved, at(30));
    watch(&mut hall, 30..=50);
    assert_eq!(playing(&mut hall).screen(at(50)).now, ExerciseTime::from_millis(20_000));
}

#[test]
fn an_unsaved_run_says_so_at_its_end() {
    let folder = tempfile::tempdir().unwrap();
    let (mut hall, _disk) = on_a_full_disk(folder.path());
    hall.carry_out(Wish::GoOnUnsaved, at(63));
    lead(&mut hall, Command::End, 64);
    let Page::Hotwash(results) = &hall.page else { panic!("it is over") };
    assert!(results.hotwash.ended.ends_with("not saved"), "{}", results.hotwash.ended);
}

#[test]
fn what_was_done_last_is_taken_back_until_something_has_followed() {
    let folder = tempfile::tempdir().unwrap();
    let mut hall = hall(folder.path(), RealDisk);
    start(&mut hall);
    watch(&mut hall, 0..=3);
    let screen = playing(&mut hall).screen(at(3));
    let seat = screen.view.seat;
    let offer = screen.view.palette.iter().find(|offer| offer.refusal.is_none()).unwrap();
    let (name, act) = (offer.name.clone(), Act::of(offer.action));
    let command = Command::Do(Work::Act(act));
    hall.carry_out(Wish::Ask { seat, command }, at(3));
    let screen = playing(&mut hall).screen(at(3));
    let undo = screen.undo.cloned().unwrap();
    assert!(undo.text.starts_with(&name) && screen.view.acts.len() == 1);
    let command = Command::Undo { entry: undo.entry };
    hall.carry_out(Wish::Ask { seat, command }, at(4));
    let screen = playing(&mut hall).screen(at(4));
    assert!(screen.view.acts.is_empty() && screen.undo.is_none() && screen.notice.is_none());
}

fn hotwash<D: Disk>(hall: &Hall<D>) -> &HotwashView {
    let Page::Hotwash(results) = &hall.page else { panic!("this is not the hot wash") };
    &results.hotwash
}

/// Plays to the end from a second on, answering each question with the answer at a position, and
/// letting the clock go on wherever it stopped by itself.
fn answer_on(hall: &mut Hall<impl Disk>, from: u64, answer: usize) -> u64 {
    for second in from..from + 4_000 {
        hall.tick(at(second));
        if matches!(&hall.page, Page::Play(playing) if !playing.is_running()) {
            lead(hall, Command::Resume, second);
        }
        let Page::Play(playing) = &hall.page else { return second };
        let exercise = playing.run.exercise();
        let role = playing.run.person().unwrap();
        let questions = &playing.view().questions;
        let open = questions.iter().find(|it| it.yours && it.outcome.is_none());
        let Some(decision) = open.map(|it| it.decision) else { continue };
        let choice = exercise.scenario().decisions[decision].choices[answer];
        let (confidence, rationale) = (Some(90), String::new());
        let command = Command::Decide { decision, choice, confidence, rationale };
        hall.carry_out(Wish::Ask { seat: Seat::Role(role), command }, at(second));
    }
    panic!("it does not end");
}

/// A run to its end, with the first answer to every question.
fn played_out(hall: &mut Hall<impl Disk>) -> u64 {
    start(hall);
    answer_on(hall, 1, 0)
}
