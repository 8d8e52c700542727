//! What happens in a run, for somebody who has never seen one.

use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::Ui;

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

pub(super) fn steps_ui(ui: &mut Ui) {
    widgets::heading(ui, "How it goes");
    ui.add_space(4.0);
    ui.columns(STEPS.len(), |columns| {
        for (column, (at, title, text)) in columns.iter_mut().zip(STEPS) {
            step_ui(column, at, title, text);
        }
    });
}

fn step_ui(ui: &mut Ui, at: &str, title: &str, text: &str) {
    let tokens = Tokens::of(ui);
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(88.0);
        ui.horizontal(|ui| {
            ui.label(widgets::strong(at, size::TITLE, tokens.accent));
            ui.label(widgets::strong(title, size::BODY, tokens.text));
        });
        widgets::para(ui, text, tokens.muted);
    });
}
