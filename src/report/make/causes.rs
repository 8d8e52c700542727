//! What lay behind each loss, as far as the record shows, and losses with the same cause together.

use crate::evaluation::{HarmDone, HarmSource, Item, Outcome, Timing};
use crate::exercise::NoteKind;
use crate::exercise::state::Note;
use crate::id::{ClockIx, ExpectationIx, ObjectiveIx, RoleIx, StageIx, TrapIx};
use crate::paper::words::in_order;
use crate::report::model::Factor;
use crate::report::run::Run;
use crate::scenario::model::{Expectation, Harm, Importance};
use crate::time::Span;
use std::collections::BTreeMap;

/// Most areas that a report puts forward; smaller losses stand in the table of points.
const MOST: usize = 7;

/// An expectation that lost points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Loss {
    pub expectation: ExpectationIx,
    pub milli: i64,
}

/// Losses with one cause.
#[derive(Clone, Debug)]
pub(super) struct Cause {
    pub factor: Factor,
    /// The role it is about.
    pub role: RoleIx,
    pub objective: Option<ObjectiveIx>,
    /// Largest first.
    pub losses: Vec<Loss>,
    pub harm: Option<HarmDone>,
    pub trap: Option<TrapIx>,
    pub clock: Option<(ClockIx, StageIx)>,
    pub noted: Option<(Note, u64)>,
    pub milli: i64,
    /// Whether an objective stands or falls with it, or the harm is critical.
    pub critical: bool,
    pub entries: Vec<u64>,
}

/// What sets causes apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Sort {
    factor: Factor,
    objective: Option<ObjectiveIx>,
    role: Option<RoleIx>,
    clock: Option<ClockIx>,
    trap: Option<TrapIx>,
}

/// The causes of what was lost, largest first, then what people noted as a gap.
pub(super) fn causes(run: &Run<'_>) -> Vec<Cause> {
    let mut causes: BTreeMap<Sort, Cause> = BTreeMap::new();
    for (expectation, milli) in &run.evaluation.losses {
        add_loss(run, &mut causes, Loss { expectation: *expectation, milli: *milli });
    }
    for harm in &run.evaluation.harms {
        add_harm(run, &mut causes, harm);
    }
    let mut causes: Vec<Cause> = causes.into_values().filter(|cause| cause.milli > 0).collect();
    causes.sort_by_key(|cause| -cause.milli);
    causes.truncate(MOST);
    causes.extend(noted(run));
    causes
}

fn add_loss(run: &Run<'_>, causes: &mut BTreeMap<Sort, Cause>, loss: Loss) {
    let Some(item) = run.item(loss.expectation) else { return };
    let record = &run.scenario().expectations[loss.expectation];
    let (factor, role) = factor_of(run, item, record);
    let clock = if factor == Factor::Deadline { late_stage(run, record) } else { None };
    let by_role = matches!(factor, Factor::NotTold | Factor::Busy);
    let sort = Sort {
        factor,
        objective: (clock.is_none() && !by_role).then_some(record.objective),
        role: clock.is_none().then_some(role),
        clock: clock.map(|(clock, _)| clock),
        trap: None,
    };
    let cause = causes.entry(sort).or_insert_with(|| Cause {
        factor,
        role,
        objective: Some(record.objective),
        losses: Vec::new(),
        harm: None,
        trap: None,
        clock,
        noted: None,
        milli: 0,
        critical: false,
        entries: Vec::new(),
    });
    cause.losses.push(loss);
    cause.milli += loss.milli;
    cause.critical |= record.importance == Importance::Critical;
    let entries = cause.entries.iter().copied().chain(run.shown_by(item));
    cause.entries = in_order(entries);
}

fn add_harm(run: &Run<'_>, causes: &mut BTreeMap<Sort, Cause>, harm: &HarmDone) {
    let act = harm.ticket.and_then(|ticket| run.input.state.act(ticket));
    let role = act.map_or_else(|| run.scenario().command_role, |act| act.by);
    let (factor, trap) = match harm.what {
        HarmSource::Trap(trap, _) => (Factor::Harm, Some(trap)),
        HarmSource::Need(_) => (Factor::NeedMissing, None),
    };
    let sort =
        Sort { factor, objective: None, role: trap.is_none().then_some(role), clock: None, trap };
    let cause = causes.entry(sort).or_insert_with(|| Cause {
        factor,
        role,
        objective: harm.objective,
        losses: Vec::new(),
        harm: Some(*harm),
        trap,
        clock: None,
        noted: None,
        milli: 0,
        critical: false,
        entries: Vec::new(),
    });
    cause.milli += harm.points;
    cause.critical |= harm.harm == Harm::Critical;
    let began = harm.ticket.and_then(|ticket| run.began(ticket));
    let sprung = trap.and_then(|trap| run.evidence.traps.get(&trap)).into_iter().flatten().copied();
    cause.entries = in_order(cause.entries.iter().copied().chain(began).chain(sprung));
}

