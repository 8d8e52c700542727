//! What a rule looks at, and what it gives back.

use super::earliest::Earliest;
use super::index::Index;
use crate::at::At;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::{ExpectationIx, Key as _, RoleIx, RoleSet};
use crate::scenario::draft::ScenarioDraft;
use crate::scenario::draft::condition::{AcceptDraft, ConditionDraft};
use crate::scenario::model::{Scenario, Who};
use std::ops::Range;

/// A scenario as it was written and as it was understood.
///
/// Records stand in the same order in both; the model's expectations go on with the standing ones.
pub(super) struct Subject<'a> {
    pub(super) source: &'a str,
    pub(super) draft: &'a ScenarioDraft,
    pub(super) scenario: &'a Scenario,
    pub(super) index: Index,
    pub(super) earliest: Earliest,
}

/// A complaint, and the record that a silence would call it by.
pub(super) struct Finding {
    pub(super) diagnostic: Diagnostic,
    pub(super) about: Option<String>,
}

impl Finding {
    /// A complaint about a place within a record.
    pub(super) fn within(
        id: &At<String>,
        place: Range<usize>,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        let diagnostic = Diagnostic::new(code, place, message).with_help(help);
        Self { diagnostic, about: Some(id.value.clone()) }
    }
}

impl<'a> Subject<'a> {
    pub(super) fn new(source: &'a str, draft: &'a ScenarioDraft, scenario: &'a Scenario) -> Self {
        let index = Index::of(scenario);
        let earliest = Earliest::of(scenario, &index);
        Self { source, draft, scenario, index, earliest }
    }

    /// A complaint about a record.
    pub(super) fn about(
        &self,
        id: &At<String>,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        Finding::within(id, id.place(self.source), code, message, help)
    }

    /// The name of an expectation as it stands in the file: for a standing one, the name of the
    /// set it comes from.
    pub(super) fn expectation_place(&self, expectation: ExpectationIx) -> Range<usize> {
        let own = self.draft.expectations.get(expectation.position()).map(|one| &one.id);
        let set = self.draft.standing.as_ref().map(|standing| &standing.from);
        own.or(set).map_or(0..0, |id| id.place(self.source))
    }

    /// A complaint about an expectation, whether it is the scenario's own or a standing one.
    pub(super) fn about_expectation(
        &self,
        expectation: ExpectationIx,
        code: Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Finding {
        let place = self.expectation_place(expectation);
        let diagnostic = Diagnostic::new(code, place, message).with_help(help);
        let about = self.scenario.expectations.get(expectation).map(|one| one.slug.clone());
        Finding { diagnostic, about }
    }

    /// The one role that is expected to act; the commander counts as the role that is appointed.
    pub(super) fn single_role(&self, who: Who) -> Option<RoleIx> {
        match who {
            Who::Commander => Some(self.scenario.command_role),
            Who::Roles(roles) if roles.count() == 1 => roles.iter().next(),
            Who::Roles(_) | Who::Team | Who::All => None,
        }
    }

    /// The roles that are named: not those that only belong to everybody.
    pub(super) fn named_roles(&self, who: Who) -> RoleSet {
        match who {
            Who::Commander => RoleSet::of(self.scenario.command_role),
            Who::Roles(roles) => roles,
            Who::Team | Who::All => RoleSet::EMPTY,
        }
    }

    /// The bytes of the first name in a condition; empty if it has none.
    pub(super) fn condition_place(&self, condition: &ConditionDraft) -> Range<usize> {
        first_name(condition).map_or(0..0, |name| name.place(self.source))
    }
}

fn first_name(condition: &ConditionDraft) -> Option<&At<String>> {
    use ConditionDraft as C;
    match condition {
        C::All(parts) | C::Any(parts) => parts.iter().find_map(first_name),
        C::Not(inner) | C::StorySince(inner, _) => first_name(inner),
        C::Done(accept) | C::DoneWithin(accept, _) => first_name_of_accept(accept),
        C::Fact(name)
        | C::Known(name)
        | C::KnownBy(name, _)
        | C::NoAnswer(name)
        | C::Answered(name)
        | C::Chosen(name, _)
        | C::Meter(name, _)
        | C::Released(name)
        | C::Missed(name, _)
        | C::Elapsed(name)
        | C::Overdue(name, _)
        | C::Sprung(name)
        | C::Entered(name) => Some(name),
        C::Declared(_) | C::Dice(..) => None,
    }
}

fn first_name_of_accept(accept: &AcceptDraft) -> Option<&At<String>> {
    accept
        .act
        .as_ref()
        .or(accept.tell.as_ref())
        .or_else(|| accept.choice.as_ref().map(|(decision, _)| decision))
        .or_else(|| accept.says.as_ref().map(|(message, _)| message))
        .or_else(|| accept.together.as_ref()?.0.iter().find_map(first_name_of_accept))
}
