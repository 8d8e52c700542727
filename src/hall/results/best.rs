//! What an expert would have done, on request.

use super::hotwash::whole;
use super::lanes::work;
use crate::driver::{BestWay, Run, Step, StepKind, best_way};
use crate::exercise::State;
use crate::say;
use crate::scenario::Scenario;
use crate::ui::{BestLine, BestView};
use crate::words::Words;

/// One good way through the scenario of a run, with its dice.
pub(super) fn view(run: &Run, words: &Words) -> BestView {
    let exercise = run.exercise();
    let (scenario, setup) = (exercise.scenario(), exercise.setup());
    let best = best_way(scenario, setup);
    let lines = best.steps.iter().map(|step| line(&best, step, run, words)).collect();
    BestView { lead: say!(words, "hall-best", points = whole(best.points)), lines }
}

fn line(best: &BestWay, step: &Step, run: &Run, words: &Words) -> BestLine {
    let scenario = run.exercise().scenario();
    let is_own = run.person() == Some(step.by);
    let first = step.meets.first().map(|it| &scenario.expectations[*it]);
    BestLine {
        at: step.at,
        who: if is_own {
            words.say("hall-best-you")
        } else {
            scenario.roles[step.by].title.clone()
        },
        is_own,
        what: what(scenario, &best.state, step.what, words),
        why: first.map_or_else(String::new, |it| it.because.clone()),
    }
}

fn what(scenario: &Scenario, state: &State, kind: StepKind, words: &Words) -> String {
    match kind {
        StepKind::Work(done) => work(scenario, state, &done, words),
        StepKind::Choice(choice) => {
            let choice = &scenario.choices[choice];
            format!("{} {}", scenario.decisions[choice.decision].prompt, choice.text)
        }
    }
}
