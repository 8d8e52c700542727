//! When nothing is saved any more: what happened, and the ways out.

use super::overlays::modal;
use crate::ui::speech::words;
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
    let (tokens, words) = (Tokens::of(ui), words(ui));
    modal(ui, "trouble").show(ui.ctx(), |ui| {
        ui.set_width(widgets::fitting(ui, 560.0));
        ui.label(widgets::strong(words.say("play-trouble"), size::HEADING, tokens.text));
        widgets::mark_word(ui, Mark::Diamond, &trouble.what);
        ui.add_space(4.0);
        widgets::para(ui, words.say("play-trouble-about"), tokens.muted);
        ui.add_space(12.0);
        ways_ui(ui, trouble, folder, wishes);
    });
}

fn ways_ui(ui: &mut Ui, trouble: &Trouble, folder: &mut Option<String>, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let wide = ui.available_width();
    if ui.add(Press::new(&words.say("play-trouble-again")).primary().width(wide)).clicked() {
        wishes.push(Wish::SaveAgain);
    }
    ui.add_space(6.0);
    let text = widgets::tinted(words.say("play-trouble-elsewhere"), size::BODY, tokens.muted);
    ui.add(egui::Label::new(text).wrap());
    let folder = folder.get_or_insert_with(|| trouble.elsewhere.clone());
    let edit = egui::TextEdit::singleline(folder)
        .desired_width(f32::INFINITY)
        .margin(egui::Margin::symmetric(10, 8))
        .text_color(tokens.text);
    let edit = ui.add(edit.min_size(egui::vec2(0.0, size::TARGET)));
    widgets::named(edit, &words.say("play-trouble-folder"));
    let ready = !folder.trim().is_empty();
    let save = words.say("play-trouble-save");
    if ui.add(Press::new(&save).enabled(ready).width(wide)).clicked() {
        wishes.push(Wish::SaveIn(folder.clone()));
    }
    ui.add_space(6.0);
    let text = widgets::tinted(words.say("play-trouble-without"), size::BODY, tokens.muted);
    ui.add(egui::Label::new(text).wrap());
    if ui.add(Press::new(&words.say("play-trouble-unsaved")).width(wide)).clicked() {
        wishes.push(Wish::GoOnUnsaved);
    }
}
