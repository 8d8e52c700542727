//! What people wrote down, sorted.

use crate::exercise::NoteKind;
use crate::paper::words::in_order;
use crate::report::model::{Note, Notes};
use crate::report::run::Run;

pub(super) fn notes(run: &Run<'_>) -> Notes {
    let mut notes = Notes::default();
    let entries = run.evidence.notes.iter().copied().chain(std::iter::repeat(run.evidence.last));
    let answered = |question: &str| {
        let mut notes = run.input.state.notes.iter();
        notes.any(|note| {
            note.kind == Some(NoteKind::Answered) && run.input.state.text(note.text) == question
        })
    };
    for (note, entry) in run.input.state.notes.iter().zip(entries) {
        let line = Note {
            moment: run.moment(note.at),
            text: run.input.state.text(note.text).to_owned(),
            entries: in_order(note.anchor.into_iter().chain([entry])),
        };
        match note.kind {
            None => notes.pinned.push(line),
            Some(NoteKind::Question) if answered(&line.text) => notes.remarks.push(line),
            Some(NoteKind::Question) => notes.questions.push(line),
            Some(NoteKind::ParkingLot) => notes.parking_lot.push(line),
            Some(NoteKind::Remark) => notes.remarks.push(line),
            // An answer stands where its question does; the others among the strengths and the areas for improvement.
            Some(NoteKind::Strength | NoteKind::Gap | NoteKind::Answered) => {}
        }
    }
    notes
}
