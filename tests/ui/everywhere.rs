//! What holds on every screen and in everything that lies over one, from a small laptop with
//! letters twice as large to a large screen, in every language.

use super::real::Real;
use super::walk::{SIZES, size, through};
use drillhall::words::{Language, Words};
use egui::accesskit::{Action, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use std::collections::BTreeSet;

const fn is_pressed(role: Role) -> bool {
    matches!(role, Role::Button | Role::ComboBox | Role::TextInput | Role::CheckBox)
}

/// What is wrong with a screen of a size.
fn faults(harness: &Harness<'static, Real>, width: f32, mark: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let (mut pressed, mut says) = (0, false);
    for node in harness.root().children_recursive() {
        let accessible = node.accesskit_node();
        let name = accessible.label().or_else(|| accessible.placeholder().map(str::to_owned));
        let text = name.clone().or_else(|| accessible.value()).unwrap_or_default();
        says |= text.contains(mark);
        if accessible.data().bounds().is_none() {
            continue;
        }
        let rect = node.rect();
        let inside = rect.left() >= -0.5 && rect.right() <= width + 0.5;
        if !inside && !text.is_empty() {
            faults.push(format!("“{text}” from {} to {}", rect.left(), rect.right()));
        }
        if !is_pressed(accessible.role()) {
            continue;
        }
        pressed += 1;
        if name.unwrap_or_default().trim().is_empty() {
            faults.push(format!("no name: {accessible:?}"));
        }
        if rect.height() < 31.5 {
            faults.push(format!("“{text}” is {} high", rect.height()));
        }
        if !accessible.is_disabled() && !accessible.data().supports_action(Action::Focus) {
            faults.push(format!("the keyboard does not reach “{text}”"));
        }
    }
    if pressed < 2 {
        faults.push(format!("{pressed} things to press"));
    }
    if !says {
        faults.push("nothing says that it is an exercise".to_owned());
    }
    faults
}

/// The faults of every screen in these words.
fn all_faults(name: &str, words: &std::sync::Arc<Words>) {
    let mut all = BTreeSet::new();
    let mut seen = 0;
    through(words, &mut |screen, harness| {
        for [width, height] in SIZES {
            size(harness, [width, height]);
            seen += 1;
            let quiet = screen.starts_with("library") || matches!(screen, "settings" | "keys");
            // The facilitator's own window is for nobody else; what is drawn of the script's flow
            // is moved sideways.
            let quiet = quiet || screen.starts_with("facilitator") || screen.starts_with("lead-");
            let is_moved = screen == "facilitator, flow";
            let faults =
                faults(harness, width, words.say("view-exercise").trim_matches(['[', ']']));
            let faults = faults.iter().filter(|it| !quiet || !it.starts_with("nothing says"));
            let faults = faults.filter(|it| !is_moved || !it.contains("” from "));
            all.extend(faults.map(|it| format!("{screen} at {width}: {it}")));
        }
    });
    assert!(seen > 140, "{seen}");
    assert!(all.is_empty(), "in {name}: {all:#?}");
}

#[test]
fn everything_fits_and_can_be_pressed_in_english() {
    all_faults("English", &Words::english());
}

#[test]
fn everything_fits_and_can_be_pressed_in_german() {
    all_faults("German", &Language::German.words());
}

#[test]
fn everything_fits_and_can_be_pressed_in_longer_words() {
    all_faults("pseudo", &Words::pseudo());
}
