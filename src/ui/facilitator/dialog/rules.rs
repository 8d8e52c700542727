//! The rules of engagement, read aloud and ticked one by one.

use super::{Then, title_ui, ways_out_ui};
use crate::ui::facilitator::{FacilitatorView, StageShows};
use crate::ui::speech::words_in;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::ui::wish::Wish;
use egui::{Key, Modifiers, Ui};

/// What is read aloud before StartEx.
pub(in crate::ui) const RULES: [&str; 6] = [
    "lead-rule-exercise",
    "lead-rule-blame",
    "lead-rule-plan",
    "lead-rule-aloud",
    "lead-rule-contact",
    "lead-rule-real",
];

pub(super) fn rules_ui(
    ui: &mut Ui,
    _view: &FacilitatorView<'_>,
    at: &mut usize,
    wishes: &mut Vec<Wish>,
) -> Then {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    title_ui(ui, &words.say("lead-rules-title"));
    widgets::para(ui, words.say("lead-rules-about"), tokens.muted);
    ui.add_space(6.0);
    let mut clicked = None;
    for (line, id) in RULES.iter().enumerate() {
        let text = words.say(id);
        let done = line < *at;
        let name = if done { format!("✓ {text}") } else { text.clone() };
        let response = widgets::row(ui, &name, line == *at, |ui| {
            ui.horizontal_top(|ui| {
                let (tick, ink) =
                    if done { ("✓", tokens.performed) } else { ("○", tokens.dim) };
                ui.label(widgets::tinted(tick, size::BODY, ink));
                let ink = if done { tokens.muted } else { tokens.text };
                ui.add(egui::Label::new(widgets::tinted(text, size::BODY, ink)).wrap());
            });
        });
        if response.clicked() {
            clicked = Some(if done { line } else { line + 1 });
        }
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Space)) {
        clicked = Some((*at + 1).min(RULES.len()));
    }
    if let Some(read) = clicked {
        *at = read;
        wishes.push(Wish::RulesRead(read));
    }
    let all = *at >= RULES.len();
    let (done, then) = ways_out_ui(ui, &words.say("lead-rules-done"), all);
    if done || then == Then::Close {
        wishes.push(Wish::Stage(StageShows::Play));
    }
    then
}
