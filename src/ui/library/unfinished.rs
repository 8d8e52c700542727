//! The run that was interrupted: what it was, and what to do with it.

use crate::say;
use crate::time::ExerciseTime;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::Ui;

/// A run that was interrupted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// The scenario's title.
    pub title: String,
    /// How far it got.
    pub at: ExerciseTime,
    /// Whether play was over, and only its hot wash was never looked at.
    pub is_over: bool,
}

impl Unfinished {
    fn sentence(&self, words: &Words) -> String {
        let at = widgets::clock_text(self.at);
        if self.is_over {
            say!(words, "home-over-at", at = at)
        } else {
            say!(words, "home-stopped-at", at = at)
        }
    }
}

/// Its card: go on with it, or put it aside, which is asked once.
pub(super) fn unfinished_ui(
    ui: &mut Ui,
    unfinished: &Unfinished,
    discarding: &mut bool,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let frame = widgets::panel(&tokens).stroke(egui::Stroke::new(1.0, tokens.accent));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let sentence =
            if *discarding { words.say("home-discard-sure") } else { unfinished.sentence(&words) };
        let left = |ui: &mut Ui| {
            let title = say!(words, "home-resume-title", title = unfinished.title.as_str());
            ui.label(widgets::strong(title, size::BODY, tokens.text));
            ui.label(widgets::tinted(sentence, size::BODY, tokens.muted));
        };
        widgets::across(ui, left, |ui| {
            if *discarding {
                sure_ui(ui, discarding, wishes);
            } else {
                choice_ui(ui, discarding, wishes);
            }
        });
    });
}

/// Drawn from right to left.
fn choice_ui(ui: &mut Ui, discarding: &mut bool, wishes: &mut Vec<Wish>) {
    if ui.add(Press::new(&words(ui).say("home-resume")).primary().key("↵")).clicked() {
        wishes.push(Wish::Resume);
    }
    if ui.add(Press::new(&words(ui).say("home-discard"))).clicked() {
        *discarding = true;
    }
}

/// Drawn from right to left.
fn sure_ui(ui: &mut Ui, discarding: &mut bool, wishes: &mut Vec<Wish>) {
    if ui.add(Press::new(&words(ui).say("home-discard-no")).primary()).clicked() {
        *discarding = false;
    }
    if ui.add(Press::new(&words(ui).say("home-discard-yes"))).clicked() {
        *discarding = false;
        wishes.push(Wish::Discard);
    }
}