fn noted(run: &Run<'_>) -> Vec<Cause> {
    let state = run.input.state;
    let blank = |note: &Note, entry: u64| Cause {
        factor: Factor::Noted,
        role: run.scenario().command_role,
        objective: None,
        losses: Vec::new(),
        harm: None,
        trap: None,
        clock: None,
        noted: Some((*note, entry)),
        milli: 0,
        critical: false,
        entries: in_order(note.anchor.into_iter().chain([entry])),
    };
    let entries = run.evidence.notes.iter().copied().chain(std::iter::repeat(run.evidence.last));
    state
        .notes
        .iter()
        .zip(entries)
        .filter(|(note, _)| note.kind == Some(NoteKind::Gap))
        .map(|(note, entry)| blank(note, entry))
        .collect()
}

/// What lay behind a loss, and the role it is about.
fn factor_of(run: &Run<'_>, item: &Item, record: &Expectation) -> (Factor, RoleIx) {
    let owner = run.owner(record.by);
    if late_stage(run, record).is_some() {
        return (Factor::Deadline, owner);
    }
    let Outcome::Met { timing, .. } = item.outcome else { return missed(run, item, record) };
    let found = item.found;
    let act = found.and_then(|found| run.input.state.act(found.ticket?));
    // Of several roles that may do it, the one that did.
    let doer = act.map_or(owner, |act| act.by);
    let is_violated = found.is_some_and(|found| found.violated > 0);
    let is_foreign = found.is_some_and(|found| !found.right_role);
    match timing {
        _ if is_foreign => (Factor::OtherRole, owner),
        Timing::InTime | Timing::Slow if is_violated => (Factor::Order, doer),
        Timing::Slow | Timing::Late => match busy(run, item, record) {
            Some(role) => (Factor::Busy, role),
            None => (Factor::Late, doer),
        },
        Timing::InTime => (Factor::SecondBest, doer),
    }
}

fn missed(run: &Run<'_>, item: &Item, record: &Expectation) -> (Factor, RoleIx) {
    let owner = run.owner(record.by);
    if run.decided_otherwise(item.expectation).is_some() {
        return (Factor::Decided, owner);
    }
    let Some(window) = item.window else { return (Factor::NeverBegun, owner) };
    let deadline = window.opened.after(window.late.max(window.full));
    let entered = |role: RoleIx| run.input.state.roles[role].entered_at;
    let roles = run.eligible(record.by);
    if !roles.iter().any(|role| entered(role).is_some_and(|at| at <= deadline)) {
        return (Factor::NotTold, roles.iter().next().unwrap_or(owner));
    }
    match busy(run, item, record) {
        Some(role) => (Factor::Busy, role),
        None => (Factor::NeverBegun, owner),
    }
}

/// The role, if everybody who could have begun it was at something else for most of its window.
fn busy(run: &Run<'_>, item: &Item, record: &Expectation) -> Option<RoleIx> {
    let window = item.window.filter(|window| window.full > Span::ZERO)?;
    let until = window.opened.after(window.full);
    let is_busy = |role: &RoleIx| {
        let busy = run.busy_between(*role, window.opened, until);
        4 * busy.millis() >= 3 * window.full.millis()
    };
    let roles = run.eligible(record.by);
    let entered = || roles.iter().filter(|role| run.input.state.entered.has(*role));
    let first = entered().next()?;
    entered().all(|role| is_busy(&role)).then_some(first)
}

/// The stage of a legal clock that the expectation is about, if its deadline passed.
fn late_stage(run: &Run<'_>, record: &Expectation) -> Option<(ClockIx, StageIx)> {
    let is_late = |stage: StageIx| {
        let progress = &run.input.state.stages[stage];
        match (progress.due, progress.met) {
            (Some(due), Some((met, _))) => met > due,
            (Some(_), None) => progress.overdue,
            _ => false,
        }
    };
    let is_about = |stage: &crate::scenario::model::Stage| {
        record.accept.iter().any(|(pattern, _)| *pattern == stage.met_by)
    };
    run.scenario()
        .stages
        .pairs()
        .find(|(stage, it)| is_about(it) && is_late(*stage))
        .map(|(stage, it)| (it.clock, stage))
}
