//! The lessons: strengths, areas for improvement, what to do about them, and what people wrote.

use super::Moment;
use serde::Serialize;

/// Something to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Strength {
    /// What.
    pub title: String,
    /// Why it matters, in sentences.
    pub analysis: String,
    /// Where the plan says so.
    pub reference: Option<String>,
    /// The capability it belongs to.
    pub capability: Option<String>,
    /// Whether a person noted it.
    pub noted: bool,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// What lay behind a loss, as far as the record shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// A tempting mistake was made.
    Harm,
    /// A legal deadline had no keeper.
    Deadline,
    /// The role had not been told or brought in.
    NotTold,
    /// The role had too much at once.
    Busy,
    /// Nobody began it.
    NeverBegun,
    /// It was decided otherwise.
    Decided,
    /// It was begun late.
    Late,
    /// Steps came in the wrong order.
    Order,
    /// Another role did it.
    OtherRole,
    /// It was done in a second-best way.
    SecondBest,
    /// It was begun before what it needs was there.
    NeedMissing,
    /// A person noted it.
    Noted,
}

/// Something to improve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Area {
    /// What.
    pub title: String,
    /// What happened and what lay behind it, in sentences.
    pub analysis: String,
    /// Where the plan says so.
    pub reference: Option<String>,
    /// The capability it belongs to.
    pub capability: String,
    /// What lay behind it.
    pub factor: Factor,
    /// Points lost, in thousandths.
    pub lost_milli: i64,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// How soon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Priority {
    /// Within two weeks.
    High,
    /// Within a month.
    Medium,
    /// Within a quarter.
    Low,
}

impl Priority {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "High",
            Self::Medium => "Medium",
            Self::Low => "Low",
        }
    }

    /// Within how many days.
    pub const fn days(self) -> i64 {
        match self {
            Self::High => 14,
            Self::Medium => 30,
            Self::Low => 90,
        }
    }
}

/// The element of a capability that an action changes (HSEEP's POETE).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Element {
    /// Plans, policies, procedures.
    Planning,
    /// People and who does what.
    Organisation,
    /// Tools, numbers, access.
    Equipment,
    /// Knowing how.
    Training,
    /// Doing it again under watch.
    Exercise,
}

impl Element {
    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Planning => "Planning",
            Self::Organisation => "Organisation",
            Self::Equipment => "Equipment",
            Self::Training => "Training",
            Self::Exercise => "Exercise",
        }
    }
}

/// Something to do, with an owner and a day, and how one will know that it helped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CorrectiveAction {
    /// `A-1`.
    pub id: String,
    /// The capability.
    pub capability: String,
    /// What is to be improved.
    pub issue: String,
    /// What to do: a verb first.
    pub action: String,
    /// How one will know that it is done.
    pub measure: String,
    /// Which element of the capability it changes.
    pub element: Element,
    /// The role that sees to it.
    pub owner: String,
    /// How soon.
    pub priority: Priority,
    /// The day it begins, as far as recorded.
    pub start: String,
    /// The day it is due, or within how many days.
    pub due: String,
    /// The same as a date that trackers read; none if the day of the exercise is not recorded.
    pub due_date: Option<String>,
    /// How far it has come.
    pub status: &'static str,
    /// How it will be tried again.
    pub retest: String,
    /// The names of the expected responses behind it, for the programme.
    #[serde(skip)]
    pub behind: Vec<String>,
    /// The entries behind it.
    pub entries: Vec<u64>,
}

/// A tempting mistake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TrapLine {
    /// What.
    pub title: String,
    /// Why it is one.
    pub because: String,
    /// Where the plan says so.
    pub reference: String,
    /// How bad.
    pub harm: &'static str,
    /// When, if it was made.
    pub moment: Option<Moment>,
    /// Whether it was put right.
    pub recovered: bool,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// A question that every review asks, and what the record answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_field_names, reason = "an answer to a question is an answer in the JSON")]
pub struct Answer {
    /// The question.
    pub question: &'static str,
    /// The answer, or who has to give it.
    pub answer: String,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// What people wrote down.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Notes {
    /// Open questions.
    pub questions: Vec<Note>,
    /// Good points for later.
    pub parking_lot: Vec<Note>,
    /// Anything else, also strengths and gaps as they were seen.
    pub remarks: Vec<Note>,
    /// Moments pinned.
    pub pinned: Vec<Note>,
}

/// Something written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// When.
    pub moment: Moment,
    /// The text.
    pub text: String,
    /// The entry it is about, and the one it stands in.
    pub entries: Vec<u64>,
}

/// What people said in the hot wash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HotwashResult {
    /// What to start, stop and go on with.
    pub remarks: Vec<Remarked>,
    /// How they answered, question by question.
    pub feedback: Vec<FeedbackLine>,
    /// The sign-off.
    pub sign_off: Option<SignedOff>,
}

/// Something to start, stop or go on with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remarked {
    /// `Start`, `Stop` or `Continue`.
    pub kind: &'static str,
    /// The response it was said about; may be empty.
    pub about: String,
    /// What was said.
    pub text: String,
}

/// How a question was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FeedbackLine {
    /// The question.
    pub question: String,
    /// How many gave each answer, from 1 to 5.
    pub counts: [u16; 5],
    /// The mean, in tenths.
    pub mean_tenths: u32,
}

/// Who signed when, and what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SignedOff {
    /// The role.
    pub role: String,
    /// The day.
    pub date: String,
    /// The sentence.
    pub sentence: String,
}
