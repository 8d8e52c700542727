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
use crate::scenario::Scenario;
use crate::ui::{Changed, ComparisonView, Figure, OtherTry};
use crate::words::Words;

impl Results {
    /// Another run that goes on from an entry of this one.
    pub(in crate::hall) fn rewound(&self, entry: u64, at: Moment) -> Option<Run> {
        self.run.rewind(entry, at.room)
    }

    /// The try before or after, with this one at hand; this one if there is none.
    pub(in crate::hall) fn turned_to(mut self: Box<Self>, which: OtherTry) -> Box<Self> {
        let other = match which {
            OtherTry::Before => self.earlier.take(),
            OtherTry::After => self.later.take(),
        };
        let Some(mut other) = other else { return self };
        match which {
            OtherTry::Before => other.later = Some(self),
            OtherTry::After => other.earlier = Some(self),
        }
        other.say_which();
        other
    }

    /// Says on the screen which of several tries this is, and what differs from the one before.
    pub(super) fn say_which(&mut self) {
        self.hotwash.attempt = attempt(self.nth());
        self.hotwash.has_earlier = self.earlier.is_some();
        self.hotwash.has_later = self.later.is_some();
        self.hotwash.comparison = self.earlier.as_deref().map(|then| compared(then, self));
    }

    /// The how-many-th try this is, from 1.
    fn nth(&self) -> usize {
        let before = self.earlier.as_ref().map(|it| it.nth());
        before.map_or(1, |before| before + 1)
    }
}

/// What stands beside the title.
fn attempt(nth: usize) -> String {
    let words = ["", "", "Second try", "Third try", "Fourth try", "Fifth try"];
    words.get(nth).map_or_else(|| format!("Try {nth}"), |word| (*word).to_owned())
}

fn judged(results: &Results) -> Judged<'_> {
    Judged { state: results.run.exercise().state(), evaluation: &results.evaluation }
}

fn compared(then: &Results, now: &Results) -> ComparisonView {
    let scenario = now.run.exercise().scenario();
    let comparison = Comparison::of(scenario, judged(then), judged(now));
    ComparisonView {
        sentence: if comparison.is_same() {
            "Both runs came to the same in everything that counts.".to_owned()
        } else {
            let tally = comparison.tally(&Words::english()).unwrap_or_default();
            format!("{} {tally}", comparison.sentence(&Words::english())).trim_end().to_owned()
        },
        then: figure(&then.evaluation),
        now: figure(&now.evaluation),
        changes: changes(scenario, &comparison, judged(then).state, judged(now).state),
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
    then: &State,
    now: &State,
) -> Vec<(String, Vec<Changed>)> {
    let (met, better) = split(scenario, &comparison.gained, |it| !is_met(&it.then));
    let (lost, worse) = split(scenario, &comparison.lost, |it| !is_met(&it.now));
    let harm = |state: &State, harm: &HarmDone, [then, now]: [&str; 2]| {
        changed(harm_sentence(scenario, state, harm, &Words::english()), then, now)
    };
    let spared = comparison.spared.iter().map(|it| harm(then, it, ["harm done", "none"]));
    let harmed = comparison.harmed.iter().map(|it| harm(now, it, ["none", "harm done"]));
    let decisions = comparison.decisions.iter().map(|it| {
        let prompt = scenario.decisions[it.decision].prompt.clone();
        changed(prompt, answer(scenario, it.then), answer(scenario, it.now))
    });
    let groups: [(&str, Vec<Changed>); 8] = [
        ("Decided differently", decisions.collect()),
        ("Met now, not before", met),
        ("Done better", better),
        ("Harm kept away", spared.collect()),
        ("Lost now", lost),
        ("Done less well", worse),
        ("Harm done now", harmed.collect()),
        ("Did not count this time", comparison.gone.iter().map(|it| line(scenario, it)).collect()),
    ];
    let some = groups.into_iter().filter(|(_, lines)| !lines.is_empty());
    some.map(|(title, lines)| (title.to_owned(), lines)).collect()
}

/// Those changes for which something holds, and the rest.
fn split(
    scenario: &Scenario,
    changes: &[Change],
    holds: impl Fn(&Change) -> bool,
) -> (Vec<Changed>, Vec<Changed>) {
    let (some, rest): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|it| holds(it));
    let lines = |changes: Vec<&Change>| changes.into_iter().map(|it| line(scenario, it)).collect();
    (lines(some), lines(rest))
}

fn line(scenario: &Scenario, change: &Change) -> Changed {
    let what = scenario.expectations[change.now.expectation].title.clone();
    changed(what, fared(&change.then, &Words::english()), fared(&change.now, &Words::english()))
}

fn changed(what: String, then: impl Into<String>, now: impl Into<String>) -> Changed {
    Changed { what, then: then.into(), now: now.into() }
}

const fn is_met(item: &Item) -> bool {
    matches!(item.outcome, Outcome::Met { .. })
}

fn answer(scenario: &Scenario, choice: Option<ChoiceIx>) -> String {
    choice.map_or_else(|| "not decided".to_owned(), |it| scenario.choices[it].text.clone())
}
