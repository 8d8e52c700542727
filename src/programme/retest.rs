//! A later exercise tries what was done about an earlier one: its outcome verifies or reopens.

use super::action::{Action, By, Found, Target};
use super::exercise::{Evaluated, Exercise, Fared, Outcome};

/// What an exercise says about an action that is bound to be tried, in words; none if it says
/// nothing: another scenario, earlier, by programs only, or play never came to it.
pub(super) fn tried(action: &Action, run: &Evaluated) -> Option<(Found, String)> {
    let target = action.bound.as_ref()?;
    let exercise = &run.exercise;
    if !is_meant(target, exercise) || exercise.held_on < action.raised {
        return None;
    }
    match &target.by {
        By::Expectation(slug) => {
            let outcome = run.outcomes.iter().find(|it| it.slug == *slug)?;
            of_one(outcome)
        }
        By::Inject(slug) => of_inject(slug, run),
    }
}

fn is_meant(target: &Target, exercise: &Exercise) -> bool {
    exercise.has_people()
        && !exercise.went_on
        && target.scenario.as_ref().is_none_or(|it| *it == exercise.scenario)
}

fn of_one(outcome: &Outcome) -> Option<(Found, String)> {
    let title = &outcome.title;
    Some(match outcome.fared {
        Fared::Well => (Found::Verified, format!("“{title}” was done in time and in full")),
        Fared::Partly => (
            Found::Reopened,
            format!("“{title}” was done late or in part ({} of 100)", outcome.score / 10),
        ),
        Fared::Missed => (Found::Reopened, format!("“{title}” was not done")),
        Fared::NotExercised => return None,
    })
}

fn of_inject(slug: &str, run: &Evaluated) -> Option<(Found, String)> {
    if !run.released.iter().any(|it| it == slug) {
        return None;
    }
    let opened = || {
        let counts = |it: &&Outcome| it.opened_by == slug && it.fared != Fared::NotExercised;
        run.outcomes.iter().filter(counts)
    };
    let short: Vec<&str> =
        opened().filter(|it| it.fared != Fared::Well).map(|it| it.title.as_str()).collect();
    Some(match (opened().count(), short.as_slice()) {
        (0, _) => (
            Found::ToJudge,
            format!(
                "the inject “{slug}” was played and nothing is scored on it: you have to judge"
            ),
        ),
        (count, []) => (
            Found::Verified,
            format!("the inject “{slug}” was played and all {count} responses to it came in full"),
        ),
        (_, short) => (
            Found::Reopened,
            format!("the inject “{slug}” was played and fell short: {}", short.join("; ")),
        ),
    })
}
