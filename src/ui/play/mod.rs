//! Play: what arrived, what is known, what can be done, who is doing what.

use super::settings::Timing;
use super::theme::Tokens;
use super::wish::Wish;
use crate::exercise::view::View;
use crate::exercise::{Command, Seat};
use crate::id::InjectIx;
use crate::time::ExerciseTime;
use egui::{Frame, Margin, Panel, Stroke, Ui};
use std::collections::BTreeSet;

mod aloud;
mod arrival;
mod attachments;
pub(super) mod board;
mod card;
mod compose;
mod deadline;
mod foot;
mod inbox;
mod keys;
mod keys_list;
pub(super) mod legal;
mod line;
mod looks;
mod narrow;
mod news;
mod notes;
mod offer;
mod overlays;
mod own;
pub(super) mod people;
mod picks;
mod question;
pub(super) mod search;
mod tell;
mod timeline;
mod top;
pub(super) mod trouble;

pub(super) use self::aloud::Aloud;
pub use self::aloud::Spoken;
pub use self::trouble::Trouble;

pub(super) use self::keys_list::grid_ui;

use self::arrival::Arrivals;
use self::board::BoardState;
use self::line::Line;
use self::notes::Noting;
use self::question::Drafts;
use self::tell::Telling;

/// What the play screen shows.
#[derive(Clone, Copy, Debug)]
pub struct PlayView<'a> {
    /// What the seat may see.
    pub view: &'a View,
    /// The exercise clock between two views, for the eye.
    pub now: ExerciseTime,
    /// Whether this screen may stop and speed the clock.
    pub leads: bool,
    /// What became of the last thing asked for.
    pub notice: Option<&'a Notice>,
    /// Whether everything is on disk.
    pub saving: Saving,
    /// What this seat did last, if it can still be taken back.
    pub undo: Option<&'a Undo>,
    /// Why nothing is saved any more, until somebody has chosen how to go on.
    pub trouble: Option<&'a Trouble>,
    /// How much time there is to think.
    pub timing: Timing,
    /// Whether the clock stands until the person has finished something.
    pub waits: bool,
}

impl<'a> PlayView<'a> {
    /// What was to be seen at a moment that is over.
    pub(super) const fn looking_back(view: &'a View) -> Self {
        Self {
            view,
            now: view.times.now,
            leads: false,
            notice: None,
            saving: Saving::Saved,
            undo: None,
            trouble: None,
            timing: Timing::AsItIs,
            waits: false,
        }
    }
}

/// What became of the last thing asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// A sentence.
    pub text: String,
    /// Whether it was turned down.
    pub is_refusal: bool,
}

/// Something that can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo {
    /// The journal's entry.
    pub entry: u64,
    /// What it was, as people read it.
    pub text: String,
}

/// Whether everything is on disk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// It is.
    #[default]
    Saved,
    /// It soon will be.
    UnderWay,
    /// It is not, and somebody decided to go on.
    Unsaved,
}

/// What is only on the screen.
#[derive(Clone, Debug, Default)]
pub struct PlayState {
    /// The inject on the card; the latest when none was chosen.
    opened: Option<InjectIx>,
    /// Injects that were on the card.
    seen: BTreeSet<InjectIx>,
    line: Line,
    pub(super) board: BoardState,
    arrivals: Arrivals,
    told: deadline::Told,
    /// What had the keyboard in the last frame: Escape has taken it away before we see it.
    had_keyboard: Option<egui::Id>,
    drafts: Drafts,
    telling: Option<Telling>,
    /// What is shown where there is room for one thing only.
    tab: narrow::Tab,
    noting: Option<Noting>,
    /// How many phases' verdicts were put away.
    verdicts_read: usize,
    menu: bool,
    /// Whether the end was asked for once.
    ending: bool,
    stopping: bool,
    /// Whether some field has the keyboard and letters in it.
    is_writing: bool,
    /// The folder to save in, as far as it was typed.
    folder: Option<String>,
}

impl PlayState {
    pub(super) fn has_seen(&mut self, view: &View) {
        self.seen.extend(view.inbox.iter().map(|item| item.inject));
    }

    /// The position in the inbox of what is on the card.
    fn shown(&self, view: &View) -> Option<usize> {
        let chosen = self.opened.and_then(|it| view.inbox.iter().position(|i| i.inject == it));
        chosen.or_else(|| view.inbox.len().checked_sub(1))
    }

    /// Puts the item at a position of the inbox on the card; the last one follows what arrives.
    fn open(&mut self, view: &View, at: usize) {
        let is_last = at + 1 == view.inbox.len();
        self.opened = if is_last { None } else { view.inbox.get(at).map(|item| item.inject) };
    }

