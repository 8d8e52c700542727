//! Where the points went: from a hundred down to the score, a step for each thing that took some.

use super::HotwashState;
use crate::exercise::Rating;
use crate::say;
use crate::time::ExerciseTime;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size, strong};
use crate::ui::widgets::{self, Mark, Press, clock_text};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align2, Color32, CornerRadius, FontId, Rect, Sense, Stroke, StrokeKind, Ui};
use egui::{WidgetInfo, WidgetType};

/// The way from a hundred points down to the score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WaterfallView {
    /// The steps; they and the score make exactly a hundred. None where there is no score.
    pub steps: Vec<WaterStep>,
    /// The score that is shown.
    pub score: u8,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaterStep {
    /// What took the points.
    pub label: String,
    /// Which kind of thing that is.
    pub kind: StepKind,
    /// What it took, in tenths of a point; less than nothing where rounding gave some back.
    pub tenths: i64,
    /// The same as it is read: `−6.1`.
    pub cost: String,
    /// Why, in a sentence or several; nothing where its parts say it.
    pub reason: String,
    /// When that was.
    pub at: Option<ExerciseTime>,
    /// What a step of several is made of: label, cost, why.
    pub parts: Vec<[String; 3]>,
}

/// What kind of thing took points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// A response: how it went, as a rating's letter would say it.
    Response(Rating),
    /// Several smaller ones.
    Responses,
    /// Harm.
    Harm,
    /// Acts that answered nothing.
    Waste,
    /// Hints.
    Hints,
    /// The figures are rounded.
    Rounding,
}

impl StepKind {
    const fn mark(self) -> Mark {
        match self {
            Self::Response(rating) => Mark::of(rating),
            Self::Responses => Mark::Triangle,
            Self::Harm => Mark::Square,
            Self::Waste | Self::Hints => Mark::Diamond,
            Self::Rounding => Mark::Dash,
        }
    }

    /// A phrase for what it is, in a word.
    const fn phrase(self) -> &'static str {
        match self {
            Self::Response(Rating::M) => "hotwash-legend-late",
            Self::Response(Rating::U) => "hotwash-legend-missed",
            Self::Response(_) => "hotwash-step-not-best",
            Self::Responses => "hotwash-step-several",
            Self::Harm => "hotwash-step-harm",
            Self::Waste => "hotwash-step-waste",
            Self::Hints => "hotwash-step-hints",
            Self::Rounding => "hotwash-step-rounding",
        }
    }

    /// A letter or sign that stands beside the mark.
    const fn sign(self) -> &'static str {
        match self {
            Self::Response(_) => self.mark().letter(),
            Self::Responses => "Σ",
            Self::Harm => "!",
            Self::Waste => "×",
            Self::Hints => "?",
            Self::Rounding => "≈",
        }
    }

    const fn is_response(self) -> bool {
        matches!(self, Self::Response(_) | Self::Responses)
    }
}

/// The height of a row, the room for its label, and for its figure.
const ROW: f32 = 32.0;
const COST: f32 = 58.0;
/// The height of the first row and the last.
const END: f32 = 26.0;
/// What is set aside for the reason of the step that is looked at.
const REASON: f32 = 92.0;

pub(super) fn waterfall_ui(
    ui: &mut Ui,
    view: &WaterfallView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if view.steps.is_empty() {
        let said = if view.score == 0 { "hotwash-too-little" } else { "hotwash-steps-none" };
        widgets::para(ui, words.say(said), tokens.muted);
        return;
    }
    if local.as_table {
        return table_ui(ui, view, local);
    }
    // The largest of all, until another is chosen.
    let chosen = *local.step.get_or_insert(0);
    let room = (ui.available_height() - REASON - END).max(ROW * 4.0);
    egui::ScrollArea::vertical().id_salt("steps").max_height(room).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(ui.available_width() - 8.0);
        end_ui(ui, &words.say("hotwash-steps-all"), 100);
        let mut left = 1000;
        for (at, step) in view.steps.iter().enumerate() {
            let reached = Reached { before: left, after: left - step.tenths };
            step_ui(ui, &words, step, at, reached, local);
            left -= step.tenths;
        }
    });
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.set_width(ui.available_width() - 8.0);
        end_ui(ui, &words.say("hotwash-steps-score"), view.score);
    });
    if let Some(step) = view.steps.get(chosen) {
        reason_ui(ui, step, local, wishes);
    }
}

/// Before a step and after it, in tenths of a point.
#[derive(Clone, Copy)]
struct Reached {
    before: i64,
    after: i64,
}

/// The parts of a row: its mark, its label, its bar, its figure.
struct Row {
    mark: egui::Pos2,
    label: Rect,
    bar: Rect,
    cost: egui::Pos2,
}

