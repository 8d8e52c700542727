//! Waste: acts that answered nothing.

use super::item::is_testimony;
use super::score::tickets;
use crate::exercise::state::{ActState, ActStatus};
use crate::exercise::{Setup, State, Ticket, Work};
use crate::id::{ActionIx, Key as _};
use crate::runbook::model::Needed;
use crate::scenario::Scenario;
use crate::scenario::model::pattern::Manner;

pub(super) fn wasted(scenario: &Scenario, setup: &Setup, state: &State) -> Vec<Ticket> {
    let mut wasted = Vec::new();
    each_wasted(scenario, setup, state, |ticket| wasted.push(ticket));
    wasted
}

/// Acts of scored roles that were begun, met nothing, prepared nothing that was done, and did no
/// harm. Neutral acts and what a facilitator logged are exempt.
pub(super) fn each_wasted(
    scenario: &Scenario,
    setup: &Setup,
    state: &State,
    mut found: impl FnMut(Ticket),
) {
    if is_testimony(setup) {
        return;
    }
    let asked_for = AskedFor::by_useful_acts(scenario, state);
    for (ticket, act) in tickets(state) {
        let Work::Act(work) = act.work else { continue };
        let is_begun = !matches!(act.status, ActStatus::Waiting | ActStatus::Withdrawn);
        let is_exempt = act.logged
            || act.useful
            || act.harmful
            || work.manner != Manner::Done
            || !setup.scored.has(act.by)
            || scenario.actions[work.action].neutral;
        let prepares =
            asked_for.has(work.action) && prepares_another(scenario, state, act, work.action);
        if is_begun && !is_exempt && !prepares {
            found(ticket);
        }
    }
}

/// The runbook actions that some act of use needed before it: a first look, so that few acts are
/// held against all others.
struct AskedFor([u64; 8]);

impl AskedFor {
    fn by_useful_acts(scenario: &Scenario, state: &State) -> Self {
        let mut asked_for = Self([0; 8]);
        for act in state.acts.iter().filter(|act| act.useful) {
            let Work::Act(work) = act.work else { continue };
            for need in &scenario.actions[work.action].needs {
                if let Needed::Done(first) = need.what {
                    let at = first.position();
                    if let Some(word) = asked_for.0.get_mut(at / 64) {
                        *word |= 1 << (at % 64);
                    }
                }
            }
        }
        asked_for
    }

    /// Whether it may be among them; what does not fit in always may.
    fn has(&self, action: ActionIx) -> bool {
        let at = action.position();
        self.0.get(at / 64).is_none_or(|word| word >> (at % 64) & 1 == 1)
    }
}

/// Whether the runbook asks for this act before another that was done and was of use.
fn prepares_another(scenario: &Scenario, state: &State, act: &ActState, action: ActionIx) -> bool {
    let needs_it = |other: &ActState| match other.work {
        Work::Act(later) => scenario.actions[later.action]
            .needs
            .iter()
            .any(|need| need.what == Needed::Done(action)),
        _ => false,
    };
    state.acts.iter().any(|other| other.useful && other.started > act.started && needs_it(other))
}
