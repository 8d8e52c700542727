//! What happens in a run, for somebody who has never seen one.

use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::{Align, Layout, Ui};

const STEPS: [(&str, &str, &str); 3] = [
    ("1", "home-step-briefing", "home-step-briefing-about"),
    ("2", "home-step-play", "home-step-play-about"),
    ("3", "home-step-hotwash", "home-step-hotwash-about"),
];

/// The height of a card, its margins included.
const HIGH: f32 = 128.0;

pub(super) fn steps_ui(ui: &mut Ui) {
    widgets::heading(ui, &words(ui).say("home-how-it-goes"));
    ui.add_space(4.0);
    if widgets::is_narrow(ui) {
        for (at, title, text) in STEPS {
            step_ui(ui, at, title, text);
        }
        return;
    }
    let gap = 12.0;
    let wide = (ui.available_width() - 2.0 * gap) / 3.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (at, title, text) in STEPS {
            let layout = Layout::top_down(Align::LEFT);
            let wanted = egui::vec2(wide, HIGH);
            ui.allocate_ui_with_layout(wanted, layout, |ui| step_ui(ui, at, title, text));
        }
    });
}

fn step_ui(ui: &mut Ui, at: &str, title: &str, text: &str) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_min_height(HIGH - 28.0);
        ui.horizontal(|ui| {
            ui.label(widgets::strong(at, size::TITLE, tokens.accent));
            ui.label(widgets::strong(words.say(title), size::BODY, tokens.text));
        });
        widgets::para(ui, words.say(text), tokens.muted);
    });
}
