//! Objectives: their points and the rating that the evidence suggests.
//!
//! A percentage alone never makes an M: that takes a harm, a critical act after its window, or an
//! order broken on a critical act (design, 6; HSEEP).

use super::HarmDone;
use super::interval::{self, Interval};
use super::item::{Item, Outcome, Timing};
use super::score::{self, FEW};
use crate::exercise::{Rating, Setup, State};
use crate::id::ObjectiveIx;
use crate::scenario::Scenario;
use crate::scenario::model::{Expectation, Harm, Importance};

/// One objective, judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ObjectiveResult {
    /// Which.
    pub objective: ObjectiveIx,
    /// Points in thousandths, 0 to 100 000; none when nothing was exercised, or too little to say.
    pub points: Option<i64>,
    /// How far the points may be off.
    pub interval: Option<Interval>,
    /// The rating that the evidence suggests.
    pub suggested: Rating,
    /// Expectations exercised.
    pub exercised: i64,
    /// Of them, met with full credit for time.
    pub in_time: i64,
    /// Of them, met at all.
    pub met: i64,
}

pub(super) fn results(
    scenario: &Scenario,
    setup: &Setup,
    state: &State,
    items: &[Item],
    harms: &[HarmDone],
) -> Vec<ObjectiveResult> {
    scenario
        .objectives
        .keys()
        .map(|objective| result(scenario, setup, state, items, harms, objective))
        .collect()
}

fn result(
    scenario: &Scenario,
    setup: &Setup,
    state: &State,
    items: &[Item],
    harms: &[HarmDone],
    objective: ObjectiveIx,
) -> ObjectiveResult {
    let sums = score::sums(scenario, items, objective);
    let own =
        || items.iter().filter(|item| is_of(scenario, item, objective) && score::counts(item));
    let met = |wanted: fn(Timing) -> bool| {
        let is_met =
            |item: &&Item| matches!(item.outcome, Outcome::Met { timing, .. } if wanted(timing));
        i64::try_from(own().filter(is_met).count()).unwrap_or(i64::MAX)
    };
    ObjectiveResult {
        objective,
        points: (sums.count >= FEW).then(|| sums.points()),
        interval: interval::of_objective(scenario, items, setup.seed, objective),
        suggested: suggest(scenario, state, items, harms, objective, sums.points()),
        exercised: sums.count,
        in_time: met(|timing| timing == Timing::InTime),
        met: met(|_| true),
    }
}

fn is_of(scenario: &Scenario, item: &Item, objective: ObjectiveIx) -> bool {
    scenario.expectations[item.expectation].objective == objective
}

/// Whether an expectation bears on an objective's rating.
fn bears_on(record: &Expectation, objective: ObjectiveIx) -> bool {
    record.objective == objective || record.also.contains(&objective)
}

fn suggest(
    scenario: &Scenario,
    state: &State,
    items: &[Item],
    harms: &[HarmDone],
    objective: ObjectiveIx,
    points: i64,
) -> Rating {
    let own: Vec<(&Item, &Expectation)> = items
        .iter()
        .filter(|item| score::counts(item))
        .map(|item| (item, &scenario.expectations[item.expectation]))
        .filter(|(_, record)| bears_on(record, objective))
        .collect();
    if own.is_empty() {
        return Rating::NotExercised;
    }
    let any = |holds: &dyn Fn(&Item, &Expectation) -> bool| {
        own.iter().any(|(item, record)| holds(item, record))
    };
    let is_critical = |record: &Expectation| record.importance == Importance::Critical;
    let never_done = any(&|item, record| is_critical(record) && item.outcome == Outcome::Missed);
    if never_done || points < 50_000 {
        return Rating::U;
    }
    let harmed =
        harms.iter().any(|harm| harm.objective == Some(objective) && harm.harm >= Harm::Major);
    let critical_late = any(&|item, record| {
        is_critical(record) && matches!(item.outcome, Outcome::Met { timing: Timing::Late, .. })
    });
    let critical_order = any(&|item, record| is_critical(record) && broke_order(state, item));
    if harmed || critical_late || critical_order {
        return Rating::M;
    }
    let weak = any(&|item, record| record.importance >= Importance::Important && item.score < 500);
    if points < 90_000 || weak { Rating::S } else { Rating::P }
}

fn broke_order(state: &State, item: &Item) -> bool {
    let ticket = item.found.and_then(|found| found.ticket);
    ticket.is_some_and(|ticket| state.broken_orders.iter().any(|(_, it)| *it == ticket))
}
