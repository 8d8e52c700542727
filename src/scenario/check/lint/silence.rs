//! E118 and W210: what an author silences, and silences that cannot be or are not needed.

use super::codes::{BOTS, NEEDLESS, SILENCE, SILENCEABLE};
use super::subject::{Finding, Subject};
use crate::diagnostic::{Code, Diagnostic};
use crate::scenario::draft::Silence;

/// Hands on what is not silenced, and complains of the silences that are wrong.
pub(super) fn apply(
    subject: &Subject<'_>,
    findings: Vec<Finding>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let silences = &subject.draft.silence;
    let mut used = vec![false; silences.len()];
    for Finding { diagnostic, about } in findings {
        let mut silenced = false;
        for (silence, used) in silences.iter().zip(&mut used) {
            if covers(silence, diagnostic.code, about.as_deref()) {
                silenced = true;
                *used = true;
            }
        }
        if !silenced {
            diagnostics.push(diagnostic);
        }
    }
    for (silence, used) in silences.iter().zip(used) {
        diagnostics.extend(complaint(subject, silence, used));
    }
}

/// Whether a silence is about this rule and this record. Errors cannot be silenced.
pub(super) fn covers(silence: &Silence, code: Code, about: Option<&str>) -> bool {
    SILENCEABLE.contains(&code)
        && silence.rule.as_str() == code.0
        && silence.about.as_ref().is_none_or(|silenced| Some(silenced.as_str()) == about)
}

fn complaint(subject: &Subject<'_>, silence: &Silence, used: bool) -> Option<Diagnostic> {
    let rule = silence.rule.as_str();
    let place = silence.rule.place(subject.source);
    let wrong = |message: String, help: &str| {
        Some(Diagnostic::new(SILENCE, place.clone(), message).with_help(help))
    };
    let known = SILENCEABLE.iter().find(|code| code.0 == rule);
    if rule.starts_with('E') {
        return wrong(
            format!("the error `{rule}` cannot be silenced"),
            "mend what it complains of",
        );
    }
    let Some(code) = known else {
        let help = "warnings are `W201` to `W209`; write the code as `check` prints it";
        return wrong(format!("there is no warning `{rule}` to silence"), help);
    };
    if silence.reason.trim().is_empty() {
        let help = "say under `reason` why the rule does not hold here, for the next author";
        return wrong(format!("the silence of `{rule}` has no reason"), help);
    }
    // Only played runs can tell whether the bots still score as they should not.
    if used || *code == BOTS {
        return None;
    }
    Some(
        Diagnostic::new(NEEDLESS, place, "this silence is no longer needed")
            .with_help("remove it: what it silenced has been mended"),
    )
}
