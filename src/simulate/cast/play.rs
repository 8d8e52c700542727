//! A whole run for one mind: the loop of asking it, doing what it says and letting play go on.
//!
//! Made once for each kind of mind, so that nothing in the loop asks which kind it is.

use crate::exercise::{Command, Event, Exercise, Seat, Sink};
use crate::simulate::plan::BotPlan;
use crate::time::ExerciseTime;

/// Most moments of a run at which something happens: far more than in any exercise.
const MOMENTS: u32 = 1_000_000;

/// A mind that plays.
pub(super) trait Thinks {
    /// Something happened.
    fn hear(&mut self, plan: &BotPlan, event: &Event);

    /// Whether it may have something to do now: if not, there is no need to ask.
    fn is_called(&self) -> bool;

    /// What it does now, if anything.
    fn next(&mut self, plan: &BotPlan, exercise: &Exercise) -> Option<(Seat, Command)>;

    /// The command it gave last was turned down.
    fn turned_down(&mut self);

    /// The moment, in milliseconds, at which it wants to be asked again if nothing happens before.
    fn wake(&self) -> i64;
}

/// A mind that listens.
pub(super) struct Listening<'a, M> {
    pub plan: &'a BotPlan,
    pub mind: &'a mut M,
}

impl<M: Thinks> Sink for Listening<'_, M> {
    #[inline]
    fn event(&mut self, event: &Event) {
        self.mind.hear(self.plan, event);
    }
}

impl<M: Thinks> Listening<'_, M> {
    /// Plays to EndEx.
    pub(super) fn play(&mut self, exercise: &mut Exercise) {
        for _ in 0..MOMENTS {
            while self.mind.is_called()
                && let Some((seat, command)) = self.mind.next(self.plan, exercise)
            {
                if exercise.handle(seat, &command, self).is_err() {
                    self.mind.turned_down();
                }
            }
            if !exercise.go_on(ExerciseTime::from_millis(self.mind.wake()), self) {
                break;
            }
        }
    }
}

/// A mind that does nothing.
#[derive(Clone, Copy, Debug)]
pub(super) struct Idle;

impl Thinks for Idle {
    fn hear(&mut self, _plan: &BotPlan, _event: &Event) {}

    fn is_called(&self) -> bool {
        false
    }

    fn next(&mut self, _plan: &BotPlan, _exercise: &Exercise) -> Option<(Seat, Command)> {
        None
    }

    fn turned_down(&mut self) {}

    fn wake(&self) -> i64 {
        i64::MAX
    }
}
