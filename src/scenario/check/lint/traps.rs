//! W207: traps that nobody can step into, and excuses that never come.

use super::codes::TRAP;
use super::subject::{Finding, Subject};
use super::why::Why;
use crate::scenario::model::Trap;

/// Traps without a way in, and an `until` without an end.
pub(super) fn harmless(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for ((trap, row), draft) in subject.scenario.traps.pairs().zip(&subject.draft.traps) {
        if !subject.in_play(subject.earliest.sprung[trap]) {
            let reason = why_not_sprung(subject, row).in_words().0;
            let message = format!("nobody can step into the trap `{}`: {reason}", row.slug);
            let help = "change its `on` to something that can be done here, or remove the trap";
            findings.push(subject.about(&draft.id, TRAP, message, help));
            continue;
        }
        let Some(until) = &row.until else { continue };
        if !subject.in_play(subject.earliest.turn(until).on) {
            let reason = subject.why_never(until).in_words().0;
            let message = format!("the `until` of the trap `{}` never comes: {reason}", row.slug);
            let help = "mend it, or leave it out if the act is wrong to the end";
            findings.push(subject.about(&draft.id, TRAP, message, help));
        }
    }
}

fn why_not_sprung(subject: &Subject<'_>, row: &Trap) -> Why {
    let can_be_done = row.on_pattern.map_or_else(
        || subject.earliest.turn(&row.on).on,
        |pattern| subject.earliest.patterns[pattern],
    );
    if subject.in_play(can_be_done) {
        return Why::root("its `unless` always holds", "mend its `unless`");
    }
    row.on_pattern
        .map_or_else(|| subject.why_never(&row.on), |pattern| subject.why_not_done(pattern))
}
