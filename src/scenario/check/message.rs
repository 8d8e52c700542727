//! Messages: the acts that send them, and the lines they can be made of.

use super::Checker;
use super::codes;
use crate::id::{ActionIx, MessageIx, ObjectIx, Table};
use crate::scenario::draft::condition::ConditionDraft;
use crate::scenario::draft::message::{LineDraft, MessageDraft};
use crate::scenario::draft::world::ShowDraft;
use crate::scenario::model::message::MOST_LINES;
use crate::scenario::model::{Line, Message};

impl<'a> Checker<'a> {
    /// Every message.
    pub(super) fn messages(&mut self) -> Table<MessageIx, Message> {
        let mut taken = Vec::new();
        let draft = self.draft;
        draft.messages.iter().map(|one| self.message(one, &mut taken)).collect()
    }

    fn message(&mut self, draft: &'a MessageDraft, taken: &mut Vec<Sends>) -> Message {
        self.here = &draft.id;
        if draft.on.is_empty() {
            let message = format!("no act sends the message `{}`", draft.id.value);
            let help = "name one under `on`, such as `(act: \"com.holding_statement\")`";
            self.complain_here(codes::MISSING, message, help);
        }
        if draft.lines.len() > MOST_LINES {
            let message = format!("`{}` has {} lines", draft.id.value, draft.lines.len());
            let help = format!("a message has at most {MOST_LINES}; leave some out");
            self.complain_here(codes::RANGE, message, help);
        }
        if !draft.lines.iter().any(|line| line.worth.value > 0) {
            let message =
                format!("nothing that belongs in `{}` is among its lines", draft.id.value);
            let help = "give at least one line a `worth` of 1 to 3";
            self.complain_here(codes::MISSING, message, help);
        }
        Message {
            slug: draft.id.value.clone(),
            on: self.sent_by(draft, taken),
            lines: draft
                .lines
                .iter()
                .take(MOST_LINES)
                .map(|line| self.message_line(line))
                .collect(),
        }
    }

    fn sent_by(&mut self, draft: &'a MessageDraft, taken: &mut Vec<Sends>) -> Vec<Sends> {
        let mut sends = Vec::new();
        for one in &draft.on {
            let action = self.actions.find(&one.act, &mut self.report);
            let about = one.about.as_ref().map(|about| self.about(action, about));
            let about = match about {
                Some(None) => continue,
                Some(found) => found,
                None => None,
            };
            let Some(action) = action else { continue };
            let is_taken = |it: &Sends| it.0 == action && (it.1.is_none() || it.1 == about);
            if taken.iter().any(is_taken) {
                let message = format!("`{}` sends another message already", one.act.value);
                let help = "an act sends one message; bring both together, or name the narrower \
                            one, with its `about`, first";
                self.report.complain(codes::CONFLICT, &one.act, message, help);
            }
            taken.push((action, about));
            sends.push((action, about));
        }
        sends
    }

    fn message_line(&mut self, draft: &'a LineDraft) -> Line {
        self.here = &draft.id;
        let worth = self.number(&draft.worth, "a worth of", -3..=3);
        if worth != 0 && draft.because.trim().is_empty() {
            let does = if worth > 0 { "belongs in the message" } else { "does harm" };
            let message = format!("the line `{}` does not say why it {does}", draft.id.value);
            self.complain_here(codes::MISSING, message, "say so in its `because`");
        }
        if draft.text.trim().is_empty() {
            let message = format!("the line `{}` says nothing", draft.id.value);
            self.complain_here(codes::MISSING, message, "give it a `text`");
        }
        if let Some(when) = &draft.when {
            self.can_be_seen(when);
        }
        Line {
            slug: draft.id.value.clone(),
            part: draft.part,
            text: self.text_at(&draft.text),
            worth,
            when: self.maybe(draft.when.as_ref()),
            because: self.text_at(&draft.because),
        }
    }

    /// What a line is offered by must be something that its writer can see for themselves.
    fn can_be_seen(&mut self, when: &ConditionDraft) {
        use ConditionDraft as C;
        match when {
            C::All(parts) | C::Any(parts) => parts.iter().for_each(|part| self.can_be_seen(part)),
            C::Not(inner) | C::StorySince(inner, _) => self.can_be_seen(inner),
            C::Missed(..) => self.is_unseen("`Missed`"),
            C::Sprung(_) => self.is_unseen("`Sprung`"),
            C::Dice(..) => self.is_unseen("`Dice`"),
            C::Meter(meter, _) => {
                let rows = &self.draft.meters;
                let row = rows.iter().find(|row| row.id.value == meter.value);
                if row.is_some_and(|row| row.show == ShowDraft::Facilitator) {
                    self.is_unseen("a meter that only the facilitator sees");
                }
            }
            _ => {}
        }
    }

    fn is_unseen(&mut self, what: &str) {
        let message = format!("whether this line is offered hangs on {what}");
        let help = "players would learn from it what they may not see; ask for what they know, \
                    such as `Known` or `Released`";
        self.complain_here(codes::MISFIT, message, help);
    }
}

/// A runbook action, and what it must be about.
type Sends = (ActionIx, Option<ObjectIx>);
