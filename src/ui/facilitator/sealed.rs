//! What only some may see: shown on the stage to one role once it says so, or handed over on paper.

use super::{FacilitatorView, Sealed, StageShows};
use crate::exercise::{Command, Seat};
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

pub(super) fn sealed_ui(ui: &mut Ui, view: &FacilitatorView<'_>, wishes: &mut Vec<Wish>) {
    for sealed in &view.room.sealed {
        one_ui(ui, view, sealed, wishes);
        ui.add_space(10.0);
    }
}

fn one_ui(ui: &mut Ui, view: &FacilitatorView<'_>, sealed: &Sealed, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let frame = widgets::panel(&tokens)
        .stroke(egui::Stroke::new(1.0, tokens.private))
        .inner_margin(egui::Margin::symmetric(14, 8));
    let who = view.role(sealed.role);
    let private = StageShows::Private { inject: sealed.inject, role: sealed.role };
    let is_up = view.stage == private;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let high = egui::vec2(ui.available_width(), 40.0);
        ui.allocate_ui_with_layout(high, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let (text, name) = if is_up {
                ("lead-sealed-confirms", "lead-sealed-confirms-name")
            } else {
                ("lead-sealed-paper", "lead-sealed-paper-name")
            };
            let name = say!(words, name, who = who, title = sealed.title.as_str());
            if !sealed.is_read && ui.add(Press::new(&words.say(text)).name(&name)).clicked() {
                let command = Command::Acknowledge { inject: sealed.inject };
                wishes.push(Wish::Ask { seat: Seat::Role(sealed.role), command });
            }
            let (text, next) = if is_up {
                ("lead-sealed-down", StageShows::Play)
            } else {
                ("lead-sealed-show", private)
            };
            let text = say!(words, text, who = who);
            if ui.add(Press::new(&text)).clicked() {
                wishes.push(Wish::Stage(next));
            }
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let head = say!(words, "lead-sealed-for", who = who);
                let head = widgets::strong(head, size::TINY, tokens.private);
                ui.add(egui::Label::new(head).truncate());
                let title = widgets::tinted(&sealed.title, size::BODY, tokens.text);
                ui.add(egui::Label::new(title).truncate());
            });
        });
    });
}
