//! Who was asked for what, when it was done, and what else each role did.

use crate::evaluation::{Evaluation, Item, Outcome, Timing, because_of};
use crate::exercise::state::ActState;
use crate::exercise::{State, Work};
use crate::id::RoleIx;
use crate::say;
use crate::scenario::Scenario;
use crate::scenario::model::Who;
use crate::time::{ExerciseTime, Moments};
use crate::ui::{Asked, Came, Deed, Lane, clock_text};
use crate::words::Words;

/// A row for each role that was asked for anything, or did anything; the person's own first.
pub(super) fn lanes(
    scenario: &Scenario,
    state: &State,
    evaluation: &Evaluation,
    own: Option<RoleIx>,
    words: &Words,
) -> Vec<Lane> {
    let lane = |role: RoleIx| {
        let items = evaluation.items.iter().filter(|item| lane_of(scenario, state, item) == role);
        let mut asked: Vec<Asked> =
            items.filter_map(|item| asked(scenario, state, item, words)).collect();
        asked.sort_by_key(|it| (it.opened, it.late));
        let acts = state.acts.iter().filter(|act| act.by == role);
        let deeds: Vec<Deed> = acts.filter_map(|act| deed(scenario, state, act, words)).collect();
        let title = scenario.roles[role].title.as_str();
        let title = if own == Some(role) {
            say!(words, "hall-you", role = title)
        } else {
            title.to_owned()
        };
        (!asked.is_empty() || !deeds.is_empty()).then_some(Lane { title, asked, deeds })
    };
    let others = scenario.roles.keys().filter(|role| Some(*role) != own);
    own.into_iter().chain(others).filter_map(lane).collect()
}

/// The role that did it, or the first of those that should have.
fn lane_of(scenario: &Scenario, state: &State, item: &Item) -> RoleIx {
    doer(state, item).map_or_else(|| first_asked(scenario, item), |act| act.by)
}

fn doer<'a>(state: &'a State, item: &Item) -> Option<&'a ActState> {
    state.act(item.found?.ticket?)
}

fn first_asked(scenario: &Scenario, item: &Item) -> RoleIx {
    match scenario.expectations[item.expectation].by {
        Who::Roles(roles) => roles.iter().next().unwrap_or(scenario.command_role),
        Who::Commander | Who::Team | Who::All => scenario.command_role,
    }
}

fn asked(scenario: &Scenario, state: &State, item: &Item, words: &Words) -> Option<Asked> {
    let window = item.window?;
    let (full, late) = (window.opened.after(window.full), window.opened.after(window.late));
    let (outcome, at, note) = match item.outcome {
        Outcome::Met { timing: Timing::InTime, after } => {
            (Came::InTime, window.opened.after(after), String::new())
        }
        Outcome::Met { after, .. } => {
            let at = window.opened.after(after);
            (Came::Late, at, say!(words, "hall-late", span = words.span(at.since(full))))
        }
        Outcome::Missed => (Came::Missed, late.min(state.now), String::new()),
        Outcome::NotExercised(_) | Outcome::AtSignOff => return None,
    };
    let what = scenario.expectations[item.expectation].title.clone();
    let how = how(scenario, state, item, at, words);
    Some(Asked { what, opened: window.opened, full, late, outcome, at, how, note })
}

/// When what an item lost was lost: when it was done, or when it was too late for it.
pub(super) fn lost_at(item: &Item, end: ExerciseTime) -> Option<ExerciseTime> {
    let window = item.window?;
    match item.outcome {
        Outcome::Met { after, .. } => Some(window.opened.after(after)),
        Outcome::Missed => Some(window.opened.after(window.late).min(end)),
        Outcome::NotExercised(_) | Outcome::AtSignOff => None,
    }
}

fn how(scenario: &Scenario, state: &State, item: &Item, at: ExerciseTime, words: &Words) -> String {
    let clock = clock_text(at);
    let who = doer(state, item).map(|act| {
        let role = scenario.roles[act.by].title.as_str();
        let what = work(scenario, state, &act.work, words);
        say!(words, "hall-did", role = role, at = clock.as_str(), what = what)
    });
    let why = because_of(scenario, item, words, Moments::OnScreen);
    match (who, why) {
        (Some(who), Some(why)) => format!("{who}\n{why}"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => say!(words, "hall-done-at", at = clock.as_str()),
    }
}

fn deed(scenario: &Scenario, state: &State, act: &ActState, words: &Words) -> Option<Deed> {
    let from = act.started?;
    let to = act.done_at.unwrap_or(state.now).max(from);
    Some(Deed { what: work(scenario, state, &act.work, words), from, to })
}

/// What was done, in the runbook's words.
pub(super) fn work(scenario: &Scenario, state: &State, done: &Work, words: &Words) -> String {
    match done {
        Work::Act(act) => {
            let name = &scenario.actions[act.action].name;
            match act.about {
                Some(object) => format!("{name}: {}", scenario.objects[object].title),
                None => name.clone(),
            }
        }
        Work::Tell { fact, .. } => {
            say!(words, "hall-tell", fact = scenario.facts[*fact].text.as_str())
        }
        Work::CarryOut { prepared } => match state.act(*prepared).map(|act| act.work) {
            Some(Work::Act(act)) => work(scenario, state, &Work::Act(act), words),
            _ => words.say("hall-carry-out"),
        },
    }
}
