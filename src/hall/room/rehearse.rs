//! A dry run: programs play the whole scenario at once, so that nothing is stuck when people come.

use crate::exercise::state::InjectStatus;
use crate::exercise::{Exercise, Setup};
use crate::say;
use crate::scenario::Scenario;
use crate::simulate::{Bot, BotPlan, Player};
use crate::time::Span;
use crate::words::Words;
use std::sync::Arc;

/// Plays the scenario with competent programs in every role and says what came of it.
pub(in crate::hall) fn rehearse(scenario: &Arc<Scenario>, words: &Words) -> String {
    let plan = Arc::new(BotPlan::new(scenario));
    let setup = Setup::all_bots(scenario, 1);
    let mut player = Player::in_setup(scenario, &plan, Bot::Competent, setup);
    said(player.play(1, 0), words)
}

fn said(exercise: &Exercise, words: &Words) -> String {
    let state = exercise.state();
    let out = state.injects.iter().filter(|it| it.status == InjectStatus::Released).count();
    let busy = exercise.scenario().roles.keys();
    let busy = busy.filter(|role| state.acts.iter().any(|act| act.by == *role)).count();
    let end = state.ended.map_or(state.now, |(_, at)| at);
    let end = words.span(Span::from_millis(end.millis()));
    say!(words, "prepare-rehearsed", injects = out, roles = busy, end = end)
}
