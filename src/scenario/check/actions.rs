//! The runbook in force: the common one with what the scenario adds, changes and leaves out.

use super::Checker;
use super::codes;
use super::names::{Names, nearest};
use super::reference::{Mention, in_scenario};
use super::report::Report;
use crate::at::At;
use crate::id::{ActionIx, Table};
use crate::runbook::draft::{ActionDraft, RunbookDraft};
use crate::runbook::model::Action;
use crate::scenario::draft::{ActionChange, ScenarioDraft};
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
pub(super) struct Entry<'a> {
    pub(super) draft: &'a ActionDraft,
    pub(super) change: Option<&'a ActionChange>,
    pub(super) added: bool,
}

impl<'a> Entry<'a> {
    /// The roles that may do it, as written.
    pub(super) fn role_names(&self) -> &'a [At<String>] {
        self.change.and_then(|change| change.roles.as_deref()).unwrap_or(&self.draft.roles)
    }
}

impl Actions<'_> {
    /// An action that can be taken here.
    pub(super) fn get(&self, name: &str) -> Option<ActionIx> {
        self.in_force.get(name).copied()
    }

    /// How many can be taken.
    pub(super) fn count(&self) -> usize {
        self.in_force.len()
    }

    /// Whether the runbook has an action, in force or not.
    pub(super) fn knows(&self, name: &str) -> bool {
        self.catalogue.contains_key(name)
    }

    /// What a reference leads to; complains if nowhere, or to an action not in force.
    pub(super) fn find(&self, name: &At<String>, report: &mut Report<'_>) -> Option<ActionIx> {
        if let Some(found) = self.get(name) {
            return Some(found);
        }
        if let Some(absence) = self.catalogue.get(name.as_str()) {
            let message = format!("`{}` cannot be done in this scenario", name.value);
            report.complain(codes::NAMES, name, message, why(*absence));
        } else {
            let message = format!("no runbook action is called `{}`", name.value);
            let help = self.suggest(name, report);
            report.complain(codes::NAMES, name, message, help);
        }
        None
    }

    fn suggest(&self, name: &str, report: &Report<'_>) -> String {
        let names = self.in_force.keys().copied().filter(|_| report.has_time());
        nearest(name, names).map_or_else(
            || "look it up in the runbook, or declare it under `add` of the `runbook`".to_owned(),
            |near| format!("did you mean `{near}`?"),
        )
    }
}

/// Why an act that the runbook has cannot be done here.
const fn why(absence: Option<Absence>) -> &'static str {
    match absence {
        Some(Absence::Without) => "it is listed under `without` of the `runbook`",
        Some(Absence::NotAmongOnly) => "add it to `only` of the `runbook`",
        Some(Absence::NobodyPlays) | None => "none of the roles that may do it play here",
    }
}

/// Which acts the scenario leaves out, keeps to, and speaks of.
struct Lists<'a> {
    without: BTreeSet<&'a str>,
    only: BTreeSet<&'a str>,
    named: BTreeSet<&'a str>,
}

impl<'a> Lists<'a> {
    fn of(draft: &'a ScenarioDraft) -> Self {
        let set = |names: &'a [At<String>]| names.iter().map(|name| name.as_str()).collect();
        let mut named = BTreeSet::new();
        in_scenario(draft, &mut |mention| {
            if let Mention::Act(act) = mention {
                named.insert(act.as_str());
            }
        });
        Self { without: set(&draft.runbook.without), only: set(&draft.runbook.only), named }
    }
}

impl<'a> Checker<'a> {
    /// Puts together the actions that can be taken in the scenario.
    pub(super) fn put_actions_together(&mut self, runbook: &'a RunbookDraft) {
        let entries = self.catalogue(runbook);
        let facts = self.standard_facts(runbook);
        let mut in_force = Vec::new();
        let lists = Lists::of(self.draft);
        for entry in entries {
            let name = entry.draft.id.as_str();
            let absence = self.absence(&entry, &lists);
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

    fn absence(&self, entry: &Entry<'a>, lists: &Lists<'_>) -> Option<Absence> {
        let name = entry.draft.id.as_str();
        if lists.without.contains(name) {
            return Some(Absence::Without);
        }
        if !lists.only.is_empty() && !entry.added && !lists.only.contains(name) {
            return Some(Absence::NotAmongOnly);
        }
        let roles = entry.role_names();
        let anybody = roles.is_empty()
            || roles.iter().any(|role| self.names.roles.get(role).is_some())
            || lists.named.contains(name);
        (!anybody).then_some(Absence::NobodyPlays)
    }
}
