//! A sign for each channel, drawn as lines: crisp at every size, and in any colour.
//!
//! A word for the channel always stands beside it, or in the accessible name of what it is part of.

use crate::runbook::draft::Channel;
use egui::{Color32, Painter, Pos2, Rect, Sense, Shape, Stroke, Ui, Vec2};

/// Draws the sign of a channel in the line, so large.
pub(in crate::ui) fn channel_icon(ui: &mut Ui, channel: Channel, size: f32, colour: Color32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint_icon(ui.painter(), channel, rect, colour);
}

/// Draws the sign of a channel in a square.
pub(in crate::ui) fn paint_icon(painter: &Painter, channel: Channel, rect: Rect, colour: Color32) {
    let pen = Pen { painter, rect, stroke: Stroke::new((rect.width() / 12.0).max(1.2), colour) };
    match channel {
        Channel::Pager => pager(&pen),
        Channel::Phone => phone(&pen),
        Channel::Mail => mail(&pen),
        Channel::Chat => chat(&pen),
        Channel::Alert => alert(&pen),
        Channel::Ticket => ticket(&pen),
        Channel::News => news(&pen),
        Channel::Log => log(&pen),
        Channel::InPerson => person(&pen),
    }
}

/// What draws on a square of sixteen by sixteen.
struct Pen<'a> {
    painter: &'a Painter,
    rect: Rect,
    stroke: Stroke,
}

impl Pen<'_> {
    fn at(&self, (x, y): (f32, f32)) -> Pos2 {
        self.rect.min + egui::vec2(x, y) * (self.rect.width() / 16.0)
    }

    fn size(&self, points: f32) -> f32 {
        points * self.rect.width() / 16.0
    }

    fn line(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|it| self.at(*it)).collect();
        self.painter.add(Shape::line(points, self.stroke));
    }

    fn closed(&self, points: &[(f32, f32)]) {
        let points = points.iter().map(|it| self.at(*it)).collect();
        self.painter.add(Shape::closed_line(points, self.stroke));
    }

    fn frame(&self, from: (f32, f32), to: (f32, f32), round: f32) {
        let rect = Rect::from_min_max(self.at(from), self.at(to));
        let kind = egui::StrokeKind::Middle;
        self.painter.rect_stroke(rect, self.size(round), self.stroke, kind);
    }

    fn ring(&self, middle: (f32, f32), radius: f32) {
        self.painter.circle_stroke(self.at(middle), self.size(radius), self.stroke);
    }

    fn dot(&self, middle: (f32, f32), radius: f32) {
        self.painter.circle_filled(self.at(middle), self.size(radius), self.stroke.color);
    }
}

fn pager(pen: &Pen<'_>) {
    pen.frame((1.5, 4.0), (14.5, 12.5), 1.5);
    pen.frame((4.0, 6.2), (12.0, 8.6), 0.5);
    pen.dot((5.0, 10.6), 0.7);
    pen.dot((8.0, 10.6), 0.7);
    pen.dot((11.0, 10.6), 0.7);
}

fn phone(pen: &Pen<'_>) {
    pen.closed(&[
        (2.5, 2.5),
        (5.8, 2.0),
        (7.0, 5.4),
        (5.2, 6.8),
        (9.2, 10.8),
        (10.6, 9.0),
        (14.0, 10.2),
        (13.5, 13.5),
        (11.0, 13.8),
        (6.0, 11.5),
        (3.2, 8.0),
        (2.2, 5.0),
    ]);
}

fn mail(pen: &Pen<'_>) {
    pen.frame((1.5, 3.5), (14.5, 12.5), 1.0);
    pen.line(&[(2.0, 4.2), (8.0, 9.0), (14.0, 4.2)]);
}

fn chat(pen: &Pen<'_>) {
    pen.closed(&[
        (2.0, 3.0),
        (14.0, 3.0),
        (14.0, 11.0),
        (7.5, 11.0),
        (4.5, 13.8),
        (4.5, 11.0),
        (2.0, 11.0),
    ]);
    pen.line(&[(4.8, 5.8), (11.2, 5.8)]);
    pen.line(&[(4.8, 8.2), (9.0, 8.2)]);
}

fn alert(pen: &Pen<'_>) {
    pen.closed(&[
        (3.0, 11.5),
        (4.3, 9.8),
        (4.5, 6.5),
        (5.8, 4.0),
        (8.0, 3.0),
        (10.2, 4.0),
        (11.5, 6.5),
        (11.7, 9.8),
        (13.0, 11.5),
    ]);
    pen.line(&[(6.6, 13.6), (9.4, 13.6)]);
    pen.line(&[(8.0, 3.0), (8.0, 1.6)]);
}

fn ticket(pen: &Pen<'_>) {
    pen.closed(&[
        (1.5, 4.5),
        (14.5, 4.5),
        (14.5, 7.0),
        (13.4, 8.0),
        (14.5, 9.0),
        (14.5, 11.5),
        (1.5, 11.5),
        (1.5, 9.0),
        (2.6, 8.0),
        (1.5, 7.0),
    ]);
    pen.line(&[(10.0, 5.6), (10.0, 7.0)]);
    pen.line(&[(10.0, 9.0), (10.0, 10.4)]);
}

fn news(pen: &Pen<'_>) {
    pen.frame((2.0, 2.5), (14.0, 13.5), 1.0);
    pen.frame((4.2, 5.0), (7.4, 8.2), 0.0);
    pen.line(&[(9.2, 5.0), (12.0, 5.0)]);
    pen.line(&[(9.2, 8.0), (12.0, 8.0)]);
    pen.line(&[(4.2, 11.0), (12.0, 11.0)]);
}

fn log(pen: &Pen<'_>) {
    pen.closed(&[(3.0, 1.8), (9.6, 1.8), (13.0, 5.2), (13.0, 14.2), (3.0, 14.2)]);
    pen.line(&[(9.6, 1.8), (9.6, 5.2), (13.0, 5.2)]);
    pen.line(&[(5.2, 8.0), (10.8, 8.0)]);
    pen.line(&[(5.2, 11.0), (10.8, 11.0)]);
}

fn person(pen: &Pen<'_>) {
    pen.ring((8.0, 5.0), 2.8);
    pen.line(&[
        (2.6, 14.0),
        (3.2, 11.6),
        (5.2, 10.0),
        (8.0, 9.6),
        (10.8, 10.0),
        (12.8, 11.6),
        (13.4, 14.0),
    ]);
}
