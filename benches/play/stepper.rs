//! A bare compiled stepper: bit masks and a time cursor. It walks a [`Course`] with as little as
//! that takes: the least that playing it through can cost.

use super::course::{Act, Course, Op, WORDS};

/// Where a bare run stands. Its allocations serve for every run.
#[derive(Clone, Debug)]
pub(crate) struct Stepper {
    words: [u64; WORDS],
    meters: [i64; 16],
    opened: Vec<i64>,
    met: Vec<i64>,
    busy: Vec<bool>,
    /// Acts that wait for their person: positions of jobs.
    waiting: Vec<usize>,
    /// What is under way: when, what, and which job's; the next one last.
    due: Vec<(i64, End, usize)>,
}

/// The end of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    Done,
    Freed,
}

/// What a run came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Played {
    /// What happened, the moving of the clock apart.
    pub(crate) events: u64,
    /// In thousandths of a point.
    pub(crate) score: i64,
}

const NEVER: i64 = i64::MAX;

impl Stepper {
    /// One that has played nothing yet.
    pub(crate) fn new() -> Self {
        let none = Vec::new;
        Self {
            words: [0; WORDS],
            meters: [0; 16],
            opened: none(),
            met: none(),
            busy: Vec::new(),
            waiting: Vec::new(),
            due: Vec::with_capacity(64),
        }
    }

    /// Plays a course through, and scores it.
    pub(crate) fn play(&mut self, course: &Course) -> Played {
        self.reset(course);
        let mut events = 0;
        for (job, record) in course.jobs.iter().enumerate() {
            events += self.finish_until(course, record.at);
            let (word, mask) = record.needs;
            if self.words[usize::from(word)] & mask != mask {
                continue;
            }
            events += self.change(course, record.ops.clone(), record.at);
            if let Some(act) = &record.act {
                events += 1;
                if self.busy[act.person] {
                    self.waiting.push(job);
                } else {
                    events += self.begin(act, job, record.at);
                }
            }
        }
        events += self.finish_until(course, course.end);
        Played { events, score: self.score(course) }
    }

    fn reset(&mut self, course: &Course) {
        self.words = [0; WORDS];
        self.meters = [0; 16];
        self.due.clear();
        self.waiting.clear();
        self.busy.clear();
        self.busy.resize(course.people, false);
        for times in [&mut self.opened, &mut self.met] {
            times.clear();
            times.resize(course.windows.len(), NEVER);
        }
    }

    fn begin(&mut self, act: &Act, job: usize, now: i64) -> u64 {
        self.busy[act.person] = true;
        let ends = [(act.occupies, End::Freed), (act.takes, End::Done)];
        for (span, what) in ends {
            if let Some(span) = span {
                let entry = (now + span, what, job);
                let at = self.due.partition_point(|other| *other > entry);
                self.due.insert(at, entry);
            }
        }
        1
    }

    fn finish_until(&mut self, course: &Course, now: i64) -> u64 {
        let mut events = 0;
        while let Some((at, what, job)) = self.due.pop_if(|(at, ..)| *at <= now) {
            let Some(act) = &course.jobs[job].act else { continue };
            events += 1;
            events += match what {
                End::Done => self.change(course, act.done.clone(), at),
                End::Freed => self.begin_next(course, act.person, at),
            };
        }
        events
    }

    fn begin_next(&mut self, course: &Course, person: usize, now: i64) -> u64 {
        self.busy[person] = false;
        let act_of = |job: usize| course.jobs[job].act.as_ref().filter(|it| it.person == person);
        let next = self.waiting.iter().position(|job| act_of(*job).is_some());
        let Some(job) = next.map(|at| self.waiting.remove(at)) else { return 0 };
        act_of(job).map_or(0, |act| self.begin(act, job, now))
    }

    fn change(&mut self, course: &Course, ops: std::ops::Range<usize>, now: i64) -> u64 {
        let ops = &course.ops[ops];
        for op in ops {
            match *op {
                Op::Bit { word, mask, on: true } => self.words[usize::from(word)] |= mask,
                Op::Bit { word, mask, on: false } => self.words[usize::from(word)] &= !mask,
                Op::Open(expectation) => self.opened[usize::from(expectation)] = now,
                Op::Meet(expectation) => {
                    let met = &mut self.met[usize::from(expectation)];
                    *met = now.min(*met);
                }
                Op::Move(meter, by) => self.meters[usize::from(meter) % 16] += by,
            }
        }
        ops.len() as u64
    }

    fn score(&self, course: &Course) -> i64 {
        let mut sums = [(0, 0); 16];
        for ((window, opened), met) in course.windows.iter().zip(&self.opened).zip(&self.met) {
            if *opened == NEVER {
                continue;
            }
            let after = met.saturating_sub(*opened);
            let credit = match () {
                () if *met == NEVER => 0,
                () if after <= window.full => 1000,
                () if after > window.late => 600,
                () => {
                    let length = (window.late - window.full).max(1);
                    1000 - 300 * (after - window.full) / length
                }
            };
            let sum = &mut sums[window.objective % 16];
            sum.0 += window.weight * credit;
            sum.1 += window.weight;
        }
        let (points, weights) = sums
            .iter()
            .filter(|sum| sum.1 > 0)
            .fold((0, 0), |all, sum| (all.0 + 100 * sum.0 / sum.1, all.1 + 1));
        points / weights.max(1)
    }
}
