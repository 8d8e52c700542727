//! Letters with shapes, and bars: no meaning hangs on colour alone.

use super::text::strong;
use crate::exercise::Rating;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use egui::{
    Color32, CornerRadius, Painter, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo,
    WidgetType,
};

/// A shape that goes with a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Mark {
    /// ● P: performed.
    Disc,
    /// ▲ S: with some challenges.
    Triangle,
    /// ◆ M: with major ones.
    Diamond,
    /// ■ U: unable.
    Square,
    /// – not exercised.
    Dash,
}

impl Mark {
    pub(in crate::ui) const fn of(rating: Rating) -> Self {
        match rating {
            Rating::P => Self::Disc,
            Rating::S => Self::Triangle,
            Rating::M => Self::Diamond,
            Rating::U => Self::Square,
            Rating::NotExercised => Self::Dash,
        }
    }

    pub(in crate::ui) fn colour(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Disc => tokens.performed,
            Self::Triangle => tokens.some,
            Self::Diamond => tokens.major,
            Self::Square => tokens.unable,
            Self::Dash => tokens.dim,
        }
    }

    pub(in crate::ui) const fn letter(self) -> &'static str {
        match self {
            Self::Disc => "P",
            Self::Triangle => "S",
            Self::Diamond => "M",
            Self::Square => "U",
            Self::Dash => "",
        }
    }

    /// What a rating with this mark means.
    const fn phrase(self) -> &'static str {
        match self {
            Self::Disc => "hotwash-rating-p",
            Self::Triangle => "hotwash-rating-s",
            Self::Diamond => "hotwash-rating-m",
            Self::Square => "hotwash-rating-u",
            Self::Dash => "hotwash-rating-none",
        }
    }
}

/// Paints a shape about a point.
pub(in crate::ui) fn paint_mark(
    painter: &Painter,
    at: Pos2,
    mark: Mark,
    radius: f32,
    colour: Color32,
) {
    let corner = |x: f32, y: f32| at + egui::vec2(x * radius, y * radius);
    let shape = match mark {
        Mark::Disc => Shape::circle_filled(at, radius, colour),
        Mark::Triangle => Shape::convex_polygon(
            vec![corner(0.0, -1.1), corner(1.1, 0.9), corner(-1.1, 0.9)],
            colour,
            Stroke::NONE,
        ),
        Mark::Diamond => Shape::convex_polygon(
            vec![corner(0.0, -1.25), corner(1.25, 0.0), corner(0.0, 1.25), corner(-1.25, 0.0)],
            colour,
            Stroke::NONE,
        ),
        Mark::Square => Shape::rect_filled(
            Rect::from_center_size(at, egui::Vec2::splat(radius * 1.9)),
            1.0,
            colour,
        ),
        Mark::Dash => {
            Shape::line_segment([corner(-0.8, 0.0), corner(0.8, 0.0)], Stroke::new(2.0, colour))
        }
    };
    painter.add(shape);
}

/// A shape and its letter, read out in words.
pub(in crate::ui) fn mark(ui: &mut Ui, mark: Mark) -> Response {
    let (tokens, said) = (Tokens::of(ui), words(ui).say(mark.phrase()));
    let colour = mark.colour(&tokens);
    let (rect, response) = ui.allocate_exact_size(egui::vec2(34.0, 18.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    let at = egui::pos2(rect.left() + 7.0, rect.center().y);
    paint_mark(ui.painter(), at, mark, 5.0, colour);
    let font = crate::ui::theme::strong(size::BODY);
    let beside = egui::pos2(rect.left() + 17.0, rect.center().y);
    ui.painter().text(beside, egui::Align2::LEFT_CENTER, mark.letter(), font, colour);
    response.on_hover_text(strong(said, size::SMALL, tokens.text))
}

/// A shape and what it stands for here, in one line.
pub(in crate::ui) fn mark_word(ui: &mut Ui, mark: Mark, words: &str) {
    let tokens = Tokens::of(ui);
    let colour = mark.colour(&tokens);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(egui::vec2(10.0, 17.0), Sense::hover());
        paint_mark(ui.painter(), rect.center(), mark, 4.0, colour);
        let text = super::text::tinted(words, size::SMALL, colour);
        ui.add(egui::Label::new(text).wrap());
    });
}

/// A bar filled to a share (0 to 1), read out as a percentage.
pub(in crate::ui) fn bar(
    ui: &mut Ui,
    name: &str,
    share: f32,
    colour: Color32,
    height: f32,
) -> Rect {
    let tokens = Tokens::of(ui);
    let wanted = egui::vec2(ui.available_width(), height);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(WidgetType::ProgressIndicator, true, name);
        info.value = Some(f64::from((share * 100.0).round()));
        info
    });
    let round = CornerRadius::same(if height > 6.0 { 6 } else { 2 });
    ui.painter().rect_filled(rect, round, tokens.track);
    let filled = Rect::from_min_size(rect.min, egui::vec2(rect.width() * share, height));
    if share > 0.0 {
        ui.painter().rect_filled(filled, round, colour);
    }
    rect
}