impl Row {
    fn of(rect: Rect) -> Self {
        let names = (rect.width() * 0.44).clamp(180.0, 460.0);
        let label = Rect::from_min_max(
            rect.min + egui::vec2(38.0, 0.0),
            egui::pos2(rect.left() + names, rect.bottom()),
        );
        let bar = Rect::from_min_max(
            egui::pos2(label.right() + 12.0, rect.top()),
            egui::pos2(rect.right() - COST, rect.bottom()),
        );
        let mark = egui::pos2(rect.left() + 12.0, rect.center().y);
        let cost = egui::pos2(rect.right() - 8.0, rect.center().y);
        Self { mark, label, bar, cost }
    }

    fn x(&self, tenths: i64) -> f32 {
        egui::lerp(self.bar.x_range(), widgets::share(tenths, 1000))
    }

    /// From one number of tenths to another, never thinner than a hair.
    fn between(&self, from: i64, to: i64) -> Rect {
        let (left, right) = (self.x(from.min(to)), self.x(from.max(to)));
        let middle = self.bar.center().y;
        Rect::from_min_max(
            egui::pos2(left.min(right - 2.0), middle - 7.0),
            egui::pos2(right, middle + 7.0),
        )
    }
}

/// The first row and the last.
fn end_ui(ui: &mut Ui, label: &str, points: u8) {
    let tokens = Tokens::of(ui);
    let size = egui::vec2(ui.available_width(), END);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = format!("{label}: {points}");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &name));
    let row = Row::of(rect);
    let ink = tokens.text;
    one_line(ui, label, strong(size::BODY), ink, row.label);
    let bar = row.between(0, i64::from(points) * 10);
    ui.painter().rect_filled(bar, CornerRadius::same(3), tokens.faint(tokens.accent, 0.55));
    let font = strong(size::BODY);
    ui.painter().text(row.cost, Align2::RIGHT_CENTER, points.to_string(), font, ink);
}

fn step_ui(
    ui: &mut Ui,
    words: &Words,
    step: &WaterStep,
    at: usize,
    reached: Reached,
    local: &mut HotwashState,
) {
    let tokens = Tokens::of(ui);
    let size = egui::vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let is_chosen = local.step == Some(at);
    let name = in_words(words, step, reached.after);
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_chosen, &name));
    if response.clicked() || response.gained_focus() {
        local.step = Some(at);
    }
    if is_chosen || response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(6), tokens.raised);
    }
    let row = Row::of(rect);
    let mark = step.kind.mark();
    let colour = mark.colour(&tokens);
    widgets::paint_mark(ui.painter(), row.mark, mark, 4.5, colour);
    let sign = row.mark + egui::vec2(10.0, 0.0);
    let font = strong(size::SMALL);
    ui.painter().text(sign, Align2::LEFT_CENTER, step.kind.sign(), font, colour);
    one_line(ui, &step.label, FontId::proportional(size::BODY), tokens.text, row.label);
    let bar = row.between(reached.after, reached.before);
    bar_ui(ui, step.kind, bar, colour);
    // A hair down to where the next step begins.
    let from = egui::Rangef::new(bar.bottom(), rect.bottom() + END / 2.0 - 7.0);
    ui.painter().vline(row.x(reached.after), from, Stroke::new(1.0, tokens.edge));
    let font = FontId::proportional(size::BODY);
    ui.painter().text(row.cost, Align2::RIGHT_CENTER, &step.cost, font, tokens.text);
    widgets::focus_ring(ui, &response, rect.shrink(2.0), CornerRadius::same(6));
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}

/// Responses are full, harm is hatched, the rest only an edge: so that grey tells them apart.
fn bar_ui(ui: &Ui, kind: StepKind, bar: Rect, colour: Color32) {
    let tokens = Tokens::of(ui);
    let round = CornerRadius::same(3);
    if kind.is_response() {
        ui.painter().rect_filled(bar, round, colour);
        return;
    }
    let fill = tokens.faint(colour, if kind == StepKind::Harm { 0.3 } else { 0.1 });
    ui.painter().rect(bar, round, fill, Stroke::new(1.5, colour), StrokeKind::Inside);
    if kind == StepKind::Harm {
        let painter = ui.painter().with_clip_rect(bar.intersect(ui.clip_rect()));
        let mut x = bar.left() - bar.height();
        while x < bar.right() {
            let ends = [egui::pos2(x, bar.bottom()), egui::pos2(x + bar.height(), bar.top())];
            painter.line_segment(ends, Stroke::new(1.5, colour));
            x += 6.0;
        }
    }
}

