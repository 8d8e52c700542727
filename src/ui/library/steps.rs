//! What happens in a run, for somebody who has never seen one.

use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::{Align, Layout, Ui};

const STEPS: [(&str, &str, &str); 3] = [
    ("1", "Read the briefing", "Who you are, what is known, and the five rules. Two minutes."),
    (
        "2",
        "Play against the clock",
        "Type two or three letters to act. Colleagues play themselves. Space stops the clock, F1 \
         shows the keys.",
    ),
    ("3", "Look at what happened", "What cost most and why, and a report to take along."),
];

/// The height of a card, its margins included.
const HIGH: f32 = 128.0;

pub(super) fn steps_ui(ui: &mut Ui) {
    widgets::heading(ui, "How it goes");
    ui.add_space(4.0);
    let gap = 12.0;
    let wide = (ui.available_width() - 2.0 * gap) / 3.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (at, title, text) in STEPS {
            let layout = Layout::top_down(Align::LEFT);
            let wanted = egui::vec2(wide, HIGH);
            ui.allocate_ui_with_layout(wanted, layout, |ui| step_ui(ui, at, title, text));
        }
    });
}

fn step_ui(ui: &mut Ui, at: &str, title: &str, text: &str) {
    let tokens = Tokens::of(ui);
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(HIGH - 28.0);
        ui.horizontal(|ui| {
            ui.label(widgets::strong(at, size::TITLE, tokens.accent));
            ui.label(widgets::strong(title, size::BODY, tokens.text));
        });
        widgets::para(ui, text, tokens.muted);
    });
}