    /// Whether something lies over the screen that has the keyboard.
    const fn is_covered(&self) -> bool {
        self.telling.is_some() || self.menu || self.stopping || self.line.composing.is_some()
    }

    /// Whether the person is typing or choosing something.
    pub(super) fn is_busy(&self) -> bool {
        self.is_covered() || self.noting.is_some() || !self.line.is_empty() || self.is_writing
    }
}

impl PlayView<'_> {
    /// Whether something lies over play that only an answer puts away.
    pub(super) const fn must_be_answered(&self) -> bool {
        self.trouble.is_some() || self.view.times.over.is_some()
    }

    /// A wish in the name of the seat's role.
    fn ask(&self, command: Command) -> Wish {
        Wish::Ask { seat: self.view.seat, command }
    }

    /// A wish about the clock.
    fn lead(command: Command) -> Wish {
        Wish::Ask { seat: Seat::Facilitator, command }
    }
}

/// The height of the command line while nothing is typed: itself and three things to do.
const IDLE_LINE: f32 = 176.0;

/// Draws the play screen.
pub fn play_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    keys::keys(ui, play, local, wishes);
    if let Some(item) = local.shown(play.view).and_then(|at| play.view.inbox.get(at)) {
        local.seen.insert(item.inject);
    }
    if super::widgets::is_narrow(ui) {
        narrow::narrow_ui(ui, play, local, wishes);
        arrival::announce(ui, play);
        deadline::announce(ui, play, &mut local.told);
        overlays::overlays_ui(ui, play, local, wishes);
        return;
    }
    let bar = Frame::NONE.fill(tokens.panel).inner_margin(Margin::symmetric(16, 10));
    Panel::top("play_top").frame(bar).show(ui, |ui| top::top_ui(ui, play, wishes));
    Panel::bottom("play_foot")
        .frame(bar.inner_margin(Margin::symmetric(16, 8)))
        .show(ui, |ui| foot::foot_ui(ui, play, local));
    let side = if ui.available_width() >= 1500.0 { 360.0 } else { 286.0 };
    let column = Frame::NONE.inner_margin(Margin::same(12));
    Panel::left("play_left").frame(column).resizable(false).exact_size(side).show(ui, |ui| {
        inbox::left_ui(ui, play, local);
    });
    Panel::right("play_right").frame(column).resizable(false).exact_size(side).show(ui, |ui| {
        right_ui(ui, play, local, wishes);
    });
    egui::CentralPanel::no_frame().show(ui, |ui| centre_ui(ui, play, local, wishes));
    let inbox = ui.max_rect().left_top() + egui::vec2(side / 2.0, 150.0);
    arrival::announce(ui, play);
    deadline::announce(ui, play, &mut local.told);
    arrival::arrivals_ui(ui, play, &mut local.arrivals, inbox);
    overlays::overlays_ui(ui, play, local, wishes);
}

fn right_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) {
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        question::questions_ui(ui, play, &mut local.drafts, wishes);
        people::people_ui(ui, play, wishes);
        own::own_ui(ui, play, wishes);
        notes::notes_ui(ui, play, local, wishes);
        legal::legal_ui(ui, play.view);
        if super::widgets::is_narrow(ui) {
            narrow::rest_ui(ui, play);
        }
    });
}

fn centre_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let whole = ui.available_height();
    // Room for the card while nobody acts, and for the line as soon as somebody does.
    let wanted = local.line.height().clamp(IDLE_LINE, (whole * 0.4).clamp(240.0, 440.0));
    let time = ui.style().animation_time;
    let high = ui.ctx().animate_value_with_time(ui.id().with("line"), wanted, time).round();
    let frame = Frame::NONE.inner_margin(Margin { left: 12, right: 12, top: 0, bottom: 12 });
    Panel::bottom("play_line")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .exact_size(high)
        .show(ui, |ui| {
            let edge = Stroke::new(1.0, tokens.accent);
            let panel = super::widgets::panel(&tokens).stroke(edge).inner_margin(Margin::same(10));
            panel.show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                line::line_ui(ui, play, &mut local.line, wishes);
            });
        });
    if local.noting.is_some() {
        Panel::bottom("play_note")
            .frame(frame)
            .resizable(false)
            .show_separator_line(false)
            .show(ui, |ui| notes::line_ui(ui, play, local, wishes));
    }
    let frame = Frame::NONE.inner_margin(Margin { left: 8, right: 8, top: 8, bottom: 12 });
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        board::board_ui(ui, play, &mut local.board, whole);
        news::happening_ui(ui, play);
        if !news::verdicts_ui(ui, play, local) {
            card::card_ui(ui, play, local, wishes);
        }
    });
}
