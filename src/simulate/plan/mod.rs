//! What bots know about a scenario, worked out once: for each expectation the concrete things
//! that meet it, who may do them and what should come first; for each decision the best choice;
//! for each trap the act that springs it.
//!
//! A plan looks at the scenario only, never at a run, so that a play-through searches nothing and
//! allocates nothing.

use crate::id::{ActionIx, ChoiceIx, DecisionIx, ExpectationIx, MessageIx, RoleIx, RoleSet, Table};
use crate::scenario::Scenario;

mod build;
mod conditions;
mod harm;
mod palette;
mod question;
mod task;
mod ways;
mod words;

pub(super) use self::palette::Palette;
pub(super) use self::task::{Before, Goal, Question, Task, TaskIx, What};
pub(super) use self::words::Lines;

/// What bots know about a scenario.
#[derive(Clone, Debug)]
pub struct BotPlan {
    pub(super) tasks: Table<TaskIx, Task>,
    pub(super) goals: Table<ExpectationIx, Goal>,
    pub(super) questions: Table<DecisionIx, Question>,
    /// How a role that has not entered play is brought in.
    pub(super) bring_in: Table<RoleIx, Option<TaskIx>>,
    /// How somebody takes command.
    pub(super) appoint: Option<TaskIx>,
    /// The tasks of each trap: what tempts.
    pub(super) temptations: Vec<TaskIx>,
    pub(super) palette: Palette,
    /// How much each role alone is expected to do, in milliseconds.
    pub(super) load: Table<RoleIx, i64>,
    /// The role that each role's person chiefly sits in.
    pub(super) person: Table<RoleIx, RoleIx>,
    /// The roles that each person sits in, by their chief one.
    pub(super) hats: Table<RoleIx, RoleSet>,
    /// The tasks that do an action.
    pub(super) tasks_of_action: Table<ActionIx, Vec<TaskIx>>,
    /// What belongs in each message.
    pub(super) lines: Table<MessageIx, Lines>,
    /// The decision of each choice.
    pub(super) decision_of: Table<ChoiceIx, DecisionIx>,
}

impl BotPlan {
    /// Works a scenario through.
    pub fn new(scenario: &Scenario) -> Self {
        build::build(scenario)
    }
}
