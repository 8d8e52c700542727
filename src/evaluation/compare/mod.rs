//! Two runs of one scenario held against each other: what was met only in one of them, what was
//! decided differently, and whether the points say anything.

use super::item::{Item, Outcome, Timing, WhyNot};
use super::{Evaluation, HarmDone, HarmSource};
use crate::exercise::State;
use crate::id::{ChoiceIx, DecisionIx};
use crate::say;
use crate::scenario::Scenario;
use crate::time::Span;
use crate::words::Words;

/// A run that is over, for holding against another.
#[derive(Clone, Copy, Debug)]
pub struct Judged<'a> {
    /// Where it ended.
    pub state: &'a State,
    /// What came of it.
    pub evaluation: &'a Evaluation,
}

/// How a run differs from an earlier one of the same scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Points then and now, in thousandths; none where one of them has too little for a score.
    pub points: Option<(i64, i64)>,
    /// Give or take so much then and now, in thousandths.
    pub doubt: (Option<i64>, Option<i64>),
    /// Met now and not then, or met better; the largest gain first.
    pub gained: Vec<Change>,
    /// Met then and not now, or met worse; the largest loss first.
    pub lost: Vec<Change>,
    /// Asked for then and not now.
    pub gone: Vec<Change>,
    /// Harm done now and not then.
    pub harmed: Vec<HarmDone>,
    /// Harm done then and not now.
    pub spared: Vec<HarmDone>,
    /// Decisions that fell differently.
    pub decisions: Vec<Redecided>,
}

/// One expectation in both runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Then.
    pub then: Item,
    /// Now.
    pub now: Item,
}

/// A decision that fell differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redecided {
    /// Which.
    pub decision: DecisionIx,
    /// The answer then; none if there was none.
    pub then: Option<ChoiceIx>,
    /// The answer now.
    pub now: Option<ChoiceIx>,
}

impl Comparison {
    /// Holds a run against an earlier one.
    pub fn of(scenario: &Scenario, then: Judged<'_>, now: Judged<'_>) -> Self {
        let mut comparison = Self {
            points: points(then.evaluation, now.evaluation),
            doubt: (doubt(then.evaluation), doubt(now.evaluation)),
            harmed: only_in(now, then),
            spared: only_in(then, now),
            decisions: redecided(scenario, then.state, now.state),
            ..Self::default()
        };
        for (then, now) in then.evaluation.items.iter().zip(&now.evaluation.items) {
            comparison.sort_in(Change { then: *then, now: *now });
        }
        let size = |change: &Change| -(change.difference(scenario).abs());
        comparison.gained.sort_by_key(size);
        comparison.lost.sort_by_key(size);
        comparison
    }

    fn sort_in(&mut self, change: Change) {
        match (standing(&change.then), standing(&change.now)) {
            (Some(then), Some(now)) if now > then => self.gained.push(change),
            (Some(then), Some(now)) if now < then => self.lost.push(change),
            (None, Some(now)) if now > 0 => self.gained.push(change),
            (None, Some(_)) => self.lost.push(change),
            (Some(_), None) => self.gone.push(change),
            _ => {}
        }
    }

    /// Whether the runs came to the same in everything that counts.
    pub const fn is_same(&self) -> bool {
        self.gained.is_empty()
            && self.lost.is_empty()
            && self.gone.is_empty()
            && self.harmed.is_empty()
            && self.spared.is_empty()
            && self.decisions.is_empty()
    }

    /// How much went better and how much went worse, in a sentence; none if nothing did.
    pub fn tally(&self, words: &Words) -> Option<String> {
        let better = self.gained.len() + self.spared.len();
        let worse = self.lost.len() + self.harmed.len();
        Some(match (better, worse) {
            (0, 0) => return None,
            (better, 0) => say!(words, "verdict-went-better", better = better),
            (0, worse) => say!(words, "verdict-went-worse", worse = worse),
            _ => say!(words, "verdict-went-both-ways", better = better, worse = worse),
        })
    }

