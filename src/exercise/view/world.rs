//! The world as far as it shows: meters, legal clocks, severity, contacts, happenings.

use super::Eye;
use crate::id::{AtomIx, ClockIx, ContactIx, MeterIx, StageIx};
use crate::runbook::draft::ContactKind;
use crate::scenario::model::{Atom, Level, Show};
use crate::time::{ExerciseTime, Span, StoryTime};

/// A quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// Which meter.
    pub meter: MeterIx,
    /// What people read.
    pub title: String,
    /// What it counts.
    pub unit: String,
    /// Its value now.
    pub value: i64,
    /// Its value at StartEx.
    pub start: i64,
    /// Whether it grows (1), falls (−1) or rests (0).
    pub trend: i8,
}

/// A legal duty that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalClock {
    /// Which clock.
    pub clock: ClockIx,
    /// What people read.
    pub regime: String,
    /// When it started: `Sat 8 Mar 2031 02:14`.
    pub started: String,
    /// Whether the duty went away.
    pub waived: bool,
    /// Its stages that count, in order.
    pub stages: Vec<LegalStage>,
}

/// A stage of a legal duty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalStage {
    /// Which stage.
    pub stage: StageIx,
    /// What people read.
    pub title: String,
    /// When it falls due: `Sun 9 Mar 2031 02:14`.
    pub due: String,
    /// How much story time is left; none once it is due.
    pub left: Span,
    /// How much story time there was in all.
    pub whole: Span,
    /// When it was met.
    pub met: Option<String>,
    /// Whether it fell due unmet.
    pub overdue: bool,
}

/// The severity scale and what was declared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeverityView {
    /// The scale, worst first.
    pub levels: Vec<Level>,
    /// The declared level.
    pub declared: Option<u8>,
}

impl SeverityView {
    /// The declared level's name.
    pub fn name(&self) -> Option<&str> {
        let level = self.levels.iter().find(|level| Some(level.level) == self.declared)?;
        Some(&level.name)
    }
}

/// Somebody outside who can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContactView {
    /// Which contact.
    pub contact: ContactIx,
    /// What people read.
    pub title: String,
    /// What kind.
    pub kind: ContactKind,
    /// How often it was tried.
    pub attempts: u16,
    /// When it first answered.
    pub answered: Option<ExerciseTime>,
    /// When it first failed to.
    pub silent: Option<ExerciseTime>,
}

/// Something that could be seen to happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// When.
    pub at: ExerciseTime,
    /// What.
    pub text: String,
}

pub(super) fn meters(eye: &Eye<'_>, show: Show) -> Vec<Gauge> {
    let shown = eye.scenario.meters.pairs().filter(|(_, record)| record.show == show);
    shown.map(|(meter, _)| gauge(eye, meter)).collect()
}

pub(super) fn gauge(eye: &Eye<'_>, meter: MeterIx) -> Gauge {
    let record = &eye.scenario.meters[meter];
    Gauge {
        meter,
        title: record.title.clone(),
        unit: record.unit.clone(),
        value: eye.state.meter(eye.scenario, meter),
        start: record.start,
        trend: i8::try_from(eye.state.meters[meter].per_minute.signum()).unwrap_or(0),
    }
}

pub(super) fn severity(eye: &Eye<'_>) -> SeverityView {
    let levels = eye.scenario.severity.levels.clone();
    SeverityView { levels, declared: eye.state.severity.declared }
}

pub(super) fn contacts(eye: &Eye<'_>) -> Vec<ContactView> {
    let view = |(contact, record): (ContactIx, &crate::scenario::model::Contact)| {
        let state = &eye.state.contacts[contact];
        ContactView {
            contact,
            title: record.title.clone(),
            kind: record.kind,
            attempts: state.attempts,
            answered: state.answered,
            silent: state.silent,
        }
    };
    eye.scenario.contacts.pairs().map(view).collect()
}

pub(super) fn happenings(eye: &Eye<'_>) -> Vec<Happening> {
    let seen = |(consequence, at): &(crate::id::ConsequenceIx, ExerciseTime)| {
        let text = eye.scenario.consequences[*consequence].shows.clone()?;
        Some(Happening { at: *at, text })
    };
    eye.state.consequences.iter().filter_map(seen).collect()
}

pub(super) fn legal_clocks(eye: &Eye<'_>) -> Vec<LegalClock> {
    let clocks = eye.scenario.clocks.keys().filter(|clock| sees_clock(eye, *clock));
    clocks.filter_map(|clock| legal_clock(eye, clock)).collect()
}

/// Whether a seat knows that a clock runs: what it knows is enough to have started it. A clock
/// that an effect started is everybody's.
pub(super) fn sees_clock(eye: &Eye<'_>, clock: ClockIx) -> bool {
    if eye.state.clocks[clock].started.is_none() {
        return false;
    }
    if eye.leads() {
        return true;
    }
    let starts = &eye.scenario.clocks[clock].starts;
    starts.holds(|atom| seems(eye, atom)) || !starts.holds(|atom| eye.state.holds(atom))
}

/// An elementary condition as far as this seat can tell.
fn seems(eye: &Eye<'_>, atom: AtomIx) -> bool {
    let holds = eye.state.holds(atom);
    match eye.scenario.wiring.atoms[atom] {
        Atom::Fact(fact)
        | Atom::Known(fact)
        | Atom::KnownBy(fact, _)
        | Atom::KnownByCommander(fact) => holds && eye.knows(fact),
        Atom::Released(inject) => {
            holds && super::inbox::sees(eye, inject, &eye.state.injects[inject])
        }
        Atom::Latch(at) => {
            let latch = eye.scenario.wiring.latches.get(usize::from(at));
            latch.is_some_and(|(_, condition)| condition.holds(|part| seems(eye, part)))
        }
        Atom::StorySince(of, _) => holds && seems(eye, of),
        _ => holds,
    }
}

fn legal_clock(eye: &Eye<'_>, clock: ClockIx) -> Option<LegalClock> {
    let record = &eye.scenario.clocks[clock];
    let (started, _) = eye.state.clocks[clock].started?;
    Some(LegalClock {
        clock,
        regime: record.regime.clone(),
        started: eye.words.date_time(&eye.scenario.calendar, started),
        waived: eye.state.clocks[clock].waived,
        stages: record
            .stages
            .iter()
            .filter_map(|stage| legal_stage(eye, *stage, started))
            .collect(),
    })
}

fn legal_stage(eye: &Eye<'_>, stage: StageIx, started: StoryTime) -> Option<LegalStage> {
    let state = &eye.state.stages[stage];
    let due = state.due?;
    let calendar = &eye.scenario.calendar;
    Some(LegalStage {
        stage,
        title: eye.scenario.stages[stage].title.clone(),
        due: eye.words.date_time(calendar, due),
        left: due.since(eye.state.story_now(eye.scenario)),
        whole: due.since(started),
        met: state.met.map(|(met, _)| eye.words.day_time(calendar, met)),
        overdue: state.overdue,
    })
}
