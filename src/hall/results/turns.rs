//! The moments that the hot wash offers to go back to.

use crate::driver::Run;
use crate::driver::turning::{self, Turn, TurningPoint};
use crate::evaluation::Item;
use crate::id::{DecisionIx, ExpectationIx};
use crate::say;
use crate::scenario::Scenario;
use crate::ui::{Again, DecidedLine};
use crate::words::Words;

/// The decisions that the person took or left open, in order.
pub(super) fn decisions(run: &Run, words: &Words) -> Vec<DecidedLine> {
    let scenario = run.exercise().scenario();
    let line = |point: TurningPoint| {
        let (decision, answer) = match point.turn {
            Turn::Decision(decision, choice) => {
                let answer = scenario.choices[choice].text.as_str();
                (decision, say!(words, "hall-answered", answer = answer))
            }
            Turn::LeftOpen(decision) => (decision, left_open(run, decision, words)),
            Turn::Deed(_) | Turn::Wanted(_) => return None,
        };
        Some(DecidedLine {
            at: point.at,
            question: scenario.decisions[decision].prompt.clone(),
            answer,
            again: again(scenario, point, words),
        })
    };
    turning::decisions(run).into_iter().filter_map(line).collect()
}

fn left_open(run: &Run, decision: DecisionIx, words: &Words) -> String {
    let exercise = run.exercise();
    match exercise.state().decisions[decision].decided {
        Some(it) => {
            let answer = exercise.scenario().choices[it.choice].text.as_str();
            say!(words, "hall-left-open-so", answer = answer)
        }
        None => words.say("hall-left-open"),
    }
}

/// Where to go back to for another chance at something that cost points.
pub(super) fn chance(run: &Run, item: &Item, words: &Words) -> Option<Again> {
    turning::chance(run, item).map(|point| again(run.exercise().scenario(), point, words))
}

fn again(scenario: &Scenario, point: TurningPoint, words: &Words) -> Again {
    let prompt = |it: DecisionIx| scenario.decisions[it].prompt.as_str();
    let title = |it: ExpectationIx| scenario.expectations[it].title.as_str();
    let place = match point.turn {
        Turn::Decision(it, _) => say!(words, "hall-place-decision", question = prompt(it)),
        Turn::LeftOpen(it) => say!(words, "hall-place-asked", question = prompt(it)),
        Turn::Deed(it) => say!(words, "hall-place-deed", what = title(it)),
        Turn::Wanted(it) => say!(words, "hall-place-wanted", what = title(it)),
    };
    Again { entry: point.entry, at: point.at, place }
}