    /// What the points say, in a sentence or two.
    pub fn sentence(&self, words: &Words) -> String {
        let Some((then, now)) = self.points else { return words.say("verdict-no-score") };
        let points = whole(now) - whole(then);
        let earned = match points {
            0 => return words.say("verdict-same-points"),
            1.. => say!(words, "verdict-more-points", points = points),
            _ => say!(words, "verdict-fewer-points", points = -points),
        };
        let doubt = self.doubt.0.max(self.doubt.1).unwrap_or(0);
        let is_within = (now - then).abs() <= doubt;
        let id = if is_within { "verdict-within-doubt" } else { "verdict-beyond-doubt" };
        format!("{earned} {}", words.say(id))
    }
}

impl Change {
    /// What it brought, in thousandths, weighted: less than nothing for a loss.
    fn difference(&self, scenario: &Scenario) -> i64 {
        let weight = i64::from(scenario.expectations[self.now.expectation].weight);
        weight * (self.now.score - self.then.score)
    }
}

/// How an expectation fared, in a word or two: “in time”, “4 min late”, “not done”.
pub fn fared(item: &Item, words: &Words) -> String {
    words.say(match item.outcome {
        Outcome::Met { timing: Timing::InTime, .. } if item.score >= 1000 => "verdict-in-time",
        Outcome::Met { timing: Timing::InTime, .. } => "verdict-in-time-not-best",
        Outcome::Met { after, .. } => {
            let full = item.window.map_or(Span::ZERO, |window| window.full);
            let late = Span::from_millis(after.millis() - full.millis());
            return say!(words, "verdict-late", late = words.span(late));
        }
        Outcome::Missed => "verdict-not-done",
        Outcome::NotExercised(WhyNot::StillOpen) => "verdict-still-time",
        Outcome::NotExercised(_) | Outcome::AtSignOff => "verdict-not-asked",
    })
}

/// What an expectation earned; none where it says nothing.
const fn standing(item: &Item) -> Option<i64> {
    match item.outcome {
        Outcome::Met { .. } => Some(item.score),
        Outcome::Missed => Some(0),
        Outcome::NotExercised(_) | Outcome::AtSignOff => None,
    }
}

/// Whole points, as people read them.
const fn whole(thousandths: i64) -> i64 {
    (thousandths + 500) / 1000
}

const fn points(then: &Evaluation, now: &Evaluation) -> Option<(i64, i64)> {
    if then.score.exercised == 0 || now.score.exercised == 0 {
        return None;
    }
    Some((then.score.total, now.score.total))
}

fn doubt(evaluation: &Evaluation) -> Option<i64> {
    evaluation.interval.map(super::Interval::give_or_take)
}

/// The harms of one run that the other was spared.
fn only_in(one: Judged<'_>, other: Judged<'_>) -> Vec<HarmDone> {
    let is_in_other = |harm: &HarmDone| {
        other.evaluation.harms.iter().any(|it| is_alike((one.state, harm), (other.state, it)))
    };
    one.evaluation.harms.iter().filter(|harm| !is_in_other(harm)).copied().collect()
}

/// Tickets differ from run to run: what was done is what counts.
fn is_alike(one: (&State, &HarmDone), other: (&State, &HarmDone)) -> bool {
    let work = |(state, harm): (&State, &HarmDone)| {
        harm.ticket.and_then(|ticket| state.act(ticket)).map(|act| act.work)
    };
    one.1.what == other.1.what
        && (matches!(one.1.what, HarmSource::Trap(..)) || work(one) == work(other))
}

fn redecided(scenario: &Scenario, then: &State, now: &State) -> Vec<Redecided> {
    let answer = |state: &State, decision| state.decisions[decision].decided.map(|it| it.choice);
    let both =
        |decision| Redecided { decision, then: answer(then, decision), now: answer(now, decision) };
    scenario.decisions.keys().map(both).filter(|it| it.then != it.now).collect()
}

#[cfg(test)]
mod tests;
