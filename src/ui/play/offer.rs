//! One thing that can be done: its cost, what it needs, and what it is about.

use super::PlayView;
use super::line::{Line, commit};
use super::picks::{Pick, Picks};
use crate::exercise::view::{Offer, PersonView};
use crate::say;
use crate::scenario::model::pattern::Manner;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Align, Layout, Ui};

/// Why the act would be turned down as it is picked.
pub(super) fn refusal<'a>(offer: &'a Offer, picks: &Picks) -> Option<&'a str> {
    let objects = offer.objects.as_deref().unwrap_or_default();
    let chosen = objects.iter().find(|object| Some(object.object) == picks.object);
    match chosen {
        Some(object) => object.refusal.as_deref(),
        None => offer.refusal.as_deref(),
    }
}

/// The line of an offer that is not chosen.
pub(super) fn brief_ui(ui: &mut Ui, offer: &Offer) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let colour = if offer.refusal.is_some() { tokens.dim } else { tokens.muted };
    widgets::words(ui, 16.0, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let text = if offer.refusal.is_some() {
                words.say("act-not-now")
            } else {
                say!(words, "act-busy", time = widgets::minutes_text(offer.occupies))
            };
            ui.label(widgets::tinted(text, size::SMALL, tokens.dim));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = widgets::tinted(&offer.name, size::BODY, colour);
                ui.add(egui::Label::new(name).truncate());
            });
        });
    });
}

/// The chosen offer with all that can be picked.
pub(super) fn chosen_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    line: &mut Line,
    offer: &Offer,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let why_not = refusal(offer, &line.picks);
    ui.horizontal_top(|ui| {
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            let text = words.say("act-do");
            let name = say!(words, "act-do-name", what = offer.name.as_str());
            let press = Press::new(&text).name(&name).key("↵").enabled(why_not.is_none());
            let press = if why_not.is_none() { press.primary() } else { press };
            if ui.add(press).clicked() {
                commit(play, line, offer, wishes);
            }
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let name = widgets::strong(&offer.name, size::BODY, tokens.text);
                ui.add(egui::Label::new(name).wrap());
                let (text, colour) = match why_not {
                    Some(refusal) => (refusal.to_owned(), tokens.major),
                    None => (cost(&words, play, offer), tokens.muted),
                };
                ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, colour)).wrap());
                needs_ui(ui, offer);
            });
        });
    });
    for pick in Picks::of(offer) {
        pick_ui(ui, play, line, offer, pick);
    }
}

fn cost(words: &Words, play: &PlayView<'_>, offer: &Offer) -> String {
    let busy = widgets::minutes_text(offer.occupies);
    let you = play.view.people.iter().find(|person| person.you);
    let is_busy = |person: &PersonView| person.doing.is_some() || person.waiting > 0;
    if you.is_some_and(is_busy) {
        return say!(words, "act-busy-later", time = busy);
    }
    let effect = widgets::clock_text(play.now.after(offer.takes));
    say!(words, "act-busy-effect", time = busy, at = effect)
}

fn needs_ui(ui: &mut Ui, offer: &Offer) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    for need in &offer.needs {
        let (phrase, colour) = if need.met {
            ("act-need-met", tokens.performed)
        } else {
            ("act-need-open", tokens.major)
        };
        let text = say!(words, phrase, need = need.text.as_str());
        ui.add(egui::Label::new(widgets::tinted(text, size::SMALL, colour)).wrap());
    }
}

fn pick_ui(ui: &mut Ui, play: &PlayView<'_>, line: &mut Line, offer: &Offer, pick: Pick) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let asked = line.picking == Some(pick);
    let colour = if asked { tokens.accent } else { tokens.dim };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        let options = options(&words, play, offer, line, pick);
        let (question, phrase) = phrases(pick);
        question_ui(ui, widgets::tinted(words.say(question), size::SMALL, colour));
        for (at, (text, chosen, possible)) in options.iter().enumerate() {
            let name = say!(words, phrase, what = text.as_str());
            let press = Press::new(text).name(&name).round().selected(*chosen).enabled(*possible);
            if ui.add(press).clicked() {
                choose(line, play, offer, pick, at);
            }
        }
        if asked {
            widgets::key_cap(ui, "←→");
            widgets::key_cap(ui, "↵");
        }
    });
    if pick == Pick::Level {
        criteria_ui(ui, play, line);
    }
}

