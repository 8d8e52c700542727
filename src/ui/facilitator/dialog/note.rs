//! Writing something down: a strength, a gap, something for later.

use super::{Noting, Then, choice_ui, field_ui, title_ui, ways_out_ui};
use crate::exercise::{Command, NoteKind};
use crate::ui::facilitator::lead;
use crate::ui::speech::words_in;
use crate::ui::wish::Wish;
use egui::Ui;

const KINDS: [(NoteKind, &str); 5] = [
    (NoteKind::Strength, "lead-kind-strength"),
    (NoteKind::Gap, "lead-kind-gap"),
    (NoteKind::ParkingLot, "lead-kind-park"),
    (NoteKind::Question, "lead-kind-question"),
    (NoteKind::Remark, "lead-kind-remark"),
];

pub(super) fn note_ui(ui: &mut Ui, note: &mut Noting, wishes: &mut Vec<Wish>) -> Then {
    let words = words_in(ui.ctx());
    let title = words.say("lead-note-title");
    title_ui(ui, &title);
    field_ui(ui, &mut note.text, &title, &words.say("lead-note-hint"), true);
    ui.add_space(8.0);
    let names: Vec<String> = KINDS.iter().map(|(_, id)| words.say(id)).collect();
    let chosen = KINDS.iter().position(|(kind, _)| *kind == note.kind);
    if let Some((kind, _)) = choice_ui(ui, &title, &names, chosen).and_then(|at| KINDS.get(at)) {
        note.kind = *kind;
    }
    let text = note.text.trim();
    let (done, then) = ways_out_ui(ui, &words.say("lead-note-write"), !text.is_empty());
    if done {
        let (kind, anchor) = (note.kind, note.anchor);
        wishes.push(lead(Command::Note { kind, text: text.to_owned(), anchor }));
    }
    then
}