fn one_line(ui: &Ui, text: &str, font: FontId, ink: Color32, inside: Rect) {
    let galley = ui.fonts_mut(|fonts| {
        let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width(inside.width());
        fonts.layout_job(job)
    });
    let at = egui::pos2(inside.left(), (inside.center().y - galley.size().y / 2.0).round());
    ui.painter().galley(at, galley, ink);
}

/// Tenths as they are read: `71.3`.
pub(super) fn tenths(words: &Words, tenths: i64) -> String {
    say!(words, "hotwash-tenths", points = tenths / 10, tenths = tenths % 10)
}

/// The step as those hear it who do not see it.
fn in_words(words: &Words, step: &WaterStep, left: i64) -> String {
    let left = tenths(words, left);
    say!(
        words,
        "hotwash-step-name",
        what = step.label.as_str(),
        kind = words.say(step.kind.phrase()),
        cost = step.cost.as_str(),
        left = left
    )
}

/// Why the step that is looked at took what it took, and the way to that moment.
fn reason_ui(ui: &mut Ui, step: &WaterStep, local: &mut HotwashState, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.add_space(6.0);
    egui::ScrollArea::vertical().id_salt("reason").auto_shrink(false).show(ui, |ui| {
        ui.set_width(ui.available_width() - 8.0);
        ui.horizontal_top(|ui| {
            let wide = ui.available_width() - if step.at.is_some() { 200.0 } else { 0.0 };
            ui.allocate_ui(egui::vec2(wide, 20.0), |ui| {
                ui.set_width(wide);
                ui.vertical(|ui| {
                    let kind = words.say(step.kind.phrase());
                    let head = format!("{} · {kind} · {}", step.label, step.cost);
                    let head = widgets::strong(head, size::BODY, tokens.text);
                    ui.add(egui::Label::new(head).wrap());
                    let parts: Vec<String> =
                        step.parts.iter().map(|[what, cost, _]| format!("{what} {cost}")).collect();
                    let why =
                        if parts.is_empty() { step.reason.clone() } else { parts.join(" · ") };
                    widgets::para(ui, why, tokens.muted);
                });
            });
            if let Some(at) = step.at {
                local.replay_press_ui(ui, at, wishes);
            }
        });
    });
}

/// The same as a table.
fn table_ui(ui: &mut Ui, view: &WaterfallView, local: &HotwashState) {
    let words = words(ui);
    let head = ["hotwash-steps-what", "hotwash-steps-points", "hotwash-steps-left"];
    let mut head: Vec<String> = head.map(|id| words.say(id)).to_vec();
    head.push(words.say("hotwash-steps-why"));
    let all = tenths(&words, 1000);
    let mut rows = vec![[words.say("hotwash-steps-all"), String::new(), all, String::new()]];
    let mut left = 1000;
    for step in &view.steps {
        left -= step.tenths;
        let moment = step.at.map_or_else(String::new, |at| format!("{} · ", clock_text(at)));
        let why = match step.parts.as_slice() {
            [] => format!("{moment}{}", step.reason),
            _ => String::new(),
        };
        rows.push([step.label.clone(), step.cost.clone(), tenths(&words, left), why]);
        for [label, cost, why] in &step.parts {
            rows.push([format!("– {label}"), cost.clone(), String::new(), why.clone()]);
        }
    }
    let score = view.score.to_string();
    rows.push([words.say("hotwash-steps-score"), String::new(), score, String::new()]);
    let salt = ("steps_table", local.as_table);
    egui::ScrollArea::vertical().id_salt(salt).auto_shrink(false).show(ui, |ui| {
        ui.set_width(ui.available_width() - 10.0);
        grid_ui(ui, &head, true);
        for row in &rows {
            grid_ui(ui, row, false);
        }
    });
}

/// Four columns: what, points, what is left, why.
fn grid_ui(ui: &mut Ui, row: &[String], is_head: bool) {
    let tokens = Tokens::of(ui);
    let whole = ui.available_width() - 24.0;
    let (cost, left) = (64.0, 64.0);
    let rest = whole - cost - left;
    ui.horizontal_top(|ui| {
        for (text, wide) in row.iter().zip([rest * 0.4, cost, left, rest * 0.6]) {
            let text = if is_head {
                widgets::strong(text, size::SMALL, tokens.muted)
            } else {
                widgets::tinted(text, size::SMALL, tokens.text)
            };
            ui.allocate_ui(egui::vec2(wide, 18.0), |ui| {
                ui.set_width(wide);
                ui.add(egui::Label::new(text).wrap());
            });
        }
    });
}

/// From the picture to the table and back.
pub(super) fn table_press_ui(ui: &mut Ui, local: &mut HotwashState) {
    let text = words(ui).say("hotwash-as-table");
    if ui.add(Press::new(&text).selected(local.as_table)).clicked() {
        local.as_table = !local.as_table;
    }
}
