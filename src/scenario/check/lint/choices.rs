//! W204: decisions that decide nothing, or whose best choice can be told without thinking.

use super::codes::CHOICE;
use super::subject::{Finding, Subject};
use crate::id::ChoiceIx;
use crate::scenario::model::Decision;

/// A pattern in so many decisions is no chance.
const LEAST_DECISIONS: usize = 3;

/// With more choices than this there are worse things to say of a decision.
const MOST_CHOICES: usize = 32;

/// Two choices of a decision that have the same consequences.
pub(super) fn same_consequences(subject: &Subject<'_>, findings: &mut Vec<Finding>) {
    for (row, draft) in subject.scenario.decisions.iter().zip(&subject.draft.decisions) {
        let choices = row.choices.iter().take(MOST_CHOICES).enumerate();
        let same = choices.clone().find_map(|(position, second)| {
            let mut earlier = choices.clone().take(position);
            let (_, first) = earlier.find(|(_, first)| alike(subject, **first, *second))?;
            Some((*first, *second))
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
    let asked = &subject.index.choices_asked;
    row(first).orders == row(second).orders
        && row(first).effects == row(second).effects
        && !asked.contains(&first)
        && !asked.contains(&second)
        && subject.index.credits.get(&first) == subject.index.credits.get(&second)
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
        let credits = subject.index.credits.get(&choice).into_iter().flatten();
        credits.map(|(_, credit)| u32::from(*credit)).sum()
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
