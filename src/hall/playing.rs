//! A run in the window: its clock, its journal, and the view of the seat that sits at the screen.

use super::pace::Pace;
use super::results::Results;
use super::shelf::Book;
use super::{Moment, Options};
use crate::driver::{Run, WallClock};
use crate::exercise::view::View;
use crate::exercise::{Command, Seat, Setup};
use crate::id::RoleIx;
use crate::journal::{Mode, Opening};
use crate::scenario::Scenario;
use crate::session::{Saving as Kept, SubmitError};
use crate::store::disk::Disk;
use crate::store::{exercises, folders};
use crate::time::{ExerciseTime, Span};
use crate::ui::{Notice, PlayView, Saving, Settings, Trouble, Undo};
use crate::words::Words;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The journal hears of time at least this often, even if nothing happens.
const HEARTBEAT: Span = Span::from_seconds(15);

/// A run in the window.
pub(super) struct Playing {
    pub(super) run: Run,
    pub(super) clock: WallClock,
    pub(super) pace: Pace,
    /// What the view and the notices are told in.
    pub(super) words: Arc<Words>,
    /// Who sits at the screen.
    seat: Seat,
    view: View,
    /// Grows with each view.
    pub(super) version: u64,
    pub(super) notice: Option<Notice>,
    /// What the person did last, if it can be taken back.
    undo: Option<Undo>,
    /// Where its journal lies; the report stands beside it.
    pub(super) path: PathBuf,
    /// Why nothing is saved, until somebody has chosen how to go on. The clock stands meanwhile.
    pub(super) trouble: Option<Trouble>,
    /// Where else it may be saved, to begin with.
    pub(super) elsewhere: PathBuf,
    /// What came of the run that this one went on from.
    pub(super) earlier: Option<Box<Results>>,
}

impl Playing {
    /// Begins a solo run in a role; none if its own texts do not hold together, which the shelf
    /// has made sure of.
    pub(super) fn begin(
        book: &Book,
        role: RoleIx,
        options: &Options,
        disk: &impl Disk,
        words: Arc<Words>,
        at: Moment,
    ) -> Option<Self> {
        let seed = u64::try_from(at.room.0).unwrap_or(1);
        let setup = Setup::solo(&book.scenario, role, seed);
        let opening = book.opening(Mode::Solo, BTreeMap::new(), at);
        let mut playing =
            Self::open(&book.scenario, setup, opening, Seat::Role(role), options, disk, words, at)?;
        playing.ask(Seat::Facilitator, Command::Start, at);
        Some(playing)
    }

    /// Opens a run that has not begun, and its journal.
    #[expect(clippy::too_many_arguments, reason = "each is one thing that a run needs")]
    pub(super) fn open(
        scenario: &Arc<Scenario>,
        setup: Setup,
        opening: Opening,
        seat: Seat,
        options: &Options,
        disk: &impl Disk,
        words: Arc<Words>,
        at: Moment,
    ) -> Option<Self> {
        let mut run = Run::begin(scenario, setup, opening).ok()?;
        let name = format!("{}-{}.journal", scenario.about.slug, at.room.0 / 1000);
        let path = options.folder.join(name);
        // If the folder cannot be made, keeping the journal says so.
        drop(folders::make(&options.folder));
        let kept = exercises::keep(run.session(), disk, &path);
        let mut playing = Self::of(run, seat, path, &options.elsewhere, words, at);
        if let Err(error) = kept {
            playing.stop_for(error.to_string(), at);
        }
        Some(playing)
    }

    /// Goes on with the run of a journal, where it was left. The clock stands until the person
    /// lets it go on.
    pub(super) fn resume(
        disk: &impl Disk,
        path: &Path,
        options: &Options,
        words: Arc<Words>,
        at: Moment,
    ) -> Result<Self, String> {
        let (session, _torn) = exercises::resume(disk, path).map_err(|it| it.to_string())?;
        let run = Run::of(session);
        let seat = match run.journal().header().mode {
            Mode::Facilitated => Seat::Facilitator,
            _ => Seat::Role(run.person().ok_or_else(|| words.say("hall-not-for-one"))?),
        };
        let mut playing = Self::of(run, seat, path.to_owned(), &options.elsewhere, words, at);
        playing.set_clock(at);
        playing.find_earlier(&options.folder);
        Ok(playing)
    }

    pub(super) fn of(
        run: Run,
        seat: Seat,
        path: PathBuf,
        elsewhere: &Path,
        words: Arc<Words>,
        at: Moment,
    ) -> Self {
        let view = run.exercise().view(seat, &words);
        Self {
            pace: Pace::new(Settings::default(), at, view.inbox.len()),
            words,
            seat,
            view,
            version: 0,
            run,
            clock: WallClock::stopped(ExerciseTime::START),
            notice: None,
            undo: None,
            path,
            trouble: None,
            elsewhere: elsewhere.to_owned(),
            earlier: None,
        }
    }

    /// From now on everything is told in these words; what was said stays as it was said.
    pub(super) fn speak(&mut self, words: Arc<Words>) {
        self.words = words;
        self.look();
    }

