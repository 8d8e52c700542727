//! W201 and W202: how the expectations are spread over objectives and roles.

use super::codes::{OBJECTIVE, ROLE};
use super::subject::{Finding, Subject};
use crate::id::RoleIx;
use crate::scenario::draft::Kind;
use crate::scenario::model::{Expectation, Opens};

/// With fewer, an objective's rating rests on chance.
const LEAST_PER_OBJECTIVE: usize = 5;
const LEAST_PER_ROLE: usize = 2;
/// Two fifths, in per cent.
const MOST_WEIGHT_PERCENT: u64 = 40;

fn scored<'a>(subject: &'a Subject<'_>) -> impl Iterator<Item = &'a Expectation> {
    subject.scenario.expectations.iter().filter(|row| row.opens != Opens::EndEx)
}

/// Objectives with fewer than five scored expectations.
pub(super) fn thin_objectives(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.draft.kind == Kind::Tutorial {
        return;
    }
    for ((objective, row), draft) in
        subject.scenario.objectives.pairs().zip(&subject.draft.objectives)
    {
        let count = subject.index.scored.get(&objective).copied().unwrap_or(0);
        if count < LEAST_PER_OBJECTIVE {
            let message = match count {
                0 => format!("the objective `{}` has no expectation", row.slug),
                1 => format!("the objective `{}` has only one expectation", row.slug),
                _ => format!("the objective `{}` has only {count} expectations", row.slug),
            };
            let help = format!(
                "give it at least {LEAST_PER_OBJECTIVE}, or make it one with another objective: with \
                 fewer its rating rests on chance"
            );
            findings.push(subject.about(&draft.id, OBJECTIVE, message, help));
        }
    }
}

/// Roles with fewer than two expectations of their own.
pub(super) fn thin_roles(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.draft.kind == Kind::Tutorial {
        return;
    }
    for ((role, row), draft) in subject.scenario.roles.pairs().zip(&subject.draft.roles) {
        let own = scored(subject).filter(|one| subject.named_roles(one.by).has(role)).count();
        if own < LEAST_PER_ROLE {
            let message = match own {
                0 => format!("nothing is expected of `{}`", row.slug),
                _ => format!("only one thing is expected of `{}`", row.slug),
            };
            let help = "name the role under `by` of two or more expectations, or leave it out: who \
                        has nothing to do learns nothing";
            findings.push(subject.about(&draft.id, ROLE, message, help));
        }
    }
}

/// Roles that hold more than two fifths of the weight. What several roles may do counts for each
/// of them in equal parts.
pub(super) fn heavy_roles(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    if subject.draft.kind == Kind::Tutorial {
        return;
    }
    let total: u64 = scored(subject).map(|row| u64::from(row.weight) * 1_000).sum();
    for ((role, row), draft) in subject.scenario.roles.pairs().zip(&subject.draft.roles) {
        let percent = held(subject, role) * 100 / total.max(1);
        if percent > MOST_WEIGHT_PERCENT {
            let message = format!("`{}` holds {percent} per cent of the weight", row.slug);
            let help = format!(
                "expect more of the others, until no role holds more than {MOST_WEIGHT_PERCENT} per \
                 cent"
            );
            findings.push(subject.about(&draft.id, ROLE, message, help));
        }
    }
}

/// The weight a role holds, in thousandths.
fn held(subject: &Subject<'_>, role: RoleIx) -> u64 {
    scored(subject)
        .map(|row| (row, subject.named_roles(row.by)))
        .filter(|(_, roles)| roles.has(role))
        .map(|(row, roles)| u64::from(row.weight) * 1_000 / u64::from(roles.count().max(1)))
        .sum()
}
