//! Messages composed from lines, and what each line is worth, as written.

use super::condition::ConditionDraft;
use crate::at::At;
use serde::{Deserialize, Serialize};

/// A message: the lines it can be made of, and the acts that send it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MessageDraft {
    /// Its name.
    pub id: At<String>,
    /// The acts that send it: `[(act: "com.holding_statement")]`.
    pub on: Vec<SendsDraft>,
    /// What can be said in it, at most 24 lines.
    pub lines: Vec<LineDraft>,
}

/// An act that sends a message.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SendsDraft {
    /// The runbook action.
    pub act: At<String>,
    /// Only when it is about this.
    pub about: Option<At<String>>,
}

/// A line that can be picked.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineDraft {
    /// Its name within the message.
    pub id: At<String>,
    /// The part of the message it belongs to.
    pub part: PartDraft,
    /// The words, as they are sent.
    pub text: At<String>,
    /// 1 to 3: it belongs in it; −1 to −3: it does harm; 0 (when left out): neither.
    #[serde(default = "nothing")]
    pub worth: At<i8>,
    /// Offered only while this is true, as far as the writer knows.
    pub when: Option<ConditionDraft>,
    /// Why it belongs in it, or does harm, in a sentence a colleague would say.
    #[serde(default = "unsaid")]
    pub because: At<String>,
}

fn nothing() -> At<i8> {
    At::nowhere(0)
}

fn unsaid() -> At<String> {
    At::nowhere(String::new())
}

/// A part of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PartDraft {
    /// What is known.
    Known,
    /// What is not known yet.
    Unknown,
    /// What is asked of those who read it.
    Asked,
    /// When they will hear more.
    Next,
}

impl PartDraft {
    /// Every part, in the order in which a message says them.
    pub const ALL: [Self; 4] = [Self::Known, Self::Unknown, Self::Asked, Self::Next];
}
