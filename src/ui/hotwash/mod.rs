//! The hot wash: what came of it, in words before numbers, and the five things to talk about.

use super::play::board::BoardState;
use super::speech::words;
use super::theme::{Tokens, size};
use super::widgets::{self, Mark, Press, clock_text};
use super::wish::Wish;
use crate::exercise::Rating;
use crate::report::debrief::Debrief;
use crate::say;
use crate::time::ExerciseTime;
use egui::{Align, Layout, Ui};

mod again;
mod agree;
mod below;
mod best;
mod compare;
mod lane;
mod lanes;
mod narrow;
mod replay;
mod side;
mod sign;
mod strip;
mod top;
mod waterfall;

pub use self::again::{Again, DecidedLine, OtherTry};
pub use self::best::{BestLine, BestView};
pub use self::compare::{Changed, ComparisonView, Figure};
pub use self::lane::{Asked, Came, Deed, Lane};
pub use self::replay::{OpenWindow, REPLAY_SPEED, ReplayView};
pub use self::strip::{StripKind, StripMark};
pub use self::waterfall::{StepKind, WaterStep, WaterfallView};

use self::agree::Added;
use self::below::{Below, below_ui};

/// What the hot wash shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HotwashView {
    /// The scenario's title.
    pub title: String,
    /// How it ended: `ended 1:24:10 · 112 entries`.
    pub ended: String,
    /// The score; none where too little was exercised for one.
    pub score: Option<Score>,
    /// The objectives, in the scenario's order.
    pub objectives: Vec<ObjectiveLine>,
    /// What cost most, at most five, the worst first.
    pub regrets: Vec<Regret>,
    /// Who was asked for what and when it was done.
    pub lanes: Vec<Lane>,
    /// The last moment of play.
    pub until: ExerciseTime,
    /// Questions to go on with.
    pub questions: Vec<String>,
    /// Whether the person was as sure as they could be, in a sentence; none with too few answers.
    pub sureness: Option<String>,
    /// The decisions that the person took or left open, in order.
    pub decisions: Vec<DecidedLine>,
    /// Which of several tries this is: `Second try`; empty for the first.
    pub attempt: String,
    /// Whether there is a try before this one to look at.
    pub has_earlier: bool,
    /// Whether there is a try after this one to look at.
    pub has_later: bool,
    /// What differs from the try before.
    pub comparison: Option<ComparisonView>,
    /// One good way through, once it was asked for.
    pub best: Option<BestView>,
    /// Why something that was asked for could not be done.
    pub notice: Option<String>,
    /// The way from a hundred points down to the score.
    pub waterfall: WaterfallView,
    /// What stands on the strip of the replay.
    pub marks: Vec<StripMark>,
    /// The exercise as it stood at a moment, once that was asked for.
    pub replay: Option<ReplayView>,
    /// What was said and agreed in the hot wash so far.
    pub debrief: Debrief,
    /// The file that keeps it.
    pub kept_in: String,
    /// Why it is not kept, if so.
    pub unkept: Option<String>,
    /// The roles: slug and title.
    pub roles: Vec<(String, String)>,
    /// Whether a team was led through it, so that there is somebody to ask and to sign.
    pub is_team: bool,
    /// Today: `2026-11-21`.
    pub today: String,
}

/// The score and its doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// Of 100.
    pub points: u8,
    /// Give or take so much.
    pub doubt: Option<u8>,
    /// What it is made of, in a sentence or two.
    pub sentence: String,
}

/// One objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveLine {
    /// What people read.
    pub title: String,
    /// Its rating.
    pub rating: Rating,
    /// Of 100; none where too little was exercised.
    pub points: Option<u8>,
    /// The interval it may lie in.
    pub interval: Option<(u8, u8)>,
    /// How much was done in time: `7 of 7`; or `not exercised`.
    pub done: String,
}

