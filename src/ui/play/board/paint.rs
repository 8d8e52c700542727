//! The words on the board, and a still board for where nobody paints behind the panels.

use super::about::mark_phrase;
use super::picture::{Picture, Tone};
use crate::exercise::view::{PlaceView, grouped};
use crate::scenario::model::board::Mark;
use crate::ui::theme::{Tokens, size, strong};
use crate::ui::widgets;
use crate::words::Words;
use egui::text::{LayoutJob, TextWrapping};
use egui::{CornerRadius, FontId, Rect, Stroke, StrokeKind, TextFormat, Ui};

/// What a place is called and how it is with it.
pub(super) fn words(ui: &Ui, said: &Words, tokens: &Tokens, place: &PlaceView, rect: Rect) {
    let tone = Tone::of(place.mark);
    let ink = if place.mark == Mark::Quiet { tokens.muted } else { tokens.text };
    let inner = rect.shrink2(egui::vec2(7.0, 3.0));
    let middle = inner.center().y;
    let is_silent = place.mark == Mark::Quiet && place.gauge.is_none();
    let top = if is_silent { middle } else { middle - 8.0 };
    one_line(ui, &place.label, strong(size::SMALL), ink, (inner, top));
    if is_silent {
        return;
    }
    let text = match &place.gauge {
        Some(gauge) => format!("{} {}", grouped(gauge.value), gauge.unit),
        None => said.say(mark_phrase(place.mark)),
    };
    let beside = Rect::from_min_max(inner.min + egui::vec2(12.0, 0.0), inner.max);
    let at = egui::pos2(inner.left() + 4.0, middle + 8.0);
    let colour = if tone == Tone::Quiet { tokens.dim } else { tone.edge(tokens) };
    paint(ui, place.mark, at, colour);
    let font = FontId::proportional(size::TINY);
    one_line(ui, &text, font, colour, (beside, middle + 8.0));
}

fn paint(ui: &Ui, mark: Mark, at: egui::Pos2, colour: egui::Color32) {
    let shape = match mark {
        Mark::Quiet | Mark::Lost => widgets::Mark::Dash,
        Mark::Suspect => widgets::Mark::Diamond,
        Mark::Hit => widgets::Mark::Triangle,
        Mark::Held => widgets::Mark::Square,
        Mark::Safe => widgets::Mark::Disc,
    };
    widgets::paint_mark(ui.painter(), at, shape, 3.5, colour);
}

/// A line of text about a height, cut off where the room ends.
pub(super) fn one_line(
    ui: &Ui,
    text: &str,
    font: FontId,
    colour: egui::Color32,
    (room, y): (Rect, f32),
) {
    let mut job = LayoutJob::single_section(text.to_owned(), TextFormat::simple(font, colour));
    job.wrap = TextWrapping::truncate_at_width(room.width());
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let at = egui::pos2(room.left(), y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, colour);
}

/// The board without anything that moves.
pub(super) fn still(ui: &Ui, tokens: &Tokens, picture: &Picture) {
    let painter = ui.painter();
    let round = CornerRadius::same(10);
    let edge = Stroke::new(1.0, tokens.line);
    painter.rect_stroke(picture.area, round, edge, StrokeKind::Inside);
    for link in &picture.links {
        let colour = if link.is_hot { tokens.unable } else { tokens.edge };
        let wide = if link.is_hot { 2.0 } else { 1.0 };
        painter.line_segment([link.from, link.to], Stroke::new(wide, colour));
    }
    for one in &picture.things {
        let wide = if one.is_lit { 2.0 } else { 1.0 };
        let edge = Stroke::new(wide, one.tone.edge(tokens));
        let round = CornerRadius::same(8);
        painter.rect(one.rect, round, one.tone.fill(tokens), edge, StrokeKind::Inside);
    }
}
