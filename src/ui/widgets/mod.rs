//! Small parts that every screen shares. Each has an accessible name and shows its focus.

mod digits;
mod icon;
mod long_list;
mod marks;
mod press;
mod room;
mod row;
mod table;
mod text;
mod tick;

pub(super) use self::digits::digits;
pub(super) use self::icon::{channel_icon, paint_icon};
pub(super) use self::long_list::long_list;
pub(super) use self::marks::{Mark, bar, mark, mark_word, paint_mark};
pub(super) use self::press::{Press, focus_ring};
pub(super) use self::room::{across, column, fitting, fitting_height, is_narrow, tabs};
pub(super) use self::row::row;
pub(super) use self::table::table;
pub use self::text::clock_text;
pub(super) use self::text::{
    channel_phrase, chip, exercise_mark, heading, key_cap, minutes_text, named, para, strong,
    tinted, words,
};
pub(super) use self::tick::tick;

use super::theme::Tokens;
use egui::{CornerRadius, Frame, Margin, Shadow, Stroke};

/// A panel's frame.
pub(super) fn panel(tokens: &Tokens) -> Frame {
    Frame::NONE
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(16, 14))
}

/// The frame of something on paper.
pub(super) fn paper(tokens: &Tokens) -> Frame {
    let shade = egui::Color32::from_black_alpha(tokens.shadow);
    let stroke = if tokens.dark { Stroke::NONE } else { Stroke::new(1.0, tokens.paper_line) };
    Frame::NONE
        .fill(tokens.paper)
        .stroke(stroke)
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::symmetric(20, 16))
        .shadow(Shadow { offset: [0, 2], blur: 6, spread: 0, color: shade })
}

/// A share as egui wants it, from two whole numbers: 0 to 1.
#[expect(clippy::cast_precision_loss, reason = "a share on a screen is good to a pixel")]
pub(super) fn share(part: i64, whole: i64) -> f32 {
    if whole <= 0 { 0.0 } else { (part as f32 / whole as f32).clamp(0.0, 1.0) }
}

/// Whether nothing has the keyboard, so that a screen's own keys are meant.
pub(super) fn is_idle(ui: &egui::Ui) -> bool {
    ui.memory(egui::Memory::focused).is_none()
}

/// Keeps a column to a readable width, in the middle of what there is.
pub(super) fn centred<R>(ui: &mut egui::Ui, width: f32, add: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let available = ui.available_rect_before_wrap();
    // Where it fills the window it keeps off the edges.
    let edge = if available.width() < width + 32.0 { 32.0 } else { 0.0 };
    let width = width.min(available.width() - edge);
    let left = available.left() + (available.width() - width) / 2.0;
    let rect = egui::Rect::from_min_size(
        egui::pos2(left.round(), available.top()),
        egui::vec2(width, available.height()),
    );
    ui.scope_builder(egui::UiBuilder::new().max_rect(rect), add).inner
}
