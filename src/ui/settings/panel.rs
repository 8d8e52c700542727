//! The panel that changes the settings. It lies over any screen; each change holds at once.

use super::keys::{Changing, keys_ui, usual_ui};
use super::{PauseOnMajor, Settings, Timing};
use crate::say;
use crate::ui::keys::{self, Action};
use crate::ui::speech::words;
use crate::ui::theme::{Theme, Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::words::Language;
use egui::{Id, Modal, Ui};

const WIDTH: f32 = 600.0;
const LABEL: f32 = 128.0;

/// What is only on the panel.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct Panel {
    /// The page of the keys, if that is open.
    changing: Option<Changing>,
}

impl Panel {
    /// Takes the key that was waited for, if one was.
    pub(in crate::ui) fn listen(&mut self, ui: &Ui, settings: &mut Settings) {
        if let Some(changing) = &mut self.changing {
            changing.listen(ui, settings);
        }
    }
}

/// Draws the panel and changes what is set. Whether it was put away.
pub(in crate::ui) fn panel_ui(
    ui: &Ui,
    panel: &mut Panel,
    settings: &mut Settings,
    fits_percent: u16,
    said: Option<&str>,
) -> bool {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let frame = widgets::panel(&tokens).inner_margin(egui::Margin::same(24));
    let response = Modal::new(Id::new("settings")).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 80.0));
        let title = if panel.changing.is_some() { "keys-title" } else { "settings-title" };
        ui.label(widgets::strong(words.say(title), size::HEADING, tokens.text));
        ui.add_space(8.0);
        let room = ui.ctx().content_rect().height() - 190.0;
        egui::ScrollArea::vertical().max_height(room).min_scrolled_height(room).show(ui, |ui| {
            if let Some(changing) = &mut panel.changing {
                keys_ui(ui, changing, settings);
                return;
            }
            language_ui(ui, settings);
            look_ui(ui, settings);
            size_ui(ui, settings, fits_percent);
            motion_ui(ui, settings);
            pause_ui(ui, settings);
            timing_ui(ui, settings);
            aloud_ui(ui, settings);
            if keys_line_ui(ui) {
                panel.changing = Some(Changing::default());
            }
        });
        if let Some(said) = said {
            widgets::para(ui, said, tokens.major);
        }
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            if let Some(changing) = &mut panel.changing {
                usual_ui(ui, changing, settings);
                if ui.add(Press::new(&words.say("keys-change-back")).key("Esc")).clicked() {
                    panel.changing = None;
                }
            }
            let close = words.say("settings-close");
            let press = Press::new(&close);
            let is_first = panel.changing.is_none();
            ui.add(if is_first { press.key("Esc") } else { press }).clicked()
        })
        .inner
    });
    // Escape goes back to the first page, then out.
    let is_out = response.should_close();
    if is_out && panel.changing.is_some() {
        panel.changing = None;
        return false;
    }
    response.inner || is_out
}

fn aloud_ui(ui: &mut Ui, settings: &mut Settings) {
    let words = words(ui);
    let choices = [("settings-aloud-off", false), ("settings-aloud-on", true)]
        .map(|(text, aloud)| (aloud, words.say(text)));
    let cap = |action| keys::cap(ui.ctx(), &words, action);
    let (again, hush) = (cap(Action::SayAgain), cap(Action::Hush));
    let about = say!(words, "settings-aloud-about", again = again, hush = hush);
    choices_ui(ui, "settings-aloud", &about, &mut settings.read_aloud, choices);
}

/// The way to the page of the keys; whether it was taken.
fn keys_line_ui(ui: &mut Ui) -> bool {
    let mut is_opened = false;
    line_ui(ui, "keys-change", "", |ui| {
        let words = words(ui);
        is_opened = ui.add(Press::new(&words.say("keys-change-open"))).clicked();
    });
    is_opened
}

/// One line: what it is, the choices, and a sentence about them.
fn line_ui(ui: &mut Ui, title: &str, about: &str, choices: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    ui.horizontal_top(|ui| {
        let label = egui::vec2(LABEL, size::TARGET);
        ui.allocate_ui_with_layout(label, egui::Layout::left_to_right(egui::Align::Center), |ui| {
            ui.set_min_width(LABEL);
            ui.label(widgets::strong(words(ui).say(title), size::BODY, tokens.text));
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

/// One of several choices of a line; whether it was pressed.
fn choice_ui(ui: &mut Ui, title: &str, text: &str, is_chosen: bool) -> bool {
    let words = words(ui);
    let name = say!(words, "settings-choice", what = words.say(title), choice = text);
    ui.add(Press::new(text).name(&name).selected(is_chosen)).clicked()
}

/// A line with several choices, of which one may be pressed.
fn choices_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    title: &str,
    about: &str,
    chosen: &mut T,
    choices: impl IntoIterator<Item = (T, String)>,
) {
    line_ui(ui, title, about, |ui| {
        for (choice, text) in choices {
            if choice_ui(ui, title, &text, *chosen == choice) {
                *chosen = choice;
            }
        }
    });
}

fn language_ui(ui: &mut Ui, settings: &mut Settings) {
    let choices = Language::ALL.map(|it| (it, it.name().to_owned()));
    choices_ui(ui, "settings-language", "", &mut settings.language, choices);
}

fn look_ui(ui: &mut Ui, settings: &mut Settings) {
    let choices = Theme::ALL.map(|it| (it, it.name(&words(ui))));
    choices_ui(ui, "settings-look", "", &mut settings.look, choices);
}

fn size_ui(ui: &mut Ui, settings: &mut Settings, fits_percent: u16) {
    let words = words(ui);
    let about = if settings.size_percent > fits_percent {
        say!(words, "settings-size-fits", percent = fits_percent)
    } else {
        String::new()
    };
    line_ui(ui, "settings-size", &about, |ui| {
        let (smaller, larger) = (settings.smaller(), settings.larger());
        let name = words.say("settings-size-smaller");
        let less = Press::new("−").name(&name).key("Ctrl −");
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
        let name = words.say("settings-size-larger");
        let more = Press::new("+").name(&name).key("Ctrl +");
        if ui.add(more.enabled(larger != *settings)).clicked() {
            *settings = larger;
        }
        let (text, name) =
            (words.say("settings-size-usual"), words.say("settings-size-usual-name"));
        let usual = Press::new(&text).name(&name).key("Ctrl 0");
        if ui.add(usual.enabled(settings.size_percent != 100)).clicked() {
            settings.size_percent = 100;
        }
    });
}

fn motion_ui(ui: &mut Ui, settings: &mut Settings) {
    let choices = [("settings-motion-full", false), ("settings-motion-reduced", true)]
        .map(|(text, reduced)| (reduced, words(ui).say(text)));
    choices_ui(ui, "settings-motion", "", &mut settings.reduced_motion, choices);
}

fn pause_ui(ui: &mut Ui, settings: &mut Settings) {
    let words = words(ui);
    let choices = PauseOnMajor::ALL.map(|it| (it, it.name(&words)));
    let key = keys::cap(ui.ctx(), &words, Action::Clock);
    let about = say!(words, "settings-pause-about", key = key);
    choices_ui(ui, "settings-pause", &about, &mut settings.pause, choices);
}

fn timing_ui(ui: &mut Ui, settings: &mut Settings) {
    let words = words(ui);
    let choices = Timing::ALL.map(|it| (it, it.name(&words)));
    let key = keys::cap(ui.ctx(), &words, Action::NextEvent);
    let about = say!(words, settings.timing.about(), key = key);
    choices_ui(ui, "settings-timing", &about, &mut settings.timing, choices);
}
