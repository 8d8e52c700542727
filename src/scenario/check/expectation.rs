//! Expectations: windows, credits, and who may do what is expected.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::id::{ActionIx, Key as _, ObjectiveIx, PatternIx, RoleSet};
use crate::scenario::draft::StandingChange;
use crate::scenario::draft::condition::{AcceptDraft, ConditionDraft, WhoDraft};
use crate::scenario::draft::judge::{EarlyDraft, ExpectationDraft, OpensDraft};
use crate::scenario::model::{Condition, Deed, Early, Expectation, Opens, Who};
use crate::time::Span;

const FULL: Span = Span::from_minutes(5);
const FULL_CREDIT: u16 = 1_000;
const MOST_ACCEPTED: usize = 255;

/// An expectation to be resolved: as written, and what the scenario makes of it.
pub(super) struct Expected<'a> {
    pub(super) draft: &'a ExpectationDraft,
    /// For a standing one: the objective it scores for here, and what is changed.
    pub(super) standing: Option<(ObjectiveIx, Option<&'a StandingChange>)>,
    /// What it accepts here.
    pub(super) accept: Vec<&'a AcceptDraft>,
}

impl<'a> Expected<'a> {
    pub(super) fn own(draft: &'a ExpectationDraft) -> Self {
        Self { draft, standing: None, accept: draft.accept.iter().collect() }
    }

    fn change(&self) -> Option<&'a StandingChange> {
        self.standing?.1
    }
}

impl<'a> Checker<'a> {
    /// An expectation, the scenario's own or a standing one.
    pub(super) fn expectation(&mut self, expected: &Expected<'a>) -> Expectation {
        let draft = expected.draft;
        self.here = &draft.id;
        let objective = match &expected.standing {
            Some((objective, _)) => *objective,
            None => self.objective_or_first(&draft.objective),
        };
        let (full_within, late_after) = self.window(expected);
        let accept = self.accepted(expected);
        let weight = expected.change().and_then(|change| change.weight.as_ref());
        Expectation {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            objective,
            also: self.also(expected),
            opens: self.opens(&draft.opens),
            by: self.expected_of(&draft.by, &accept),
            early: self.early(draft.early.as_ref(), &accept),
            accept,
            needs: self.needs(&draft.needs, expected.standing.is_some()),
            full_within,
            late_after,
            profile: draft.profile,
            weight: self.number(weight.unwrap_or(&draft.weight), "weight", 1..=3),
            importance: draft.importance,
            if_unreached: draft.if_unreached,
            because: self.text_at(&draft.because),
            reference: self.text_at(&draft.reference),
            tell_tale: self.text(&draft.tell_tale),
            standing: expected.standing.is_some(),
        }
    }

    pub(super) fn objective_or_first(&mut self, name: &At<String>) -> ObjectiveIx {
        let found = self.names.objectives.find(name, &mut self.report);
        found.unwrap_or_else(|| ObjectiveIx::from_position(0))
    }

    fn also(&mut self, expected: &Expected<'a>) -> Vec<ObjectiveIx> {
        let names = expected.draft.also.iter();
        if expected.standing.is_some() {
            return names.filter_map(|name| self.names.objectives.get(name)).collect();
        }
        names.filter_map(|name| self.names.objectives.find(name, &mut self.report)).collect()
    }

    fn window(&mut self, expected: &Expected<'a>) -> (Span, Span) {
        let change = expected.change();
        let full_at = change.and_then(|one| one.full.as_ref()).or(expected.draft.full.as_ref());
        let late_at = change.and_then(|one| one.late.as_ref()).or(expected.draft.late.as_ref());
        let full = full_at.map_or(FULL, |at| self.span(at));
        let Some(late_at) = late_at else { return (full, late_for(full)) };
        let late = self.span(late_at);
        if late < full {
            let message = format!("this is late after {late}, before full credit ends at {full}");
            let help =
                format!("`late` comes after `full`; left out, it would be {}", late_for(full));
            self.report.complain(codes::CONFLICT, late_at, message, help);
        }
        (full, late.max(full))
    }

    fn accepted(&mut self, expected: &Expected<'a>) -> Vec<(PatternIx, u16)> {
        let count = expected.accept.len();
        if count == 0 {
            let message = format!("the expectation `{}` accepts nothing", expected.draft.id.value);
            self.complain_here(codes::MISSING, message, "name at least one act under `accept`");
        } else if count > MOST_ACCEPTED {
            let message = format!(
                "an expectation accepts at most {MOST_ACCEPTED} acts, and here are {count}"
            );
            self.complain_here(codes::RANGE, message, "make several expectations of it");
        }
        let accepted = expected.accept.iter().filter_map(|accept| {
            let credit =
                accept.credit.as_ref().map_or(1000, |at| self.number(at, "credit", 1..=1000));
            let pattern = self.pattern(accept)?;
            Some((pattern, u16::try_from(credit).unwrap_or(FULL_CREDIT)))
        });
        accepted.collect()
    }