impl ObjectiveLine {
    fn numbers(&self) -> String {
        match self.points {
            Some(points) => format!("{points} · {}", self.done),
            None => self.done.clone(),
        }
    }
}

/// Something that cost points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regret {
    /// A sentence.
    pub title: String,
    /// Why it matters.
    pub because: String,
    /// What it cost: `−6.1`.
    pub cost: String,
    /// The response it is about, by its slug.
    pub about: String,
    /// When it was lost.
    pub at: Option<ExerciseTime>,
    /// How bad, as a rating's letter would say it.
    pub gravity: Rating,
    /// Where to go back to for another chance at it.
    pub again: Option<Again>,
}

/// What is only on the screen.
#[derive(Clone, Debug, Default)]
pub struct HotwashState {
    /// What fills the screen.
    page: Page,
    /// What the lower half shows; the comparison, if there is one, until something was chosen.
    below: Option<Below>,
    /// The step of the waterfall that is looked at.
    step: Option<usize>,
    /// Whether the waterfall is a table.
    as_table: bool,
    /// The board of the replay.
    board: BoardState,
    /// What of all that was agreed is open.
    opened: Option<usize>,
    /// What was added and has not got the keyboard yet.
    added: Option<Added>,
    /// Whether somebody wants to add something to do.
    wants_action: bool,
    /// What is shown where there is room for one thing only.
    tab: narrow::Tab,
}

/// What fills the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Page {
    /// What came of it.
    #[default]
    Outcome,
    /// The exercise as it was.
    Replay,
    /// What people say and agree.
    Agree,
}

impl HotwashState {
    /// Gives something the keyboard that was just added.
    fn take_focus(&mut self, what: Added, field: &egui::Response) {
        if self.added == Some(what) {
            self.added = None;
            field.request_focus();
        }
    }

    /// The way to a moment of the replay.
    fn replay_press_ui(&mut self, ui: &mut Ui, at: ExerciseTime, wishes: &mut Vec<Wish>) {
        let at_clock = clock_text(at);
        let text = format!("▶ {at_clock}");
        let name = say!(words(ui), "hotwash-replay-at", at = at_clock);
        if ui.add(Press::new(&text).name(&name)).clicked() {
            self.page = Page::Replay;
            wishes.push(Wish::ReplayAt(at));
        }
    }

    /// From one page to another; from the replay it goes on no further.
    fn turn_to(&mut self, page: Page, view: &HotwashView, wishes: &mut Vec<Wish>) {
        if view.replay.as_ref().is_some_and(|replay| replay.goes) {
            wishes.push(Wish::ReplayGoes(false));
        }
        self.page = page;
    }
}

const SIDE: f32 = 380.0;

/// Draws the hot wash.
pub fn hotwash_ui(
    ui: &mut Ui,
    view: &HotwashView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let tokens = Tokens::of(ui);
    top::keys(ui, view, local, wishes);
    let bar = egui::Frame::NONE.fill(tokens.panel).inner_margin(egui::Margin::symmetric(16, 10));
    egui::Panel::top("hotwash_top").frame(bar).show(ui, |ui| top::top_ui(ui, view, local, wishes));
    if local.page == Page::Outcome && widgets::is_narrow(ui) {
        return narrow::narrow_ui(ui, view, local, wishes);
    }
    if local.page != Page::Agree {
        let side = egui::Frame::NONE.inner_margin(egui::Margin::symmetric(20, 16));
        egui::Panel::right("hotwash_side")
            .frame(side)
            .resizable(false)
            .exact_size(SIDE)
            .show(ui, |ui| side::side_ui(ui, view, local, wishes));
    }
    let main = egui::Frame::NONE.inner_margin(egui::Margin::symmetric(20, 16));
    egui::CentralPanel::default_margins().frame(main).show(ui, |ui| match local.page {
        Page::Outcome => {
            score_ui(ui, view);
            ui.add_space(10.0);
            objectives_ui(ui, &view.objectives);
            ui.add_space(10.0);
            below_ui(ui, view, local, wishes);
        }
        Page::Replay => replay::replay_ui(ui, view, local, wishes),
        Page::Agree => agree::agree_ui(ui, view, local, wishes),
    });
}

