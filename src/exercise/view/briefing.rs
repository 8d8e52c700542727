//! What may be read before play begins.

use super::Eye;
use crate::scenario::model::{AgendaItem, Difficulty};
use crate::time::Span;

/// Points that a hint costs, unless the scenario gives them freely.
const HINT_COST: u8 = 2;

/// What may be read before play, and by roles that have not been told yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Briefing {
    /// What people call the scenario.
    pub title: String,
    /// Two or three sentences.
    pub summary: String,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// How long play lasts at most.
    pub length: Span,
    /// Why the exercise is held.
    pub goal: String,
    /// What and who is in it.
    pub scope: String,
    /// How it is run.
    pub conduct: String,
    /// What players must accept.
    pub assumptions: Vec<String>,
    /// How the session's time is spent.
    pub agenda: Vec<AgendaItem>,
    /// The plan under test and its version.
    pub plan: String,
    /// How many points a hint costs.
    pub hint_cost: u8,
    /// The story's clock at StartEx, with the date.
    pub story_start: String,
    /// This seat's role, if it is a player's.
    pub role: Option<String>,
    /// What the person in that role knows and is there for.
    pub role_brief: Option<String>,
}

pub(super) fn briefing(eye: &Eye<'_>) -> Briefing {
    let scenario = eye.scenario;
    let about = &scenario.about;
    let role = eye.role.and_then(|role| scenario.roles.get(role));
    Briefing {
        title: about.title.clone(),
        summary: about.summary.clone(),
        difficulty: about.difficulty,
        length: Span::from_millis(scenario.length.millis()),
        goal: about.goal.clone(),
        scope: about.scope.clone(),
        conduct: about.conduct.clone(),
        assumptions: about.assumptions.clone(),
        agenda: about.agenda.clone(),
        plan: format!("{} {}", about.plan.name, about.plan.version),
        hint_cost: if scenario.hints_are_free { 0 } else { HINT_COST },
        story_start: eye.words.date_time(&scenario.calendar, scenario.story_start),
        role: role.map(|role| role.title.clone()),
        role_brief: role.map(|role| role.brief.clone()),
    }
}
