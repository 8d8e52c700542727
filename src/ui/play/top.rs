//! The bar at the top: where we are, the clocks, and what moves them.

use super::{PlayState, PlayView, Saving, narrow};
use crate::exercise::Command;
use crate::exercise::view::Times;
use crate::say;
use crate::ui::keys::Action;
use crate::ui::settings::Timing;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align, Layout, Ui};

/// Speeds on offer.
const SPEEDS: [u8; 4] = [1, 2, 4, 8];

/// Between what stands on the left, in the middle and on the right.
const GAP: f32 = 12.0;
/// The room of the clock with what stands beside it, and where its middle is if nothing is in the
/// way.
const CLOCK: f32 = 270.0;
const MIDDLE: f32 = 0.46;

pub(super) fn top_ui(ui: &mut Ui, play: &PlayView<'_>, wishes: &mut Vec<Wish>) {
    let words = words(ui);
    let wanted = egui::vec2(ui.available_width(), size::TARGET);
    let (whole, _) = ui.allocate_exact_size(wanted, egui::Sense::hover());
    let builder =
        egui::UiBuilder::new().max_rect(whole).layout(Layout::right_to_left(Align::Center));
    let right = ui.scope_builder(builder, |ui| {
        widgets::exercise_mark(ui);
        if play.leads {
            lead_ui(ui, &words, play, wishes);
        }
    });
    let middle = whole.left() + whole.width() * MIDDLE + CLOCK / 2.0;
    let end = middle.min(right.response.rect.left() - GAP);
    let clock = whole.with_max_x(end).with_min_x(end - CLOCK);
    clock_ui(ui, &words, play, clock);
    place_ui(ui, &words, play, whole.with_max_x(clock.left() - GAP));
}

/// The bar where there is little room: the clock, what moves it, and the menu.
pub(super) fn narrow_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    local: &mut PlayState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let times = &play.view.times;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        let now = play.now.max(times.now);
        let colour = if times.running() && !times.held { tokens.text } else { tokens.major };
        widgets::digits(ui, &now.to_string(), size::HEADING, colour);
        ui.label(widgets::tinted(words.say(state(play)), size::TINY, tokens.dim));
        if play.leads && times.over.is_none() {
            let text = words.say(if times.paused { "play-go-on" } else { "play-pause" });
            if ui.add(Press::new(&text).action(Action::Clock)).clicked() {
                wishes.push(pause(times));
            }
            let speed = Timing::times(times.speed);
            let name = say!(words, "play-speed", times = speed);
            let text = format!("×{speed}");
            if ui.add(Press::new(&text).name(&name)).clicked() {
                let next = SPEEDS.into_iter().find(|it| *it > speed).unwrap_or(1);
                let (numerator, denominator) = play.timing.speed(next);
                let command = Command::SetSpeed { numerator, denominator };
                wishes.push(PlayView::lead(command));
            }
            let next = words.say("play-next-event");
            let press = Press::new(&next).action(Action::NextEvent).enabled(times.running());
            if ui.add(press).clicked() {
                wishes.push(Wish::NextEvent);
            }
        }
        narrow::menu_ui(ui, local);
        widgets::exercise_mark(ui);
    });
}

/// What is played, where in it we are, and who one is.
fn place_ui(ui: &mut Ui, words: &Words, play: &PlayView<'_>, room: egui::Rect) {
    let tokens = Tokens::of(ui);
    let briefing = &play.view.briefing;
    let builder =
        egui::UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        ui.label(widgets::strong(&briefing.title, 15.0, tokens.text));
        if let Some(phase) = &play.view.phase {
            widgets::chip(ui, phase);
        }
        if let Some(role) = &briefing.role {
            let text = say!(words, "play-you-are", role = role.as_str());
            let text = widgets::tinted(text, 13.0, tokens.muted);
            ui.add(egui::Label::new(text).truncate());
        }
    });
}

fn clock_ui(ui: &mut Ui, words: &Words, play: &PlayView<'_>, room: egui::Rect) {
    let tokens = Tokens::of(ui);
    let times = &play.view.times;
    let builder =
        egui::UiBuilder::new().max_rect(room).layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(builder, |ui| {
        let now = play.now.max(times.now);
        let colour = if times.running() && !times.held { tokens.text } else { tokens.major };
        widgets::digits(ui, &now.to_string(), size::CLOCK, colour);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let story = widgets::tinted(&times.story, size::SMALL, tokens.muted);
            ui.add(egui::Label::new(story).truncate());
            let state = widgets::tinted(words.say(state(play)), size::TINY, tokens.dim);
            ui.add(egui::Label::new(state).truncate());
        });
    });
}

/// The phrase for how it is with the clock.
fn state(play: &PlayView<'_>) -> &'static str {
    match (&play.view.times, play.saving) {
        (times, _) if times.over.is_some() => "play-clock-over",
        (times, _) if times.paused => "play-clock-paused",
        (times, _) if times.held => "play-clock-held",
        (_, Saving::UnderWay) => "play-clock-saving",
        (_, Saving::Unsaved) => "play-clock-unsaved",
        _ if play.waits => "play-clock-waits",
        (times, _) => match play.timing {
            _ if Timing::times(times.speed) > 1 => "play-clock-fast",
            Timing::HalfAgain | Timing::Twice => "play-clock-slow",
            Timing::AsItIs | Timing::NoPressure => "play-clock-running",
        },
    }
}

/// Drawn from right to left.
fn lead_ui(ui: &mut Ui, words: &Words, play: &PlayView<'_>, wishes: &mut Vec<Wish>) {
    let times = &play.view.times;
    if times.over.is_some() {
        return;
    }
    if ui
        .add(
            Press::new(&words.say("play-next-event"))
                .action(Action::NextEvent)
                .enabled(times.running()),
        )
        .clicked()
    {
        wishes.push(Wish::NextEvent);
    }
    ui.spacing_mut().item_spacing.x = 4.0;
    for speed in SPEEDS.into_iter().rev() {
        let chosen = Timing::times(times.speed) == speed;
        let name = say!(words, "play-speed", times = speed);
        let text = format!("×{speed}");
        let press = Press::new(&text).name(&name).selected(chosen);
        if ui.add(press).clicked() {
            let (numerator, denominator) = play.timing.speed(speed);
            let command = Command::SetSpeed { numerator, denominator };
            wishes.push(PlayView::lead(command));
        }
    }
    ui.add_space(4.0);
    let text = words.say(if times.paused { "play-go-on" } else { "play-pause" });
    if ui.add(Press::new(&text).action(Action::Clock)).clicked() {
        wishes.push(pause(times));
    }
}

pub(super) fn pause(times: &Times) -> Wish {
    PlayView::lead(if times.paused { Command::Resume } else { Command::Pause })
}
