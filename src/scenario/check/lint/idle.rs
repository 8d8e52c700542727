//! W202: roles that sit idle.
//!
//! An estimate: what waits for a condition is taken to come as early as it can. A role is occupied
//! when an inject reaches it, and while a window of its own is open.

use super::codes::ROLE;
use super::subject::{Finding, Subject};
use crate::id::RoleIx;
use crate::scenario::draft::Kind;
use crate::scenario::model::{Opens, Who};
use crate::time::{ExerciseTime, Span};

const LONGEST: Span = Span::from_minutes(15);

/// Roles in play from the start with more than fifteen minutes of nothing at a stretch. Who doubles
/// another role has that one's work to do.
pub(super) fn idle_roles(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.draft.kind == Kind::Tutorial {
        return;
    }
    for ((role, row), draft) in subject.scenario.roles.pairs().zip(&subject.draft.roles) {
        if !row.enters_at_start || row.doubled_by.is_some() {
            continue;
        }
        let Some((from, to)) = longest_gap(subject, role) else { continue };
        let message = format!("`{}` has nothing to do from {from} to {to}", row.slug);
        let help = "send it an inject or expect something of it there; fifteen minutes is the most \
                    that people sit through";
        findings.push(subject.about(&draft.id, ROLE, message, help));
    }
}

fn longest_gap(subject: &Subject<'_>, role: RoleIx) -> Option<(ExerciseTime, ExerciseTime)> {
    let mut gaps = Vec::new();
    let mut free_from = ExerciseTime::START;
    for (from, to) in occupied(subject, role) {
        gaps.push((free_from, from.min(subject.scenario.length)));
        free_from = free_from.max(to);
    }
    gaps.push((free_from, subject.scenario.length));
    let longest = gaps.into_iter().rev().max_by_key(|(from, to)| to.since(*from))?;
    (longest.1.since(longest.0) > LONGEST).then_some(longest)
}

/// When a role is occupied, by beginning.
fn occupied(subject: &Subject<'_>, role: RoleIx) -> Vec<(ExerciseTime, ExerciseTime)> {
    let scenario = subject.scenario;
    let injects = scenario
        .injects
        .pairs()
        .filter(|(_, row)| row.to.iter().any(|who| reaches(subject, *who, role)))
        .map(|(inject, _)| subject.earliest.released[inject])
        .map(|at| (at, at));
    let windows = scenario
        .expectations
        .pairs()
        .filter(|(_, row)| row.opens != Opens::EndEx && reaches(subject, row.by, role))
        .map(|(expectation, row)| (subject.earliest.opened[expectation], row.late_after))
        .map(|(opened, late)| (opened, opened.after(late)));
    let mut all: Vec<_> =
        injects.chain(windows).filter(|(from, _)| subject.in_play(*from)).collect();
    all.sort();
    all
}

fn reaches(subject: &Subject<'_>, who: Who, role: RoleIx) -> bool {
    match who {
        Who::Commander => subject.scenario.command_role == role,
        Who::Roles(roles) => roles.has(role),
        Who::Team | Who::All => true,
    }
}
