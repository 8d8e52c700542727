//! What players may read before play begins. Their documents are made from this and from nothing
//! else, so they cannot tell what stands behind the scenes.

use crate::paper::words::channel;
use crate::runbook::draft::ContactKind;
use crate::scenario::Scenario;
use crate::scenario::model::{AgendaItem, Appears, Level, Subject};
use crate::time::Span;

/// What players may read before play begins.
pub(super) struct Open {
    pub title: String,
    pub summary: String,
    pub organisation: Option<String>,
    pub plan: String,
    pub goal: String,
    pub scope: String,
    pub conduct: String,
    pub assumptions: Vec<String>,
    pub agenda: Vec<AgendaItem>,
    pub length: String,
    pub players: (u8, u8),
    pub story_start: String,
    pub hints_are_free: bool,
    pub levels: Vec<Level>,
    pub roles: Vec<OpenRole>,
    pub contacts: Vec<OpenContact>,
}

/// A role, as its card shows it. Only the card shows the brief.
pub(super) struct OpenRole {
    pub title: String,
    pub brief: String,
    pub from_start: bool,
    pub required: bool,
    pub takes_command: bool,
    pub doubled_by: Option<String>,
}

/// Somebody outside who can be told.
pub(super) struct OpenContact {
    pub title: String,
    pub kind: &'static str,
    pub ways: Vec<&'static str>,
}

impl Open {
    pub(super) fn of(scenario: &Scenario) -> Self {
        let about = &scenario.about;
        Self {
            title: about.title.clone(),
            summary: about.summary.clone(),
            organisation: organisation(scenario),
            plan: format!("{}, version {}", about.plan.name, about.plan.version),
            goal: about.goal.clone(),
            scope: about.scope.clone(),
            conduct: about.conduct.clone(),
            assumptions: about.assumptions.clone(),
            agenda: about.agenda.clone(),
            length: Span::from_millis(scenario.length.millis()).in_words(),
            players: about.players,
            story_start: scenario.calendar.long(scenario.story_start),
            hints_are_free: scenario.hints_are_free,
            levels: scenario.severity.levels.clone(),
            roles: roles(scenario),
            contacts: contacts(scenario),
        }
    }

    /// `Ward lights, St Orla Hospitals`.
    pub(super) fn name(&self) -> String {
        match &self.organisation {
            Some(organisation) => format!("{}, {organisation}", self.title),
            None => self.title.clone(),
        }
    }
}

/// The organisation of the story, where the scenario names it.
pub(super) fn organisation(scenario: &Scenario) -> Option<String> {
    let named = scenario.about.variables.iter().find(|(name, _, _)| name == "org");
    named.map(|(_, text, _)| text.clone())
}

fn roles(scenario: &Scenario) -> Vec<OpenRole> {
    scenario
        .roles
        .pairs()
        .map(|(key, role)| OpenRole {
            title: role.title.clone(),
            brief: role.brief.clone(),
            from_start: role.enters_at_start,
            required: role.required,
            takes_command: key == scenario.command_role,
            doubled_by: role
                .doubled_by
                .and_then(|other| scenario.roles.get(other))
                .map(|other| other.title.clone()),
        })
        .collect()
}

fn contacts(scenario: &Scenario) -> Vec<OpenContact> {
    let known = scenario.objects.iter().filter(|object| object.appears == Appears::Start);
    known
        .filter_map(|object| match object.subject {
            Subject::Contact(contact) => scenario.contacts.get(contact),
            _ => None,
        })
        .map(|contact| OpenContact {
            title: contact.title.clone(),
            kind: kind(contact.kind),
            ways: contact.routes.iter().map(|route| channel(route.by)).collect(),
        })
        .collect()
}

const fn kind(kind: ContactKind) -> &'static str {
    match kind {
        ContactKind::OnCall => "on-call",
        ContactKind::Owner => "owner or expert",
        ContactKind::Executive => "management",
        ContactKind::Legal => "legal and privacy",
        ContactKind::Press => "press office",
        ContactKind::Personnel => "personnel",
        ContactKind::Finance => "finance",
        ContactKind::Facilities => "site security",
        ContactKind::Police => "police",
        ContactKind::Csirt => "response team",
        ContactKind::Regulator => "authority",
        ContactKind::Bank => "bank",
        ContactKind::Insurer => "insurer",
        ContactKind::Retainer => "response firm",
        ContactKind::Provider => "provider",
        ContactKind::Customer => "customer or partner",
        ContactKind::Journalist => "press",
        ContactKind::Researcher => "researcher",
        ContactKind::Reporter => "person who reported",
    }
}
