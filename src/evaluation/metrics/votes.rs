//! How far the room agreed, and whether it was as sure as it could be.

use super::small;
use crate::exercise::State;
use crate::id::{ChoiceIx, DecisionIx};
use crate::scenario::Scenario;
use crate::scenario::model::Deed;
use std::collections::BTreeMap;

/// How far the room agreed before it was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alignment {
    /// On which question.
    pub decision: DecisionIx,
    /// Votes for the choice with the most.
    pub most: u32,
    /// Votes in all.
    pub votes: u32,
}

impl Alignment {
    /// Whether the room was of one mind: 60 per cent or more for one choice.
    pub const fn is_unified(self) -> bool {
        5 * self.most >= 3 * self.votes
    }
}

/// How sure people were, held against how often they were right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// Answers given with a confidence, where the scenario knows what is right.
    pub calls: u32,
    /// Right ones among them.
    pub right: u32,
    /// Mean confidence in per cent.
    pub confidence: u32,
    /// Brier score in thousandths: 0 is perfect, 250 is a coin.
    pub brier: u32,
}

/// Credit from which an answer counts as right.
const RIGHT: u16 = 500;

pub(super) fn alignment(scenario: &Scenario, state: &State) -> Vec<Alignment> {
    let of = |decision: DecisionIx| {
        let mut count: BTreeMap<ChoiceIx, u32> = BTreeMap::new();
        for vote in state.votes.iter().filter(|vote| vote.decision == decision) {
            *count.entry(vote.choice).or_default() += 1;
        }
        let most = *count.values().max()?;
        Some(Alignment { decision, most, votes: count.values().sum() })
    };
    scenario.decisions.keys().filter_map(of).collect()
}

pub(super) fn calibration(scenario: &Scenario, state: &State) -> Option<Calibration> {
    let voted = state.votes.iter().map(|vote| (vote.choice, vote.confidence));
    let decided = state
        .decisions
        .iter()
        .filter_map(|it| it.decided)
        .filter(|it| it.by.is_some())
        .map(|it| (it.choice, it.confidence));
    let calls: Vec<(u32, bool)> = voted
        .chain(decided)
        .filter_map(|(choice, sure)| Some((u32::from(sure?), is_right(scenario, choice)?)))
        .collect();
    let count = small(calls.len());
    let mean = |sum: u32| (sum + count / 2).checked_div(count);
    let miss = |(sure, right): &(u32, bool)| {
        let off = sure.abs_diff(if *right { 100 } else { 0 });
        off * off / 10
    };
    Some(Calibration {
        calls: count,
        right: small(calls.iter().filter(|(_, right)| *right).count()),
        confidence: mean(calls.iter().map(|(sure, _)| sure).sum())?,
        brier: mean(calls.iter().map(miss).sum())?,
    })
}

/// Whether an answer is right; none where the scenario does not say which is.
fn is_right(scenario: &Scenario, choice: ChoiceIx) -> Option<bool> {
    let siblings = &scenario.decisions[scenario.choices[choice].decision].choices;
    let mut judged = false;
    let mut right = false;
    for (pattern, credit) in scenario.expectations.iter().flat_map(|it| &it.accept) {
        if let Deed::Choice(accepted) = scenario.wiring.patterns[*pattern].deed {
            judged |= siblings.contains(&accepted);
            right |= accepted == choice && *credit >= RIGHT;
        }
    }
    judged.then_some(right)
}
