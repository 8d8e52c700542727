//! The screens, by what they are called and what they wish for; no window, no GPU.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod aloud;
mod board;
mod compose;
mod drill;
mod everywhere;
mod hotwash;
mod keys;
mod library;
mod notes;
mod play;
mod real;
mod results;
mod sample;
mod settings;
mod speech;
mod tab;
mod timeline;
mod walk;

use drillhall::exercise::view::View;
use drillhall::ui::{Desk, PlayView, Saving, Screen, Settings, Theme, Timing, Wish};
use drillhall::words::Words;
use egui_kittest::Harness;
use std::sync::Arc;

/// A window without a window: the desk, what it shows, what was wished so far.
pub(crate) struct Window<'a> {
    desk: Desk,
    screen: Screen<'a>,
    pub(crate) wishes: Vec<Wish>,
}

/// A small laptop's screen, and an ordinary one.
pub(crate) const SIZES: [[f32; 2]; 2] = [[1280.0, 800.0], [1920.0, 1080.0]];

/// Shows a screen on a small laptop.
pub(crate) fn show(screen: Screen<'_>) -> Harness<'_, Window<'_>> {
    show_at(screen, SIZES[0], Theme::Dark)
}

/// Shows a screen.
pub(crate) fn show_at(screen: Screen<'_>, size: [f32; 2], theme: Theme) -> Harness<'_, Window<'_>> {
    show_on(Desk::new(Settings { look: theme, ..Settings::default() }), screen, size)
}

/// Shows a screen in words of its own.
pub(crate) fn show_in(words: Arc<Words>, screen: Screen<'_>) -> Harness<'_, Window<'_>> {
    let mut desk = Desk::default();
    desk.speak(words);
    show_on(desk, screen, SIZES[0])
}

pub(crate) fn show_on<'a>(
    desk: Desk,
    screen: Screen<'a>,
    size: [f32; 2],
) -> Harness<'a, Window<'a>> {
    let window = Window { desk, screen, wishes: Vec::new() };
    let mut harness = Harness::builder().with_size(size).build_ui_state(
        |ui, window: &mut Window<'a>| {
            let wishes = window.desk.frame(ui, &window.screen);
            window.wishes.extend(wishes);
        },
        window,
    );
    harness.run();
    harness
}

/// The play screen of somebody who leads the clock.
pub(crate) fn play(view: &View) -> Screen<'_> {
    let now = view.times.now;
    let saving = Saving::Saved;
    let timing = Timing::AsItIs;
    Screen::Play(PlayView {
        view,
        now,
        leads: true,
        notice: None,
        saving,
        undo: None,
        trouble: None,
        timing,
        waits: false,
    })
}

/// The names of all that has one.
pub(crate) fn named<S>(harness: &Harness<'_, S>) -> Vec<String> {
    use egui_kittest::kittest::NodeT as _;
    let nodes = harness.root().children_recursive();
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}
