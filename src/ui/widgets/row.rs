//! A row of a list that can be pressed as a whole.

use super::press::focus_ring;
use crate::ui::theme::{Tokens, size};
use egui::{
    CornerRadius, Response, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, WidgetType,
};

/// Draws a row with anything in it; `name` is what a screen reader says.
pub(in crate::ui) fn row(
    ui: &mut Ui,
    name: &str,
    selected: bool,
    add: impl FnOnce(&mut Ui),
) -> Response {
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let builder = UiBuilder::new().sense(Sense::click());
    let inner = ui.scope_builder(builder, |ui| {
        ui.set_width(width);
        let behind = ui.painter().add(Shape::Noop);
        egui::Frame::NONE.inner_margin(egui::Margin::symmetric(10, 7)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(size::TARGET - 14.0);
            ui.spacing_mut().interact_size.y = size::TARGET - 14.0;
            add(ui);
        });
        let response = ui.response();
        let rect = ui.min_rect();
        let round = CornerRadius::same(8);
        let fill =
            if selected || response.hovered() { tokens.raised } else { egui::Color32::TRANSPARENT };
        ui.painter().set(behind, Shape::rect_filled(rect, round, fill));
        if selected {
            let line = Stroke::new(1.0, tokens.line);
            ui.painter().rect_stroke(rect, round, line, StrokeKind::Inside);
            let edge = egui::Rect::from_min_size(rect.min, egui::vec2(3.0, rect.height()));
            let edge = edge.shrink2(egui::vec2(0.0, 7.0));
            ui.painter().rect_filled(edge, 2.0, tokens.accent);
        }
        focus_ring(ui, &response, rect.shrink(2.0), round);
    });
    let response = inner.response;
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, enabled, selected, name));
    response
}
