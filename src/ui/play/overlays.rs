//! What lies over the screen for a moment: telling, keys, the end, what came of a phase.

use super::keys_list::keys_list_ui;
use super::trouble::trouble_ui;
use super::{PlayState, PlayView, Saving, compose, tell};
use crate::exercise::Command;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Id, Key, Modal, Ui};

pub(super) fn overlays_ui(
    ui: &Ui,
    play: &PlayView<'_>,
    local: &mut PlayState,
    wishes: &mut Vec<Wish>,
) {
    if let Some(trouble) = play.trouble {
        trouble_ui(ui, trouble, &mut local.folder, wishes);
        return;
    }
    if play.view.times.over.is_some() {
        over_ui(ui, play, wishes);
        return;
    }
    tell::tell_ui(ui, play, local, wishes);
    compose::compose_ui(ui, play, local, wishes);
    if local.menu {
        local.menu = !menu_ui(ui, play, local, wishes);
    } else if local.stopping {
        local.stopping = !stop_ui(ui, wishes);
    }
}

pub(super) fn modal(ui: &Ui, name: &str) -> Modal {
    let tokens = Tokens::of(ui);
    let frame = widgets::panel(&tokens).inner_margin(egui::Margin::same(24));
    Modal::new(Id::new(name)).frame(frame)
}

fn over_ui(ui: &Ui, play: &PlayView<'_>, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let Some(over) = &play.view.times.over else { return };
    modal(ui, "over").show(ui.ctx(), |ui| {
        ui.set_width(widgets::fitting(ui, 440.0));
        ui.label(widgets::strong(&over.title, size::HEADING, tokens.text));
        if !over.text.is_empty() {
            widgets::para(ui, &over.text, tokens.muted);
        }
        ui.add_space(4.0);
        widgets::para(ui, words.say("play-over-breath"), tokens.muted);
        ui.add_space(10.0);
        let text = words.say("play-over-hotwash");
        let press = Press::new(&text).primary().key("↵");
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        if ui.add(press.width(ui.available_width())).clicked() || enter {
            wishes.push(Wish::ToHotwash);
        }
    });
}

/// Whether it was put away.
fn stop_ui(ui: &Ui, wishes: &mut Vec<Wish>) -> bool {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let mut done = false;
    let response = modal(ui, "stop").show(ui.ctx(), |ui| {
        ui.set_width(widgets::fitting(ui, 440.0));
        ui.label(widgets::strong(words.say("play-stop"), size::HEADING, tokens.text));
        widgets::para(ui, words.say("play-stop-about"), tokens.muted);
        ui.add_space(10.0);
        ui.horizontal_wrapped(|ui| {
            if ui.add(Press::new(&words.say("play-stop-now")).primary()).clicked() {
                // For the journal, which is no place for the language of the window.
                let reason = "A real incident.".to_owned();
                wishes.push(PlayView::lead(Command::StopReal { reason }));
                done = true;
            }
            done |= ui.add(Press::new(&words.say("play-stop-not")).key("Esc")).clicked();
        });
    });
    done || response.should_close()
}

/// Whether it was put away.
fn menu_ui(ui: &Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) -> bool {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let mut done = false;
    let response = modal(ui, "menu").show(ui.ctx(), |ui| {
        ui.set_width(widgets::fitting(ui, 560.0));
        ui.label(widgets::strong(words.say("keys-title"), size::HEADING, tokens.text));
        let high = widgets::fitting_height(ui, 190.0);
        egui::ScrollArea::vertical().max_height(high).min_scrolled_height(high).show(ui, |ui| {
            keys_list_ui(ui);
        });
        ui.add_space(12.0);
        ui.horizontal_wrapped(|ui| {
            done = ui.add(Press::new(&words.say("play-menu-close")).key("Esc")).clicked();
            if ui
                .add(Press::new(&words.say("play-menu-settings")).action(Action::Settings))
                .clicked()
            {
                wishes.push(Wish::ToSettings);
                done = true;
            }
            if ui.add(Press::new(&words.say("play-menu-leave"))).clicked() {
                wishes.push(Wish::ToLibrary);
                done = true;
            }
            if play.leads {
                done |= end_ui(ui, local, wishes);
            }
        });
        if play.saving == Saving::Unsaved {
            done |= unsaved_ui(ui, wishes);
        }
    });
    let away = done || response.should_close();
    local.ending &= !away;
    away
}

/// Whether it is to be saved again.
fn unsaved_ui(ui: &mut Ui, wishes: &mut Vec<Wish>) -> bool {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.add_space(10.0);
    widgets::para(ui, words.say("play-menu-unsaved"), tokens.major);
    let save = ui.add(Press::new(&words.say("play-menu-save"))).clicked();
    if save {
        wishes.push(Wish::SaveAgain);
    }
    save
}

/// Ending early takes two presses. Whether it was ended.
fn end_ui(ui: &mut Ui, local: &mut PlayState, wishes: &mut Vec<Wish>) -> bool {
    let text = if local.ending { "play-menu-end-sure" } else { "play-menu-end" };
    if !ui.add(Press::new(&words(ui).say(text))).clicked() {
        return false;
    }
    if local.ending {
        wishes.push(PlayView::lead(Command::End));
    }
    local.ending = !local.ending;
    !local.ending
}
