//! The card: the latest thing that everybody got, as large as it can be.

use super::{Scale, StageView, paper, size};
use crate::exercise::view::InboxItem;
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use egui::{Align, CornerRadius, FontId, Label, Layout, Ui};

/// Sizes that the text is tried in before it is cut.
const SIZES: [f32; 5] = [size::BODY, 33.0, size::MEDIUM, 28.0, size::SMALL];

pub(super) fn card_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let tokens = Tokens::of(ui);
    let rect = ui.max_rect();
    let Some(item) = stage.view.inbox.last() else {
        empty_ui(ui, stage, scale);
        return;
    };
    let round = CornerRadius::same(18);
    ui.painter().rect_filled(rect, round, tokens.paper);
    let inner = rect.shrink2(egui::vec2(scale.to(56.0), scale.to(40.0)));
    super::within(ui, inner, |ui| {
        head_ui(ui, item, scale);
        ui.add_space(scale.to(20.0));
        let page = stage.page.checked_sub(1).and_then(|at| item.attachments.get(at));
        let title = page.map_or_else(|| item.title.clone(), paper::title);
        ui.add(Label::new(scale.strong(title, size::TITLE, tokens.ink)).wrap());
        ui.add_space(scale.to(12.0));
        let foot = scale.to(44.0);
        let text = egui::Rect::from_min_max(ui.cursor().min, inner.max - egui::vec2(0.0, foot));
        super::within(ui, text, |ui| match page {
            Some(attachment) => paper::attachment_ui(ui, attachment, scale),
            None => fitted_ui(ui, &item.body, scale),
        });
        let bottom =
            egui::Rect::from_min_max(inner.left_bottom() - egui::vec2(0.0, foot), inner.max);
        super::within(ui, bottom, |ui| foot_ui(ui, stage, item, scale));
    });
}

fn empty_ui(ui: &mut Ui, stage: &StageView<'_>, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let rect = ui.max_rect();
    ui.painter().rect_filled(rect, CornerRadius::same(18), tokens.panel);
    let inner = rect.shrink(scale.to(56.0));
    super::within(ui, inner, |ui| {
        let text = if stage.view.times.started { "stage-quiet" } else { "stage-before" };
        ui.add(Label::new(scale.strong(words.say(text), size::TITLE, tokens.text)).wrap());
        ui.add_space(scale.to(16.0));
        let about = &stage.view.briefing.summary;
        ui.add(Label::new(scale.plain(about, size::BODY, tokens.muted)).wrap());
    });
}

fn head_ui(ui: &mut Ui, item: &InboxItem, scale: Scale) {
    let tokens = Tokens::of(ui);
    ui.horizontal(|ui| {
        let channel = words(ui).say(widgets::channel_phrase(item.channel));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(scale.plain(&item.story, size::SMALL, tokens.ink_muted));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let large = scale.to(size::SMALL);
                widgets::channel_icon(ui, item.channel, large, tokens.ink_muted);
                let text = format!("{channel} · {}", item.from);
                ui.add(Label::new(scale.plain(text, size::SMALL, tokens.ink_muted)).truncate());
            });
        });
    });
    let (rect, _) = ui
        .allocate_exact_size(egui::vec2(ui.available_width(), scale.to(2.0)), egui::Sense::hover());
    ui.painter().rect_filled(rect, 0.0, tokens.paper_line);
}

/// The text as large as it fits, and cut if it does not fit at all.
pub(super) fn fitted_ui(ui: &mut Ui, text: &str, scale: Scale) {
    let tokens = Tokens::of(ui);
    let room = ui.available_size();
    let high = |ui: &Ui, points: f32| {
        let font = FontId::proportional(scale.to(points));
        let text = text.to_owned();
        ui.fonts_mut(|fonts| fonts.layout(text, font, tokens.ink, room.x)).size().y * 1.12
    };
    let fits = SIZES.into_iter().find(|points| high(ui, *points) <= room.y);
    let points = fits.unwrap_or(size::SMALL);
    let line = Some(scale.to(points * 1.36));
    let text = scale.plain(text, points, tokens.ink).line_height(line);
    ui.add(Label::new(text).wrap());
}

fn foot_ui(ui: &mut Ui, stage: &StageView<'_>, item: &InboxItem, scale: Scale) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    ui.with_layout(Layout::right_to_left(Align::Max), |ui| {
        let pages = item.attachments.len() + 1;
        if pages > 1 {
            let text = say!(words, "stage-page", page = stage.page.min(pages - 1) + 1, of = pages);
            ui.label(scale.plain(text, size::SMALL, tokens.ink_muted));
        }
        ui.with_layout(Layout::left_to_right(Align::Max), |ui| {
            let to = say!(words, "stage-to", to = item.to.as_str());
            ui.add(Label::new(scale.plain(to, size::SMALL, tokens.ink_muted)).truncate());
        });
    });
}
