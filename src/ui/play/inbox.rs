//! The left column: what arrived, what is known, and telling it on.

use super::tell::Telling;
use super::{PlayState, PlayView};
use crate::exercise::view::{InboxItem, KnownFact, Question, Shared};
use crate::id::Key as _;
use crate::say;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::words::Words;
use egui::{Align, CornerRadius, Layout, Ui};

pub(super) fn left_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) {
    let text = words(ui).say("inbox-tell");
    let press = Press::new(&text).action(Action::Tell).left().width(ui.available_width());
    egui::Panel::bottom("tell")
        .frame(egui::Frame::NONE)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            let anything = !play.view.known.is_empty();
            if ui.add(press.enabled(anything)).clicked() {
                local.telling = Some(Telling::default());
            }
        });
    let known = (ui.available_height() * 0.42).min(known_height(play));
    egui::Panel::bottom("known")
        .frame(egui::Frame::NONE.inner_margin(egui::Margin {
            top: 8,
            bottom: 8,
            left: 0,
            right: 0,
        }))
        .resizable(false)
        .show_separator_line(false)
        .exact_size(known)
        .show(ui, |ui| known_ui(ui, play, local));
    egui::CentralPanel::no_frame().show(ui, |ui| inbox_ui(ui, play, local));
}

/// The same where there is little room: the inbox, and below it what is known.
pub(super) fn narrow_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) {
    let text = words(ui).say("inbox-tell");
    let press = Press::new(&text).action(Action::Tell).left().width(ui.available_width());
    if ui.add(press.enabled(!play.view.known.is_empty())).clicked() {
        local.telling = Some(Telling::default());
    }
    ui.columns_const(|[one, other]| {
        inbox_ui(one, play, local);
        known_ui(other, play, local);
    });
}

/// A guess at the room that the known facts take, so that a short list leaves the inbox more.
fn known_height(play: &PlayView<'_>) -> f32 {
    let lines: usize = play.view.known.iter().map(|known| 1 + known.text.len() / 40).sum();
    let happened = play.view.happenings.len().min(3) * 2;
    f32::from(u16::try_from(lines + happened).unwrap_or(u16::MAX)).mul_add(19.0, 44.0)
}

fn inbox_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let inbox = &play.view.inbox;
    let seen = inbox.iter().filter(|item| local.seen.contains(&item.inject)).count();
    ui.horizontal(|ui| {
        widgets::heading(ui, &words.say("inbox-title"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = say!(words, "inbox-seen", seen = seen, all = inbox.len());
            ui.label(widgets::tinted(text, size::SMALL, tokens.dim));
        });
    });
    let shown = local.shown(play.view);
    let keys: Vec<u64> = inbox.iter().rev().map(key_of).collect();
    widgets::long_list(ui, "inbox", &keys, |ui, row| {
        let at = inbox.len() - 1 - row;
        let Some(item) = inbox.get(at) else { return };
        let is_new = !local.seen.contains(&item.inject);
        let of_item = |question: &&Question| Some(question.decision) == item.decision;
        let question = play.view.questions.iter().find(of_item);
        let name = spoken(&words, item, is_new);
        let response = widgets::row(ui, &name, shown == Some(at), |ui| {
            item_ui(ui, &words, item, is_new, question);
        });
        if response.clicked() {
            local.open(play.view, at);
        }
    });
}

fn key_of(item: &InboxItem) -> u64 {
    u64::try_from(item.inject.position()).unwrap_or(u64::MAX)
}

fn spoken(words: &Words, item: &InboxItem, is_new: bool) -> String {
    let phrase = if is_new { "inbox-row-new" } else { "inbox-row" };
    let title = if item.sealed { words.say("inbox-alone") } else { item.title.clone() };
    let channel = words.say(widgets::channel_phrase(item.channel));
    say!(words, phrase, title = title, channel = channel, from = item.from.as_str())
}

fn item_ui(
    ui: &mut Ui,
    words: &Words,
    item: &InboxItem,
    is_new: bool,
    question: Option<&Question>,
) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        egui::Frame::NONE
            .fill(tokens.track)
            .corner_radius(CornerRadius::same(7))
            .inner_margin(egui::Margin::symmetric(5, 3))
            .show(ui, |ui| {
                widgets::channel_icon(ui, item.channel, 16.0, tokens.muted);
            });
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            ui.label(widgets::tinted(widgets::clock_text(item.at), size::TINY, tokens.dim));
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let alone = item.sealed.then(|| words.say("inbox-alone-open"));
                let title = alone.as_deref().unwrap_or(&item.title);
                let colour = if is_new { tokens.accent } else { tokens.text };
                ui.add(egui::Label::new(widgets::strong(title, 13.0, colour)).wrap());
                let (line, colour) = if item.private {
                    (say!(words, "inbox-only-you", from = item.from.as_str()), tokens.private)
                } else {
                    (item.from.clone(), tokens.dim)
                };
                ui.add(egui::Label::new(widgets::tinted(line, size::SMALL, colour)).truncate());
                if let Some(question) = question {
                    asked_ui(ui, words, question);
                }
            });
        });
    });
}

fn asked_ui(ui: &mut Ui, words: &Words, question: &Question) {
    match &question.outcome {
        Some(outcome) => {
            let tokens = Tokens::of(ui);
            let text = say!(words, "inbox-decided", answer = outcome.text.as_str());
            ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, tokens.muted)).wrap());
        }
        None if question.yours => {
            widgets::mark_word(ui, Mark::Diamond, &words.say("inbox-your-call"));
        }
        None => {
            let text = say!(words, "inbox-owner-decides", who = question.owner.as_str());
            widgets::mark_word(ui, Mark::Diamond, &text);
        }
    }
}

fn known_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &words.say("inbox-known"));
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        if play.view.known.is_empty() {
            let nothing = words.say("inbox-known-nothing");
            ui.label(widgets::tinted(nothing, size::SMALL, tokens.dim));
        }
        let mut known: Vec<&KnownFact> = play.view.known.iter().collect();
        known.sort_by_key(|known| known.shared);
        for known in known {
            fact_ui(ui, &words, known, local);
        }
        for happening in play.view.happenings.iter().rev().take(3) {
            let at = widgets::clock_text(happening.at);
            let text = format!("{at}  {}", happening.text);
            ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, tokens.dim)).wrap());
        }
    });
}

fn fact_ui(ui: &mut Ui, words: &Words, known: &KnownFact, local: &mut PlayState) {
    let tokens = Tokens::of(ui);
    let fact = known.text.as_str();
    let (text, colour) = match known.shared {
        Shared::OnlyYou => (say!(words, "inbox-known-only-you", fact = fact), tokens.private),
        Shared::Some => (say!(words, "inbox-known-some", fact = fact), tokens.muted),
        Shared::Everybody => (known.text.clone(), tokens.muted),
    };
    let line = |ui: &mut Ui| {
        ui.add(egui::Label::new(widgets::tinted(&text, size::SMALL, colour)).wrap());
    };
    if known.shared == Shared::Everybody {
        line(ui);
        return;
    }
    let name = say!(words, "inbox-known-tell", fact = text.as_str());
    if widgets::row(ui, &name, false, line).clicked() {
        local.telling = Some(Telling::about(known.fact));
    }
}
