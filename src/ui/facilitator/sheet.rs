//! The left column: the run sheet, the standby deck, and a place to make something up.

use super::dialog::{Dialog, Improvising};
use super::{FacilitatorState, FacilitatorView, SheetLine, Stood, lead};
use crate::exercise::Command;
use crate::say;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Panel, Ui};

pub(super) fn sheet_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let words = words(ui);
    let deck = (ui.available_height() * 0.38).min(deck_height(view));
    Panel::bottom("lead_deck")
        .frame(egui::Frame::NONE)
        .resizable(false)
        .show_separator_line(false)
        .exact_size(deck)
        .show(ui, |ui| {
            Panel::bottom("lead_improvise")
                .frame(
                    egui::Frame::NONE.inner_margin(egui::Margin { top: 8, ..Default::default() }),
                )
                .resizable(false)
                .show_separator_line(false)
                .show(ui, |ui| {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 6.0;
                        let wide = ui.available_width();
                        let text = words.say("lead-improvise");
                        let press =
                            Press::new(&text).action(Action::LeadImprovise).width(wide * 0.6);
                        if ui.add(press).clicked() {
                            local.dialog = Some(Dialog::Improvise(Improvising::default()));
                        }
                        let text = words.say("lead-flow");
                        let press =
                            Press::new(&text).action(Action::LeadFlow).width(ui.available_width());
                        if ui.add(press).clicked() {
                            local.dialog = Some(Dialog::Flow);
                        }
                    });
                });
            deck_ui(ui, view, local, wishes);
        });
    head_ui(ui, view);
    let lines = &view.room.sheet;
    let latest = lines.iter().rposition(|line| line.is == Stood::Out);
    let keys: Vec<u64> = (0_u64..).take(lines.len()).collect();
    widgets::long_list(ui, "sheet", &keys, |ui, at| {
        let Some(line) = lines.get(at) else { return };
        line_ui(ui, view, line, latest == Some(at), local, wishes);
    });
}

fn deck_height(view: &FacilitatorView<'_>) -> f32 {
    let lines = u16::try_from(view.room.deck.len()).unwrap_or(u16::MAX);
    f32::from(lines).mul_add(42.0, 82.0)
}

fn head_ui(ui: &mut Ui, view: &FacilitatorView<'_>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal(|ui| {
        widgets::heading(ui, &words.say("lead-sheet"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let Some(left) = view.room.hotwash_left else { return };
            let is_short = left < crate::time::Span::from_minutes(15);
            let colour = if is_short { tokens.major } else { tokens.dim };
            let text = say!(words, "lead-hotwash-left", left = words.span(left.in_whole_minutes()));
            ui.label(widgets::tinted(text, size::SMALL, colour));
        });
    });
    ui.add_space(2.0);
}

/// What becomes of a line, spoken.
const fn spoken(is: Stood) -> &'static str {
    match is {
        Stood::Out => "lead-line-out",
        Stood::Planned => "lead-line-planned",
        Stood::Ghost => "lead-line-ghost",
        Stood::Skipped => "lead-line-skipped",
        Stood::Withdrawn => "lead-line-withdrawn",
    }
}

fn line_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    line: &SheetLine,
    is_latest: bool,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let is_chosen = local.chosen == Some(line.inject);
    let at = line.at.map_or_else(|| words.say("lead-when"), widgets::clock_text);
    let name = say!(
        words,
        "lead-line-name",
        at = at.as_str(),
        title = line.title.as_str(),
        state = words.say(spoken(line.is))
    );
    let response = widgets::row(ui, &name, is_chosen || is_latest, |ui| {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let quiet = matches!(line.is, Stood::Skipped | Stood::Withdrawn | Stood::Ghost);
            let ink = match line.is {
                _ if is_latest => tokens.text,
                Stood::Planned => tokens.text,
                _ => tokens.dim,
            };
            let cell = egui::vec2(44.0, 18.0);
            ui.allocate_ui_with_layout(cell, Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(cell.x);
                ui.label(widgets::tinted(&at, size::SMALL, if quiet { tokens.dim } else { ink }));
            });
            dot_ui(ui, line.is);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let size = size::SMALL + 0.5;
                let title = if is_latest {
                    widgets::strong(&line.title, size, ink)
                } else {
                    widgets::tinted(&line.title, size, ink)
                };
                let title = if line.is == Stood::Skipped { title.strikethrough() } else { title };
                ui.add(egui::Label::new(title).wrap());
                marks_ui(ui, line);
            });
        });
    });
    if response.clicked() {
        local.chosen = if is_chosen { None } else { Some(line.inject) };
    }
    if is_chosen {
        chosen_ui(ui, view, line, wishes);
    }
}

