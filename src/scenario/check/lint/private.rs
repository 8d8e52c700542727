//! E105: private injects that may reach nobody.

use super::codes::PRIVATE;
use super::subject::{Finding, Subject};
use crate::id::{RoleIx, RoleSet};
use crate::runbook::model::{Does, Target};
use crate::scenario::model::Who;

/// Private injects all of whose readers may be missing.
pub(super) fn nobody_there(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for ((_, row), draft) in subject.scenario.injects.pairs().zip(&subject.draft.injects) {
        if !row.private {
            continue;
        }
        let mut readers = RoleSet::EMPTY;
        let mut named_only = true;
        for who in &row.to {
            match who {
                Who::Roles(roles) => readers = readers.or(*roles),
                Who::Commander | Who::Team | Who::All => named_only = false,
            }
        }
        let somebody = readers.iter().any(|role| is_surely_there(subject, role));
        if named_only && !readers.is_empty() && !somebody {
            let names = subject.names(readers);
            let message = format!(
                "the private inject `{}` may reach nobody: {names} may be missing",
                row.slug
            );
            let help = "give the role a `stand_in`, make it `required`, or add a reader who is";
            findings.push(subject.about(&draft.id, PRIVATE, message, help));
        }
    }
}

/// Whether somebody gets what is sent to a role, in every exercise: somebody sits in it, or in the
/// role that doubles it or stands in for it.
fn is_surely_there(subject: &Subject<'_>, role: RoleIx) -> bool {
    let mut seen = RoleSet::EMPTY;
    let mut next = vec![role];
    while let Some(role) = next.pop() {
        if seen.has(role) {
            continue;
        }
        seen.insert(role);
        let Some(row) = subject.scenario.roles.get(role) else { continue };
        if row.required && (row.enters_at_start || can_be_told(subject, role)) {
            return true;
        }
        next.extend(row.stand_in);
        next.extend(row.doubled_by);
    }
    false
}

/// Whether anybody can bring the role into play by telling it something.
fn can_be_told(subject: &Subject<'_>, role: RoleIx) -> bool {
    let called = subject.scenario.actions.iter().any(|action| {
        matches!(&action.does, Does::Escalate { to: Target::Role(other), .. } if *other == role)
            && !action.roles.is_empty()
    });
    called || subject.scenario.facts.keys().any(|fact| subject.earliest.is_ever_known(fact))
}
