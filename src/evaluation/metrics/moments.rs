//! When things first happened: the time points of a run, each with the act that made it.

use crate::exercise::state::{ActState, InjectStatus};
use crate::exercise::{State, Ticket, Work};
use crate::id::RoleIx;
use crate::runbook::draft::{ContactKind, WorkPhase};
use crate::runbook::model::{Action, Does, Target};
use crate::scenario::Scenario;
use crate::scenario::model::{Object, Subject};
use crate::time::ExerciseTime;

/// A point that a response passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Milestone {
    /// The first inject reached somebody.
    FirstSign,
    /// Somebody began to act.
    FirstAct,
    /// The report was written down.
    Reported,
    /// Somebody took command.
    CommandTaken,
    /// The level was first declared.
    Declared,
    /// The owner of a system was told.
    OwnerTold,
    /// Counsel or the privacy officer was told.
    CounselTold,
    /// An executive was told.
    ExecutiveTold,
    /// Evidence was first kept.
    EvidenceKept,
    /// The first containing act that was asked for took effect.
    FirstContained,
    /// The last containing act that was asked for took effect.
    LastContained,
    /// The last act that threw the intruder out, of those asked for, took effect.
    Expelled,
    /// The last act of recovery that was asked for took effect.
    Recovered,
    /// An authority, bank or customer was first notified under a legal clock.
    FirstNotice,
    /// The incident was closed or handed over.
    Closed,
}

/// A milestone reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Which.
    pub milestone: Milestone,
    /// When.
    pub at: ExerciseTime,
    /// By which act, if it was one.
    pub ticket: Option<Ticket>,
}

const EVIDENCE: [&str; 5] = [
    "inv.preserve_logs",
    "inv.capture_memory",
    "inv.snapshot_disk",
    "inv.legal_hold",
    "inv.chain_of_custody",
];

/// Whether an action keeps evidence.
pub(super) fn keeps_evidence(action: &Action) -> bool {
    EVIDENCE.contains(&action.slug.as_str())
}

/// An act that took effect.
#[derive(Clone, Copy)]
struct Done<'a> {
    ticket: Ticket,
    act: &'a ActState,
    action: &'a Action,
    about: Option<&'a Object>,
    at: ExerciseTime,
}

pub(super) fn milestones(scenario: &Scenario, state: &State) -> Vec<Reached> {
    let done = done(scenario, state);
    let first = |milestone, holds: &dyn Fn(&Done<'_>) -> bool| {
        done.iter().filter(|it| holds(it)).min_by_key(|it| it.at).map(|it| reached(milestone, it))
    };
    let last = |milestone, phase: WorkPhase| {
        done.iter()
            .filter(|it| it.act.useful && it.action.phase == phase)
            .max_by_key(|it| it.at)
            .map(|it| reached(milestone, it))
    };
    let told = |milestone, role: &str, kind: ContactKind| {
        first(milestone, &|it: &Done<'_>| tells(scenario, it, role, kind))
    };
    [
        first_sign(state),
        first_act(state),
        first(Milestone::Reported, &|it| it.action.phase == WorkPhase::Intake),
        first(Milestone::CommandTaken, &|it| it.action.does == Does::AppointCommander),
        declared(state, &done),
        told(Milestone::OwnerTold, "", ContactKind::Owner),
        told(Milestone::CounselTold, "legal_counsel", ContactKind::Legal),
        told(Milestone::ExecutiveTold, "executive", ContactKind::Executive),
        first(Milestone::EvidenceKept, &|it| keeps_evidence(it.action)),
        first(Milestone::FirstContained, &|it| {
            it.act.useful && it.action.phase == WorkPhase::Contain
        }),
        last(Milestone::LastContained, WorkPhase::Contain),
        last(Milestone::Expelled, WorkPhase::Eradicate),
        last(Milestone::Recovered, WorkPhase::Recover),
        first_notice(state),
        first(Milestone::Closed, &|it| it.action.phase == WorkPhase::Close),
    ]
    .into_iter()
    .flatten()
    .collect()
}

const fn reached(milestone: Milestone, done: &Done<'_>) -> Reached {
    Reached { milestone, at: done.at, ticket: Some(done.ticket) }
}

fn done<'a>(scenario: &'a Scenario, state: &'a State) -> Vec<Done<'a>> {
    let with_action = |(ticket, act): (u32, &'a ActState)| match act.work {
        Work::Act(work) => Some(Done {
            ticket: Ticket(ticket),
            act,
            action: &scenario.actions[work.action],
            about: work.about.map(|object| &scenario.objects[object]),
            at: act.done_at?,
        }),
        _ => None,
    };
    (0_u32..).zip(&state.acts).filter_map(with_action).collect()
}

fn tells(scenario: &Scenario, done: &Done<'_>, role: &str, kind: ContactKind) -> bool {
    let is_role = |target: RoleIx| scenario.roles[target].slug == role;
    let is_contact = || match done.about.map(|object| object.subject) {
        Some(Subject::Contact(contact)) => scenario.contacts[contact].kind == kind,
        _ => false,
    };
    match &done.action.does {
        Does::Escalate { to: Target::Role(target), .. } => is_role(*target) || is_contact(),
        Does::Escalate { .. } => is_contact(),
        _ => false,
    }
}

fn first_sign(state: &State) -> Option<Reached> {
    let at = state
        .injects
        .iter()
        .filter(|inject| inject.status == InjectStatus::Released)
        .map(|inject| inject.at)
        .min()?;
    Some(Reached { milestone: Milestone::FirstSign, at, ticket: None })
}

fn first_act(state: &State) -> Option<Reached> {
    let begun = (0_u32..).zip(&state.acts).filter_map(|(ticket, act)| Some((act.started?, ticket)));
    let (at, ticket) = begun.min()?;
    Some(Reached { milestone: Milestone::FirstAct, at, ticket: Some(Ticket(ticket)) })
}

fn declared(state: &State, done: &[Done<'_>]) -> Option<Reached> {
    let at = state.severity.first_declared?;
    let by = done.iter().find(|it| it.action.does == Does::DeclareSeverity && it.at == at);
    Some(Reached { milestone: Milestone::Declared, at, ticket: by.map(|it| it.ticket) })
}

/// The earliest act that met a stage of a legal clock.
fn first_notice(state: &State) -> Option<Reached> {
    let met = state.stages.iter().filter_map(|stage| stage.met?.1);
    let at = |ticket: Ticket| Some((state.act(ticket)?.done_at?, ticket));
    let (at, ticket) = met.filter_map(at).min()?;
    Some(Reached { milestone: Milestone::FirstNotice, at, ticket: Some(ticket) })
}
