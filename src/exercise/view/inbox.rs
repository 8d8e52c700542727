//! What has arrived.

use super::Eye;
use crate::exercise::command::Seat;
use crate::exercise::setup::Occupancy;
use crate::exercise::state::{InjectState, InjectStatus};
use crate::id::{DecisionIx, InjectIx, Key as _};
use crate::runbook::draft::Channel;
use crate::scenario::model::story::Attachment;
use crate::time::ExerciseTime;

/// Something that has arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InboxItem {
    /// Which inject.
    pub inject: InjectIx,
    /// When.
    pub at: ExerciseTime,
    /// The story's clock then: `Sat 02:52`.
    pub story: String,
    /// How it arrived.
    pub channel: Channel,
    /// Who it is from.
    pub from: String,
    /// Whom it reached, in words: `everyone`, `you`.
    pub to: String,
    /// Whether only these see it.
    pub private: bool,
    /// Its headline.
    pub title: String,
    /// Its text, with every figure as it stood when it arrived.
    pub body: String,
    /// What hangs on it.
    pub attachments: Vec<Attachment>,
    /// Whether it waits to be opened ([`Command::Acknowledge`](crate::exercise::Command)): a private
    /// item of a facilitated drill. Until then it has no text.
    pub sealed: bool,
    /// The question it asks.
    pub decision: Option<DecisionIx>,
    /// Hints shown so far, mildest first.
    pub hints: Vec<String>,
    /// How many more there are.
    pub hints_left: usize,
}

pub(super) fn inbox(eye: &Eye<'_>) -> Vec<InboxItem> {
    let mut items: Vec<InboxItem> = eye
        .state
        .injects
        .pairs()
        .filter(|(inject, state)| sees(eye, *inject, state))
        .filter_map(|(inject, state)| item(eye, inject, state))
        .collect();
    items.sort_by_key(|item| (item.at, item.inject));
    items
}

/// Whether an inject has reached this seat.
pub(super) fn sees(eye: &Eye<'_>, inject: InjectIx, state: &InjectState) -> bool {
    if state.status != InjectStatus::Released {
        return false;
    }
    match eye.seat {
        Seat::Facilitator | Seat::Evaluator(_) => true,
        Seat::Observer => !is_private(eye, inject),
        Seat::Role(_) => {
            eye.here() && (!is_private(eye, inject) || !state.to.and(eye.mine).is_empty())
        }
    }
}

fn is_private(eye: &Eye<'_>, inject: InjectIx) -> bool {
    match eye.scenario.injects.get(inject) {
        Some(record) => record.private,
        // What cannot be found is nobody's.
        None => improvised(eye, inject).is_none_or(|text| text.private),
    }
}

fn improvised(eye: &Eye<'_>, inject: InjectIx) -> Option<crate::exercise::state::ImprovisedText> {
    let at = inject.position().checked_sub(eye.scenario.injects.len())?;
    eye.state.improvised.get(at).copied()
}

fn item(eye: &Eye<'_>, inject: InjectIx, state: &InjectState) -> Option<InboxItem> {
    if eye.scenario.injects.get(inject).is_none() {
        return made_up(eye, inject, state);
    }
    let record = &eye.scenario.injects[inject];
    let variant = state.variant.and_then(|at| record.variants.get(usize::from(at)));
    let body = variant.map_or(&record.body, |variant| &variant.body);
    let hints =
        if eye.leads() || !state.to.and(eye.mine).is_empty() { &*record.hints } else { &[] };
    let shown = usize::from(state.hints).min(hints.len());
    if is_sealed(eye, inject, state) {
        let from = record.from.clone();
        let bare = bare(eye, inject, state);
        return Some(InboxItem {
            channel: record.channel,
            from,
            private: true,
            sealed: true,
            ..bare
        });
    }
    let filled = |text: &str| eye.figures(inject, text);
    Some(InboxItem {
        channel: record.channel,
        from: filled(&record.from),
        private: record.private,
        title: filled(&record.title),
        body: filled(body),
        attachments: record.attachments.iter().map(|it| it.with_texts(&filled)).collect(),
        decision: record.decision,
        hints: hints.iter().take(shown).map(|hint| filled(hint)).collect(),
        hints_left: hints.len() - shown,
        ..bare(eye, inject, state)
    })
}

fn is_sealed(eye: &Eye<'_>, inject: InjectIx, state: &InjectState) -> bool {
    matches!(eye.seat, Seat::Role(_))
        && eye.setup.occupancy == Occupancy::Advisory
        && eye.state.ended.is_none()
        && is_private(eye, inject)
        && state.read.and(eye.mine).is_empty()
}

fn made_up(eye: &Eye<'_>, inject: InjectIx, state: &InjectState) -> Option<InboxItem> {
    use crate::exercise::event::TextIx;
    let made_up = improvised(eye, inject)?;
    let text = |offset: u32| eye.state.text(TextIx(made_up.text.0 + offset)).to_owned();
    Some(InboxItem {
        channel: made_up.channel,
        from: text(0),
        private: made_up.private,
        title: text(1),
        body: text(2),
        ..bare(eye, inject, state)
    })
}

/// An item with what its state says, and no text yet.
fn bare(eye: &Eye<'_>, inject: InjectIx, state: &InjectState) -> InboxItem {
    InboxItem {
        inject,
        at: state.at,
        story: eye.words.day_time(&eye.scenario.calendar, state.story),
        channel: Channel::InPerson,
        from: String::new(),
        to: eye.named(state.to),
        private: false,
        title: String::new(),
        body: String::new(),
        attachments: Vec::new(),
        sealed: false,
        decision: None,
        hints: Vec::new(),
        hints_left: 0,
    }
}

impl Eye<'_> {
    /// A text with `{meter:x}` replaced by the value x had when the inject was released.
    pub(super) fn figures(&self, inject: InjectIx, text: &str) -> String {
        if !text.contains("{meter:") {
            return text.to_owned();
        }
        let mut text = text.to_owned();
        for (_, meter, value) in self.state.figures.iter().filter(|(of, ..)| *of == inject) {
            let name = format!("{{meter:{}}}", self.scenario.meters[*meter].slug);
            text = text.replace(&name, &super::grouped(*value));
        }
        text
    }
}
