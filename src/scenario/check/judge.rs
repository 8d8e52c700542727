//! Objectives, traps and order pairs.

use super::Checker;
use super::codes;
use crate::id::PatternIx;
use crate::scenario::draft::condition::ConditionDraft;
use crate::scenario::draft::judge::{ObjectiveDraft, OrderDraft, TrapDraft};
use crate::scenario::model::{Condition, Objective, Order, Trap};

impl<'a> Checker<'a> {
    /// An objective.
    pub(super) fn objective(&mut self, draft: &'a ObjectiveDraft) -> Objective {
        self.here = &draft.id;
        if draft.weight == 0 {
            let message = format!("the objective `{}` weighs nothing", draft.id.value);
            self.complain_here(codes::RANGE, message, "weights count from 1");
        }
        Objective {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            capability: self.text(&draft.capability),
            target: self.text(&draft.target),
            weight: draft.weight,
        }
    }

    /// A trap.
    pub(super) fn trap(&mut self, draft: &'a TrapDraft) -> Trap {
        self.here = &draft.id;
        let (on_pattern, on) = self.springs(&draft.on);
        Trap {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            objective: self.objective_or_first(&draft.objective),
            on_pattern,
            on,
            unless: self.maybe(draft.unless.as_ref()),
            until: self.maybe(draft.until.as_ref()),
            recovered_by: draft.recovered_by.as_ref().and_then(|accept| self.pattern(accept)),
            harm: draft.harm,
            because: self.text_at(&draft.because),
            reference: self.text_at(&draft.reference),
        }
    }

    /// A trap's act: a bare `Done(…)` counts once per object, any other condition once.
    fn springs(&mut self, on: &'a ConditionDraft) -> (Option<PatternIx>, Condition) {
        if let ConditionDraft::Done(accept) = on {
            (self.pattern(accept), Condition::Always)
        } else {
            (None, self.condition(on))
        }
    }

    /// A pair of acts whose order matters.
    pub(super) fn order(&mut self, draft: &'a OrderDraft) -> Option<Order> {
        self.here = &draft.then;
        let first = self.actions.find(&draft.first, &mut self.report);
        let then = self.actions.find(&draft.then, &mut self.report);
        let (first, then) = (first?, then?);
        if first == then {
            let message = format!("`{}` cannot come before itself", draft.then.value);
            self.complain_here(codes::CONFLICT, message, "name two different acts");
        }
        let because = self.text(&draft.because);
        Some(Order { first, then, same_object: draft.same_object, because })
    }
}
