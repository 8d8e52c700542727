//! One runbook action, as the scenario at hand has it.

use super::Checker;
use super::actions::Entry;
use super::codes;
use super::names::{Names, list};
use crate::id::{ActionIx, Key as _, RoleSet};
use crate::runbook::draft::{ActionDraft, DoesDraft, NeedDraft, ObjectKind, TargetDraft};
use crate::runbook::model::{Action, Does, Need, Needed, Target};
use crate::time::Span;

impl<'a> Checker<'a> {
    /// The action that the engine trusts.
    pub(super) fn action(&mut self, entry: &Entry<'a>, facts: &Names<'a, ()>) -> Action {
        let draft = entry.draft;
        self.here = &draft.id;
        let (occupies, takes) = self.durations(entry);
        let roles = self.roles_of(entry);
        let (does, about) = self.does(draft);
        let needs = draft.needs.iter().filter_map(|need| self.need(need, facts)).collect();
        let usual = entry.role_names().iter().find_map(|role| self.names.roles.get(role));
        Action {
            slug: draft.id.value.clone(),
            name: self.text(&draft.name),
            phase: draft.phase,
            roles,
            usual,
            occupies,
            takes,
            about,
            needs,
            repeatable: draft.repeatable,
            neutral: draft.neutral,
            does,
            produces: self.text(&draft.produces),
            notes: self.text(&draft.notes),
            mistakes: self.texts(&draft.mistakes),
            words: draft.words.clone(),
        }
    }

    fn durations(&mut self, entry: &Entry<'a>) -> (Span, Span) {
        let own = (Some(&entry.draft.occupies), entry.draft.takes.as_ref());
        let changed =
            entry.change.map_or((None, None), |one| (one.occupies.as_ref(), one.takes.as_ref()));
        let occupies = changed.0.or(own.0).map_or(Span::ZERO, |at| self.span(at));
        let takes = changed.1.or(own.1);
        (occupies, takes.map_or(occupies, |at| self.span(at)))
    }

    /// Who may do it. The runbook speaks of many roles; the scenario's own words must be right.
    fn roles_of(&mut self, entry: &Entry<'a>) -> RoleSet {
        let own_words = entry.added || entry.change.is_some_and(|change| change.roles.is_some());
        let names = entry.role_names();
        if names.is_empty() {
            return RoleSet::first(self.draft.roles.len());
        }
        let roles = names.iter().filter_map(|role| {
            if own_words {
                self.names.roles.find(role, &mut self.report)
            } else {
                self.names.roles.get(role)
            }
        });
        roles.collect()
    }

    fn need(&mut self, draft: &'a NeedDraft, facts: &Names<'a, ()>) -> Option<Need> {
        let what = match (&draft.done, &draft.fact) {
            (Some(act), None) => {
                if !self.actions.knows(act) {
                    self.actions.find(act, &mut self.report);
                }
                Needed::Done(self.actions.get(act)?)
            }
            (None, Some(fact)) => {
                let declared = self.names.facts.get(fact);
                if declared.is_none() {
                    facts.find(fact, &mut self.report);
                }
                Needed::Fact(declared?)
            }
            (Some(act), Some(_)) => {
                let message = "a need asks for `done` or for `fact`, not for both";
                self.report.complain(codes::CONFLICT, act, message, "make two needs of it");
                return None;
            }
            (None, None) => {
                let message = "a need of this action asks for nothing";
                self.complain_here(codes::MISSING, message, "give it `done` or `fact`");
                return None;
            }
        };
        Some(Need { what, missing: draft.missing })
    }

    /// What the action does here, and the kinds of object it is about.
    fn does(&mut self, draft: &'a ActionDraft) -> (Does, Vec<ObjectKind>) {
        let mut about = draft.about.clone();
        let does = match &draft.does {
            DoesDraft::Nothing => Does::Nothing,
            DoesDraft::AppointCommander => Does::AppointCommander,
            DoesDraft::HandOverCommand => Does::HandOverCommand,
            DoesDraft::DeclareSeverity => Does::DeclareSeverity,
            DoesDraft::Escalate { to, channels } => {
                if channels.is_empty() {
                    let message = format!("`{}` escalates by no channel", draft.id.value);
                    let help = "name at least one, such as `channels: [Phone]`";
                    self.complain_here(codes::MISSING, message, help);
                }
                let to = self.target(to);
                if matches!(to, Target::Contact(_)) && !about.contains(&ObjectKind::Contact) {
                    about.push(ObjectKind::Contact);
                }
                Does::Escalate { to, channels: channels.clone() }
            }
        };
        (does, about)
    }

    /// Whom it tells: a role that plays, else the contact of that name, else nobody.
    fn target(&self, target: &TargetDraft) -> Target {
        let name = match target {
            TargetDraft::Contact(kind) => return Target::Contact(*kind),
            TargetDraft::Role(name) => name,
        };
        if let Some(role) = self.names.roles.get(name) {
            return Target::Role(role);
        }
        let contact = self.names.contacts.get(name);
        let contact = contact.and_then(|key| self.draft.contacts.get(key.position()));
        contact.map_or(Target::Nobody, |contact| Target::Contact(contact.kind))
    }

    /// The roles that may do an action, for a message.
    pub(super) fn doers(&self, action: ActionIx) -> String {
        let roles = self.actions.table[action].roles;
        let draft = self.draft;
        list(
            roles
                .iter()
                .filter_map(|role| draft.roles.get(role.position()).map(|role| role.id.as_str())),
        )
    }
}
