//! Solo play in the window: the run, its clock, and the view of the person's seat.

use super::shelf::Book;
use crate::driver::{Run, WallClock};
use crate::exercise::view::View;
use crate::exercise::{Command, Seat, Setup};
use crate::id::RoleIx;
use crate::journal::{Mode, Opening, Wall};
use crate::session::{Saving as Kept, SubmitError};
use crate::store::disk::RealDisk;
use crate::store::{exercises, folders};
use crate::time::{ExerciseTime, Span};
use crate::ui::{Notice, PlayView, Saving};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The journal hears of time at least this often, even if nothing happens.
const HEARTBEAT: Span = Span::from_seconds(15);

/// A run in the window.
pub(super) struct Playing {
    run: Run,
    clock: WallClock,
    view: View,
    notice: Option<Notice>,
    /// Where its journal lies; the report stands beside it.
    pub(super) path: PathBuf,
}

impl Playing {
    /// Begins a solo run in a role; none if its own texts do not hold together, which the shelf
    /// has made sure of.
    pub(super) fn begin(book: &Book, role: RoleIx, folder: &Path, wall: Duration) -> Option<Self> {
        let now = now();
        let seed = u64::try_from(now.0).unwrap_or(1);
        let setup = Setup::solo(&book.scenario, role, seed);
        let opening = Opening {
            mode: Mode::Solo,
            wall: now,
            scenario: book.text.clone(),
            runbook: book.runbook.clone(),
            standing: book.standing.clone(),
            variables: BTreeMap::new(),
        };
        let mut run = Run::begin(&book.scenario, setup, opening).ok()?;
        let path = folder.join(format!("{}-{}.journal", book.scenario.about.slug, now.0 / 1000));
        // If the folder cannot be made, keeping the journal says so.
        drop(folders::make(folder));
        let kept = exercises::keep(run.session(), &RealDisk, &path);
        let mut playing = Self {
            view: run.exercise().view(Seat::Role(role)),
            run,
            clock: WallClock::stopped(ExerciseTime::START),
            notice: None,
            path,
        };
        playing.ask(Seat::Facilitator, Command::Start, wall);
        if let Err(error) = kept {
            playing.notice = Some(refused(format!("{error}")));
            exercises::go_on_unsaved(playing.run.session());
        }
        Some(playing)
    }

    /// The run, once it is over.
    pub(super) fn into_run(self) -> (Run, PathBuf) {
        (self.run, self.path)
    }

    pub(super) fn is_running(&self) -> bool {
        let state = self.run.exercise().state();
        state.started && !state.paused && state.ended.is_none()
    }

    pub(super) fn is_over(&self) -> bool {
        self.run.exercise().state().ended.is_some()
    }

    /// What the screen shows at a moment of wall time.
    pub(super) fn screen(&mut self, wall: Duration) -> PlayView<'_> {
        let saving = match self.run.session().saving() {
            Kept::Saved => Saving::Saved,
            Kept::Behind { .. } => Saving::UnderWay,
            Kept::Stopped(_) | Kept::Unsaved => Saving::Unsaved,
        };
        PlayView {
            view: &self.view,
            now: self.clock.at(wall),
            leads: true,
            notice: self.notice.as_ref(),
            saving,
        }
    }

    /// Lets play go on to where the clock stands, if anything is due or it is time for a heartbeat.
    pub(super) fn tick(&mut self, wall: Duration) {
        if !self.is_running() {
            return;
        }
        let shown = self.clock.at(wall);
        let last = self.run.exercise().state().now;
        let is_due = self.run.next_moment().is_some_and(|moment| moment <= shown);
        if is_due || shown.since(last) >= HEARTBEAT {
            let done = self.run.advance(shown, now());
            self.note(done);
        }
    }

    /// Asks for something in a seat's name; time is brought up to the present first.
    pub(super) fn ask(&mut self, seat: Seat, command: Command, wall: Duration) {
        self.notice = None;
        if self.is_running() {
            let shown = self.clock.at(wall);
            let done = self.run.advance(shown, now());
            self.note(done);
        }
        let done = self.run.submit(seat, command, now());
        self.note(done);
        self.set_clock(wall);
    }

    /// Goes to the next moment at which anything happens.
    pub(super) fn to_next_event(&mut self, wall: Duration) {
        if let Some(moment) = self.run.next_moment() {
            let done = self.run.advance(moment, now());
            self.note(done);
            self.set_clock(wall);
        }
    }

    fn set_clock(&mut self, wall: Duration) {
        let state = self.run.exercise().state();
        let is_running = state.started && !state.paused && state.ended.is_none();
        self.clock.set(wall, state.now, state.speed, is_running);
    }

    fn note(&mut self, done: Result<(), SubmitError>) {
        if let Err(error) = done {
            let sentence = error.sentence(self.run.exercise().scenario());
            self.notice = Some(refused(sentence));
        }
        if let Some(role) = self.run.person() {
            self.view = self.run.exercise().view(Seat::Role(role));
        }
    }
}

fn refused(text: String) -> Notice {
    Notice { text, is_refusal: true }
}

/// The clock of the room.
pub(super) fn now() -> Wall {
    #[expect(clippy::disallowed_types, reason = "the window stamps what it records")]
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Wall(since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX)))
}
