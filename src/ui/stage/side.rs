//! Beside the card: the question, what is seen, and the strip of time under it all.

use super::{Scale, StageView, decide, size};
use crate::exercise::view::PlaceView;
use crate::say;
use crate::scenario::model::board::Mark as Board;
use crate::ui::speech::words;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{self, Mark};
use egui::{Align, CornerRadius, Frame, Label, Layout, Margin, Stroke, Ui};

pub(super) fn side_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let margin = Margin::same(whole(scale.to(30.0)));
    if let Some(question) = decide::current(stage) {
        let frame = Frame::NONE
            .fill(tokens.call)
            .stroke(Stroke::new(1.5, tokens.call_line))
            .corner_radius(18)
            .inner_margin(margin);
        frame.show(ui, |ui| {
            ui.set_width(ui.available_width());
            decide::question_ui(ui, stage, question, scale);
        });
        ui.add_space(scale.to(16.0));
    }
    let frame = Frame::NONE
        .fill(tokens.panel)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(18)
        .inner_margin(margin);
    frame.show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let head = words.say("stage-seen").to_uppercase();
        let head = scale.strong(head, 24.0, tokens.dim);
        ui.label(head.extra_letter_spacing(scale.to(1.4)));
        let seen = seen(stage);
        if seen.is_empty() {
            let text = words.say("stage-seen-nothing");
            ui.add(Label::new(scale.plain(text, size::MEDIUM, tokens.muted)).wrap());
        }
        for (mark, text) in seen {
            if ui.available_height() < scale.to(48.0) {
                break;
            }
            ui.horizontal_top(|ui| {
                let cell = egui::vec2(scale.to(28.0), scale.to(44.0));
                let (rect, _) = ui.allocate_exact_size(cell, egui::Sense::hover());
                let colour = mark.colour(&tokens);
                widgets::paint_mark(ui.painter(), rect.center(), mark, scale.to(11.0), colour);
                ui.add(Label::new(scale.plain(text, size::MEDIUM, tokens.text)).wrap());
            });
        }
    });
}

/// What the room knows about how things are: what everybody may watch, then what is not as it was,
/// the worst first.
fn seen(stage: &StageView<'_>) -> Vec<(Mark, String)> {
    let meters = stage.view.meters.iter().map(|gauge| {
        let value = crate::exercise::view::grouped(gauge.value);
        let mark = if gauge.trend > 0 { Mark::Diamond } else { Mark::Dash };
        (mark, format!("{}: {value}", gauge.title))
    });
    let mut places: Vec<&PlaceView> =
        stage.view.board.places.iter().filter(|it| it.mark != Board::Quiet).collect();
    places.sort_by_key(|it| worst_first(it.mark));
    let places = places.into_iter().map(|place| {
        let text = place.known.last().unwrap_or(&place.label).clone();
        (shape(place.mark), text)
    });
    meters.chain(places).collect()
}

const fn worst_first(mark: Board) -> u8 {
    match mark {
        Board::Lost => 0,
        Board::Hit => 1,
        Board::Suspect => 2,
        Board::Held => 3,
        Board::Safe => 4,
        Board::Quiet => 5,
    }
}

const fn shape(mark: Board) -> Mark {
    match mark {
        Board::Lost | Board::Hit => Mark::Square,
        Board::Suspect => Mark::Diamond,
        Board::Held => Mark::Triangle,
        Board::Safe => Mark::Disc,
        Board::Quiet => Mark::Dash,
    }
}

/// The strip at the bottom: how far we are, what arrived when, how long until the hot wash.
pub(super) fn strip_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if let Some(left) = stage.hotwash_in {
            let text = say!(words, "stage-hotwash-in", left = words.span(left.in_whole_minutes()));
            ui.label(scale.plain(text, size::SMALL, tokens.muted));
        }
        let (rect, response) = ui.allocate_exact_size(
            egui::vec2(ui.available_width() - scale.to(12.0), scale.to(30.0)),
            egui::Sense::hover(),
        );
        let name = words.say("stage-strip-name");
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::WidgetType::ProgressIndicator, true, &name)
        });
        let length = stage.view.times.length.millis();
        let at = |millis: i64| rect.left() + rect.width() * widgets::share(millis, length);
        let line =
            egui::Rect::from_center_size(rect.center(), egui::vec2(rect.width(), scale.to(8.0)));
        let round = CornerRadius::same(4);
        ui.painter().rect_filled(line, round, tokens.track);
        let now = egui::pos2(at(stage.now.millis()), line.bottom());
        let done = egui::Rect::from_min_max(line.min, now);
        ui.painter().rect_filled(done, round, tokens.accent);
        for item in &stage.view.inbox {
            let place = egui::pos2(at(item.at.millis()), rect.center().y);
            ui.painter().circle_filled(place, scale.to(9.0), tokens.text);
        }
    });
}

#[expect(clippy::cast_possible_truncation, reason = "a margin is a few dozen points")]
fn whole(points: f32) -> i8 {
    points.clamp(0.0, 100.0) as i8
}
