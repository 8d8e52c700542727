//! Plays: scripts of who does what when, that ship beside a scenario and say what they must earn.
//!
//! A [`Script`] is a play file resolved against its scenario; a [`Prompter`] says, as play goes
//! on, whose line is next. What the other roles do meanwhile is not its business.

use crate::exercise::{Command, Exercise, Refusal, Seat, Sink, State, Work};
use crate::id::{
    ChoiceIx, DecisionIx, ExpectationIx, FactIx, InjectIx, ObjectiveIx, RoleIx, TrapIx,
};
use crate::scenario::Scenario;
use crate::scenario::model::Who;
use crate::time::{ExerciseTime, Span};
use std::sync::Arc;

mod earn;
mod read;
mod rehearse;

pub use self::earn::shortfalls;
pub use self::read::read;
pub use self::rehearse::{CODES, rehearse};

/// A play, resolved against its scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    /// What people call it.
    pub title: String,
    /// What it is meant to show.
    pub purpose: String,
    /// The role of the one person, if it is played alone.
    pub solo: Option<RoleIx>,
    /// What is done.
    pub steps: Vec<Step>,
    /// What it must earn.
    pub earns: Earns,
}

/// One thing done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// When.
    pub when: When,
    /// Who.
    pub by: RoleIx,
    /// What.
    pub what: Line,
}

/// When a step is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At this moment of play.
    At(ExerciseTime),
    /// So long after this inject was released; never, if it is not.
    After(InjectIx, Span),
}

/// What a step does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A runbook action.
    Do(Work),
    /// Telling somebody a fact.
    Tell(FactIx, Who),
    /// A decision, with its reason.
    Decide(DecisionIx, ChoiceIx, String),
}

/// What a play must earn. What is `None` or empty is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Earns {
    /// Least and most points.
    pub score: Option<(u8, u8)>,
    /// Ratings by their letter, `-` for not exercised.
    pub ratings: Vec<(ObjectiveIx, String)>,
    /// Exactly these traps.
    pub traps: Option<Vec<TrapIx>>,
    /// Met with full credit for time.
    pub met: Vec<ExpectationIx>,
    /// Not met.
    pub missed: Vec<ExpectationIx>,
}

/// Whose line is next.
#[derive(Clone, Debug)]
pub struct Prompter<'a> {
    script: &'a Script,
    spoken: Vec<bool>,
}

impl<'a> Prompter<'a> {
    /// A prompter at the top of the script.
    pub fn new(script: &'a Script) -> Self {
        Self { script, spoken: vec![false; script.steps.len()] }
    }

    /// The next step and its moment, as far as play has come: the earliest not yet taken, in
    /// script order where moments are equal.
    pub fn next(&self, state: &State) -> Option<(ExerciseTime, usize)> {
        self.script
            .steps
            .iter()
            .enumerate()
            .filter(|(at, _)| self.spoken.get(*at) == Some(&false))
            .filter_map(|(at, step)| Some((moment(step, state)?, at)))
            .min()
    }

    /// Takes a step: the seat and its command.
    pub fn take(
        &mut self,
        step: usize,
        scenario: &Scenario,
        state: &State,
    ) -> Option<(Seat, Command)> {
        *self.spoken.get_mut(step)? = true;
        let step = self.script.steps.get(step)?;
        let command = match &step.what {
            Line::Do(work) => Command::Do(*work),
            Line::Tell(fact, who) => {
                let to = state.roles_meant(scenario, *who);
                Command::Do(Work::Tell { fact: *fact, to })
            }
            Line::Decide(decision, choice, rationale) => Command::Decide {
                decision: *decision,
                choice: *choice,
                confidence: None,
                rationale: rationale.clone(),
            },
        };
        Some((Seat::Role(step.by), command))
    }
}

/// Plays a script to EndEx with nobody else acting, and says which steps were turned down.
pub fn perform(
    exercise: &mut Exercise,
    script: &Script,
    sink: &mut impl Sink,
) -> Result<Vec<(usize, Refusal)>, Refusal> {
    let mut refused = Vec::new();
    let mut prompter = Prompter::new(script);
    exercise.handle(Seat::Facilitator, &Command::Start, sink)?;
    while let Some(due) = exercise.next_due() {
        let step = prompter.next(exercise.state()).filter(|(moment, _)| *moment <= due);
        let to = step.map_or(due, |(moment, _)| moment).max(exercise.state().now);
        exercise.handle(Seat::Facilitator, &Command::Advance { to }, sink)?;
        let Some((_, step)) = step else { continue };
        let scenario = Arc::clone(exercise.scenario());
        if let Some((seat, command)) = prompter.take(step, &scenario, exercise.state())
            && let Err(refusal) = exercise.handle(seat, &command, sink)
        {
            refused.push((step, refusal));
        }
    }
    Ok(refused)
}

fn moment(step: &Step, state: &State) -> Option<ExerciseTime> {
    use crate::exercise::state::InjectStatus;
    match step.when {
        When::At(moment) => Some(moment),
        When::After(inject, span) => {
            let progress = state.injects.get(inject)?;
            (progress.status == InjectStatus::Released).then(|| progress.at.after(span))
        }
    }
}

#[cfg(test)]
mod tests;
