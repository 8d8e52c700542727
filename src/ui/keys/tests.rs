//! The table holds together, and so does what is changed in it.

use super::*;
use crate::words::Language;
use egui::Key;

const fn ctrl(key: Key) -> Chord {
    Chord { held: Held::Ctrl, key }
}

#[test]
fn as_they_came_no_two_keys_are_the_same_and_each_may_be_what_it_is() {
    let keys = Keys::default();
    let taken: Vec<String> = Action::ALL
        .iter()
        .filter_map(|it| taken_by(&keys, *it, it.usual()))
        .map(|taken| taken.sentence(&Words::english()))
        .collect();
    assert_eq!(taken, Vec::<String>::new());
    assert!(keys.written().is_empty());
}

#[test]
fn only_what_differs_is_written_and_it_is_read_again() {
    let keys = Keys::default().with(Action::Tell, ctrl(Key::Y)).unwrap();
    let keys = keys.with(Action::LeadLog, Chord { held: Held::Nothing, key: Key::K }).unwrap();
    let keys = keys.with(Action::Board, ctrl(Key::B)).unwrap();
    let written = keys.written();
    let expected = [("lead_log", "K"), ("tell", "Ctrl+Y")];
    assert_eq!(written, expected.map(|(id, key)| (id.to_owned(), key.to_owned())).into());
    assert_eq!(Keys::read(&written, &Words::english()), Ok(keys));
}

#[test]
fn a_chord_that_is_taken_is_refused_and_says_by_what() {
    let keys = Keys::default();
    let plain = |key| Chord { held: Held::Nothing, key };
    for (action, chord, sentence) in [
        (Action::Tell, ctrl(Key::B), "Ctrl B is taken: fold the situation away, or show it."),
        (Action::Tell, plain(Key::F2), "F2 is taken: the next look."),
        (
            Action::LeadVote,
            plain(Key::L),
            "L is taken: log what somebody did: two or three letters, ↵.",
        ),
        (Action::Tell, plain(Key::Escape), "Escape stays what it is on every screen."),
        (Action::Tell, ctrl(Key::C), "Ctrl C edits text and stays what it is."),
        (
            Action::Tell,
            plain(Key::G),
            "G is for typing here. Hold Ctrl or Alt, or press one of F1 to F12.",
        ),
        (
            Action::Look,
            plain(Key::Space),
            "Space is for typing here. Hold Ctrl or Alt, or press one of F1 to F12.",
        ),
    ] {
        let taken = keys.with(action, chord).unwrap_err();
        assert_eq!(taken.sentence(&Words::english()), sentence);
        assert_ne!(taken.sentence(&Language::German.words()), sentence);
    }
    // The two windows are never on the screen at once.
    assert!(keys.with(Action::Tell, ctrl(Key::L)).is_ok());
    assert!(keys.with(Action::LeadLog, ctrl(Key::B)).is_ok());
}

#[test]
fn one_comes_back_as_it_came_even_if_another_took_its_key() {
    let keys = Keys::default().with(Action::Tell, ctrl(Key::Y)).unwrap();
    let keys = keys.with(Action::Board, ctrl(Key::T)).unwrap();
    let back = keys.as_it_came(Action::Tell);
    assert_eq!(back, Keys::default());
    assert_eq!(keys.as_it_came(Action::Board).of(Action::Tell), ctrl(Key::Y));
}

#[test]
fn a_file_that_makes_no_sense_says_what_is_wrong() {
    let read = |id: &str, text: &str| {
        Keys::read(&[(id.to_owned(), text.to_owned())].into(), &Words::english())
    };
    assert_eq!(read("of_tomorrow", "Ctrl+Y"), Ok(Keys::default()));
    assert_eq!(read("tell", "Ctrl+Nothing").unwrap_err(), "there is no key “Ctrl+Nothing”");
    let clash = read("tell", "Ctrl+B").unwrap_err();
    assert_eq!(clash, "Ctrl B is taken: fold the situation away, or show it.");
    assert!(read("tell", "Escape").is_err());
}
