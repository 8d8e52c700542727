//! The right column: who is silent, how the objectives stand, and what the world really looks like.

use super::dialog::Dialog;
use super::{FacilitatorState, FacilitatorView, Seated};
use crate::say;
use crate::time::Span;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align, Layout, Ui};

/// Somebody not heard for so long is worth a question.
const SILENT: Span = Span::from_minutes(10);

pub(super) fn room_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    _wishes: &mut Vec<Wish>,
) {
    let words = words(ui);
    egui::ScrollArea::vertical().id_salt("room").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        people_ui(ui, view, local, &words);
        ui.add_space(12.0);
        objectives_ui(ui, view, local, &words);
        ui.add_space(12.0);
        world_ui(ui, view, &words);
        ui.add_space(12.0);
        crate::ui::play::legal::legal_ui(ui, view.view);
    });
}

/// Two texts at the ends of a line.
fn ends_ui(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().interact_size.y = 24.0;
        right(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), left);
    });
}

fn silent_for(view: &FacilitatorView<'_>, person: &Seated) -> Option<Span> {
    let since = view.now.since(person.heard.unwrap_or(crate::time::ExerciseTime::START));
    (view.view.times.started && person.is_here && !person.is_stand_in && since >= SILENT)
        .then_some(since)
}

fn people_ui(ui: &mut Ui, view: &FacilitatorView<'_>, local: &mut FacilitatorState, words: &Words) {
    let tokens = Tokens::of(ui);
    widgets::heading(ui, &words.say("lead-room"));
    let silent =
        |person: &&Seated| silent_for(view, person).map(|span| (person.wanted.is_some(), span));
    let longest = view.room.people.iter().filter(|it| silent(it).is_some()).max_by_key(silent);
    for person in &view.room.people {
        let is_silent = silent_for(view, person).is_some();
        let is_longest = longest.is_some_and(|it| it.role == person.role);
        let ink = match person {
            _ if is_longest => tokens.major,
            it if it.is_here && !it.is_stand_in => tokens.text,
            _ => tokens.dim,
        };
        let title = if is_longest { format!("◆ {}", person.title) } else { person.title.clone() };
        ends_ui(
            ui,
            |ui| {
                let text = widgets::tinted(title, size::SMALL + 0.5, ink);
                ui.add(egui::Label::new(text).truncate());
            },
            |ui| {
                let ink = if is_silent { tokens.major } else { tokens.muted };
                let text = heard(view, person, words);
                ui.label(widgets::tinted(text, size::SMALL, ink));
            },
        );
        if is_longest {
            nudge_ui(ui, person, local, words);
        }
    }
}

fn heard(view: &FacilitatorView<'_>, person: &Seated, words: &Words) -> String {
    if person.is_stand_in {
        return words.say("lead-heard-you");
    }
    if !person.is_here {
        return words.say("lead-heard-not-told");
    }
    let since = |it| view.now.since(it).in_whole_minutes();
    match (silent_for(view, person), person.heard) {
        (Some(span), _) => {
            say!(words, "lead-heard-silent", span = words.span(span.in_whole_minutes()))
        }
        (None, Some(at)) if since(at) == Span::ZERO => words.say("lead-heard-now"),
        (None, Some(at)) => say!(words, "lead-heard-ago", span = words.span(since(at))),
        (None, None) => words.say("lead-heard-nothing"),
    }
}

/// A question to ask by name.
fn nudge_ui(ui: &mut Ui, person: &Seated, local: &mut FacilitatorState, words: &Words) {
    let tokens = Tokens::of(ui);
    let frame = egui::Frame::NONE
        .fill(tokens.call)
        .stroke(egui::Stroke::new(1.0, tokens.call_line))
        .corner_radius(8)
        .inner_margin(egui::Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let who = person.title.as_str();
        let text = say!(words, "lead-nudge", who = who);
        ui.add(egui::Label::new(widgets::tinted(text, 13.0, tokens.text)).wrap());
        if let Some(wanted) = &person.wanted {
            let text = say!(words, "lead-nudge-wanted", what = wanted.as_str());
            ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, tokens.muted)).wrap());
        }
        let asked = words.say("lead-nudge-heard");
        let name = say!(words, "lead-nudge-heard-name", who = who);
        if ui.add(widgets::Press::new(&asked).name(&name)).clicked() {
            local.dialog = Some(Dialog::Note(super::dialog::Noting::heard(who)));
        }
    });
}

fn objectives_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    words: &Words,
) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        widgets::heading(ui, &words.say("lead-objectives"));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let rate = words.say("lead-rate");
            if ui.add(widgets::Press::new(&rate).quiet().action(Action::LeadRate)).clicked() {
                local.dialog = Some(Dialog::Rate(super::dialog::Rating::default()));
            }
        });
    });
    for standing in &view.room.objectives {
        ends_ui(
            ui,
            |ui| {
                let text = widgets::tinted(&standing.title, size::SMALL + 0.5, tokens.text);
                ui.add(egui::Label::new(text).truncate());
            },
            |ui| {
                if standing.exercised == 0 {
                    let text = words.say("lead-objective-not-yet");
                    ui.label(widgets::tinted(text, size::SMALL, tokens.dim));
                } else {
                    widgets::mark(ui, Mark::of(standing.rating));
                }
            },
        );
    }
}

fn world_ui(ui: &mut Ui, view: &FacilitatorView<'_>, words: &Words) {
    let tokens = Tokens::of(ui);
    widgets::heading(ui, &words.say("lead-world"));
    let behind = view.view.behind.as_ref();
    let hidden = behind.map_or(&[][..], |it| &it.meters[..]);
    for gauge in view.view.meters.iter().chain(hidden) {
        ends_ui(
            ui,
            |ui| {
                let text = widgets::tinted(&gauge.title, size::SMALL + 0.5, tokens.text);
                ui.add(egui::Label::new(text).truncate());
            },
            |ui| {
                let trend = match gauge.trend {
                    1.. => "↑",
                    0 => "",
                    _ => "↓",
                };
                ui.label(widgets::tinted(trend, size::SMALL, tokens.major));
                let value = crate::exercise::view::grouped(gauge.value);
                ui.label(widgets::strong(value, size::SMALL + 0.5, tokens.text));
            },
        );
    }
    let level = |level: Option<u8>| level.map_or_else(|| "–".to_owned(), |it| it.to_string());
    ends_ui(
        ui,
        |ui| {
            let text = words.say("lead-severity");
            ui.label(widgets::tinted(text, size::SMALL + 0.5, tokens.text));
        },
        |ui| {
            let truth = level(behind.and_then(|it| it.true_level));
            let declared = level(view.view.severity.declared);
            let text = say!(words, "lead-severity-is", truth = truth, declared = declared);
            ui.label(widgets::tinted(text, size::SMALL, tokens.muted));
        },
    );
}
