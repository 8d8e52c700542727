//! E104: where play comes to a standstill.

use super::codes::DEAD_END;
use super::subject::{Finding, Subject};
use super::why::Why;
use crate::scenario::model::{Begins, Release};
use crate::time::ExerciseTime;

/// Decisions without choices, phases that never begin, and phases in which nothing can happen.
pub(super) fn dead_ends(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for draft in subject.draft.decisions.iter().filter(|draft| draft.choices.is_empty()) {
        let message = format!("the decision `{}` offers no choice", draft.id.value);
        let help = "give it at least two choices";
        findings.push(subject.about(&draft.id, DEAD_END, message, help));
    }
    let last = last_thing(subject);
    for ((phase, row), draft) in subject.scenario.phases.pairs().zip(&subject.draft.phases) {
        let begins = subject.earliest.phases[phase];
        if !subject.in_play(begins) {
            let reason = why_not(subject, &row.begins);
            let message = format!("the phase `{}` never begins: {reason}", row.slug);
            let help = "begin it with an inject that is released, or end the phase before it with \
                        the effect `EndPhase`";
            findings.push(subject.about(&draft.id, DEAD_END, message, help));
        } else if last.is_none_or(|last| last < begins) {
            let message = format!("nothing can happen any more once `{}` has begun", row.slug);
            let help = "add an inject or an ending that can come after that, or end play with the \
                        phase before";
            findings.push(subject.about(&draft.id, DEAD_END, message, help));
        }
    }
}

fn why_not(subject: &Subject<'_>, begins: &Begins) -> String {
    let why = match begins {
        Begins::When(when) => subject.why_never(when),
        Begins::Start | Begins::OnCall | Begins::Inject(_) => Why::Follows,
    };
    why.in_words().0
}

/// The latest moment at which an inject or an ending can come. What waits for a condition, an effect
/// or the facilitator can come at any time after its earliest.
fn last_thing(subject: &Subject<'_>) -> Option<ExerciseTime> {
    let injects = subject.scenario.injects.pairs().filter_map(|(inject, row)| {
        let released = subject.earliest.released[inject];
        subject.in_play(released).then_some(match row.release {
            Release::At(_) => released,
            Release::When(..) | Release::Standby | Release::ByInject => ExerciseTime::NEVER,
        })
    });
    let endings = subject.scenario.endings.keys();
    let endings = endings
        .filter(|ending| subject.in_play(subject.earliest.endings[*ending]))
        .map(|_| ExerciseTime::NEVER);
    injects.chain(endings).max()
}
