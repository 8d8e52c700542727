//! A bot in a run: it hears what happens, and says what it does next.
//!
//! Bots read the state and ask the engine's own rules what is allowed; they build no view. Whoever
//! drives the exercise lets the cast hear every event, advances time no further than
//! [`Cast::wake`], and carries out what [`Cast::next`] says until it says nothing.

use super::bot::Bot;
use super::plan::BotPlan;
use super::style::Style;
use crate::dice::Dice;
use crate::exercise::{Command, Event, Exercise, Occupant, Seat, Setup, Sink};
use crate::id::{RoleIx, RoleSet};
use crate::time::ExerciseTime;
use std::sync::Arc;

mod aims;
mod buttons;
mod floor;
mod hearing;
mod play;
mod ready;
mod waits;
mod words;

use self::aims::Aims;
use self::buttons::Buttons;
use self::play::{Idle, Listening, Thinks as _};

/// A bot in a run. It plays every role that a bot sits in, and no other.
#[derive(Clone, Debug)]
pub struct Cast {
    plan: Arc<BotPlan>,
    bot: Bot,
    mind: Mind,
}

#[derive(Clone, Debug)]
enum Mind {
    Idle(Idle),
    Plans(Aims),
    Presses(Buttons),
}

/// Does the same with a mind of whichever kind.
macro_rules! with_mind {
    ($mind:expr, $name:ident => $what:expr) => {
        match $mind {
            Mind::Idle($name) => $what,
            Mind::Plans($name) => $what,
            Mind::Presses($name) => $what,
        }
    };
}

impl Cast {
    /// A bot for runs of a plan's scenario; [`Cast::begin`] comes next.
    pub fn new(plan: Arc<BotPlan>, bot: Bot) -> Self {
        let mind = match (Style::of(bot), bot) {
            (Some(style), _) => Mind::Plans(Aims::new(&plan, style)),
            (None, Bot::Random) => Mind::Presses(Buttons::at_random(&plan)),
            (None, Bot::PressEverything) => Mind::Presses(Buttons::all(&plan)),
            (None, _) => Mind::Idle(Idle),
        };
        Self { plan, bot, mind }
    }

    /// Begins a run: its dice come from the seed, the run's number and the bot alone.
    pub fn begin(&mut self, setup: &Setup, seed: u64, run: u64) {
        let dice = Dice::new(seed, run.wrapping_mul(64).wrapping_add(self.bot.stream()));
        match &mut self.mind {
            Mind::Idle(_) => {}
            Mind::Plans(aims) => aims.begin(dice, people(setup)),
            Mind::Presses(buttons) => buttons.begin(dice),
        }
    }

    /// The moment at which it wants to be asked again, if nothing happens before.
    pub fn wake(&self) -> ExerciseTime {
        ExerciseTime::from_millis(with_mind!(&self.mind, mind => mind.wake()))
    }

    /// What it does now, if anything. Ask again after each command.
    pub fn next(&mut self, exercise: &Exercise) -> Option<(Seat, Command)> {
        with_mind!(&mut self.mind, mind => mind.next(&self.plan, exercise))
    }

    /// The command it gave last was turned down.
    pub fn turned_down(&mut self) {
        with_mind!(&mut self.mind, mind => mind.turned_down());
    }

    /// Plays an exercise from where it stands to EndEx.
    pub(super) fn play(&mut self, exercise: &mut Exercise) {
        let plan = &*self.plan;
        with_mind!(&mut self.mind, mind => Listening { plan, mind }.play(exercise));
    }
}

impl Sink for Cast {
    fn event(&mut self, event: &Event) {
        with_mind!(&mut self.mind, mind => mind.hear(&self.plan, event));
    }
}

/// The roles that people sit in.
fn people(setup: &Setup) -> RoleSet {
    let is_person = |role: &RoleIx| setup.occupant(*role) == Occupant::Person;
    let count = setup.occupants.len();
    RoleSet::first(count).iter().filter(is_person).collect()
}

/// Those of these roles that are free to begin something, and a bot sits in.
fn free_bots(exercise: &Exercise, roles: RoleSet) -> RoleSet {
    let state = exercise.state();
    let is_bot = |role: &RoleIx| state.occupant(*role) == Occupant::Bot;
    roles.and(state.free).and(state.entered).iter().filter(is_bot).collect()
}