/// What there is to say about a line beside its headline.
fn marks_ui(ui: &mut Ui, line: &SheetLine) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if line.asks {
        widgets::mark_word(ui, Mark::Diamond, &words.say("lead-line-asks"));
    }
    if line.private {
        let text = words.say("lead-line-private");
        ui.label(widgets::tinted(text, size::SMALL, tokens.private));
    }
    if !line.when.is_empty() && line.at.is_none() {
        let text = widgets::tinted(&line.when, size::SMALL, tokens.dim).italics();
        ui.add(egui::Label::new(text).wrap());
    }
}

fn dot_ui(ui: &mut Ui, is: Stood) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(10.0, 18.0), egui::Sense::hover());
    let at = rect.center();
    let ring = |colour| egui::Stroke::new(1.5, colour);
    match is {
        Stood::Out => ui.painter().circle_filled(at, 4.5, tokens.performed),
        Stood::Planned => ui.painter().circle_filled(at, 4.5, tokens.edge),
        Stood::Ghost => ui.painter().circle_stroke(at, 4.0, ring(tokens.edge)),
        Stood::Skipped | Stood::Withdrawn => {
            let half = egui::vec2(4.0, 0.0);
            ui.painter().line_segment([at - half, at + half], ring(tokens.dim))
        }
    };
}

/// What can be done with the chosen line.
fn chosen_ui(ui: &mut Ui, view: &FacilitatorView<'_>, line: &SheetLine, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let behind = view.view.behind.as_ref();
    let script = behind.and_then(|it| it.script.iter().find(|it| it.inject == line.inject));
    egui::Frame::NONE.inner_margin(egui::Margin { left: 70, right: 8, top: 2, bottom: 8 }).show(
        ui,
        |ui| {
            if let Some(script) = script {
                let to = say!(words, "lead-line-to", to = script.to.as_str());
                ui.add(egui::Label::new(widgets::tinted(to, size::SMALL, tokens.muted)).wrap());
                if !script.notes.is_empty() {
                    let notes = widgets::tinted(&script.notes, size::SMALL, tokens.muted);
                    ui.add(egui::Label::new(notes).wrap());
                }
            }
            let is_open = matches!(line.is, Stood::Planned | Stood::Ghost);
            if is_open && view.view.times.started {
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
                    if ui.add(Press::new(&words.say("lead-fire-now"))).clicked() {
                        wishes.push(lead(Command::Fire { inject: line.inject }));
                    }
                    if ui.add(Press::new(&words.say("lead-skip"))).clicked() {
                        wishes.push(lead(Command::Skip { inject: line.inject }));
                    }
                });
            }
        },
    );
}

fn deck_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.add_space(6.0);
    widgets::heading(ui, &words.say("lead-deck"));
    if view.room.deck.is_empty() {
        ui.label(widgets::tinted(words.say("lead-deck-empty"), size::SMALL, tokens.dim));
    }
    egui::ScrollArea::vertical().id_salt("deck").auto_shrink(false).show(ui, |ui| {
        for line in &view.room.deck {
            let is_chosen = local.chosen == Some(line.inject);
            let name = say!(words, "lead-deck-name", title = line.title.as_str());
            let response = widgets::row(ui, &name, is_chosen, |ui| {
                let ink = if line.is == Stood::Out { tokens.dim } else { tokens.text };
                let text = widgets::tinted(&line.title, size::SMALL + 0.5, ink);
                ui.add(egui::Label::new(text).wrap());
            });
            if response.clicked() {
                local.chosen = if is_chosen { None } else { Some(line.inject) };
            }
            if is_chosen {
                chosen_ui(ui, view, line, wishes);
            }
        }
    });
}
