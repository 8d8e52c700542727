//! What whoever paints the board needs to know.

use crate::scenario::model::board::Mark;
use crate::time::ExerciseTime;
use crate::ui::theme::Tokens;
use egui::{Color32, Pos2, Rect};

/// For so many seconds after its mark has changed, a box draws attention to itself.
const FRESH: f32 = 1.6;

/// The board of one frame, in points of the window.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The whole board.
    pub area: Rect,
    /// What stands on it.
    pub things: Vec<Thing>,
    /// What hangs together.
    pub links: Vec<Link>,
    /// The exercise clock: what flows, flows with it.
    pub now: ExerciseTime,
}

/// A thing on the board.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thing {
    /// Where.
    pub rect: Rect,
    /// How it looks.
    pub tone: Tone,
    /// Whether it is pointed at or open.
    pub is_lit: bool,
    /// Seconds since its mark has changed.
    pub age: f32,
}

impl Thing {
    /// How far through drawing attention it is, 0 to 1; none once it is over.
    pub fn pulse(&self) -> Option<f32> {
        (self.age < FRESH).then_some((self.age / FRESH).clamp(0.0, 1.0))
    }
}

/// A line between two things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// Where the incident comes from.
    pub from: Pos2,
    /// Where it would go.
    pub to: Pos2,
    /// Whether it has gone this way.
    pub is_hot: bool,
}

/// How a thing looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing is known.
    Quiet,
    /// Something may be wrong.
    Doubt,
    /// The incident is there.
    Harm,
    /// It is stopped.
    Stopped,
    /// All is well.
    Well,
    /// It is gone.
    Gone,
}

impl Tone {
    pub(super) const fn of(mark: Mark) -> Self {
        match mark {
            Mark::Quiet => Self::Quiet,
            Mark::Suspect => Self::Doubt,
            Mark::Hit => Self::Harm,
            Mark::Held => Self::Stopped,
            Mark::Safe => Self::Well,
            Mark::Lost => Self::Gone,
        }
    }

    /// The colour of its edge and its words.
    pub const fn edge(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Quiet => tokens.edge,
            Self::Doubt => tokens.some,
            Self::Harm => tokens.unable,
            Self::Stopped => tokens.major,
            Self::Well => tokens.performed,
            Self::Gone => tokens.dim,
        }
    }

    /// The colour inside: the panel's with a breath of the edge.
    pub fn fill(self, tokens: &Tokens) -> Color32 {
        let share = match self {
            Self::Quiet | Self::Gone => 0.0,
            Self::Doubt | Self::Well | Self::Stopped => 0.10,
            Self::Harm => 0.18,
        };
        tokens.raised.lerp_to_gamma(self.edge(tokens), share)
    }
}

impl Picture {
    /// The exercise clock in seconds of the last quarter of an hour: enough for what flows.
    pub fn seconds(&self) -> f32 {
        #[expect(clippy::cast_precision_loss, reason = "seconds of an animation")]
        let milliseconds = (self.now.millis() % 900_000) as f32;
        milliseconds / 1000.0
    }

    /// Whether anything in it moves by itself.
    pub fn moves(&self) -> bool {
        self.things.iter().any(|one| one.pulse().is_some())
    }
}
