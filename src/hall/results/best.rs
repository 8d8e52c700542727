//! What an expert would have done, on request.

use super::hotwash::whole;
use super::lanes::work;
use crate::driver::{BestWay, Run, Step, StepKind, best_way};
use crate::exercise::State;
use crate::scenario::Scenario;
use crate::ui::{BestLine, BestView};

/// One good way through the scenario of a run, with its dice.
pub(super) fn view(run: &Run) -> BestView {
    let exercise = run.exercise();
    let (scenario, setup) = (exercise.scenario(), exercise.setup());
    let best = best_way(scenario, setup);
    let lines = best.steps.iter().map(|step| line(scenario, &best, step, run)).collect();
    BestView { lead: lead(&best), lines }
}

fn lead(best: &BestWay) -> String {
    format!(
        "This is one good way, not the only one: the same story with an expert in every chair, \
         yours too. What was done in yours earns {} of 100.",
        whole(best.points)
    )
}

fn line(scenario: &Scenario, best: &BestWay, step: &Step, run: &Run) -> BestLine {
    let is_own = run.person() == Some(step.by);
    let first = step.meets.first().map(|it| &scenario.expectations[*it]);
    BestLine {
        at: step.at,
        who: if is_own { "You".to_owned() } else { scenario.roles[step.by].title.clone() },
        is_own,
        what: what(scenario, &best.state, step.what),
        why: first.map_or_else(String::new, |it| it.because.clone()),
    }
}

fn what(scenario: &Scenario, state: &State, kind: StepKind) -> String {
    match kind {
        StepKind::Work(done) => work(scenario, state, &done),
        StepKind::Choice(choice) => {
            let choice = &scenario.choices[choice];
            format!("{} {}", scenario.decisions[choice.decision].prompt, choice.text)
        }
    }
}
