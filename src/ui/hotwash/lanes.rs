//! When it happened: a row a role, with the time for each thing asked for, what came of it, and
//! all that the role did.

use super::lane::{Asked, Came, Lane, Room};
use crate::say;
use crate::time::ExerciseTime;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Mark};
use crate::words::Words;
use egui::{Align2, Color32, FontId, Id, Rect, Sense, Ui, WidgetInfo, WidgetType};
use std::sync::Arc;

const NAMES: f32 = 140.0;
const AXIS: f32 = 24.0;
/// The room of one track, and the most of it.
const TRACK: (f32, f32) = (18.0, 26.0);
/// The room of the strip of deeds below the tracks of a row.
const DEEDS: f32 = 7.0;
const GAP: f32 = 10.0;
/// Less room is not enough for a label.
const LABEL: f32 = 60.0;

/// What the signs mean.
pub(super) fn legend_ui(ui: &mut Ui) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let word = |ui: &mut Ui, text: &str| {
        ui.label(widgets::tinted(words.say(text), size::TINY, tokens.dim));
    };
    // From right to left.
    ui.spacing_mut().item_spacing.x = 6.0;
    word(ui, "hotwash-legend-deeds");
    swatch(ui, egui::vec2(18.0, 3.0), tokens.dim);
    ui.add_space(10.0);
    word(ui, "hotwash-legend-window");
    swatch(ui, egui::vec2(18.0, 9.0), tokens.faint(tokens.accent, 0.5));
    for (mark, text) in [
        (Mark::Square, "hotwash-legend-missed"),
        (Mark::Diamond, "hotwash-legend-late"),
        (Mark::Disc, "hotwash-legend-in-time"),
    ] {
        ui.add_space(10.0);
        word(ui, text);
        let (rect, _) = ui.allocate_exact_size(egui::vec2(10.0, 14.0), Sense::hover());
        widgets::paint_mark(ui.painter(), rect.center(), mark, 4.0, mark.colour(&tokens));
    }
}

fn swatch(ui: &mut Ui, wanted: egui::Vec2, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(wanted, Sense::hover());
    ui.painter().rect_filled(rect, 2.0, colour);
}

pub(super) fn lanes_ui(ui: &mut Ui, lanes: &[Lane], until: ExerciseTime) {
    egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let rows = AXIS + 16.0 + count_of(lanes.len()) * (DEEDS + GAP);
        let tracks = |room| {
            let counts = lanes.iter().map(|lane| lane.tracks(room).1.max(1));
            count_of(counts.sum()).max(1.0)
        };
        let has_room = rows + tracks(Room::Ample) * TRACK.0 <= ui.available_height();
        let room = if has_room { Room::Ample } else { Room::Scarce };
        let track = ((ui.available_height() - rows) / tracks(room)).clamp(TRACK.0, TRACK.1);
        let needed = rows + tracks(room) * track;
        let wanted = egui::vec2(ui.available_width(), needed.max(ui.available_height()));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        let words = words(ui);
        let said = || WidgetInfo::labeled(WidgetType::Image, true, in_words(lanes, &words));
        response.widget_info(said);
        picture_ui(ui, lanes, Sheet { rect, track, until, room });
    });
}

/// Where everything lies.
#[derive(Clone, Copy)]
struct Sheet {
    rect: Rect,
    track: f32,
    until: ExerciseTime,
    room: Room,
}

impl Sheet {
    fn plot(&self) -> Rect {
        Rect::from_min_max(
            egui::pos2(self.rect.left() + NAMES + 16.0, self.rect.top() + AXIS),
            egui::pos2(self.rect.right() - 24.0, self.rect.bottom() - 8.0),
        )
    }

    fn x(&self, at: ExerciseTime) -> f32 {
        let share = widgets::share(at.millis(), self.until.millis());
        egui::lerp(self.plot().x_range(), share)
    }

    fn bar(&self, from: ExerciseTime, to: ExerciseTime, middle: f32, high: f32) -> Rect {
        let (left, right) = (self.x(from), self.x(to));
        Rect::from_min_max(
            egui::pos2(left, middle - high / 2.0),
            egui::pos2(right.max(left + 3.0), middle + high / 2.0),
        )
    }
}

