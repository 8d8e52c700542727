//! W204: decisions that decide nothing, or whose best choice can be told without thinking.

use super::codes::CHOICE;
use super::subject::{Finding, Subject};
use crate::id::ChoiceIx;
use crate::scenario::model::{Atom, Decision, Deed};

/// A pattern in so many decisions is no chance.
const LEAST_DECISIONS: usize = 3;

/// Two choices of a decision that have the same consequences.
pub(super) fn same_consequences(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (row, draft) in subject.scenario.decisions.iter().zip(&subject.draft.decisions) {
        let same = row.choices.iter().enumerate().find_map(|(position, first)| {
            let rest = row.choices.get(position + 1..)?;
            rest.iter()
                .find(|second| alike(subject, *first, **second))
                .map(|second| (*first, *second))
        });
        if let Some((first, second)) = same {
            let slug = |choice: ChoiceIx| &subject.scenario.choices[choice].slug;
            let message = format!(
                "the choices `{}` and `{}` of `{}` have the same consequences",
                slug(first),
                slug(second),
                row.slug
            );
            let help =
                "let one of them order an act, have an effect or earn less, or make one of both";
            findings.push(subject.about(&draft.id, CHOICE, message, help));
        }
    }
}

/// Whether it makes no difference which of two choices is made: to the world or to the score.
fn alike(subject: &Subject<'_>, first: ChoiceIx, second: ChoiceIx) -> bool {
    let row = |choice: ChoiceIx| &subject.scenario.choices[choice];
    row(first).orders == row(second).orders
        && row(first).effects == row(second).effects
        && !is_asked_about(subject, first)
        && !is_asked_about(subject, second)
        && credits(subject, first) == credits(subject, second)
}

/// Whether a condition or a trap asks for the choice.
fn is_asked_about(subject: &Subject<'_>, choice: ChoiceIx) -> bool {
    let wiring = &subject.scenario.wiring;
    let is_it = |deed: &Deed| *deed == Deed::Choice(choice);
    wiring.atoms.iter().any(|atom| match atom {
        Atom::Chosen(other) => *other == choice,
        Atom::Done(pattern) | Atom::DoneWithin(pattern, _) => {
            is_it(&wiring.patterns[*pattern].deed)
        }
        _ => false,
    }) || subject.scenario.traps.iter().any(|trap| {
        let patterns = [trap.on_pattern, trap.recovered_by];
        patterns.into_iter().flatten().any(|pattern| is_it(&wiring.patterns[pattern].deed))
    })
}

/// What each expectation gives for a choice, for those that give anything.
fn credits(subject: &Subject<'_>, choice: ChoiceIx) -> Vec<(usize, u16)> {
    let patterns = &subject.scenario.wiring.patterns;
    let mut credits = Vec::new();
    for (position, row) in subject.scenario.expectations.iter().enumerate() {
        let given = row
            .accept
            .iter()
            .filter(|(pattern, _)| patterns[*pattern].deed == Deed::Choice(choice));
        credits.extend(given.map(|(_, credit)| *credit).max().map(|credit| (position, credit)));
    }
    credits
}

/// Best choices that are always first, or always the longest.
pub(super) fn giveaways(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    let judged: Vec<(&Decision, ChoiceIx)> = subject
        .scenario
        .decisions
        .iter()
        .filter_map(|row| Some((row, best(subject, row)?)))
        .collect();
    let Some(draft) = subject.draft.decisions.first().filter(|_| judged.len() >= LEAST_DECISIONS)
    else {
        return;
    };
    let count = judged.len();
    if judged.iter().all(|(row, best)| row.choices.first() == Some(best)) {
        let message = format!("the best choice stands first in all {count} decisions");
        let help = "put it second or last in some of them, before players notice";
        findings.push(subject.about(&draft.id, CHOICE, message, help));
    }
    if judged.iter().all(|(row, best)| is_longest(subject, row, *best)) {
        let message = format!("the best choice is the longest in all {count} decisions");
        let help = "say it more shortly in some of them, or say more in the others";
        findings.push(subject.about(&draft.id, CHOICE, message, help));
    }
}

/// The one choice that earns the most, if there is one, among two or more.
fn best(subject: &Subject<'_>, row: &Decision) -> Option<ChoiceIx> {
    let earns = |choice: ChoiceIx| -> u32 {
        credits(subject, choice).into_iter().map(|(_, credit)| u32::from(credit)).sum()
    };
    let most = row.choices.iter().map(|choice| earns(*choice)).max().filter(|most| *most > 0)?;
    let mut best = row.choices.iter().filter(|choice| earns(**choice) == most);
    let only = best.next()?;
    (best.next().is_none() && row.choices.len() > 1).then_some(*only)
}

fn is_longest(subject: &Subject<'_>, row: &Decision, best: ChoiceIx) -> bool {
    let length = |choice: ChoiceIx| subject.scenario.choices[choice].text.chars().count();
    row.choices.iter().all(|other| *other == best || length(*other) < length(best))
}
