//! What somebody at the screen wishes for.

use super::facilitator::StageShows;
use super::hotwash::{Again, OtherTry};
use super::play::Spoken;
use super::prepare::Plan;
use super::report::Export;
use super::settings::Settings;
use crate::exercise::{Command, Seat};
use crate::report::debrief::Debrief;
use crate::time::ExerciseTime;
use std::collections::BTreeMap;

/// What somebody at the screen wishes for. The window carries it out, or says why not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Ask the exercise for something.
    Ask {
        /// In whose name: the seat's role, or the facilitator for clock and end.
        seat: Seat,
        /// What.
        command: Command,
    },
    /// Go to the next moment at which anything happens.
    NextEvent,
    /// Read the briefing of a scenario, by its slug.
    Open {
        /// Which one.
        scenario: String,
        /// The role, by its slug; the scenario's own for one person when left out.
        role: Option<String>,
    },
    /// Begin a solo run of the scenario whose briefing is open.
    StartSolo {
        /// Which one.
        scenario: String,
        /// The role, by its slug.
        role: String,
    },
    /// Settle what there is to settle before a drill with a team, by the scenario's slug.
    Prepare(String),
    /// Read the scenario that is being prepared with these names.
    TryNames(BTreeMap<String, String>),
    /// Let programs play what is planned, and say what came of it.
    Rehearse(Plan),
    /// Write what a drill needs on paper.
    PrintPack(Plan),
    /// Open the room for a drill with a team.
    StartDrill(Plan),
    /// Open the other window.
    OpenStage,
    /// Show this on the other window.
    Stage(StageShows),
    /// So many rules were read aloud.
    RulesRead(usize),
    /// Turn to the next page of what hangs on the latest inject, on the other window.
    StagePage,
    /// The other window in full screen, and back.
    StageFullScreen,
    /// Go on with the run that was interrupted.
    Resume,
    /// Do not offer the run that was interrupted any more.
    Discard,
    /// Save the journal of this run in a new file beside the one that failed.
    SaveAgain,
    /// Save it in this folder.
    SaveIn(String),
    /// Go on with this run without saving it.
    GoOnUnsaved,
    /// Go back to the list of scenarios.
    ToLibrary,
    /// Talk about what happened.
    ToHotwash,
    /// Go back to a moment of the run that is over and play on from there, in a journal of its own.
    TryAgain(Again),
    /// Look at the hot wash of another try.
    ToOtherTry(OtherTry),
    /// See what an expert would have done.
    ShowBest,
    /// See the exercise as it stood at a moment.
    ReplayAt(ExerciseTime),
    /// Let it go on from there by itself, or stand.
    ReplayGoes(bool),
    /// Keep what is said and agreed in the hot wash.
    KeepDebrief(Box<Debrief>),
    /// Read the report.
    ToReport,
    /// Write the report to a file.
    Write(Export),
    /// Show the folder that the reports are in.
    OpenFolder,
    /// Turn to the next look.
    ToggleTheme,
    /// Open the settings.
    ToSettings,
    /// Read this aloud.
    Say(Spoken),
    /// Stop reading.
    Hush,
    /// Keep these settings from now on.
    Set(Settings),
    /// Leave the program.
    Quit,
}
