//! Phases, injects and decisions, as written.

use super::attachment::AttachmentDraft;
use super::condition::{ConditionDraft, EffectDraft, WhoDraft};
use crate::at::At;
use crate::runbook::draft::Channel;
use serde::Deserialize;

/// A stretch of play that ends in consequences and verdicts.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhaseDraft {
    /// Its name.
    pub id: At<String>,
    /// What people read.
    pub title: String,
    /// When it begins; the phase before it ends then. The first one begins at StartEx.
    pub begins: BeginsDraft,
}

/// When a phase begins.
#[derive(Clone, Debug, Deserialize)]
pub enum BeginsDraft {
    /// At StartEx.
    Start,
    /// With this inject.
    Inject(At<String>),
    /// When this becomes true.
    When(ConditionDraft),
    /// Only when the phase before is ended by an effect or the facilitator.
    OnCall,
}

/// One scripted item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InjectDraft {
    /// Its name.
    pub id: At<String>,
    /// A discussion stop, an ordinary item, or background that asks for nothing.
    #[serde(default)]
    pub kind: InjectKind,
    /// When it is released.
    pub release: ReleaseDraft,
    /// If true at that moment, it is withdrawn instead. Tested once.
    pub unless: Option<ConditionDraft>,
    /// The story's clock when it arrives: `"Sat 02:20"`; the story jumps forward to it.
    pub story: Option<At<String>>,
    /// How it arrives.
    pub channel: Channel,
    /// Who it is from.
    pub from: String,
    /// Whom it is for.
    pub to: Vec<WhoDraft>,
    /// Whether only these see it.
    #[serde(default)]
    pub private: bool,
    /// The facts its readers know from now on.
    #[serde(default)]
    pub reveals: Vec<At<String>>,
    /// Its headline.
    pub title: At<String>,
    /// Its text. `{org}` is a variable, `{meter:encrypted}` a meter's value at release.
    pub body: At<String>,
    /// What hangs on it.
    #[serde(default)]
    pub attachments: Vec<AttachmentDraft>,
    /// Other texts, the first whose condition is true at release stands for the body.
    #[serde(default)]
    pub variants: Vec<VariantDraft>,
    /// The decision it asks for.
    pub decision: Option<At<String>>,
    /// What it does to the world.
    #[serde(default)]
    pub effects: Vec<EffectDraft>,
    /// For the facilitator: background, how to play it, what to ask.
    pub notes: At<String>,
    /// For the evaluator: what to look and listen for.
    pub cues: Vec<String>,
    /// Help, mildest first. Each one shown costs two points in a drill, none in a tutorial.
    pub hints: Vec<At<String>>,
}

/// How much an inject asks of the room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum InjectKind {
    /// A discussion stop in a facilitated drill.
    Major,
    /// Plays by itself.
    #[default]
    Ordinary,
    /// Background: asks for nothing.
    Contextual,
}

/// When an inject is released.
#[derive(Clone, Debug, Deserialize)]
pub enum ReleaseDraft {
    /// So long after StartEx.
    At(At<String>),
    /// When this becomes true.
    When(ConditionDraft),
    /// So long after this became true.
    WhenAfter(ConditionDraft, At<String>),
    /// When the facilitator takes it from the deck (contingency inject).
    Standby,
    /// When an effect releases it.
    ByInject,
}

/// Another text for an inject.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VariantDraft {
    /// When it stands.
    pub when: ConditionDraft,
    /// The text.
    pub body: At<String>,
}

/// A question to one owner.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionDraft {
    /// Its name; acts can be about it.
    pub id: At<String>,
    /// Who decides.
    pub owner: WhoDraft,
    /// The question.
    pub prompt: String,
    /// Whether the room votes first.
    #[serde(default)]
    pub vote: VoteDraft,
    /// If still open so long after it was asked, this choice happens, without credit.
    pub if_open_after: Option<(At<String>, At<String>)>,
    /// The answers offered.
    pub choices: Vec<ChoiceDraft>,
}

/// Whether the room votes before the owner decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum VoteDraft {
    /// No vote.
    #[default]
    None,
    /// A silent vote, with or without how sure people are.
    Silent {
        /// Whether people say how sure they are, 50 to 90 per cent.
        confidence: bool,
    },
}

/// One answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChoiceDraft {
    /// Its name.
    pub id: At<String>,
    /// The words on the button.
    pub text: String,
    /// Acts it orders: they start as if their role had begun them.
    #[serde(default)]
    pub orders: Vec<OrderedDraft>,
    /// What it does to the world.
    #[serde(default)]
    pub effects: Vec<EffectDraft>,
}

/// An act that a choice orders.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderedDraft {
    /// The runbook action.
    pub act: At<String>,
    /// What it is about.
    pub about: Option<At<String>>,
    /// Who does it.
    pub by: At<String>,
}
