//! One exercise under way: the engine and its journal, always in step.
//!
//! A session is a plain value. Whoever holds it, a window, a server's actor or a test, submits
//! commands for any seat and hands the journal's lines on to a [`Recorder`]; the session knows of
//! no window, no thread and no file.

use crate::exercise::{Command, Event, Exercise, Refusal, Seat, Setup};
use crate::journal::replay::{Difference, replay, without};
use crate::journal::{Damage, Header, Journal, NewEntry, NotRecorded, Opening, Wall};
use crate::say;
use crate::scenario::Scenario;
use crate::words::Words;
use std::fmt;
use std::sync::Arc;

mod recorder;
mod undo;

pub use self::recorder::{Progress, Recorder, Trouble, Unsaved};

/// One exercise under way.
pub struct Session {
    exercise: Exercise,
    journal: Journal,
    recorder: Box<dyn Recorder>,
}

/// Why a command was not carried out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubmitError {
    /// The rules turn it down.
    Refused(Refusal),
    /// The journal cannot be written any more; somebody must choose how to go on.
    NotSaved(Trouble),
    /// The exercise was closed and its journal sealed.
    Closed,
    /// It could not be written down: a mistake in the program. It was not carried out.
    NotRecorded(NotRecorded),
}

impl SubmitError {
    /// The sentence for the person who asked.
    pub fn sentence(&self, scenario: &Scenario, words: &Words) -> String {
        match self {
            Self::Refused(refusal) => refusal.sentence(scenario, words),
            Self::NotSaved(trouble) => trouble.to_string(),
            Self::Closed => words.say("refusal-closed"),
            Self::NotRecorded(why) => say!(words, "refusal-not-recorded", why = why.to_string()),
        }
    }
}

/// How a session's journal stands, for the people in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Everything is safe.
    Saved,
    /// The latest lines are not safe yet.
    Behind {
        /// The latest entry that is; 0 for none.
        safe: u64,
    },
    /// Nothing is written any more; commands are refused until somebody chooses.
    Stopped(Trouble),
    /// Nothing is kept, by choice.
    Unsaved,
}

impl Session {
    /// An exercise that has not begun. Nothing is kept until [`Self::record_with`].
    pub fn begin(scenario: &Arc<Scenario>, setup: Setup, opening: Opening) -> Result<Self, Damage> {
        let journal = Journal::begin(Header::new(opening, scenario, &setup), scenario)?;
        let exercise = Exercise::new(Arc::clone(scenario), setup);
        Ok(Self { exercise, journal, recorder: Box::new(Unsaved) })
    }

    /// The exercise of a journal, where it was left. Nothing is kept until [`Self::record_with`].
    pub fn resume(journal: Journal, scenario: &Arc<Scenario>) -> Result<Self, Difference> {
        let exercise = replay(&journal, scenario)?;
        Ok(Self { exercise, journal, recorder: Box::new(Unsaved) })
    }

    /// From now on, the journal goes here. The recorder must hold it up to this line already:
    /// that is the way to begin keeping it, to save elsewhere, and to go on unsaved.
    pub fn record_with(&mut self, recorder: impl Recorder + 'static) {
        self.recorder = Box::new(recorder);
    }

    /// Carries out what a seat asks for and hands the entry on, or changes nothing.
    pub fn submit(
        &mut self,
        seat: Seat,
        command: Command,
        wall: Wall,
    ) -> Result<Vec<Event>, SubmitError> {
        self.is_open()?;
        if let Command::Undo { entry } = command {
            return self.undo(seat, entry, wall);
        }
        let at = self.exercise.state().now;
        let mut events = Vec::new();
        self.exercise.handle(seat, &command, &mut events).map_err(SubmitError::Refused)?;
        let new = NewEntry { at, wall, seat, command, events: events.clone() };
        if let Err(error) = self.record(new) {
            self.play_again();
            return Err(error);
        }
        Ok(events)
    }

    fn is_open(&self) -> Result<(), SubmitError> {
        if self.journal.chain().sealed.is_some() {
            return Err(SubmitError::Closed);
        }
        match self.recorder.progress() {
            Progress::Stopped(trouble) => Err(SubmitError::NotSaved(trouble)),
            Progress::Safe(_) | Progress::Unsaved => Ok(()),
        }
    }

    fn record(&mut self, new: NewEntry) -> Result<(), SubmitError> {
        let line = self.journal.append(new).map_err(SubmitError::NotRecorded)?;
        self.recorder.append(line);
        Ok(())
    }

    /// Back in step with the journal.
    fn play_again(&mut self) {
        if let Ok(exercise) = replay(&self.journal, self.exercise.scenario()) {
            self.exercise = exercise;
        }
    }

    fn undo(&mut self, seat: Seat, entry: u64, wall: Wall) -> Result<Vec<Event>, SubmitError> {
        let entries = self.journal.entries();
        undo::may_take_back(entries, seat, entry).map_err(SubmitError::Refused)?;
        let rebuilt = without(&self.journal, self.exercise.scenario(), entry)
            .ok_or(SubmitError::Refused(Refusal::TooLateToUndo))?;
        let events = vec![Event::Undone { entry }];
        let at = self.exercise.state().now;
        let command = Command::Undo { entry };
        self.record(NewEntry { at, wall, seat, command, events: events.clone() })?;
        self.exercise = rebuilt;
        Ok(events)
    }

    /// The entry that a seat might take back: whether it may is only known when it asks.
    pub fn undoable(&self, seat: Seat) -> Option<u64> {
        undo::candidate(self.journal.entries(), seat).map(|entry| entry.seq)
    }

    /// Another exercise that goes on from an entry of this one (0: from before StartEx), in a
    /// journal of its own. None if there is no such entry.
    pub fn rewind(&self, seq: u64, wall: Wall) -> Option<Self> {
        let scenario = self.exercise.scenario();
        let journal = self.journal.branch(seq, wall, scenario)?;
        Self::resume(journal, scenario).ok()
    }

    /// Closes the exercise and seals its journal.
    pub fn close(&mut self, wall: Wall) -> Result<(), SubmitError> {
        self.is_open()?;
        let line = self.journal.seal(wall).map_err(SubmitError::NotRecorded)?;
        self.recorder.append(line);
        Ok(())
    }

    /// How the journal stands.
    pub fn saving(&self) -> Saving {
        self.in_words(self.recorder.progress())
    }

    /// Waits until everything is safe, or never will be.
    pub fn settle(&self) -> Saving {
        self.in_words(self.recorder.settle())
    }

    fn in_words(&self, progress: Progress) -> Saving {
        match progress {
            Progress::Safe(bytes) if bytes >= self.journal.text().len() => Saving::Saved,
            Progress::Safe(bytes) => Saving::Behind { safe: self.journal.entries_within(bytes) },
            Progress::Stopped(trouble) => Saving::Stopped(trouble),
            Progress::Unsaved => Saving::Unsaved,
        }
    }

    /// The exercise.
    pub const fn exercise(&self) -> &Exercise {
        &self.exercise
    }

    /// Its journal.
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("name", &self.journal.header().name)
            .field("entries", &self.journal.chain().entries)
            .field("saving", &self.saving())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
