//! When nothing is saved any more: what happened, and the ways out.

use super::overlays::modal;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::ui::wish::Wish;
use egui::Ui;

/// Why nothing is saved any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// What happened: a sentence, with or without its full stop.
    pub what: String,
    /// A folder on another disk or at least elsewhere, to begin with.
    pub elsewhere: String,
}

/// Lies over everything until somebody has chosen.
pub(in crate::ui) fn trouble_ui(
    ui: &Ui,
    trouble: &Trouble,
    folder: &mut Option<String>,
    wishes: &mut Vec<Wish>,
) {
    let tokens = Tokens::of(ui);
    modal(ui, "trouble").show(ui.ctx(), |ui| {
        ui.set_width(560.0);
        ui.label(widgets::strong("This run is not being saved", size::HEADING, tokens.text));
        widgets::mark_word(ui, Mark::Diamond, &trouble.what);
        ui.add_space(4.0);
        let text = "The clock stands still meanwhile. Nothing is lost as long as this window is \
                    open; what was saved before stays where it is.";
        widgets::para(ui, text, tokens.muted);
        ui.add_space(12.0);
        ways_ui(ui, trouble, folder, wishes);
    });
}

fn ways_ui(ui: &mut Ui, trouble: &Trouble, folder: &mut Option<String>, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let wide = ui.available_width();
    if ui.add(Press::new("Try again").primary().width(wide)).clicked() {
        wishes.push(Wish::SaveAgain);
    }
    ui.add_space(6.0);
    ui.label(widgets::tinted("Or save the whole run in another folder:", size::BODY, tokens.muted));
    let folder = folder.get_or_insert_with(|| trouble.elsewhere.clone());
    let edit = egui::TextEdit::singleline(folder)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(10, 8))
        .text_color(tokens.text);
    widgets::named(ui.add(edit.min_size(egui::vec2(0.0, size::TARGET))), "Another folder");
    let ready = !folder.trim().is_empty();
    if ui.add(Press::new("Save it there").enabled(ready).width(wide)).clicked() {
        wishes.push(Wish::SaveIn(folder.clone()));
    }
    ui.add_space(6.0);
    let text = "Or go on without. Then the run is gone when the window is closed:";
    ui.label(widgets::tinted(text, size::BODY, tokens.muted));
    if ui.add(Press::new("Go on unsaved").width(wide)).clicked() {
        wishes.push(Wish::GoOnUnsaved);
    }
}
