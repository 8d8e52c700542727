//! The strip in the foot: where in time we are, what arrived, what this seat did, and until when
//! something is asked of it.

use super::PlayView;
use crate::exercise::view::{LegalStage, OwnAct, Progress, Question};
use crate::say;
use crate::time::ExerciseTime;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, clock_text};
use crate::words::Words;
use egui::{Align2, Color32, FontId, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType};

/// So near in points something counts as pointed at.
const NEAR: f32 = 6.0;
/// So many of what arrived last are read out; the inbox has the rest.
const READ_OUT: usize = 3;

/// What stands on the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Mark {
    from: ExerciseTime,
    until: ExerciseTime,
    kind: Kind,
    /// What it is, in words.
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Phase,
    Arrived,
    Act(Progress),
    /// Something is asked for until its end.
    Open,
}

/// Everything on the strip, in the order it is painted.
fn marks(words: &Words, play: &PlayView<'_>) -> Vec<Mark> {
    let view = play.view;
    let phases = view.phases.iter().map(|phase| Mark {
        from: phase.began,
        until: phase.began,
        kind: Kind::Phase,
        text: say!(
            words,
            "play-timeline-phase",
            phase = phase.title.as_str(),
            at = clock_text(phase.began)
        ),
    });
    let acts = view.acts.iter().filter_map(|act| act_mark(words, act, play.now));
    let arrived = view.inbox.iter().map(|item| {
        let alone = item.sealed.then(|| words.say("inbox-alone"));
        let title = alone.as_deref().unwrap_or(&item.title);
        let text = format!("{} {title}", clock_text(item.at));
        Mark { from: item.at, until: item.at, kind: Kind::Arrived, text }
    });
    let questions = view.questions.iter().filter_map(|it| question_mark(words, it, play));
    let stages = view.legal_clocks.iter().filter(|clock| !clock.waived).flat_map(|it| &it.stages);
    let duties = stages.filter_map(|stage| duty_mark(words, stage, play));
    phases.chain(acts).chain(arrived).chain(questions).chain(duties).collect()
}

fn act_mark(words: &Words, act: &OwnAct, now: ExerciseTime) -> Option<Mark> {
    let from = act.began?;
    let until = act.done.unwrap_or(now).max(from);
    let what = act.text.as_str();
    let text = match act.done {
        Some(done) => {
            let (from, until) = (clock_text(from), clock_text(done));
            say!(words, "play-timeline-act", what = what, from = from, until = until)
        }
        None => say!(words, "play-timeline-act-open", what = what, from = clock_text(from)),
    };
    Some(Mark { from, until, kind: Kind::Act(act.progress), text })
}

/// A question is open from when it was asked until it decides itself, or has no end.
fn question_mark(words: &Words, question: &Question, play: &PlayView<'_>) -> Option<Mark> {
    if question.outcome.is_some() || !question.yours {
        return None;
    }
    let asked = question.prompt.as_str();
    let (until, text) = match question.left {
        Some(left) => {
            let until = play.view.times.now.after(left);
            let at = clock_text(until);
            (until, say!(words, "play-timeline-question", at = at, question = asked))
        }
        None => (play.now, say!(words, "play-timeline-question-open", question = asked)),
    };
    Some(Mark { from: question.asked, until, kind: Kind::Open, text })
}

/// A legal deadline, if it comes while play lasts. The story never runs slower than the exercise,
/// so it comes then at the latest.
fn duty_mark(words: &Words, stage: &LegalStage, play: &PlayView<'_>) -> Option<Mark> {
    let times = &play.view.times;
    let until = times.now.after(stage.left);
    if stage.met.is_some() || stage.overdue || until > end(play) {
        return None;
    }
    let (what, at) = (stage.title.as_str(), clock_text(until));
    let text = say!(words, "play-timeline-duty", what = what, at = at);
    Some(Mark { from: until, until, kind: Kind::Open, text })
}

fn end(play: &PlayView<'_>) -> ExerciseTime {
    ExerciseTime::from_millis(play.view.times.length.millis())
}

