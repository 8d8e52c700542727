//! The situation board: how it is with the things of the scenario, as far as this seat knows.
//!
//! The panel lays the board out, names every place for assistive technology, and takes clicks. The
//! boxes, the links and everything that moves are painted by whoever has a [`Picture`] of it: Bevy
//! in the window. Where nobody does, the panel paints a still board itself.

mod about;
mod layout;
mod paint;
mod picture;

pub use self::picture::{Link, Picture, Thing, Tone};

use super::PlayView;
use crate::exercise::view::{BoardView, PlaceView};
use crate::id::ObjectIx;
use crate::say;
use crate::scenario::model::board::Mark;
use crate::time::ExerciseTime;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::words::Words;
use egui::{Rect, Sense, Ui, WidgetInfo, WidgetType};
use std::collections::BTreeMap;

/// What is only on the board's screen.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct BoardState {
    /// The place that is looked at.
    opened: Option<ObjectIx>,
    /// What every place showed last, and since when (the window's seconds).
    marks: BTreeMap<ObjectIx, (Mark, f64)>,
    /// Whether it was folded away.
    pub(super) folded: bool,
    /// Whether somebody paints behind the panels.
    pub(in crate::ui) has_backdrop: bool,
    picture: Option<Picture>,
}

/// With less height than this in the middle there is no room for it.
const LOWEST: f32 = 520.0;
/// The board's share of that height.
pub(super) const SHARE: f32 = 0.31;
/// The height of its head.
const HEAD: f32 = 34.0;

impl BoardState {
    /// What is to be painted behind the panels, if anything is.
    pub(in crate::ui) const fn picture(&self) -> Option<&Picture> {
        self.picture.as_ref()
    }

    /// When a place's mark last changed; it counts as old when the place is seen first.
    fn since(&mut self, place: &PlaceView, now: f64) -> f64 {
        let first = (place.mark, f64::NEG_INFINITY);
        let entry = self.marks.entry(place.object).or_insert(first);
        if entry.0 != place.mark {
            *entry = (place.mark, now);
        }
        entry.1
    }
}

/// Draws the board above the card, in its share of the height of everything in the middle.
pub(super) fn board_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut BoardState, whole: f32) {
    local.picture = None;
    if play.view.board.places.is_empty() {
        return;
    }
    let is_folded = local.folded || whole < LOWEST;
    let high = if is_folded { HEAD } else { (whole * SHARE).clamp(176.0, 460.0) };
    let wanted = egui::vec2(ui.available_width(), high);
    let (area, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let words = words(ui);
    let sentence = in_words(&words, &play.view.board);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &sentence));
    head_ui(ui, &words, local, area, &sentence);
    if !is_folded {
        places_ui(ui, &words, play, local, area);
    }
    ui.add_space(8.0);
}

/// Draws the board of a moment that is over, so high and with nothing that moves.
pub(in crate::ui) fn still_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut BoardState, high: f32) {
    let wanted = egui::vec2(ui.available_width(), high);
    let (area, response) = ui.allocate_exact_size(wanted, Sense::hover());
    let words = words(ui);
    let sentence = in_words(&words, &play.view.board);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &sentence));
    let edge = egui::Stroke::new(1.0, Tokens::of(ui).line);
    ui.painter().rect_stroke(area, 8.0, edge, egui::StrokeKind::Inside);
    if play.view.board.places.is_empty() {
        let (font, ink) = (egui::FontId::proportional(size::BODY), Tokens::of(ui).muted);
        paint::one_line(ui, &sentence, font, ink, (area.shrink(14.0), area.center().y));
        return;
    }
    let title = words.say("board-title").to_uppercase();
    let head = Rect::from_min_size(
        area.min + egui::vec2(14.0, 0.0),
        egui::vec2(area.width() - 28.0, HEAD),
    );
    let font = crate::ui::theme::strong(size::TINY);
    paint::one_line(ui, &title, font, Tokens::of(ui).dim, (head, head.center().y));
    places_ui(ui, &words, play, local, area);
}

