//! The same courses through nexosim, on one thread.

use crate::course::{Course, Op, WORDS};
use nexosim::model::{Context, Model, schedulable};
use nexosim::simulation::{Mailbox, SimInit, Simulation, SimulationError};
use nexosim::time::MonotonicTime;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// A course under way.
#[derive(Serialize, Deserialize)]
struct Drill {
    #[serde(skip)]
    course: Arc<Course>,
    #[serde(skip)]
    counted: Arc<AtomicU64>,
    words: [u64; WORDS],
    opened: Vec<i64>,
    met: Vec<i64>,
    meters: [i64; 16],
    busy: Vec<bool>,
    waiting: Vec<usize>,
    next: usize,
    now: i64,
    events: u64,
    held: u64,
}

#[Model]
impl Drill {
    #[nexosim(init)]
    async fn begin(&mut self, context: &Context<Self>, _: &mut ()) {
        let first = self.course.jobs.first().map_or(0, |job| job.at);
        context
            .schedule_event(span(first + 1), schedulable!(Self::jobs), ())
            .expect("the future");
    }

    #[nexosim(schedulable)]
    async fn jobs(&mut self, _: (), context: &Context<Self>) {
        let course = Arc::clone(&self.course);
        let now = course.jobs[self.next].at;
        self.now = now;
        while let Some(job) = course.jobs.get(self.next).filter(|job| job.at == now) {
            let (word, mask) = job.needs;
            self.held += u64::from(self.words[usize::from(word)] & mask == mask);
            self.change(job.ops.clone());
            if let Some(act) = &job.act {
                self.events += 1;
                if self.busy[act.person] {
                    self.waiting.push(self.next);
                } else {
                    self.start(self.next, context);
                }
            }
            self.next += 1;
        }
        match course.jobs.get(self.next) {
            Some(job) => {
                context
                    .schedule_event(span(job.at - now), schedulable!(Self::jobs), ())
                    .expect("the future");
            }
            None => self.counted.store(self.events, Ordering::Relaxed),
        }
    }

    #[nexosim(schedulable)]
    async fn done(&mut self, job: usize) {
        let course = Arc::clone(&self.course);
        if let Some(act) = &course.jobs[job].act {
            self.events += 1;
            self.now = self.now.max(course.jobs[job].at);
            self.change(act.done.clone());
        }
        self.counted.store(self.events, Ordering::Relaxed);
    }

    #[nexosim(schedulable)]
    async fn freed(&mut self, person: usize, context: &Context<Self>) {
        self.events += 1;
        self.busy[person] = false;
        let course = Arc::clone(&self.course);
        let is_theirs =
            |job: &usize| course.jobs[*job].act.as_ref().is_some_and(|it| it.person == person);
        if let Some(at) = self.waiting.iter().position(is_theirs) {
            let job = self.waiting.remove(at);
            self.start(job, context);
        }
        self.counted.store(self.events, Ordering::Relaxed);
    }
}

impl Drill {
    fn start(&mut self, job: usize, context: &Context<Self>) {
        let course = Arc::clone(&self.course);
        let Some(act) = &course.jobs[job].act else { return };
        self.events += 1;
        self.busy[act.person] = true;
        if let Some(takes) = act.takes {
            context
                .schedule_event(span(takes), schedulable!(Self::done), job)
                .expect("the future");
        }
        if let Some(occupies) = act.occupies {
            context
                .schedule_event(span(occupies), schedulable!(Self::freed), act.person)
                .expect("the future");
        }
    }

    fn change(&mut self, ops: std::ops::Range<usize>) {
        let course = Arc::clone(&self.course);
        for op in &course.ops[ops] {
            self.events += 1;
            match *op {
                Op::Bit { word, mask, on: true } => self.words[usize::from(word)] |= mask,
                Op::Bit { word, mask, on: false } => self.words[usize::from(word)] &= !mask,
                Op::Open(expectation) => self.opened[usize::from(expectation)] = self.now,
                Op::Meet(expectation) => self.met[usize::from(expectation)] = self.now,
                Op::Move(meter, by) => self.meters[usize::from(meter) % 16] += by,
            }
        }
    }
}

const fn span(milliseconds: i64) -> Duration {
    Duration::from_millis(milliseconds.unsigned_abs())
}

/// A simulation that has not begun, and the count of what happens in it.
pub struct Run {
    simulation: Simulation,
    counted: Arc<AtomicU64>,
    end: Duration,
}

impl Run {
    /// Sets a course up.
    pub fn new(course: &Arc<Course>) -> Result<Self, SimulationError> {
        let counted = Arc::new(AtomicU64::new(0));
        let drill = Drill {
            course: Arc::clone(course),
            counted: Arc::clone(&counted),
            words: [0; WORDS],
            opened: vec![i64::MAX; course.windows.len()],
            met: vec![i64::MAX; course.windows.len()],
            meters: [0; 16],
            busy: vec![false; course.people],
            waiting: Vec::new(),
            next: 0,
            now: 0,
            events: 0,
            held: 0,
        };
        let simulation = SimInit::with_num_threads(1)
            .add_model(drill, Mailbox::new(), "drill")
            .init(MonotonicTime::EPOCH)?;
        Ok(Self { simulation, counted, end: span(course.end + 2) })
    }

    /// Plays it to its end and says how much happened.
    pub fn play(mut self) -> Result<u64, SimulationError> {
        self.simulation.step_until(self.end)?;
        Ok(self.counted.load(Ordering::Relaxed))
    }
}