fn picture_ui(ui: &Ui, lanes: &[Lane], sheet: Sheet) {
    let tokens = Tokens::of(ui);
    let edge = egui::Stroke::new(1.0, tokens.line);
    ui.painter().rect(sheet.rect, 10.0, tokens.panel, edge, egui::StrokeKind::Inside);
    axis_ui(ui, sheet);
    let mut top = sheet.plot().top() + GAP / 2.0;
    for (at, lane) in lanes.iter().enumerate() {
        let (tracks, count) = lane.tracks(sheet.room);
        let high = count_of(count.max(1)) * sheet.track;
        name_ui(ui, &lane.title, sheet, top + high / 2.0);
        row_ui(ui, lane, &tracks, sheet, top, at);
        deeds_ui(ui, lane, sheet, top + high + DEEDS / 2.0, at);
        top += high + DEEDS + GAP;
        let line = egui::Stroke::new(1.0, tokens.faint(tokens.line, 0.6));
        ui.painter().hline(sheet.rect.x_range().shrink(12.0), top - GAP / 2.0, line);
    }
}

fn axis_ui(ui: &Ui, sheet: Sheet) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let minutes = sheet.until.millis() / 60_000;
    let step = [1, 2, 5, 10, 15, 30, 60].into_iter().find(|step| minutes / step <= 8).unwrap_or(60);
    let mut at = 0;
    while at <= minutes {
        let x = sheet.x(ExerciseTime::from_minutes(at));
        let line = egui::Stroke::new(1.0, tokens.line);
        ui.painter().vline(x, sheet.plot().y_range(), line);
        let above = egui::pos2(x, sheet.rect.top() + 6.0);
        let font = FontId::proportional(size::TINY);
        let minutes = say!(words, "home-minutes", minutes = at);
        let is_last = x > sheet.plot().right() - 20.0;
        let side = if is_last { Align2::CENTER_TOP } else { Align2::LEFT_TOP };
        ui.painter().text(above, side, minutes, font, tokens.dim);
        at += step;
    }
}

fn name_ui(ui: &Ui, title: &str, sheet: Sheet, middle: f32) {
    let tokens = Tokens::of(ui);
    let font = FontId::proportional(size::SMALL);
    let name = ui.fonts_mut(|fonts| {
        let mut job =
            egui::text::LayoutJob::simple(title.to_owned(), font, tokens.text, NAMES - 8.0);
        job.wrap.max_rows = 2;
        fonts.layout_job(job)
    });
    let at = egui::pos2(sheet.plot().left() - NAMES, middle - name.size().y / 2.0);
    ui.painter().galley(at, name, tokens.text);
}

/// The tracks of a row.
fn row_ui(ui: &Ui, lane: &Lane, tracks: &[usize], sheet: Sheet, top: f32, row: usize) {
    let mut reached = vec![sheet.plot().left(); tracks.len()];
    for (nth, (asked, track)) in lane.asked.iter().zip(tracks).enumerate() {
        let middle = top + (count_of(*track) + 0.5) * sheet.track;
        asked_ui(ui, asked, sheet, middle, Id::new(("asked", row, nth)));
        let later = lane.asked.iter().zip(tracks).skip(nth + 1);
        let next = later.into_iter().find(|(_, other)| *other == track);
        let end = match next {
            Some((next, _)) => sheet.x(next.reach().0) - 12.0,
            None => sheet.rect.right() - 10.0,
        };
        if let Some(reached) = reached.get_mut(*track) {
            *reached = label_ui(ui, asked, sheet, middle, egui::Rangef::new(*reached, end));
        }
    }
}

fn asked_ui(ui: &Ui, asked: &Asked, sheet: Sheet, middle: f32, id: Id) {
    let tokens = Tokens::of(ui);
    let high = (sheet.track - 4.0).clamp(5.0, 12.0);
    let good = sheet.bar(asked.opened, asked.full.min(sheet.until), middle, high);
    ui.painter().rect_filled(good, 3.0, tokens.faint(tokens.accent, 0.5));
    if asked.late > asked.full {
        let rest = sheet.bar(asked.full, asked.late.min(sheet.until), middle, high * 0.5);
        ui.painter().rect_filled(rest, 2.0, tokens.faint(tokens.accent, 0.22));
    }
    let mark = asked.outcome.mark();
    let point = egui::pos2(sheet.x(asked.at), middle);
    let colour = mark.colour(&tokens);
    widgets::paint_mark(ui.painter(), point, mark, (high * 0.5).clamp(3.5, 5.0), colour);
    let reach = good.union(Rect::from_center_size(point, egui::Vec2::splat(12.0)));
    hover_ui(ui, reach, id, asked.hover(&words(ui)));
}

