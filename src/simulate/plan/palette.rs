//! The palette: every act in its order, for bots that press buttons.

use crate::exercise::Act;
use crate::id::{RoleIx, RoleSet, Table};
use crate::runbook::model::{Does, Missing, Need, Target};
use crate::scenario::Scenario;
use crate::scenario::model::{Appears, Subject};

/// One button.
#[derive(Clone, Copy, Debug)]
pub(in crate::simulate) struct Entry {
    /// What it does.
    pub act: Act,
    /// Whose palette has it.
    pub roles: RoleSet,
    /// Whether those roles can do it at any moment of play: nothing has to come up or be done
    /// before.
    pub is_always_open: bool,
}

/// Every button of a scenario.
#[derive(Clone, Debug)]
pub(in crate::simulate) struct Palette {
    /// In the order in which people see them.
    pub entries: Vec<Entry>,
    /// For each role, the positions of its entries.
    pub of_role: Table<RoleIx, Vec<u16>>,
}

impl Palette {
    pub(super) fn new(scenario: &Scenario) -> Self {
        let mut entries = Vec::new();
        let everybody = RoleSet::first(scenario.roles.len());
        for (action, record) in scenario.actions.pairs() {
            let roles = if record.roles.is_empty() { everybody } else { record.roles };
            let level = match record.does {
                Does::DeclareSeverity => scenario.severity.levels.first().map(|it| it.level),
                _ => None,
            };
            let act = Act { level, ..Act::of(action) };
            let is_whole = level.is_some() || record.does != Does::DeclareSeverity;
            let may_lack = |need: &Need| need.missing != Missing::Refuse;
            let asks_nothing = is_whole && record.needs.iter().all(may_lack);
            if record.about.is_empty() {
                entries.push(Entry { act, roles, is_always_open: asks_nothing });
                continue;
            }
            for (object, thing) in scenario.objects.pairs() {
                let reaches = match (&record.does, thing.subject) {
                    (Does::Escalate { to: Target::Contact(kind), .. }, Subject::Contact(it)) => {
                        scenario.contacts[it].kind == *kind
                    }
                    _ => true,
                };
                if record.about.contains(&thing.kind) && reaches {
                    let act = Act { about: Some(object), ..act };
                    let is_always_open = asks_nothing && thing.appears == Appears::Start;
                    entries.push(Entry { act, roles, is_always_open });
                }
            }
        }
        let of_role = |role: RoleIx| {
            (0_u16..).zip(&entries).filter(|(_, it)| it.roles.has(role)).map(|(at, _)| at).collect()
        };
        let of_role = scenario.roles.keys().map(of_role).collect();
        Self { entries, of_role }
    }
}
