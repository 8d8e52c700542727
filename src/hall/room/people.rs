//! Who is at the table, when each was heard from, and what is looked for.

use crate::evaluation::{Evaluation, Item, ObjectiveResult};
use crate::exercise::state::ExpectationState;
use crate::exercise::view::{Presence, View};
use crate::exercise::{Occupant, Rating, Seat, State};
use crate::id::{ActionIx, ExpectationIx, ObjectiveIx, PatternIx, RoleIx, RoleSet};
use crate::journal::Journal;
use crate::scenario::Scenario;
use crate::scenario::model::Who;
use crate::scenario::model::pattern::Deed;
use crate::time::ExerciseTime;
use crate::ui::{Doers, Looked, Sealed, Seated, StageShows, Standing};

/// Met expectations stay in view for so long.
const MET: crate::time::Span = crate::time::Span::from_minutes(3);

/// The people in the scenario's order.
pub(super) fn people(
    scenario: &Scenario,
    state: &State,
    journal: &Journal,
    view: &View,
) -> Vec<Seated> {
    let seated = |person: &crate::exercise::view::PersonView| Seated {
        role: person.role,
        title: person.title.clone(),
        is_stand_in: person.occupant != Occupant::Person,
        is_here: person.presence == Presence::Here,
        heard: heard(state, journal, person.role),
        wanted: wanted(scenario, state, person.role),
    };
    view.people.iter().map(seated).collect()
}

/// When a role was heard from last: it did, voted, decided or confirmed something, or somebody wrote
/// down what it said.
fn heard(state: &State, journal: &Journal, role: RoleIx) -> Option<ExerciseTime> {
    let acts = state.acts.iter().filter(|act| act.by == role).filter_map(|act| act.started).max();
    let said = journal.entries().iter().rev().find(|entry| entry.seat == Seat::Role(role));
    acts.max(said.map(|entry| entry.at))
}

/// What is looked for from a role now, that nobody has done.
fn wanted(scenario: &Scenario, state: &State, role: RoleIx) -> Option<String> {
    let asked = |(expectation, stands): (ExpectationIx, &ExpectationState)| {
        let record = &scenario.expectations[expectation];
        let is_open = stands.opened.is_some() && stands.first.is_none() && stands.early.is_none();
        let from = state.roles_meant(scenario, record.by);
        (is_open && !matches!(record.by, Who::Team | Who::All) && from.has(role))
            .then(|| record.title.clone())
    };
    state.expectations.pairs().find_map(asked)
}

/// What only some may see: what nobody has told them yet, and what the stage shows of it.
pub(super) fn sealed(state: &State, view: &View, shows: StageShows) -> Vec<Sealed> {
    let mut sealed = Vec::new();
    for item in view.inbox.iter().filter(|item| item.private) {
        let Some(stands) = state.injects.get(item.inject) else { continue };
        for role in stands.to.iter() {
            let is_read = stands.read.has(role);
            let is_up = shows == StageShows::Private { inject: item.inject, role };
            if !is_read || is_up {
                let (inject, title) = (item.inject, item.title.clone());
                sealed.push(Sealed { inject, role, title, is_read });
            }
        }
    }
    sealed
}

/// What is looked for now, the soonest first; what was met lately last.
pub(super) fn expected(state: &State, view: &View) -> Vec<Looked> {
    let behind = view.behind.as_ref().map_or(&[][..], |it| &it.expectations[..]);
    let mut looked: Vec<Looked> = behind
        .iter()
        .filter_map(|line| {
            let opened = line.opened?;
            let is_old = line.met.is_some_and(|met| state.now.since(met) > MET);
            let late = opened.after(line.late_after);
            let is_gone = line.met.is_none() && state.now.since(late) > MET;
            (!is_old && !is_gone).then(|| Looked {
                expectation: line.expectation,
                title: line.title.clone(),
                by: line.by.clone(),
                full: opened.after(line.full_within),
                late,
                met: line.met,
            })
        })
        .collect();
    looked.sort_by_key(|it| (it.met.is_some(), it.full));
    looked
}

/// How the objectives stand.
pub(super) fn objectives(
    scenario: &Scenario,
    state: &State,
    evaluation: &Evaluation,
) -> Vec<Standing> {
    let standing = |result: &ObjectiveResult| Standing {
        objective: result.objective,
        title: scenario.objectives[result.objective].title.clone(),
        rating: evaluation.rating(state, result.objective),
        exercised: begun(evaluation, scenario, result.objective),
        is_confirmed: state.rating(result.objective).is_some_and(|it| it.0 != Rating::NotExercised),
    };
    evaluation.objectives.iter().map(standing).collect()
}

/// How many of an objective's expectations play has come to.
fn begun(evaluation: &Evaluation, scenario: &Scenario, objective: ObjectiveIx) -> usize {
    let of = |item: &&Item| scenario.expectations[item.expectation].objective == objective;
    evaluation.items.iter().filter(of).filter(|item| item.window.is_some()).count()
}

/// Who may take each action of the palette, whom it is expected from first.
pub(super) fn doers(scenario: &Scenario, state: &State, view: &View) -> Vec<Doers> {
    let here: RoleSet = state.roles.keys().filter(|role| state.entered.has(*role)).collect();
    let doers = |offer: &crate::exercise::view::Offer| {
        let action = &scenario.actions[offer.action];
        let may = if action.roles.is_empty() { here } else { action.roles.and(here) };
        let wanted = wanted_from(scenario, state, offer.action);
        let first = wanted.and_then(|who| state.roles_meant(scenario, who).and(here).iter().next());
        let usual = action.usual.filter(|role| here.has(*role));
        let mut roles: Vec<RoleIx> = first.into_iter().chain(usual).chain(may.iter()).collect();
        // In a room anybody may do anything; it is logged, never refused.
        roles.extend(here.iter());
        let mut seen = RoleSet::EMPTY;
        roles.retain(|role| {
            let is_new = !seen.has(*role);
            seen.insert(*role);
            is_new
        });
        Doers { action: offer.action, roles, expected: wanted.is_some() }
    };
    view.palette.iter().map(doers).collect()
}

/// From whom an action is looked for now.
fn wanted_from(scenario: &Scenario, state: &State, action: ActionIx) -> Option<Who> {
    state.expectations.pairs().find_map(|(expectation, stands)| {
        let record = &scenario.expectations[expectation];
        let is_open = stands.opened.is_some() && stands.first.is_none() && stands.early.is_none();
        (is_open && wants(scenario, expectation, action)).then_some(record.by)
    })
}

/// Whether an act of this kind meets an expectation.
fn wants(scenario: &Scenario, expectation: ExpectationIx, action: ActionIx) -> bool {
    let accepted = &scenario.expectations[expectation].accept;
    accepted.iter().any(|(pattern, _)| is_of(scenario, *pattern, action))
}

fn is_of(scenario: &Scenario, pattern: PatternIx, wanted: ActionIx) -> bool {
    match &scenario.wiring.patterns[pattern].deed {
        Deed::Act { action, .. } => *action == wanted,
        Deed::Together { parts, .. } => parts.iter().any(|it| is_of(scenario, *it, wanted)),
        Deed::Says { message, .. } => {
            scenario.messages[*message].on.iter().any(|(action, _)| *action == wanted)
        }
        Deed::Tell { .. } | Deed::Choice(_) => false,
    }
}
