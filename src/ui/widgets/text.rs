//! Text: headings, quiet lines, key caps, and how times and channels are put.

use crate::runbook::draft::Channel;
use crate::time::{ExerciseTime, Moments, Span};
use crate::ui::speech;
use crate::ui::theme::{Tokens, size, strong as strong_font};
use egui::{Color32, CornerRadius, Label, Response, RichText, Stroke, Ui};

/// A strong text.
pub(in crate::ui) fn strong(text: impl Into<String>, size: f32, colour: Color32) -> RichText {
    RichText::new(text).font(strong_font(size)).color(colour)
}

/// A plain text of a size and colour.
pub(in crate::ui) fn tinted(text: impl Into<String>, size: f32, colour: Color32) -> RichText {
    RichText::new(text).size(size).color(colour)
}

/// A heading in small spaced capitals.
pub(in crate::ui) fn heading(ui: &mut Ui, text: &str) -> Response {
    let tokens = Tokens::of(ui);
    let text = strong(text.to_uppercase(), size::TINY, tokens.dim).extra_letter_spacing(0.8);
    ui.add(Label::new(text).selectable(false))
}

/// A paragraph that wraps, with room between its lines.
pub(in crate::ui) fn para(ui: &mut Ui, text: impl Into<String>, colour: Color32) -> Response {
    let text = tinted(text, size::BODY, colour).line_height(Some(20.0));
    ui.add(Label::new(text).wrap())
}

/// A word in a rounded frame that cannot be pressed.
pub(in crate::ui) fn chip(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui);
    let look =
        Look { size: size::SMALL, ink: tokens.muted, edge: tokens.line, round: 11, high: 22.0 };
    framed(ui, tinted(text, look.size, look.ink), &look);
}

/// The word that stands on everything a player sees.
pub(in crate::ui) fn exercise_mark(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let look =
        Look { size: size::TINY, ink: tokens.major, edge: tokens.call_line, round: 4, high: 22.0 };
    let text = strong(speech::words(ui).say("view-exercise"), look.size, look.ink)
        .extra_letter_spacing(1.5);
    framed(ui, text, &look);
}

/// A key as a cap.
pub(in crate::ui) fn key_cap(ui: &mut Ui, key: &str) {
    let tokens = Tokens::of(ui);
    let look =
        Look { size: size::TINY, ink: tokens.muted, edge: tokens.line, round: 4, high: 18.0 };
    framed(ui, tinted(speech::key(ui, key), look.size, look.ink), &look);
}

struct Look {
    size: f32,
    ink: Color32,
    edge: Color32,
    round: u8,
    high: f32,
}

/// A word in a frame as high as it says, whatever lies beside it.
fn framed(ui: &mut Ui, text: RichText, look: &Look) {
    let name = text.text().to_owned();
    let galley = egui::WidgetText::from(text).into_galley(
        ui,
        Some(egui::TextWrapMode::Extend),
        f32::INFINITY,
        egui::FontSelection::Default,
    );
    let padding = if look.high > 20.0 { 9.0 } else { 5.0 };
    let wanted = egui::vec2(galley.size().x + 2.0 * padding, look.high);
    let (rect, response) = ui.allocate_exact_size(wanted, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Label, true, &name));
    let edge = Stroke::new(1.0, look.edge);
    let round = CornerRadius::same(look.round);
    ui.painter().rect_stroke(rect, round, edge, egui::StrokeKind::Inside);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, look.ink);
}

/// Gives a field its accessible name.
pub(in crate::ui) fn named(response: Response, name: &str) -> Response {
    response.ctx.accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// A line of words as high as it says, which is no height for what can be pressed.
pub(in crate::ui) fn words(ui: &mut Ui, high: f32, add: impl FnOnce(&mut Ui)) {
    let size = egui::vec2(ui.available_width(), high);
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    ui.allocate_ui_with_layout(size, layout, |ui| {
        ui.spacing_mut().interact_size.y = high;
        add(ui);
    });
}

/// Minutes and seconds of play: `19:42`, `1:04:10`.
pub fn clock_text(at: ExerciseTime) -> String {
    at.written(Moments::OnScreen)
}

/// A length in words for a list: `6 min`, `45 s`, `1 h 30`.
pub(in crate::ui) fn minutes_text(span: Span) -> String {
    let seconds = span.millis() / 1000;
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match (hours, minutes, rest) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, 0) => format!("{minutes} min"),
        (0, minutes, rest) => format!("{minutes}:{rest:02} min"),
        (hours, 0, _) => format!("{hours} h"),
        (hours, minutes, _) => format!("{hours} h {minutes:02}"),
    }
}

/// The phrase for a channel in a word or two.
pub(in crate::ui) const fn channel_phrase(channel: Channel) -> &'static str {
    match channel {
        Channel::Pager => "inbox-pager",
        Channel::Phone => "inbox-phone",
        Channel::Mail => "inbox-mail",
        Channel::Chat => "inbox-chat",
        Channel::Alert => "inbox-alert",
        Channel::Ticket => "inbox-ticket",
        Channel::News => "inbox-news",
        Channel::Log => "inbox-log",
        Channel::InPerson => "inbox-in-person",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_short_and_exact() {
        for (seconds, text) in
            [(45, "45 s"), (360, "6 min"), (90, "1:30 min"), (3_600, "1 h"), (5_400, "1 h 30")]
        {
            assert_eq!(minutes_text(Span::from_seconds(seconds)), text);
        }
    }

    #[test]
    fn the_clock_shows_hours_only_when_there_are_any() {
        assert_eq!(clock_text(ExerciseTime::from_millis(1_182_000)), "19:42");
        assert_eq!(clock_text(ExerciseTime::from_millis(3_850_999)), "1:04:10");
    }
}
