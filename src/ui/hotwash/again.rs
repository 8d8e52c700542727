//! Going back: to each decision that was taken, and to what cost points.

use crate::say;
use crate::time::ExerciseTime;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press, clock_text};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

/// A moment that one can go back to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// The journal entry to go on from.
    pub entry: u64,
    /// When it is.
    pub at: ExerciseTime,
    /// Where that is in the story, as the rest of a sentence: `before “Who is told first?”`.
    pub place: String,
}

/// A decision that the person took, or left open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedLine {
    /// When it was taken, or asked.
    pub at: ExerciseTime,
    /// The question.
    pub question: String,
    /// What came of it: `You answered: …`.
    pub answer: String,
    /// The way back to it.
    pub again: Again,
}

/// Another try at the same exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherTry {
    /// The one before.
    Before,
    /// The one after.
    After,
}

const ROOM: f32 = 190.0;

pub(super) fn again_ui(ui: &mut Ui, again: &Again, wishes: &mut Vec<Wish>) {
    let (words, at) = (words(ui), clock_text(again.at));
    let name = say!(words, "hotwash-again-name", at = at, place = again.place.as_str());
    if ui.add(Press::new(&words.say("hotwash-again")).name(&name)).clicked() {
        wishes.push(Wish::TryAgain(again.clone()));
    }
}

pub(super) fn decisions_ui(ui: &mut Ui, lines: &[DecidedLine], wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let lead = if lines.is_empty() { "hotwash-decisions-none" } else { "hotwash-decisions" };
    widgets::para(ui, words(ui).say(lead), tokens.muted);
    for (at, line) in lines.iter().enumerate() {
        ui.add_space(8.0);
        ui.push_id(at, |ui| decision_ui(ui, line, wishes));
    }
}

fn decision_ui(ui: &mut Ui, line: &DecidedLine, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(56.0, 20.0), |ui| {
            ui.set_width(56.0);
            ui.label(widgets::tinted(clock_text(line.at), size::BODY, tokens.dim));
        });
        let wide = (ui.available_width() - ROOM).max(200.0);
        ui.allocate_ui_with_layout(egui::vec2(wide, 20.0), Layout::top_down(Align::LEFT), |ui| {
            ui.set_width(wide);
            let question = widgets::strong(&line.question, size::BODY, tokens.text);
            ui.add(egui::Label::new(question).wrap());
            widgets::para(ui, &line.answer, tokens.muted);
        });
        again_ui(ui, &line.again, wishes);
    });
}
