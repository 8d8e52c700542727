//! The record: who, what, when, in which entry.

use super::{Moment, Verdict};
use crate::scenario::model::Part;
use serde::Serialize;

/// A role that took part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoleLine {
    /// The role.
    pub title: String,
    /// Who sat in it, by kind.
    pub seat: String,
    /// When it entered play; none if it never did.
    pub entered: Option<Moment>,
    /// Whether what it did counts.
    pub scored: bool,
}

/// A step in the history of the level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeverityLine {
    /// When.
    pub moment: Moment,
    /// `Declared` or `As it was`.
    pub what: &'static str,
    /// The level, with its name.
    pub level: String,
    /// By whom, or from what.
    pub by: String,
    /// The level's criteria, or the delay before it counts.
    pub reason: String,
    /// The entry that shows it.
    pub entries: Vec<u64>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DecisionLine {
    /// The question.
    pub question: String,
    /// Whose it was.
    pub owner: String,
    /// When it was asked.
    pub asked: Moment,
    /// When it fell; none if it never did.
    pub decided: Option<Moment>,
    /// Who decided, or how it fell.
    pub by: String,
    /// How long it took, in words.
    pub took: String,
    /// The answers offered.
    pub options: Vec<OptionLine>,
    /// What those who decided knew then.
    pub known: Vec<KnownFact>,
    /// Why, in their words.
    pub rationale: Option<String>,
    /// How sure, in per cent.
    pub confidence: Option<u8>,
    /// What came of it, in a sentence.
    pub outcome: String,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// An answer offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OptionLine {
    /// Its words.
    pub text: String,
    /// Whether it was taken.
    pub chosen: bool,
    /// Votes for it.
    pub votes: usize,
}

/// Something that was known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KnownFact {
    /// What.
    pub text: String,
    /// Whether no earlier decision of the report names it.
    pub new: bool,
}

/// A message that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MessageLine {
    /// When its writing began.
    pub moment: Moment,
    /// Who sent it.
    pub by: String,
    /// The act that sent it.
    pub title: String,
    /// What it said, part by part.
    pub said: Vec<SaidLine>,
    /// What belonged in it, could be picked and was not.
    pub left_out: Vec<SaidLine>,
    /// What is left of the credit for it, in thousandths.
    pub share_milli: i64,
    /// The entry that shows it.
    pub entries: Vec<u64>,
}

/// A line of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SaidLine {
    /// The part it belongs to.
    pub part: Part,
    /// The words.
    pub text: String,
    /// What it is worth, −3 to 3.
    pub worth: i8,
    /// Why.
    pub because: String,
}

/// What was expected after one inject.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpectedGroup {
    /// The inject, or why there is none.
    pub after: String,
    /// When it came.
    pub moment: Option<Moment>,
    /// What was expected.
    pub lines: Vec<ExpectedLine>,
}

/// An expected response and the actual one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExpectedLine {
    /// What was expected, as the thing done.
    pub title: String,
    /// Of whom.
    pub who: String,
    /// The time for it, in words.
    pub window: String,
    /// What was done, in words.
    pub actual: String,
    /// How it stands; none if it says nothing about the team.
    pub verdict: Option<Verdict>,
    /// Why a good team does it.
    pub because: String,
    /// Where it says so.
    pub reference: String,
    /// Why it lost points, in a sentence; none if it lost none.
    pub lost_on: Option<String>,
    /// What it lost in tenths of a point; the shown figures add up to those of the ledger.
    pub lost_tenths: i64,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// A legal duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClockLine {
    /// The rule.
    pub regime: String,
    /// Where it stands, and when it was looked at.
    pub reference: String,
    /// When it began to count, in the story; or why it did not.
    pub started: String,
    /// When a strict reading would have let it begin.
    pub strict: Option<String>,
    /// Its stages.
    pub stages: Vec<StageLine>,
    /// The entry in which it began.
    pub entries: Vec<u64>,
}

/// A stage of a legal duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StageLine {
    /// What is due.
    pub title: String,
    /// Within what.
    pub limit: String,
    /// When it fell due, in the story.
    pub due: String,
    /// When it was done, in the story.
    pub done: String,
    /// By whom.
    pub by: String,
    /// How it stands, in words.
    pub says: String,
    /// Whether the deadline was kept; none if it says nothing about the team.
    pub kept: Option<bool>,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// A quantity of the story, at the start and at the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ImpactLine {
    /// What is counted.
    pub title: String,
    /// Its unit.
    pub unit: String,
    /// At StartEx.
    pub start: i64,
    /// At EndEx.
    pub end: i64,
    /// What that says, in a sentence.
    pub says: String,
}

/// An item of the script, as planned and as played.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MselLine {
    /// Its name in the scenario.
    pub id: String,
    /// Its headline.
    pub title: String,
    /// How it arrived.
    pub channel: String,
    /// Who from.
    pub from: String,
    /// Whom for.
    pub to: String,
    /// When it was planned.
    pub planned: String,
    /// What became of it.
    pub actual: String,
    /// When.
    pub moment: Option<Moment>,
    /// The entry that shows it.
    pub entries: Vec<u64>,
}

/// What a line of the log is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum LogSort {
    /// An inject.
    Inject,
    /// An act.
    Act,
    /// A decision.
    Decision,
    /// The severity level.
    Severity,
    /// A legal clock.
    Clock,
    /// A tempting mistake made.
    Harm,
    /// A note or pin.
    Note,
    /// The exercise itself.
    Conduct,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LogLine {
    /// When.
    pub moment: Moment,
    /// Who, or where from.
    pub who: String,
    /// The role's place among the roles, if it was one.
    pub role: Option<usize>,
    /// What about.
    pub sort: LogSort,
    /// What happened.
    pub text: String,
    /// How it stood against its time, if it answered something.
    pub verdict: Option<Verdict>,
    /// The entry that says so.
    pub entry: u64,
    /// How much it matters to the story: 0 to 9.
    #[serde(skip)]
    pub weight: u8,
}

/// How busy a role was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EffortLine {
    /// The role.
    pub role: String,
    /// Acts begun.
    pub acts: u32,
    /// Time at work, in milliseconds.
    pub busy_ms: i64,
    /// The same in words.
    pub busy: String,
    /// Share of all acts in per cent.
    pub share: i64,
}

/// The time given for a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct WindowLine {
    /// The place of the role that it was chiefly expected of.
    pub role: usize,
    /// From when.
    pub from_ms: i64,
    /// Until when.
    pub to_ms: i64,
    /// How the response stands.
    pub verdict: Verdict,
}
