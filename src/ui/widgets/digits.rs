//! A clock whose digits all take the same room, so that it does not shiver as it runs.

use crate::ui::theme::strong;
use egui::{Align2, Color32, Response, Sense, Ui, WidgetInfo, WidgetType};

/// Draws a text with every digit in a cell of the same width.
pub(in crate::ui) fn digits(ui: &mut Ui, text: &str, size: f32, colour: Color32) -> Response {
    let font = strong(size);
    let (cell, height) = ui.fonts_mut(|fonts| {
        let wide = ('0'..='9').map(|digit| fonts.glyph_width(&font, digit)).fold(0.0, f32::max);
        (wide, fonts.row_height(&font))
    });
    let widths: Vec<f32> = text
        .chars()
        .map(|letter| {
            if letter.is_ascii_digit() {
                cell
            } else {
                ui.fonts_mut(|fonts| fonts.glyph_width(&font, letter))
            }
        })
        .collect();
    let wanted = egui::vec2(widths.iter().sum(), height);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    let mut left = rect.left();
    for (letter, width) in text.chars().zip(widths) {
        let middle = egui::pos2(left + width / 2.0, rect.center().y);
        ui.painter().text(middle, Align2::CENTER_CENTER, letter, font.clone(), colour);
        left += width;
    }
    response
}
