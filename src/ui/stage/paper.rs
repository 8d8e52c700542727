//! What hangs on an inject, large enough for the room.

use super::{Scale, size};
use crate::scenario::model::story::Attachment;
use crate::ui::theme::Tokens;
use egui::{FontId, Label, RichText, Ui};

/// What stands above it.
pub(super) fn title(attachment: &Attachment) -> String {
    match attachment {
        Attachment::Mail { subject, .. } => subject.clone(),
        Attachment::Log { source, .. } => source.clone(),
        Attachment::Chat { room, .. } => room.clone(),
        Attachment::Ticket { number, title, .. } => format!("{number} · {title}"),
        Attachment::News { headline, .. } => headline.clone(),
        Attachment::Table { title, .. } | Attachment::Note { title, .. } => title.clone(),
    }
}

pub(super) fn attachment_ui(ui: &mut Ui, attachment: &Attachment, scale: Scale) {
    let tokens = Tokens::of(ui);
    match attachment {
        Attachment::Mail { from, to, date, body, .. } => {
            let head = format!("{from} → {to} · {date}");
            ui.add(Label::new(scale.plain(head, size::SMALL, tokens.ink_muted)).truncate());
            super::card::fitted_ui(ui, body, scale);
        }
        Attachment::Log { lines, .. } => {
            // As large as all of it fits, and never smaller than can be read.
            let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(1);
            let wide = ui.available_width() / (f32::from(clamped(longest)) * 0.62);
            let high = ui.available_height() / (f32::from(clamped(lines.len())) * 1.5);
            let least = scale.to(size::LEAST);
            let points = wide.min(high).clamp(least, scale.to(size::MEDIUM));
            for line in lines {
                let text = RichText::new(line).font(FontId::monospace(points)).color(tokens.ink);
                ui.add(Label::new(text).wrap());
            }
        }
        Attachment::Chat { messages, .. } => {
            for (who, at, said) in messages {
                let head = format!("{who} · {at}");
                ui.label(scale.strong(head, size::SMALL, tokens.ink_muted));
                ui.add(Label::new(scale.plain(said, size::MEDIUM, tokens.ink)).wrap());
            }
        }
        Attachment::Ticket { status, body, .. } => {
            ui.label(scale.plain(status, size::SMALL, tokens.ink_muted));
            super::card::fitted_ui(ui, body, scale);
        }
        Attachment::News { outlet, body, .. } => {
            ui.label(scale.strong(outlet, size::SMALL, tokens.ink_muted));
            super::card::fitted_ui(ui, body, scale);
        }
        Attachment::Table { columns, rows, .. } => {
            let grid = egui::Grid::new("stage_table").num_columns(columns.len());
            grid.spacing([scale.to(36.0), scale.to(10.0)]).show(ui, |ui| {
                for column in columns {
                    ui.label(scale.strong(column, size::SMALL, tokens.ink_muted));
                }
                ui.end_row();
                for row in rows {
                    for cell in row {
                        ui.label(scale.plain(cell, size::SMALL, tokens.ink));
                    }
                    ui.end_row();
                }
            });
        }
        Attachment::Note { body, .. } => super::card::fitted_ui(ui, body, scale),
    }
}

fn clamped(count: usize) -> u16 {
    u16::try_from(count.max(1)).unwrap_or(u16::MAX)
}
