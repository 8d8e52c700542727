//! What a seat has asked for and written down.

use super::Eye;
use super::message::{self, LineView};
use crate::exercise::command::{NoteKind, Ticket, Work};
use crate::exercise::state::{ActState, ActStatus, Note};
use crate::scenario::model::pattern::Manner;
use crate::time::ExerciseTime;

/// Something this seat's role has asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnAct {
    /// Its ticket.
    pub ticket: Ticket,
    /// What.
    pub text: String,
    /// When it was asked for.
    pub asked: ExerciseTime,
    /// When it began.
    pub began: Option<ExerciseTime>,
    /// When it took effect.
    pub done: Option<ExerciseTime>,
    /// How far it has got.
    pub progress: Progress,
    /// What it says, part by part, if it sends a message.
    pub said: Vec<LineView>,
}

/// How far an act has got, as its role sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It waits for its turn and can be taken back.
    Waiting,
    /// It is being done.
    UnderWay,
    /// It was prepared and can be carried out.
    Ready,
    /// It is done.
    Done,
    /// It was sent; nobody has answered yet.
    Sent,
    /// Somebody answered.
    Answered,
    /// Nobody answered.
    NoAnswer,
    /// It will not be done.
    Dropped,
}

/// Something this seat wrote down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNote {
    /// What kind.
    pub kind: Option<NoteKind>,
    /// When.
    pub at: ExerciseTime,
    /// The text.
    pub text: String,
    /// Whether it is a question that has been answered.
    pub answered: bool,
}

pub(super) fn acts(eye: &Eye<'_>) -> Vec<OwnAct> {
    let own = |(_, act): &(u32, &ActState)| eye.leads() || eye.role == Some(act.by);
    (0..).zip(&eye.state.acts).filter(own).map(|(at, act)| own_act(eye, Ticket(at), act)).collect()
}

fn own_act(eye: &Eye<'_>, ticket: Ticket, act: &ActState) -> OwnAct {
    OwnAct {
        ticket,
        text: eye.work(&act.work),
        asked: act.asked_at,
        began: act.started,
        done: act.done_at,
        progress: progress(eye, ticket, act),
        said: message::said(eye, ticket),
    }
}

fn progress(eye: &Eye<'_>, ticket: Ticket, act: &ActState) -> Progress {
    match act.status {
        ActStatus::Waiting => Progress::Waiting,
        ActStatus::Begun => Progress::UnderWay,
        ActStatus::Done if is_ready(eye, ticket, act) => Progress::Ready,
        ActStatus::Done => Progress::Done,
        // Whether anybody will answer is known only when their patience is over.
        ActStatus::Sent => Progress::Sent,
        ActStatus::Answered => Progress::Answered,
        ActStatus::Unanswered => Progress::NoAnswer,
        ActStatus::Withdrawn => Progress::Dropped,
    }
}

fn is_ready(eye: &Eye<'_>, ticket: Ticket, act: &ActState) -> bool {
    let prepared = matches!(act.work, Work::Act(it) if it.manner == Manner::Prepared);
    let carries_out = |other: &ActState| {
        other.status != ActStatus::Withdrawn
            && matches!(other.work, Work::CarryOut { prepared } if prepared == ticket)
    };
    prepared && !eye.state.acts.iter().any(carries_out)
}

pub(super) fn notes(eye: &Eye<'_>) -> Vec<OwnNote> {
    let is_own = |note: &&Note| note.by == eye.seat;
    let is_answer = |note: &&Note| note.kind == Some(NoteKind::Answered);
    let answered = |text: &str| {
        let mut answers = eye.state.notes.iter().filter(is_own).filter(is_answer);
        answers.any(|answer| eye.state.text(answer.text) == text)
    };
    let view = |note: &Note| {
        let text = eye.state.text(note.text);
        let answered = note.kind == Some(NoteKind::Question) && answered(text);
        OwnNote { kind: note.kind, at: note.at, text: text.to_owned(), answered }
    };
    let kept = eye.state.notes.iter().filter(is_own).filter(|note| !is_answer(note));
    kept.map(view).collect()
}
