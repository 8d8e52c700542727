//! The strip at the bottom: what it costs, and where in time we are.

use super::{PlayState, PlayView};
use crate::exercise::view::{Gauge, OwnAct, Progress, grouped};
use crate::time::ExerciseTime;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use egui::{Align, Align2, FontId, Layout, Rect, Sense, Ui, WidgetInfo, WidgetType};

const HELP: f32 = 150.0;

pub(super) fn foot_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) {
    ui.horizontal(|ui| {
        let wide = (ui.available_width() * 0.46).min(640.0);
        ui.allocate_ui_with_layout(
            egui::vec2(wide, size::TARGET),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_width(wide);
                severity_ui(ui, play);
                for gauge in play.view.meters.iter().take(4) {
                    gauge_ui(ui, gauge);
                }
            },
        );
        let strip = ui.available_width() - HELP;
        strip_ui(ui, play, strip.max(120.0));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Press::new("Menu").key("F1")).clicked() {
                local.menu = true;
            }
        });
    });
}

fn severity_ui(ui: &mut Ui, play: &PlayView<'_>) {
    let tokens = Tokens::of(ui);
    let severity = &play.view.severity;
    ui.label(widgets::tinted("Severity", size::SMALL, tokens.dim));
    match (severity.declared, severity.name()) {
        (Some(level), Some(name)) => {
            ui.label(widgets::strong(format!("{level} {name}"), size::SMALL, tokens.text))
        }
        _ => ui.label(widgets::tinted("not declared", size::SMALL, tokens.muted)),
    };
}

fn gauge_ui(ui: &mut Ui, gauge: &Gauge) {
    let tokens = Tokens::of(ui);
    ui.add_space(6.0);
    ui.label(widgets::tinted(&gauge.title, size::SMALL, tokens.dim));
    let worse = gauge.trend != 0 && gauge.value != gauge.start;
    let colour = if worse { tokens.major } else { tokens.text };
    let arrow = match gauge.trend {
        1 => " ↑",
        -1 => " ↓",
        _ => "",
    };
    let value = format!("{}{arrow}", grouped(gauge.value));
    ui.label(widgets::strong(value, size::SMALL, colour)).on_hover_text(&gauge.unit);
}

fn strip_ui(ui: &mut Ui, play: &PlayView<'_>, width: f32) {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, size::TARGET), Sense::hover());
    let now = play.now;
    response.widget_info(|| {
        let text = format!("Timeline: {} of {}", widgets::clock_text(now), play.view.times.length);
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, text)
    });
    let until = ExerciseTime::from_millis(play.view.times.length.millis());
    let line = Rect::from_center_size(rect.center(), egui::vec2(width, 4.0));
    let x =
        |at: ExerciseTime| egui::lerp(line.x_range(), widgets::share(at.millis(), until.millis()));
    let painter = ui.painter();
    painter.rect_filled(line, 2.0, tokens.track);
    let gone = Rect::from_min_max(line.min, egui::pos2(x(now), line.bottom()));
    painter.rect_filled(gone, 2.0, tokens.accent);
    for act in &play.view.acts {
        act_ui(ui, act, play, line, &x);
    }
    for item in &play.view.inbox {
        let at = egui::pos2(x(item.at), line.center().y);
        ui.painter().circle_filled(at, 4.0, tokens.muted);
    }
    ui.painter().circle_filled(egui::pos2(x(now), line.center().y), 5.0, tokens.accent);
    let font = FontId::proportional(size::TINY);
    let end = egui::pos2(line.right(), line.bottom() + 1.0);
    let text = format!("{} min", play.view.times.length.minutes());
    ui.painter().text(end, Align2::RIGHT_TOP, text, font, tokens.dim);
}

/// A bar above the line for what this seat did or does.
fn act_ui(
    ui: &Ui,
    act: &OwnAct,
    play: &PlayView<'_>,
    line: Rect,
    x: &impl Fn(ExerciseTime) -> f32,
) {
    let tokens = Tokens::of(ui);
    let Some(began) = act.began else { return };
    let until = act.done.unwrap_or(play.now).max(began);
    let colour = match act.progress {
        Progress::NoAnswer => tokens.major,
        Progress::Done | Progress::Answered => tokens.performed,
        _ => tokens.faint(tokens.accent, 0.6),
    };
    let bar = Rect::from_min_max(
        egui::pos2(x(began), line.top() - 8.0),
        egui::pos2(x(until).max(x(began) + 3.0), line.top() - 3.0),
    );
    ui.painter().rect_filled(bar, 2.0, colour);
}
