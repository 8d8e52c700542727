//! What arrives is seen to arrive: it appears in the middle like the thing it is, and settles into
//! the inbox.

use super::PlayView;
use crate::exercise::view::InboxItem;
use crate::id::InjectIx;
use crate::runbook::draft::Channel;
use crate::say;
use crate::time::Span;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size, strong};
use crate::ui::widgets;
use crate::words::Words;
use egui::{
    Color32, CornerRadius, FontId, Id, LayerId, Order, Painter, Pos2, Rect, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};
use std::collections::BTreeMap;

/// Seconds that it stays in the middle, and that it takes to settle.
const STAYS: f64 = 1.1;
const SETTLES: f64 = 0.35;
/// What arrived longer ago, by the exercise clock, is only in the inbox.
const FRESH: Span = Span::from_seconds(5);
/// How large it is in the middle, and how small in the inbox.
const LARGE: Vec2 = egui::vec2(340.0, 64.0);
const SMALL: Vec2 = egui::vec2(120.0, 24.0);

/// What was seen to arrive, and when that began (the window's seconds).
#[derive(Clone, Debug, Default)]
pub(super) struct Arrivals(BTreeMap<InjectIx, f64>);

/// Draws what has just arrived on its way from the middle to the inbox.
pub(super) fn arrivals_ui(ui: &Ui, play: &PlayView<'_>, arrivals: &mut Arrivals, inbox: Pos2) {
    let (words, now) = (words(ui), ui.input(|input| input.time));
    let middle = ui.max_rect().center_top() + egui::vec2(0.0, 120.0);
    let mut slots = 0.0;
    for item in &play.view.inbox {
        let is_fresh = play.now.since(item.at) < FRESH;
        let begun = *arrivals.0.entry(item.inject).or_insert(if is_fresh { now } else { 0.0 });
        let age = now - begun;
        if begun <= 0.0 || age > STAYS + SETTLES {
            continue;
        }
        let from = middle + egui::vec2(0.0, slots * (LARGE.y + 8.0));
        let way = if moves(ui) { ease(((age - STAYS) / SETTLES).clamp(0.0, 1.0)) } else { 0.0 };
        let shaken = if moves(ui) { tremble(item.channel, age) } else { Vec2::ZERO };
        let centre = from.lerp(inbox, way) + shaken;
        let rect = Rect::from_center_size(centre, LARGE + (SMALL - LARGE) * way);
        let painter =
            ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::new(("arrival", item.inject))));
        paint(&painter, &words, &Tokens::of(ui), item, rect, way);
        ui.ctx().request_repaint();
        slots += 1.0;
    }
}

/// That something has arrived, in a sentence.
pub(super) fn sentence(words: &Words, item: &InboxItem) -> String {
    let (channel, from) = (words.say(widgets::channel_phrase(item.channel)), item.from.as_str());
    if item.sealed {
        return say!(words, "inbox-arrived-alone", channel = channel, from = from);
    }
    let title = item.title.as_str();
    say!(words, "inbox-arrived", channel = channel, from = from, title = title)
}

/// Tells those who do not see the screen what arrived last, at once.
pub(super) fn announce(ui: &Ui, play: &PlayView<'_>) {
    let Some(item) = play.view.inbox.last() else { return };
    let text = sentence(&words(ui), item);
    let corner = Rect::from_min_size(ui.max_rect().left_top(), Vec2::splat(1.0));
    let response = ui.interact(corner, Id::new("what arrived"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
    let live = egui::accesskit::Live::Assertive;
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(live));
}

/// Whether people want things to move.
pub(super) fn moves(ui: &Ui) -> bool {
    ui.style().animation_time > 0.0
}

fn ease(share: f64) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "a share of an animation")]
    let share = share as f32;
    share * share * (3.0 - 2.0 * share)
}

/// How a thing draws attention to itself: a phone rings, a pager buzzes, the rest comes quietly.
fn tremble(channel: Channel, age: f64) -> Vec2 {
    let (strength, pace) = match channel {
        Channel::Phone => (3.0, 38.0),
        Channel::Pager | Channel::Alert => (1.5, 60.0),
        _ => return Vec2::ZERO,
    };
    let fades = (1.0 - age / STAYS).max(0.0);
    #[expect(clippy::cast_possible_truncation, reason = "points on a screen")]
    let across = ((age * pace).sin() * strength * fades) as f32;
    egui::vec2(across, 0.0)
}

fn paint(
    painter: &Painter,
    words: &Words,
    tokens: &Tokens,
    item: &InboxItem,
    rect: Rect,
    way: f32,
) {
    let round = CornerRadius::same(10);
    let edge = Stroke::new(2.0, tokens.accent);
    painter.rect(rect, round, tokens.raised, edge, StrokeKind::Inside);
    if way > 0.0 {
        return;
    }
    let at = egui::pos2(rect.left() + 34.0, rect.center().y);
    let icon = Rect::from_center_size(at, Vec2::splat(24.0));
    widgets::paint_icon(painter, item.channel, icon, tokens.accent);
    let left = rect.left() + 66.0;
    let room = rect.right() - left - 12.0;
    let alone = item.sealed.then(|| words.say("inbox-alone"));
    let lines = [
        (alone.as_deref().unwrap_or(&item.title), strong(size::BODY), tokens.text, -10.0),
        (item.from.as_str(), FontId::proportional(size::SMALL), tokens.muted, 11.0),
    ];
    for (text, font, colour, down) in lines {
        one_line(painter, text, font, colour, (egui::pos2(left, rect.center().y + down), room));
    }
}

fn one_line(painter: &Painter, text: &str, font: FontId, colour: Color32, (at, room): (Pos2, f32)) {
    let format = egui::TextFormat::simple(font, colour);
    let mut job = egui::text::LayoutJob::single_section(text.to_owned(), format);
    job.wrap = egui::text::TextWrapping::truncate_at_width(room);
    let galley = painter.layout_job(job);
    painter.galley(at - egui::vec2(0.0, galley.size().y / 2.0), galley, colour);
}