    fn opens(&mut self, draft: &'a OpensDraft) -> Opens {
        match draft {
            OpensDraft::Start => Opens::Start,
            OpensDraft::EndEx => Opens::EndEx,
            OpensDraft::When(condition) => Opens::When(self.condition(condition)),
            OpensDraft::Each(condition) => Opens::Each(self.condition(condition)),
            OpensDraft::Inject(inject) => {
                let found = self.names.injects.find(inject, &mut self.report);
                found.map_or(Opens::Start, Opens::Inject)
            }
        }
    }

    /// What should hold before; of a standing expectation, what this scenario can hold.
    fn needs(&mut self, drafts: &'a [ConditionDraft], standing: bool) -> Vec<Condition> {
        let needs = drafts.iter().filter(|need| !standing || self.condition_fits(need));
        let needs: Vec<_> = needs.collect();
        needs.into_iter().map(|need| self.condition(need)).collect()
    }

    fn early(&mut self, draft: Option<&EarlyDraft>, accept: &[(PatternIx, u16)]) -> Early {
        match draft {
            Some(EarlyDraft::Counts) => Early::Counts,
            Some(EarlyDraft::Afresh) => Early::Afresh,
            Some(EarlyDraft::Since(inject)) => {
                let found = self.names.injects.find(inject, &mut self.report);
                found.map_or(Early::Counts, Early::Since)
            }
            None => {
                let mut acts = accept.iter().flat_map(|(pattern, _)| self.acts_of(*pattern));
                let again = acts.any(|act| self.actions.table[act].repeatable);
                if again { Early::Afresh } else { Early::Counts }
            }
        }
    }

    /// Who is expected to do it. Somebody among them must be allowed to do something of it.
    fn expected_of(&mut self, draft: &WhoDraft, accept: &[(PatternIx, u16)]) -> Who {
        let who = self.who(draft);
        let everybody = RoleSet::first(self.draft.roles.len());
        let expected = match who {
            Who::Roles(roles) => roles,
            Who::Commander | Who::Team | Who::All => everybody,
        };
        let mut misfit = None;
        for (pattern, _) in accept {
            let acts = self.acts_of(*pattern);
            let stranger = acts
                .iter()
                .copied()
                .find(|act| self.actions.table[*act].roles.and(expected).is_empty());
            let Some(stranger) = stranger else { return who };
            misfit = misfit.or(Some(stranger));
        }
        if let (Some(action), false) = (misfit, expected.is_empty()) {
            let role = match draft {
                WhoDraft::Role(role) => Some(role),
                WhoDraft::Roles(roles) => roles.first(),
                WhoDraft::Commander | WhoDraft::Team | WhoDraft::All => None,
            };
            match role {
                Some(role) => self.not_theirs(role, action),
                None => self.nobodys(action),
            }
        }
        who
    }

    fn nobodys(&mut self, action: ActionIx) {
        let slug = &self.actions.table[action].slug;
        let message = format!("nobody in this scenario may do `{slug}`");
        let help = "none of the roles that may do it play here; change its `roles` under `runbook`";
        self.complain_here(codes::NOT_THEIRS, message, help);
    }

    /// The runbook actions that a pattern asks for.
    fn acts_of(&self, pattern: PatternIx) -> Vec<ActionIx> {
        match self.asked.patterns.get(pattern).map(|pattern| &pattern.deed) {
            Some(Deed::Act { action, .. }) => vec![*action],
            Some(Deed::Together { parts, .. }) => {
                parts.iter().flat_map(|part| self.acts_of(*part)).collect()
            }
            Some(Deed::Tell { .. } | Deed::Choice(_) | Deed::Says { .. }) | None => Vec::new(),
        }
    }
}

/// When an act is late, if the author does not say: twice the time for full credit, or five
/// minutes more.
fn late_for(full: Span) -> Span {
    full.plus(full.max(FULL))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_is_twice_full_or_five_minutes_more() {
        assert_eq!(late_for(Span::from_minutes(3)), Span::from_minutes(8));
        assert_eq!(late_for(Span::from_minutes(20)), Span::from_minutes(40));
    }
}
