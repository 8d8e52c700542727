//! Keys that a person has changed: they work, the old ones do not, and every word about them
//! follows.

use super::real::{Real, led, press, type_letters};
use super::{SIZES, Window, play, sample, show_on};
use drillhall::exercise::{Command, Seat};
use drillhall::ui::{Action, Chord, Desk, Held, Keys, Screen, Settings, Wish};
use drillhall::words::Words;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

const fn plain(key: Key) -> Chord {
    Chord { held: Held::Nothing, key }
}

fn changed(changes: &[(Action, Chord)]) -> Settings {
    let with = |keys: Keys, (action, chord): &(Action, Chord)| keys.with(*action, *chord).unwrap();
    Settings { keys: changes.iter().fold(Keys::default(), with), ..Settings::default() }
}

fn show_set(settings: Settings, screen: Screen<'_>) -> Harness<'_, Window<'_>> {
    show_on(Desk::new(settings), screen, SIZES[0])
}

fn click(harness: &mut Harness<'_, Window<'_>>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

#[test]
fn in_play_a_changed_key_works_and_the_old_one_does_not() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let view = exercise.view(seat, &Words::english());
    let settings = changed(&[
        (Action::NextEvent, plain(Key::F5)),
        (Action::Clock, Chord { held: Held::Alt, key: Key::P }),
        (Action::Look, plain(Key::F3)),
    ]);
    let mut harness = show_set(settings, play(&view));
    press(&mut harness, Modifiers::COMMAND, Key::N);
    type_letters(&mut harness, " ");
    press(&mut harness, Modifiers::NONE, Key::F2);
    assert_eq!(harness.state().wishes, []);
    press(&mut harness, Modifiers::NONE, Key::F5);
    press(&mut harness, Modifiers::ALT, Key::P);
    let pause = Wish::Ask { seat: Seat::Facilitator, command: Command::Pause };
    assert_eq!(harness.state().wishes, [Wish::NextEvent, pause]);
    press(&mut harness, Modifiers::NONE, Key::F3);
    assert!(matches!(harness.state().wishes.last(), Some(Wish::Set(_))));
}

#[test]
fn in_the_facilitators_window_too() {
    let settings = changed(&[
        (Action::LeadJump, plain(Key::K)),
        (Action::LeadDecide, Chord { held: Held::Ctrl, key: Key::D }),
    ]);
    let mut harness = led(Real::new(settings), SIZES[0]);
    type_letters(&mut harness, "j");
    type_letters(&mut harness, "d");
    assert_eq!(harness.state().wishes, []);
    type_letters(&mut harness, "k");
    assert_eq!(harness.state().wishes, [Wish::NextEvent]);
    press(&mut harness, Modifiers::COMMAND, Key::D);
    assert!(harness.query_by_label("Never mind").is_some(), "the decision's dialog");
}

#[test]
fn the_lists_show_the_keys_in_force() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let view = exercise.view(seat, &Words::english());
    let settings = changed(&[(Action::Tell, plain(Key::F8)), (Action::LeadGap, plain(Key::K))]);
    let mut harness = show_set(settings, play(&view));
    press(&mut harness, Modifiers::NONE, Key::F1);
    harness.get_by_label("F8");
    assert!(harness.query_by_label("Ctrl T").is_none());
    let mut harness = led(Real::new(settings), SIZES[0]);
    type_letters(&mut harness, "?");
    harness.get_by_label("K");
    assert!(harness.query_by_label("G").is_none());
}

#[test]
fn a_press_on_a_line_and_the_new_key_change_it() {
    let view = sample::library();
    let mut harness = show_set(Settings::default(), Screen::Library(&view));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    click(&mut harness, "Change the keys …");
    click(&mut harness, "the next look: F2");
    harness.get_by_label("Press the new key …");
    press(&mut harness, Modifiers::NONE, Key::F3);
    let settings = changed(&[(Action::Look, plain(Key::F3))]);
    assert_eq!(harness.state().wishes, [Wish::Set(settings)]);
    click(&mut harness, "As it came: the next look");
    assert_eq!(harness.state().wishes.last(), Some(&Wish::Set(Settings::default())));
}

#[test]
fn a_key_that_is_taken_is_refused_beside_the_line() {
    let view = sample::library();
    let mut harness = show_set(Settings::default(), Screen::Library(&view));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    click(&mut harness, "Change the keys …");
    click(&mut harness, "the next look: F2");
    press(&mut harness, Modifiers::COMMAND, Key::T);
    harness.get_by_label("Ctrl T is taken: tell someone what you know.");
    click(&mut harness, "the next look: F2");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("the next look: F2");
    assert_eq!(harness.state().wishes, []);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    harness.get_by_label("Change the keys …");
}

#[test]
fn all_of_them_come_back_at_once() {
    let view = sample::library();
    let settings = changed(&[(Action::Tell, plain(Key::F8)), (Action::LeadGap, plain(Key::K))]);
    let mut harness = show_set(settings, Screen::Library(&view));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    click(&mut harness, "Change the keys …");
    click(&mut harness, "All as they came");
    assert_eq!(harness.state().wishes, [Wish::Set(Settings::default())]);
}
