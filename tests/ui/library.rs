//! Choosing what to play, and the briefing before it.

use super::{sample, show};
use drillhall::ui::{Screen, Settings, Theme, Wish};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

fn open(scenario: &str) -> Wish {
    Wish::Open { scenario: scenario.to_owned(), role: None }
}

#[test]
fn the_list_is_walked_with_the_arrows_and_opened_with_enter() {
    let mut view = sample::library();
    view.unfinished = None;
    let mut harness = show(Screen::Library(&view));
    harness.key_press(Key::ArrowDown);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().wishes, [open("ward-lights")]);
}

#[test]
fn a_click_opens_a_scenario() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    harness.get_by_role_and_label(Role::Button, "First alert").click();
    harness.run();
    assert_eq!(harness.state().wishes, [open("first-alert")]);
}

#[test]
fn an_interrupted_run_comes_first() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    harness.get_by_label("Resume “Ward lights”");
    harness.get_by_label("stopped at 21:04, nothing lost");
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("Resume").click();
    harness.run();
    assert_eq!(harness.state().wishes, [Wish::Resume, Wish::Resume]);
}

#[test]
fn discarding_asks_once_and_says_that_the_journal_stays() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    let press = |harness: &mut egui_kittest::Harness<'_, super::Window<'_>>, label: &str| {
        harness.get_by_label(label).click();
        harness.run();
    };
    press(&mut harness, "Discard");
    harness.get_by_label_contains("Its journal stays on disk");
    harness.key_press(Key::Enter);
    harness.run();
    press(&mut harness, "Keep it");
    assert_eq!(harness.state().wishes, []);
    press(&mut harness, "Discard");
    press(&mut harness, "Yes, discard it");
    assert_eq!(harness.state().wishes, [Wish::Discard]);
    harness.get_by_label("Resume");
}

#[test]
fn a_run_whose_end_nobody_saw_says_so() {
    let mut view = sample::library();
    view.unfinished.as_mut().unwrap().is_over = true;
    view.notice = Some("Discarded. Its journal is still there: /home/ada/x".to_owned());
    let harness = show(Screen::Library(&view));
    harness.get_by_label("over at 21:04; its hot wash is waiting");
    harness.get_by_label("Discarded. Its journal is still there: /home/ada/x");
}

#[test]
fn the_look_can_be_changed_and_the_program_left() {
    let view = sample::library();
    let mut harness = show(Screen::Library(&view));
    harness.get_by_label("Another look").click();
    harness.run();
    harness.get_by_label("Another look").click();
    harness.run();
    harness.get_by_label("Quit").click();
    harness.run();
    let look = |look| Wish::Set(Settings { look, ..Settings::default() });
    let wishes = [look(Theme::Light), look(Theme::ContrastDark), Wish::Quit];
    assert_eq!(harness.state().wishes, wishes);
}

#[test]
fn the_briefing_starts_the_clock() {
    let view = sample::briefing();
    let mut harness = show(Screen::Briefing(&view));
    harness.get_by_label("Scribe").click();
    harness.run();
    harness.get_by_label("Start the clock").click();
    harness.run();
    let scenario = "ward-lights".to_owned();
    let expected = [
        Wish::Open { scenario: scenario.clone(), role: Some("scribe".to_owned()) },
        Wish::StartSolo { scenario, role: "incident_commander".to_owned() },
    ];
    assert_eq!(harness.state().wishes, expected);
}

#[test]
fn enter_starts_and_escape_goes_back() {
    let view = sample::briefing();
    let mut harness = show(Screen::Briefing(&view));
    harness.key_press(Key::Enter);
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(matches!(harness.state().wishes[0], Wish::StartSolo { .. }));
    assert_eq!(harness.state().wishes[1], Wish::ToLibrary);
}