/// What makes it the level that is picked.
fn criteria_ui(ui: &mut Ui, play: &PlayView<'_>, line: &Line) {
    let tokens = Tokens::of(ui);
    let mut levels = play.view.severity.levels.iter();
    if let Some(level) = levels.find(|it| Some(it.level) == line.picks.level) {
        let text = format!("{} {}: {}", level.level, level.name, level.criteria);
        widgets::para(ui, &text, tokens.muted);
    }
}

/// What a pick asks, in a cell as wide as the others' where that is enough.
fn question_ui(ui: &mut Ui, question: egui::RichText) {
    let cell = egui::vec2(34.0, size::TARGET);
    ui.allocate_ui_with_layout(cell, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(cell.x);
        ui.add(egui::Label::new(question).extend());
    });
}

/// The phrases for what a pick asks, and for one of its options.
const fn phrases(pick: Pick) -> (&'static str, &'static str) {
    match pick {
        Pick::Object => ("act-pick-object", "act-pick-object-name"),
        Pick::Level => ("act-pick-level", "act-pick-level-name"),
        Pick::Recipient => ("act-pick-recipient", "act-pick-recipient-name"),
        Pick::Channel => ("act-pick-channel", "act-pick-channel-name"),
        Pick::Manner => ("act-pick-manner", "act-pick-manner-name"),
    }
}

type Options = Vec<(String, bool, bool)>;

/// Each option of a pick: its text, whether it is picked, whether it can be.
fn options(words: &Words, play: &PlayView<'_>, offer: &Offer, line: &Line, pick: Pick) -> Options {
    let picks = &line.picks;
    match pick {
        Pick::Object => {
            let objects = offer.objects.iter().flatten();
            let option = |it: &crate::exercise::view::OfferedObject| {
                (it.title.clone(), picks.object == Some(it.object), it.refusal.is_none())
            };
            objects.map(option).collect()
        }
        Pick::Level => {
            let levels = play.view.severity.levels.iter();
            let option = |it: &crate::scenario::model::Level| {
                (format!("{} {}", it.level, it.name), picks.level == Some(it.level), true)
            };
            levels.map(option).collect()
        }
        Pick::Recipient => {
            let roles = offer.recipients.iter();
            let option = |it: &crate::exercise::view::Recipient| {
                (it.title.clone(), picks.recipient == Some(it.role), true)
            };
            roles.map(option).collect()
        }
        Pick::Channel => {
            let channels = offer.channels.iter();
            let option = |it: &crate::runbook::draft::Channel| {
                (words.say(widgets::channel_phrase(*it)), picks.channel == Some(*it), true)
            };
            channels.map(option).collect()
        }
        Pick::Manner => {
            let now = picks.manner.unwrap_or(Manner::Done);
            let option = |(manner, text): (Manner, &str)| (words.say(text), now == manner, true);
            MANNERS.map(option).to_vec()
        }
    }
}

const MANNERS: [(Manner, &str); 3] = [
    (Manner::Done, "act-manner-done"),
    (Manner::Prepared, "act-manner-prepared"),
    (Manner::Considered, "act-manner-considered"),
];

fn choose(line: &mut Line, play: &PlayView<'_>, offer: &Offer, pick: Pick, at: usize) {
    let picks = &mut line.picks;
    match pick {
        Pick::Object => picks.object = offer.objects.iter().flatten().nth(at).map(|it| it.object),
        Pick::Level => picks.level = play.view.severity.levels.get(at).map(|it| it.level),
        Pick::Recipient => picks.recipient = offer.recipients.get(at).map(|it| it.role),
        Pick::Channel => picks.channel = offer.channels.get(at).copied(),
        Pick::Manner => picks.manner = MANNERS.get(at).map(|(manner, _)| *manner),
    }
    if line.picking == Some(pick) {
        line.picking = None;
    }
}
