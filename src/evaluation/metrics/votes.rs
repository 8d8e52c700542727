//! How far the room agreed, and whether it was as sure as it could be.

use super::small;
use crate::exercise::State;
use crate::id::{ChoiceIx, DecisionIx};
use crate::say;
use crate::scenario::Scenario;
use crate::scenario::model::Deed;
use crate::words::Words;
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
    /// The least confidence and the most, in per cent.
    pub range: (u32, u32),
    /// Brier score in thousandths: 0 is perfect, 250 is a coin.
    pub brier: u32,
}

/// With fewer answers there is nothing to say.
const ENOUGH: u32 = 3;
/// How far confidence may be off the share of right answers before it means anything, in per cent,
/// for one answer; for more, less by their square root.
const CHANCE: i64 = 65;

impl Calibration {
    /// What to say of it to the person whose answers they were; nothing with fewer than three.
    pub fn sentence(&self, words: &Words) -> Option<String> {
        if self.calls < ENOUGH {
            return None;
        }
        let (is_same, is_always) = (self.range.0 == self.range.1, self.right == self.calls);
        let id = match (is_same, is_always) {
            (true, true) => "verdict-sure-always-right",
            (true, false) => "verdict-sure",
            (false, true) => "verdict-sure-on-average-always-right",
            (false, false) => "verdict-sure-on-average",
        };
        Some(say!(
            words,
            id,
            calls = self.calls,
            confidence = self.confidence,
            right = self.right,
            verdict = words.say(self.verdict())
        ))
    }

    fn verdict(&self) -> &'static str {
        let (calls, right) = (i64::from(self.calls), i64::from(self.right));
        let gap = i64::from(self.confidence) - 100 * right / calls.max(1);
        if gap * gap * calls <= CHANCE * CHANCE {
            "verdict-sureness-fits"
        } else if gap > 0 {
            "verdict-too-sure"
        } else {
            "verdict-not-sure-enough"
        }
    }
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
        range: (calls.iter().map(|it| it.0).min()?, calls.iter().map(|it| it.0).max()?),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    const fn answers(calls: u32, right: u32, confidence: u32, range: (u32, u32)) -> Calibration {
        Calibration { calls, right, confidence, range, brier: 0 }
    }

    #[test]
    fn being_surer_than_right_is_said_as_a_colleague_would() {
        let said = answers(4, 2, 90, (90, 90)).sentence(&Words::english()).unwrap();
        assert_eq!(
            said,
            "You were 90 per cent sure four times, and right twice: surer than the facts allowed. \
             Next time ask what would show that you are wrong, and look there first."
        );
        let said = answers(12, 12, 60, (50, 70)).sentence(&Words::english()).unwrap();
        assert!(
            said.starts_with(
                "You said how sure you were 12 times, 60 per cent on average, and right every time: you knew more"
            ),
            "{said}"
        );
    }

    #[test]
    fn a_few_answers_prove_little() {
        for (calls, right, confidence) in [(3, 2, 90), (3, 3, 70), (5, 4, 80)] {
            let said =
                answers(calls, right, confidence, (50, 90)).sentence(&Words::english()).unwrap();
            assert!(said.contains(": that fits."), "{said}");
        }
        assert!(
            answers(3, 0, 90, (90, 90))
                .sentence(&Words::english())
                .unwrap()
                .contains("never right: surer")
        );
        assert_eq!(answers(2, 0, 90, (90, 90)).sentence(&Words::english()), None);
    }

    #[test]
    fn how_often_is_said_in_a_word_up_to_six_times() {
        let german = Language::German.words();
        for (calls, right, in_english, in_german) in [
            (
                3,
                1,
                "three times, and right once: ",
                "dreimal zu 80 Prozent sicher und hatten einmal recht: ",
            ),
            (
                6,
                5,
                "six times, and right five times: ",
                "sechsmal zu 80 Prozent sicher und hatten fünfmal recht: ",
            ),
            (
                9,
                7,
                "9 times, and right 7 times: ",
                "9-mal zu 80 Prozent sicher und hatten 7-mal recht: ",
            ),
        ] {
            let answers = answers(calls, right, 80, (80, 80));
            let said = answers.sentence(&Words::english()).unwrap();
            assert!(said.contains(in_english), "{said}");
            let said = answers.sentence(&german).unwrap();
            assert!(said.contains(in_german), "{said}");
        }
    }
}
