//! The whole flow at once: a line of time with everything on it, what leads to what, what is done,
//! due, and may never come.

use super::{Then, close_ui, title_ui};
use crate::id::InjectIx;
use crate::say;
use crate::time::ExerciseTime;
use crate::ui::facilitator::{FacilitatorView, SheetLine, Stood};
use crate::ui::speech::words_in;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use egui::{Align2, FontId, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType};

const ROW: f32 = 38.0;
const NODE: f32 = 150.0;

/// Where a line of the sheet stands: its rectangle, and which it is.
struct Node<'a> {
    line: &'a SheetLine,
    rect: Rect,
}

pub(super) fn flow_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    chosen: &mut Option<InjectIx>,
) -> Then {
    let words = words_in(ui.ctx());
    title_ui(ui, &words.say("lead-flow-title"));
    let mut picked = None;
    let high = (ui.ctx().content_rect().height() - 210.0).max(200.0);
    egui::ScrollArea::both().max_height(high).auto_shrink([false, true]).show(ui, |ui| {
        picked = chart_ui(ui, view);
    });
    if picked.is_some() {
        *chosen = picked;
        return Then::Close;
    }
    close_ui(ui)
}

fn chart_ui(ui: &mut Ui, view: &FacilitatorView<'_>) -> Option<InjectIx> {
    let tokens = Tokens::of(ui);
    let wide = ui.available_width().max(900.0);
    let length = view.view.times.length.millis().max(1);
    let x = |at: ExerciseTime| (wide - NODE) * widgets::share(at.millis(), length);
    let places = places(view, &x);
    let rows = places.iter().map(|place| place.1 + 1).max().unwrap_or(1);
    let row = |at: usize| ROW.mul_add(f32::from(u16::try_from(at).unwrap_or(u16::MAX)), 34.0);
    let (area, _) = ui.allocate_exact_size(egui::vec2(wide, row(rows) + 8.0), Sense::hover());
    time_ui(ui, view, area, &x);
    let node = |place: &(&'_ SheetLine, usize, f32)| {
        let at = area.min + egui::vec2(place.2, row(place.1));
        Rect::from_min_size(at, egui::vec2(NODE - 8.0, ROW - 6.0))
    };
    let nodes: Vec<Node<'_>> =
        places.iter().map(|place| Node { line: place.0, rect: node(place) }).collect();
    let find = |inject: InjectIx| nodes.iter().find(|node| node.line.inject == inject);
    for (from, to) in &view.room.links {
        let (Some(from), Some(to)) = (find(*from), find(*to)) else { continue };
        let below = to.rect.top() > from.rect.bottom();
        let start = if below { from.rect.center_bottom() } else { from.rect.right_center() };
        let end = to.rect.left_center();
        let bend = if below { egui::pos2(start.x, end.y) } else { start.lerp(end, 0.5) };
        let curve = egui::epaint::CubicBezierShape::from_points_stroke(
            [start, bend, bend, end],
            false,
            egui::Color32::TRANSPARENT,
            Stroke::new(1.5, tokens.accent),
        );
        ui.painter().add(curve);
    }
    let mut picked = None;
    for node in &nodes {
        if node_ui(ui, node) {
            picked = Some(node.line.inject);
        }
    }
    picked
}

/// Each line with its row and how far to the right it stands. What has no time of its own stands
/// after what it hangs on, or at the end.
fn places<'a>(
    view: &FacilitatorView<'a>,
    x: &impl Fn(ExerciseTime) -> f32,
) -> Vec<(&'a SheetLine, usize, f32)> {
    let lines: Vec<&SheetLine> = view.room.sheet.iter().chain(&view.room.deck).collect();
    let at = |inject: InjectIx| lines.iter().find(|it| it.inject == inject).and_then(|it| it.at);
    let mut wanted: Vec<(&SheetLine, f32)> = lines
        .iter()
        .map(|line| {
            let before = view.room.links.iter().filter(|(_, to)| *to == line.inject);
            let after = before.filter_map(|(from, _)| at(*from)).max();
            let place = match (line.at, after) {
                (Some(at), _) => x(at),
                (None, Some(after)) => x(after) + NODE * 0.7,
                (None, None) => x(ExerciseTime::NEVER),
            };
            (*line, place)
        })
        .collect();
    wanted.sort_by(|one, other| one.1.total_cmp(&other.1));
    let mut ends: Vec<f32> = Vec::new();
    wanted
        .into_iter()
        .map(|(line, place)| {
            let free = ends.iter().position(|end| *end <= place);
            let row = free.unwrap_or(ends.len());
            match ends.get_mut(row) {
                Some(end) => *end = place + NODE,
                None => ends.push(place + NODE),
            }
            (line, row, place)
        })
        .collect()
}

