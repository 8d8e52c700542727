//! The foot of the right column: the keys, and whether everything is saved.

use super::dialog::Dialog;
use super::{FacilitatorState, FacilitatorView};
use crate::ui::keys::Action;
use crate::ui::play::Saving;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use egui::{Align, Layout, Panel, Ui};

pub(super) fn foot_ui(ui: &mut Ui, view: &FacilitatorView<'_>, local: &mut FacilitatorState) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    Panel::bottom("lead_foot")
        .frame(egui::Frame::NONE)
        .resizable(false)
        .show_separator_line(false)
        .show(ui, |ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let (saved, ink) = match view.saving {
                    Saving::Saved => ("lead-saved", tokens.dim),
                    Saving::UnderWay => ("lead-saving", tokens.dim),
                    Saving::Unsaved => ("lead-unsaved", tokens.unable),
                };
                ui.label(widgets::tinted(words.say(saved), size::SMALL, ink));
                let keys = words.say("lead-keys");
                if ui.add(Press::new(&keys).quiet().action(Action::LeadKeys)).clicked() {
                    local.dialog = Some(Dialog::Keys);
                }
                let end = words.say("lead-end");
                if view.view.times.started && ui.add(Press::new(&end).quiet()).clicked() {
                    local.dialog = Some(Dialog::End);
                }
            });
        });
}
