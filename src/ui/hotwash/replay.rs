//! Looking back: the exercise as it stood at any moment, with a strip to go through it.

use super::HotwashState;
use super::strip::{StripMark, strip_ui};
use crate::exercise::view::View;
use crate::say;
use crate::time::{ExerciseTime, Span};
use crate::ui::play::{PlayView, board, people};
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press, clock_text};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align, Key, Layout, Modifiers, ScrollArea, Ui};

/// The exercise as it stood at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplayView {
    /// The moment.
    pub now: ExerciseTime,
    /// Whether it goes on by itself.
    pub goes: bool,
    /// Through whose eyes: a role's title, or the facilitator.
    pub seat: String,
    /// What that seat saw.
    pub view: Box<View>,
    /// What was waited for, the most urgent first.
    pub open: Vec<OpenWindow>,
}

/// Something that was waited for at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenWindow {
    /// What.
    pub what: String,
    /// Of whom.
    pub who: String,
    /// Until when it was in good time.
    pub until: ExerciseTime,
}

/// How many times faster than it was.
pub const REPLAY_SPEED: u8 = 60;
/// With Shift a step is so long.
const SHORT: Span = Span::from_seconds(10);
/// Most that lies in the inbox here.
const SHOWN: usize = 12;

pub(super) fn replay_ui(
    ui: &mut Ui,
    view: &super::HotwashView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let Some(replay) = &view.replay else {
        wishes.push(Wish::ReplayAt(ExerciseTime::START));
        return;
    };
    head_ui(ui, replay, view, wishes);
    let strip = strip_ui(ui, &view.marks, replay.now, view.until, wishes);
    keys(ui, &strip, replay, view, wishes);
    nearest_ui(ui, replay, view);
    ui.add_space(8.0);
    let play = PlayView::looking_back(&replay.view);
    let high = (ui.available_height() * 0.44).clamp(150.0, 460.0);
    board::still_ui(ui, &play, &mut local.board, high);
    ui.add_space(8.0);
    let gap = 20.0;
    let wide = ui.available_width() - 2.0 * gap;
    let high = ui.available_height();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        for (at, share) in [0.35, 0.34, 0.31].into_iter().enumerate() {
            let size = egui::vec2(wide * share, high);
            ui.allocate_ui_with_layout(size, Layout::top_down(Align::LEFT), |ui| {
                ui.set_width(wide * share);
                ScrollArea::vertical().id_salt(("then", at)).auto_shrink(false).show(ui, |ui| {
                    ui.set_width(ui.available_width() - 8.0);
                    match at {
                        0 => inbox_ui(ui, &replay.view),
                        1 => people::people_ui(ui, &play, &mut Vec::new()),
                        _ => open_ui(ui, replay),
                    }
                });
            });
        }
    });
}

/// The clocks, how severe it was said to be, and what everybody could watch.
fn head_ui(ui: &mut Ui, replay: &ReplayView, view: &super::HotwashView, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.horizontal(|ui| {
        let text = words.say(if replay.goes { "hotwash-replay-stop" } else { "hotwash-replay-go" });
        if ui.add(Press::new(&text).key("␣").primary()).clicked() {
            wishes.push(Wish::ReplayGoes(!replay.goes));
        }
        let (before, after) = (words.say("hotwash-replay-back"), words.say("hotwash-replay-on"));
        if ui.add(Press::new("◀").name(&before)).clicked() {
            wishes.extend(step(replay.now, &view.marks, view.until, false));
        }
        if ui.add(Press::new("▶").name(&after)).clicked() {
            wishes.extend(step(replay.now, &view.marks, view.until, true));
        }
        ui.add_space(6.0);
        widgets::digits(ui, &clock_text(replay.now), size::CLOCK, tokens.text);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(4.0);
            let story = widgets::tinted(&replay.view.times.story, size::SMALL, tokens.muted);
            ui.label(story);
            let seat = say!(words, "hotwash-replay-seat", seat = replay.seat.as_str());
            ui.label(widgets::tinted(seat, size::SMALL, tokens.dim));
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| facts_ui(ui, &words, replay));
    });
}

/// From right to left.
fn facts_ui(ui: &mut Ui, words: &Words, replay: &ReplayView) {
    let tokens = Tokens::of(ui);
    let view = &replay.view;
    let severity = match view.severity.name() {
        Some(name) => say!(words, "hotwash-replay-severity", level = name),
        None => words.say("hotwash-replay-no-severity"),
    };
    widgets::chip(ui, &severity);
    for gauge in view.meters.iter().rev() {
        let value = crate::exercise::view::grouped(gauge.value);
        let text = format!("{} {value} {}", gauge.title, gauge.unit);
        let wide = text.chars().count();
        if ui.available_width() > u16::try_from(wide).map_or(f32::MAX, f32::from) * 8.0 {
            ui.label(widgets::tinted(text, size::SMALL, tokens.muted));
        }
    }
}

