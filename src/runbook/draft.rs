//! The runbook file, field for field, as its author wrote it.

use crate::at::At;
use serde::{Deserialize, Serialize};

/// One runbook file: what an organisation's people can do, in its own words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunbookDraft {
    /// Format of the file; this program reads 1.
    pub format: At<u32>,
    /// The runbook's name.
    pub id: At<String>,
    /// What people call it.
    pub title: String,
    /// Version of the content.
    pub version: String,
    /// Standard facts that preconditions speak of. One that a scenario does not declare holds.
    pub facts: Vec<StandardFactDraft>,
    /// Everything people can do.
    pub actions: Vec<ActionDraft>,
}

/// A fact whose meaning is the same in every scenario.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandardFactDraft {
    /// Its name: `powered_on`.
    pub id: At<String>,
    /// What it says.
    pub text: String,
}

/// One runbook action.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionDraft {
    /// Its name: `con.isolate_host`. It says what is done, never whether it is wise.
    pub id: At<String>,
    /// What people read, as an instruction: `Isolate a host, leave it powered`.
    pub name: String,
    /// The phase of the workflow it belongs to.
    pub phase: WorkPhase,
    /// Who may do it; anybody when empty. The first one is whose work it usually is.
    #[serde(default)]
    pub roles: Vec<At<String>>,
    /// How long its role is busy, in exercise time: `"4m"`.
    pub occupies: At<String>,
    /// How long until its effect, in exercise time; as long as it occupies when left out.
    pub takes: Option<At<String>>,
    /// The kinds of object it is about; none when empty.
    #[serde(default)]
    pub about: Vec<ObjectKind>,
    /// What should hold before it is begun.
    #[serde(default)]
    pub needs: Vec<NeedDraft>,
    /// Whether doing it again means something; otherwise its effect lasts.
    #[serde(default)]
    pub repeatable: bool,
    /// Whether it is good practice at any time, so that it never counts as waste.
    #[serde(default)]
    pub neutral: bool,
    /// What it does to the exercise itself, beside what a scenario makes of it.
    #[serde(default)]
    pub does: DoesDraft,
    /// What it leaves behind: `timeline entry 0`.
    pub produces: String,
    /// What to bear in mind, in prose.
    #[serde(default)]
    pub notes: String,
    /// How it commonly goes wrong.
    #[serde(default)]
    pub mistakes: Vec<String>,
    /// Other words people look for it by.
    #[serde(default)]
    pub words: Vec<String>,
    /// Where it comes from, as the catalogue abbreviates.
    #[serde(default)]
    pub sources: Vec<String>,
}

/// A phase of the workflow, in the order of the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum WorkPhase {
    Intake,
    Triage,
    Mobilise,
    Contain,
    Investigate,
    Eradicate,
    Recover,
    Escalate,
    Communicate,
    Run,
    Close,
    Learn,
}

/// Something that should hold before an act is begun.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedDraft {
    /// Another runbook action, done before (about the same object, if both have one).
    pub done: Option<At<String>>,
    /// Or: a standard fact.
    pub fact: Option<At<String>>,
    /// What its lack means.
    #[serde(default)]
    pub missing: MissingDraft,
}

/// What the lack of a precondition means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum MissingDraft {
    /// The act is refused, and the refusal says what is missing.
    Refuse,
    /// The act goes ahead and is flagged; it costs order points where an expectation accepts it.
    #[default]
    Flaw,
    /// The act goes ahead and counts as a minor harm.
    Harm,
}

/// What a runbook action does to the exercise itself.
#[derive(Clone, Debug, Default, Deserialize)]
pub enum DoesDraft {
    /// Nothing beyond being done.
    #[default]
    Nothing,
    /// Puts somebody in command.
    AppointCommander,
    /// Passes command on.
    HandOverCommand,
    /// Declares a severity level.
    DeclareSeverity,
    /// Tells a role or a contact, by one of these channels.
    Escalate {
        /// Whom.
        to: TargetDraft,
        /// By what.
        channels: Vec<Channel>,
    },
}

/// Whom an escalation tells.
#[derive(Clone, Debug, Deserialize)]
pub enum TargetDraft {
    /// This role; where a scenario has none of that name, the contact of that name.
    Role(At<String>),
    /// A contact of this kind; the act is about it.
    Contact(ContactKind),
}

/// How something is said or arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Channel {
    Pager,
    Phone,
    Mail,
    Chat,
    Alert,
    Ticket,
    News,
    Log,
    InPerson,
}

/// What kind of thing an object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ObjectKind {
    /// A host, a segment, a service.
    System,
    /// A user or service account, a role, a session.
    Account,
    /// A set of data.
    Data,
    /// A key, a token, a password.
    Secret,
    /// A way to talk.
    Channel,
    /// People who may be told: customers, staff, press.
    Audience,
    /// Another company.
    Supplier,
    /// A person in the story.
    Person,
    /// A declared contact.
    Contact,
    /// A declared legal clock.
    Clock,
    /// A declared decision.
    Decision,
}

/// What kind of contact somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ContactKind {
    /// The security team's on-call chain.
    OnCall,
    /// The owner or expert of a system.
    Owner,
    /// An executive who is not a player.
    Executive,
    /// A lawyer or privacy officer who is not a player.
    Legal,
    /// Press office who is not a player.
    Press,
    /// Personnel who is not a player.
    Personnel,
    /// Finance.
    Finance,
    /// Site security.
    Facilities,
    /// Police.
    Police,
    /// A national or sector response team.
    Csirt,
    /// A data-protection or sector authority.
    Regulator,
    /// A bank's fraud desk, an acquirer.
    Bank,
    /// The insurer.
    Insurer,
    /// An outside response firm.
    Retainer,
    /// A cloud, network or software provider.
    Provider,
    /// A customer or partner.
    Customer,
    /// A journalist.
    Journalist,
    /// A researcher who reported something.
    Researcher,
    /// The person who noticed.
    Reporter,
}
