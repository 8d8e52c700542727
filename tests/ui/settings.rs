//! The settings over any screen, and what they change on it.

use super::{Window, play, sample, show};
use drillhall::exercise::{Command, Seat};
use drillhall::ui::{Keys, PauseOnMajor, PlayView, Screen, Settings, Theme, Timing, Trouble, Wish};
use drillhall::words::Language;
use drillhall::words::Words;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

const AS_IT_IS: Settings = Settings {
    language: Language::English,
    look: Theme::Dark,
    size_percent: 100,
    reduced_motion: false,
    pause: PauseOnMajor::Tutorials,
    timing: Timing::AsItIs,
    read_aloud: false,
    keys: Keys::AS_THEY_CAME,
};

fn click(harness: &mut Harness<'_, Window<'_>>, name: &str) {
    harness.get_by_label(name).click();
    harness.run();
}

fn press(harness: &mut Harness<'_, Window<'_>>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

fn is_open(harness: &Harness<'_, Window<'_>>) -> bool {
    harness.query_by_label("Close the settings").is_some()
}

#[test]
fn each_choice_is_wished_for_by_its_name() {
    let view = sample::library();
    let cases = [
        ("Look: Black on white", Settings { look: Theme::ContrastLight, ..AS_IT_IS }),
        ("Size: larger", Settings { size_percent: 110, ..AS_IT_IS }),
        ("Size: smaller", Settings { size_percent: 90, ..AS_IT_IS }),
        ("Motion: Reduced", Settings { reduced_motion: true, ..AS_IT_IS }),
        ("Pause for you: Always", Settings { pause: PauseOnMajor::Always, ..AS_IT_IS }),
        ("Pause for you: Never", Settings { pause: PauseOnMajor::Never, ..AS_IT_IS }),
        ("Time to think: ×1.5", Settings { timing: Timing::HalfAgain, ..AS_IT_IS }),
        ("Time to think: ×2", Settings { timing: Timing::Twice, ..AS_IT_IS }),
        ("Time to think: No time pressure", Settings { timing: Timing::NoPressure, ..AS_IT_IS }),
    ];
    for (name, expected) in cases {
        let mut harness = show(Screen::Library(&view));
        click(&mut harness, "Settings");
        click(&mut harness, name);
        assert_eq!(harness.state().wishes, [Wish::Set(expected)], "{name}");
        click(&mut harness, "Close the settings");
        assert!(!is_open(&harness), "{name}");
    }
}

#[test]
fn what_is_chosen_is_told_apart() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    click(&mut harness, "Settings");
    for (name, chosen) in [("Motion: As it is", true), ("Motion: Reduced", false)] {
        let node = harness.get_by_label(name);
        let toggled = egui_kittest::kittest::NodeT::accesskit_node(&node).toggled();
        let expected =
            if chosen { egui::accesskit::Toggled::True } else { egui::accesskit::Toggled::False };
        assert_eq!(toggled, Some(expected), "{name}");
    }
}

#[test]
fn they_open_and_close_by_keyboard_and_keep_its_keys_from_the_screen() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    assert!(is_open(&harness));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(harness.state().wishes, [], "Enter does not reach the list");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(!is_open(&harness));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    assert!(!is_open(&harness));
}

#[test]
fn tab_and_enter_reach_each_choice() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    for _ in 0..2 {
        press(&mut harness, Modifiers::NONE, Key::Tab);
    }
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let german = Settings { language: Language::German, ..AS_IT_IS };
    assert_eq!(harness.state().wishes, [Wish::Set(german)]);
}

#[test]
fn the_menu_of_play_leads_there_and_space_does_not_go_through() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    press(&mut harness, Modifiers::NONE, Key::F1);
    click(&mut harness, "Settings");
    assert!(is_open(&harness) && harness.query_by_label("Leave, go on later").is_none());
    harness.event(egui::Event::Text(" ".to_owned()));
    harness.run();
    press(&mut harness, Modifiers::COMMAND, Key::N);
    assert_eq!(harness.state().wishes, []);
}

#[test]
fn what_must_be_answered_comes_first() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let view = exercise.view(seat, &Words::english());
    let trouble = Trouble { what: "The disk is full".to_owned(), elsewhere: String::new() };
    let Screen::Play(screen) = play(&view) else { unreachable!() };
    let mut harness = show(Screen::Play(PlayView { trouble: Some(&trouble), ..screen }));
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    assert!(!is_open(&harness));
}

#[test]
fn the_size_changes_by_its_keys_and_says_what_fits() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    press(&mut harness, Modifiers::COMMAND, Key::Plus);
    press(&mut harness, Modifiers::COMMAND, Key::Equals);
    press(&mut harness, Modifiers::COMMAND, Key::Minus);
    press(&mut harness, Modifiers::COMMAND, Key::Num0);
    let sizes = [110, 120, 110, 100].map(|size_percent| Settings { size_percent, ..AS_IT_IS });
    assert_eq!(harness.state().wishes, sizes.map(Wish::Set));
    for _ in 0..6 {
        press(&mut harness, Modifiers::COMMAND, Key::Plus);
    }
    press(&mut harness, Modifiers::COMMAND, Key::Comma);
    harness.get_by_label("200 %");
    assert!(harness.query_by_label("200 % is the most that fits this window.").is_none());
}

#[test]
fn with_more_time_the_speeds_are_slower() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let mut view = exercise.view(seat, &Words::english());
    view.times.speed = (2, 3);
    let Screen::Play(screen) = play(&view) else { unreachable!() };
    let mut harness = show(Screen::Play(PlayView { timing: Timing::HalfAgain, ..screen }));
    harness.get_by_label("running slowly");
    click(&mut harness, "Speed 8");
    let command = Command::SetSpeed { numerator: 16, denominator: 3 };
    assert_eq!(harness.state().wishes, [Wish::Ask { seat: Seat::Facilitator, command }]);
}

#[test]
fn a_clock_that_waits_says_for_whom() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let view = exercise.view(seat, &Words::english());
    let Screen::Play(screen) = play(&view) else { unreachable!() };
    let harness =
        show(Screen::Play(PlayView { timing: Timing::NoPressure, waits: true, ..screen }));
    harness.get_by_label("waiting for you");
}
