//! The screens, by what they are called and what they wish for; no window, no GPU.

mod library;
mod pictures;
mod play;
mod results;
mod sample;
mod soft;

use drillhall::ui::{Desk, Screen, Theme, Wish};
use egui_kittest::Harness;

/// A window without a window: the desk, what it shows, what was wished so far.
pub(crate) struct Window<'a> {
    desk: Desk,
    screen: Screen<'a>,
    pub(crate) wishes: Vec<Wish>,
}

/// A small laptop's screen.
const SMALL: [f32; 2] = [1280.0, 800.0];

/// Shows a screen.
pub(crate) fn show<'a>(screen: Screen<'a>) -> Harness<'a, Window<'a>> {
    let window = Window { desk: Desk::new(Theme::Dark), screen, wishes: Vec::new() };
    let mut harness = Harness::builder().with_size(SMALL).build_ui_state(
        |ui, window: &mut Window<'a>| {
            let wishes = window.desk.frame(ui, &window.screen);
            window.wishes.extend(wishes);
        },
        window,
    );
    harness.run();
    harness
}
