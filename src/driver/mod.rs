//! A run under way: a session, programs in the seats that no person sits in, and wall time.
//!
//! The terminal and the window both drive a [`Run`]. Time moves only when they say so; on the way
//! to a moment the programs act when their time has come.

use crate::exercise::{Command, Event, Exercise, Occupant, Seat, Setup, Sink as _};
use crate::id::RoleIx;
use crate::journal::replay::Difference;
use crate::journal::{Damage, Journal, Opening, Wall};
use crate::scenario::Scenario;
use crate::session::{Session, SubmitError};
use crate::simulate::{Bot, BotPlan, Cast};
use crate::time::ExerciseTime;
use std::sync::Arc;

mod best;
mod clock;
mod evidence;
mod import;
mod replaying;
mod report;
#[cfg(test)]
mod tests;
pub mod turning;

pub use self::best::{BestWay, Step, StepKind, best_way};
pub use self::clock::WallClock;
pub use self::evidence::evidence;
pub use self::import::{NotImported, evaluated};
pub use self::replaying::Replay;
pub use self::report::{report, report_files, report_files_with, report_with};

/// Most commands that programs give at one moment: nobody is that busy.
const COMMANDS: u32 = 1_000;

/// A run under way.
#[derive(Debug)]
pub struct Run {
    session: Session,
    bot: Bot,
    cast: Cast,
}

impl Run {
    /// A run that has not begun.
    pub fn begin(scenario: &Arc<Scenario>, setup: Setup, opening: Opening) -> Result<Self, Damage> {
        let session = Session::begin(scenario, setup, opening)?;
        let bot = Bot::Competent;
        Ok(Self { cast: cast_of(&session, bot), bot, session })
    }

    /// The run of a journal, where it was left; the programs have heard all of it.
    pub fn resume(journal: Journal, scenario: &Arc<Scenario>) -> Result<Self, Difference> {
        Ok(Self::of(Session::resume(journal, scenario)?))
    }

    /// The run of a session that has begun already.
    pub fn of(session: Session) -> Self {
        let bot = Bot::Competent;
        let mut cast = cast_of(&session, bot);
        catch_up(&mut cast, &session);
        Self { session, bot, cast }
    }

    /// Another run that goes on from an entry of this one, in a journal of its own and with the
    /// same programs. None if there is no such entry or play was over by then.
    pub fn rewind(&self, entry: u64, wall: Wall) -> Option<Self> {
        let session = self.session.rewind(entry, wall)?;
        let state = session.exercise().state();
        if !state.started || state.ended.is_some() {
            return None;
        }
        let mut cast = cast_of(&session, self.bot);
        catch_up(&mut cast, &session);
        Some(Self { session, bot: self.bot, cast })
    }

    /// Puts programs of another kind into the seats that no person sits in, before StartEx.
    pub fn cast(&mut self, bot: Bot) {
        self.bot = bot;
        self.cast = cast_of(&self.session, bot);
    }

    /// The session, for saving, undo and the journal.
    pub const fn session(&mut self) -> &mut Session {
        &mut self.session
    }

    /// The exercise.
    pub const fn exercise(&self) -> &Exercise {
        self.session.exercise()
    }

    /// The journal.
    pub const fn journal(&self) -> &Journal {
        self.session.journal()
    }

    /// The role of the one person, if exactly one sits here.
    pub fn person(&self) -> Option<RoleIx> {
        let exercise = self.exercise();
        let is_person = |role: &RoleIx| exercise.setup().occupant(*role) == Occupant::Person;
        let mut people = exercise.scenario().roles.keys().filter(is_person);
        people.next().filter(|_| people.next().is_none())
    }

    /// Carries out what a seat asks for; programs that it concerns answer at once.
    pub fn submit(&mut self, seat: Seat, command: Command, wall: Wall) -> Result<(), SubmitError> {
        let is_undo = matches!(command, Command::Undo { .. });
        let events = self.session.submit(seat, command, wall)?;
        if is_undo {
            self.cast = cast_of(&self.session, self.bot);
            catch_up(&mut self.cast, &self.session);
            return Ok(());
        }
        self.hear(&events);
        self.let_programs_act(wall)
    }

    fn hear(&mut self, events: &[Event]) {
        for event in events {
            self.cast.event(event);
        }
    }

    fn let_programs_act(&mut self, wall: Wall) -> Result<(), SubmitError> {
        for _ in 0..COMMANDS {
            let Some((seat, command)) = self.cast.next(self.session.exercise()) else { break };
            match self.session.submit(seat, command, wall) {
                Ok(events) => self.hear(&events),
                Err(SubmitError::Refused(_)) => self.cast.turned_down(),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// The next moment at which anything happens by itself: the script's, somebody's work, or a
    /// program that wants to act. None before StartEx, after EndEx and while paused.
    pub fn next_moment(&self) -> Option<ExerciseTime> {
        let due = self.exercise().next_due()?;
        Some(due.min(self.cast.wake()).max(self.exercise().state().now))
    }

    /// Lets play go on to a moment, with the programs acting on the way. Stops at EndEx.
    pub fn advance(&mut self, to: ExerciseTime, wall: Wall) -> Result<(), SubmitError> {
        for _ in 0..COMMANDS {
            let Some(next) = self.next_moment() else { return Ok(()) };
            let now = self.exercise().state().now;
            let stop = next.min(to);
            if stop > now || next <= now {
                self.submit(Seat::Facilitator, Command::Advance { to: stop }, wall)?;
            }
            if stop >= to {
                break;
            }
        }
        Ok(())
    }
}

/// Programs for every seat that no person sits in.
fn cast_of(session: &Session, bot: Bot) -> Cast {
    let exercise = session.exercise();
    let plan = Arc::new(BotPlan::new(exercise.scenario()));
    let mut cast = Cast::new(plan, bot);
    cast.begin(exercise.setup(), exercise.setup().seed, 0);
    cast
}

/// Lets programs hear everything that has happened so far.
fn catch_up(cast: &mut Cast, session: &Session) {
    for entry in crate::journal::effective_entries(session.journal().entries()) {
        for event in &entry.events {
            cast.event(event);
        }
    }
}
