//! Times and counts beside the score: never a bare “MTTR”, each measured from a named moment.

use super::Item;
use crate::exercise::state::ActStatus;
use crate::exercise::{Setup, State, Work};
use crate::id::{RoleIx, StageIx};
use crate::runbook::model::Does;
use crate::scenario::Scenario;
use crate::time::{ExerciseTime, Span};

mod conduct;
mod moments;
mod votes;

pub use self::moments::{Milestone, Reached};
pub use self::votes::{Alignment, Calibration};

/// Metrics of a run (domain facts, 7.2 and 7.3).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Metrics {
    /// First act begun.
    pub first_response: Option<ExerciseTime>,
    /// Somebody took command.
    pub commander_named: Option<ExerciseTime>,
    /// The level was first declared.
    pub declared: Option<ExerciseTime>,
    /// Level-minutes called too low, and too high.
    pub severity_error_minutes: (i64, i64),
    /// Escalations sent, and those that met nothing.
    pub escalations: (u32, u32),
    /// Acts begun, and those done by a role that an expectation did not ask for.
    pub acts: (u32, u32),
    /// Acts begun by each role.
    pub acts_by_role: Vec<(RoleIx, u32)>,
    /// How long each role was at work.
    pub busy_by_role: Vec<(RoleIx, Span)>,
    /// Legal stages met in time, met late, and missed.
    pub stages: (Vec<StageIx>, Vec<StageIx>, Vec<StageIx>),
    /// Decisions made by their owner, with a reason, and asked in all.
    pub decisions: (u32, u32, u32),
    /// Facts told from role to role.
    pub told: u32,
    /// Hints shown.
    pub hints: u32,
    /// When the milestones were reached that were reached at all, in the order of [`Milestone`].
    pub milestones: Vec<Reached>,
    /// Exercised expectations met with full credit for time, and all of them.
    pub coverage: (u32, u32),
    /// Order pairs kept, and those that came up.
    pub orders: (u32, u32),
    /// Mean of 1 − delay ÷ limit over the escalations expected, in thousandths; 0 where never done.
    pub escalation_speed: Option<u32>,
    /// Facts that reached the role that needed them, and those that should have.
    pub relays: (u32, u32),
    /// Returning duties (updates) met in time, and due.
    pub updates: (u32, u32),
    /// Systems of which evidence was kept before they were changed, and all that were changed.
    pub evidence_first: (u32, u32),
    /// How far the room agreed, decision by decision.
    pub alignment: Vec<Alignment>,
    /// How well people knew how sure they could be; none if nobody said.
    pub calibration: Option<Calibration>,
}

impl Metrics {
    /// Counts a run as it stands.
    pub fn of(scenario: &Scenario, _setup: &Setup, state: &State, items: &[Item]) -> Self {
        let begun = || state.acts.iter().filter(|act| act.started.is_some());
        let mut severity = state.severity;
        severity.count_to(state.now, scenario.severity.levels.len());
        Self {
            first_response: begun().filter_map(|act| act.started).min(),
            commander_named: named(scenario, state),
            declared: severity.first_declared,
            severity_error_minutes: (severity.under / 60_000, severity.over / 60_000),
            escalations: escalations(scenario, state),
            acts: (small(begun().count()), wrong_role(state)),
            acts_by_role: scenario
                .roles
                .keys()
                .map(|role| (role, small(begun().filter(|act| act.by == role).count())))
                .collect(),
            busy_by_role: scenario
                .roles
                .keys()
                .map(|role| (role, busy(scenario, state, role)))
                .collect(),
            stages: stages(state),
            decisions: decisions(state),
            told: small(begun().filter(|act| matches!(act.work, Work::Tell { .. })).count()),
            hints: state.hints,
            milestones: moments::milestones(scenario, state),
            coverage: conduct::coverage(items),
            orders: conduct::orders(scenario, state),
            escalation_speed: conduct::escalation_speed(scenario, items),
            relays: conduct::relays(scenario, items),
            updates: conduct::updates(scenario, state, items),
            evidence_first: conduct::evidence_first(scenario, state),
            alignment: votes::alignment(scenario, state),
            calibration: votes::calibration(scenario, state),
        }
    }
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

fn named(scenario: &Scenario, state: &State) -> Option<ExerciseTime> {
    let appoints = |work: &Work| match work {
        Work::Act(act) => scenario.actions[act.action].does == Does::AppointCommander,
        _ => false,
    };
    state.acts.iter().filter(|act| appoints(&act.work)).filter_map(|act| act.done_at).min()
}

fn escalations(scenario: &Scenario, state: &State) -> (u32, u32) {
    let is_escalation = |work: &Work| match work {
        Work::Act(act) => matches!(scenario.actions[act.action].does, Does::Escalate { .. }),
        _ => false,
    };
    let sent = || {
        state.acts.iter().filter(|act| is_escalation(&act.work)).filter(|act| {
            !matches!(act.status, ActStatus::Waiting | ActStatus::Begun | ActStatus::Withdrawn)
        })
    };
    (small(sent().count()), small(sent().filter(|act| !act.useful).count()))
}

fn wrong_role(state: &State) -> u32 {
    let wrong = |it: &&crate::exercise::state::ExpectationState| {
        it.first.is_some_and(|found| !found.right_role)
    };
    small(state.expectations.iter().filter(wrong).count())
}

fn busy(scenario: &Scenario, state: &State, role: RoleIx) -> Span {
    let length = |act: &crate::exercise::state::ActState| {
        crate::exercise::state::durations(scenario, &act.work).0
    };
    state
        .acts
        .iter()
        .filter(|act| act.by == role && act.started.is_some())
        .fold(Span::ZERO, |sum, act| sum.plus(length(act)))
}

fn stages(state: &State) -> (Vec<StageIx>, Vec<StageIx>, Vec<StageIx>) {
    let mut sorted = (Vec::new(), Vec::new(), Vec::new());
    for (stage, progress) in state.stages.pairs() {
        match (progress.due, progress.met) {
            (Some(due), Some((met, _))) if met <= due => sorted.0.push(stage),
            (Some(_), Some(_)) => sorted.1.push(stage),
            (Some(_), None) if progress.overdue => sorted.2.push(stage),
            _ => {}
        }
    }
    sorted
}

fn decisions(state: &State) -> (u32, u32, u32) {
    let asked = state.decisions.iter().filter(|it| it.asked.is_some()).count();
    let decided = || state.decisions.iter().filter_map(|it| it.decided);
    let by_owner = decided().filter(|it| it.by.is_some()).count();
    let reasoned = decided().filter(|it| it.rationale.is_some()).count();
    (small(by_owner), small(reasoned), small(asked))
}
