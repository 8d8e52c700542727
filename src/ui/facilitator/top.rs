//! The bar at the top: where the stage is, the clocks, and what moves them.

use super::dialog::Dialog;
use super::{FacilitatorState, FacilitatorView, lead};
use crate::exercise::Command;
use crate::say;
use crate::ui::facilitator::StageShows;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, Ui};

/// Speeds on offer.
pub(super) const SPEEDS: [u8; 4] = [1, 2, 4, 8];

pub(super) fn top_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        let title = widgets::strong(&view.view.briefing.title, 15.0, tokens.text);
        let room = egui::vec2((ui.available_width() * 0.13).max(120.0), size::TARGET);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.set_max_width(room.x);
            ui.add(egui::Label::new(title).truncate());
        });
        stage_ui(ui, view, wishes);
        ui.add_space(12.0);
        clock_ui(ui, view);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons_ui(ui, view, local, wishes);
        });
    });
}

/// The bar where there is little room: its parts one after the other.
pub(super) fn narrow_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 4.0);
        clock_ui(ui, view);
        stage_ui(ui, view, wishes);
        buttons_ui(ui, view, local, wishes);
    });
}

/// What the stage shows; a press goes through what it can show.
fn stage_ui(ui: &mut Ui, view: &FacilitatorView<'_>, wishes: &mut Vec<Wish>) {
    let words = words(ui);
    let (text, next) = match (view.has_stage, view.stage) {
        (false, _) => ("lead-stage-closed", None),
        (true, StageShows::TestCard) => ("lead-stage-test", Some(StageShows::Rules)),
        (true, StageShows::Rules) => ("lead-stage-rules", Some(StageShows::Play)),
        (true, StageShows::Play) => ("lead-stage-play", Some(StageShows::Blank)),
        (true, StageShows::Blank) => ("lead-stage-blank", Some(StageShows::Play)),
        (true, StageShows::Private { .. }) => ("lead-stage-private", Some(StageShows::Play)),
    };
    let text = words.say(text);
    if ui.add(Press::new(&text).round().action(Action::LeadStage)).clicked() {
        wishes.push(next.map_or(Wish::OpenStage, Wish::Stage));
    }
}

fn clock_ui(ui: &mut Ui, view: &FacilitatorView<'_>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let times = &view.view.times;
    let colour = if times.running() && !times.held { tokens.text } else { tokens.major };
    widgets::digits(ui, &view.now.max(times.now).to_string(), size::CLOCK, colour);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.label(widgets::tinted(&times.story, size::SMALL, tokens.muted));
        let state = match times {
            _ if times.over.is_some() => "lead-clock-over",
            _ if !times.started => "lead-clock-before",
            _ if times.paused => "lead-clock-paused",
            _ if times.held => "lead-clock-held",
            _ => "lead-clock-runs",
        };
        let left = words.span(times.left());
        let text = say!(words, state, left = left);
        ui.label(widgets::tinted(text, size::TINY, tokens.dim));
    });
}

/// Drawn from right to left.
fn buttons_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let (times, words) = (&view.view.times, words(ui));
    if times.over.is_some() {
        return;
    }
    ui.spacing_mut().item_spacing.x = 6.0;
    let stop = words.say("lead-stop-real");
    if ui.add(Press::new(&stop).danger().action(Action::LeadStop)).clicked() {
        local.dialog = Some(Dialog::StopReal);
    }
    if !times.started {
        let start = words.say("lead-start");
        if ui.add(Press::new(&start).primary().key("↵")).clicked() {
            wishes.push(lead(Command::Start));
        }
        return;
    }
    let fire = words.say("lead-fire-next");
    let press = Press::new(&fire).action(Action::LeadNext).enabled(view.room.next.is_some());
    if ui.add(if view.room.next.is_some() { press.primary() } else { press }).clicked() {
        wishes.extend(fire_next(view));
    }
    let speed = format!("×{}", times.speed.0 / times.speed.1.max(1));
    let name = words.say("lead-speed-name");
    if ui.add(Press::new(&speed).name(&name).action(Action::LeadSpeed)).clicked() {
        wishes.push(faster(times.speed));
    }
    let hold = words.say(if times.held { "lead-continue" } else { "lead-hold" });
    if ui.add(Press::new(&hold).action(Action::LeadHold).selected(times.held)).clicked() {
        wishes.push(hold_or_go_on(view));
    }
    let pause = words.say(if times.paused { "lead-resume" } else { "lead-pause" });
    if ui.add(Press::new(&pause).action(Action::LeadPause).selected(times.paused)).clicked() {
        wishes.push(pause_or_go_on(view));
    }
}

pub(super) fn fire_next(view: &FacilitatorView<'_>) -> Option<Wish> {
    view.room.next.map(|inject| lead(Command::Fire { inject }))
}

pub(super) fn hold_or_go_on(view: &FacilitatorView<'_>) -> Wish {
    lead(if view.view.times.held { Command::Continue } else { Command::Hold })
}

pub(super) fn pause_or_go_on(view: &FacilitatorView<'_>) -> Wish {
    lead(if view.view.times.paused { Command::Resume } else { Command::Pause })
}

/// The next speed, and back to the first after the last.
pub(super) fn faster((numerator, denominator): (u8, u8)) -> Wish {
    let now = numerator / denominator.max(1);
    let next = SPEEDS.into_iter().find(|speed| *speed > now).unwrap_or(1);
    lead(Command::SetSpeed { numerator: next, denominator: 1 })
}
