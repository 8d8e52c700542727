//! When it happened: one lane a role, windows as bars, what was done as marks.

use crate::time::ExerciseTime;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark};
use egui::{Align2, FontId, Rect, Sense, Ui, WidgetInfo, WidgetType};

/// What one role was asked for and did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The role.
    pub title: String,
    /// Windows and deeds, in any order.
    pub marks: Vec<LaneMark>,
}

/// A window or a deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneMark {
    /// Which of the two, and how the deed came out.
    pub kind: MarkKind,
    /// The moment, or the window's beginning.
    pub from: ExerciseTime,
    /// The window's end; the moment again for a deed.
    pub to: ExerciseTime,
    /// What stands beside it; mostly empty.
    pub text: String,
}

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// The time in which something was looked for.
    Window,
    /// Done in time.
    InTime,
    /// Done late.
    Late,
    /// Not done.
    Missed,
}

impl MarkKind {
    const fn mark(self) -> Option<Mark> {
        match self {
            Self::Window => None,
            Self::InTime => Some(Mark::Disc),
            Self::Late => Some(Mark::Diamond),
            Self::Missed => Some(Mark::Square),
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Window => "window",
            Self::InTime => "done in time",
            Self::Late => "done late",
            Self::Missed => "not done",
        }
    }
}

const NAMES: f32 = 130.0;
const AXIS: f32 = 26.0;

pub(super) fn lanes_ui(ui: &mut Ui, lanes: &[Lane], until: ExerciseTime) {
    let tokens = Tokens::of(ui);
    let height = ui.available_height().max(AXIS + 24.0);
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, in_words(lanes)));
    let painter = ui.painter_at(rect);
    let edge = egui::Stroke::new(1.0, tokens.line);
    painter.rect(rect, 10.0, tokens.panel, edge, egui::StrokeKind::Inside);
    let plot = Rect::from_min_max(
        egui::pos2(rect.left() + NAMES + 16.0, rect.top() + 8.0),
        egui::pos2(rect.right() - 24.0, rect.bottom() - AXIS),
    );
    axis_ui(ui, plot, until, rect);
    let count = u8::try_from(lanes.len().clamp(1, 255)).map_or(1.0, f32::from);
    let step = (plot.height() / count).min(88.0);
    let mut middle = plot.top() + step / 2.0;
    for lane in lanes {
        lane_ui(ui, lane, plot, middle, step, until);
        middle += step;
    }
}

fn x_of(at: ExerciseTime, plot: Rect, until: ExerciseTime) -> f32 {
    egui::lerp(plot.x_range(), widgets::share(at.millis(), until.millis()))
}

fn axis_ui(ui: &Ui, plot: Rect, until: ExerciseTime, whole: Rect) {
    let tokens = Tokens::of(ui);
    let minutes = until.millis() / 60_000;
    let step = [1, 2, 5, 10, 15, 30, 60].into_iter().find(|step| minutes / step <= 8).unwrap_or(60);
    let mut at = 0;
    while at <= minutes {
        let x = x_of(ExerciseTime::from_minutes(at), plot, until);
        let line = egui::Stroke::new(1.0, tokens.line);
        ui.painter().vline(x, plot.y_range(), line);
        let below = egui::pos2(x + 2.0, whole.bottom() - 8.0);
        let font = FontId::proportional(size::TINY);
        ui.painter().text(below, Align2::LEFT_BOTTOM, format!("{at} min"), font, tokens.dim);
        at += step;
    }
}

fn lane_ui(ui: &Ui, lane: &Lane, plot: Rect, middle: f32, step: f32, until: ExerciseTime) {
    let tokens = Tokens::of(ui);
    let font = FontId::proportional(size::SMALL);
    let name = ui.fonts_mut(|fonts| {
        let mut job = egui::text::LayoutJob::simple_singleline(
            lane.title.clone(),
            font.clone(),
            tokens.muted,
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(NAMES - 8.0);
        fonts.layout_job(job)
    });
    let at = egui::pos2(plot.left() - NAMES, middle - name.size().y / 2.0);
    ui.painter().galley(at, name, tokens.muted);
    let high = (step * 0.42).clamp(6.0, 20.0);
    for mark in &lane.marks {
        let from = x_of(mark.from, plot, until);
        let Some(shape) = mark.kind.mark() else {
            let to = x_of(mark.to, plot, until).max(from + 3.0);
            let window = Rect::from_min_max(
                egui::pos2(from, middle - high / 2.0),
                egui::pos2(to, middle + high / 2.0),
            );
            ui.painter().rect_filled(window, 4.0, tokens.accent.gamma_multiply(0.28));
            continue;
        };
        let colour = shape.colour(&tokens);
        widgets::paint_mark(ui.painter(), egui::pos2(from, middle), shape, 5.0, colour);
        if !mark.text.is_empty() {
            beside(ui, mark, from, middle, colour, plot);
        }
    }
}

/// A mark's text: to its right, or to its left where the right has no room.
fn beside(ui: &Ui, mark: &LaneMark, x: f32, y: f32, colour: egui::Color32, plot: Rect) {
    let font = FontId::proportional(size::TINY);
    let text = ui.fonts_mut(|fonts| fonts.layout_no_wrap(mark.text.clone(), font, colour));
    let right = x + 10.0;
    let left =
        if right + text.size().x > plot.right() + 16.0 { x - 10.0 - text.size().x } else { right };
    ui.painter().galley(egui::pos2(left, y - text.size().y / 2.0), text, colour);
}

/// What the picture shows, for those who hear it.
fn in_words(lanes: &[Lane]) -> String {
    let mut words = String::from("When it happened.");
    for lane in lanes {
        let deeds: Vec<String> = lane
            .marks
            .iter()
            .filter(|mark| mark.kind != MarkKind::Window)
            .map(|mark| format!("{} at {}", mark.kind.words(), widgets::clock_text(mark.from)))
            .collect();
        words = format!("{words} {}: {}.", lane.title, deeds.join(", "));
    }
    words
}
