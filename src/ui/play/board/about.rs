//! What is known about a place and what was done to it.

use crate::exercise::view::{PlaceView, grouped};
use crate::scenario::model::board::Mark;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets;
use crate::words::Words;
use egui::{Align2, Area, Key, Modifiers, Rect, Ui};

/// The phrase for how it is with a thing, in a word or two.
pub(super) const fn mark_phrase(mark: Mark) -> &'static str {
    match mark {
        Mark::Quiet => "board-quiet",
        Mark::Suspect => "board-suspect",
        Mark::Hit => "board-hit",
        Mark::Held => "board-held",
        Mark::Safe => "board-safe",
        Mark::Lost => "board-lost",
    }
}

/// A place as those hear it who do not see it.
pub(super) fn in_a_sentence(words: &Words, place: &PlaceView) -> String {
    let mut text = format!("{}: {}", place.title, words.say(mark_phrase(place.mark)));
    if let Some(gauge) = &place.gauge {
        text = format!("{text}, {} {}", grouped(gauge.value), gauge.unit);
    }
    for known in &place.known {
        text = format!("{text}. {}", known.trim_end_matches('.'));
    }
    for deed in &place.deeds {
        text = format!("{text}. {}, {}", deed.text, deed.by);
    }
    text
}

/// Draws what is known beside its box; whether it is to be closed.
pub(super) fn about_ui(ui: &Ui, place: &PlaceView, rect: Rect) -> bool {
    let tokens = Tokens::of(ui);
    let is_right = rect.center().x > ui.ctx().content_rect().center().x;
    let (pivot, corner) = if is_right {
        (Align2::RIGHT_TOP, rect.right_bottom())
    } else {
        (Align2::LEFT_TOP, rect.left_bottom())
    };
    let shown = Area::new(ui.id().with("about"))
        .order(egui::Order::Foreground)
        .pivot(pivot)
        .fixed_pos(corner + egui::vec2(0.0, 6.0))
        .show(ui.ctx(), |ui| {
            let frame = widgets::panel(&tokens).fill(tokens.raised);
            frame.show(ui, |ui| {
                ui.set_width(300.0);
                ui.spacing_mut().item_spacing.y = 4.0;
                known_ui(ui, &tokens, place);
            });
        });
    let asked = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    asked || elsewhere(ui, shown.response.rect.union(rect))
}

fn known_ui(ui: &mut Ui, tokens: &Tokens, place: &PlaceView) {
    let words = words(ui);
    let title = widgets::strong(&place.title, size::BODY, tokens.text);
    ui.add(egui::Label::new(title).wrap());
    let mark = words.say(mark_phrase(place.mark));
    ui.label(widgets::tinted(mark, size::SMALL, tokens.muted));
    if let Some(gauge) = &place.gauge {
        let text = format!("{}: {} {}", gauge.title, grouped(gauge.value), gauge.unit);
        widgets::para(ui, &text, tokens.text);
    }
    for known in &place.known {
        widgets::para(ui, known, tokens.text);
    }
    if place.known.is_empty() && place.gauge.is_none() {
        widgets::para(ui, words.say("board-about-unknown"), tokens.muted);
    }
    if place.deeds.is_empty() {
        widgets::para(ui, words.say("board-about-untouched"), tokens.dim);
    }
    for deed in &place.deeds {
        let when =
            deed.done.map_or_else(|| words.say("board-about-under-way"), widgets::clock_text);
        let text = format!("{when}  {} · {}", deed.text, deed.by);
        widgets::para(ui, &text, tokens.muted);
    }
}

/// Whether somebody has clicked outside.
fn elsewhere(ui: &Ui, inside: Rect) -> bool {
    ui.input(|input| {
        let at = input.pointer.interact_pos();
        input.pointer.any_pressed() && at.is_some_and(|at| !inside.contains(at))
    })
}
