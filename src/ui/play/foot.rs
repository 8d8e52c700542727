//! The strip at the bottom: what it costs, and where in time we are.

use super::{PlayState, PlayView, timeline};
use crate::exercise::view::{Gauge, grouped};
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use egui::{Align, Layout, Ui};

const HELP: f32 = 150.0;

pub(super) fn foot_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) {
    ui.horizontal(|ui| {
        let wide = (ui.available_width() * 0.46).min(640.0);
        ui.allocate_ui_with_layout(
            egui::vec2(wide, size::TARGET),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_width(wide);
                costs_ui(ui, play);
            },
        );
        ui.add_space(8.0);
        let strip = ui.available_width() - HELP;
        timeline::strip_ui(ui, play, strip.max(120.0));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if ui.add(Press::new(&words(ui).say("play-menu")).action(Action::Help)).clicked() {
                local.menu = true;
            }
        });
    });
}

/// The severity that was declared, and the first meters.
pub(super) fn costs_ui(ui: &mut Ui, play: &PlayView<'_>) {
    severity_ui(ui, play);
    for gauge in play.view.meters.iter().take(4) {
        gauge_ui(ui, gauge);
    }
}

fn severity_ui(ui: &mut Ui, play: &PlayView<'_>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let severity = &play.view.severity;
    ui.label(widgets::tinted(words.say("play-severity"), size::SMALL, tokens.dim));
    let text = if let (Some(level), Some(name)) = (severity.declared, severity.name()) {
        widgets::strong(format!("{level} {name}"), size::SMALL, tokens.text)
    } else {
        widgets::tinted(words.say("play-severity-none"), size::SMALL, tokens.muted)
    };
    ui.label(text);
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