/// The line of time: a mark every ten minutes, and now.
fn time_ui(ui: &Ui, view: &FacilitatorView<'_>, area: Rect, x: &impl Fn(ExerciseTime) -> f32) {
    let tokens = Tokens::of(ui);
    let minutes = view.view.times.length.millis() / 60_000;
    for minute in (0..=minutes).step_by(10) {
        let left = area.left() + x(ExerciseTime::from_minutes(minute));
        let line = [egui::pos2(left, area.top() + 18.0), egui::pos2(left, area.bottom())];
        ui.painter().line_segment(line, Stroke::new(1.0, tokens.line));
        let font = FontId::proportional(size::TINY);
        let at = egui::pos2(left + 2.0, area.top());
        ui.painter().text(at, Align2::LEFT_TOP, minute.to_string(), font, tokens.dim);
    }
    let font = FontId::proportional(size::TINY);
    let ghosts = egui::pos2(area.left() + x(ExerciseTime::NEVER) + 30.0, area.top());
    let text = words_in(ui.ctx()).say("lead-flow-if");
    ui.painter().text(ghosts, Align2::LEFT_TOP, text, font, tokens.dim);
    let left = area.left() + x(view.now);
    let line = [egui::pos2(left, area.top() + 14.0), egui::pos2(left, area.bottom())];
    ui.painter().line_segment(line, Stroke::new(2.0, tokens.accent));
}

/// Whether it was pressed.
fn node_ui(ui: &Ui, node: &Node<'_>) -> bool {
    let (tokens, words) = (Tokens::of(ui), words_in(ui.ctx()));
    let line = node.line;
    let response = ui.interact(node.rect, ui.id().with(("flow", line.inject)), Sense::click());
    let (state, mark, ink) = match line.is {
        Stood::Out => ("lead-line-out", "●", tokens.performed),
        Stood::Planned => ("lead-line-planned", "○", tokens.text),
        Stood::Ghost => ("lead-line-ghost", "◌", tokens.dim),
        Stood::Skipped => ("lead-line-skipped", "–", tokens.dim),
        Stood::Withdrawn => ("lead-line-withdrawn", "–", tokens.dim),
    };
    let at = line.at.map_or_else(|| words.say("lead-when"), widgets::clock_text);
    let (title, state) = (line.title.as_str(), words.say(state));
    let name = say!(words, "lead-line-name", at = at, title = title, state = state);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &name));
    let fill = if response.hovered() { tokens.raised } else { tokens.panel };
    let edge = Stroke::new(1.0, if line.major { tokens.major } else { tokens.line });
    ui.painter().rect(node.rect, 6.0, fill, edge, egui::StrokeKind::Inside);
    widgets::focus_ring(ui, &response, node.rect, 6.into());
    let font = FontId::proportional(size::SMALL);
    let room = node.rect.width() - 30.0;
    let mut job = egui::text::LayoutJob::simple_singleline(line.title.clone(), font, tokens.text);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let middle = node.rect.left_center() + egui::vec2(8.0, 0.0);
    let font = FontId::proportional(size::SMALL);
    ui.painter().text(middle, Align2::LEFT_CENTER, mark, font, ink);
    let text = egui::pos2(middle.x + 16.0, node.rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(text, galley, tokens.text);
    response.on_hover_text(name).clicked()
}
