//! What just happened, and what came of a phase that is over.

use super::{PlayState, PlayView};
use crate::exercise::view::{PhaseVerdicts, Verdict, VerdictKind};
use crate::say;
use crate::time::Span;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::words::Words;
use egui::{Align, Layout, Ui};

/// How long what happened stands above the card.
const FRESH: Span = Span::from_seconds(45);

/// Above the card: what could just be seen to happen.
pub(super) fn happening_ui(ui: &mut Ui, play: &PlayView<'_>) {
    let tokens = Tokens::of(ui);
    let last = play.view.happenings.last();
    if let Some(last) = last.filter(|it| play.now.since(it.at) < FRESH) {
        let at = widgets::clock_text(last.at);
        let text = widgets::tinted(format!("{at}  {}", last.text), 13.0, tokens.major);
        ui.add(egui::Label::new(text).wrap());
        ui.add_space(4.0);
    }
}

/// In the card's place: what came of a phase, until it is put away. Says whether it is there.
pub(super) fn verdicts_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState) -> bool {
    let phases = &play.view.verdicts;
    let unread = phases.get(local.verdicts_read..).unwrap_or_default();
    let Some(phase) = unread.iter().rev().find(|phase| !phase.verdicts.is_empty()) else {
        return false;
    };
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.add(Press::new(&words.say("play-verdicts-read")).primary()).clicked() {
                    local.verdicts_read = phases.len();
                }
                ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let title = say!(words, "play-verdicts", phase = phase.phase.as_str());
                    ui.label(widgets::strong(title, size::TITLE, tokens.text));
                    ui.label(widgets::tinted(counts(&words, phase), size::SMALL, tokens.dim));
                });
            });
        });
        ui.add_space(6.0);
        egui::ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
            for (at, verdict) in phase.verdicts.iter().enumerate() {
                ui.push_id(at, |ui| verdict_ui(ui, verdict));
            }
        });
    });
    true
}

fn counts(words: &Words, phase: &PhaseVerdicts) -> String {
    let count = |kind| phase.verdicts.iter().filter(|verdict| verdict.kind == kind).count();
    let parts = [
        (count(VerdictKind::InTime), "play-verdicts-in-time"),
        (count(VerdictKind::Late), "play-verdicts-late"),
        (count(VerdictKind::Missed), "play-verdicts-missed"),
    ];
    let parts = parts.into_iter().filter(|(count, _)| *count > 0);
    parts.map(|(count, what)| say!(words, what, count = count)).collect::<Vec<_>>().join(" · ")
}

fn verdict_ui(ui: &mut Ui, verdict: &Verdict) {
    let tokens = Tokens::of(ui);
    let mark = match verdict.kind {
        VerdictKind::InTime => Mark::Disc,
        VerdictKind::Late => Mark::Diamond,
        VerdictKind::Missed => Mark::Square,
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(12.0, 18.0), egui::Sense::hover());
        widgets::paint_mark(ui.painter(), rect.center(), mark, 5.0, mark.colour(&tokens));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let title = widgets::strong(&verdict.title, size::BODY, tokens.text);
            ui.add(egui::Label::new(title).wrap());
            let line = widgets::tinted(&verdict.sentence, size::SMALL, mark.colour(&tokens));
            ui.add(egui::Label::new(line).wrap());
            if verdict.kind != VerdictKind::InTime {
                widgets::para(ui, &verdict.because, tokens.muted);
            }
        });
    });
    ui.add_space(4.0);
}
