//! The stage: the window that everybody in the room sees, and nothing else is in it. Letters are
//! sized to be read from eight screen heights away.

pub use self::desk::StageDesk;

use super::facilitator::StageShows;
use super::theme::{Tokens, strong};
use super::widgets;
use crate::exercise::view::{InboxItem, View};
use crate::time::{ExerciseTime, Span};
use egui::{Align, Color32, FontId, Label, Layout, RichText, Ui};

mod card;
mod decide;
mod desk;
mod paper;
mod side;
mod still;

/// What the stage shows. The view is an observer's: it knows what the whole room knows.
#[derive(Clone, Copy, Debug)]
pub struct StageView<'a> {
    /// What everybody may see.
    pub view: &'a View,
    /// The exercise clock between two views, for the eye.
    pub now: ExerciseTime,
    /// What of it is shown.
    pub shows: StageShows,
    /// Which page of the latest inject: its text, then what hangs on it.
    pub page: usize,
    /// What it shows to one role: whose, and what that role may see of it.
    pub private: Option<&'a (String, InboxItem)>,
    /// How many rules were read aloud so far.
    pub rules_read: usize,
    /// How long until the hot wash.
    pub hotwash_in: Option<Span>,
}

/// Sizes for a screen of 1080 points: body, title and clock by the 8H rule, nothing under 22.
mod size {
    pub(super) const CLOCK: f32 = 108.0;
    pub(super) const TITLE: f32 = 54.0;
    pub(super) const BODY: f32 = 36.0;
    pub(super) const MEDIUM: f32 = 30.0;
    pub(super) const SMALL: f32 = 26.0;
    pub(super) const LEAST: f32 = 22.0;
    pub(super) const HIGH: f32 = 1080.0;
    pub(super) const WIDE: f32 = 1920.0;
}

/// How large a point of the drawing is here.
#[derive(Clone, Copy, Debug)]
struct Scale(f32);

impl Scale {
    fn of(ui: &Ui) -> Self {
        let room = ui.ctx().viewport_rect().size();
        Self((room.y / size::HIGH).min(room.x / size::WIDE))
    }

    fn to(self, points: f32) -> f32 {
        points * self.0
    }

    fn plain(self, text: impl Into<String>, points: f32, colour: Color32) -> RichText {
        RichText::new(text).font(FontId::proportional(self.to(points))).color(colour)
    }

    fn strong(self, text: impl Into<String>, points: f32, colour: Color32) -> RichText {
        RichText::new(text).font(strong(self.to(points))).color(colour)
    }
}

/// Draws the stage.
pub fn stage_ui(ui: &mut Ui, stage: &StageView<'_>) {
    let (tokens, scale) = (Tokens::of(ui), Scale::of(ui));
    let whole = ui.ctx().viewport_rect();
    ui.painter().rect_filled(whole, 0.0, tokens.background);
    let area = whole.shrink2(egui::vec2(scale.to(64.0), scale.to(48.0)));
    let builder = egui::UiBuilder::new().max_rect(area).layout(Layout::top_down(Align::LEFT));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = egui::vec2(scale.to(16.0), scale.to(12.0));
        ui.spacing_mut().interact_size.y = 0.0;
        match stage.shows {
            StageShows::TestCard => still::test_card_ui(ui, stage, scale),
            StageShows::Rules => still::rules_ui(ui, stage, scale),
            StageShows::Private { .. } => still::private_ui(ui, stage, scale),
            StageShows::Blank => still::blank_ui(ui, stage, scale),
            StageShows::Play if stage.view.times.over.is_some() => {
                still::over_ui(ui, stage, scale);
            }
            StageShows::Play => play_ui(ui, stage, scale),
        }
    });
}

fn play_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let area = ui.max_rect();
    let (head, foot, gap) = (scale.to(214.0), scale.to(48.0), scale.to(32.0));
    let top = egui::Rect::from_min_size(area.min, egui::vec2(area.width(), head));
    within(ui, top, |ui| head_ui(ui, stage, scale));
    let bottom = egui::Rect::from_min_max(area.left_bottom() - egui::vec2(0.0, foot), area.max);
    within(ui, bottom, |ui| side::strip_ui(ui, stage, scale));
    let middle = egui::Rect::from_min_max(
        egui::pos2(area.left(), top.bottom()),
        egui::pos2(area.right(), bottom.top() - gap),
    );
    let side = scale.to(540.0);
    let left = egui::Rect::from_min_max(
        middle.min,
        egui::pos2(middle.right() - side - scale.to(40.0), middle.bottom()),
    );
    let right =
        egui::Rect::from_min_max(egui::pos2(middle.right() - side, middle.top()), middle.max);
    within(ui, left, |ui| card::card_ui(ui, stage, scale));
    within(ui, right, |ui| side::side_ui(ui, stage, scale));
}

/// Draws in a part of the screen and keeps to it.
fn within(ui: &mut Ui, rect: egui::Rect, add: impl FnOnce(&mut Ui)) {
    let builder = egui::UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::LEFT));
    ui.scope_builder(builder, |ui| {
        ui.set_clip_rect(rect.expand(2.0));
        add(ui);
    });
}

/// The clocks, the word that this is an exercise, and where we are.
fn head_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let tokens = Tokens::of(ui);
    let words = super::speech::words(ui);
    let times = &stage.view.times;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            let ink = if times.running() && !times.held { tokens.text } else { tokens.major };
            let now = stage.now.max(times.now).to_string();
            widgets::digits(ui, &now, scale.to(size::CLOCK), ink);
            let state = match times {
                _ if times.paused => words.say("stage-paused"),
                _ if times.held => {
                    let since = times.held_since.map_or(Span::ZERO, |at| stage.now.since(at));
                    let clock = ExerciseTime::from_millis(since.millis());
                    crate::say!(words, "stage-held", since = widgets::clock_text(clock))
                }
                _ => crate::say!(words, "stage-story", story = times.story.as_str()),
            };
            let ink = if times.paused || times.held { tokens.major } else { tokens.muted };
            ui.label(scale.plain(state, size::BODY, ink));
        });
        ui.with_layout(Layout::top_down(Align::RIGHT), |ui| {
            ui.add_space(scale.to(34.0));
            let mark = words.say("stage-exercise");
            let mark = scale.strong(mark, 28.0, tokens.major);
            ui.label(mark.extra_letter_spacing(scale.to(4.0)));
            let title = &stage.view.briefing.title;
            let text = match &stage.view.phase {
                Some(phase) => format!("{title} · {phase}"),
                None => title.clone(),
            };
            ui.add(Label::new(scale.plain(text, size::BODY, tokens.text)).truncate());
        });
    });
}