/// The strip as a sentence each: where we are, what is open, what came last.
fn in_words(words: &Words, play: &PlayView<'_>, marks: &[Mark]) -> String {
    let (now, end) = (clock_text(play.now), clock_text(end(play)));
    let mut text = say!(words, "play-timeline", now = now, end = end);
    let of = |kind: Kind| marks.iter().filter(move |mark| mark.kind == kind);
    let phase = of(Kind::Phase).next_back();
    let arrived = of(Kind::Arrived).rev().take(READ_OUT);
    for mark in phase.into_iter().chain(of(Kind::Open)).chain(arrived) {
        text.push_str(". ");
        text.push_str(&mark.text);
    }
    text
}

pub(super) fn strip_ui(ui: &mut Ui, play: &PlayView<'_>, width: f32) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let (rect, response) = ui.allocate_exact_size(egui::vec2(width, size::TARGET), Sense::hover());
    let marks = marks(&words, play);
    response.widget_info(|| {
        WidgetInfo::labeled(WidgetType::ProgressIndicator, true, in_words(&words, play, &marks))
    });
    let line = Rect::from_center_size(rect.center(), egui::vec2(width, 4.0));
    let until = end(play).millis();
    let x = |at: ExerciseTime| egui::lerp(line.x_range(), widgets::share(at.millis(), until));
    ui.painter().rect_filled(line, 2.0, tokens.track);
    let gone = Rect::from_min_max(line.min, egui::pos2(x(play.now), line.bottom()));
    ui.painter().rect_filled(gone, 2.0, tokens.accent);
    for mark in &marks {
        mark_ui(ui, mark, line, &x);
    }
    let now = egui::pos2(x(play.now), line.center().y);
    ui.painter().circle(now, 5.0, tokens.accent, Stroke::new(1.0, tokens.panel));
    let font = FontId::proportional(size::TINY);
    let text = format!("{} min", play.view.times.length.minutes());
    let corner = egui::pos2(line.right(), line.bottom() + 1.0);
    ui.painter().text(corner, Align2::RIGHT_TOP, text, font, tokens.dim);
    let pointed = response.hover_pos().map(|at| pointed_at(&marks, at.x, &x)).unwrap_or_default();
    if !pointed.is_empty() {
        response.on_hover_ui_at_pointer(|ui| {
            for mark in pointed {
                ui.add(egui::Label::new(&mark.text).wrap());
            }
        });
    }
}

/// What is under the pointer; what stands at one place comes before what stretches over it.
fn pointed_at(marks: &[Mark], at: f32, x: &impl Fn(ExerciseTime) -> f32) -> Vec<Mark> {
    let near = |mark: &&Mark| {
        let (from, until) = (x(mark.from), x(mark.until));
        at >= from - NEAR && at <= until + NEAR
    };
    let mut found: Vec<Mark> = marks.iter().filter(near).cloned().collect();
    found.sort_by_key(|mark| mark.until.since(mark.from));
    found.truncate(6);
    found
}

/// Acts are bars above the line, arrivals dots on it, what is asked a bar under it that ends in a
/// diamond, a phase a thin upright stroke.
fn mark_ui(ui: &Ui, mark: &Mark, line: Rect, x: &impl Fn(ExerciseTime) -> f32) {
    let tokens = Tokens::of(ui);
    let (from, until) = (x(mark.from), x(mark.until));
    let painter = ui.painter();
    match mark.kind {
        Kind::Phase => {
            let high = egui::Rangef::new(line.top() - 9.0, line.bottom() + 9.0);
            painter.vline(from.max(line.left() + 0.5), high, Stroke::new(1.0, tokens.edge));
        }
        Kind::Act(progress) => {
            let top = egui::pos2(from, line.top() - 8.0);
            let bar = Rect::from_min_max(top, egui::pos2(until.max(from + 3.0), line.top() - 3.0));
            painter.rect_filled(bar, 2.0, act_colour(&tokens, progress));
        }
        Kind::Arrived => {
            painter.circle_filled(egui::pos2(from, line.center().y), 4.0, tokens.muted);
        }
        Kind::Open => {
            let middle = line.bottom() + 6.0;
            painter.hline(from..=until, middle, Stroke::new(2.0, tokens.major));
            let at = egui::pos2(until, middle);
            widgets::paint_mark(painter, at, widgets::Mark::Diamond, 4.0, tokens.major);
        }
    }
}

fn act_colour(tokens: &Tokens, progress: Progress) -> Color32 {
    match progress {
        Progress::NoAnswer => tokens.major,
        Progress::Done | Progress::Answered => tokens.performed,
        _ => tokens.faint(tokens.accent, 0.6),
    }
}
