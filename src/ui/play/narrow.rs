//! Play where there is little room: one thing at a time above the command line, each a tab.

use super::{PlayState, PlayView, board, card, inbox, line, news, notes, right_ui, top};
use crate::say;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Frame, Margin, Panel, Stroke, Ui};

/// What is shown above the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    /// The card of an inject.
    #[default]
    Card,
    /// What arrived and what is known.
    Inbox,
    /// The systems, and how they are.
    Board,
    /// Questions, people, what is under way, notes, legal clocks, what it costs.
    Side,
}

const TABS: [(Tab, &str); 4] = [
    (Tab::Card, "play-tab-card"),
    (Tab::Inbox, "play-tab-inbox"),
    (Tab::Board, "play-tab-board"),
    (Tab::Side, "play-tab-side"),
];

/// The height of the line while nothing is typed: itself alone.
const IDLE_LINE: f32 = 74.0;

pub(super) fn narrow_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    local: &mut PlayState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let bar = Frame::NONE.fill(tokens.panel).inner_margin(Margin::symmetric(8, 6));
    Panel::top("play_narrow_top").frame(bar).show(ui, |ui| {
        top::narrow_ui(ui, play, local, wishes);
        ui.add_space(2.0);
        let has_board = !play.view.board.places.is_empty();
        let open = play.view.questions.iter().filter(|it| it.yours && it.outcome.is_none());
        let open = open.count();
        let shown = TABS.into_iter().filter(|(tab, _)| has_board || *tab != Tab::Board);
        let tabs: Vec<(Tab, String)> = shown
            .map(|(tab, id)| match (tab, open) {
                (Tab::Side, 1..) => (tab, say!(words, "play-tab-side-asked", count = open)),
                _ => (tab, words.say(id)),
            })
            .collect();
        widgets::tabs(ui, &mut local.tab, &tabs);
    });
    line_ui(ui, play, local, wishes);
    let frame = Frame::NONE.inner_margin(Margin::same(8));
    let shown = local.shown(play.view);
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| match local.tab {
        Tab::Card => {
            news::happening_ui(ui, play);
            if !news::verdicts_ui(ui, play, local) {
                card::card_ui(ui, play, local, wishes);
            }
        }
        Tab::Inbox => inbox::narrow_ui(ui, play, local),
        Tab::Board => {
            let high = ui.available_height();
            egui::ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                board::board_ui(ui, play, &mut local.board, high.max(260.0) / board::SHARE);
            });
        }
        Tab::Side => right_ui(ui, play, local, wishes),
    });
    // What was chosen in the inbox is on the card.
    if local.tab == Tab::Inbox && local.shown(play.view) != shown {
        local.tab = Tab::Card;
    }
}

fn line_ui(ui: &mut Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let whole = ui.available_height();
    let typed = local.line.height();
    let high = if typed > 0.0 { typed.clamp(IDLE_LINE, whole * 0.75) } else { IDLE_LINE };
    let frame = Frame::NONE.inner_margin(Margin { left: 8, right: 8, top: 0, bottom: 8 });
    Panel::bottom("play_narrow_line")
        .frame(frame)
        .resizable(false)
        .show_separator_line(false)
        .exact_size(high)
        .show(ui, |ui| {
            let edge = Stroke::new(1.0, tokens.accent);
            let panel = widgets::panel(&tokens).stroke(edge).inner_margin(Margin::same(8));
            panel.show(ui, |ui| {
                ui.set_min_size(ui.available_size());
                line::line_ui(ui, play, &mut local.line, wishes);
            });
        });
    if local.noting.is_some() {
        Panel::bottom("play_narrow_note")
            .frame(frame)
            .resizable(false)
            .show_separator_line(false)
            .show(ui, |ui| notes::line_ui(ui, play, local, wishes));
    }
}

/// The menu's button, which has no foot to stand in.
pub(super) fn menu_ui(ui: &mut Ui, local: &mut PlayState) {
    let text = words(ui).say("play-menu");
    if ui.add(Press::new(&text).action(Action::Help)).clicked() {
        local.menu = true;
    }
}

/// What stands in the foot elsewhere, and at the left of the bar.
pub(super) fn rest_ui(ui: &mut Ui, play: &PlayView<'_>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    widgets::heading(ui, &play.view.briefing.title);
    if let Some(role) = &play.view.briefing.role {
        let text = say!(words, "play-you-are", role = role.as_str());
        ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, tokens.muted)).wrap());
    }
    if let Some(phase) = &play.view.phase {
        widgets::chip(ui, phase);
    }
    ui.horizontal_wrapped(|ui| super::foot::costs_ui(ui, play));
    let wide = ui.available_width() - 8.0;
    super::timeline::strip_ui(ui, play, wide);
    ui.add_space(8.0);
}