    /// Whether a facilitator sits at the screen.
    pub(super) fn is_led(&self) -> bool {
        self.seat == Seat::Facilitator
    }

    /// Lets the clock stand, unless it stands already or play is over.
    pub(super) fn pause(&mut self, at: Moment) {
        if self.is_running() {
            self.ask(Seat::Facilitator, Command::Pause, at);
        }
    }

    /// What the person's seat may see.
    pub(super) const fn view(&self) -> &View {
        &self.view
    }

    pub(super) fn is_running(&self) -> bool {
        self.goes_on() && self.trouble.is_none()
    }

    /// Whether the exercise itself is under way, whatever the disk does.
    fn goes_on(&self) -> bool {
        let state = self.run.exercise().state();
        state.started && !state.paused && state.ended.is_none()
    }

    /// Whether something is on its way to the disk.
    pub(super) fn is_saving(&mut self) -> bool {
        matches!(self.run.session().saving(), Kept::Behind { .. })
    }

    /// Whether what came of it can be shown: not while somebody must choose how to save it.
    pub(super) fn is_over(&self) -> bool {
        self.run.exercise().state().ended.is_some() && self.trouble.is_none()
    }

    /// What the screen shows at a moment.
    pub(super) fn screen(&mut self, at: Moment) -> PlayView<'_> {
        let saving = match self.run.session().saving() {
            Kept::Saved => Saving::Saved,
            Kept::Behind { .. } => Saving::UnderWay,
            Kept::Stopped(_) | Kept::Unsaved => Saving::Unsaved,
        };
        PlayView {
            view: &self.view,
            now: self.clock.at(at.passed),
            leads: true,
            notice: self.notice.as_ref(),
            saving,
            undo: self.undo.as_ref(),
            trouble: self.trouble.as_ref(),
            timing: self.timing(),
            waits: self.pace.waits && self.is_running(),
        }
    }

    /// Lets play go on to where the clock stands, if anything is due or it is time for a heartbeat.
    pub(super) fn tick(&mut self, at: Moment) {
        self.look_at_disk(at);
        self.notice_absence(at);
        if !self.is_running() {
            return;
        }
        let shown = self.clock.at(at.passed);
        let last = self.run.exercise().state().now;
        let is_due = self.run.next_moment().is_some_and(|moment| moment <= shown);
        if is_due || shown.since(last) >= HEARTBEAT {
            let done = self.run.advance(shown, at.room);
            self.note(done);
        }
        self.stop_for_what_is_big(at);
    }

    /// Asks for something in a seat's name; time is brought up to the present first.
    pub(super) fn ask(&mut self, seat: Seat, command: Command, at: Moment) {
        self.notice = None;
        if self.is_running() {
            let shown = self.clock.at(at.passed);
            let done = self.run.advance(shown, at.room);
            self.note(done);
        }
        let done = self.run.submit(seat, command, at.room);
        self.note(done);
        self.set_clock(at);
    }

    /// Goes to the next moment at which anything happens.
    pub(super) fn to_next_event(&mut self, at: Moment) {
        if let Some(moment) = self.run.next_moment() {
            let done = self.run.advance(moment, at.room);
            self.note(done);
            self.set_clock(at);
            self.stop_for_what_is_big(at);
        }
    }

    pub(super) fn set_clock(&mut self, at: Moment) {
        self.set_clock_to(self.run.exercise().state().now, at);
    }

    /// Lets the clock go on from a moment, or stand there.
    pub(super) fn set_clock_to(&mut self, moment: ExerciseTime, at: Moment) {
        let speed = self.run.exercise().state().speed;
        self.clock.set(at.passed, moment, speed, self.clock_runs());
    }

    /// Whether the clock moves: play goes on, and it waits for nobody.
    pub(super) fn clock_runs(&self) -> bool {
        self.is_running() && !self.pace.waits
    }

    fn note(&mut self, done: Result<(), SubmitError>) {
        if let Err(error) = done {
            let text = match error {
                // What happened to the disk and the ways out are said at length elsewhere.
                SubmitError::NotSaved(_) => self.words.say("hall-not-done"),
                error => error.sentence(self.run.exercise().scenario(), &self.words),
            };
            self.notice = Some(Notice { text, is_refusal: true });
        }
        self.look();
    }

    /// Looks at the run as it is now.
    fn look(&mut self) {
        self.view = self.run.exercise().view(self.seat, &self.words);
        self.version += 1;
        self.undo = self.undoable(self.seat);
    }

    /// What the person did last, for as long as nothing has followed from it. Whether it really can
    /// be taken back is decided when it is asked for.
    fn undoable(&mut self, seat: Seat) -> Option<Undo> {
        let entry = self.run.session().undoable(seat)?;
        if seat == Seat::Facilitator {
            return Some(Undo { entry, text: String::new() });
        }
        let text = match &self.run.journal().entry(entry)?.command {
            Command::Do(_) => self.view.acts.last()?.text.clone(),
            Command::Decide { .. } => self.words.say("hall-your-answer"),
            Command::Vote { .. } => self.words.say("hall-your-vote"),
            _ => return None,
        };
        Some(Undo { entry, text })
    }
}
