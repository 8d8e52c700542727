//! The stage while nothing is played: the test card, the rules, the end, and nothing at all.

use super::{Scale, StageView, size};
use crate::say;
use crate::ui::facilitator::RULES;
use crate::ui::speech::words;
use crate::ui::theme::Tokens;
use egui::{Align, CornerRadius, Label, Layout, Ui};

/// Proves before the start that this window shows only what all may see, and that it can be read.
pub(super) fn test_card_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    mark_ui(ui, scale);
    ui.add_space(scale.to(40.0));
    let title = scale.strong(words.say("stage-test-title"), size::TITLE, tokens.text);
    ui.add(Label::new(title).wrap());
    ui.add_space(scale.to(16.0));
    for line in ["stage-test-only", "stage-test-read", "stage-test-share"] {
        let text = scale.plain(words.say(line), size::BODY, tokens.muted);
        ui.add(Label::new(text).wrap());
    }
    ui.add_space(scale.to(48.0));
    ui.horizontal(|ui| {
        for (points, name) in [
            (size::CLOCK, "stage-test-clock"),
            (size::TITLE, "stage-test-heading"),
            (size::BODY, "stage-test-body"),
            (size::LEAST, "stage-test-least"),
        ] {
            ui.label(scale.plain(words.say(name), points, tokens.text));
            ui.add_space(scale.to(30.0));
        }
    });
    ui.add_space(scale.to(40.0));
    let shades = [
        tokens.performed,
        tokens.some,
        tokens.major,
        tokens.unable,
        tokens.private,
        tokens.accent,
        tokens.paper,
    ];
    ui.horizontal(|ui| {
        for colour in shades {
            let cell = egui::vec2(scale.to(140.0), scale.to(70.0)).round();
            let (rect, _) = ui.allocate_exact_size(cell, egui::Sense::hover());
            ui.painter().rect_filled(rect, CornerRadius::same(10), colour);
        }
    });
    ui.add_space(scale.to(40.0));
    let title = scale.plain(&stage.view.briefing.title, size::BODY, tokens.text);
    ui.label(title);
}

pub(super) fn rules_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    mark_ui(ui, scale);
    ui.add_space(scale.to(28.0));
    ui.label(scale.strong(words.say("stage-rules-title"), size::TITLE, tokens.text));
    ui.add_space(scale.to(20.0));
    for (at, rule) in RULES.into_iter().enumerate() {
        let read = at < stage.rules_read;
        let ink = if read { tokens.muted } else { tokens.text };
        ui.horizontal_top(|ui| {
            let tick = if read { "✓" } else { "○" };
            ui.label(scale.plain(tick, size::BODY, tokens.performed));
            ui.add(Label::new(scale.plain(words.say(rule), size::BODY, ink)).wrap());
        });
    }
}

pub(super) fn blank_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    mark_ui(ui, scale);
    ui.with_layout(Layout::centered_and_justified(egui::Direction::TopDown), |ui| {
        let text = if stage.view.times.held { "stage-blank-talk" } else { "stage-blank" };
        ui.label(scale.strong(words.say(text), size::TITLE, tokens.dim));
    });
}

/// For one role: first that the others look away, then what it is once the role has said so.
pub(super) fn private_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    mark_ui(ui, scale);
    ui.add_space(scale.to(40.0));
    let Some((who, item)) = stage.private else { return };
    let head = say!(words, "stage-private", who = who.as_str());
    ui.label(scale.strong(head, size::TITLE, tokens.private));
    ui.add_space(scale.to(20.0));
    if item.sealed {
        let text = say!(words, "stage-private-confirm", who = who.as_str());
        ui.add(Label::new(scale.plain(text, size::BODY, tokens.text)).wrap());
        return;
    }
    ui.add(Label::new(scale.strong(&item.title, size::TITLE, tokens.text)).wrap());
    ui.add_space(scale.to(12.0));
    ui.add(Label::new(scale.plain(&item.body, size::BODY, tokens.text)).wrap());
}

pub(super) fn over_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    mark_ui(ui, scale);
    ui.add_space(scale.to(160.0));
    let Some(over) = &stage.view.times.over else { return };
    let at = say!(words, "stage-over-at", at = over.at.to_string());
    ui.label(scale.plain(at, size::BODY, tokens.muted));
    ui.add(Label::new(scale.strong(&over.title, 84.0, tokens.text)).wrap());
    if !over.text.is_empty() {
        ui.add(Label::new(scale.plain(&over.text, size::BODY, tokens.muted)).wrap());
    }
    ui.add_space(scale.to(40.0));
    let next = scale.plain(words.say("stage-over-next"), size::BODY, tokens.text);
    ui.add(Label::new(next).wrap());
}

fn mark_ui(ui: &mut Ui, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.with_layout(Layout::top_down(Align::RIGHT), |ui| {
        let mark = scale.strong(words.say("stage-exercise"), 28.0, tokens.major);
        ui.label(mark.extra_letter_spacing(scale.to(4.0)));
    });
}
