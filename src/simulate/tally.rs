//! What runs add up to: whole numbers that can be added in any order.

use crate::evaluation::{Outcome, Timing, Window, quick_score_with};
use crate::exercise::Exercise;
use crate::exercise::state::InjectStatus;
use crate::id::{ExpectationIx, InjectIx, Table};
use crate::scenario::Scenario;

/// Thousandths of a point to a step of the score bands.
const STEP: i64 = 100;
/// Steps of a score from 0 to 100 points.
const STEPS: usize = 1_001;

/// How often an expectation came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExpectationHits {
    /// Its window opened.
    pub opened: u64,
    /// Met with full credit for time.
    pub in_time: u64,
    /// Met after that, and not late.
    pub slow: u64,
    /// Met late.
    pub late: u64,
    /// Not met.
    pub missed: u64,
}

impl ExpectationHits {
    /// Met, however late.
    pub const fn met(&self) -> u64 {
        self.in_time + self.slow + self.late
    }

    pub(super) const fn add(&mut self, other: &Self) {
        self.opened += other.opened;
        self.in_time += other.in_time;
        self.slow += other.slow;
        self.late += other.late;
        self.missed += other.missed;
    }
}

/// How often an inject came to what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InjectHits {
    /// It reached its readers.
    pub released: u64,
    /// It was not needed any more.
    pub withdrawn: u64,
}

impl InjectHits {
    pub(super) const fn add(&mut self, other: &Self) {
        self.released += other.released;
        self.withdrawn += other.withdrawn;
    }
}

/// Whole numbers counted by how often they came up, in steps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Counts {
    step: i64,
    steps: Vec<u64>,
    pub sum: i64,
    pub least: i64,
    pub most: i64,
    pub count: u64,
}

impl Counts {
    fn new(step: i64, steps: usize) -> Self {
        Self { step, steps: vec![0; steps], sum: 0, least: i64::MAX, most: i64::MIN, count: 0 }
    }

    fn count(&mut self, value: i64) {
        let last = self.steps.len().saturating_sub(1);
        let at = usize::try_from(value / self.step).unwrap_or(0).min(last);
        if let Some(step) = self.steps.get_mut(at) {
            *step += 1;
        }
        self.sum += value;
        self.least = self.least.min(value);
        self.most = self.most.max(value);
        self.count += 1;
    }

    fn add(&mut self, other: &Self) {
        for (own, other) in self.steps.iter_mut().zip(&other.steps) {
            *own += other;
        }
        self.sum += other.sum;
        self.least = self.least.min(other.least);
        self.most = self.most.max(other.most);
        self.count += other.count;
    }

    /// The value below which so many in a hundred lie, to a step; within the least and the most.
    pub(super) fn percentile(&self, percent: u64) -> i64 {
        let rank = self.count.saturating_sub(1) * percent / 100;
        let mut below = 0;
        for (at, step) in (0_i64..).zip(&self.steps) {
            below += step;
            if below > rank {
                return (at * self.step).clamp(self.least.min(self.most), self.most);
            }
        }
        self.most.max(0)
    }

    /// The mean, rounded to the nearest.
    pub(super) fn mean(&self) -> i64 {
        let count = i64::try_from(self.count).unwrap_or(i64::MAX).max(1);
        (2 * self.sum + count) / (2 * count)
    }
}

/// What some runs of one bot add up to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub scores: Counts,
    /// Milliseconds of play.
    pub lengths: Counts,
    pub acts: u64,
    pub injects: Table<InjectIx, InjectHits>,
    pub expectations: Table<ExpectationIx, ExpectationHits>,
    /// A sum over all runs that any difference in any of them changes.
    pub digest: u64,
}

impl Tally {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let length = scenario.length.millis();
        Self {
            scores: Counts::new(STEP, STEPS),
            lengths: Counts::new((length / 1_000).max(1), 1_001),
            acts: 0,
            injects: scenario.injects.iter().map(|_| InjectHits::default()).collect(),
            expectations: scenario
                .expectations
                .iter()
                .map(|_| ExpectationHits::default())
                .collect(),
            digest: 0,
        }
    }

    /// Counts a run that is over.
    pub(super) fn count(&mut self, exercise: &Exercise) {
        let (scenario, state) = (exercise.scenario(), exercise.state());
        let expectations = &mut self.expectations;
        let score = quick_score_with(scenario, exercise.setup(), state, |it, outcome, window| {
            hit(&mut expectations[it], outcome, window);
        });
        let end = state.ended.map_or(state.now, |(_, at)| at).millis();
        self.scores.count(score);
        self.lengths.count(end);
        self.acts += u64::try_from(state.acts.len()).unwrap_or(u64::MAX);
        for inject in scenario.injects.keys() {
            let hits = &mut self.injects[inject];
            match state.injects[inject].status {
                InjectStatus::Released => hits.released += 1,
                InjectStatus::Withdrawn => hits.withdrawn += 1,
                _ => {}
            }
        }
        self.digest = self.digest.wrapping_add(digest(score, end, state.acts.len()));
    }

    /// Adds the runs of another; the order makes no difference.
    pub(super) fn add(&mut self, other: &Self) {
        self.scores.add(&other.scores);
        self.lengths.add(&other.lengths);
        self.acts += other.acts;
        for inject in self.injects.keys() {
            self.injects[inject].add(&other.injects[inject]);
        }
        for expectation in self.expectations.keys() {
            self.expectations[expectation].add(&other.expectations[expectation]);
        }
        self.digest = self.digest.wrapping_add(other.digest);
    }
}

fn hit(hits: &mut ExpectationHits, outcome: Outcome, window: Option<Window>) {
    hits.opened += u64::from(window.is_some());
    match outcome {
        Outcome::Met { timing: Timing::InTime, .. } => hits.in_time += 1,
        Outcome::Met { timing: Timing::Slow, .. } => hits.slow += 1,
        Outcome::Met { timing: Timing::Late, .. } => hits.late += 1,
        Outcome::Missed => hits.missed += 1,
        Outcome::NotExercised(_) | Outcome::AtSignOff => {}
    }
}

fn digest(score: i64, end: i64, acts: usize) -> u64 {
    let parts = [score, end, i64::try_from(acts).unwrap_or(0)];
    parts.into_iter().fold(0xcbf2_9ce4_8422_2325, |sum, part| {
        (sum ^ part.cast_unsigned()).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(23)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_and_means_of_counted_values() {
        let mut counts = Counts::new(100, 1_001);
        for points in 0..=100 {
            counts.count(points * 1_000);
        }
        assert_eq!([10, 50, 90].map(|it| counts.percentile(it)), [10_000, 50_000, 90_000]);
        assert_eq!((counts.mean(), counts.least, counts.most), (50_000, 0, 100_000));
    }

    #[test]
    fn adding_in_any_order_gives_the_same() {
        let counted = |values: &[i64]| {
            let mut counts = Counts::new(100, 1_001);
            for value in values {
                counts.count(*value);
            }
            counts
        };
        let (one, other) = (counted(&[3, 99_999]), counted(&[50_000]));
        let (mut first, mut second) = (one.clone(), other.clone());
        first.add(&other);
        second.add(&one);
        assert_eq!(first, second);
    }

    #[test]
    fn nothing_counted_is_zero() {
        let counts = Counts::new(100, 1_001);
        assert_eq!((counts.percentile(50), counts.mean()), (0, 0));
    }
}
