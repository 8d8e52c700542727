//! Several tries at one exercise: from one to the other, and what differs.

use super::Results;
use super::hotwash::whole;
use crate::driver::Run;
use crate::evaluation::{
    Change, Comparison, Evaluation, HarmDone, Item, Judged, Outcome, fared, harm_sentence,
};
use crate::exercise::State;
use crate::hall::Moment;
use crate::id::ChoiceIx;
use crate::say;
use crate::scenario::Scenario;
use crate::ui::{Changed, ComparisonView, Figure, OtherTry};
use crate::words::Words;

impl Results {
    /// Another run that goes on from an entry of this one.
    pub(in crate::hall) fn rewound(&self, entry: u64, at: Moment) -> Option<Run> {
        self.run.rewind(entry, at.room)
    }

    /// The try before or after, with this one at hand; this one if there is none.
    pub(in crate::hall) fn turned_to(
        mut self: Box<Self>,
        which: OtherTry,
        words: &Words,
    ) -> Box<Self> {
        let other = match which {
            OtherTry::Before => self.earlier.take(),
            OtherTry::After => self.later.take(),
        };
        let Some(mut other) = other else { return self };
        match which {
            OtherTry::Before => other.later = Some(self),
            OtherTry::After => other.earlier = Some(self),
        }
        other.say_which(words);
        other
    }

    /// Says on the screen which of several tries this is, and what differs from the one before.
    pub(super) fn say_which(&mut self, words: &Words) {
        self.hotwash.attempt = attempt(self.nth(), words);
        self.hotwash.has_earlier = self.earlier.is_some();
        self.hotwash.has_later = self.later.is_some();
        self.hotwash.comparison = self.earlier.as_deref().map(|then| compared(then, self, words));
    }

    /// The how-many-th try this is, from 1.
    fn nth(&self) -> usize {
        let before = self.earlier.as_ref().map(|it| it.nth());
        before.map_or(1, |before| before + 1)
    }
}

/// What stands beside the title.
fn attempt(nth: usize, words: &Words) -> String {
    if nth < 2 { String::new() } else { say!(words, "hall-try", nth = nth) }
}

fn judged(results: &Results) -> Judged<'_> {
    Judged { state: results.run.exercise().state(), evaluation: &results.evaluation }
}

fn compared(then: &Results, now: &Results, words: &Words) -> ComparisonView {
    let scenario = now.run.exercise().scenario();
    let comparison = Comparison::of(scenario, judged(then), judged(now));
    ComparisonView {
        sentence: if comparison.is_same() {
            words.say("hall-same")
        } else {
            let tally = comparison.tally(words).unwrap_or_default();
            format!("{} {tally}", comparison.sentence(words)).trim_end().to_owned()
        },
        then: figure(&then.evaluation),
        now: figure(&now.evaluation),
        changes: changes(scenario, &comparison, [judged(then).state, judged(now).state], words),
    }
}

fn figure(evaluation: &Evaluation) -> Option<Figure> {
    (evaluation.score.exercised > 0).then(|| Figure {
        points: whole(evaluation.score.total),
        doubt: evaluation.interval.map(|it| whole(it.give_or_take())),
    })
}

/// Everything that differs: what was decided, then what one may be glad of, then the rest.
fn changes(
    scenario: &Scenario,
    comparison: &Comparison,
    [then, now]: [&State; 2],
    words: &Words,
) -> Vec<(String, Vec<Changed>)> {
    let (met, better) = split(scenario, &comparison.gained, words, |it| !is_met(&it.then));
    let (lost, worse) = split(scenario, &comparison.lost, words, |it| !is_met(&it.now));
    let harm = |state: &State, harm: &HarmDone, [then, now]: [&str; 2]| {
        changed(harm_sentence(scenario, state, harm, words), words.say(then), words.say(now))
    };
    let spared = comparison.spared.iter().map(|it| harm(then, it, ["hall-harm", "hall-no-harm"]));
    let harmed = comparison.harmed.iter().map(|it| harm(now, it, ["hall-no-harm", "hall-harm"]));
    let decisions = comparison.decisions.iter().map(|it| {
        let prompt = scenario.decisions[it.decision].prompt.clone();
        changed(prompt, answer(scenario, it.then, words), answer(scenario, it.now, words))
    });
    let groups: [(&str, Vec<Changed>); 8] = [
        ("hall-decided-differently", decisions.collect()),
        ("hall-met-now", met),
        ("hall-better", better),
        ("hall-harm-kept-away", spared.collect()),
        ("hall-lost-now", lost),
        ("hall-less-well", worse),
        ("hall-harm-now", harmed.collect()),
        (
            "hall-did-not-count",
            comparison.gone.iter().map(|it| line(scenario, it, words)).collect(),
        ),
    ];
    let some = groups.into_iter().filter(|(_, lines)| !lines.is_empty());
    some.map(|(title, lines)| (words.say(title), lines)).collect()
}

/// Those changes for which something holds, and the rest.
fn split(
    scenario: &Scenario,
    changes: &[Change],
    words: &Words,
    holds: impl Fn(&Change) -> bool,
) -> (Vec<Changed>, Vec<Changed>) {
    let (some, rest): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|it| holds(it));
    let lines =
        |changes: Vec<&Change>| changes.into_iter().map(|it| line(scenario, it, words)).collect();
    (lines(some), lines(rest))
}

fn line(scenario: &Scenario, change: &Change, words: &Words) -> Changed {
    let what = scenario.expectations[change.now.expectation].title.clone();
    changed(what, fared(&change.then, words), fared(&change.now, words))
}

fn changed(what: String, then: impl Into<String>, now: impl Into<String>) -> Changed {
    Changed { what, then: then.into(), now: now.into() }
}

const fn is_met(item: &Item) -> bool {
    matches!(item.outcome, Outcome::Met { .. })
}

fn answer(scenario: &Scenario, choice: Option<ChoiceIx>, words: &Words) -> String {
    choice.map_or_else(|| words.say("hall-not-decided"), |it| scenario.choices[it].text.clone())
}
