//! A table on paper: columns as wide as they have to say, rows as high as they need.

use super::text::{strong, tinted};
use crate::ui::theme::{Tokens, size};
use egui::Ui;

/// Draws a table with its head.
pub(in crate::ui) fn table(ui: &mut Ui, head: &[String], rows: &[Vec<String>]) {
    let tokens = Tokens::of(ui);
    let widths = widths(head, rows, ui.available_width());
    let line = |ui: &mut Ui, row: &[String], is_head: bool| {
        ui.horizontal_top(|ui| {
            for (text, width) in row.iter().zip(&widths) {
                let text = if is_head {
                    strong(text, size::SMALL, tokens.ink_muted)
                } else {
                    tinted(text, size::SMALL, tokens.ink)
                };
                cell(ui, *width, text);
            }
        });
        ui.add_space(2.0);
    };
    line(ui, head, true);
    for row in rows {
        line(ui, row, false);
    }
}

/// Each column's width: more for those with more to say.
fn widths(head: &[String], rows: &[Vec<String>], whole: f32) -> Vec<f32> {
    let longest = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).chain(head.get(at));
        let letters = cells.map(|text| text.chars().count()).max().unwrap_or(0).clamp(8, 48);
        u8::try_from(letters).map_or(48.0, f32::from)
    };
    let wishes: Vec<f32> = (0..head.len()).map(longest).collect();
    let sum: f32 = wishes.iter().sum();
    let gaps = 8.0 * u8::try_from(head.len().saturating_sub(1)).map_or(0.0, f32::from);
    wishes.into_iter().map(|wish| (whole - gaps) * wish / sum).collect()
}

fn cell(ui: &mut Ui, width: f32, text: egui::RichText) {
    ui.allocate_ui(egui::vec2(width, 18.0), |ui| {
        ui.set_width(width);
        ui.add(egui::Label::new(text).wrap());
    });
}
