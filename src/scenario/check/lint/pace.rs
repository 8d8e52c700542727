//! W203: too much at once. Only major injects at a set time are counted.

use super::codes::PACE;
use super::subject::{Finding, Subject};
use crate::id::InjectIx;
use crate::scenario::draft::Kind;
use crate::scenario::model::{InjectKind, Release};
use crate::time::{ExerciseTime, Span};

const LONG: Span = Span::from_minutes(90);
const MOST_IN_LONG: usize = 7;
const SHORT: Span = Span::from_minutes(3);
const MOST_IN_SHORT: usize = 2;

/// More than seven major injects within ninety minutes, or two within three.
pub(super) fn crowded(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.draft.kind == Kind::Tutorial {
        return;
    }
    let mut majors: Vec<(ExerciseTime, InjectIx)> = subject
        .scenario
        .injects
        .pairs()
        .filter(|(_, row)| row.kind == InjectKind::Major)
        .filter_map(|(inject, row)| match row.release {
            Release::At(at) => Some((at, inject)),
            Release::When(..) | Release::Standby | Release::ByInject => None,
        })
        .collect();
    majors.sort();
    let help_long = "three to five well-made stops in ninety minutes teach more than seven in a \
                     hurry; make some of them `Ordinary`";
    let help_short = "leave the room time to talk: move one of them, or make it `Ordinary`";
    findings.extend(too_many(subject, &majors, MOST_IN_LONG, LONG, help_long));
    findings.extend(too_many(subject, &majors, MOST_IN_SHORT, SHORT, help_short));
}

/// The first stretch that holds too many, told of the first inject that is one too many.
fn too_many(
    subject: &Subject<'_>,
    majors: &[(ExerciseTime, InjectIx)],
    most: usize,
    within: Span,
    help: &str,
) -> Option<Finding> {
    let crowd = majors.windows(most + 1).find(|crowd| match crowd {
        [(first, _), .., (last, _)] => last.since(*first) <= within,
        _ => false,
    })?;
    let id = subject.inject_id(crowd.last()?.1)?;
    let message = format!(
        "`{}` is the {} major inject within {within}; {most} are the most that people take in",
        id.value,
        if most == MOST_IN_SHORT { "third" } else { "eighth" },
    );
    Some(subject.about(id, PACE, message, help))
}
