//! A recorded run, boiled down to what any simulator would have to do to repeat it: jobs at known
//! moments, acts that occupy their role and take their time, and what each of them changes.
//!
//! Everything that needed thought (which act, by whom, which inject, in what order) is answered
//! already, so a course is the least that a play-through can cost, and the same for every peer.

use drillhall::exercise::{Event, Exercise, Seat, Setup, Sink, Ticket};
use drillhall::id::Key as _;
use drillhall::scenario::{Scenario, Sources, read};
use drillhall::simulate::{Bot, BotPlan, Cast};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The words of a [`Course`]'s state.
pub(crate) const WORDS: usize = 32;

/// One change: a bit of the state, and what else hangs on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Op {
    /// A bit turns on or off.
    Bit { word: u8, mask: u64, on: bool },
    /// An expectation opens.
    Open(u16),
    /// An expectation is met.
    Meet(u16),
    /// A meter moves.
    Move(u16, i64),
}

/// Something that begins at a known moment, if its condition holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Job {
    /// Milliseconds of play.
    pub(crate) at: i64,
    /// A word of the state and the bits of it that must be on.
    pub(crate) needs: (u8, u64),
    /// What changes at once.
    pub(crate) ops: Range<usize>,
    /// The work that begins, if it is an act.
    pub(crate) act: Option<Act>,
}

/// Work that occupies a role, and what changes when it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Act {
    /// Who is busy; whoever is busy already does it next.
    pub(crate) person: usize,
    /// How long, in milliseconds; to the end if nothing.
    pub(crate) occupies: Option<i64>,
    /// How long until it is done, in milliseconds; not at all if the run ended before.
    pub(crate) takes: Option<i64>,
    /// What changes when it is done.
    pub(crate) done: Range<usize>,
}

/// When an expectation counts in full, when as late, and how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Window {
    /// Milliseconds from its opening.
    pub(crate) full: i64,
    /// Milliseconds from its opening.
    pub(crate) late: i64,
    /// 1 to 3.
    pub(crate) weight: i64,
    /// Its objective.
    pub(crate) objective: usize,
}

/// A run as a list of jobs, in the order of their moments.
#[derive(Clone, Debug, Default)]
pub(crate) struct Course {
    /// What happens.
    pub(crate) jobs: Vec<Job>,
    /// What it changes.
    pub(crate) ops: Vec<Op>,
    /// How it is scored.
    pub(crate) windows: Vec<Window>,
    /// How many people there are.
    pub(crate) people: usize,
    /// When play ends, in milliseconds.
    pub(crate) end: i64,
    /// Everything that happened in the run, the moving of the clock apart.
    pub(crate) events: u64,
}

/// A drill that ships with the program.
pub(crate) fn ward_lights() -> Option<Arc<Scenario>> {
    let sources = Sources {
        scenario: include_str!("../../scenarios/ward-lights/scenario.ron"),
        runbook: include_str!("../../scenarios/runbook.ron"),
        standing: include_str!("../../scenarios/standing.ron"),
    };
    read(sources).scenario.map(Arc::new)
}

/// A cast that also writes down what it hears.
struct Heard {
    cast: Cast,
    events: Vec<Event>,
}

impl Sink for Heard {
    fn event(&mut self, event: &Event) {
        self.cast.event(event);
        self.events.push(*event);
    }
}

/// What happens in one run of a bot, from StartEx to EndEx, and which person plays which role.
pub(crate) fn record(
    scenario: &Arc<Scenario>,
    plan: &Arc<BotPlan>,
    bot: Bot,
    run: u64,
) -> (Vec<Event>, Vec<usize>) {
    let setup = Setup::all_bots(scenario, run);
    let mut heard = Heard { cast: Cast::new(Arc::clone(plan), bot), events: Vec::new() };
    heard.cast.begin(&setup, 0, run);
    let mut exercise = Exercise::new(Arc::clone(scenario), setup);
    let submit = |exercise: &mut Exercise, seat, command, heard: &mut Heard| {
        if exercise.handle(seat, &command, heard).is_err() {
            heard.cast.turned_down();
        }
    };
    submit(&mut exercise, Seat::Facilitator, drillhall::exercise::Command::Start, &mut heard);
    loop {
        while let Some((seat, command)) = heard.cast.next(&exercise) {
            submit(&mut exercise, seat, command, &mut heard);
        }
        if !exercise.go_on(heard.cast.wake(), &mut heard) {
            let people = exercise.state().roles.iter().map(|role| role.person.position());
            return (heard.events, people.collect());
        }
    }
}

