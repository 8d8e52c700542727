//! What hangs on an inject, shown the way it would look in life.

use crate::scenario::model::story::Attachment;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::{Frame, Label, Margin, RichText, Stroke, Ui};

pub(super) fn attachment_ui(ui: &mut Ui, attachment: &Attachment) {
    let tokens = Tokens::of(ui);
    ui.add_space(6.0);
    let frame = Frame::NONE
        .stroke(Stroke::new(1.0, tokens.paper_line))
        .corner_radius(6)
        .inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        match attachment {
            Attachment::Mail { from, to, subject, date, body } => {
                mail_ui(ui, [from, to, subject, date], body);
            }
            Attachment::Log { source, lines } => log_ui(ui, source, lines),
            Attachment::Chat { room, messages } => chat_ui(ui, room, messages),
            Attachment::Ticket { number, status, title, body } => {
                title_ui(ui, &format!("{number} · {status}"));
                strong_ui(ui, title);
                text_ui(ui, body);
            }
            Attachment::News { outlet, headline, body } => {
                title_ui(ui, outlet);
                let text = widgets::strong(headline, size::TITLE, tokens.ink);
                ui.add(Label::new(text).wrap().selectable(true));
                text_ui(ui, body);
            }
            Attachment::Table { title, columns, rows } => {
                title_ui(ui, title);
                widgets::table(ui, columns, rows);
            }
            Attachment::Note { title, body } => {
                title_ui(ui, title);
                text_ui(ui, body);
            }
        }
    });
}

fn title_ui(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    if !text.is_empty() {
        let text = widgets::strong(text, size::TINY, tokens.ink_muted);
        ui.add(Label::new(text).wrap());
    }
}

fn strong_ui(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    ui.add(Label::new(widgets::strong(text, size::BODY, tokens.ink)).wrap().selectable(true));
}

fn text_ui(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    let text = RichText::new(text).size(13.0).color(tokens.ink).line_height(Some(19.0));
    ui.add(Label::new(text).wrap().selectable(true));
}

fn mail_ui(ui: &mut Ui, head: [&String; 4], body: &str) {
    mail_head_ui(ui, head);
    ui.add_space(4.0);
    text_ui(ui, body);
}

/// The lines of a mail's head.
const HEAD: [&str; 4] = ["inbox-mail-from", "inbox-mail-to", SUBJECT, "inbox-mail-date"];
const SUBJECT: &str = "inbox-mail-subject";

/// The head of a mail: from, to, subject, date.
pub(super) fn mail_head_ui(ui: &mut Ui, head: [&String; 4]) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.spacing_mut().interact_size.y = 16.0;
    egui::Grid::new("mail").num_columns(2).spacing([10.0, 1.0]).show(ui, |ui| {
        for (name, text) in HEAD.into_iter().zip(head) {
            ui.label(widgets::tinted(words.say(name), size::SMALL, tokens.ink_muted));
            let text = if name == SUBJECT {
                widgets::strong(text, size::TITLE, tokens.ink)
            } else {
                widgets::tinted(text, size::SMALL, tokens.ink)
            };
            ui.add(Label::new(text).truncate().selectable(true));
            ui.end_row();
        }
    });
}

fn log_ui(ui: &mut Ui, source: &str, lines: &[String]) {
    let tokens = Tokens::of(ui);
    title_ui(ui, source);
    for line in lines {
        let text = RichText::new(line).monospace().size(size::SMALL).color(tokens.ink);
        ui.add(Label::new(text).wrap().selectable(true));
    }
}

fn chat_ui(ui: &mut Ui, room: &str, messages: &[(String, String, String)]) {
    let tokens = Tokens::of(ui);
    title_ui(ui, room);
    for (who, at, said) in messages {
        widgets::words(ui, 16.0, |ui| {
            ui.label(widgets::strong(who, size::SMALL, tokens.ink));
            ui.label(widgets::tinted(at, size::TINY, tokens.ink_muted));
        });
        text_ui(ui, said);
    }
}
