//! How a run was conducted: in time, in order, to the right people.

use super::moments::keeps_evidence;
use super::small;
use crate::evaluation::item::{Item, Outcome, Timing};
use crate::evaluation::score::counts;
use crate::exercise::state::ActState;
use crate::exercise::{Act, State, Work};
use crate::id::{ExpectationIx, ObjectIx};
use crate::runbook::draft::{ObjectKind, WorkPhase};
use crate::runbook::model::Does;
use crate::scenario::Scenario;
use crate::scenario::model::{Deed, Opens, Profile};
use std::collections::BTreeSet;

pub(super) fn coverage(items: &[Item]) -> (u32, u32) {
    let in_time =
        |item: &&Item| matches!(item.outcome, Outcome::Met { timing: Timing::InTime, .. });
    let due = || items.iter().filter(|item| counts(item));
    (small(due().filter(in_time).count()), small(due().count()))
}

fn begun(state: &State) -> impl Iterator<Item = (&ActState, Act)> {
    state.acts.iter().filter(|act| act.started.is_some()).filter_map(|act| match act.work {
        Work::Act(work) => Some((act, work)),
        _ => None,
    })
}

pub(super) fn orders(scenario: &Scenario, state: &State) -> (u32, u32) {
    let came_up = |(_, work): &(&ActState, Act)| scenario.wiring.orders_of_then[work.action].len();
    let all: usize = begun(state).map(|it| came_up(&it)).sum();
    (small(all.saturating_sub(state.broken_orders.len())), small(all))
}

/// Whether any deed that an expectation accepts is of this sort.
fn accepts(
    scenario: &Scenario,
    expectation: ExpectationIx,
    mut is_it: impl FnMut(&Deed) -> bool,
) -> bool {
    let deed = |pattern| &scenario.wiring.patterns[pattern].deed;
    scenario.expectations[expectation].accept.iter().any(|(pattern, _)| is_it(deed(*pattern)))
}

pub(super) fn escalation_speed(scenario: &Scenario, items: &[Item]) -> Option<u32> {
    let escalates = |deed: &Deed| match deed {
        Deed::Act { action, .. } => {
            matches!(scenario.actions[*action].does, Does::Escalate { .. })
        }
        _ => false,
    };
    let (mut sum, mut count) = (0_i64, 0_i64);
    for item in items.iter().filter(|item| counts(item)) {
        let timed = scenario.expectations[item.expectation].profile != Profile::Untimed;
        if !timed || !accepts(scenario, item.expectation, escalates) {
            continue;
        }
        count += 1;
        if let (Outcome::Met { after, .. }, Some(window)) = (item.outcome, item.window) {
            let limit = window.late.millis().max(1);
            sum += 1000 * (limit - after.millis()).max(0) / limit;
        }
    }
    if count == 0 { None } else { u32::try_from((sum + count / 2) / count).ok() }
}

pub(super) fn relays(scenario: &Scenario, items: &[Item]) -> (u32, u32) {
    let tells = |deed: &Deed| matches!(deed, Deed::Tell { .. });
    let due =
        || items.iter().filter(|item| counts(item) && accepts(scenario, item.expectation, tells));
    let met = |item: &&Item| matches!(item.outcome, Outcome::Met { .. });
    (small(due().filter(met).count()), small(due().count()))
}

pub(super) fn updates(scenario: &Scenario, state: &State, items: &[Item]) -> (u32, u32) {
    let (mut met, mut due) = (0, 0);
    for item in items.iter().filter(|item| counts(item)) {
        if !matches!(scenario.expectations[item.expectation].opens, Opens::Each(_)) {
            continue;
        }
        let Some(window) = item.window else { continue };
        due += 1;
        met += usize::from(matches!(item.outcome, Outcome::Met { timing: Timing::InTime, .. }));
        for again in state.instances.iter().filter(|it| it.expectation == item.expectation) {
            due += 1;
            let in_time =
                |found: &crate::exercise::Match| found.started.since(again.opened) <= window.full;
            met += usize::from(again.found.as_ref().is_some_and(in_time));
        }
    }
    (small(met), small(due))
}

/// Systems that were rebuilt, cleaned or switched off, and of how many of them evidence was kept
/// before.
pub(super) fn evidence_first(scenario: &Scenario, state: &State) -> (u32, u32) {
    let changes = |work: &Act| {
        let action = &scenario.actions[work.action];
        action.phase == WorkPhase::Eradicate || action.slug == "con.power_off"
    };
    let system = |work: &Act| {
        work.about.filter(|object| scenario.objects[*object].kind == ObjectKind::System)
    };
    let mut seen: BTreeSet<ObjectIx> = BTreeSet::new();
    let mut kept = 0;
    for (act, work) in begun(state).filter(|(_, work)| changes(work)) {
        let Some(object) = system(&work) else { continue };
        if !seen.insert(object) {
            continue;
        }
        let is_before = |(other, it): (&ActState, Act)| {
            it.about == Some(object)
                && keeps_evidence(&scenario.actions[it.action])
                && other.done_at.is_some_and(|done| Some(done) <= act.started)
        };
        kept += usize::from(begun(state).any(is_before));
    }
    (small(kept), small(seen.len()))
}
