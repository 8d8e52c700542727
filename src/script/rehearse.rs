//! Playing a play to see whether it goes as it says.

use super::{Script, perform, read, shortfalls};
use crate::diagnostic::{Code, Diagnostic};
use crate::evaluation::Evaluation;
use crate::exercise::{Exercise, Refusal, Setup};
use crate::scenario::{Scenario, read_play};
use crate::words::Words;
use std::ops::Range;
use std::sync::Arc;

const OTHERWISE: Code = Code("E119");

/// The codes of rehearsing a play: code, title, and what it is about.
pub const CODES: &[(Code, &str, &str)] = &[(
    OTHERWISE,
    "A play does not go as it says",
    "A step is turned down, or the play earns something else than stands under `earns`. Either the \
     play or the scenario has changed.",
)];

/// Reads a play file and plays it: everything that is wrong with it, in words.
pub fn rehearse(source: &str, scenario: &Arc<Scenario>) -> Vec<Diagnostic> {
    let script = match read(source, scenario) {
        Ok(script) => script,
        Err(diagnostics) => return diagnostics,
    };
    let setup = match script.solo {
        Some(role) => Setup::solo(scenario, role, 1),
        None => Setup::all_bots(scenario, 1),
    };
    let mut exercise = Exercise::new(Arc::clone(scenario), setup);
    let refused = match perform(&mut exercise, &script, &mut ()) {
        Ok(refused) => refused,
        Err(refusal) => return vec![cannot_start(scenario, refusal)],
    };
    let steps =
        refused.into_iter().map(|(step, refusal)| turned_down(source, scenario, step, refusal));
    steps.chain(not_earned(source, scenario, &script, &exercise)).collect()
}

fn cannot_start(scenario: &Scenario, refusal: Refusal) -> Diagnostic {
    let message = format!("the play cannot begin: {}", sentence(scenario, refusal));
    Diagnostic::new(OTHERWISE, 0..0, message).with_help("mend the scenario first")
}

fn turned_down(source: &str, scenario: &Scenario, step: usize, refusal: Refusal) -> Diagnostic {
    let message = format!("this step is turned down: {}", sentence(scenario, refusal));
    Diagnostic::new(OTHERWISE, place_of_step(source, step), message)
        .with_help("take it at another moment, or let another role take it")
}

/// A refusal within a sentence.
fn sentence(scenario: &Scenario, refusal: Refusal) -> String {
    refusal.sentence(scenario, &Words::english()).trim_end_matches('.').to_owned()
}

fn not_earned(
    source: &str,
    scenario: &Scenario,
    script: &Script,
    exercise: &Exercise,
) -> Vec<Diagnostic> {
    let evaluation = Evaluation::of(scenario, exercise.setup(), exercise.state());
    let place = source.rfind("earns").map_or(0..0, |at| at..at + "earns".len());
    shortfalls(script, scenario, &evaluation)
        .into_iter()
        .map(|sentence| {
            Diagnostic::new(OTHERWISE, place.clone(), sentence).with_help(
                "change the steps, or write down what the play earns now if that is right",
            )
        })
        .collect()
}

/// The name of who takes a step, as it stands in the file.
fn place_of_step(source: &str, step: usize) -> Range<usize> {
    let (draft, _) = read_play(source);
    draft
        .as_ref()
        .and_then(|draft| draft.steps.get(step))
        .map_or(0..0, |step| step.by.place(source))
}
