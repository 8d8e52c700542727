//! The middle: what is on the stage, and what is looked for.

use super::{FacilitatorState, FacilitatorView, Looked, lead};
use crate::exercise::Command;
use crate::exercise::view::{InboxItem, ScriptLine};
use crate::say;
use crate::time::Span;
use crate::ui::keys::{self, Action};
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, Press};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align, Layout, Ui};

/// So much time a press gives a window.
const MORE: Span = Span::from_minutes(2);

pub(super) fn on_stage_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
    high: f32,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::panel(&tokens).inner_margin(egui::Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let item = view.view.inbox.last();
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            widgets::heading(ui, &words.say("lead-now"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let Some(item) = item else { return };
                let since = words.span(view.now.since(item.at));
                let text = say!(words, "lead-since", since = since);
                ui.label(widgets::tinted(text, size::SMALL, tokens.dim));
            });
        });
        match item {
            Some(item) => {
                let scroll = egui::ScrollArea::vertical().id_salt("lead_now").max_height(high);
                scroll.show(ui, |ui| item_ui(ui, view, item));
            }
            None => before_ui(ui, view, local, wishes),
        }
    });
}

/// Before anything is out: what to say and do first.
fn before_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let text = if view.view.times.started {
        words.say("lead-nothing-out")
    } else {
        let key = keys::cap(ui.ctx(), &words, Action::LeadTest);
        say!(words, "lead-before-start", key = key)
    };
    widgets::para(ui, text, tokens.muted);
    if !view.view.times.started {
        ui.horizontal(|ui| {
            let rules = words.say("lead-read-rules");
            if ui.add(Press::new(&rules).action(Action::LeadRules)).clicked() {
                local.dialog = Some(super::dialog::Dialog::Rules(0));
                wishes.push(Wish::Stage(super::StageShows::Rules));
            }
            let start = words.say("lead-start");
            if ui.add(Press::new(&start).primary().key("↵")).clicked() {
                wishes.push(lead(Command::Start));
            }
        });
    }
}

fn item_ui(ui: &mut Ui, view: &FacilitatorView<'_>, item: &InboxItem) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal_wrapped(|ui| {
        ui.label(widgets::strong(&item.title, size::TITLE, tokens.text));
        let aside = if item.private {
            say!(words, "lead-now-private", to = item.to.as_str())
        } else {
            say!(words, "lead-now-to", to = item.to.as_str())
        };
        let ink = if item.private { tokens.private } else { tokens.muted };
        ui.label(widgets::tinted(aside, size::BODY, ink));
    });
    let behind = view.view.behind.as_ref();
    let script = behind.and_then(|it| it.script.iter().find(|it| it.inject == item.inject));
    if let Some(script) = script {
        script_ui(ui, script, item, &words);
    }
}

/// What the trainer wrote for whoever leads: what to say, what to watch for, what to do if nobody
/// speaks.
fn script_ui(ui: &mut Ui, script: &ScriptLine, item: &InboxItem, words: &Words) {
    let tokens = Tokens::of(ui);
    let line = |ui: &mut Ui, head: &str, text: &str| {
        if text.is_empty() {
            return;
        }
        let mut job = egui::text::LayoutJob::default();
        let strong = egui::TextFormat {
            font_id: crate::ui::theme::strong(size::BODY),
            color: tokens.text,
            ..Default::default()
        };
        let plain = egui::TextFormat {
            font_id: egui::FontId::proportional(size::BODY),
            color: tokens.muted,
            ..Default::default()
        };
        job.append(head, 0.0, strong);
        job.append(&format!(" {text}"), 0.0, plain);
        ui.add(egui::Label::new(job).wrap());
    };
    line(ui, &words.say("lead-say"), &script.notes);
    line(ui, &words.say("lead-watch-for"), &script.cues.join(" · "));
    let hint = script.hints.get(item.hints.len()).map_or("", String::as_str);
    line(ui, &words.say("lead-if-quiet"), hint);
}

