//! The screens as panels of egui: what is to be seen goes in, what is wished comes out.
//!
//! Nothing here knows Bevy, files or the engine's insides. A panel is a function
//! `x_ui(ui, view, local, wishes)`: it draws a view, keeps what is only on the screen (a half-typed
//! word, a selected row) in its own local state, and pushes [`Wish`]es. [`Desk`] holds all local
//! states and is the one way in.

mod briefing;
mod desk;
mod facilitator;
mod fonts;
mod hotwash;
mod keys;
mod library;
mod play;
mod prepare;
mod report;
mod scale;
mod settings;
mod speech;
mod stage;
mod theme;
mod widgets;
mod wish;

pub use self::briefing::{BriefingState, BriefingView, briefing_ui};
pub use self::desk::{Desk, Screen};
pub use self::facilitator::{
    Doers, FacilitatorState, FacilitatorView, LogKind, LogLine, Looked, RoomView, Sealed, Seated,
    SheetLine, StageShows, Standing, Stood, facilitator_ui,
};
pub use self::fonts::definitions;
pub use self::hotwash::{
    Again, Asked, BestLine, BestView, Came, Changed, ComparisonView, DecidedLine, Deed, Figure,
    HotwashState, HotwashView, Lane, ObjectiveLine, OpenWindow, OtherTry, REPLAY_SPEED, Regret,
    ReplayView, Score, StepKind, StripKind, StripMark, WaterStep, WaterfallView, hotwash_ui,
};
pub use self::keys::{Action, Chord, Group, Held, Keys, Taken};
pub use self::library::{LibraryState, LibraryView, ScenarioCard, Unfinished, library_ui};
pub use self::play::board::{Link, Picture, Thing, Tone};
pub use self::play::{Notice, PlayState, PlayView, Saving, Spoken, Trouble, Undo, play_ui};
pub use self::prepare::{Plan, PrepareState, PrepareView, RoleLine, VariableLine, prepare_ui};
pub use self::report::{Export, ReportBlock, ReportState, ReportView, report_ui};
pub use self::settings::{PauseOnMajor, Settings, Timing};
pub use self::stage::{StageDesk, StageView, stage_ui};
pub use self::theme::{Theme, Tokens};
pub use self::widgets::clock_text;
pub use self::wish::Wish;