fn score_ui(ui: &mut Ui, view: &HotwashView) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if let Some(notice) = &view.notice {
        widgets::para(ui, notice, tokens.major);
    }
    let Some(score) = &view.score else {
        widgets::heading(ui, &words.say("hotwash-earned"));
        widgets::para(ui, words.say("hotwash-too-little"), tokens.muted);
        return;
    };
    let layout = if widgets::is_narrow(ui) {
        Layout::top_down(Align::LEFT)
    } else {
        Layout::left_to_right(Align::TOP)
    };
    ui.with_layout(layout, |ui| {
        ui.vertical(|ui| {
            ui.set_width(290.0);
            widgets::heading(ui, &words.say("hotwash-earned"));
            ui.horizontal(|ui| {
                let points = score.points.to_string();
                widgets::digits(ui, &points, size::FIGURE, tokens.text);
                let doubt = match score.doubt {
                    Some(doubt) => say!(words, "hotwash-of-hundred-doubt", doubt = doubt),
                    None => words.say("hotwash-of-hundred"),
                };
                ui.label(widgets::tinted(doubt, size::TITLE, tokens.dim));
            });
        });
        ui.vertical(|ui| {
            ui.add_space(8.0);
            widgets::para(ui, &score.sentence, tokens.muted);
            if let Some(sureness) = &view.sureness {
                widgets::para(ui, sureness, tokens.text);
            }
        });
    });
}

fn objectives_ui(ui: &mut Ui, objectives: &[ObjectiveLine]) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let font = egui::FontId::proportional(size::SMALL);
        let room = objectives.iter().map(|line| {
            let (text, font) = (line.numbers(), font.clone());
            let shade = egui::Color32::PLACEHOLDER;
            ui.fonts_mut(|fonts| fonts.layout_no_wrap(text, font, shade)).size().x
        });
        let room = room.fold(0.0, f32::max).ceil();
        for objective in objectives {
            objective_ui(ui, objective, room);
        }
    });
}

/// An objective in a line, with so much room for what stands at its end.
fn objective_ui(ui: &mut Ui, line: &ObjectiveLine, room: f32) {
    let tokens = Tokens::of(ui);
    let mark = Mark::of(line.rating);
    widgets::words(ui, 22.0, |ui| {
        let wide = (ui.available_width() * 0.36).clamp(190.0, 380.0);
        cell(ui, wide, |ui| {
            ui.add(
                egui::Label::new(widgets::tinted(&line.title, size::BODY, tokens.text)).truncate(),
            );
        });
        widgets::mark(ui, mark);
        let bar = (ui.available_width() - room - 16.0).max(80.0);
        cell(ui, bar, |ui| bar_ui(ui, line, mark.colour(&tokens)));
        ui.label(widgets::tinted(line.numbers(), size::SMALL, tokens.muted));
    });
}

fn cell(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(width, 22.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_width(width);
        add(ui);
    });
}

fn bar_ui(ui: &mut Ui, line: &ObjectiveLine, colour: egui::Color32) {
    let tokens = Tokens::of(ui);
    let share = f32::from(line.points.unwrap_or(0)) / 100.0;
    let name = say!(words(ui), "hotwash-bar", title = line.title.as_str());
    let rect = widgets::bar(ui, &name, share, colour, 14.0);
    if let Some((low, high)) = line.interval {
        for bound in [low, high] {
            let x = egui::lerp(rect.x_range(), f32::from(bound.min(100)) / 100.0);
            let stroke = egui::Stroke::new(2.0, tokens.text);
            ui.painter().vline(x, rect.y_range().expand(3.0), stroke);
        }
    }
}
