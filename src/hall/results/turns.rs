//! The moments that the hot wash offers to go back to.

use crate::driver::Run;
use crate::driver::turning::{self, Turn, TurningPoint};
use crate::evaluation::Item;
use crate::id::DecisionIx;
use crate::scenario::Scenario;
use crate::ui::{Again, DecidedLine};

/// The decisions that the person took or left open, in order.
pub(super) fn decisions(run: &Run) -> Vec<DecidedLine> {
    let scenario = run.exercise().scenario();
    let line = |point: TurningPoint| {
        let (decision, answer) = match point.turn {
            Turn::Decision(decision, choice) => {
                (decision, format!("You answered: {}", scenario.choices[choice].text))
            }
            Turn::LeftOpen(decision) => (decision, left_open(run, decision)),
            Turn::Deed(_) | Turn::Wanted(_) => return None,
        };
        Some(DecidedLine {
            at: point.at,
            question: scenario.decisions[decision].prompt.clone(),
            answer,
            again: again(scenario, point),
        })
    };
    turning::decisions(run).into_iter().filter_map(line).collect()
}

fn left_open(run: &Run, decision: DecisionIx) -> String {
    let exercise = run.exercise();
    match exercise.state().decisions[decision].decided {
        Some(it) => format!(
            "You left it open, so it went this way: {}",
            exercise.scenario().choices[it.choice].text
        ),
        None => "You left it open.".to_owned(),
    }
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
        Turn::LeftOpen(it) => {
            format!("when you were asked “{}”", scenario.decisions[it].prompt)
        }
        Turn::Deed(it) => format!("before this was done: “{}”", scenario.expectations[it].title),
        Turn::Wanted(it) => {
            format!("when this was first wanted: “{}”", scenario.expectations[it].title)
        }
    };
    Again { entry: point.entry, at: point.at, place }
}
