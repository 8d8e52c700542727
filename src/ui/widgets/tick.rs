//! A box to tick.

use super::press::focus_ring;
use crate::ui::theme::{Tokens, size};
use egui::{CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType};

/// A box that is ticked once and stays so.
pub(in crate::ui) fn tick(ui: &mut Ui, name: &str, is_ticked: bool) -> Response {
    let sense = if is_ticked { Sense::hover() } else { Sense::click() };
    let (rect, response) = ui.allocate_exact_size(egui::Vec2::splat(size::TARGET), sense);
    response
        .widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, !is_ticked, is_ticked, name));
    let tokens = Tokens::of(ui);
    let square = Rect::from_center_size(rect.center(), egui::Vec2::splat(16.0));
    let round = CornerRadius::same(4);
    let edge = if is_ticked { tokens.performed } else { tokens.edge };
    let edge = if response.hovered() && !is_ticked { tokens.accent } else { edge };
    ui.painter().rect_stroke(square, round, Stroke::new(1.5, edge), StrokeKind::Inside);
    if is_ticked {
        let at = |x: f32, y: f32| square.min + egui::vec2(x, y);
        let line = vec![at(4.0, 8.5), at(7.0, 11.5), at(12.0, 5.0)];
        ui.painter().add(egui::Shape::line(line, Stroke::new(2.0, tokens.performed)));
    }
    focus_ring(ui, &response, square.expand(2.0), round);
    response
}
