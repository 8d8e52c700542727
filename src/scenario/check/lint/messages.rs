//! W211: messages that nobody asks for, or that lack a part; and E102: lines that are never on
//! offer.

use super::codes::{MESSAGE, UNREACHABLE};
use super::subject::{Finding, Subject};
use crate::id::{MessageIx, PatternIx};
use crate::scenario::model::{Deed, Message, Part};

/// Messages that teach less than they could.
pub(super) fn idle(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let rows = subject.scenario.messages.pairs().zip(&subject.draft.messages);
    for ((message, row), draft) in rows {
        if !is_asked(subject, message, row) {
            let text = format!("no expectation asks for an act that sends `{}`", row.slug);
            let help = "without one its words earn nothing: add one, or leave the message out";
            findings.push(subject.about(&draft.id, MESSAGE, text, help));
        }
        if row.lines.iter().all(|line| line.worth <= 0 || line.when.is_some()) {
            let text = format!("at first nothing that belongs in `{}` is on offer", row.slug);
            let help = "until a `when` comes true its act earns all without it: leave out the \
                        `when` of one such line, or silence this if the act cannot be done before";
            findings.push(subject.about(&draft.id, MESSAGE, text, help));
        }
        let has = |part: &Part| row.lines.iter().any(|line| line.part == *part);
        let lacking: Vec<String> =
            Part::ALL.iter().filter(|part| !has(part)).map(|part| format!("`{part:?}`")).collect();
        if !lacking.is_empty() {
            let text = format!("`{}` has no line in {}", row.slug, lacking.join(" and "));
            let help = "a good message says what is known, what is not, what is asked and when \
                        there is more; write a line for each";
            findings.push(subject.about(&draft.id, MESSAGE, text, help));
        }
    }
}

/// Lines whose `when` never comes.
pub(super) fn never_offered(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (row, draft) in subject.scenario.messages.iter().zip(&subject.draft.messages) {
        for (line, draft) in row.lines.iter().zip(&draft.lines) {
            let Some(when) = &line.when else { continue };
            if subject.in_play(subject.earliest.turn(when).on) {
                continue;
            }
            let (reason, help) = subject.why_never(when).in_words();
            let text = format!("the line `{}` is never on offer: {reason}", line.slug);
            findings.push(subject.about(&draft.id, UNREACHABLE, text, help));
        }
    }
}

/// Whether an expectation accepts an act that sends a message, or a line of it.
fn is_asked(subject: &Subject<'_>, message: MessageIx, row: &Message) -> bool {
    let scenario = subject.scenario;
    let asks = |pattern: PatternIx| match &scenario.wiring.patterns[pattern].deed {
        Deed::Says { message: it, .. } => *it == message,
        Deed::Act { action, about, .. } => row.on.iter().any(|(sends, sent_about)| {
            sends == action && (about.is_none() || sent_about.is_none() || sent_about == about)
        }),
        _ => false,
    };
    scenario.expectations.iter().flat_map(|it| &it.accept).any(|(pattern, _)| asks(*pattern))
}
