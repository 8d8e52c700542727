//! The card in the middle: one inject, drawn like its channel.

use super::{PlayState, PlayView, attachments, looks};
use crate::exercise::Command;
use crate::exercise::view::InboxItem;
use crate::runbook::draft::Channel;
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
        let text = match (&play.view.times.started, &play.view.briefing.role_brief) {
            (false, _) => "Play has not begun.",
            (true, Some(brief)) => brief,
            (true, None) => "Nothing has arrived yet.",
        };
        widgets::para(ui, text, tokens.muted);
    });
}

fn head_ui(ui: &mut Ui, item: &InboxItem) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        let icon = widgets::channel_icon(item.channel);
        ui.label(widgets::tinted(icon, size::BODY, tokens.ink_muted));
        let (name, how) = manner(item.channel);
        ui.label(widgets::strong(name, size::SMALL, tokens.ink_muted));
        let from = format!("{how} {}", item.from);
        let room = ui.available_width() - 170.0;
        ui.allocate_ui(egui::vec2(room.max(80.0), 18.0), |ui| {
            let text = widgets::tinted(from, size::SMALL, tokens.ink_muted);
            ui.add(egui::Label::new(text).truncate());
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mark = format!("EXERCISE · {}", item.story);
            ui.label(widgets::tinted(mark, size::SMALL, tokens.ink_muted));
        });
    });
    line_ui(ui);
}

/// A channel's name, and the word between it and the sender.
const fn manner(channel: Channel) -> (&'static str, &'static str) {
    match channel {
        Channel::Phone => ("Call", "from"),
        Channel::Pager => ("Pager", "from"),
        Channel::Mail => ("Mail", "from"),
        Channel::Chat => ("Chat", "with"),
        Channel::Alert => ("Alert", "by"),
        Channel::Ticket => ("Ticket", "by"),
        Channel::News => ("News", "by"),
        Channel::Log => ("Log", "of"),
        Channel::InPerson => ("In person", "·"),
    }
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
    let reach = if item.private { "◐ Only for" } else { "For" };
    let text = format!("{reach} {}.", item.to);
    ui.label(widgets::tinted(text, size::SMALL, tokens.ink_muted));
}

fn sealed_ui(ui: &mut Ui, play: &PlayView<'_>, item: &InboxItem, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    head_ui(ui, item);
    let text = "This is for you alone. Open it when nobody looks over your shoulder.";
    widgets::para(ui, text, tokens.ink);
    if ui.add(Press::new("Open and read").primary()).clicked() {
        wishes.push(play.ask(Command::Acknowledge { inject: item.inject }));
    }
}

fn hints_ui(ui: &mut Ui, play: &PlayView<'_>, item: &InboxItem, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    for hint in &item.hints {
        ui.add_space(2.0);
        let text = format!("Hint: {hint}");
        widgets::para(ui, text, tokens.ink);
    }
    if item.hints_left == 0 || play.view.times.over.is_some() {
        return;
    }
    let text = match play.view.briefing.hint_cost {
        0 => "Give me a hint".to_owned(),
        1 => "Give me a hint (costs 1 point)".to_owned(),
        cost => format!("Give me a hint (costs {cost} points)"),
    };
    let name = format!("{text}, {} left", item.hints_left);
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
