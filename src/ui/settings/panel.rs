//! The panel that changes the settings. It lies over any screen; each change holds at once.

use super::{PauseOnMajor, Settings, Timing};
use crate::ui::theme::{Theme, Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::words::Language;
use egui::{Id, Modal, Ui};

const WIDTH: f32 = 600.0;
const LABEL: f32 = 128.0;

/// Draws the panel and changes what is set. Whether it was put away.
pub(in crate::ui) fn panel_ui(
    ui: &Ui,
    settings: &mut Settings,
    fits_percent: u16,
    said: Option<&str>,
) -> bool {
    let tokens = Tokens::of(ui);
    let frame = widgets::panel(&tokens).inner_margin(egui::Margin::same(24));
    let response = Modal::new(Id::new("settings")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        ui.label(widgets::strong("Settings", size::HEADING, tokens.text));
        ui.add_space(8.0);
        let room = ui.ctx().content_rect().height() - 190.0;
        egui::ScrollArea::vertical().max_height(room).show(ui, |ui| {
            language_ui(ui, settings);
            look_ui(ui, settings);
            size_ui(ui, settings, fits_percent);
            motion_ui(ui, settings);
            pause_ui(ui, settings);
            timing_ui(ui, settings);
        });
        if let Some(said) = said {
            widgets::para(ui, said, tokens.major);
        }
        ui.add_space(8.0);
        ui.add(Press::new("Close the settings").key("Esc")).clicked()
    });
    response.inner || response.should_close()
}

/// One line: what it is, the choices, and a sentence about them.
fn line_ui(ui: &mut Ui, title: &str, about: &str, choices: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        let label = egui::vec2(LABEL, size::TARGET);
        ui.allocate_ui_with_layout(label, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(LABEL);
            ui.label(widgets::strong(title, size::BODY, tokens.text));
        });
        ui.vertical(|ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
                choices(ui);
            });
            if !about.is_empty() {
                let text = widgets::tinted(about, size::SMALL, tokens.muted);
                ui.add(egui::Label::new(text).wrap());
            }
        });
    });
    ui.add_space(10.0);
}

/// One of several choices; whether it was pressed.
fn choice_ui(ui: &mut Ui, title: &str, text: &str, is_chosen: bool) -> bool {
    let name = format!("{title}: {text}");
    ui.add(Press::new(text).name(&name).selected(is_chosen)).clicked()
}

fn language_ui(ui: &mut Ui, settings: &mut Settings) {
    line_ui(ui, "Language", "", |ui| {
        for language in Language::ALL {
            if choice_ui(ui, "Language", language.name(), settings.language == language) {
                settings.language = language;
            }
        }
    });
}

fn look_ui(ui: &mut Ui, settings: &mut Settings) {
    line_ui(ui, "Look", "", |ui| {
        for look in Theme::ALL {
            if choice_ui(ui, "Look", look.name(), settings.look == look) {
                settings.look = look;
            }
        }
    });
}

fn size_ui(ui: &mut Ui, settings: &mut Settings, fits_percent: u16) {
    let about = if settings.size_percent > fits_percent {
        format!("{fits_percent} % is the most that fits this window.")
    } else {
        String::new()
    };
    line_ui(ui, "Size", &about, |ui| {
        let (smaller, larger) = (settings.smaller(), settings.larger());
        let less = Press::new("−").name("Size: smaller").key("Ctrl −");
        if ui.add(less.enabled(smaller != *settings)).clicked() {
            *settings = smaller;
        }
        let tokens = Tokens::of(ui);
        let text = format!("{} %", settings.size_percent);
        let cell = egui::vec2(58.0, size::TARGET);
        let layout = egui::Layout::centered_and_justified(egui::Direction::LeftToRight);
        ui.allocate_ui_with_layout(cell, layout, |ui| {
            ui.label(widgets::strong(text, size::BODY, tokens.text));
        });
        let more = Press::new("+").name("Size: larger").key("Ctrl +");
        if ui.add(more.enabled(larger != *settings)).clicked() {
            *settings = larger;
        }
        let usual = Press::new("Usual").name("Size: the usual one").key("Ctrl 0");
        if ui.add(usual.enabled(settings.size_percent != 100)).clicked() {
            settings.size_percent = 100;
        }
    });
}

fn motion_ui(ui: &mut Ui, settings: &mut Settings) {
    line_ui(ui, "Motion", "", |ui| {
        for (text, reduced) in [("As it is", false), ("Reduced", true)] {
            if choice_ui(ui, "Motion", text, settings.reduced_motion == reduced) {
                settings.reduced_motion = reduced;
            }
        }
    });
}

fn pause_ui(ui: &mut Ui, settings: &mut Settings) {
    let about = "Stops the clock when something big arrives, until you press Space.";
    line_ui(ui, "Pause for you", about, |ui| {
        for pause in PauseOnMajor::ALL {
            if choice_ui(ui, "Pause for you", pause.name(), settings.pause == pause) {
                settings.pause = pause;
            }
        }
    });
}

fn timing_ui(ui: &mut Ui, settings: &mut Settings) {
    let about = match settings.timing {
        Timing::AsItIs => "A minute of the exercise takes a minute.",
        Timing::HalfAgain => {
            "A minute of the exercise takes a minute and a half. You are judged by the exercise \
             clock, so there is more time for everything."
        }
        Timing::Twice => {
            "A minute of the exercise takes two. You are judged by the exercise clock, so there is \
             more time for everything."
        }
        Timing::NoPressure => {
            "The clock stands while a question waits for you and while you type. Ctrl N lets time \
             pass all the same."
        }
    };
    line_ui(ui, "Time to think", about, |ui| {
        for timing in Timing::ALL {
            if choice_ui(ui, "Time to think", timing.name(), settings.timing == timing) {
                settings.timing = timing;
            }
        }
    });
}
