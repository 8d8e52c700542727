//! Phases, injects, decisions and endings.

use super::condition::Condition;
use super::pattern::Who;
use super::world::Effect;
use crate::id::{ActionIx, ChoiceIx, DecisionIx, FactIx, InjectIx, ObjectIx, RoleIx};
use crate::runbook::draft::Channel;
use crate::time::{ExerciseTime, Span, StoryTime};

pub use crate::scenario::draft::attachment::AttachmentDraft as Attachment;
pub use crate::scenario::draft::story::{InjectKind, VoteDraft as Vote};

/// A stretch of play.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// When it begins.
    pub begins: Begins,
}

/// When a phase begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Begins {
    /// At StartEx.
    Start,
    /// With this inject.
    Inject(InjectIx),
    /// When this becomes true.
    When(Condition),
    /// When the one before is ended.
    OnCall,
}

/// One scripted item. Texts have their variables filled in; `{meter:x}` still stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inject {
    /// Its name.
    pub slug: String,
    /// How much it asks of the room.
    pub kind: InjectKind,
    /// When it is released.
    pub release: Release,
    /// If true then, it is withdrawn instead.
    pub unless: Option<Condition>,
    /// The story's clock when it arrives.
    pub story: Option<StoryTime>,
    /// How it arrives.
    pub channel: Channel,
    /// Who it is from.
    pub from: String,
    /// Whom it is for.
    pub to: Vec<Who>,
    /// Whether only these see it.
    pub private: bool,
    /// What its readers know from now on.
    pub reveals: Vec<FactIx>,
    /// Its headline.
    pub title: String,
    /// Its text.
    pub body: String,
    /// What hangs on it.
    pub attachments: Vec<Attachment>,
    /// Other texts; the first whose condition holds at release stands for the body.
    pub variants: Vec<Variant>,
    /// The decision it asks for.
    pub decision: Option<DecisionIx>,
    /// What it does.
    pub effects: Vec<Effect>,
    /// For the facilitator.
    pub notes: String,
    /// For the evaluator.
    pub cues: Vec<String>,
    /// Help, mildest first.
    pub hints: Vec<String>,
}

/// When an inject is released.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Release {
    /// At this moment of the script.
    At(ExerciseTime),
    /// When this becomes true, or so long after.
    When(Condition, Span),
    /// From the facilitator's deck.
    Standby,
    /// By an effect.
    ByInject,
}

/// Another text for an inject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// When it stands.
    pub when: Condition,
    /// The text.
    pub body: String,
}

/// A question to one owner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Its name.
    pub slug: String,
    /// Who decides.
    pub owner: Who,
    /// The question.
    pub prompt: String,
    /// Whether the room votes first.
    pub vote: Vote,
    /// If still open so long after it was asked, this choice happens.
    pub if_open_after: Option<(Span, ChoiceIx)>,
    /// Its answers.
    pub choices: Vec<ChoiceIx>,
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its name.
    pub slug: String,
    /// The words on the button.
    pub text: String,
    /// Whose answer it is.
    pub decision: DecisionIx,
    /// Acts it orders.
    pub orders: Vec<Ordered>,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// An act that a choice orders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ordered {
    /// The runbook action.
    pub action: ActionIx,
    /// What it is about.
    pub about: Option<ObjectIx>,
    /// Who does it.
    pub by: RoleIx,
}

/// A way play can end early.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// Its name.
    pub slug: String,
    /// When.
    pub when: Condition,
    /// What the players read.
    pub title: String,
    /// And a paragraph more.
    pub text: String,
    /// What else happens.
    pub effects: Vec<Effect>,
}
