//! From a pattern to the concrete things that match it.

use super::build::Planner;
use super::task::{TaskIx, What};
use crate::exercise::Act;
use crate::id::{ActionIx, ContactIx, ObjectIx, PatternIx};
use crate::runbook::draft::Channel;
use crate::runbook::model::{Does, Target};
use crate::scenario::model::pattern::Outcome;
use crate::scenario::model::{Answers, Appears, Deed, Object, Subject, Who};
use crate::time::Span;

impl Planner<'_> {
    /// The ways to match a pattern, each a list of tasks to begin together.
    pub(super) fn ways_of(&mut self, pattern: PatternIx) -> Vec<Vec<TaskIx>> {
        let record = &self.scenario.wiring.patterns[pattern];
        match &record.deed {
            Deed::Act { action, outcome, .. } => {
                let acts = self.acts_of(pattern);
                let answered = *outcome == Outcome::Answered && self.is_outside(*action);
                let acts = acts.into_iter().filter(|act| !answered || self.is_answered(act));
                let acts: Vec<Act> = acts.collect();
                acts.into_iter().map(|act| vec![self.task(What::Act(act), record.by)]).collect()
            }
            Deed::Tell { fact, to } => vec![vec![self.task(What::Tell(*fact, *to), record.by)]],
            Deed::Choice(choice) => {
                let decision = self.scenario.choices[*choice].decision;
                vec![vec![self.task(What::Choose(decision, *choice), record.by)]]
            }
            Deed::Says { message, .. } => {
                let sends = self.scenario.messages[*message].on.clone();
                let act = |(action, about)| Act { about, ..self.template(action) };
                let acts: Vec<Act> = sends.into_iter().map(act).collect();
                acts.into_iter().map(|act| vec![self.task(What::Act(act), record.by)]).collect()
            }
            Deed::Together { parts, .. } => {
                let firsts: Option<Vec<TaskIx>> = parts
                    .iter()
                    .map(|part| self.ways_of(*part).into_iter().next()?.first().copied())
                    .collect();
                firsts.into_iter().collect()
            }
        }
    }

    /// The acts that match a pattern: one, or one for each contact that could be meant.
    fn acts_of(&self, pattern: PatternIx) -> Vec<Act> {
        let Deed::Act { action, about, to, level, manner, .. } =
            &self.scenario.wiring.patterns[pattern].deed
        else {
            return Vec::new();
        };
        let role = to.and_then(|who| match who {
            Who::Roles(roles) => roles.iter().next(),
            _ => Some(self.scenario.command_role),
        });
        let template = self.template(*action);
        let act = Act {
            about: *about,
            to: role.or(template.to),
            level: level.or(template.level),
            manner: *manner,
            ..template
        };
        let abouts = match about {
            None if self.is_outside(*action) => self.objects_for(*action),
            _ => Vec::new(),
        };
        if abouts.is_empty() {
            return vec![self.by_best_channel(act)];
        }
        let to_each = |object: ObjectIx| self.by_best_channel(Act { about: Some(object), ..act });
        abouts.into_iter().map(to_each).collect()
    }

    /// An action with what it cannot be done without.
    pub(super) fn template(&self, action: ActionIx) -> Act {
        let level = match self.scenario.actions[action].does {
            Does::DeclareSeverity => self.scenario.severity.truth.first().map(|it| it.level),
            _ => None,
        };
        let lowest = || self.scenario.severity.levels.last().map(|it| it.level);
        let needs_level = matches!(self.scenario.actions[action].does, Does::DeclareSeverity);
        let level = if needs_level { level.or_else(lowest) } else { None };
        Act { level, ..Act::of(action) }
    }

    /// What an action can be about: what the scenario speaks of first, then what is there early.
    pub(super) fn objects_for(&self, action: ActionIx) -> Vec<ObjectIx> {
        let kinds = &self.scenario.actions[action].about;
        let mut objects: Vec<ObjectIx> = self
            .scenario
            .objects
            .pairs()
            .filter(|(_, object)| kinds.contains(&object.kind) && self.reaches(action, object))
            .map(|(key, _)| key)
            .collect();
        let is_named = |object: &ObjectIx| {
            self.scenario.wiring.patterns_of_action[action].iter().any(|pattern| {
                let deed = &self.scenario.wiring.patterns[*pattern].deed;
                matches!(deed, Deed::Act { about: Some(it), .. } if it == object)
            })
        };
        let is_late = |it: &ObjectIx| self.scenario.objects[*it].appears != Appears::Start;
        objects.sort_by_key(|it| (!is_named(it), is_late(it)));
        objects
    }

    /// Whether an escalation reaches the contact that an object stands for.
    fn reaches(&self, action: ActionIx, object: &Object) -> bool {
        match (&self.scenario.actions[action].does, object.subject) {
            (Does::Escalate { to: Target::Contact(kind), .. }, Subject::Contact(contact)) => {
                self.scenario.contacts[contact].kind == *kind
            }
            _ => true,
        }
    }

    fn is_outside(&self, action: ActionIx) -> bool {
        let does = &self.scenario.actions[action].does;
        matches!(does, Does::Escalate { to: Target::Contact(_), .. })
    }

    fn contact(&self, act: &Act) -> Option<ContactIx> {
        match self.scenario.objects[act.about?].subject {
            Subject::Contact(contact) => Some(contact),
            _ => None,
        }
    }

    /// The channels by which an act could go, each with how long an answer takes.
    fn routes(&self, act: &Act) -> Vec<(Channel, Option<Span>)> {
        let Does::Escalate { channels, .. } = &self.scenario.actions[act.action].does else {
            return Vec::new();
        };
        let Some(contact) = self.contact(act) else { return Vec::new() };
        let routes = self.scenario.contacts[contact].routes.iter();
        let offered = routes.filter(|route| channels.contains(&route.by));
        let wait = |answers: &Answers| match answers {
            Answers::Never => None,
            Answers::After(span) => Some(*span),
            Answers::When(_) => Some(Span::ZERO),
        };
        offered.map(|route| (route.by, wait(&route.answers))).collect()
    }

    fn is_answered(&self, act: &Act) -> bool {
        self.routes(act).iter().any(|(_, wait)| wait.is_some())
    }

    fn by_best_channel(&self, act: Act) -> Act {
        let routes = self.routes(&act);
        let best = routes.iter().min_by_key(|(_, wait)| wait.map_or(i64::MAX, Span::millis));
        Act { channel: best.map(|(channel, _)| *channel), ..act }
    }

    /// The task that reaches a contact.
    pub(super) fn reach(&mut self, contact: ContactIx) -> Option<TaskIx> {
        let object = self.scenario.wiring.object_of_contact[contact];
        let kind = self.scenario.contacts[contact].kind;
        let tells = |does: &Does| match does {
            Does::Escalate { to: Target::Contact(it), .. } => *it == kind,
            _ => false,
        };
        let action = self.scenario.actions.find(|action| tells(&action.does))?;
        let act = Act { about: Some(object), ..self.template(action) };
        let act = self.by_best_channel(act);
        Some(self.task(What::Act(act), None))
    }
}
