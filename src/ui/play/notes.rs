//! Notes of one's own: a line to write one, and what was written so far.

use super::{PlayState, PlayView};
use crate::exercise::view::OwnNote;
use crate::exercise::{Command, NoteKind};
use crate::say;
use crate::ui::keys::Action;
use crate::ui::speech::words;
use crate::ui::theme::{Tokens, size};
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{EventFilter, Id, Key, Modifiers, Ui};

/// A note in the making.
#[derive(Clone, Debug)]
pub(super) struct Noting {
    is_question: bool,
    text: String,
}

impl Default for Noting {
    fn default() -> Self {
        Self { is_question: true, text: String::new() }
    }
}

impl Noting {
    const fn kind(&self) -> NoteKind {
        if self.is_question { NoteKind::Question } else { NoteKind::Remark }
    }
}

/// The field's place, for whoever gives it the keyboard.
fn field() -> Id {
    Id::new("note-line")
}

/// Opens the line; what was typed in it before stays.
pub(super) fn open(ui: &Ui, local: &mut PlayState) {
    local.noting.get_or_insert_default();
    ui.memory_mut(|memory| memory.request_focus(field()));
}

/// The line, while somebody writes.
pub(super) fn line_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    local: &mut PlayState,
    wishes: &mut Vec<Wish>,
) {
    let Some(noting) = &mut local.noting else { return };
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let then = line_keys(ui, noting);
    let edge = egui::Stroke::new(1.0, tokens.edge);
    let frame = widgets::panel(&tokens).stroke(edge).inner_margin(egui::Margin::same(10));
    let mut done = then == Then::Write;
    let mut away = then == Then::Close;
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        let edit = egui::TextEdit::singleline(&mut noting.text)
            .id(field())
            .hint_text(words.say("play-note-hint"))
            .desired_width(f32::INFINITY)
            .char_limit(400)
            .return_key(None)
            .min_size(egui::vec2(0.0, size::TARGET))
            .vertical_align(egui::Align::Center)
            .margin(egui::Margin::symmetric(8, 6))
            .text_color(tokens.text);
        let response = widgets::named(ui.add(edit), &words.say("play-note-write"));
        // The field would let both go to egui, which moves the keyboard by them.
        let filter = EventFilter { tab: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            for (is_question, text) in [(true, "play-note-question"), (false, "play-note-remark")] {
                let (text, chosen) = (words.say(text), noting.is_question == is_question);
                if ui.add(Press::new(&text).selected(chosen).round()).clicked() {
                    noting.is_question = is_question;
                }
            }
            widgets::key_cap(ui, "Tab");
            let may = !noting.text.trim().is_empty();
            let text = words.say("play-note-do");
            let press = Press::new(&text).key("↵").enabled(may);
            done |= ui.add(if may { press.primary() } else { press }).clicked();
            away |= ui.add(Press::new(&words.say("play-note-not")).key("Esc")).clicked();
        });
    });
    let (kind, text) = (noting.kind(), noting.text.trim().to_owned());
    if done && !text.is_empty() {
        wishes.push(play.ask(Command::Note { kind, text, anchor: None }));
        away = true;
    }
    if away {
        local.noting = None;
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Stay,
    Write,
    Close,
}

/// Keys that the field would otherwise take for itself, or lose the keyboard by.
fn line_keys(ui: &Ui, noting: &mut Noting) -> Then {
    let id = field();
    if !ui.memory(|memory| memory.has_focus(id)) {
        return Then::Stay;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::Tab) {
        noting.is_question = !noting.is_question;
    }
    if pressed(Key::Escape) {
        Then::Close
    } else if pressed(Key::Enter) {
        Then::Write
    } else {
        Then::Stay
    }
}

/// What was written so far: open questions first, each with a box to tick.
pub(super) fn notes_ui(
    ui: &mut Ui,
    play: &PlayView<'_>,
    local: &mut PlayState,
    wishes: &mut Vec<Wish>,
) {
    let words = words(ui);
    widgets::heading(ui, &words.say("play-notes"));
    let is_over = play.view.times.over.is_some();
    if !is_over {
        let text = words.say("play-note-write");
        let wide = ui.available_width();
        if ui.add(Press::new(&text).action(Action::Note).left().width(wide)).clicked() {
            open(ui, local);
        }
    }
    let is_open = |note: &&OwnNote| note.kind == Some(NoteKind::Question) && !note.answered;
    let notes = play.view.notes.iter().rev();
    let (open, rest): (Vec<&OwnNote>, Vec<&OwnNote>) = notes.partition(|note| is_open(note));
    for (at, note) in open.into_iter().chain(rest).enumerate() {
        ui.push_id(at, |ui| note_ui(ui, play, note, wishes));
    }
    ui.add_space(8.0);
}

fn note_ui(ui: &mut Ui, play: &PlayView<'_>, note: &OwnNote, wishes: &mut Vec<Wish>) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let at = widgets::clock_text(note.at);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if note.kind == Some(NoteKind::Question) {
            let name = say!(words, "play-note-answered", question = note.text.as_str());
            if widgets::tick(ui, &name, note.answered).clicked() {
                let kind = NoteKind::Answered;
                let text = note.text.clone();
                wishes.push(play.ask(Command::Note { kind, text, anchor: None }));
            }
        }
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(6.0);
            let colour = if note.answered { tokens.dim } else { tokens.text };
            let text = widgets::tinted(&note.text, size::SMALL, colour);
            ui.add(egui::Label::new(text).wrap());
            ui.label(widgets::tinted(at, size::TINY, tokens.dim));
        });
    });
}
