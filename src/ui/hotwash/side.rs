//! Beside the result: what to talk about, and what will be done about it.

use super::again::again_ui;
use super::agree::summary_ui;
use super::{HotwashState, HotwashView, Page, Regret};
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

/// So many of what was agreed are shown here.
const SHOWN: usize = 2;

pub(super) fn side_ui(
    ui: &mut Ui,
    view: &HotwashView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if local.page == Page::Outcome {
        egui::Panel::bottom("hotwash_do")
            .frame(egui::Frame::NONE)
            .resizable(false)
            .show_separator_line(false)
            .show(ui, |ui| do_ui(ui, view, local, wishes));
    }
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        widgets::heading(ui, &say!(words, "hotwash-talk", count = view.regrets.len()));
        ui.add_space(4.0);
        for (at, regret) in (1..).zip(&view.regrets) {
            ui.push_id(at, |ui| regret_ui(ui, at, regret, local, wishes));
        }
        if !view.questions.is_empty() {
            ui.add_space(12.0);
            widgets::heading(ui, &words.say("hotwash-go-on"));
            for question in &view.questions {
                widgets::para(ui, question, tokens.muted);
                ui.add_space(4.0);
            }
        }
    });
}

fn regret_ui(
    ui: &mut Ui,
    at: u8,
    regret: &Regret,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let tokens = Tokens::of(ui);
    let mark = Mark::of(regret.gravity);
    ui.horizontal_top(|ui| {
        ui.allocate_ui(egui::vec2(28.0, 20.0), |ui| {
            ui.set_width(28.0);
            ui.label(widgets::strong(at.to_string(), size::BODY, mark.colour(&tokens)));
        });
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            ui.label(widgets::tinted(&regret.cost, size::BODY, tokens.dim));
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                let title = widgets::strong(&regret.title, size::BODY, tokens.text);
                ui.add(egui::Label::new(title).wrap());
                if !regret.because.is_empty() {
                    widgets::para(ui, &regret.because, tokens.muted);
                }
            });
        });
    });
    ui.horizontal_wrapped(|ui| {
        ui.add_space(36.0);
        if local.page == Page::Outcome
            && let Some(again) = &regret.again
        {
            again_ui(ui, again, wishes);
        }
        if let Some(at) = regret.at {
            local.replay_press_ui(ui, at, wishes);
        }
    });
    ui.add_space(2.0);
    ui.separator();
}

/// What was agreed last, and the way to agree on more.
fn do_ui(ui: &mut Ui, view: &HotwashView, local: &mut HotwashState, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.add_space(10.0);
    let agreed: Vec<_> = view.debrief.agreed.iter().filter(|it| !it.is_empty()).collect();
    let text = say!(words, "hotwash-do-count", count = agreed.len());
    widgets::heading(ui, &text);
    for (at, agreed) in agreed.iter().rev().take(SHOWN).rev().enumerate() {
        ui.push_id(("agreed", at), |ui| {
            widgets::panel(&tokens).inner_margin(egui::Margin::symmetric(12, 8)).show(ui, |ui| {
                ui.set_width(ui.available_width());
                summary_ui(ui, view, agreed, &tokens);
            });
        });
    }
    let add = words.say("hotwash-do-add");
    let wide = ui.available_width();
    if ui.add(Press::new(&add).key("A").width(wide).left()).clicked() {
        local.turn_to(Page::Agree, view, wishes);
        local.wants_action = true;
    }
}
