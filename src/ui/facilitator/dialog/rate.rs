//! Rating the objectives: what the engine suggests, and what people make of it.

use super::{Rating, Then, choice_ui, close_ui, field_ui, title_ui, ways_out_ui};
use crate::exercise::{Command, Rating as Letter};
use crate::say;
use crate::ui::facilitator::{FacilitatorView, lead};
use crate::ui::speech::words_in;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

const LETTERS: [(Letter, &str); 5] = [
    (Letter::P, "lead-rate-p"),
    (Letter::S, "lead-rate-s"),
    (Letter::M, "lead-rate-m"),
    (Letter::U, "lead-rate-u"),
    (Letter::NotExercised, "lead-rate-none"),
];

pub(super) fn rate_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    rating: &mut Rating,
    wishes: &mut Vec<Wish>,
) -> Then {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    title_ui(ui, &words.say("lead-rate-title"));
    widgets::para(ui, words.say("lead-rate-about"), tokens.muted);
    ui.add_space(6.0);
    for standing in &view.room.objectives {
        let chosen = rating.open == Some(standing.objective);
        let response = widgets::row(ui, &standing.title, chosen, |ui| {
            let high = egui::vec2(ui.available_width(), 20.0);
            ui.allocate_ui_with_layout(high, Layout::right_to_left(Align::Center), |ui| {
                let whose =
                    if standing.is_confirmed { "lead-rate-ours" } else { "lead-rate-suggested" };
                ui.label(widgets::tinted(words.say(whose), size::SMALL, tokens.dim));
                widgets::mark(ui, Mark::of(standing.rating));
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let title = widgets::tinted(&standing.title, size::BODY, tokens.text);
                    ui.add(egui::Label::new(title).truncate());
                });
            });
        });
        if response.clicked() {
            let next = (!chosen).then_some(standing.objective);
            *rating = Rating { open: next, rating: Some(standing.rating), reason: String::new() };
        }
    }
    let Some(objective) = rating.open else {
        return close_ui(ui);
    };
    ui.add_space(8.0);
    let names: Vec<String> = LETTERS.iter().map(|(_, id)| words.say(id)).collect();
    let chosen = LETTERS.iter().position(|(letter, _)| Some(*letter) == rating.rating);
    let title = words.say("lead-rate-title");
    if let Some((letter, _)) = choice_ui(ui, &title, &names, chosen).and_then(|at| LETTERS.get(at))
    {
        rating.rating = Some(*letter);
    }
    let why = words.say("lead-rate-why");
    field_ui(ui, &mut rating.reason, &why, &words.say("lead-rate-why-hint"), true);
    let found = view.room.objectives.iter().find(|it| it.objective == objective);
    let is_other = found.is_some_and(|it| Some(it.rating) != rating.rating);
    let reason = rating.reason.trim();
    let may = rating.rating.is_some() && (!is_other || !reason.is_empty());
    let yes = if is_other { "lead-rate-override" } else { "lead-rate-confirm" };
    let (done, then) = ways_out_ui(ui, &words.say(yes), may);
    if let Some(letter) = rating.rating.filter(|_| done) {
        let reason =
            if reason.is_empty() { say!(words, "lead-rate-agreed") } else { reason.to_owned() };
        wishes.push(lead(Command::Rate { objective, rating: letter, reason }));
        *rating = Rating::default();
        return Then::Stay;
    }
    then
}
