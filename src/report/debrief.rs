//! What people say, agree and sign in the hot wash, beside what the journal holds.
//!
//! A journal is sealed when play is over; this is kept in a file of its own beside it and goes into
//! the report. Roles, never names: owners and whoever signs are roles.

use serde::{Deserialize, Serialize};

/// How many questions the feedback asks.
pub const QUESTIONS: usize = 5;
/// The phrases of the questions.
pub const QUESTION_PHRASES: [&str; QUESTIONS] = [
    "hotwash-feedback-1",
    "hotwash-feedback-2",
    "hotwash-feedback-3",
    "hotwash-feedback-4",
    "hotwash-feedback-5",
];
/// How many answers each has, from 1 to this.
pub const ANSWERS: usize = 5;

/// What came of the hot wash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Debrief {
    /// What was written down, in order.
    pub notes: Vec<Remark>,
    /// What was agreed, in order.
    pub agreed: Vec<Agreed>,
    /// How many gave each answer to each question.
    pub feedback: [[u16; ANSWERS]; QUESTIONS],
    /// The sign-off, as far as anything of it was written.
    pub sign_off: Option<SignOff>,
}

/// Something to start, stop or go on with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// Which of the three.
    pub kind: RemarkKind,
    /// What was talked about: the slug of an expectation, or nothing.
    pub about: String,
    /// What was said.
    pub text: String,
}

/// Whether to start, to stop or to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RemarkKind {
    /// Begin to do it.
    Start,
    /// Do it no more.
    Stop,
    /// Go on doing it.
    Continue,
}

impl RemarkKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Start, Self::Stop, Self::Continue];
}

/// A finding and what is to be done about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// What was found; may be empty.
    pub finding: String,
    /// What to do; may be empty while nobody has said.
    pub action: String,
    /// The role that sees to it, by its slug; empty while nobody does.
    pub owner: String,
    /// The day it is due, `2026-12-05`, or as it was typed.
    pub due: String,
}

/// The end of the hot wash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Who signs: a role's title, or another office.
    pub role: String,
    /// The day.
    pub date: String,
    /// What is signed.
    pub sentence: String,
    /// Whether it is signed; until then it is a draft.
    pub signed: bool,
}

impl Agreed {
    /// Whether there is nothing in it yet.
    pub fn is_empty(&self) -> bool {
        self.finding.trim().is_empty() && self.action.trim().is_empty()
    }
}

impl Debrief {
    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The mean answer to a question in tenths; none without answers.
    pub fn mean_tenths(&self, question: usize) -> Option<u32> {
        let counts = self.feedback.get(question)?;
        let answers: u32 = counts.iter().copied().map(u32::from).sum();
        let sum: u32 = (1..).zip(counts).map(|(worth, count)| worth * u32::from(*count)).sum();
        (answers > 0).then(|| (20 * sum + answers) / (2 * answers))
    }
}

/// Whether a text is a day as trackers read it: `2026-12-05`.
pub fn is_day(text: &str) -> bool {
    text.trim().parse::<jiff::civil::Date>().is_ok()
}

/// A day so many days after another; none if the other is none.
pub fn days_after(day: &str, days: i64) -> Option<String> {
    use jiff::ToSpan as _;
    let day: jiff::civil::Date = day.trim().parse().ok()?;
    Some(day.checked_add(days.days()).ok()?.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_of_answers_is_rounded_half_up() {
        let mut debrief = Debrief::default();
        assert_eq!(debrief.mean_tenths(0), None);
        debrief.feedback[0] = [0, 0, 1, 2, 1];
        debrief.feedback[1] = [1, 0, 0, 0, 0];
        debrief.feedback[2] = [0, 1, 1, 0, 0];
        let means: Vec<_> = (0..4).map(|at| debrief.mean_tenths(at)).collect();
        assert_eq!(means, [Some(40), Some(10), Some(25), None]);
    }

    #[test]
    fn days_are_days() {
        assert!(is_day(" 2026-12-05 ") && !is_day("5 Dec") && !is_day("2026-02-30"));
        assert_eq!(days_after("2026-12-05", 30).as_deref(), Some("2027-01-04"));
        assert_eq!(days_after("soon", 30), None);
    }
}