pub(super) fn expected_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    wishes: &mut Vec<Wish>,
    words: &Words,
) {
    let tokens = Tokens::of(ui);
    widgets::panel(&tokens).inner_margin(egui::Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().interact_size.y = 20.0;
            widgets::heading(ui, &words.say("lead-expected"));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let key = keys::cap(ui.ctx(), words, Action::LeadLog);
                let text = say!(words, "lead-expected-how", key = key);
                ui.label(widgets::tinted(text, size::SMALL, tokens.dim));
            });
        });
        if view.room.expected.is_empty() {
            let text = words.say("lead-expected-none");
            ui.label(widgets::tinted(text, size::BODY, tokens.dim));
            return;
        }
        let rows = view.room.expected.len().div_ceil(2).min(3);
        let high = 34.0 * f32::from(u8::try_from(rows).unwrap_or(3));
        let half = (ui.available_width() - 24.0) / 2.0;
        egui::ScrollArea::vertical().id_salt("expected").max_height(high.max(34.0)).show(
            ui,
            |ui| {
                for pair in view.room.expected.chunks(2).take(12) {
                    ui.horizontal(|ui| {
                        ui.spacing_mut().item_spacing.x = 24.0;
                        for looked in pair {
                            let cell = egui::vec2(half, size::TARGET);
                            let layout = Layout::left_to_right(Align::Center);
                            ui.allocate_ui_with_layout(cell, layout, |ui| {
                                ui.set_width(half);
                                looked_ui(ui, view, looked, wishes, words);
                            });
                        }
                    });
                }
            },
        );
    });
}

fn looked_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    looked: &Looked,
    wishes: &mut Vec<Wish>,
    words: &Words,
) {
    let tokens = Tokens::of(ui);
    ui.spacing_mut().item_spacing.x = 6.0;
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if let Some(met) = looked.met {
            ui.label(widgets::tinted(widgets::clock_text(met), size::SMALL, tokens.dim));
        } else {
            left_ui(ui, view, looked, wishes, words);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if looked.met.is_some() {
                let title = format!("● {}", looked.title);
                let text = widgets::tinted(title, size::BODY, tokens.performed);
                ui.add(egui::Label::new(text).truncate());
            } else {
                let mut job = egui::text::LayoutJob::default();
                for (text, colour) in
                    [(looked.title.as_str(), tokens.text), (looked.by.as_str(), tokens.dim)]
                {
                    let format = egui::TextFormat {
                        font_id: egui::FontId::proportional(size::BODY),
                        color: colour,
                        ..Default::default()
                    };
                    job.append(text, if job.is_empty() { 0.0 } else { 6.0 }, format);
                }
                ui.add(egui::Label::new(job).truncate());
            }
        });
    });
}

/// Drawn from right to left: how long is left, and more time.
fn left_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    looked: &Looked,
    wishes: &mut Vec<Wish>,
    words: &Words,
) {
    let tokens = Tokens::of(ui);
    let name = say!(words, "lead-extend-name", title = looked.title.as_str());
    let more = Press::new("+2").name(&name).quiet().round();
    if ui.add(more).clicked() {
        let command = Command::Extend { expectation: looked.expectation, by: MORE };
        wishes.push(lead(command));
    }
    let (text, colour) = if view.now >= looked.late {
        (words.say("lead-too-late"), tokens.unable)
    } else if view.now >= looked.full {
        let left = crate::time::ExerciseTime::from_millis(looked.late.since(view.now).millis());
        (say!(words, "lead-slow", left = widgets::clock_text(left)), tokens.major)
    } else {
        let left = looked.full.since(view.now);
        let clock = widgets::clock_text(crate::time::ExerciseTime::from_millis(left.millis()));
        let soon = left < Span::from_minutes(3);
        let colour = if soon { tokens.major } else { tokens.muted };
        (say!(words, "lead-left", left = clock), colour)
    };
    if colour == tokens.unable {
        let (rect, _) = ui.allocate_exact_size(egui::vec2(10.0, 16.0), egui::Sense::hover());
        widgets::paint_mark(ui.painter(), rect.center(), Mark::Square, 3.5, colour);
    }
    ui.label(widgets::tinted(text, size::SMALL, colour));
}