impl Course {
    /// Boils a run down.
    pub(crate) fn of(scenario: &Scenario, (events, people): &(Vec<Event>, Vec<usize>)) -> Self {
        let windows = scenario.expectations.iter().map(|it| Window {
            full: it.full_within.millis(),
            late: it.late_after.millis(),
            weight: i64::from(it.weight),
            objective: it.objective.position(),
        });
        let mut course = Self {
            windows: windows.collect(),
            people: people.iter().max().map_or(0, |last| last + 1),
            ..Self::default()
        };
        let mut writer = Writer { people, ..Writer::default() };
        for event in events {
            writer.write(&mut course, event);
        }
        course.end = writer.now;
        course
    }
}

/// Where a run's events are written to.
#[derive(Debug, Default)]
struct Writer<'a> {
    people: &'a [usize],
    now: i64,
    bits: BTreeMap<String, usize>,
    /// Which job an act is, and when it began.
    acts: BTreeMap<Ticket, (usize, i64)>,
    /// What each person does, and since when.
    busy: BTreeMap<usize, (usize, i64)>,
    cause: Option<Cause>,
    last: (u8, u64),
}

/// What brings about the changes that are being written: positions of jobs.
#[derive(Clone, Copy, Debug)]
enum Cause {
    Job(usize),
    Done(usize),
}

impl Writer<'_> {
    fn write(&mut self, course: &mut Course, event: &Event) {
        if let Event::Clock { now } = event {
            self.now = now.millis();
            self.cause = None;
            return;
        }
        course.events += 1;
        match event {
            Event::ActAsked { ticket, by, .. } => {
                let person = self.people[by.position()];
                let act = Act { person, occupies: None, takes: None, done: 0..0 };
                let job = self.job(course, Some(act));
                self.acts.insert(*ticket, (job, self.now));
            }
            Event::ActBegan { ticket, .. } => {
                let job = self.acts[ticket].0;
                self.acts.insert(*ticket, (job, self.now));
                if let Some(act) = &course.jobs[job].act {
                    self.busy.insert(act.person, (job, self.now));
                }
                if !matches!(self.cause, Some(Cause::Job(cause)) if cause == job) {
                    self.cause = None;
                }
            }
            Event::ActDone { ticket } => {
                let at = course.ops.len();
                let (job, begun) = self.acts[ticket];
                if let Some(act) = &mut course.jobs[job].act {
                    act.takes = Some(self.now - begun);
                    act.done = at..at;
                }
                self.cause = Some(Cause::Done(job));
            }
            Event::RoleFreed { role } => {
                self.cause = None;
                let Some((job, begun)) = self.busy.remove(&self.people[role.position()]) else {
                    // Something else than an act had kept them busy.
                    self.job(course, None);
                    return self.change(course, event);
                };
                if let Some(act) = &mut course.jobs[job].act {
                    act.occupies = Some(self.now - begun);
                }
            }
            event => {
                if self.cause.is_none() || stands_alone(event) {
                    self.job(course, None);
                }
                self.change(course, event);
            }
        }
    }

    fn job(&mut self, course: &mut Course, act: Option<Act>) -> usize {
        let at = course.ops.len();
        course.jobs.push(Job { at: self.now, needs: self.last, ops: at..at, act });
        let job = course.jobs.len() - 1;
        self.cause = Some(Cause::Job(job));
        job
    }

    fn change(&mut self, course: &mut Course, event: &Event) {
        let small = |position: usize| u16::try_from(position).unwrap_or(0);
        let op = match event {
            Event::ExpectationOpened { expectation } => Op::Open(small(expectation.position())),
            Event::ExpectationMet { expectation, .. } => Op::Meet(small(expectation.position())),
            Event::MeterMoved { meter, by } => Op::Move(small(meter.position()), *by),
            other => self.bit(other),
        };
        course.ops.push(op);
        let end = course.ops.len();
        match self.cause {
            Some(Cause::Job(job)) => course.jobs[job].ops.end = end,
            Some(Cause::Done(job)) => {
                if let Some(act) = &mut course.jobs[job].act {
                    act.done.end = end;
                }
            }
            None => {}
        }
    }

    fn bit(&mut self, event: &Event) -> Op {
        let next = self.bits.len();
        let (name, on) = match event {
            Event::FactSet { fact, holds } => (format!("fact {fact:?}"), *holds),
            other => (format!("{other:?}"), true),
        };
        let bit = *self.bits.entry(name).or_insert(next) % (WORDS * 64);
        let word = u8::try_from(bit / 64).unwrap_or(0);
        let mask = 1 << (bit % 64);
        if on {
            self.last = (word, mask);
        }
        Op::Bit { word, mask, on }
    }
}

/// Whether something is a job of its own, whatever happened before it at the same moment.
const fn stands_alone(event: &Event) -> bool {
    matches!(
        event,
        Event::InjectReleased { .. }
            | Event::ActAnswered { .. }
            | Event::ContactSilent { .. }
            | Event::StageOverdue { .. }
            | Event::Decided { .. }
            | Event::ConditionTurned { .. }
            | Event::PhaseBegan { .. }
            | Event::Started
            | Event::Ended { .. }
    )
}
