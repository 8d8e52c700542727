//! Patterns that deeds are held against, and whom something is meant for.

use crate::id::{
    ActionIx, ChoiceIx, FactIx, LineIx, MessageIx, ObjectIx, PatternIx, RoleIx, RoleSet,
};
use crate::time::Span;

pub use crate::scenario::draft::condition::{MannerDraft as Manner, OutcomeDraft as Outcome};

/// A pattern that deeds are held against. What is `None` is not asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pattern {
    /// The kind of deed.
    pub deed: Deed,
    /// By whom it was done.
    pub by: Option<Who>,
    /// The how-many-th such deed, from 1.
    pub nth: u32,
}

/// The kind of deed a pattern asks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Deed {
    /// A runbook action.
    Act {
        /// Which one.
        action: ActionIx,
        /// About what.
        about: Option<ObjectIx>,
        /// To which role.
        to: Option<Who>,
        /// Declaring which level.
        level: Option<u8>,
        /// How far it went.
        manner: Manner,
        /// How far an escalation got.
        outcome: Outcome,
    },
    /// A fact known to somebody (by any path), or told to them.
    Tell {
        /// Which one.
        fact: FactIx,
        /// To whom.
        to: Who,
    },
    /// A decision fell this way.
    Choice(ChoiceIx),
    /// A line was said in a message that was sent.
    Says {
        /// Which message.
        message: MessageIx,
        /// Which line.
        line: LineIx,
    },
    /// All of these, begun within the spread of each other.
    Together {
        /// The parts.
        parts: Vec<PatternIx>,
        /// Longest time between the first start and the last.
        spread: Span,
    },
}

/// Whom something is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    /// Whoever holds command.
    Commander,
    /// Any of these.
    Roles(RoleSet),
    /// Everybody who has entered play.
    Team,
    /// Every role.
    All,
}

impl Who {
    /// Just one role.
    pub fn role(role: RoleIx) -> Self {
        Self::Roles(RoleSet::of(role))
    }
}
