//! Telling: what, and whom.

use super::{PlayState, PlayView};
use crate::exercise::view::{KnownFact, Shared};
use crate::exercise::{Command, Work};
use crate::id::{FactIx, RoleSet};
use crate::say;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Align, Key, Layout, Ui};

/// What is about to be told, and to whom.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Telling {
    fact: Option<FactIx>,
    to: RoleSet,
}

impl Telling {
    /// Telling one fact.
    pub(super) const fn about(fact: FactIx) -> Self {
        Self { fact: Some(fact), to: RoleSet::EMPTY }
    }
}

pub(super) fn tell_ui(ui: &Ui, play: &PlayView<'_>, local: &mut PlayState, wishes: &mut Vec<Wish>) {
    let Some(mut telling) = local.telling else { return };
    if telling.fact.is_none() {
        let first = play.view.known.iter().min_by_key(|known| known.shared);
        telling.fact = first.map(|known| known.fact);
    }
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let modal = egui::Modal::new(egui::Id::new("tell")).frame(widgets::panel(&tokens));
    let mut done = false;
    let response = modal.show(ui.ctx(), |ui| {
        ui.set_width(widgets::fitting(ui, 560.0));
        ui.label(widgets::strong(words.say("inbox-tell-title"), size::TITLE, tokens.text));
        ui.label(widgets::tinted(words.say("inbox-tell-cost"), size::SMALL, tokens.dim));
        ui.add_space(6.0);
        let high = widgets::fitting_height(ui, 170.0);
        let area = egui::ScrollArea::vertical().id_salt("telling").max_height(high);
        let known = area.min_scrolled_height(high).show(ui, |ui| {
            facts_ui(ui, play, &mut telling);
            ui.add_space(8.0);
            let known = play.view.known.iter().find(|known| Some(known.fact) == telling.fact)?;
            listeners_ui(ui, known, &mut telling);
            Some(known)
        });
        if let Some(known) = known.inner {
            done = confirm_ui(ui, play, known, telling, wishes);
        }
    });
    let close = done || response.should_close();
    local.telling = if close { None } else { Some(telling) };
}

fn facts_ui(ui: &mut Ui, play: &PlayView<'_>, telling: &mut Telling) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let mut known: Vec<&KnownFact> = play.view.known.iter().collect();
    known.sort_by_key(|known| known.shared);
    egui::ScrollArea::vertical().max_height(240.0).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for known in known {
            let chosen = telling.fact == Some(known.fact);
            let colour = match known.shared {
                Shared::OnlyYou => tokens.private,
                Shared::Some => tokens.text,
                Shared::Everybody => tokens.dim,
            };
            let response = widgets::row(ui, &known.text, chosen, |ui| {
                let text = widgets::tinted(&known.text, 13.0, colour);
                ui.add(egui::Label::new(text).wrap());
                if known.shared == Shared::Everybody {
                    let text = words.say("inbox-tell-known");
                    ui.label(widgets::tinted(text, size::TINY, tokens.dim));
                }
            });
            if response.clicked() && !chosen {
                *telling = Telling::about(known.fact);
            }
        }
    });
}

fn listeners_ui(ui: &mut Ui, known: &KnownFact, telling: &mut Telling) {
    let words = words(ui);
    widgets::heading(ui, &words.say("inbox-tell-whom"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        for listener in &known.listeners {
            let one = RoleSet::of(listener.role);
            let chosen = telling.to.has(listener.role);
            let name = say!(words, "inbox-tell-one", who = listener.title.as_str());
            let press = Press::new(&listener.title).name(&name).round().selected(chosen);
            let response = ui.add(press.enabled(listener.refusal.is_none()));
            if response.clicked() {
                telling.to = if chosen { telling.to.without(one) } else { telling.to.or(one) };
            }
        }
    });
}

/// Whether it was told.
fn confirm_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    known: &KnownFact,
    telling: Telling,
    wishes: &mut Vec<Wish>,
) -> bool {
    let words = words(ui);
    ui.add_space(10.0);
    let ready = !telling.to.is_empty();
    let enter = ready && ui.input(|input| input.modifiers.command && input.key_pressed(Key::Enter));
    let mut told = enter;
    let mut away = false;
    ui.horizontal(|ui| {
        away = ui.add(Press::new(&words.say("inbox-tell-not")).key("Esc")).clicked();
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = words.say("inbox-tell-do");
            let press = Press::new(&text).key("Ctrl ↵").enabled(ready);
            let press = if ready { press.primary() } else { press };
            told |= ui.add(press).clicked();
        });
    });
    if told {
        let work = Work::Tell { fact: known.fact, to: telling.to };
        wishes.push(play.ask(Command::Do(work)));
    }
    told || away
}