/// What was asked for, right of its bar and mark or else left of them, where there is room. Gives
/// how far it reaches.
fn label_ui(ui: &Ui, asked: &Asked, sheet: Sheet, middle: f32, free: egui::Rangef) -> f32 {
    let (from, to) = asked.reach();
    let (left, right) = (sheet.x(from) - 9.0, sheet.x(to.min(sheet.until)) + 9.0);
    let (before, after) = (left - free.min, free.max - right);
    if before.max(after) < LABEL {
        return right;
    }
    let whole = label(ui, asked, f32::INFINITY).size().x;
    let is_after = after >= whole || after >= before;
    let text = label(ui, asked, if is_after { after } else { before });
    let at = if is_after { right } else { left - text.size().x };
    let end = right.max(at + text.size().x + 9.0);
    let colour = Tokens::of(ui).muted;
    ui.painter().galley(egui::pos2(at, middle - text.size().y / 2.0), text, colour);
    end
}

fn label(ui: &Ui, asked: &Asked, room: f32) -> Arc<egui::Galley> {
    let tokens = Tokens::of(ui);
    let colour = match asked.outcome {
        Came::InTime => tokens.muted,
        other => other.mark().colour(&tokens),
    };
    let text = match asked.note.as_str() {
        "" => asked.what.clone(),
        note => format!("{}, {note}", asked.what),
    };
    short(ui, text, room, colour)
}

/// A text in one line, cut off where the room ends.
fn short(ui: &Ui, text: String, room: f32, colour: Color32) -> Arc<egui::Galley> {
    ui.fonts_mut(|fonts| {
        let font = FontId::proportional(size::TINY);
        let mut job = egui::text::LayoutJob::simple_singleline(text, font, colour);
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        fonts.layout_job(job)
    })
}

/// A small count as egui reckons.
fn count_of(count: usize) -> f32 {
    u16::try_from(count).map_or(f32::from(u16::MAX), f32::from)
}

fn deeds_ui(ui: &Ui, lane: &Lane, sheet: Sheet, middle: f32, at: usize) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    for (nth, deed) in lane.deeds.iter().enumerate() {
        let bar = sheet.bar(deed.from, deed.to, middle, 3.0);
        // A hair between one and the next, so that they can be told apart.
        let bar = bar.with_max_x((bar.right() - 1.0).max(bar.left() + 2.0));
        ui.painter().rect_filled(bar, 1.0, tokens.dim);
        hover_ui(
            ui,
            bar.expand2(egui::vec2(0.0, 3.0)),
            Id::new(("deed", at, nth)),
            deed.hover(&words),
        );
        if lane.asked.is_empty() {
            // Nothing else stands in this row: there is room to say what it was.
            let next = lane.deeds.get(nth + 1).map(|next| sheet.x(next.from));
            let room = next.unwrap_or(sheet.rect.right() - 4.0) - bar.left() - 6.0;
            if room >= LABEL {
                let text = short(ui, deed.what.clone(), room, tokens.muted);
                let at = egui::pos2(bar.left(), middle - 4.0 - text.size().y);
                ui.painter().galley(at, text, tokens.muted);
            }
        }
    }
}

fn hover_ui(ui: &Ui, rect: Rect, id: Id, text: String) {
    let response = ui.interact(rect, id, Sense::hover());
    if response.hovered() {
        let tokens = Tokens::of(ui);
        let ring = egui::Stroke::new(1.0, tokens.edge);
        ui.painter().rect_stroke(rect.expand(1.0), 3.0, ring, egui::StrokeKind::Outside);
    }
    response.on_hover_text(text);
}

/// What the picture shows, for those who hear it.
fn in_words(lanes: &[Lane], words: &Words) -> String {
    let rows: Vec<String> = lanes.iter().map(|lane| lane.in_words(words)).collect();
    say!(words, "hotwash-lanes", rows = rows.join(" "))
}