/// What the board is, and folding it away.
fn head_ui(ui: &mut Ui, words: &Words, local: &mut BoardState, area: Rect, sentence: &str) {
    let tokens = Tokens::of(ui);
    let head = Rect::from_min_size(area.min, egui::vec2(area.width(), HEAD));
    let (text, name) = if local.folded {
        ("board-show", "board-show-name")
    } else {
        ("board-fold", "board-fold-name")
    };
    let corner = egui::UiBuilder::new()
        .max_rect(head.shrink2(egui::vec2(6.0, 0.0)))
        .layout(egui::Layout::right_to_left(egui::Align::Center));
    let (text, name) = (words.say(text), words.say(name));
    let press = Press::new(&text).name(&name).action(Action::Board).quiet();
    let response = ui.new_child(corner).add(press);
    let room = Rect::from_min_max(
        head.min + egui::vec2(14.0, 0.0),
        egui::pos2(response.rect.left() - 8.0, head.bottom()),
    );
    let title = words.say("board-title").to_uppercase();
    let text = if local.folded { sentence } else { &title };
    let font = crate::ui::theme::strong(size::TINY);
    paint::one_line(ui, text, font, tokens.dim, (room, room.center().y));
    if response.clicked() {
        local.folded = !local.folded;
    }
}

fn places_ui(ui: &Ui, words: &Words, play: &PlayView<'_>, local: &mut BoardState, area: Rect) {
    let tokens = Tokens::of(ui);
    let board = &play.view.board;
    let inside = Rect::from_min_max(
        egui::pos2(area.left() + 8.0, area.top() + HEAD),
        area.right_bottom() - egui::vec2(8.0, 8.0),
    );
    let now = ui.input(|input| input.time);
    let moves = super::arrival::moves(ui);
    let rects = layout::rects(inside, board);
    let mut things = Vec::new();
    for (place, rect) in board.places.iter().zip(&rects) {
        let age = if moves { now - local.since(place, now) } else { f64::INFINITY };
        let is_open = local.opened == Some(place.object);
        let response = place_ui(ui, words, place, *rect, is_open);
        if response.clicked() {
            local.opened = if is_open { None } else { Some(place.object) };
        }
        things.push(Thing {
            rect: *rect,
            tone: Tone::of(place.mark),
            is_lit: is_open || response.hovered(),
            #[expect(clippy::cast_possible_truncation, reason = "seconds of an animation")]
            age: age as f32,
        });
    }
    let links = layout::links(board, &rects);
    let flows = if moves { play.now } else { ExerciseTime::START };
    let picture = Picture { area, things, links, now: flows };
    if moves && picture.moves() && local.has_backdrop {
        ui.ctx().request_repaint();
    }
    if !local.has_backdrop {
        paint::still(ui, &tokens, &picture);
    }
    for (place, rect) in board.places.iter().zip(&rects) {
        paint::words(ui, words, &tokens, place, *rect);
    }
    local.picture = Some(picture);
    about_ui(ui, play, local, &rects);
}

fn place_ui(
    ui: &Ui,
    words: &Words,
    place: &PlaceView,
    rect: Rect,
    is_open: bool,
) -> egui::Response {
    let id = ui.id().with(("place", place.object));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let name = about::in_a_sentence(words, place);
        WidgetInfo::selected(WidgetType::Button, true, is_open, name)
    });
    widgets::focus_ring(ui, &response, rect, egui::CornerRadius::same(8));
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// What is known of the place that is looked at.
fn about_ui(ui: &Ui, play: &PlayView<'_>, local: &mut BoardState, rects: &[Rect]) {
    let places = &play.view.board.places;
    let Some(at) = places.iter().position(|it| Some(it.object) == local.opened) else { return };
    let (Some(place), Some(rect)) = (places.get(at), rects.get(at)) else { return };
    if about::about_ui(ui, place, *rect) {
        local.opened = None;
    }
}

/// The board as a sentence, for those who do not see it.
fn in_words(words: &Words, board: &BoardView) -> String {
    let count = |mark| board.places.iter().filter(|place| place.mark == mark).count();
    let parts = [Mark::Hit, Mark::Suspect, Mark::Held, Mark::Lost, Mark::Safe];
    let parts = parts.map(|mark| (count(mark), about::mark_phrase(mark)));
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let parts = parts
        .map(|(count, mark)| say!(words, "board-counted", count = *count, how = words.say(mark)));
    let mut counted = parts.collect::<Vec<_>>().join(", ");
    if counted.is_empty() {
        counted = words.say("board-counted-nothing");
    }
    say!(words, "board-in-words", places = board.places.len(), counted = counted)
}
