//! The card in the middle: one inject, drawn like its channel.

use super::{PlayState, PlayView, attachments, looks};
use crate::exercise::Command;
use crate::exercise::view::InboxItem;
use crate::runbook::draft::Channel;
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

/// The widest a card gets: longer lines are hard to read.
const CARD: f32 = 860.0;

pub(super) fn card_ui(ui: &mut Ui, play: &PlayView<'_>, local: &PlayState, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let Some(at) = local.shown(play.view) else {
        quiet_ui(ui, play);
        return;
    };
    let Some(item) = play.view.inbox.get(at) else { return };
    egui::ScrollArea::vertical().id_salt(item.inject).auto_shrink(false).show(ui, |ui| {
        let margin = egui::Margin { left: 6, right: 10, top: 4, bottom: 16 };
        egui::Frame::NONE.inner_margin(margin).show(ui, |ui| {
            widgets::paper(&tokens).show(ui, |ui| {
                ui.set_width(ui.available_width().min(CARD));
                if item.sealed {
                    sealed_ui(ui, play, item, wishes);
                } else {
                    item_ui(ui, item);
                    hints_ui(ui, play, item, wishes);
                }
            });
        });
    });
}

/// Before anything has arrived.
fn quiet_ui(ui: &mut Ui, play: &PlayView<'_>) {
    let tokens = Tokens::of(ui);
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let words = words(ui);
        let text = match (&play.view.times.started, &play.view.briefing.role_brief) {
            (false, _) => words.say("inbox-not-begun"),
            (true, Some(brief)) => brief.clone(),
            (true, None) => words.say("inbox-empty"),
        };
        widgets::para(ui, text, tokens.muted);
    });
}

fn head_ui(ui: &mut Ui, item: &InboxItem) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal(|ui| {
        widgets::channel_icon(ui, item.channel, 16.0, tokens.ink_muted);
        let (name, how) = manner(item.channel);
        ui.label(widgets::strong(words.say(name), size::SMALL, tokens.ink_muted));
        let from = match how {
            Some(how) => say!(words, how, who = item.from.as_str()),
            None => format!("· {}", item.from),
        };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mark = say!(words, "inbox-card-exercise", at = item.story.as_str());
            ui.label(widgets::tinted(mark, size::SMALL, tokens.ink_muted));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let text = widgets::tinted(from, size::SMALL, tokens.ink_muted);
                ui.add(egui::Label::new(text).truncate());
            });
        });
    });
    line_ui(ui);
}

/// The phrases for what came, and for whom it came from.
const fn manner(channel: Channel) -> (&'static str, Option<&'static str>) {
    let from = match channel {
        Channel::Phone => return ("inbox-card-call", Some("inbox-card-from")),
        Channel::Pager | Channel::Mail => Some("inbox-card-from"),
        Channel::Chat => Some("inbox-card-with"),
        Channel::Alert | Channel::Ticket | Channel::News => Some("inbox-card-by"),
        Channel::Log => Some("inbox-card-of"),
        Channel::InPerson => None,
    };
    (widgets::channel_phrase(channel), from)
}

fn line_ui(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let (rect, _) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), egui::Sense::hover());
    ui.painter().rect_filled(rect, 0.0, tokens.paper_line);
    ui.add_space(4.0);
}

fn item_ui(ui: &mut Ui, item: &InboxItem) {
    let tokens = Tokens::of(ui);
    head_ui(ui, item);
    looks::body_ui(ui, item);
    for (at, attachment) in item.attachments.iter().enumerate() {
        ui.push_id(at, |ui| attachments::attachment_ui(ui, attachment));
    }
    ui.add_space(4.0);
    let reach = if item.private { "inbox-card-only-for" } else { "inbox-card-for" };
    let text = say!(words(ui), reach, whom = item.to.as_str());
    ui.label(widgets::tinted(text, size::SMALL, tokens.ink_muted));
}

fn sealed_ui(ui: &mut Ui, play: &PlayView<'_>, item: &InboxItem, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    head_ui(ui, item);
    widgets::para(ui, words.say("inbox-sealed"), tokens.ink);
    if ui.add(Press::new(&words.say("inbox-sealed-open")).primary()).clicked() {
        wishes.push(play.ask(Command::Acknowledge { inject: item.inject }));
    }
}

fn hints_ui(ui: &mut Ui, play: &PlayView<'_>, item: &InboxItem, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    for hint in &item.hints {
        ui.add_space(2.0);
        let text = say!(words, "inbox-hint", hint = hint.as_str());
        widgets::para(ui, text, tokens.ink);
    }
    if item.hints_left == 0 || play.view.times.over.is_some() {
        return;
    }
    let text = match play.view.briefing.hint_cost {
        0 => words.say("inbox-hint-ask"),
        cost => say!(words, "inbox-hint-ask-cost", points = cost),
    };
    let left = item.hints_left;
    let name = say!(words, "inbox-hint-ask-name", ask = text.as_str(), left = left);
    let response = ui.add(
        egui::Button::new(widgets::tinted(&text, size::SMALL, tokens.ink).underline())
            .fill(egui::Color32::TRANSPARENT)
            .stroke(egui::Stroke::new(1.0, tokens.paper_line)),
    );
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name));
    if response.has_focus() {
        let ring = egui::Stroke::new(2.0, tokens.ink);
        ui.painter().rect_stroke(response.rect.expand(2.0), 6.0, ring, egui::StrokeKind::Outside);
    }
    if response.clicked() {
        wishes.push(play.ask(Command::Hint { inject: item.inject }));
    }
}
