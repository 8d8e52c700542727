//! Roles, contacts and everything acts can be about.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::id::{ClockIx, ContactIx, DecisionIx, Key as _, ObjectIx, Table};
use crate::runbook::draft::{ContactKind, ObjectKind};
use crate::scenario::draft::world::{
    AnswersDraft, AppearsDraft, ContactDraft, EntersDraft, RoleDraft,
};
use crate::scenario::model::{Answers, Appears, Contact, Object, Role, Route, Subject};

impl<'a> Checker<'a> {
    /// A role.
    pub(super) fn role(&mut self, draft: &'a RoleDraft) -> Role {
        self.here = &draft.id;
        let mut find =
            |name: &'a Option<At<String>>| self.names.roles.find(name.as_ref()?, &mut self.report);
        let (doubled_by, stand_in) = (find(&draft.doubled_by), find(&draft.stand_in));
        Role {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            brief: self.text(&draft.brief),
            enters_at_start: draft.enters == EntersDraft::Start,
            required: draft.required,
            doubled_by,
            stand_in,
        }
    }

    /// A contact.
    pub(super) fn contact(&mut self, draft: &'a ContactDraft) -> Contact {
        self.here = &draft.id;
        let routes = draft
            .routes
            .iter()
            .map(|route| Route {
                by: route.by,
                answers: match &route.answers {
                    AnswersDraft::Never => Answers::Never,
                    AnswersDraft::After(span) => Answers::After(self.span(span)),
                    AnswersDraft::When(condition) => Answers::When(self.condition(condition)),
                },
            })
            .collect();
        let next = draft.next.as_ref();
        Contact {
            slug: draft.id.value.clone(),
            title: self.text(&draft.title),
            kind: draft.kind,
            routes,
            patience: self.span(&draft.patience),
            next: next.and_then(|next| self.names.contacts.find(next, &mut self.report)),
        }
    }

    /// Everything acts can be about: objects, then contacts, clocks and decisions.
    pub(super) fn objects(&mut self) -> Table<ObjectIx, Object> {
        let draft = self.draft;
        let mut rows = Vec::new();
        for one in &draft.objects {
            self.here = &one.id;
            if matches!(one.kind, ObjectKind::Contact | ObjectKind::Clock | ObjectKind::Decision) {
                let message = format!("an object cannot be of the kind {:?}", one.kind);
                let help = "declare it under `contacts`, `clocks` or `decisions`; it is an object then by itself";
                self.complain_here(codes::CONFLICT, message, help);
            }
            let appears = match &one.appears {
                AppearsDraft::Start => Appears::Start,
                AppearsDraft::When(condition) => Appears::When(self.condition(condition)),
            };
            rows.push(self.object(&one.title, one.kind, Subject::Thing, appears));
        }
        for (position, one) in draft.contacts.iter().enumerate() {
            self.here = &one.id;
            let subject = Subject::Contact(ContactIx::from_position(position));
            rows.push(self.object(&one.title, ObjectKind::Contact, subject, Appears::Start));
        }
        for (position, one) in draft.clocks.iter().enumerate() {
            self.here = &one.id;
            let subject = Subject::Clock(ClockIx::from_position(position));
            rows.push(self.object(&one.regime, ObjectKind::Clock, subject, Appears::WithClock));
        }
        for (position, one) in draft.decisions.iter().enumerate() {
            self.here = &one.id;
            let subject = Subject::Decision(DecisionIx::from_position(position));
            let appears = Appears::WithDecision;
            rows.push(self.object(&one.prompt, ObjectKind::Decision, subject, appears));
        }
        Table::new(rows)
    }

    fn object(
        &mut self,
        title: &str,
        kind: ObjectKind,
        subject: Subject,
        appears: Appears,
    ) -> Object {
        Object { slug: self.here.value.clone(), title: self.text(title), kind, subject, appears }
    }

    /// The kind of an object, and of the contact if it is one.
    pub(super) fn kind_of(&self, name: &str) -> Option<(ObjectKind, Option<ContactKind>)> {
        let names = &self.names;
        if let Some(contact) = names.contacts.get(name) {
            let kind = self.draft.contacts.get(contact.position())?.kind;
            return Some((ObjectKind::Contact, Some(kind)));
        }
        if names.clocks.get(name).is_some() {
            return Some((ObjectKind::Clock, None));
        }
        if names.decisions.get(name).is_some() {
            return Some((ObjectKind::Decision, None));
        }
        let object = names.objects.get(name)?;
        Some((self.draft.objects.get(object.position())?.kind, None))
    }
}
