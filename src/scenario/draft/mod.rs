//! The scenario file, field for field, as the author wrote it.
//!
//! References are still text, each with its place ([`At`]); lengths of time are still text such as
//! `"4m"`. Nothing here is trusted: `scenario::check` turns a draft into a `Scenario` or says what
//! is wrong with it. The authoring guide (`docs/authoring/`) explains every field by example.

use serde::Deserialize;

pub mod attachment;
pub mod board;
pub mod condition;
pub mod judge;
pub mod message;
pub mod play;
#[cfg(test)]
mod shipped;
pub mod story;
pub mod world;

use self::board::BoardDraft;
use self::condition::{ConditionDraft, EffectDraft};
use self::judge::{ExpectationDraft, ObjectiveDraft, OrderDraft, SeverityDraft, TrapDraft};
use self::message::MessageDraft;
use self::story::{DecisionDraft, InjectDraft, PhaseDraft};
use self::world::{
    ClockDraft, ConsequenceDraft, ContactDraft, FactDraft, MeterDraft, ObjectDraft, RoleDraft,
};
use crate::at::At;
use crate::runbook::draft::ActionDraft;

/// One scenario file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScenarioDraft {
    /// Format of the file; this program reads 1.
    pub format: At<u32>,
    /// The scenario's own name; its folder is called the same.
    pub id: At<String>,
    /// What people call it.
    pub title: String,
    /// Version of the content, `1.0.0`.
    pub version: String,
    /// Language of the texts, as in `en` or `de`.
    #[serde(default = "english")]
    pub language: String,
    /// A drill for a team or a tutorial for one person.
    pub kind: Kind,
    /// Two or three sentences for the library: what happens, and to whom. No spoilers.
    pub summary: String,
    /// Words to find it by.
    #[serde(default)]
    pub tags: Vec<String>,
    /// Kind of incident.
    pub category: Category,
    /// How hard it is.
    pub difficulty: Difficulty,
    /// Length of play, `"90m"`. EndEx comes at this moment unless an ending comes first.
    pub length: At<String>,
    /// Fewest and most players it is good for.
    pub players: (u8, u8),
    /// The plan that the exercise tests.
    pub plan: Plan,
    /// Why the exercise is held.
    pub goal: String,
    /// What and who is in it.
    pub scope: String,
    /// How it is run.
    pub conduct: String,
    /// Simplifications that players must accept.
    #[serde(default)]
    pub assumptions: Vec<String>,
    /// Texts that a team may replace by its own: `{org}` in a body is replaced by the text here.
    #[serde(default)]
    pub variables: Vec<Variable>,
    /// When the story starts and which days are holidays.
    pub story: Story,
    /// What the scenario changes about the runbook.
    #[serde(default)]
    pub runbook: RunbookUse,
    /// Which shared standing expectations apply.
    #[serde(default)]
    pub standing: Option<Standing>,
    /// Rules of `check` that the author has looked at and does not follow here.
    #[serde(default)]
    pub silence: Vec<Silence>,
    /// Who takes command, and who answers for it while nobody has.
    pub command: CommandDraft,
    /// The role a person takes who plays alone.
    pub solo: Option<At<String>>,
    /// The people of the exercise.
    pub roles: Vec<RoleDraft>,
    /// People outside who can be told.
    #[serde(default)]
    pub contacts: Vec<ContactDraft>,
    /// What acts can be about: systems, accounts, data sets, channels.
    #[serde(default)]
    pub objects: Vec<ObjectDraft>,
    /// Where those things stand on the situation board, and what shows how it is with them.
    pub board: Option<BoardDraft>,
    /// Named truths of the fictional world.
    #[serde(default)]
    pub facts: Vec<FactDraft>,
    /// Quantities with a rate.
    #[serde(default)]
    pub meters: Vec<MeterDraft>,
    /// Legal duties that start from a fact and fall due.
    #[serde(default)]
    pub clocks: Vec<ClockDraft>,
    /// The severity scale and the true severity over time.
    pub severity: SeverityDraft,
    /// Stretches of play that end in consequences and verdicts.
    pub phases: Vec<PhaseDraft>,
    /// What acts and facts do to this scenario's world: silent, once.
    #[serde(default)]
    pub consequences: Vec<ConsequenceDraft>,
    /// Pairs of acts whose order matters.
    #[serde(default)]
    pub orders: Vec<OrderDraft>,
    /// The scripted items.
    pub injects: Vec<InjectDraft>,
    /// Questions to one owner.
    #[serde(default)]
    pub decisions: Vec<DecisionDraft>,
    /// What the exercise is meant to show.
    pub objectives: Vec<ObjectiveDraft>,
    /// What a good team does, by when, by whom, and why.
    pub expectations: Vec<ExpectationDraft>,
    /// Tempting wrong acts.
    #[serde(default)]
    pub traps: Vec<TrapDraft>,
    /// Messages that are put together from lines, and what each line is worth.
    #[serde(default)]
    pub messages: Vec<MessageDraft>,
    /// Ways play can end before its length is up.
    #[serde(default)]
    pub endings: Vec<EndingDraft>,
    /// How the session's time is spent, briefing to hot wash.
    pub agenda: Vec<AgendaDraft>,
    /// Questions for the hot wash.
    pub hotwash: Vec<String>,
    /// What to have ready before the day.
    #[serde(default)]
    pub preparation: Vec<String>,
}

