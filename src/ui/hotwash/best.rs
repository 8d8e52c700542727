//! One good way through the scenario, by time.

use crate::time::ExerciseTime;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, clock_text};
use egui::Ui;

/// One good way through the scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BestView {
    /// What it is and what it is not.
    pub lead: String,
    /// What was done on it, by time.
    pub lines: Vec<BestLine>,
}

/// One thing done on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BestLine {
    /// When.
    pub at: ExerciseTime,
    /// Who: a role, or `You`.
    pub who: String,
    /// Whether that is the person's own role.
    pub is_own: bool,
    /// What.
    pub what: String,
    /// Why it matters.
    pub why: String,
}

const TIME: f32 = 56.0;
const WHO: f32 = 130.0;

pub(super) fn best_ui(ui: &mut Ui, view: &BestView) {
    let tokens = Tokens::of(ui);
    widgets::para(ui, &view.lead, tokens.text);
    ui.add_space(6.0);
    for line in &view.lines {
        line_ui(ui, line);
    }
}

fn line_ui(ui: &mut Ui, line: &BestLine) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        cell_ui(ui, TIME, widgets::tinted(clock_text(line.at), size::BODY, tokens.dim));
        let who = if line.is_own {
            widgets::strong(&line.who, size::BODY, tokens.accent)
        } else {
            widgets::tinted(&line.who, size::BODY, tokens.muted)
        };
        cell_ui(ui, WHO, who);
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            let what = if line.is_own {
                widgets::strong(&line.what, size::BODY, tokens.text)
            } else {
                widgets::tinted(&line.what, size::BODY, tokens.text)
            };
            ui.add(egui::Label::new(what).wrap());
            if !line.why.is_empty() {
                widgets::para(ui, &line.why, tokens.muted);
            }
        });
    });
    ui.add_space(4.0);
}

fn cell_ui(ui: &mut Ui, wide: f32, text: egui::RichText) {
    ui.allocate_ui(egui::vec2(wide, 18.0), |ui| {
        ui.set_width(wide);
        ui.add(egui::Label::new(text).wrap());
    });
}
