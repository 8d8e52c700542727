//! Legal clocks that this seat knows to run.

use crate::exercise::view::{LegalClock, LegalStage, View};
use crate::say;
use crate::time::Span;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::words::Words;
use egui::{Align, Layout, Ui};

pub(in crate::ui) fn legal_ui(ui: &mut Ui, view: &View) {
    if view.legal_clocks.is_empty() {
        return;
    }
    widgets::heading(ui, &words(ui).say("play-legal"));
    for clock in &view.legal_clocks {
        clock_ui(ui, clock);
    }
}

fn clock_ui(ui: &mut Ui, clock: &LegalClock) {
    let tokens = Tokens::of(ui);
    let regime = if clock.waived {
        say!(words(ui), "play-legal-waived", regime = clock.regime.as_str())
    } else {
        clock.regime.clone()
    };
    ui.add(egui::Label::new(widgets::strong(regime, size::SMALL, tokens.muted)).truncate());
    if clock.waived {
        return;
    }
    for stage in &clock.stages {
        stage_ui(ui, stage);
    }
    ui.add_space(4.0);
}

fn stage_ui(ui: &mut Ui, stage: &LegalStage) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let (text, colour) = match (&stage.met, stage.overdue) {
        (Some(met), _) => (say!(words, "play-legal-met", at = met.as_str()), tokens.performed),
        (None, true) => (words.say("play-legal-overdue"), tokens.unable),
        (None, false) => (left(&words, stage.left), tokens.muted),
    };
    widgets::words(ui, 16.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(widgets::tinted(text, size::SMALL, colour));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let title = widgets::tinted(&stage.title, size::SMALL, tokens.text);
                let title = ui.add(egui::Label::new(title).truncate());
                title.on_hover_text(say!(words, "play-legal-due", at = stage.due.as_str()));
            });
        });
    });
    if stage.met.is_none() {
        let passed = stage.whole.millis() - stage.left.millis();
        let share = widgets::share(passed, stage.whole.millis());
        let colour = if share > 0.8 { tokens.major } else { tokens.accent };
        let name = say!(words, "play-legal-used", what = stage.title.as_str());
        widgets::bar(ui, &name, share, colour, 4.0);
    }
}

/// Story time left: `23:22 left`, `4 days left`.
fn left(words: &Words, left: Span) -> String {
    let minutes = left.millis() / 60_000;
    match minutes / 60 {
        hours if hours >= 96 => say!(words, "play-legal-days-left", days = hours / 24),
        hours => say!(words, "play-legal-left", left = format!("{hours}:{:02}", minutes % 60)),
    }
}
