//! What is read aloud: what arrives, the text of the card, what was refused, and what came of a
//! phase. Each once, when it is new.

use super::arrival;
use super::{Notice, PlayState, PlayView};
use crate::exercise::view::{InboxItem, PhaseVerdicts};
use crate::id::InjectIx;
use crate::say;
use crate::words::Words;

/// Something to be read aloud.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken(pub String);

/// What was read so far.
#[derive(Clone, Debug, Default)]
pub(in crate::ui) struct Aloud {
    heard: Option<Heard>,
    last: Option<Spoken>,
}

/// How things stood when somebody last listened.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Heard {
    arrived: usize,
    card: Option<InjectIx>,
    notice: Option<Notice>,
    phases: usize,
}

impl Aloud {
    /// What was read last, to be read again.
    pub(in crate::ui) fn last(&self) -> Option<Spoken> {
        self.last.clone()
    }

    /// Begins anew, so that nothing old is read.
    pub(in crate::ui) fn forget(&mut self) {
        self.heard = None;
    }

    /// What is new since the last time, if anything is.
    pub(in crate::ui) fn hear(
        &mut self,
        words: &Words,
        play: &PlayView<'_>,
        local: &PlayState,
    ) -> Option<Spoken> {
        let card = local.shown(play.view).and_then(|at| play.view.inbox.get(at));
        let now = Heard {
            arrived: play.view.inbox.len(),
            card: card.map(|item| item.inject),
            notice: play.notice.cloned(),
            phases: play.view.verdicts.len(),
        };
        if self.heard.as_ref() == Some(&now) {
            return None;
        }
        let before =
            self.heard.replace(now.clone()).unwrap_or_else(|| Heard { card: None, ..now.clone() });
        let mut parts = Vec::new();
        if let Some(notice) = play.notice.filter(|it| it.is_refusal)
            && before.notice != now.notice
        {
            parts.push(notice.text.clone());
        }
        let fresh = play.view.inbox.get(before.arrived..).unwrap_or_default();
        parts.extend(fresh.iter().map(|item| arrival::sentence(words, item)));
        if let Some(card) = card.filter(|_| before.card != now.card) {
            let is_fresh = fresh.iter().any(|item| item.inject == card.inject);
            parts.extend(card_text(words, card, is_fresh));
        }
        let over = play.view.verdicts.get(before.phases..).unwrap_or_default();
        parts.extend(over.iter().map(|phase| phase_text(words, phase)));
        if parts.is_empty() {
            return None;
        }
        let spoken = Spoken(parts.join(" "));
        self.last = Some(spoken.clone());
        Some(spoken)
    }
}

/// The card as it is read; who it is from only where that was not just said.
fn card_text(words: &Words, card: &InboxItem, is_said: bool) -> Vec<String> {
    let head = (!is_said).then(|| {
        let (from, title) = (card.from.as_str(), card.title.as_str());
        say!(words, "inbox-aloud-card", from = from, title = title)
    });
    let body = (!card.sealed && !card.body.is_empty()).then(|| card.body.clone());
    head.into_iter().chain(body).collect()
}

fn phase_text(words: &Words, phase: &PhaseVerdicts) -> String {
    let title = say!(words, "play-verdicts", phase = phase.phase.as_str());
    let verdicts = phase.verdicts.iter().map(|it| format!("{}: {}", it.title, it.sentence));
    let parts: Vec<String> = std::iter::once(title).chain(verdicts).collect();
    format!("{}.", parts.join(". "))
}
