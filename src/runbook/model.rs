//! Runbook actions as the engine trusts them: names resolved, times in milliseconds.

use super::draft::{Channel, ContactKind, ObjectKind, WorkPhase};
use crate::id::{ActionIx, FactIx, RoleIx, RoleSet};
use crate::time::Span;

pub use super::draft::MissingDraft as Missing;

/// A runbook action that can be taken in a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its name: `con.isolate_host`.
    pub slug: String,
    /// What people read.
    pub name: String,
    /// The phase of the workflow.
    pub phase: WorkPhase,
    /// The scenario's roles that may do it.
    pub roles: RoleSet,
    /// Whose work it usually is, if that role plays.
    pub usual: Option<RoleIx>,
    /// How long its role is busy.
    pub occupies: Span,
    /// How long until its effect.
    pub takes: Span,
    /// The kinds of object it is about; none when empty.
    pub about: Vec<ObjectKind>,
    /// What should hold before it is begun.
    pub needs: Vec<Need>,
    /// Whether doing it again means something.
    pub repeatable: bool,
    /// Whether it never counts as waste.
    pub neutral: bool,
    /// What it does to the exercise itself.
    pub does: Does,
    /// What it leaves behind.
    pub produces: String,
    /// What to bear in mind.
    pub notes: String,
    /// How it commonly goes wrong.
    pub mistakes: Vec<String>,
    /// Other words people look for it by.
    pub words: Vec<String>,
}

/// Something that should hold before an act is begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// What.
    pub what: Needed,
    /// What its lack means.
    pub missing: Missing,
}

/// What a need asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Needed {
    /// Another runbook action done; about the same object where both have one.
    Done(ActionIx),
    /// A standard fact that this scenario declares. (One it does not declare holds.)
    Fact(FactIx),
}

/// What a runbook action does to the exercise itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Does {
    /// Nothing beyond being done.
    Nothing,
    /// Puts somebody in command.
    AppointCommander,
    /// Passes command on.
    HandOverCommand,
    /// Declares a severity level.
    DeclareSeverity,
    /// Tells a role or contact, by one of these channels (never empty).
    Escalate {
        /// Whom.
        to: Target,
        /// By what.
        channels: Vec<Channel>,
    },
}

/// Whom an escalation tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A role of the scenario.
    Role(RoleIx),
    /// The contact the act is about, of this kind.
    Contact(ContactKind),
    /// Nobody in this scenario: the act is done and nothing more.
    Nobody,
}
