//! What a role can do now. The view, the palette and the bots ask the same question.

use crate::exercise::command::{Act, Ticket, Work};
use crate::exercise::refusal::Refusal;
use crate::exercise::setup::Occupant;
use crate::exercise::state::{ActStatus, State};
use crate::id::{FactIx, ObjectIx, RoleIx, RoleSet};
use crate::runbook::model::{Action, Does, Missing, Need, Needed};
use crate::scenario::Scenario;
use crate::scenario::model::pattern::Manner;
use crate::scenario::model::{Appears, Subject};

/// Whether a role could do this now, whatever it says. A busy role can: the work queues.
pub(in crate::exercise) fn may_do(
    scenario: &Scenario,
    state: &State,
    role: RoleIx,
    work: &Work,
) -> Result<(), Refusal> {
    if !state.started {
        return Err(Refusal::NotStarted);
    }
    if state.ended.is_some() {
        return Err(Refusal::Over);
    }
    if state.occupant(role) == Occupant::Absent {
        return Err(Refusal::Vacant(role));
    }
    if !state.entered.has(role) {
        return Err(Refusal::NotInPlay(role));
    }
    let person = &state.people[state.roles[role].person];
    if person.waiting() >= crate::exercise::state::QUEUE {
        return Err(Refusal::QueueFull(role));
    }
    match work {
        Work::Act(act) => {
            is_for(scenario, state, role, act)?;
            is_complete(scenario, state, act)?;
            needs_hold(scenario, state, act)
        }
        Work::Tell { fact, to } => may_tell(state, role, *fact, *to),
        Work::CarryOut { prepared } => may_carry_out(state, role, *prepared),
    }
}

/// The runbook gives it to the role, or the role holds the command that the runbook gives it to.
fn is_for(scenario: &Scenario, state: &State, role: RoleIx, act: &Act) -> Result<(), Refusal> {
    let action = &scenario.actions[act.action];
    let as_commander = state.commander == Some(role) && action.roles.has(scenario.command_role);
    if action.roles.is_empty() || action.roles.has(role) || as_commander {
        Ok(())
    } else {
        Err(Refusal::WrongRole(act.action))
    }
}

/// Whether an act says all that its action asks for. Holds for logged acts too.
pub(super) fn is_complete(scenario: &Scenario, state: &State, act: &Act) -> Result<(), Refusal> {
    let action = &scenario.actions[act.action];
    object_fits(scenario, state, action, act)?;
    match &action.does {
        Does::DeclareSeverity => {
            let level = act.level.ok_or(Refusal::NeedsLevel)?;
            let known = scenario.severity.levels.iter().any(|it| it.level == level);
            if known { Ok(()) } else { Err(Refusal::NoSuchLevel(level)) }
        }
        Does::Escalate { channels, .. } => match act.channel {
            Some(channel) if !channels.contains(&channel) => Err(Refusal::NotByChannel(channel)),
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}

fn object_fits(
    scenario: &Scenario,
    state: &State,
    action: &Action,
    act: &Act,
) -> Result<(), Refusal> {
    match act.about {
        None if action.about.is_empty() => Ok(()),
        None => Err(Refusal::NeedsObject(act.action)),
        Some(_) if action.about.is_empty() => Err(Refusal::TakesNoObject(act.action)),
        Some(object) if !has_appeared(scenario, state, object) => Err(Refusal::NotComeUp),
        Some(object) if !action.about.contains(&scenario.objects[object].kind) => {
            Err(Refusal::ObjectDoesNotFit(act.action, object))
        }
        Some(_) => Ok(()),
    }
}

/// Whether an object is offered and accepted now.
pub fn has_appeared(scenario: &Scenario, state: &State, object: ObjectIx) -> bool {
    let record = &scenario.objects[object];
    match (&record.appears, record.subject) {
        (Appears::Start, _) => true,
        (Appears::WithClock, Subject::Clock(clock)) => state.clocks[clock].started.is_some(),
        (Appears::WithDecision, Subject::Decision(decision)) => {
            state.decisions[decision].asked.is_some()
        }
        _ => state.appeared.has(object),
    }
}

fn needs_hold(scenario: &Scenario, state: &State, act: &Act) -> Result<(), Refusal> {
    let action = &scenario.actions[act.action];
    let missing = action
        .needs
        .iter()
        .find(|need| need.missing == Missing::Refuse && !need_holds(scenario, state, act, need));
    missing.map_or(Ok(()), |need| Err(Refusal::Missing(act.action, *need)))
}

/// Whether a precondition holds now.
pub(super) fn need_holds(scenario: &Scenario, state: &State, act: &Act, need: &Need) -> bool {
    match need.what {
        Needed::Done(first) => state.has_done(scenario, first, act.about),
        Needed::Fact(fact) => state.facts.has(fact),
    }
}

fn may_tell(state: &State, role: RoleIx, fact: FactIx, to: RoleSet) -> Result<(), Refusal> {
    if !state.knows(role, fact) {
        return Err(Refusal::DoesNotKnow(fact));
    }
    let listens = |it: RoleIx| state.is_playing(it) && !state.knows(it, fact);
    if to.iter().any(listens) { Ok(()) } else { Err(Refusal::NobodyToTell) }
}

fn may_carry_out(state: &State, role: RoleIx, prepared: Ticket) -> Result<(), Refusal> {
    let act = state.act(prepared).ok_or(Refusal::NoSuchAct(prepared))?;
    let is_prepared = matches!(act.work, Work::Act(it) if it.manner == Manner::Prepared)
        && act.status == ActStatus::Done
        && act.by == role;
    let is_taken = state
        .acts
        .iter()
        .any(|it| it.work == Work::CarryOut { prepared } && it.status != ActStatus::Withdrawn);
    if is_prepared && !is_taken { Ok(()) } else { Err(Refusal::NotPrepared(prepared)) }
}
