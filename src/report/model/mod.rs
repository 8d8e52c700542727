//! The after-action report as pure data: what the JSON holds, and what every page is laid out from.
//!
//! Points are whole thousandths of a point (`…_milli`), times of play whole milliseconds since
//! StartEx (`…_ms`). Numbers in `entries` are those of the journal's lines.

use serde::Serialize;

mod lesson;
mod record;
mod result;

pub use self::lesson::{
    Answer, Area, CorrectiveAction, Element, Factor, FeedbackLine, HotwashResult, Note, Notes,
    Priority, Remarked, SignedOff, Strength, TrapLine,
};
pub use self::record::{
    ClockLine, DecisionLine, EffortLine, ExpectedGroup, ExpectedLine, ImpactLine, KnownFact,
    LogLine, LogSort, MessageLine, MselLine, OptionLine, RoleLine, SaidLine, SeverityLine,
    StageLine, WindowLine,
};
pub use self::result::{
    Bucket, Deed, Glance, Ledger, LedgerLine, Measure, ObjectiveLine, Rated, ScoreShown, Speed,
    TimeLine, Verdict,
};

/// The version of this shape; it changes when a field goes or means something else.
pub const SCHEMA: &str = "drillhall.after-action-report/1";

/// What stands before which run a second try went on from, in the overview.
pub const SECOND_TRY: &str = "Second try";

/// Everything the report says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AfterActionReport {
    /// [`SCHEMA`].
    pub schema: &'static str,
    /// What stands on the cover.
    pub cover: Cover,
    /// The result in one glance.
    pub glance: Glance,
    /// A paragraph that can be handed on.
    pub summary: Summary,
    /// What was held, for whom, on which plan.
    pub overview: Vec<Stated>,
    /// Who took part, by role.
    pub roles: Vec<RoleLine>,
    /// The objectives and how they went.
    pub objectives: Vec<ObjectiveLine>,
    /// How fast, against the plan.
    pub speeds: Vec<Speed>,
    /// When the milestones were reached.
    pub times: Vec<TimeLine>,
    /// Counts and shares beside the score.
    pub measures: Vec<Measure>,
    /// The level as it was called and as it was.
    pub severity: Vec<SeverityLine>,
    /// How far the calls were off, in a sentence.
    pub severity_sentence: String,
    /// What was decided, from what, and why.
    pub decisions: Vec<DecisionLine>,
    /// What was said in the messages that were sent.
    pub messages: Vec<MessageLine>,
    /// What was expected and what was done, inject by inject.
    pub expected: Vec<ExpectedGroup>,
    /// Legal duties.
    pub clocks: Vec<ClockLine>,
    /// What the incident did to the world.
    pub impact: Vec<ImpactLine>,
    /// What to keep.
    pub strengths: Vec<Strength>,
    /// What to improve.
    pub areas: Vec<Area>,
    /// Tempting mistakes made.
    pub traps_taken: Vec<TrapLine>,
    /// Tempting mistakes avoided.
    pub traps_avoided: Vec<TrapLine>,
    /// Where the points went.
    pub ledger: Ledger,
    /// The questions that every review asks.
    pub review: Vec<Answer>,
    /// The scenario's own questions, for the room.
    pub hotwash: Vec<String>,
    /// What people wrote down.
    pub notes: Notes,
    /// What people said in the hot wash; left out where nothing was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<HotwashResult>,
    /// What to do about it.
    pub actions: Vec<CorrectiveAction>,
    /// What holds for all corrective actions.
    pub plan_note: String,
    /// The script as it was played.
    pub msel: Vec<MselLine>,
    /// The moments that matter, in order.
    pub timeline: Vec<LogLine>,
    /// Everything that was done, in order.
    pub log: Vec<LogLine>,
    /// The time given for each response, role by role.
    pub windows: Vec<WindowLine>,
    /// How long play took, in milliseconds.
    pub length_ms: i64,
    /// Who was how busy.
    pub effort: Vec<EffortLine>,
    /// What the players had to accept, and how play was run.
    pub conditions: Vec<String>,
    /// How the figures were made.
    pub method: Method,
}

/// What stands on the cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// The scenario's title.
    pub title: String,
    /// What kind of incident, where, in which kind of exercise.
    pub subtitle: String,
    /// `Draft 1`.
    pub version: String,
    /// The day it was held, as far as recorded.
    pub date: Option<String>,
    /// Always the exercise mark.
    pub marking: &'static str,
    /// What it was made from, in a sentence.
    pub made_from: String,
}

/// A paragraph that can be handed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Summary {
    /// What went well and what ran behind.
    pub text: String,
    /// How the question is put.
    pub ask_lead: String,
    /// The one decision asked of the sponsor.
    pub ask: String,
}

/// A label and what is stated under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The label.
    pub label: String,
    /// What is stated.
    pub text: String,
}

impl Stated {
    pub(super) fn new(label: &str, text: impl Into<String>) -> Self {
        Self { label: label.to_owned(), text: text.into() }
    }
}

/// A moment of play.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// Milliseconds since StartEx.
    pub ms: i64,
    /// As on the run sheet: `T+00:19:42`.
    pub at: String,
    /// The story's clock: `Sat 02:31`.
    pub story: String,
}

/// How the figures were made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Method {
    /// In words, a paragraph each.
    pub paragraphs: Vec<String>,
    /// Versions, seed, hashes.
    pub stated: Vec<Stated>,
    /// The ratings and what they mean.
    pub ratings: Vec<Stated>,
}
