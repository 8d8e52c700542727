//! Standing expectations: those of the shared set that have a place in this scenario.

use super::Checker;
use super::codes;
use super::expectation::Expected;
use super::names::Names;
use super::reference::{self, Mention};
use crate::id::{ExpectationIx, Key as _, ObjectiveIx};
use crate::scenario::draft::condition::{AcceptDraft, ConditionDraft, WhoDraft};
use crate::scenario::draft::judge::{ExpectationDraft, StandingSetDraft};
use crate::scenario::draft::{Standing, StandingChange};

impl<'a> Checker<'a> {
    /// The standing expectations that apply, with what the scenario changes about them.
    ///
    /// Their names are declared, so that conditions can speak of them.
    pub(super) fn standing(&mut self) -> Vec<Expected<'a>> {
        let draft = self.draft;
        let Some(using) = &draft.standing else { return Vec::new() };
        let Some(set) = self.set(using) else { return Vec::new() };
        let mut names = Names::of("standing expectation");
        for (position, one) in set.expectations.iter().enumerate() {
            names.declare(&one.id, position, &mut self.report);
        }
        let changes = using.change.iter().map(|change| &change.id);
        for name in using.without.iter().chain(changes) {
            names.find(name, &mut self.report);
        }
        let mut applying = Vec::new();
        for one in &set.expectations {
            if let Some(expected) = self.applies(using, one) {
                self.name_standing(using, one, applying.len());
                applying.push(expected);
            }
        }
        applying
    }

    fn set(&mut self, using: &Standing) -> Option<&'a StandingSetDraft> {
        let standing = self.standing;
        let mut names = Names::of("set of standing expectations");
        for (position, set) in standing.sets.iter().enumerate() {
            names.declare(&set.id, position, &mut self.report);
        }
        let position = names.find(&using.from, &mut self.report)?;
        standing.sets.get(position)
    }

    fn applies(
        &mut self,
        using: &'a Standing,
        draft: &'a ExpectationDraft,
    ) -> Option<Expected<'a>> {
        let named = |name: &str| name == draft.id.as_str();
        let left_out = using.without.iter().any(|one| named(one));
        if left_out || !self.plays(&draft.by) || !self.opens_here(draft) {
            return None;
        }
        let accept: Vec<_> = draft.accept.iter().filter(|one| self.accept_fits(one)).collect();
        if accept.is_empty() && !draft.accept.is_empty() {
            return None;
        }
        let change = using.change.iter().find(|change| named(&change.id));
        let objective = self.objective_of(using, draft, change)?;
        Some(Expected { draft, standing: Some((objective, change)), accept })
    }

    fn objective_of(
        &mut self,
        using: &Standing,
        draft: &ExpectationDraft,
        change: Option<&StandingChange>,
    ) -> Option<ObjectiveIx> {
        if let Some(objective) = change.and_then(|change| change.objective.as_ref()) {
            return self.names.objectives.find(objective, &mut self.report);
        }
        let found = self.names.objectives.get(&draft.objective);
        if found.is_none() {
            let (id, code) = (&draft.id.value, &draft.objective.value);
            let message = format!(
                "the standing expectation `{id}` counts for the objective `{code}`, which is not declared here"
            );
            let help = format!(
                "declare `{code}`, or put `{id}` into `without`, or name another objective for it under `change`"
            );
            self.report.complain(codes::NAMES, &using.from, message, help);
        }
        found
    }

    fn name_standing(&mut self, using: &Standing, draft: &'a ExpectationDraft, before: usize) {
        let key = ExpectationIx::from_position(self.draft.expectations.len() + before);
        if self.names.expectations.get(&draft.id).is_some() {
            let id = &draft.id.value;
            let message =
                format!("the standing expectation `{id}` has the name of one declared here");
            let help =
                format!("put `{id}` into `without`, or give the scenario's own another name");
            self.report.complain(codes::NAMES, &using.from, message, help);
        }
        self.names.expectations.adopt(&draft.id, key, &mut self.report);
    }

    /// Whether at least one of these plays.
    fn plays(&self, who: &WhoDraft) -> bool {
        match who {
            WhoDraft::Commander | WhoDraft::Team | WhoDraft::All => true,
            WhoDraft::Role(role) => self.names.roles.get(role).is_some(),
            WhoDraft::Roles(roles) => roles.iter().any(|role| self.names.roles.get(role).is_some()),
        }
    }

    fn opens_here(&self, draft: &'a ExpectationDraft) -> bool {
        let mut fits = true;
        reference::in_opens(&draft.opens, &mut |mention| fits &= self.fits_here(mention));
        fits
    }

    fn accept_fits(&self, accept: &'a AcceptDraft) -> bool {
        let mut fits = true;
        reference::in_accept(accept, &mut |mention| fits &= self.fits_here(mention));
        fits
    }

    /// Whether a condition of a shared expectation speaks only of what this scenario has.
    pub(super) fn condition_fits(&self, condition: &'a ConditionDraft) -> bool {
        let mut fits = true;
        reference::in_condition(condition, &mut |mention| fits &= self.fits_here(mention));
        fits
    }

    /// Whether this scenario has what is mentioned. What no runbook has is a mistake, and is let
    /// through so that somebody says so.
    fn fits_here(&self, mention: Mention<'_>) -> bool {
        match mention {
            Mention::Act(act) => match self.actions.get(act) {
                Some(action) => !self.actions.table[action].roles.is_empty(),
                None => !self.actions.knows(act),
            },
            Mention::Role(role) => self.names.roles.get(role).is_some(),
            Mention::Fact(fact) => self.names.facts.get(fact).is_some(),
            Mention::Object(object) => self.names.objects.get(object).is_some(),
            Mention::Other(_) => true,
        }
    }
}
