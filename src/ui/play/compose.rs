//! Writing a message: lines to pick from, part by part, and how it will read.

use super::{PlayState, PlayView};
use crate::exercise::view::{LineView, MessageOffer, Offer};
use crate::exercise::{Act, Command, Said, Work};
use crate::id::LineSet;
use crate::say;
use crate::scenario::model::Part;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use crate::words::Words;
use egui::{Key, Modifiers, Ui};

/// The parts of a message, in the order in which they are read.
const PARTS: [(Part, &str); 4] = [
    (Part::Known, "act-part-known"),
    (Part::Unknown, "act-part-unknown"),
    (Part::Asked, "act-part-asked"),
    (Part::Next, "act-part-next"),
];

/// A message being written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Composing {
    /// The act that sends it, short of its words.
    act: Act,
    lines: LineSet,
}

impl Composing {
    pub(super) const fn of(act: Act) -> Self {
        Self { act, lines: LineSet::EMPTY }
    }

    fn offer<'a>(&self, play: &PlayView<'a>) -> Option<(&'a Offer, &'a MessageOffer)> {
        let offer = play.view.palette.iter().find(|it| it.action == self.act.action)?;
        Some((offer, offer.message(self.act.about)?))
    }
}

pub(super) fn compose_ui(
    ui: &Ui,
    play: &PlayView<'_>,
    local: &mut PlayState,
    wishes: &mut Vec<Wish>,
) {
    let Some(mut composing) = local.line.composing.take() else { return };
    let Some((offer, message)) = composing.offer(play) else { return };
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let mut sent = false;
    let response = super::overlays::modal(ui, "compose").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size();
        ui.set_width(720.0_f32.min(room.x - 80.0));
        ui.label(widgets::strong(&offer.name, size::HEADING, tokens.text));
        ui.label(widgets::tinted(words.say("act-compose-how"), size::SMALL, tokens.muted));
        ui.add_space(6.0);
        let high = (room.y - 330.0).max(160.0);
        egui::ScrollArea::vertical().max_height(high).show(ui, |ui| {
            for (part, title) in PARTS {
                part_ui(ui, message, part, &words.say(title), &mut composing.lines);
            }
        });
        ui.add_space(8.0);
        preview_ui(ui, message, composing.lines, &words);
        ui.add_space(10.0);
        let may = !composing.lines.is_empty();
        ui.horizontal(|ui| {
            let send = words.say("act-compose-send");
            let press = Press::new(&send).key("Ctrl ↵").enabled(may);
            sent = ui.add(if may { press.primary() } else { press }).clicked();
            let back = words.say("act-compose-back");
            let back = ui.add(Press::new(&back).key("Esc")).clicked();
            sent |= may && ui.input_mut(|it| it.consume_key(Modifiers::COMMAND, Key::Enter));
            back
        })
        .inner
    });
    if sent {
        let says = Said::new(message.message, composing.lines);
        wishes.push(play.ask(Command::Do(Work::Act(Act { says, ..composing.act }))));
        local.line.sent();
    } else if !response.inner && !response.should_close() {
        local.line.composing = Some(composing);
    }
}

fn part_ui(ui: &mut Ui, message: &MessageOffer, part: Part, title: &str, picked: &mut LineSet) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let lines: Vec<&LineView> = message.lines.iter().filter(|line| line.part == part).collect();
    if lines.is_empty() {
        return;
    }
    widgets::heading(ui, title);
    for line in lines {
        let is_in = picked.has(line.line);
        let name = say!(words, "act-compose-line", part = title, text = line.text.as_str());
        let response = widgets::row(ui, &name, is_in, |ui| {
            ui.horizontal_top(|ui| {
                let (tick, ink) = if is_in { ("✓", tokens.accent) } else { ("○", tokens.dim) };
                ui.label(widgets::tinted(tick, size::BODY, ink));
                let ink = if is_in { tokens.text } else { tokens.muted };
                ui.add(egui::Label::new(widgets::tinted(&line.text, size::BODY, ink)).wrap());
            });
        });
        if response.clicked() {
            *picked = picked.with_all(LineSet::of(line.line), !is_in);
        }
    }
    ui.add_space(4.0);
}

/// The message as it will be sent.
fn preview_ui(ui: &mut Ui, message: &MessageOffer, picked: LineSet, words: &Words) {
    let tokens = Tokens::of(ui);
    widgets::paper(&tokens).inner_margin(egui::Margin::symmetric(16, 10)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if picked.is_empty() {
            let text = words.say("act-compose-empty");
            ui.label(widgets::tinted(text, size::BODY, tokens.ink_muted));
            return;
        }
        for (part, _) in PARTS {
            let lines = message.lines.iter().filter(|it| it.part == part && picked.has(it.line));
            let text: Vec<&str> = lines.map(|line| line.text.as_str()).collect();
            if !text.is_empty() {
                let text = widgets::tinted(text.join(" "), size::BODY, tokens.ink);
                ui.add(egui::Label::new(text).wrap());
            }
        }
    });
}
