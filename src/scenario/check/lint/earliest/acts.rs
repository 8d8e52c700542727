//! When people can first have done something, as far as the scenario lets them.

use super::{Earliest, NEVER, START};
use crate::id::{ActionIx, ContactIx, LineIx, MessageIx, ObjectIx, PatternIx};
use crate::runbook::model::{Action, Does, Target};
use crate::scenario::check::lint::index::Index;
use crate::scenario::model::pattern::Outcome;
use crate::scenario::model::{Answers, Compare, Deed, Scenario, Subject, Who};
use crate::time::ExerciseTime;

/// With more objects than this, one of them is taken to be there.
const MOST_OBJECTS: usize = 256;

impl Earliest {
    /// When a pattern can first be matched.
    pub(super) fn pattern(
        &self,
        scenario: &Scenario,
        index: &Index,
        pattern: PatternIx,
    ) -> ExerciseTime {
        let row = &scenario.wiring.patterns[pattern];
        match &row.deed {
            Deed::Act { action, about, outcome, .. } => {
                self.act(scenario, index, *action, *about, *outcome, row.by)
            }
            Deed::Tell { fact, .. } => self.known[*fact],
            Deed::Choice(choice) => self.choice(scenario, *choice),
            Deed::Says { message, line } => self.said(scenario, index, *message, *line),
            Deed::Together { parts, .. } => {
                parts.iter().map(|part| self.patterns[*part]).max().unwrap_or(NEVER)
            }
        }
    }

    /// When a line can first be said: it is offered, and an act sends its message.
    fn said(
        &self,
        scenario: &Scenario,
        index: &Index,
        message: MessageIx,
        line: LineIx,
    ) -> ExerciseTime {
        let row = &scenario.messages[message];
        let sent = row
            .on
            .iter()
            .map(|(action, about)| self.act(scenario, index, *action, *about, Outcome::Sent, None));
        let offered = row.lines.get(line).and_then(|line| line.when.as_ref());
        let offered = offered.map_or(START, |when| self.turn(when).on);
        sent.min().unwrap_or(NEVER).max(offered)
    }

    fn act(
        &self,
        scenario: &Scenario,
        index: &Index,
        action: ActionIx,
        about: Option<ObjectIx>,
        outcome: Outcome,
        by: Option<Who>,
    ) -> ExerciseTime {
        let row = &scenario.actions[action];
        if !may_do(row, by) {
            return NEVER;
        }
        match about {
            Some(object) => {
                self.objects[object].max(self.heard(scenario, index, row, object, outcome))
            }
            None if row.about.is_empty() || scenario.objects.len() > MOST_OBJECTS => START,
            None => scenario
                .objects
                .pairs()
                .filter(|(_, object)| row.about.contains(&object.kind))
                .map(|(object, _)| {
                    self.objects[object].max(self.heard(scenario, index, row, object, outcome))
                })
                .min()
                .unwrap_or(NEVER),
        }
    }

    /// When an escalation about this object has got as far as is asked.
    fn heard(
        &self,
        scenario: &Scenario,
        index: &Index,
        action: &Action,
        object: ObjectIx,
        outcome: Outcome,
    ) -> ExerciseTime {
        let Subject::Contact(contact) = scenario.objects[object].subject else { return START };
        let tells = matches!(action.does, Does::Escalate { to: Target::Contact(_), .. });
        if tells && outcome == Outcome::Answered {
            self.answered(scenario, index, contact)
        } else {
            START
        }
    }

    /// When a contact can first have answered somebody.
    pub(super) fn answered(
        &self,
        scenario: &Scenario,
        index: &Index,
        contact: ContactIx,
    ) -> ExerciseTime {
        if !index.callable.contains(&scenario.contacts[contact].kind) {
            return NEVER;
        }
        let routes = &scenario.contacts[contact].routes;
        routes
            .iter()
            .map(|route| match &route.answers {
                Answers::Never => NEVER,
                Answers::After(span) => START.after(*span),
                Answers::When(condition) => self.turn(condition).on,
            })
            .min()
            .unwrap_or(NEVER)
    }
}

fn may_do(action: &Action, by: Option<Who>) -> bool {
    match by {
        Some(Who::Roles(roles)) => !roles.and(action.roles).is_empty(),
        Some(Who::Commander | Who::Team | Who::All) | None => !action.roles.is_empty(),
    }
}

/// When a contact can first have let its patience pass.
pub(super) fn no_answer(scenario: &Scenario, index: &Index, contact: ContactIx) -> ExerciseTime {
    if index.callable.contains(&scenario.contacts[contact].kind) {
        START.after(scenario.contacts[contact].patience)
    } else {
        NEVER
    }
}

/// When a level can first have been declared.
pub(super) fn declared(scenario: &Scenario, index: &Index, compare: Compare) -> ExerciseTime {
    let levels = &scenario.severity.levels;
    let on_scale = levels.iter().any(|level| compare.holds(i64::from(level.level)));
    if index.declares && on_scale { START } else { NEVER }
}
