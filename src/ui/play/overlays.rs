//! What lies over the screen for a moment: telling, keys, the end, what came of a phase.

use super::{PlayState, PlayView, tell};
use crate::exercise::Command;
use crate::exercise::view::{PhaseVerdicts, Verdict, VerdictKind};
use crate::time::Span;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::ui::wish::Wish;
use egui::{Align, Id, Key, Layout, Modal, Ui};

pub(super) fn overlays_ui(
    ui: &Ui,
    play: &PlayView<'_>,
    local: &mut PlayState,
    wishes: &mut Vec<Wish>,
) {
    if play.view.times.over.is_some() {
        over_ui(ui, play, wishes);
        return;
    }
    tell::tell_ui(ui, play, local, wishes);
    if local.help {
        local.help = !help_ui(ui);
    } else if local.stopping {
        local.stopping = !stop_ui(ui, wishes);
    }
}

fn modal(ui: &Ui, name: &str) -> Modal {
    let tokens = Tokens::of(ui);
    let frame = widgets::panel(&tokens).inner_margin(egui::Margin::same(24));
    Modal::new(Id::new(name)).frame(frame)
}

fn over_ui(ui: &Ui, play: &PlayView<'_>, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let Some(over) = &play.view.times.over else { return };
    modal(ui, "over").show(ui.ctx(), |ui| {
        ui.set_width(440.0);
        ui.label(widgets::strong(&over.title, size::HEADING, tokens.text));
        if !over.text.is_empty() {
            widgets::para(ui, &over.text, tokens.muted);
        }
        ui.add_space(4.0);
        widgets::para(ui, "Take a breath. Then look at what happened, and why.", tokens.muted);
        ui.add_space(10.0);
        let press = Press::new("To the hot wash").primary().key("↵");
        let enter = ui.input(|input| input.key_pressed(Key::Enter));
        if ui.add(press.width(ui.available_width())).clicked() || enter {
            wishes.push(Wish::ToHotwash);
        }
    });
}

/// Whether it was put away.
fn stop_ui(ui: &Ui, wishes: &mut Vec<Wish>) -> bool {
    let tokens = Tokens::of(ui);
    let mut done = false;
    let response = modal(ui, "stop").show(ui.ctx(), |ui| {
        ui.set_width(440.0);
        ui.label(widgets::strong("A real incident?", size::HEADING, tokens.text));
        let text = "Stopping ends this exercise at once. What was done so far is kept.";
        widgets::para(ui, text, tokens.muted);
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            if ui.add(Press::new("Stop now").primary()).clicked() {
                let reason = "A real incident.".to_owned();
                wishes.push(PlayView::lead(Command::StopReal { reason }));
                done = true;
            }
            done |= ui.add(Press::new("Go on playing").key("Esc")).clicked();
        });
    });
    done || response.should_close()
}

/// The keys and what they do.
const KEYS: [(&str, &str); 12] = [
    ("letters", "find something to do"),
    ("↑ ↓", "choose among what was found"),
    ("↵", "do it, or pick what it still needs"),
    ("← →", "change a pick"),
    ("Esc", "clear the line"),
    ("Page Up, Page Down", "newer and older items of the inbox"),
    ("Ctrl T", "tell someone what you know"),
    ("Ctrl D", "go to the question that waits for you"),
    ("Space", "stop and start the clock, on an empty line"),
    ("Ctrl N", "go to the next event"),
    ("Tab", "go through everything else"),
    ("Ctrl .", "stop: a real incident"),
];

/// Whether it was put away.
fn help_ui(ui: &Ui) -> bool {
    let tokens = Tokens::of(ui);
    let mut done = false;
    let response = modal(ui, "help").show(ui.ctx(), |ui| {
        ui.set_width(480.0);
        ui.label(widgets::strong("Keys", size::HEADING, tokens.text));
        egui::Grid::new("keys").num_columns(2).spacing([16.0, 8.0]).show(ui, |ui| {
            for (key, what) in KEYS {
                ui.label(widgets::strong(key, size::BODY, tokens.text));
                ui.label(widgets::tinted(what, size::BODY, tokens.muted));
                ui.end_row();
            }
        });
        ui.add_space(8.0);
        done = ui.add(Press::new("Close").key("Esc")).clicked();
    });
    done || response.should_close()
}

/// Above the card: what just happened, and what came of a phase that is over.
pub(super) fn news_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) {
    let tokens = Tokens::of(ui);
    let fresh = |at| play.now.since(at) < Span::from_seconds(45);
    if let Some(last) = play.view.happenings.last().filter(|it| fresh(it.at)) {
        let at = widgets::clock_text(last.at);
        let text = widgets::tinted(format!("{at}  {}", last.text), 13.0, tokens.major);
        ui.add(egui::Label::new(text).wrap());
        ui.add_space(4.0);
    }
    let phases = &play.view.verdicts;
    let unread = phases.get(local.verdicts_read..).unwrap_or_default();
    let Some(phase) = unread.iter().find(|phase| !phase.verdicts.is_empty()) else { return };
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            let title = format!("“{}” is over: {}", phase.phase, counts(phase));
            ui.label(widgets::strong(title, size::BODY, tokens.text));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Press::new("Read, go on")).clicked() {
                    local.verdicts_read = phases.len();
                }
            });
        });
        egui::ScrollArea::vertical().max_height(170.0).show(ui, |ui| {
            for verdict in &phase.verdicts {
                verdict_ui(ui, verdict);
            }
        });
    });
    ui.add_space(8.0);
}

fn counts(phase: &PhaseVerdicts) -> String {
    let count = |kind| phase.verdicts.iter().filter(|verdict| verdict.kind == kind).count();
    format!(
        "{} in time, {} late, {} not done",
        count(VerdictKind::InTime),
        count(VerdictKind::Late),
        count(VerdictKind::Missed)
    )
}

fn verdict_ui(ui: &mut Ui, verdict: &Verdict) {
    let tokens = Tokens::of(ui);
    let mark = match verdict.kind {
        VerdictKind::InTime => Mark::Disc,
        VerdictKind::Late => Mark::Diamond,
        VerdictKind::Missed => Mark::Square,
    };
    widgets::mark_word(ui, mark, &format!("{}. {}", verdict.title, verdict.sentence));
    if verdict.kind != VerdictKind::InTime {
        ui.indent("why", |ui| widgets::para(ui, &verdict.because, tokens.muted));
    }
}
