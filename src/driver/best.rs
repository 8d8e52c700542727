//! One good way through a scenario: what an expert does when, and why.

use crate::evaluation::quick_score;
use crate::exercise::state::ActState;
use crate::exercise::{Exercise, Setup, State, Ticket, Work};
use crate::id::{ChoiceIx, ExpectationIx, RoleIx};
use crate::scenario::Scenario;
use crate::scenario::model::Deed;
use crate::simulate::{Bot, BotPlan, Player};
use crate::time::ExerciseTime;
use std::sync::Arc;

/// One good way through a scenario; there are others.
#[derive(Clone, Debug)]
pub struct BestWay {
    /// What was done, in order of time.
    pub steps: Vec<Step>,
    /// What it earns for those who are scored in the setup it was asked for, in thousandths.
    pub points: i64,
    /// Where that run ended, to look its acts up in.
    pub state: State,
}

/// One thing done on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When it was begun.
    pub at: ExerciseTime,
    /// By whom.
    pub by: RoleIx,
    /// What.
    pub what: StepKind,
    /// What it was good for, in the scenario's order; never empty.
    pub meets: Vec<ExpectationIx>,
}

/// What a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// An act.
    Work(Work),
    /// An answer to a question.
    Choice(ChoiceIx),
}

/// Lets an expert sit in every seat, with the dice of a run that is over. The scenario's answer is
/// a run like any other: nothing here knows more than the bot does.
pub fn best_way(scenario: &Arc<Scenario>, setup: &Setup) -> BestWay {
    let plan = Arc::new(BotPlan::new(scenario));
    let all_bots = Setup { dice: setup.dice, ..Setup::all_bots(scenario, setup.seed) };
    let mut player = Player::in_setup(scenario, &plan, Bot::Expert, all_bots);
    let exercise = player.play(setup.seed, 0);
    BestWay {
        steps: steps(exercise),
        points: quick_score(scenario, setup, exercise.state()),
        state: exercise.state().clone(),
    }
}

fn steps(exercise: &Exercise) -> Vec<Step> {
    let (scenario, state) = (exercise.scenario(), exercise.state());
    let acts = (0_u32..).map(Ticket).zip(&state.acts);
    let acts = acts.filter_map(|(ticket, act)| act_step(scenario, state, ticket, act));
    let decided = state.decisions.iter().filter_map(|it| it.decided);
    let decided = decided.filter_map(|it| {
        let (by, what) = (it.by?, StepKind::Choice(it.choice));
        Some(Step { at: it.at, by, what, meets: met_by_choice(scenario, it.choice) })
    });
    let mut steps: Vec<Step> = acts.chain(decided).filter(|it| !it.meets.is_empty()).collect();
    steps.sort_by_key(|step| (step.at, step.by));
    steps
}

fn act_step(scenario: &Scenario, state: &State, ticket: Ticket, act: &ActState) -> Option<Step> {
    let met = |expectation: &ExpectationIx| {
        let progress = &state.expectations[*expectation];
        [progress.first, progress.best].iter().flatten().any(|it| it.ticket == Some(ticket))
    };
    let meets = scenario.expectations.keys().filter(met).collect();
    Some(Step { at: act.started?, by: act.by, what: StepKind::Work(act.work), meets })
}

fn met_by_choice(scenario: &Scenario, choice: ChoiceIx) -> Vec<ExpectationIx> {
    let accepts = |expectation: &ExpectationIx| {
        let accept = &scenario.expectations[*expectation].accept;
        accept
            .iter()
            .any(|(pattern, _)| scenario.wiring.patterns[*pattern].deed == Deed::Choice(choice))
    };
    scenario.expectations.keys().filter(accepts).collect()
}
