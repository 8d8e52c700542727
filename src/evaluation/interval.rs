//! How far a score may be off: a bootstrap over expectations within objectives, seeded.

use super::item::Item;
use super::score::{Score, Sums, counts, half_up};
use crate::dice::Dice;
use crate::id::ObjectiveIx;
use crate::scenario::Scenario;

/// Resamples drawn.
const RESAMPLES: usize = 1_000;
/// Keeps the bootstrap's chance apart from the story's.
const STREAM: u64 = 0x0b00_7000_0000_0000;

/// The middle 95 per cent of the resampled points, in thousandths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Lower end.
    pub low: i64,
    /// Upper end.
    pub high: i64,
}

impl Interval {
    /// Half its width: what people mean by “give or take”.
    pub const fn give_or_take(self) -> i64 {
        (self.high - self.low) / 2
    }
}

type Group = (u8, Vec<(u8, i64)>);

pub(super) fn of_total(
    scenario: &Scenario,
    items: &[Item],
    seed: u64,
    score: &Score,
) -> Option<Interval> {
    let groups: Vec<Group> = scenario
        .objectives
        .pairs()
        .map(|(objective, record)| (record.weight, group(scenario, items, objective)))
        .collect();
    let taken = score.harm + score.waste + score.hints;
    let clamp = |points: i64| (points - taken).clamp(0, super::score::FULL);
    let interval = bootstrap(&groups, seed)?;
    Some(Interval { low: clamp(interval.low), high: clamp(interval.high) })
}

pub(super) fn of_objective(
    scenario: &Scenario,
    items: &[Item],
    seed: u64,
    objective: ObjectiveIx,
) -> Option<Interval> {
    bootstrap(&[(1, group(scenario, items, objective))], seed)
}

fn group(scenario: &Scenario, items: &[Item], objective: ObjectiveIx) -> Vec<(u8, i64)> {
    items
        .iter()
        .filter(|item| counts(item))
        .map(|item| (&scenario.expectations[item.expectation], item.score))
        .filter(|(record, _)| record.objective == objective)
        .map(|(record, score)| (record.weight, score))
        .collect()
}

fn bootstrap(groups: &[Group], seed: u64) -> Option<Interval> {
    let size: usize = groups.iter().map(|(_, group)| group.len()).sum();
    if size < 2 {
        return None;
    }
    let mut dice = Dice::new(seed, STREAM);
    let mut results: Vec<i64> = (0..RESAMPLES).map(|_| resample(groups, &mut dice)).collect();
    results.sort_unstable();
    let at = |per_mille: usize| results.get(RESAMPLES * per_mille / 1000).copied();
    Some(Interval { low: at(25)?, high: at(975)? })
}

fn resample(groups: &[Group], dice: &mut Dice) -> i64 {
    let (mut weighted, mut weights) = (0, 0);
    for (weight, group) in groups {
        let mut sums = Sums::default();
        let bound = u32::try_from(group.len()).unwrap_or(u32::MAX);
        for _ in group {
            let drawn = usize::try_from(dice.below(bound)).unwrap_or(0);
            if let Some((weight, score)) = group.get(drawn) {
                sums.add(*weight, *score);
            }
        }
        weighted += sums.weight(*weight) * sums.points();
        weights += sums.weight(*weight);
    }
    if weights == 0 { 0 } else { half_up(weighted, weights) }
}
