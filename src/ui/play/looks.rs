//! What an inject says, in the look of its channel.

use super::attachments;
use crate::exercise::view::InboxItem;
use crate::runbook::draft::Channel;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::{Color32, CornerRadius, Frame, Label, Margin, RichText, Stroke, Ui};

/// The title and the text of an inject.
pub(super) fn body_ui(ui: &mut Ui, item: &InboxItem) {
    match item.channel {
        Channel::Mail => mail_ui(ui, item),
        Channel::Pager | Channel::Alert => device_ui(ui, item),
        Channel::Phone | Channel::InPerson => speech_ui(ui, item),
        Channel::Chat => chat_ui(ui, item),
        Channel::News => news_ui(ui, item),
        Channel::Ticket => ticket_ui(ui, item),
        Channel::Log => {
            title_ui(ui, &item.title, 19.0);
            text_ui(ui, &item.body, true, Tokens::of(ui).ink);
        }
    }
}

fn title_ui(ui: &mut Ui, title: &str, size: f32) {
    let title = widgets::strong(title, size, Tokens::of(ui).ink);
    ui.add(Label::new(title).wrap().selectable(true));
}

fn text_ui(ui: &mut Ui, text: &str, machine: bool, colour: Color32) {
    let text = RichText::new(text).color(colour).line_height(Some(21.0));
    let text = if machine { text.monospace().size(13.0) } else { text.size(size::BODY) };
    ui.add(Label::new(text).wrap().selectable(true));
}

/// A mail: who to whom, when, about what.
fn mail_ui(ui: &mut Ui, item: &InboxItem) {
    let ink = Tokens::of(ui).ink;
    attachments::mail_head_ui(ui, [&item.from, &item.to, &item.title, &item.story]);
    ui.add_space(6.0);
    text_ui(ui, &item.body, false, ink);
}

/// A pager or an alert: a small dark display.
fn device_ui(ui: &mut Ui, item: &InboxItem) {
    let tokens = Tokens::of(ui);
    title_ui(ui, &item.title, 19.0);
    let frame = Frame::NONE
        .fill(tokens.ink)
        .corner_radius(CornerRadius::same(8))
        .inner_margin(Margin::symmetric(14, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        text_ui(ui, &item.body, true, tokens.paper);
    });
}

/// Somebody speaks: a bar beside the words, as a transcript has it.
fn speech_ui(ui: &mut Ui, item: &InboxItem) {
    let tokens = Tokens::of(ui);
    title_ui(ui, &item.title, 19.0);
    let said = Frame::NONE.inner_margin(Margin { left: 14, ..Margin::ZERO }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        text_ui(ui, &item.body, false, tokens.ink);
    });
    let (left, high) = (said.response.rect.left() + 2.0, said.response.rect.y_range());
    ui.painter().vline(left, high, Stroke::new(3.0, tokens.paper_line));
}

/// A message in a chat: who, and a bubble.
fn chat_ui(ui: &mut Ui, item: &InboxItem) {
    let tokens = Tokens::of(ui);
    title_ui(ui, &item.title, 19.0);
    ui.label(widgets::strong(&item.from, size::SMALL, tokens.ink_muted));
    let bubble = Frame::NONE
        .fill(tokens.paper.lerp_to_gamma(tokens.paper_line, 0.45))
        .corner_radius(CornerRadius { nw: 2, ne: 12, sw: 12, se: 12 })
        .inner_margin(Margin::symmetric(14, 8));
    bubble.show(ui, |ui| text_ui(ui, &item.body, false, tokens.ink));
}

/// A page of a news site: whose, and the headline above all.
fn news_ui(ui: &mut Ui, item: &InboxItem) {
    let tokens = Tokens::of(ui);
    let outlet = widgets::strong(item.from.to_uppercase(), size::SMALL, tokens.ink_muted);
    ui.label(outlet.extra_letter_spacing(2.0));
    title_ui(ui, &item.title, 25.0);
    text_ui(ui, &item.body, false, tokens.ink);
}

/// A ticket: a band with what it is, then what it says.
fn ticket_ui(ui: &mut Ui, item: &InboxItem) {
    let tokens = Tokens::of(ui);
    let band = Frame::NONE
        .fill(tokens.paper.lerp_to_gamma(tokens.paper_line, 0.6))
        .corner_radius(CornerRadius::same(6))
        .inner_margin(Margin::symmetric(12, 6));
    band.show(ui, |ui| {
        ui.set_width(ui.available_width());
        title_ui(ui, &item.title, size::TITLE);
    });
    text_ui(ui, &item.body, false, tokens.ink);
}