/// The mark that lies nearest to the moment.
fn nearest_ui(ui: &mut Ui, replay: &ReplayView, view: &super::HotwashView) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let away = |mark: &&StripMark| (mark.at.millis() - replay.now.millis()).abs();
    let text = match view.marks.iter().min_by_key(away) {
        Some(mark) => {
            let text = mark.in_words(&words);
            say!(words, "hotwash-replay-nearest", what = text)
        }
        None => words.say("hotwash-replay-nothing"),
    };
    widgets::words(ui, 20.0, |ui| {
        let text = widgets::tinted(text, size::BODY, tokens.text);
        ui.add(egui::Label::new(text).truncate());
    });
}

/// To the next mark, or the one before; to the end or the beginning if there is none.
fn step(now: ExerciseTime, marks: &[StripMark], until: ExerciseTime, on: bool) -> Option<Wish> {
    let at = if on {
        marks.iter().map(|mark| mark.at).filter(|at| *at > now).min().unwrap_or(until)
    } else {
        let before = marks.iter().map(|mark| mark.at).filter(|at| *at < now);
        before.max().unwrap_or(ExerciseTime::START)
    };
    (at != now).then_some(Wish::ReplayAt(at))
}

/// ← → to the next mark, with Shift ten seconds, Home, End, Space.
fn keys(
    ui: &Ui,
    strip: &egui::Response,
    replay: &ReplayView,
    view: &super::HotwashView,
    wishes: &mut Vec<Wish>,
) {
    if !(widgets::is_idle(ui) || strip.has_focus()) {
        return;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let shifted = |key| ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, key));
    let (now, until) = (replay.now, view.until);
    if shifted(Key::ArrowRight) {
        wishes.push(Wish::ReplayAt(now.after(SHORT).min(until)));
    } else if shifted(Key::ArrowLeft) {
        let before = (now.millis() - SHORT.millis()).max(0);
        wishes.push(Wish::ReplayAt(ExerciseTime::from_millis(before)));
    } else if pressed(Key::ArrowRight) {
        wishes.extend(step(now, &view.marks, until, true));
    } else if pressed(Key::ArrowLeft) {
        wishes.extend(step(now, &view.marks, until, false));
    } else if pressed(Key::Home) {
        wishes.push(Wish::ReplayAt(ExerciseTime::START));
    } else if pressed(Key::End) {
        wishes.push(Wish::ReplayAt(until));
    } else if pressed(Key::Space) {
        wishes.push(Wish::ReplayGoes(!replay.goes));
    }
}

/// What had arrived by then, the latest first and in full.
fn inbox_ui(ui: &mut Ui, view: &View) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &say!(words, "hotwash-replay-inbox", count = view.inbox.len()));
    if view.inbox.is_empty() {
        widgets::para(ui, words.say("hotwash-replay-inbox-none"), tokens.muted);
    }
    for (nth, item) in view.inbox.iter().rev().take(SHOWN).enumerate() {
        ui.spacing_mut().item_spacing.y = 2.0;
        let head = format!("{} · {}", clock_text(item.at), item.from);
        ui.add(egui::Label::new(widgets::tinted(head, size::SMALL, tokens.dim)).truncate());
        let ink = if nth == 0 { tokens.text } else { tokens.muted };
        ui.add(egui::Label::new(widgets::strong(&item.title, size::BODY, ink)).wrap());
        if nth == 0 {
            widgets::para(ui, &item.body, tokens.muted);
        }
        ui.add_space(6.0);
    }
}

/// What was waited for: responses, answers to questions, legal duties.
fn open_ui(ui: &mut Ui, replay: &ReplayView) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &words.say("hotwash-replay-open"));
    let asked = replay.view.questions.iter().filter(|it| it.outcome.is_none());
    let asked = asked.map(|it| OpenWindow {
        what: it.prompt.clone(),
        who: it.owner.clone(),
        until: it.left.map_or(ExerciseTime::LATEST, |left| replay.now.after(left)),
    });
    let all: Vec<OpenWindow> = asked.chain(replay.open.iter().cloned()).collect();
    if all.is_empty() {
        widgets::para(ui, words.say("hotwash-replay-open-none"), tokens.muted);
    }
    for open in &all {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(egui::Label::new(widgets::tinted(&open.what, size::BODY, tokens.text)).wrap());
        let until = clock_text(open.until);
        let (text, ink) = if open.until == ExerciseTime::LATEST {
            (open.who.clone(), tokens.muted)
        } else if open.until < replay.now {
            (
                say!(words, "hotwash-replay-overdue", who = open.who.as_str(), at = until),
                tokens.major,
            )
        } else {
            (say!(words, "hotwash-replay-until", who = open.who.as_str(), at = until), tokens.muted)
        };
        ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, ink)).wrap());
        ui.add_space(5.0);
    }
}
