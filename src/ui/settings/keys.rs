//! The page that changes the keys: press a line, then the new key.

use super::Settings;
use crate::say;
use crate::ui::keys::{self, Action, Group, Keys};
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use egui::{Align, Key, Layout, Ui};

/// The room beside a changed line for the way back.
const BACK: f32 = 150.0;

/// What is only on this page.
#[derive(Clone, Debug, Default)]
pub(super) struct Changing {
    /// Whose new key is waited for.
    waits: Option<Action>,
    /// Why the last one could not be had.
    refused: Option<(Action, String)>,
}

impl Changing {
    /// Takes the key that was waited for before anything else hears of it.
    pub(super) fn listen(&mut self, ui: &Ui, settings: &mut Settings) {
        let Some(action) = self.waits else { return };
        let Some(chord) = keys::pressed(ui.ctx()) else { return };
        self.waits = None;
        if chord.key == Key::Escape {
            return;
        }
        match settings.keys.with(action, chord) {
            Ok(keys) => settings.keys = keys,
            Err(taken) => self.refused = Some((action, taken.sentence(&words(ui)))),
        }
    }
}

pub(super) fn keys_ui(ui: &mut Ui, changing: &mut Changing, settings: &mut Settings) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::para(ui, words.say("keys-change-about"), tokens.muted);
    for group in Group::ALL {
        ui.add_space(10.0);
        widgets::heading(ui, &words.say(group.phrase()));
        for action in Action::ALL.iter().filter(|action| action.group() == group) {
            ui.push_id(action.phrase(), |ui| line_ui(ui, *action, changing, &mut settings.keys));
        }
    }
}

/// The way back for all of them at once.
pub(super) fn usual_ui(ui: &mut Ui, changing: &mut Changing, settings: &mut Settings) {
    let is_changed = settings.keys != Keys::default();
    if ui.add(Press::new(&words(ui).say("keys-usual-all")).enabled(is_changed)).clicked() {
        settings.keys = Keys::default();
        *changing = Changing::default();
    }
}

fn line_ui(ui: &mut Ui, action: Action, changing: &mut Changing, keys: &mut Keys) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let (what, cap) = (words.say(action.phrase()), keys.of(action).cap(&words));
    let waits = changing.waits == Some(action);
    let is_changed = keys.changed(action).is_some();
    ui.horizontal_top(|ui| {
        let room = if is_changed { ui.available_width() - BACK } else { ui.available_width() };
        let layout = Layout::top_down(Align::LEFT);
        ui.allocate_ui_with_layout(egui::vec2(room, size::TARGET), layout, |ui| {
            let name = say!(words, "keys-change-name", what = what.as_str(), key = cap.as_str());
            if widgets::row(ui, &name, waits, |ui| row_ui(ui, &what, &cap, waits)).clicked() {
                *changing = Changing { waits: (!waits).then_some(action), refused: None };
            }
        });
        let name = say!(words, "keys-usual-one-name", what = what.as_str());
        let usual = words.say("keys-usual-one");
        let back = Press::new(&usual).name(&name).width(ui.available_width());
        if is_changed && ui.add(back).clicked() {
            *keys = keys.as_it_came(action);
            *changing = Changing::default();
        }
    });
    if let Some((_, why)) = changing.refused.as_ref().filter(|(it, _)| *it == action) {
        let text = widgets::tinted(why, size::SMALL, tokens.major);
        ui.add(egui::Label::new(text).wrap());
    }
}

fn row_ui(ui: &mut Ui, what: &str, cap: &str, waits: bool) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal_top(|ui| {
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            if waits {
                let text = words.say("keys-change-waits");
                ui.label(widgets::strong(text, size::BODY, tokens.accent));
            } else {
                widgets::key_cap(ui, cap);
            }
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                let text = widgets::tinted(what, size::BODY, tokens.text);
                ui.add(egui::Label::new(text).wrap());
                if waits {
                    let text = words.say("keys-change-not");
                    ui.label(widgets::tinted(text, size::SMALL, tokens.dim));
                }
            });
        });
    });
}
