//! The first screen: what there is to play, and what is next.

use super::keys::Action;
use super::speech::words;
use super::theme::{Tokens, size};
use super::widgets::{self, Press};
use super::wish::Wish;
use crate::say;
use crate::scenario::Scenario;
use crate::scenario::model::{Difficulty, Kind};
use crate::words::Words;
use egui::{Align, Key, Layout, Ui};

mod steps;
mod unfinished;

pub use self::unfinished::Unfinished;

/// What the first screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryView {
    /// A sentence about what is worth doing next.
    pub next: String,
    /// The run that was interrupted.
    pub unfinished: Option<Unfinished>,
    /// What became of the last thing asked for here.
    pub notice: Option<String>,
    /// What there is to play, in the order shown.
    pub scenarios: Vec<ScenarioCard>,
}

/// One scenario of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioCard {
    /// Its slug.
    pub slug: String,
    /// What people call it.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// How long it takes.
    pub minutes: i64,
    /// Fewest and most players.
    pub players: (u8, u8),
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Whether it teaches the program.
    pub is_tutorial: bool,
    /// What became of it so far: `never run`, `2 runs, last 74`.
    pub history: String,
}

impl ScenarioCard {
    /// The card of a scenario.
    pub fn new(scenario: &Scenario, history: impl Into<String>) -> Self {
        let about = &scenario.about;
        Self {
            slug: about.slug.clone(),
            title: about.title.clone(),
            summary: about.summary.clone(),
            minutes: scenario.length.millis() / 60_000,
            players: about.players,
            difficulty: about.difficulty,
            is_tutorial: about.kind == Kind::Tutorial,
            history: history.into(),
        }
    }

    fn people(&self, words: &Words) -> String {
        match self.players {
            (1, 1) => words.say("home-solo"),
            (few, many) if few == many => say!(words, "home-people", few = few),
            (few, many) => say!(words, "home-people-from-to", few = few, many = many),
        }
    }

    const fn level(&self) -> &'static str {
        match (self.is_tutorial, self.difficulty) {
            (true, _) => "home-first-steps",
            (false, Difficulty::Easy) => "home-easy",
            (false, Difficulty::Medium) => "home-medium",
            (false, Difficulty::Hard) => "home-hard",
        }
    }
}

/// What is only on the screen: the chosen row.
#[derive(Clone, Debug, Default)]
pub struct LibraryState {
    /// Position of the chosen scenario.
    pub chosen: usize,
    /// Whether the interrupted run was to be discarded once.
    pub discarding: bool,
    /// Whether a drill with a team is wanted, rather than practice for one.
    pub with_team: bool,
}

/// Draws the first screen.
pub fn library_ui(
    ui: &mut Ui,
    view: &LibraryView,
    local: &mut LibraryState,
    wishes: &mut Vec<Wish>,
) {
    local.chosen = local.chosen.min(cards(view, local).count().saturating_sub(1));
    keys(ui, view, local, wishes);
    widgets::column(ui, 1152.0, |ui| {
        ui.add_space(if widgets::is_narrow(ui) { 12.0 } else { 32.0 });
        masthead_ui(ui, wishes);
        ui.add_space(18.0);
        if let Some(unfinished) = &view.unfinished {
            unfinished::unfinished_ui(ui, unfinished, &mut local.discarding, wishes);
            ui.add_space(12.0);
        }
        if let Some(notice) = &view.notice {
            notice_ui(ui, notice);
            ui.add_space(12.0);
        }
        if !view.next.is_empty() {
            let tokens = Tokens::of(ui);
            ui.label(widgets::tinted(&view.next, size::TITLE, tokens.text));
            ui.add_space(18.0);
        }
        who_ui(ui, local);
        ui.add_space(6.0);
        list_ui(ui, view, local, wishes);
    });
}

fn keys(ui: &Ui, view: &LibraryView, local: &mut LibraryState, wishes: &mut Vec<Wish>) {
    // Something else has the keyboard: its own keys come first.
    if !widgets::is_idle(ui) {
        return;
    }
    let last = cards(view, local).count().saturating_sub(1);
    let aside = |input: &egui::InputState| {
        input.key_pressed(Key::ArrowLeft) || input.key_pressed(Key::ArrowRight)
    };
    if ui.input(aside) {
        local.with_team = !local.with_team;
        local.chosen = 0;
        return;
    }
    let (down, up, enter) = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        (pressed(Key::ArrowDown), pressed(Key::ArrowUp), pressed(Key::Enter))
    });
    if down {
        local.chosen = (local.chosen + 1).min(last);
    }
    if up {
        local.chosen = local.chosen.saturating_sub(1);
    }
    if enter && view.unfinished.is_some() {
        wishes.extend((!local.discarding).then_some(Wish::Resume));
    } else if enter {
        open(view, local, wishes);
    }
}

fn open(view: &LibraryView, local: &LibraryState, wishes: &mut Vec<Wish>) {
    let Some(card) = cards(view, local).nth(local.chosen) else { return };
    wishes.push(if local.with_team {
        Wish::Prepare(card.slug.clone())
    } else {
        Wish::Open { scenario: card.slug.clone(), role: None }
    });
}

/// What is on offer: a team has no use for what is made for one.
fn cards<'a>(
    view: &'a LibraryView,
    local: &LibraryState,
) -> impl Iterator<Item = &'a ScenarioCard> + use<'a> {
    let with_team = local.with_team;
    view.scenarios.iter().filter(move |card| !with_team || card.players.1 > 1)
}

