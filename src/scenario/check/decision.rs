//! Decisions, their choices, and the acts that a choice orders.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::id::{ActionIx, ChoiceIx, DecisionIx, Key as _, ObjectIx, Table};
use crate::runbook::model::{Does, Target};
use crate::scenario::draft::story::{ChoiceDraft, DecisionDraft, OrderedDraft};
use crate::scenario::model::{Choice, Decision, Ordered};

impl<'a> Checker<'a> {
    /// The decisions and their choices.
    pub(super) fn decisions(&mut self) -> (Table<DecisionIx, Decision>, Table<ChoiceIx, Choice>) {
        let draft = self.draft;
        let (mut decisions, mut choices) = (Table::default(), Table::default());
        for (position, one) in draft.decisions.iter().enumerate() {
            let key = DecisionIx::from_position(position);
            let own = one.choices.iter().map(|choice| {
                let row = self.answer(key, choice);
                choices.push(row)
            });
            let own = own.collect();
            decisions.push(self.decision(key, one, own));
        }
        (decisions, choices)
    }

    fn decision(
        &mut self,
        key: DecisionIx,
        draft: &'a DecisionDraft,
        choices: Vec<ChoiceIx>,
    ) -> Decision {
        self.here = &draft.id;
        if choices.is_empty() {
            let message = format!("the decision `{}` offers no choice", draft.id.value);
            self.complain_here(codes::MISSING, message, "name at least two choices");
        }
        let if_open_after = draft.if_open_after.as_ref().and_then(|(span, choice)| {
            let span = self.span(span);
            let choice = self.names.choices.find(key, choice, &mut self.report);
            choice.map(|choice| (span, choice))
        });
        Decision {
            slug: draft.id.value.clone(),
            owner: self.who(&draft.owner),
            prompt: self.text(&draft.prompt),
            vote: draft.vote,
            if_open_after,
            choices,
        }
    }

    fn answer(&mut self, decision: DecisionIx, draft: &'a ChoiceDraft) -> Choice {
        self.here = &draft.id;
        Choice {
            slug: draft.id.value.clone(),
            text: self.text(&draft.text),
            decision,
            orders: draft.orders.iter().filter_map(|order| self.ordered(order)).collect(),
            effects: self.effects(&draft.effects),
        }
    }

    fn ordered(&mut self, draft: &'a OrderedDraft) -> Option<Ordered> {
        let action = self.actions.find(&draft.act, &mut self.report);
        let by = self.names.roles.find(&draft.by, &mut self.report);
        let about = draft.about.as_ref().map(|about| self.about(action, about));
        let (action, by) = (action?, by?);
        if !self.actions.table[action].roles.has(by) {
            self.not_theirs(&draft.by, action);
        }
        let about = match about {
            Some(object) => Some(object?),
            None => self.understood(action, draft),
        };
        Some(Ordered { action, about, by })
    }

    /// What an order is about that does not say so: the only contact it can call. Of any other
    /// act that is about something, the order must say what.
    fn understood(&mut self, action: ActionIx, draft: &OrderedDraft) -> Option<ObjectIx> {
        let row = &self.actions.table[action];
        let kinds = &row.about;
        if kinds.is_empty() {
            return None;
        }
        if let Does::Escalate { to: Target::Contact(kind), .. } = row.does {
            let mut callable = self.draft.contacts.iter().filter(|one| one.kind == kind);
            if let (Some(only), None) = (callable.next(), callable.next()) {
                return self.names.objects.get(&only.id);
            }
        }
        let message = format!("an order to `{}` must say what it is about", draft.act.value);
        let kinds: Vec<_> = kinds.iter().map(|kind| format!("{kind:?}")).collect();
        let help = format!("add `about`, an object of the kind {}", kinds.join(" or "));
        self.report.complain(codes::MISSING, &draft.act, message, help);
        None
    }

    /// Says that a role may not do an act.
    pub(super) fn not_theirs(&mut self, role: &At<String>, action: ActionIx) {
        let message = format!("`{}` may not do `{}`", role.value, self.actions.table[action].slug);
        let doers = self.doers(action);
        let help = if doers.is_empty() {
            "none of the roles that may do it play here; change its `roles` under `runbook`"
                .to_owned()
        } else {
            format!("it is done by {doers}; ask one of them, or change its `roles` under `runbook`")
        };
        self.report.complain(codes::NOT_THEIRS, role, message, help);
    }
}
