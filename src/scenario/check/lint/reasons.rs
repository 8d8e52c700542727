//! W206: critical misses that are not explained.

use super::codes::REASON;
use super::subject::{Finding, Subject};
use crate::at::At;
use crate::scenario::model::{Harm, Importance};

/// Critical expectations and critical traps without a reason or a reference.
pub(super) fn unexplained(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let expectations = subject
        .draft
        .expectations
        .iter()
        .filter(|row| row.importance == Importance::Critical)
        .map(|row| ("expectation", &row.id, &row.because, &row.reference));
    let traps = subject
        .draft
        .traps
        .iter()
        .filter(|row| row.harm == Harm::Critical)
        .map(|row| ("trap", &row.id, &row.because, &row.reference));
    for (kind, id, because, reference) in expectations.chain(traps) {
        let lacks = [("because", because), ("reference", reference)];
        for (field, text) in lacks.into_iter().filter(|(_, text)| text.trim().is_empty()) {
            findings.push(finding(subject, kind, id, field, text));
        }
    }
}

fn finding(
    subject: &Subject<'_>,
    kind: &str,
    id: &At<String>,
    field: &str,
    text: &At<String>,
) -> Finding {
    let message = format!("the critical {kind} `{}` has an empty `{field}`", id.value);
    let help = match field {
        "because" => "say in a sentence why it matters: everybody who misses it will ask",
        _ => "name the part of the plan, standard or practice that says so",
    };
    Finding::within(id, text.place(subject.source), REASON, message, help)
}
