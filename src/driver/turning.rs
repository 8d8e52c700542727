//! The moments of a run that one may want to go back to.

use super::Run;
use crate::evaluation::{Item, Outcome, Timing};
use crate::exercise::{Command, Event, Seat};
use crate::id::{ChoiceIx, DecisionIx, ExpectationIx, RoleIx};
use crate::journal::{Entry, effective_entries};
use crate::scenario::model::Who;
use crate::time::ExerciseTime;

/// A moment to go back to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurningPoint {
    /// The journal entry to go on from.
    pub entry: u64,
    /// The exercise clock there.
    pub at: ExerciseTime,
    /// What makes it one.
    pub turn: Turn,
}

/// What makes a moment a turning point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The person is about to decide, and answered so.
    Decision(DecisionIx, ChoiceIx),
    /// The person is about to be asked, and never answered.
    LeftOpen(DecisionIx),
    /// The person is about to do what met this, but not in the best way.
    Deed(ExpectationIx),
    /// From here on this was wanted.
    Wanted(ExpectationIx),
}

/// Before each decision that the one person took, and where one that they left open was asked; in
/// order.
pub fn decisions(run: &Run) -> Vec<TurningPoint> {
    let Some(role) = run.person() else { return Vec::new() };
    let mut points = taken(run, role);
    points.extend(left_open(run, role));
    points.sort_by_key(|point| point.at);
    points
}

fn taken(run: &Run, role: RoleIx) -> Vec<TurningPoint> {
    let decided = |entry: &Entry| match entry.command {
        Command::Decide { decision, choice, .. } if entry.seat == Seat::Role(role) => {
            Some(before(entry, Turn::Decision(decision, choice)))
        }
        _ => None,
    };
    effective_entries(run.journal().entries()).filter_map(decided).collect()
}

fn left_open(run: &Run, role: RoleIx) -> impl Iterator<Item = TurningPoint> {
    let (scenario, state) = (run.exercise().scenario(), run.exercise().state());
    let is_left = move |decision: &DecisionIx| {
        let progress = state.decisions[*decision];
        let is_mine = match scenario.decisions[*decision].owner {
            Who::Commander => state.commander.unwrap_or(scenario.command_role) == role,
            Who::Roles(roles) => roles.has(role),
            Who::Team | Who::All => true,
        };
        is_mine && progress.decided.is_none_or(|decided| decided.by.is_none())
    };
    scenario.decisions.keys().filter(is_left).filter_map(|decision| {
        let entry = first(run, |event| *event == Event::DecisionAsked { decision })?;
        after(entry, Turn::LeftOpen(decision))
    })
}

/// From where on a loss could be avoided: just before the deed if only the way of it cost points,
/// else the moment it was first wanted. None if play never came to it.
pub fn chance(run: &Run, item: &Item) -> Option<TurningPoint> {
    let wanted = || wanted(run, item);
    match item.outcome {
        Outcome::Met { timing: Timing::InTime, .. } => deed(run, item).or_else(wanted),
        Outcome::Met { .. } | Outcome::Missed => wanted(),
        Outcome::NotExercised(_) | Outcome::AtSignOff => None,
    }
}

/// Just before an entry.
const fn before(entry: &Entry, turn: Turn) -> TurningPoint {
    TurningPoint { entry: entry.seq - 1, at: entry.at, turn }
}

fn deed(run: &Run, item: &Item) -> Option<TurningPoint> {
    let mine = Event::ExpectationMet { expectation: item.expectation, found: item.found? };
    let Some(ticket) = item.found?.ticket else {
        let entry = first(run, |event| *event == mine)?;
        return Some(before(entry, Turn::Deed(item.expectation)));
    };
    let is_asked =
        |event: &Event| matches!(event, Event::ActAsked { ticket: it, .. } if *it == ticket);
    Some(before(first(run, is_asked)?, Turn::Deed(item.expectation)))
}

fn wanted(run: &Run, item: &Item) -> Option<TurningPoint> {
    let opened = Event::ExpectationOpened { expectation: item.expectation };
    after(first(run, |event| *event == opened)?, Turn::Wanted(item.expectation))
}

/// Just after an entry; none where play ended with it.
fn after(entry: &Entry, turn: Turn) -> Option<TurningPoint> {
    if is_last_of_play(entry) {
        return None;
    }
    let clock = |event: &Event| if let Event::Clock { now } = event { Some(*now) } else { None };
    let at = entry.events.iter().rev().find_map(clock).unwrap_or(entry.at);
    Some(TurningPoint { entry: entry.seq, at, turn })
}

/// Whether there is nothing to go on with after an entry.
fn is_last_of_play(entry: &Entry) -> bool {
    entry.events.iter().any(|event| matches!(event, Event::Ended { .. }))
}

fn first(run: &Run, is_it: impl Fn(&Event) -> bool) -> Option<&Entry> {
    effective_entries(run.journal().entries()).find(|entry| entry.events.iter().any(&is_it))
}
