//! One play-through, as fast as the engine goes.

use super::bot::Bot;
use super::cast::Cast;
use super::plan::BotPlan;
use crate::exercise::{Command, Exercise, Occupant, Seat, Setup, State};
use crate::id::Key as _;
use crate::scenario::Scenario;
use std::sync::Arc;

/// Most moments of a run at which something happens: far more than in any exercise.
const MOMENTS: u32 = 1_000_000;

/// A bot at a scenario, ready to play it again and again without allocating anew.
#[derive(Clone, Debug)]
pub struct Player {
    exercise: Exercise,
    start: State,
    cast: Cast,
}

impl Player {
    /// A bot at a scenario.
    pub fn new(scenario: &Arc<Scenario>, plan: &Arc<BotPlan>, bot: Bot, seed: u64) -> Self {
        Self::in_setup(scenario, plan, bot, setup(scenario, bot, seed))
    }

    /// A bot at a scenario in which others sit as well; it plays the bots' roles.
    pub fn in_setup(scenario: &Arc<Scenario>, plan: &Arc<BotPlan>, bot: Bot, setup: Setup) -> Self {
        let exercise = Exercise::new(Arc::clone(scenario), setup);
        let start = exercise.state().clone();
        Self { exercise, start, cast: Cast::new(Arc::clone(plan), bot) }
    }

    /// Plays one run from StartEx to EndEx. Equal numbers give equal runs.
    pub fn play(&mut self, seed: u64, run: u64) -> &Exercise {
        self.exercise.reset(&self.start, seed.wrapping_add(run));
        self.cast.begin(self.exercise.setup(), seed, run);
        self.submit(Seat::Facilitator, &Command::Start);
        for _ in 0..MOMENTS {
            while let Some((seat, command)) = self.cast.next(&self.exercise) {
                self.submit(seat, &command);
            }
            if !self.exercise.go_on(self.cast.wake(), &mut self.cast) {
                break;
            }
        }
        &self.exercise
    }

    fn submit(&mut self, seat: Seat, command: &Command) {
        if self.exercise.handle(seat, command, &mut self.cast).is_err() {
            self.cast.turned_down();
        }
    }
}

fn setup(scenario: &Scenario, bot: Bot, seed: u64) -> Setup {
    let mut setup = Setup::all_bots(scenario, seed);
    if let Bot::Absent(role) = bot
        && let Some(occupant) = setup.occupants.get_mut(role.position())
    {
        // Still scored: what nobody else does is missed, which shows what the role is for.
        *occupant = Occupant::Absent;
    }
    setup
}
