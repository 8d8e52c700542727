//! From a hundred points down to the score, one step for each thing that took some.

use super::Evaluation;
use super::score::FULL;
use crate::id::ExpectationIx;

/// A step down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What took the points.
    pub what: Taken,
    /// How many it took, in thousandths. Less than it costs by itself where a cap was reached, or
    /// nothing was left.
    pub points: i64,
}

/// What took points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A response that did not earn all it could.
    Loss(ExpectationIx),
    /// The smaller losses together, each with what it took.
    Others(Vec<(ExpectationIx, i64)>),
    /// A harm: its position in [`Evaluation::harms`].
    Harm(usize),
    /// Acts that answered nothing.
    Waste,
    /// Hints.
    Hints,
}

impl Evaluation {
    /// The way from a hundred points down to the total: the `named` largest losses, the others
    /// together, then every harm, waste, hints. The steps and the total make exactly a hundred
    /// points. Without an exercised expectation there is no score and no way to it.
    pub fn waterfall(&self, named: usize) -> Vec<Step> {
        if self.score.exercised == 0 {
            return Vec::new();
        }
        let mut way = Way { left: FULL, steps: Vec::new() };
        self.losses(named, &mut way);
        let mut cap = self.score.harm;
        for (at, harm) in self.harms.iter().enumerate() {
            let points = harm.points.min(cap);
            cap -= points;
            way.down(Taken::Harm(at), points);
        }
        for (what, points) in [(Taken::Waste, self.score.waste), (Taken::Hints, self.score.hints)] {
            if points > 0 {
                way.down(what, points);
            }
        }
        way.steps
    }

    fn losses(&self, named: usize, way: &mut Way) {
        // One more by its name takes no more room than “one more”.
        let named = if self.losses.len() == named + 1 { named + 1 } else { named };
        let (first, others) = self.losses.split_at(named.min(self.losses.len()));
        for (expectation, points) in first {
            way.down(Taken::Loss(*expectation), *points);
        }
        if !others.is_empty() {
            let points = others.iter().map(|(_, points)| points).sum();
            way.down(Taken::Others(others.to_vec()), points);
        }
    }
}

/// How far down one has come.
struct Way {
    left: i64,
    steps: Vec<Step>,
}

impl Way {
    fn down(&mut self, what: Taken, points: i64) {
        let points = points.min(self.left);
        self.left -= points;
        self.steps.push(Step { what, points });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::{HarmDone, HarmSource, Metrics, Score};
    use crate::id::Key as _;
    use crate::scenario::model::Harm;
    use crate::time::ExerciseTime;

    fn evaluation(base: i64, losses: &[i64], harms: &[i64], waste: i64) -> Evaluation {
        let harm = |points: &i64| HarmDone {
            what: HarmSource::Need(0),
            harm: Harm::Minor,
            points: *points,
            objective: None,
            at: ExerciseTime::START,
            ticket: None,
            recovered: false,
        };
        let lost = harms.iter().sum::<i64>().min(30_000);
        let total = (base - lost - waste).clamp(0, FULL);
        Evaluation {
            score: Score { total, base, harm: lost, waste, hints: 0, exercised: 9 },
            interval: None,
            items: Vec::new(),
            objectives: Vec::new(),
            harms: harms.iter().map(harm).collect(),
            avoided: Vec::new(),
            broken_orders: Vec::new(),
            wasted: Vec::new(),
            regrets: Vec::new(),
            losses: (0..).map(ExpectationIx::from_position).zip(losses.iter().copied()).collect(),
            metrics: Metrics::default(),
        }
    }

    fn points(evaluation: &Evaluation, named: usize) -> Vec<i64> {
        let steps = evaluation.waterfall(named);
        let sum: i64 = steps.iter().map(|step| step.points).sum();
        assert_eq!(FULL - sum, evaluation.score.total);
        steps.iter().map(|step| step.points).collect()
    }

    #[test]
    fn the_smaller_losses_go_together_unless_there_is_only_one() {
        let some = evaluation(90_000, &[4_000, 3_000, 2_000, 1_000], &[], 0);
        assert_eq!(points(&some, 2), [4_000, 3_000, 3_000]);
        assert_eq!(points(&some, 3), [4_000, 3_000, 2_000, 1_000]);
        assert_eq!(points(&some, 9), [4_000, 3_000, 2_000, 1_000]);
    }

    #[test]
    fn harm_takes_no_more_than_its_cap_and_nothing_takes_what_is_not_there() {
        let capped = evaluation(80_000, &[20_000], &[15_000, 15_000, 8_000], 2_000);
        assert_eq!(points(&capped, 5), [20_000, 15_000, 15_000, 0, 2_000]);
        let empty = evaluation(12_000, &[88_000], &[8_000, 8_000], 2_000);
        assert_eq!(points(&empty, 5), [88_000, 8_000, 4_000, 0]);
    }

    #[test]
    fn without_a_score_there_is_no_way_to_it() {
        let mut none = evaluation(0, &[], &[], 0);
        none.score.exercised = 0;
        assert!(none.waterfall(5).is_empty());
    }
}
