//! Conditions and effects as an author writes them.

use crate::at::At;
use serde::{Deserialize, Serialize};

/// Something that is true or not at a moment of play.
#[derive(Clone, Debug, Deserialize)]
pub enum ConditionDraft {
    /// All of these.
    All(Vec<Self>),
    /// At least one of these.
    Any(Vec<Self>),
    /// Not this.
    Not(Box<Self>),
    /// A fact is true in the world, whoever knows it.
    Fact(At<String>),
    /// Somebody knows a fact.
    Known(At<String>),
    /// These know a fact: the role, the commander, one of the roles, or (Team, All) anybody.
    KnownBy(At<String>, WhoDraft),
    /// An act was done: completed, or, for an escalation, answered.
    Done(Box<AcceptDraft>),
    /// An act was done within so much exercise time of StartEx: `DoneWithin((act: …), "12m")`.
    DoneWithin(Box<AcceptDraft>, At<String>),
    /// A contact has let all its patience pass without an answer.
    NoAnswer(At<String>),
    /// A contact has answered.
    Answered(At<String>),
    /// A decision fell this way: `Chosen("plugs", "power")`.
    Chosen(At<String>, At<String>),
    /// A meter's value: `Meter("encrypted", AtLeast(200))`.
    Meter(At<String>, CompareDraft),
    /// The declared severity level: `Declared(AtMost(2))`. Level 1 is the worst; false while none
    /// is declared.
    Declared(CompareDraft),
    /// An inject was released.
    Released(At<String>),
    /// An expectation is still not met so long after it opened: `Missed("segment", "8m")`.
    Missed(At<String>, At<String>),
    /// So much story time has passed since a condition became true.
    StorySince(Box<Self>, At<String>),
    /// So much exercise time has passed since StartEx.
    Elapsed(At<String>),
    /// A stage of a legal clock fell due unmet: `Overdue("nis2", "early_warning")`.
    Overdue(At<String>, At<String>),
    /// A trap was stepped into.
    Sprung(At<String>),
    /// A role has entered play.
    Entered(At<String>),
    /// A seeded roll, the same for the whole exercise: `Dice(1, 6)` is one in six.
    Dice(At<u32>, At<u32>),
}

/// A comparison of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub enum CompareDraft {
    /// This or more.
    AtLeast(i64),
    /// This or less.
    AtMost(i64),
}

/// Whom something is meant for.
#[derive(Clone, Debug, Deserialize)]
pub enum WhoDraft {
    /// Whoever holds command at that moment.
    Commander,
    /// One role.
    Role(At<String>),
    /// Any of these roles.
    Roles(Vec<At<String>>),
    /// Everybody who has entered play.
    Team,
    /// Every role, entered or not.
    All,
}

/// A pattern that acts are held against. What is left out is not asked.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptDraft {
    /// The runbook action.
    pub act: Option<At<String>>,
    /// Or: a fact that somebody was told.
    pub tell: Option<At<String>>,
    /// Or: a decision and its choice.
    pub choice: Option<(At<String>, At<String>)>,
    /// Or: a line that was said in a message: `("first-statement", "no-data")`.
    pub says: Option<(At<String>, At<String>)>,
    /// Or: all of these, begun within the spread of each other.
    pub together: Option<(Vec<Self>, At<String>)>,
    /// The object, contact, clock or decision it is about.
    pub about: Option<At<String>>,
    /// Whom it was said to.
    pub to: Option<WhoDraft>,
    /// By whom it was done.
    pub by: Option<WhoDraft>,
    /// The severity level it declares.
    pub level: Option<At<u8>>,
    /// Whether it was carried out, prepared or only considered; carried out when left out.
    pub manner: Option<MannerDraft>,
    /// For an escalation: sent is enough, or must it be answered; answered when left out.
    pub outcome: Option<OutcomeDraft>,
    /// The second, the third … such act.
    pub nth: Option<At<u32>>,
    /// Credit in thousandths for an expectation: 1000 best (when left out), 500–800 acceptable,
    /// 250 weak.
    pub credit: Option<At<u32>>,
}

/// How far an act goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MannerDraft {
    /// Carried out.
    Done,
    /// Made ready, to be carried out in thirty seconds when wanted.
    Prepared,
    /// Weighed and recorded, not carried out.
    Considered,
}

/// How far an escalation must get.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub enum OutcomeDraft {
    /// It was sent.
    Sent,
    /// Somebody answered.
    Answered,
}

/// What happens to the world.
#[derive(Clone, Debug, Deserialize)]
pub enum EffectDraft {
    /// A fact becomes true.
    Set(At<String>),
    /// A fact becomes false.
    Clear(At<String>),
    /// These come to know a fact.
    Reveal(At<String>, WhoDraft),
    /// A meter moves by so much at once.
    Add(At<String>, i64),
    /// A meter's rate becomes so much a minute of play.
    SetRate(At<String>, i64),
    /// A meter's rate changes by so much a minute of play.
    AddRate(At<String>, i64),
    /// A legal clock starts.
    StartClock(At<String>),
    /// A legal clock stops: the duty is gone.
    StopClock(At<String>),
    /// An inject is released.
    Release(At<String>),
    /// An inject not yet released never will be.
    Cancel(At<String>),
    /// A role is busy for so long.
    Occupy(At<String>, At<String>),
    /// A role is free at once.
    Free(At<String>),
    /// The phase ends and the next one begins.
    EndPhase,
    /// Play ends.
    EndEx,
}
