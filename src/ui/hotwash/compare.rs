//! This try and the one before, side by side.

use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::{Color32, Ui};

/// This try and the one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparisonView {
    /// What the points say, in a sentence or two.
    pub sentence: String,
    /// The score then; none where too little was exercised.
    pub then: Option<Figure>,
    /// The score now.
    pub now: Option<Figure>,
    /// What differs, under headings.
    pub changes: Vec<(String, Vec<Changed>)>,
}

/// A score with its doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Of 100.
    pub points: u8,
    /// Give or take so much.
    pub doubt: Option<u8>,
}

/// Something that went differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// What.
    pub what: String,
    /// How it went then.
    pub then: String,
    /// How it went now.
    pub now: String,
}

pub(super) fn compare_ui(ui: &mut Ui, view: &ComparisonView) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        figure_ui(ui, "hotwash-then", view.then);
        figure_ui(ui, "hotwash-now", view.now);
        ui.vertical(|ui| {
            ui.add_space(4.0);
            widgets::para(ui, &view.sentence, tokens.text);
        });
    });
    for (title, lines) in &view.changes {
        ui.add_space(10.0);
        head_ui(ui, title);
        for line in lines {
            line_ui(ui, line);
        }
    }
}

fn figure_ui(ui: &mut Ui, title: &str, figure: Option<Figure>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.vertical(|ui| {
        ui.set_width(150.0);
        widgets::heading(ui, &words.say(title));
        let Some(figure) = figure else {
            ui.label(widgets::tinted(words.say("hotwash-no-score"), size::BODY, tokens.muted));
            return;
        };
        widgets::digits(ui, &figure.points.to_string(), size::CLOCK, tokens.text);
        if let Some(doubt) = figure.doubt {
            let doubt = say!(words, "hotwash-give-or-take", doubt = doubt);
            ui.label(widgets::tinted(doubt, size::SMALL, tokens.muted));
        }
    });
}

fn head_ui(ui: &mut Ui, title: &str) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let titles = [title.to_owned(), words.say("hotwash-then"), words.say("hotwash-now")];
    row_ui(ui, |ui, at, wide| {
        let text = titles.get(at).map_or("", String::as_str);
        let colour = if at == 0 { tokens.text } else { tokens.dim };
        cell_ui(ui, wide, widgets::strong(text, size::BODY, colour));
    });
}

fn line_ui(ui: &mut Ui, line: &Changed) {
    let tokens = Tokens::of(ui);
    let texts: [(&str, Color32); 3] =
        [(&line.what, tokens.text), (&line.then, tokens.muted), (&line.now, tokens.text)];
    row_ui(ui, |ui, at, wide| {
        if let Some((text, colour)) = texts.get(at) {
            cell_ui(ui, wide, widgets::tinted(*text, size::BODY, *colour));
        }
    });
}

/// Three columns, the first as wide as the others together.
fn row_ui(ui: &mut Ui, mut cell: impl FnMut(&mut Ui, usize, f32)) {
    let whole = ui.available_width() - 28.0;
    ui.horizontal_top(|ui| {
        for (at, share) in [0.5, 0.25, 0.25].into_iter().enumerate() {
            cell(ui, at, whole * share);
        }
    });
}

fn cell_ui(ui: &mut Ui, wide: f32, text: egui::RichText) {
    ui.allocate_ui(egui::vec2(wide, 18.0), |ui| {
        ui.set_width(wide);
        ui.add(egui::Label::new(text).wrap());
    });
}
