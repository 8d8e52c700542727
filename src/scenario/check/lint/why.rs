//! Why something can never happen, in words, and whether another complaint already says so.

use super::subject::Subject;
use crate::id::{AtomIx, FactIx, InjectIx, Key as _, ObjectIx, PatternIx, RoleSet};
use crate::runbook::model::Action;
use crate::scenario::model::pattern::Outcome;
use crate::scenario::model::{Atom, Condition, Deed, Who};
use crate::time::ExerciseTime;

/// Of so many questions of a condition that are never answered as wanted, one is named.
const MOST_LOOKED_AT: usize = 32;

/// Why a condition never holds.
pub(super) enum Why {
    /// For this reason, which nothing else says, and what to do about it.
    Root(String, String),
    /// Because of something that has a complaint of its own.
    Follows,
}

impl Why {
    pub(super) fn root(reason: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Root(reason.into(), help.into())
    }

    /// The reason and the way out, in any case.
    pub(super) fn in_words(self) -> (String, String) {
        match self {
            Self::Root(reason, help) => (reason, help),
            Self::Follows => (
                "it waits for something that never happens".to_owned(),
                "mend what it waits for, or remove it".to_owned(),
            ),
        }
    }
}

impl Subject<'_> {
    /// Whether a moment lies within play.
    pub(super) fn in_play(&self, at: ExerciseTime) -> bool {
        at <= self.scenario.length
    }

    /// Why a condition never holds during play.
    pub(super) fn why_never(&self, condition: &Condition) -> Why {
        let never = |atom: &AtomIx| !self.in_play(self.earliest.atoms[*atom].on);
        let alone = |atom: &AtomIx| self.in_play(self.earliest.turn_if_possible(condition, *atom));
        let atoms: Vec<AtomIx> =
            condition.atoms().into_iter().filter(never).take(MOST_LOOKED_AT).collect();
        // Best the one that holds it up alone; else the first of them.
        match atoms.iter().find(|atom| alone(atom)).or_else(|| atoms.first()) {
            Some(atom) => self.why_not(self.scenario.wiring.atoms[*atom]),
            None => Why::root(
                "it asks for something to be false that is always true",
                "let an effect make it false, such as `Clear`, or ask for something else",
            ),
        }
    }

    fn why_not(&self, atom: Atom) -> Why {
        let scenario = self.scenario;
        match atom {
            Atom::Fact(fact) => self.why_not_set(fact),
            Atom::Known(fact) | Atom::KnownBy(fact, _) | Atom::KnownByCommander(fact) => {
                self.why_not_known(fact)
            }
            Atom::Done(pattern) => self.why_not_done(pattern),
            Atom::DoneWithin(pattern, span) => match self.why_not_done(pattern) {
                Why::Root(..) if self.in_play(self.earliest.patterns[pattern]) => Why::root(
                    format!("the act cannot be done within {span} of StartEx"),
                    "allow more time, or ask for something that can be done sooner",
                ),
                why => why,
            },
            Atom::NoAnswer(contact) | Atom::Answered(contact) => Why::root(
                format!(
                    "nobody can call `{}`, or it never answers",
                    scenario.contacts[contact].slug
                ),
                "give it a route that answers, and a runbook action that calls its kind of contact",
            ),
            Atom::Meter(meter, _) => Why::root(
                format!("`{}` never stands so during play", scenario.meters[meter].slug),
                "ask for a value that its start, rate, bounds and effects let it reach in time",
            ),
            Atom::Declared(_) => Why::root(
                "no runbook action declares such a level",
                "ask for a level of the scale, and leave the act that declares it in force",
            ),
            Atom::Released(inject) => self.why_not_released(inject),
            Atom::StorySince(since, _) => self.why_not(scenario.wiring.atoms[since]),
            Atom::Elapsed(span) => Why::root(
                format!("play ends before {span} have passed"),
                "ask for less, or make play longer",
            ),
            Atom::Missed(expectation, span) => {
                if self.in_play(self.earliest.opened[expectation]) {
                    let slug = &scenario.expectations[expectation].slug;
                    Why::root(
                        format!("play ends before `{slug}` has been open for {span}"),
                        "ask for less, or make play longer",
                    )
                } else {
                    Why::Follows
                }
            }
            Atom::Chosen(_) | Atom::Overdue(_) | Atom::Sprung(_) | Atom::Entered(_) => Why::Follows,
            Atom::Dice(..) => {
                Why::root("the dice cannot fall so", "write one in six as `Dice(1, 6)`")
            }
            Atom::Latch(position) => scenario
                .wiring
                .latches
                .get(usize::from(position))
                .map_or(Why::Follows, |(_, condition)| self.why_never(condition)),
        }
    }

    fn why_not_set(&self, fact: FactIx) -> Why {
        if self.index.set.contains(&fact) {
            return Why::Follows;
        }
        let slug = &self.scenario.facts[fact].slug;
        Why::root(
            format!("nothing ever makes the fact `{slug}` true"),
            format!("add the effect `Set(\"{slug}\")`, or make it true `initially`"),
        )
    }

    fn why_not_known(&self, fact: FactIx) -> Why {
        if self.index.revealed.contains(&fact) {
            return Why::Follows;
        }
        let slug = &self.scenario.facts[fact].slug;
        Why::root(
            format!("nobody can ever come to know the fact `{slug}`"),
            format!(
                "add it to the `reveals` of an inject, or add the effect `Reveal(\"{slug}\", …)`"
            ),
        )
    }

    fn why_not_released(&self, inject: InjectIx) -> Why {
        if self.in_play(self.earliest.due[inject]) {
            let slug = &self.scenario.injects[inject].slug;
            return Why::root(
                format!("the inject `{slug}` is always withdrawn by its `unless`"),
                "mend its `unless`",
            );
        }
        Why::Follows
    }

    /// Why a pattern is never matched.
    pub(super) fn why_not_done(&self, pattern: PatternIx) -> Why {
        let row = &self.scenario.wiring.patterns[pattern];
        match &row.deed {
            Deed::Act { action, about, outcome, .. } => {
                let action = &self.scenario.actions[*action];
                self.why_not_act(action, *about, *outcome, row.by)
            }
            Deed::Tell { fact, .. } => self.why_not_known(*fact),
            Deed::Choice(_) | Deed::Says { .. } => Why::Follows,
            Deed::Together { parts, .. } => parts
                .iter()
                .find(|part| !self.in_play(self.earliest.patterns[**part]))
                .map_or(Why::Follows, |part| self.why_not_done(*part)),
        }
    }

    fn why_not_act(
        &self,
        action: &Action,
        about: Option<ObjectIx>,
        outcome: Outcome,
        by: Option<Who>,
    ) -> Why {
        let slug = &action.slug;
        if action.roles.is_empty() {
            return Why::root(
                format!("nobody who plays may do `{slug}`"),
                "ask for another act, or change its `roles` under `runbook`",
            );
        }
        if let Some(Who::Roles(roles)) = by
            && roles.and(action.roles).is_empty()
        {
            return Why::root(
                format!("`{slug}` is not among what {} may do", self.names(roles)),
                "name a role that may do it, or change its `roles` under `runbook`",
            );
        }
        let Some(object) = about else { return self.why_not_about_anything(action) };
        if !self.in_play(self.earliest.objects[object]) {
            return Why::Follows;
        }
        let object = &self.scenario.objects[object].slug;
        match outcome {
            Outcome::Answered => Why::root(
                format!("`{object}` never answers"),
                "give it a route that answers, or ask only for `outcome: Sent`",
            ),
            Outcome::Sent => Why::root(
                format!("`{slug}` cannot be done about `{object}`"),
                "ask for another act, or about something else",
            ),
        }
    }

    fn why_not_about_anything(&self, action: &Action) -> Why {
        let slug = &action.slug;
        let objects = self.scenario.objects.iter();
        if objects.filter(|object| action.about.contains(&object.kind)).count() == 0 {
            return Why::root(
                format!("there is nothing that `{slug}` can be about"),
                "declare an object of a kind that it is about",
            );
        }
        Why::root(
            format!("nothing that `{slug}` can be about appears, or answers"),
            "let one of them appear, give one a route that answers, or ask only for `outcome: Sent`",
        )
    }

    /// Roles by name, for a message.
    pub(super) fn names(&self, roles: RoleSet) -> String {
        let slugs = roles.iter().map(|role| self.scenario.roles[role].slug.as_str());
        super::super::names::list(slugs)
    }

    /// The name of an inject as it stands in the file.
    pub(super) fn inject_id(&self, inject: InjectIx) -> Option<&crate::at::At<String>> {
        self.draft.injects.get(inject.position()).map(|one| &one.id)
    }
}
