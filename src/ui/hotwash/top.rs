//! The bar of the hot wash: whose it is, and where one can go from here.

use super::{HotwashState, HotwashView, OtherTry, Page};
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Align, Key, Layout, Modifiers, Ui};

/// Enter goes to the report, R to the replay, A to what is to be done, Escape back.
pub(super) fn keys(ui: &Ui, view: &HotwashView, local: &mut HotwashState, wishes: &mut Vec<Wish>) {
    if !widgets::is_idle(ui) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::R) {
        local.turn_to(other(local.page, Page::Replay), view, wishes);
    } else if pressed(Key::A) {
        local.turn_to(Page::Agree, view, wishes);
        local.wants_action = true;
    } else if local.page != Page::Outcome && pressed(Key::Escape) {
        local.turn_to(Page::Outcome, view, wishes);
    } else if pressed(Key::Enter) {
        local.turn_to(local.page, view, wishes);
        wishes.push(Wish::ToReport);
    }
}

/// To a page, or from it back to what came of it.
fn other(page: Page, to: Page) -> Page {
    if page == to { Page::Outcome } else { to }
}

pub(super) fn top_ui(
    ui: &mut Ui,
    view: &HotwashView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    if widgets::is_narrow(ui) {
        ui.horizontal_wrapped(|ui| whose_ui(ui, view));
        ui.horizontal_wrapped(|ui| buttons_ui(ui, view, local, wishes));
        return;
    }
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        buttons_ui(ui, view, local, wishes);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| whose_ui(ui, view));
    });
}

/// What it is the hot wash of.
fn whose_ui(ui: &mut Ui, view: &HotwashView) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.label(widgets::strong(&view.title, 15.0, tokens.text));
    widgets::chip(ui, &words.say("hotwash-name"));
    if !view.attempt.is_empty() {
        widgets::chip(ui, &view.attempt);
    }
    let ended = widgets::tinted(&view.ended, size::SMALL, tokens.muted);
    ui.add(egui::Label::new(ended).truncate());
}

/// Drawn from right to left where it is wide.
fn buttons_ui(ui: &mut Ui, view: &HotwashView, local: &mut HotwashState, wishes: &mut Vec<Wish>) {
    let words = words(ui);
    widgets::exercise_mark(ui);
    if ui.add(Press::new(&words.say("hotwash-report")).primary().key("↵")).clicked() {
        local.turn_to(local.page, view, wishes);
        wishes.push(Wish::ToReport);
    }
    for (page, id, key) in
        [(Page::Agree, "hotwash-agree", ""), (Page::Replay, "hotwash-replay", "R")]
    {
        let text = words.say(id);
        if ui.add(Press::new(&text).key(key).selected(local.page == page)).clicked() {
            local.turn_to(other(local.page, page), view, wishes);
        }
    }
    if ui.add(Press::new(&words.say("hotwash-scenarios"))).clicked() {
        wishes.push(Wish::ToLibrary);
    }
    if view.has_later && ui.add(Press::new(&words.say("hotwash-try-after"))).clicked() {
        wishes.push(Wish::ToOtherTry(OtherTry::After));
    }
    if view.has_earlier && ui.add(Press::new(&words.say("hotwash-try-before"))).clicked() {
        wishes.push(Wish::ToOtherTry(OtherTry::Before));
    }
}
