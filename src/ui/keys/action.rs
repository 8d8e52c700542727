//! Everything that a key of its own does, where it works, and the chord it comes with.

use super::chord::{Chord, Held};
use egui::Key;

/// Where a key works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// On every screen.
    Everywhere,
    /// While one person plays.
    Play,
    /// In the facilitator's window.
    Lead,
}

impl Group {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Everywhere, Self::Play, Self::Lead];

    /// The phrase for it.
    pub(in crate::ui) const fn phrase(self) -> &'static str {
        match self {
            Self::Everywhere => "keys-group-everywhere",
            Self::Play => "keys-group-play",
            Self::Lead => "keys-group-lead",
        }
    }

    /// Whether a chord can mean only one thing in both.
    pub(super) fn meets(self, other: Self) -> bool {
        self == other || self == Self::Everywhere || other == Self::Everywhere
    }
}

/// A line of the table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) group: Group,
    /// Its name in the file of settings.
    pub(super) id: &'static str,
    /// The phrase for what it does.
    pub(super) phrase: &'static str,
    /// The chord it comes with.
    pub(super) usual: Chord,
}

macro_rules! actions {
    ($($(#[$doc:meta])* $name:ident: $group:ident $id:literal $phrase:literal $held:ident $key:ident,)*) => {
        /// Something that a key of its own does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Action {
            $($(#[$doc])* $name,)*
        }

        impl Action {
            /// All of them, in the order shown.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            pub(super) const fn row(self) -> Row {
                match self {
                    $(Self::$name => Row {
                        group: Group::$group,
                        id: $id,
                        phrase: $phrase,
                        usual: Chord { held: Held::$held, key: Key::$key },
                    },)*
                }
            }
        }
    };
}

actions! {
    /// Turn to the next look.
    Look: Everywhere "look" "keys-look" Nothing F2,
    /// Open the settings.
    Settings: Everywhere "settings" "keys-settings" Ctrl Comma,
    /// Read the last again.
    SayAgain: Everywhere "say_again" "keys-say-again" Nothing F6,
    /// Stop reading.
    Hush: Everywhere "hush" "keys-hush" Nothing F7,
    /// Find something to tell, and somebody to tell it to.
    Tell: Play "tell" "keys-tell" Ctrl T,
    /// Take back what was done last.
    Undo: Play "undo" "keys-undo" Ctrl Z,
    /// Fold the board, or show it.
    Board: Play "board" "keys-board" Ctrl B,
    /// Go to the question that waits.
    Question: Play "question" "keys-question" Ctrl D,
    /// Write a note.
    Note: Play "note" "keys-note" Ctrl E,
    /// The item of the inbox that came after this one.
    Newer: Play "newer" "keys-newer" Nothing PageUp,
    /// The one before.
    Older: Play "older" "keys-older" Nothing PageDown,
    /// Stop and start the clock.
    Clock: Play "clock" "keys-clock" Nothing Space,
    /// Go to the next event.
    NextEvent: Play "next_event" "keys-next" Ctrl N,
    /// Show the keys.
    Help: Play "help" "keys-help" Nothing F1,
    /// Stop for a real incident.
    Stop: Play "stop" "keys-stop" Ctrl Period,
    /// Log what somebody did.
    LeadLog: Lead "lead_log" "lead-key-log" Nothing L,
    /// Log a decision.
    LeadDecide: Lead "lead_decide" "lead-key-decide" Nothing D,
    /// Enter the votes of the room.
    LeadVote: Lead "lead_vote" "lead-key-vote" Nothing V,
    /// Send the next line of the run sheet.
    LeadNext: Lead "lead_next" "lead-key-next" Nothing N,
    /// Make an inject up.
    LeadImprovise: Lead "lead_improvise" "lead-key-improvise" Nothing I,
    /// Stop and start the clock.
    LeadPause: Lead "lead_pause" "lead-key-pause" Nothing Space,
    /// Hold for discussion.
    LeadHold: Lead "lead_hold" "lead-key-hold" Nothing H,
    /// The next speed.
    LeadSpeed: Lead "lead_speed" "lead-key-speed" Nothing X,
    /// Go to the next event.
    LeadJump: Lead "lead_jump" "lead-key-jump" Nothing J,
    /// Write a strength down.
    LeadStrength: Lead "lead_strength" "lead-key-strength" Nothing S,
    /// Write a gap down.
    LeadGap: Lead "lead_gap" "lead-key-gap" Nothing G,
    /// Write something down for later.
    LeadPark: Lead "lead_park" "lead-key-park" Nothing P,
    /// What hangs on what in the script.
    LeadFlow: Lead "lead_flow" "lead-key-flow" Nothing F,
    /// Rate the objectives.
    LeadRate: Lead "lead_rate" "lead-key-rate" Nothing E,
    /// The rules of engagement.
    LeadRules: Lead "lead_rules" "lead-key-rules" Nothing R,
    /// Take back what was done last.
    LeadUndo: Lead "lead_undo" "lead-key-undo" Ctrl Z,
    /// The next page on the stage.
    LeadPage: Lead "lead_page" "lead-key-page" Nothing A,
    /// The test card on the stage.
    LeadTest: Lead "lead_test" "lead-key-test" Nothing F9,
    /// The blank stage, or the stage itself.
    LeadStage: Lead "lead_stage" "lead-key-stage" Nothing F10,
    /// The stage in full screen.
    LeadFull: Lead "lead_full" "lead-key-full" Nothing F11,
    /// Show the keys.
    LeadKeys: Lead "lead_keys" "lead-key-keys" Nothing F1,
    /// Stop for a real incident.
    LeadStop: Lead "lead_stop" "lead-key-stop" Ctrl Period,
}

impl Action {
    /// Where it works.
    pub const fn group(self) -> Group {
        self.row().group
    }

    /// The phrase for what it does.
    pub(in crate::ui) const fn phrase(self) -> &'static str {
        self.row().phrase
    }

    /// The chord it comes with.
    pub const fn usual(self) -> Chord {
        self.row().usual
    }

    /// The action of this name in the file of settings.
    pub(super) fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|action| action.row().id == id)
    }
}