fn english() -> String {
    "en".to_owned()
}

/// Whether the checker holds the file to a drill's rules or a tutorial's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum Kind {
    /// For a team; all rules.
    Drill,
    /// For one person who learns the program; exempt from W201–W203.
    Tutorial,
}

/// Kind of incident: the Reference Security Incident Taxonomy's top level (RSIT, CC0).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[expect(missing_docs, reason = "the names are the taxonomy's own")]
pub enum Category {
    AbusiveContent,
    MaliciousCode,
    InformationGathering,
    IntrusionAttempts,
    Intrusions,
    Availability,
    InformationContentSecurity,
    Fraud,
    Vulnerable,
    Other,
    Test,
}

/// How hard a scenario is for a team that knows its runbook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Difficulty {
    Easy,
    Medium,
    Hard,
}

/// The plan under test.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Its title.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A text that a team may replace by its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// The word between the braces.
    pub id: At<String>,
    /// The text that stands there unless a team sets its own.
    pub text: String,
    /// What it is, for the person who fills it in.
    pub label: String,
}

/// When the story starts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// Local time with its offset: `"2031-03-08T02:14+01:00"`.
    pub start: At<String>,
    /// Days on which business days do not count: `"2031-03-10"`.
    #[serde(default)]
    pub holidays: Vec<String>,
}

/// What a scenario changes about the runbook it is played with.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RunbookUse {
    /// If not empty: only these runbook actions can be taken.
    #[serde(default)]
    pub only: Vec<At<String>>,
    /// Runbook actions that cannot be taken here.
    #[serde(default)]
    pub without: Vec<At<String>>,
    /// Changes to runbook actions, such as another duration.
    #[serde(default)]
    pub change: Vec<ActionChange>,
    /// Runbook actions of this scenario's own.
    #[serde(default)]
    pub add: Vec<ActionDraft>,
}

/// A change to one runbook action. What is not named stays as it is.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionChange {
    /// Which one.
    pub act: At<String>,
    /// How long its role is busy, `"6m"`.
    pub occupies: Option<At<String>>,
    /// How long until its effect, `"6m"`.
    pub takes: Option<At<String>>,
    /// Who may do it.
    pub roles: Option<Vec<At<String>>>,
}

/// Shared expectations of the runbook that apply here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The runbook's set, such as `common`.
    pub from: At<String>,
    /// Expectations of the set that do not apply here.
    #[serde(default)]
    pub without: Vec<At<String>>,
    /// Expectations of the set with other windows or weights here.
    #[serde(default)]
    pub change: Vec<StandingChange>,
}

/// A change to one standing expectation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StandingChange {
    /// Which one.
    pub id: At<String>,
    /// Full credit until, `"10m"`.
    pub full: Option<At<String>>,
    /// Late from, `"20m"`.
    pub late: Option<At<String>>,
    /// 1 to 3.
    pub weight: Option<At<u8>>,
    /// The scenario's objective it counts for.
    pub objective: Option<At<String>>,
}

/// A rule of `check` that the author has looked at and does not follow here.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// The rule's code: `"W208"`. Errors cannot be silenced.
    pub rule: At<String>,
    /// The record it is about; every record when left out.
    pub about: Option<At<String>>,
    /// Why, for the next author.
    pub reason: String,
}

/// Who takes command.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CommandDraft {
    /// The role that is appointed unless the act names another.
    pub role: At<String>,
    /// Who gets what is sent to the commander while there is none.
    pub fallback: At<String>,
}

/// A way play can end before its length is up.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndingDraft {
    /// Its name.
    pub id: At<String>,
    /// Play ends when this becomes true.
    pub when: ConditionDraft,
    /// What the players read.
    pub title: String,
    /// And a paragraph more.
    pub text: String,
    /// What else happens.
    #[serde(default)]
    pub effects: Vec<EffectDraft>,
}

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaDraft {
    /// How long, in minutes of the session.
    pub minutes: u32,
    /// What for: `Briefing`, `Play`, `Hot wash`.
    pub title: String,
}
