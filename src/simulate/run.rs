//! One play-through, as fast as the engine goes.

use super::bot::Bot;
use super::cast::Cast;
use super::plan::BotPlan;
use crate::exercise::{Command, Event, Exercise, Occupant, Seat, Setup, Sink, State};
use crate::id::Key as _;
use crate::scenario::Scenario;
use std::sync::Arc;

/// A bot at a scenario, ready to play it again and again without allocating anew.
#[derive(Clone, Debug)]
pub struct Player {
    exercise: Exercise,
    cast: Cast,
    /// The state right after StartEx, and what happened up to it; the same in every run, unless
    /// the scenario rolls dice.
    opening: Option<(State, Vec<Event>)>,
}

impl Player {
    /// A bot at a scenario.
    pub fn new(scenario: &Arc<Scenario>, plan: &Arc<BotPlan>, bot: Bot, seed: u64) -> Self {
        Self::in_setup(scenario, plan, bot, setup(scenario, bot, seed))
    }

    /// A bot at a scenario in which others sit as well; it plays the bots' roles.
    pub fn in_setup(scenario: &Arc<Scenario>, plan: &Arc<BotPlan>, bot: Bot, setup: Setup) -> Self {
        let mut exercise = Exercise::new(Arc::clone(scenario), setup);
        let opening = scenario.wiring.dice_atoms.is_empty().then(|| {
            let mut events = Vec::new();
            start(&mut exercise, &mut events);
            (exercise.state().clone(), events)
        });
        Self { exercise, cast: Cast::new(Arc::clone(plan), bot), opening }
    }

    /// Plays one run from StartEx to EndEx. Equal numbers give equal runs.
    pub fn play(&mut self, seed: u64, run: u64) -> &Exercise {
        self.cast.begin(self.exercise.setup(), seed, run);
        self.open(seed.wrapping_add(run));
        self.cast.play(&mut self.exercise);
        &self.exercise
    }

    fn open(&mut self, seed: u64) {
        if let Some((state, events)) = &self.opening {
            self.exercise.reset(state, seed);
            self.cast.events(events);
        } else {
            let setup = Setup { seed, ..self.exercise.setup().clone() };
            self.exercise = Exercise::new(Arc::clone(self.exercise.scenario()), setup);
            start(&mut self.exercise, &mut self.cast);
        }
    }
}

fn start(exercise: &mut Exercise, sink: &mut impl Sink) {
    let started = exercise.handle(Seat::Facilitator, &Command::Start, sink);
    debug_assert!(started.is_ok(), "an exercise that has not begun can begin");
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
