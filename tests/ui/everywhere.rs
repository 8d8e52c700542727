//! What holds on every screen.

use super::{SIZES, Window, play, sample, show_at};
use drillhall::ui::{Screen, Theme};
use drillhall::words::Words;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

/// Checks every screen in both sizes.
fn on_every_screen(check: impl Fn(&str, &Harness<'_, Window<'_>>, [f32; 2])) {
    let (library, briefing) = (sample::library(), sample::briefing());
    let (hotwash, second_try) = (sample::hotwash(), sample::second_try());
    let report = sample::report();
    let (exercise, seat) = sample::ward_with_a_question();
    let mut view = exercise.view(seat, &Words::english());
    view.verdicts.clear();
    let screens = [
        ("library", Screen::Library(&library)),
        ("briefing", Screen::Briefing(&briefing)),
        ("play", play(&view)),
        ("hot wash", Screen::Hotwash(&hotwash)),
        ("hot wash of a second try", Screen::Hotwash(&second_try)),
        ("report", Screen::Report(&report)),
    ];
    for (name, screen) in screens {
        for size in SIZES {
            check(name, &show_at(screen, size, Theme::Light), size);
        }
    }
}

fn is_pressed(role: Role) -> bool {
    matches!(role, Role::Button | Role::ComboBox | Role::TextInput | Role::CheckBox)
}

#[test]
fn everything_that_can_be_pressed_has_a_name_and_room() {
    on_every_screen(|screen, harness, _| {
        let mut count = 0;
        for node in harness.root().children_recursive() {
            let accessible = node.accesskit_node();
            if !is_pressed(accessible.role()) {
                continue;
            }
            count += 1;
            let name = accessible.label().or_else(|| accessible.placeholder().map(str::to_owned));
            let name = name.unwrap_or_default();
            assert!(!name.trim().is_empty(), "{screen}: {accessible:?}");
            let high = node.rect().height();
            assert!(high >= 31.5, "{screen}: “{name}” is {high} high");
        }
        assert!(count >= 2, "{screen}: {count}");
    });
}

#[test]
fn nothing_is_wider_than_the_window() {
    on_every_screen(|screen, harness, [width, _]| {
        for node in harness.root().children_recursive() {
            let accessible = node.accesskit_node();
            let text = accessible.label().or_else(|| accessible.value());
            let Some(text) = text.filter(|text| !text.is_empty()) else { continue };
            let rect = node.rect();
            let inside = rect.left() >= -0.5 && rect.right() <= width + 0.5;
            assert!(
                inside,
                "{screen} at {width}: “{text}” from {} to {}",
                rect.left(),
                rect.right()
            );
        }
    });
}

#[test]
fn every_screen_of_an_exercise_says_that_it_is_one() {
    on_every_screen(|screen, harness, _| {
        let says = harness.root().children_recursive().any(|node| {
            node.accesskit_node().value().is_some_and(|text| text.contains("EXERCISE"))
        });
        assert!(says || screen == "library", "{screen}");
    });
}

#[test]
fn the_keyboard_reaches_everything_that_can_be_pressed() {
    on_every_screen(|screen, harness, _| {
        let unreachable: Vec<String> = harness
            .root()
            .children_recursive()
            .filter(|node| {
                let accessible = node.accesskit_node();
                is_pressed(accessible.role())
                    && !accessible.is_disabled()
                    && !accessible.data().supports_action(egui::accesskit::Action::Focus)
            })
            .filter_map(|node| node.accesskit_node().label())
            .collect();
        assert!(unreachable.is_empty(), "{screen}: {unreachable:?}");
    });
}
