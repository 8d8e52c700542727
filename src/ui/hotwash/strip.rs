//! The strip of a replay: all of the exercise's time, what arrived, what was decided and done, where
//! points were lost, and a handle to go through it.

use crate::say;
use crate::time::ExerciseTime;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark, clock_text};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align2, FontId, Rect, Response, Sense, Stroke, Ui, WidgetInfo};

/// Something on the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StripMark {
    /// When.
    pub at: ExerciseTime,
    /// What kind.
    pub kind: StripKind,
    /// What, without its time.
    pub text: String,
}

/// What kind of thing stands on the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StripKind {
    /// Something arrived.
    Arrived,
    /// Somebody began to do something.
    Done,
    /// Something was decided.
    Decided,
    /// Points were lost.
    Lost,
}

impl StripKind {
    /// The phrase for what it is, with a place for what.
    const fn phrase(self) -> &'static str {
        match self {
            Self::Arrived => "hotwash-strip-arrived",
            Self::Done => "hotwash-strip-done",
            Self::Decided => "hotwash-strip-decided",
            Self::Lost => "hotwash-strip-lost",
        }
    }
}

impl StripMark {
    /// `19:42 arrived: Legal is on the phone`.
    pub(super) fn in_words(&self, words: &Words) -> String {
        let what = say!(words, self.kind.phrase(), what = self.text.as_str());
        format!("{} {what}", clock_text(self.at))
    }
}

/// The height of the strip, and so near in points something counts as pointed at.
const HIGH: f32 = 62.0;
const NEAR: f32 = 6.0;

pub(super) fn strip_ui(
    ui: &mut Ui,
    marks: &[StripMark],
    now: ExerciseTime,
    until: ExerciseTime,
    wishes: &mut Vec<Wish>,
) -> Response {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let size = egui::vec2(ui.available_width(), HIGH);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let line = Rect::from_min_max(
        egui::pos2(rect.left() + 8.0, rect.top() + 22.0),
        egui::pos2(rect.right() - 8.0, rect.top() + 26.0),
    );
    let name = say!(words, "hotwash-strip", now = clock_text(now), end = clock_text(until));
    #[expect(clippy::cast_precision_loss, reason = "a moment as assistive technology wants it")]
    let value = now.millis() as f64 / 1000.0;
    response.widget_info(|| WidgetInfo::slider(true, value, &name));
    if response.has_focus() {
        let arrows = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    }
    if let Some(at) = pointed(&response, line, until).filter(|at| *at != now) {
        wishes.push(Wish::ReplayAt(at));
    }
    paint(ui, marks, line, now, until);
    widgets::focus_ring(ui, &response, rect.shrink(2.0), egui::CornerRadius::same(6));
    axis_ui(ui, line, until);
    let x = |at: ExerciseTime| egui::lerp(line.x_range(), share(at, until));
    let under = response.hover_pos().map(|at| {
        let near = |mark: &&StripMark| (x(mark.at) - at.x).abs() <= NEAR;
        let found: Vec<String> =
            marks.iter().filter(near).take(6).map(|it| it.in_words(&words)).collect();
        found.join("\n")
    });
    let ink = tokens.text;
    match under.filter(|text| !text.is_empty()) {
        Some(text) => response.on_hover_text_at_pointer(widgets::tinted(text, size::SMALL, ink)),
        None => response,
    }
}

fn share(at: ExerciseTime, until: ExerciseTime) -> f32 {
    widgets::share(at.millis(), until.millis())
}

/// The moment that is clicked or dragged to, in whole seconds.
fn pointed(response: &Response, line: Rect, until: ExerciseTime) -> Option<ExerciseTime> {
    let is_meant = response.clicked() || response.dragged();
    let at = response.interact_pointer_pos().filter(|_| is_meant)?;
    let share = ((at.x - line.left()) / line.width()).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_precision_loss,
        reason = "a place on the screen as a moment"
    )]
    let millis = (share * until.millis() as f32) as i64;
    Some(ExerciseTime::from_millis(millis / 1000 * 1000).min(until))
}

fn paint(ui: &Ui, marks: &[StripMark], line: Rect, now: ExerciseTime, until: ExerciseTime) {
    let tokens = Tokens::of(ui);
    let painter = ui.painter();
    let x = |at: ExerciseTime| egui::lerp(line.x_range(), share(at, until));
    painter.rect_filled(line, 2.0, tokens.track);
    let gone = Rect::from_min_max(line.min, egui::pos2(x(now), line.bottom()));
    painter.rect_filled(gone, 2.0, tokens.accent);
    for mark in marks {
        let at = x(mark.at);
        let above = egui::pos2(at, line.top() - 10.0);
        let below = egui::pos2(at, line.bottom() + 9.0);
        match mark.kind {
            StripKind::Arrived => {
                widgets::paint_mark(painter, above, Mark::Disc, 3.5, tokens.muted);
            }
            StripKind::Decided => {
                widgets::paint_mark(painter, above, Mark::Diamond, 4.5, tokens.accent);
            }
            StripKind::Done => {
                let high = egui::Rangef::new(line.top() - 4.0, line.top());
                painter.vline(at, high, Stroke::new(1.5, tokens.dim));
            }
            StripKind::Lost => {
                widgets::paint_mark(painter, below, Mark::Square, 3.5, tokens.unable);
            }
        }
    }
    let handle = egui::pos2(x(now), line.center().y);
    painter.vline(
        handle.x,
        egui::Rangef::new(line.top() - 18.0, line.bottom() + 16.0),
        Stroke::new(1.5, tokens.accent),
    );
    painter.circle(handle, 7.0, tokens.accent, Stroke::new(2.0, tokens.background));
}

/// Times under the strip, and what its signs mean at its end.
fn axis_ui(ui: &Ui, line: Rect, until: ExerciseTime) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let font = FontId::proportional(size::TINY);
    let y = line.bottom() + 18.0;
    let start = egui::pos2(line.left() - 8.0, y);
    let zero = clock_text(ExerciseTime::START);
    let from = ui.painter().text(start, Align2::LEFT_TOP, zero, font.clone(), tokens.dim);
    let end = egui::pos2(line.right() + 8.0, y);
    let text = clock_text(until);
    let to = ui.painter().text(end, Align2::RIGHT_TOP, text, font.clone(), tokens.dim);
    let mut x = from.right() + 24.0;
    for (mark, colour, id) in [
        (Mark::Disc, tokens.muted, "hotwash-strip-sign-arrived"),
        (Mark::Diamond, tokens.accent, "hotwash-strip-sign-decided"),
        (Mark::Square, tokens.unable, "hotwash-strip-sign-lost"),
    ] {
        let middle = from.center().y;
        widgets::paint_mark(ui.painter(), egui::pos2(x, middle), mark, 3.5, colour);
        let at = egui::pos2(x + 8.0, middle);
        let text = words.say(id);
        let drawn = ui.painter().text(at, Align2::LEFT_CENTER, text, font.clone(), tokens.dim);
        x = drawn.right() + 20.0;
        if x > to.left() - 60.0 {
            break;
        }
    }
}
