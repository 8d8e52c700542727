//! The moments that the hot wash offers to go back to.

use crate::driver::Run;
use crate::driver::turning::{self, Turn, TurningPoint};
use crate::evaluation::Item;
use crate::scenario::Scenario;
use crate::ui::{Again, DecidedLine};

/// The decisions that the person took, in order.
pub(super) fn decisions(run: &Run) -> Vec<DecidedLine> {
    let scenario = run.exercise().scenario();
    let line = |point: TurningPoint| {
        let Turn::Decision(decision, choice) = point.turn else { return None };
        Some(DecidedLine {
            at: point.at,
            question: scenario.decisions[decision].prompt.clone(),
            answer: scenario.choices[choice].text.clone(),
            again: again(scenario, point),
        })
    };
    turning::decisions(run).into_iter().filter_map(line).collect()
}

/// Where to go back to for another chance at something that cost points.
pub(super) fn chance(run: &Run, item: &Item) -> Option<Again> {
    turning::chance(run, item).map(|point| again(run.exercise().scenario(), point))
}

fn again(scenario: &Scenario, point: TurningPoint) -> Again {
    let place = match point.turn {
        Turn::Decision(decision, _) => {
            format!("before “{}”", scenario.decisions[decision].prompt)
        }
        Turn::Deed(it) => format!("before this was done: “{}”", scenario.expectations[it].title),
        Turn::Wanted(it) => {
            format!("when this was first wanted: “{}”", scenario.expectations[it].title)
        }
    };
    Again { entry: point.entry, at: point.at, place }
}
