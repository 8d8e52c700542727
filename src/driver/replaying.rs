//! Looking back: a run that is over as it stood at any moment.
//!
//! The journal's commands are carried out again up to a moment. On the way the exercise is copied
//! every so many entries, so that going to any moment later means only a few of them.

use super::Run;
use crate::exercise::{Command, Event, Exercise};
use crate::journal::{Entry, effective_entries};
use crate::time::ExerciseTime;
use std::sync::Arc;

/// A copy is kept after each so many entries.
const EVERY: usize = 128;

/// A run that can be looked at as it stood at any moment.
#[derive(Debug)]
pub struct Replay {
    entries: Vec<Entry>,
    /// Before everything.
    first: Exercise,
    /// Copies, each with how many entries are in it, in order.
    copies: Vec<(usize, Exercise)>,
    until: ExerciseTime,
}

impl Replay {
    /// Goes through a run once, from its beginning to its end.
    pub fn of(run: &Run) -> Self {
        let journal = run.journal();
        let entries: Vec<Entry> = effective_entries(journal.entries()).cloned().collect();
        let scenario = Arc::clone(run.exercise().scenario());
        let first = Exercise::new(scenario, journal.setup().clone());
        let (mut exercise, mut copies) = (first.clone(), Vec::new());
        for (at, entry) in entries.iter().enumerate() {
            carry_out(&mut exercise, entry, &entry.command);
            if (at + 1).is_multiple_of(EVERY) && exercise.state().ended.is_none() {
                copies.push((at + 1, exercise.clone()));
            }
        }
        Self { entries, first, copies, until: exercise.state().now }
    }

    /// The last moment there is.
    pub const fn until(&self) -> ExerciseTime {
        self.until
    }

    /// The exercise as it stood at a moment, after all that was done then. Play is never over in it:
    /// the end itself is looked at from just before.
    pub fn at(&self, moment: ExerciseTime) -> Exercise {
        let after = self.copies.partition_point(|(_, copy)| copy.state().now <= moment);
        let copy = after.checked_sub(1).and_then(|last| self.copies.get(last));
        let (done, mut exercise) =
            copy.map_or_else(|| (0, self.first.clone()), |(done, copy)| (*done, copy.clone()));
        for entry in self.entries.iter().skip(done) {
            let is_last = entry.events.iter().any(|event| matches!(event, Event::Ended { .. }));
            if entry.at > moment {
                break;
            }
            match entry.command {
                Command::Advance { to } | Command::Jump { to } => {
                    let end = if is_last { self.just_before_the_end() } else { to };
                    let to = to.min(moment).min(end);
                    carry_out(&mut exercise, entry, &Command::Advance { to });
                }
                _ if !is_last => carry_out(&mut exercise, entry, &entry.command),
                _ => {}
            }
            if is_last {
                break;
            }
        }
        exercise
    }

    fn just_before_the_end(&self) -> ExerciseTime {
        ExerciseTime::from_millis((self.until.millis() - 1).max(0))
    }
}

/// What was carried out once is carried out again; a journal of other rules goes as far as it can.
fn carry_out(exercise: &mut Exercise, entry: &Entry, command: &Command) {
    exercise.handle(entry.seat, command, &mut ()).ok();
}
