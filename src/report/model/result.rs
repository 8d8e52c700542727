//! The result: score, objectives, times, counts, and where the points went.

use super::Moment;
use serde::Serialize;

/// The result in one glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Glance {
    /// The score; none if nothing was exercised.
    pub score: Option<ScoreShown>,
    /// What its doubt means, in a sentence.
    pub score_sentence: String,
    /// How many strengths to keep.
    pub strengths: usize,
    /// How many areas to improve.
    pub areas: usize,
    /// How long play took: `1 h 24`.
    pub length: String,
    /// `7 people, 5 roles`.
    pub people: String,
}

/// A score and its doubt, of a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ScoreShown {
    /// Whole points, as shown.
    pub points: i64,
    /// In thousandths.
    pub total_milli: i64,
    /// Give or take, in whole points; none with too little to say.
    pub give_or_take: Option<i64>,
    /// Lower end in thousandths.
    pub low_milli: Option<i64>,
    /// Upper end in thousandths.
    pub high_milli: Option<i64>,
}

/// A rating as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rated {
    /// P, S, M, U or –.
    pub letter: &'static str,
    /// In three words.
    pub meaning: String,
    /// What the rule suggested.
    pub suggested: &'static str,
    /// What the evaluator said who confirmed or changed it; none if nobody did.
    pub reason: Option<String>,
    /// The entry in which they did.
    pub entries: Vec<u64>,
}

/// One objective.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ObjectiveLine {
    /// Its name in the scenario.
    pub id: String,
    /// What people read.
    pub title: String,
    /// The capability it belongs to.
    pub capability: String,
    /// The performance asked for.
    pub target: String,
    /// Its rating.
    pub rating: Rated,
    /// Points in thousandths; none with fewer than five expected responses.
    pub points_milli: Option<i64>,
    /// Lower end of the doubt.
    pub low_milli: Option<i64>,
    /// Upper end of the doubt.
    pub high_milli: Option<i64>,
    /// Why there is no number, if there is none.
    pub no_number: Option<String>,
    /// Expected responses begun in time.
    pub in_time: i64,
    /// Expected responses that came up.
    pub exercised: i64,
    /// What became of each of them.
    pub deeds: Vec<Deed>,
}

/// An expected response and how it went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deed {
    /// What was expected, as the thing done.
    pub title: String,
    /// How it went.
    pub bucket: Bucket,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// How something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// In full and in time.
    Well,
    /// Done, with something to better.
    Fair,
    /// Not done.
    NotWell,
    /// It says nothing about the team.
    NotExercised,
}

/// How something stood against its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// In time.
    InTime,
    /// After the time for full credit.
    Slow,
    /// After it was late.
    Late,
    /// Never.
    NotDone,
    /// No time was set.
    Untimed,
}

impl Verdict {
    /// In words.
    pub const fn in_words(self) -> &'static str {
        match self {
            Self::InTime => "in time",
            Self::Slow => "slow",
            Self::Late => "late",
            Self::NotDone => "not done",
            Self::Untimed => "no time set",
        }
    }
}

/// One response against the time for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speed {
    /// What was expected.
    pub title: String,
    /// When it was asked for.
    pub asked: Moment,
    /// The time for it.
    pub window_ms: i64,
    /// Late from then on.
    pub late_ms: i64,
    /// When the work began, after it was asked for; none if never.
    pub took_ms: Option<i64>,
    /// How that stands.
    pub verdict: Verdict,
    /// The same in words.
    pub sentence: String,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// A milestone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimeLine {
    /// What was reached.
    pub what: String,
    /// What it is counted from.
    pub since: String,
    /// When; none if never.
    pub moment: Option<Moment>,
    /// How long after, in play.
    pub took_ms: Option<i64>,
    /// How long after, in words.
    pub took: String,
    /// What was asked for, if the scenario says.
    pub target: Option<String>,
    /// How it stands against that.
    pub verdict: Option<Verdict>,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// A count or share beside the score.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Measure {
    /// What is measured.
    pub name: String,
    /// The figure.
    pub value: String,
    /// What it says, in a sentence.
    pub says: String,
}

/// Where the points went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Ledger {
    /// Every loss, in order; negative, and positive where a limit gives points back.
    pub lines: Vec<LedgerLine>,
    /// What is left of 100 000 after all lines: the score.
    pub total_milli: i64,
}

/// One loss.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LedgerLine {
    /// Under what it is counted: an objective, `Harm`, `Acts that answered nothing` …
    pub group: String,
    /// What was lost on.
    pub title: String,
    /// Its name in the scenario, if it is an expected response.
    pub response: Option<String>,
    /// Why, in a sentence.
    pub sentence: String,
    /// Thousandths, negative for a loss.
    pub change_milli: i64,
    /// The same in tenths, such that the shown figures add up.
    pub change_tenths: i64,
    /// The entries that show it.
    pub entries: Vec<u64>,
}
