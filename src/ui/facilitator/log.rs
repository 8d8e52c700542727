//! The log: what happened, and a key for each kind of note.

use super::dialog::{Dialog, Noting};
use super::{FacilitatorState, FacilitatorView, LogKind, LogLine, lead};
use crate::exercise::{Command, NoteKind};
use crate::say;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

/// The notes that have a key of their own.
pub(super) const NOTES: [(NoteKind, Action, &str); 3] = [
    (NoteKind::Strength, Action::LeadStrength, "lead-note-strength"),
    (NoteKind::Gap, Action::LeadGap, "lead-note-gap"),
    (NoteKind::ParkingLot, Action::LeadPark, "lead-note-park"),
];

pub(super) fn log_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            widgets::heading(ui, &words.say("lead-log"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                for (kind, action, text) in NOTES.into_iter().rev() {
                    if ui.add(Press::new(&words.say(text)).round().action(action)).clicked() {
                        local.dialog = Some(Dialog::Note(Noting::of(kind, None)));
                    }
                }
                let decision = words.say("lead-note-decision");
                if ui.add(Press::new(&decision).round().action(Action::LeadDecide)).clicked() {
                    local.dialog = Some(Dialog::Decide(super::dialog::Deciding::now(view)));
                }
            });
        });
        ui.add_space(4.0);
        if view.room.log.is_empty() {
            widgets::para(ui, words.say("lead-log-empty"), tokens.dim);
            return;
        }
        let keys: Vec<u64> = view.room.log.iter().map(|line| line.entry).collect();
        widgets::long_list(ui, "log", &keys, |ui, at| {
            if let Some(line) = view.room.log.get(at) {
                line_ui(ui, line, local, wishes);
            }
        });
    });
}

/// What a kind of line is called, and the shape that goes with it.
const fn called(kind: LogKind) -> (&'static str, Option<Mark>) {
    match kind {
        LogKind::Inject => ("lead-kind-inject", None),
        LogKind::Act => ("lead-kind-act", None),
        LogKind::Decision => ("lead-kind-decision", Some(Mark::Diamond)),
        LogKind::Clock => ("lead-kind-clock", None),
        LogKind::Note(NoteKind::Strength) => ("lead-kind-strength", Some(Mark::Disc)),
        LogKind::Note(NoteKind::Gap) => ("lead-kind-gap", Some(Mark::Square)),
        LogKind::Note(NoteKind::ParkingLot) => ("lead-kind-park", None),
        LogKind::Note(NoteKind::Question) => ("lead-kind-question", None),
        LogKind::Note(NoteKind::Answered) => ("lead-kind-answered", None),
        LogKind::Note(NoteKind::Remark) => ("lead-kind-remark", None),
    }
}

fn line_ui(ui: &mut Ui, line: &LogLine, local: &mut FacilitatorState, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let (kind, mark) = called(line.kind);
    let kind = words.say(kind);
    let is_chosen = local.noted == Some(line.entry);
    let at = widgets::clock_text(line.at);
    let name = format!("{at}, {kind}: {}, {}", line.text, line.aside);
    let response = widgets::row(ui, &name, is_chosen, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            cell_ui(ui, 48.0, |ui| {
                ui.label(widgets::tinted(&at, size::SMALL, tokens.dim));
            });
            cell_ui(ui, 92.0, |ui| match mark {
                Some(mark) => widgets::mark_word(ui, mark, &kind),
                None => {
                    ui.label(widgets::tinted(&kind, size::SMALL, tokens.muted));
                }
            });
            let aside = if line.pinned { words.say("lead-pinned") } else { line.aside.clone() };
            let beside = if aside.is_empty() { 0.0 } else { 150.0 };
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - beside - 8.0).max(80.0));
                let quiet = matches!(line.kind, LogKind::Inject | LogKind::Clock);
                let ink = if quiet { tokens.muted } else { tokens.text };
                let text = widgets::tinted(&line.text, size::SMALL + 0.5, ink);
                ui.add(egui::Label::new(text).wrap());
            });
            ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
                let text = widgets::tinted(aside, size::SMALL, tokens.dim);
                ui.add(egui::Label::new(text).truncate());
            });
        });
    });
    if response.clicked() {
        local.noted = if is_chosen { None } else { Some(line.entry) };
    }
    if is_chosen {
        chosen_ui(ui, line, local, wishes);
    }
}

fn cell_ui(ui: &mut Ui, wide: f32, add: impl FnOnce(&mut Ui)) {
    let cell = egui::vec2(wide, 18.0);
    ui.allocate_ui_with_layout(cell, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(wide);
        add(ui);
    });
}

/// What can be done with a line: write something down about it, pin it for the report.
fn chosen_ui(ui: &mut Ui, line: &LogLine, local: &mut FacilitatorState, wishes: &mut Vec<Wish>) {
    let words = words(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        ui.add_space(66.0);
        for (kind, _, text) in NOTES {
            let name = say!(words, "lead-note-about", kind = words.say(text));
            if ui.add(Press::new(&words.say(text)).name(&name)).clicked() {
                local.dialog = Some(Dialog::Note(Noting::of(kind, Some(line.entry))));
            }
        }
        let pin = words.say("lead-pin");
        if !line.pinned && ui.add(Press::new(&pin)).clicked() {
            let command = Command::Pin { anchor: line.entry, text: line.text.clone() };
            wishes.push(lead(command));
        }
    });
}
