//! How a team ends its hot wash: how it was for those who took part, and the sign-off.

use super::HotwashView;
use super::agree::{day_ui, field_ui};
use super::waterfall::tenths;
use crate::report::debrief::{Debrief, QUESTION_PHRASES, SignOff, is_day};
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use egui::{Align, Layout, Ui};

/// The most who can have answered.
const MOST: u16 = 999;

/// How many gave each answer to each of the five questions.
pub(super) fn feedback_ui(ui: &mut Ui, debrief: &mut Debrief) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.add_space(16.0);
    widgets::heading(ui, &words.say("hotwash-feedback"));
    widgets::para(ui, words.say("hotwash-feedback-lead"), tokens.muted);
    ui.spacing_mut().item_spacing.y = 4.0;
    scale_ui(ui);
    for (question, phrase) in QUESTION_PHRASES.into_iter().enumerate() {
        let asked = words.say(phrase);
        let mean = debrief.mean_tenths(question);
        let Some(counts) = debrief.feedback.get_mut(question) else { continue };
        row_ui(ui, |ui| {
            let mean = mean.map_or_else(|| "–".to_owned(), |it| tenths(&words, it.into()));
            cell_ui(ui, MEAN, |ui| {
                ui.label(widgets::strong(mean, size::BODY, tokens.text));
            });
            for (answer, count) in (1..=5_u8).zip(counts.iter_mut()).rev() {
                let name = say!(
                    words,
                    "hotwash-feedback-count",
                    answer = answer,
                    question = asked.as_str()
                );
                let edit = egui::DragValue::new(count).range(0..=MOST).speed(0.05);
                let response = ui.add_sized([CELL, size::TARGET], edit);
                widgets::named(response, &name);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = widgets::tinted(&asked, size::BODY, tokens.text);
                ui.add(egui::Label::new(text).wrap());
            });
        });
    }
}

const CELL: f32 = 40.0;
const MEAN: f32 = 36.0;

/// What the columns mean.
fn scale_ui(ui: &mut Ui) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.allocate_ui_with_layout(
        egui::vec2(ui.available_width(), 16.0),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.spacing_mut().interact_size.y = 14.0;
            let mean = words.say("hotwash-feedback-mean");
            let heads = ["5", "4", "3", "2", "1"].map(|it| (CELL, it.to_owned()));
            for (wide, text) in std::iter::once((MEAN, mean)).chain(heads) {
                cell_ui(ui, wide, |ui| {
                    ui.label(widgets::tinted(text, size::SMALL, tokens.dim));
                });
            }
        },
    );
}

/// A row, from its end.
fn row_ui(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    let wanted = egui::vec2(ui.available_width(), 40.0);
    ui.allocate_ui_with_layout(wanted, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        add(ui);
    });
}

fn cell_ui(ui: &mut Ui, wide: f32, add: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(wide, 16.0);
    let layout = Layout::centered_and_justified(egui::Direction::LeftToRight);
    ui.allocate_ui_with_layout(size, layout, add);
}

/// Who signs when, and what. What is not signed yet is kept as well.
pub(super) fn sign_off_ui(ui: &mut Ui, view: &HotwashView, debrief: &mut Debrief) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.add_space(16.0);
    widgets::heading(ui, &words.say("hotwash-sign"));
    let before = debrief.sign_off.clone().unwrap_or_else(|| SignOff {
        date: view.today.clone(),
        sentence: words.say("hotwash-sign-usual"),
        ..SignOff::default()
    });
    let mut draft = before.clone();
    if draft.signed {
        let (role, date) = (draft.role.as_str(), draft.date.as_str());
        let text = say!(words, "hotwash-signed", role = role, date = date);
        widgets::mark_word(ui, widgets::Mark::Disc, &text);
        widgets::para(ui, &draft.sentence, tokens.text);
        if ui.add(Press::new(&words.say("hotwash-sign-back")).quiet()).clicked() {
            draft.signed = false;
        }
    } else {
        draft_ui(ui, view, &mut draft);
    }
    if draft != before {
        debrief.sign_off = Some(draft);
    }
}

fn draft_ui(ui: &mut Ui, view: &HotwashView, draft: &mut SignOff) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::para(ui, words.say("hotwash-sign-lead"), tokens.muted);
    ui.spacing_mut().item_spacing.y = 4.0;
    let who = words.say("hotwash-sign-who");
    let others = ["hotwash-sign-facilitator", "hotwash-sign-sponsor"].map(|id| words.say(id));
    let roles = view.roles.iter().map(|(_, title)| title.clone());
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for role in others.into_iter().chain(roles) {
            let name =
                say!(words, "hotwash-choice-name", what = who.as_str(), text = role.as_str());
            if ui.add(Press::new(&role).name(&name).selected(draft.role == role)).clicked() {
                draft.role = role;
            }
        }
    });
    let sentence = words.say("hotwash-sign-sentence");
    let wide = ui.available_width();
    field_ui(ui, &mut draft.sentence, &sentence, &words.say("hotwash-sign-usual"), wide);
    ui.horizontal(|ui| {
        let day = words.say("hotwash-sign-day");
        field_ui(ui, &mut draft.date, &day, &words.say("hotwash-day-hint"), 130.0);
        let is_whole =
            !draft.role.is_empty() && !draft.sentence.trim().is_empty() && is_day(&draft.date);
        let sign = words.say("hotwash-sign-do");
        let press = Press::new(&sign).enabled(is_whole);
        draft.signed = ui.add(if is_whole { press.primary() } else { press }).clicked();
    });
    day_ui(ui, &draft.date);
}