/// Alone, or with a team.
fn who_ui(ui: &mut Ui, local: &mut LibraryState) {
    let words = words(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (with_team, id) in [(false, "home-alone"), (true, "home-team")] {
            let chosen = local.with_team == with_team;
            if ui.add(Press::new(&words.say(id)).selected(chosen)).clicked() && !chosen {
                local.with_team = with_team;
                local.chosen = 0;
            }
        }
        widgets::key_cap(ui, "← →");
    });
}

fn masthead_ui(ui: &mut Ui, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let left = |ui: &mut Ui| {
        ui.label(widgets::strong("Drillhall", size::HEADING, tokens.text));
        ui.add_space(8.0);
        ui.label(widgets::tinted(words.say("home-tagline"), size::BODY, tokens.dim));
    };
    widgets::across(ui, left, |ui| {
        if ui.add(Press::new(&words.say("home-quit"))).clicked() {
            wishes.push(Wish::Quit);
        }
        let (look, name) = (words.say("home-look"), words.say("home-look-name"));
        if ui.add(Press::new(&look).name(&name).action(Action::Look)).clicked() {
            wishes.push(Wish::ToggleTheme);
        }
        if ui.add(Press::new(&words.say("home-settings")).action(Action::Settings)).clicked() {
            wishes.push(Wish::ToSettings);
        }
        if ui.add(Press::new(&words.say("home-reports"))).clicked() {
            wishes.push(Wish::OpenFolder);
        }
    });
}

fn notice_ui(ui: &mut Ui, notice: &str) {
    let tokens = Tokens::of(ui);
    widgets::panel(&tokens).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let text = widgets::tinted(notice, size::BODY, tokens.text);
        ui.add(egui::Label::new(text).wrap().selectable(true));
    });
}

fn list_ui(ui: &mut Ui, view: &LibraryView, local: &mut LibraryState, wishes: &mut Vec<Wish>) {
    let tokens = Tokens::of(ui);
    let frame = widgets::panel(&tokens).inner_margin(egui::Margin::same(6));
    let mut add = |ui: &mut Ui| {
        frame.show(ui, |ui| {
            for (at, card) in cards(view, local).collect::<Vec<_>>().into_iter().enumerate() {
                let chosen = at == local.chosen;
                let response = widgets::row(ui, &card.title, chosen, |ui| {
                    card_ui(ui, card, chosen, local.with_team);
                });
                if chosen && local_changed(ui) {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    local.chosen = at;
                    open(view, local, wishes);
                }
            }
        });
        ui.add_space(28.0);
        steps::steps_ui(ui);
        ui.add_space(24.0);
    };
    if widgets::is_narrow(ui) {
        // The whole screen scrolls then.
        add(ui);
    } else {
        egui::ScrollArea::vertical().auto_shrink([false, true]).show(ui, add);
    }
}

fn local_changed(ui: &Ui) -> bool {
    ui.input(|input| input.key_pressed(Key::ArrowDown) || input.key_pressed(Key::ArrowUp))
}

fn card_ui(ui: &mut Ui, card: &ScenarioCard, chosen: bool, with_team: bool) {
    let next = if with_team { "home-prepare" } else { "home-read-briefing" };
    let (tokens, words) = (Tokens::of(ui), words(ui));
    if widgets::is_narrow(ui) {
        return narrow_card_ui(ui, card, chosen, &words.say(next));
    }
    let width = ui.available_width();
    let minutes = say!(words, "home-minutes", minutes = card.minutes);
    ui.horizontal(|ui| {
        let cells = [
            (width - 430.0, widgets::strong(&card.title, size::BODY, tokens.text)),
            (72.0, widgets::tinted(minutes, size::BODY, tokens.muted)),
            (100.0, widgets::tinted(card.people(&words), size::BODY, tokens.muted)),
            (90.0, widgets::tinted(words.say(card.level()), size::BODY, tokens.muted)),
            (130.0, widgets::tinted(&card.history, size::BODY, tokens.dim)),
        ];
        for (wide, text) in cells {
            let cell = egui::vec2(wide, 20.0);
            ui.allocate_ui_with_layout(cell, Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(wide);
                ui.add(egui::Label::new(text).truncate());
            });
        }
    });
    if chosen {
        ui.add_space(2.0);
        ui.horizontal(|ui| {
            let wide = (width - 430.0).max(420.0);
            ui.vertical(|ui| {
                ui.set_width(wide);
                widgets::para(ui, &card.summary, tokens.muted);
            });
            ui.with_layout(Layout::right_to_left(Align::BOTTOM), |ui| {
                widgets::key_cap(ui, "↵");
                ui.label(widgets::tinted(words.say(next), size::SMALL, tokens.accent));
            });
        });
        ui.add_space(4.0);
    } else {
        let text = widgets::tinted(&card.summary, size::SMALL, tokens.dim);
        ui.add(egui::Label::new(text).truncate());
    }
}

/// A card where there is little room: its figures below its title.
fn narrow_card_ui(ui: &mut Ui, card: &ScenarioCard, chosen: bool, next: &str) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let minutes = say!(words, "home-minutes", minutes = card.minutes);
    ui.add(egui::Label::new(widgets::strong(&card.title, size::BODY, tokens.text)).wrap());
    let facts = [minutes, card.people(&words), words.say(card.level()), card.history.clone()];
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    let facts = widgets::tinted(facts.join(" · "), size::SMALL, tokens.muted);
    ui.add(egui::Label::new(facts).wrap());
    if chosen {
        widgets::para(ui, &card.summary, tokens.muted);
        ui.label(widgets::tinted(next, size::SMALL, tokens.accent));
    }
}
