//! The runbook in force: the common one with what the scenario adds, changes and leaves out.

use super::Checker;
use super::codes;
use super::names::{Names, list, nearest};
use super::reference::{Mention, in_scenario};
use super::report::Report;
use crate::at::At;
use crate::id::{ActionIx, RoleSet, Table};
use crate::runbook::draft::{
    ActionDraft, DoesDraft, NeedDraft, ObjectKind, RunbookDraft, TargetDraft,
};
use crate::runbook::model::{Action, Does, Need, Needed, Target};
use crate::scenario::draft::ActionChange;
use crate::time::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The runbook actions of a scenario.
#[derive(Default)]
pub(super) struct Actions<'a> {
    pub(super) table: Table<ActionIx, Action>,
    in_force: BTreeMap<&'a str, ActionIx>,
    /// Everything the runbook has, and why it is not in force.
    catalogue: BTreeMap<&'a str, Option<Absence>>,
}

/// Why a runbook action cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Absence {
    Without,
    NotAmongOnly,
    NobodyPlays,
}

/// A runbook action with what the scenario makes of it.
struct Entry<'a> {
    draft: &'a ActionDraft,
    change: Option<&'a ActionChange>,
    added: bool,
}

impl<'a> Entry<'a> {
    fn role_names(&self) -> &'a [At<String>] {
        self.change.and_then(|change| change.roles.as_deref()).unwrap_or(&self.draft.roles)
    }
}

impl<'a> Actions<'a> {
    /// Whether an action can be taken here.
    pub(super) fn has(&self, name: &str) -> bool {
        self.in_force.contains_key(name)
    }

    /// Whether the runbook has an action, in force or not.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.catalogue.contains_key(name)
    }

    /// What a reference leads to; complains if nowhere, or to an action not in force.
    pub(super) fn find(&self, name: &At<String>, report: &mut Report<'_>) -> Option<ActionIx> {
        if let Some(found) = self.in_force.get(name.as_str()) {
            return Some(*found);
        }
        let (message, help) = match self.catalogue.get(name.as_str()) {
            Some(absence) => (
                format!("`{}` cannot be done in this scenario", name.value),
                match absence {
                    Some(Absence::Without) => "it is listed under `without` of the `runbook`",
                    Some(Absence::NotAmongOnly) => "add it to `only` of the `runbook`",
                    Some(Absence::NobodyPlays) | None => {
                        "none of the roles that may do it play here"
                    }
                }
                .to_owned(),
            ),
            None => (format!("no runbook action is called `{}`", name.value), self.suggest(name)),
        };
        report.complain(codes::NAMES, name, message, help);
        None
    }

    fn suggest(&self, name: &str) -> String {
        nearest(name, self.in_force.keys().copied()).map_or_else(
            || "look it up in the runbook, or declare it under `add` of the `runbook`".to_owned(),
            |near| format!("did you mean `{near}`?"),
        )
    }
}

impl<'a> Checker<'a> {
    /// Puts together the actions that can be taken in the scenario.
    pub(super) fn put_actions_together(&mut self, runbook: &'a RunbookDraft) {
        let entries = self.catalogue(runbook);
        let facts = self.standard_facts(runbook);
        let mut in_force = Vec::new();
        let named = named_acts(self.draft);
        for entry in entries {
            let name = entry.draft.id.as_str();
            let absence = self.absence(&entry, &named);
            self.actions.catalogue.insert(name, absence);
            if absence.is_none() {
                let key = crate::id::Key::from_position(in_force.len());
                self.actions.in_force.insert(name, key);
                in_force.push(entry);
            }
        }
        for entry in &in_force {
            let row = self.action(entry, &facts);
            self.actions.table.push(row);
        }
    }

    /// The runbook's actions and the scenario's own, with their changes; each name once.
    fn catalogue(&mut self, runbook: &'a RunbookDraft) -> Vec<Entry<'a>> {
        let draft = self.draft;
        let mut names = Names::of("runbook action");
        let mut entries = Vec::new();
        let common = runbook.actions.iter().map(|action| (action, false));
        let added = draft.runbook.add.iter().map(|action| (action, true));
        for (draft, added) in common.chain(added) {
            let before = self.report.diagnostics.len();
            names.declare(&draft.id, entries.len(), &mut self.report);
            if before == self.report.diagnostics.len() {
                entries.push(Entry { draft, change: None, added });
            }
        }
        for name in draft.runbook.without.iter().chain(&draft.runbook.only) {
            names.find(name, &mut self.report);
        }
        for change in &draft.runbook.change {
            let position = names.find(&change.act, &mut self.report);
            let Some(entry) = position.and_then(|at| entries.get_mut(at)) else { continue };
            if entry.change.replace(change).is_some() {
                let message = format!("`{}` is changed twice", change.act.value);
                self.report.complain(codes::CONFLICT, &change.act, message, "bring both together");
            }
        }
        entries
    }

    fn standard_facts(&mut self, runbook: &'a RunbookDraft) -> Names<'a, ()> {
        let mut facts = Names::of("standard fact");
        for fact in &runbook.facts {
            facts.declare(&fact.id, (), &mut self.report);
        }
        facts
    }

    fn absence(&self, entry: &Entry<'a>, named: &BTreeSet<&str>) -> Option<Absence> {
        let using = &self.draft.runbook;
        let name = entry.draft.id.as_str();
        let listed = |names: &[At<String>]| names.iter().any(|one| one.as_str() == name);
        if listed(&using.without) {
            return Some(Absence::Without);
        }
        if !using.only.is_empty() && !entry.added && !listed(&using.only) {
            return Some(Absence::NotAmongOnly);
        }
        let roles = entry.role_names();
        let anybody = roles.is_empty()
            || roles.iter().any(|role| self.names.roles.get(role).is_some())
            || named.contains(name);
        (!anybody).then_some(Absence::NobodyPlays)
    }

    fn action(&mut self, entry: &Entry<'a>, facts: &Names<'a, ()>) -> Action {
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
                Needed::Done(*self.actions.in_force.get(act.as_str())?)
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

    fn target(&self, target: &TargetDraft) -> Target {
        match target {
            TargetDraft::Contact(kind) => Target::Contact(*kind),
            TargetDraft::Role(name) => {
                let contacts = &self.draft.contacts;
                let contact = || {
                    self.names
                        .contacts
                        .get(name)
                        .and_then(|key| contacts.get(crate::id::Key::position(key)))
                };
                self.names.roles.get(name).map(Target::Role).unwrap_or_else(|| {
                    contact().map_or(Target::Nobody, |contact| Target::Contact(contact.kind))
                })
            }
        }
    }

    /// The roles that may do an action, for a message.
    pub(super) fn doers(&self, action: ActionIx) -> String {
        let roles = self.actions.table[action].roles;
        let draft = self.draft;
        list(roles.iter().filter_map(|role| {
            draft.roles.get(crate::id::Key::position(role)).map(|role| role.id.as_str())
        }))
    }
}

fn named_acts(draft: &crate::scenario::draft::ScenarioDraft) -> BTreeSet<&str> {
    let mut named = BTreeSet::new();
    in_scenario(draft, &mut |mention| {
        if let Mention::Act(act) = mention {
            named.insert(act.as_str());
        }
    });
    named
}
