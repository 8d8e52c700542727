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
mod ready;

use self::aims::Aims;
use self::buttons::Buttons;

/// A bot in a run. It plays every role that a bot sits in, and no other.
#[derive(Clone, Debug)]
pub struct Cast {
    plan: Arc<BotPlan>,
    bot: Bot,
    mind: Mind,
}

#[derive(Clone, Debug)]
enum Mind {
    Idle,
    Plans(Aims),
    Presses(Buttons),
}

impl Cast {
    /// A bot for runs of a plan's scenario; [`Cast::begin`] comes next.
    pub fn new(plan: Arc<BotPlan>, bot: Bot) -> Self {
        let mind = match (Style::of(bot), bot) {
            (Some(style), _) => Mind::Plans(Aims::new(&plan, style)),
            (None, Bot::Random) => Mind::Presses(Buttons::at_random(&plan)),
            (None, Bot::PressEverything) => Mind::Presses(Buttons::all(&plan)),
            (None, _) => Mind::Idle,
        };
        Self { plan, bot, mind }
    }

    /// Begins a run: its dice come from the seed, the run's number and the bot alone.
    pub fn begin(&mut self, setup: &Setup, seed: u64, run: u64) {
        let dice = Dice::new(seed, run.wrapping_mul(64).wrapping_add(self.bot.stream()));
        match &mut self.mind {
            Mind::Idle => {}
            Mind::Plans(aims) => aims.begin(dice, people(setup)),
            Mind::Presses(buttons) => buttons.begin(dice),
        }
    }

    /// The moment at which it wants to be asked again, if nothing happens before.
    pub fn wake(&self) -> ExerciseTime {
        match &self.mind {
            Mind::Idle => ExerciseTime::NEVER,
            Mind::Plans(aims) => ExerciseTime::from_millis(aims.wake),
            Mind::Presses(buttons) => ExerciseTime::from_millis(buttons.wake),
        }
    }

    /// Whether it may have something to do now: if not, there is no need to ask.
    #[inline]
    pub fn is_called(&self) -> bool {
        match &self.mind {
            Mind::Idle => false,
            Mind::Plans(aims) => aims.is_called(),
            Mind::Presses(buttons) => buttons.is_called(),
        }
    }

    /// What it does now, if anything. Ask again after each command.
    pub fn next(&mut self, exercise: &Exercise) -> Option<(Seat, Command)> {
        match &mut self.mind {
            Mind::Idle => None,
            Mind::Plans(aims) => aims.next(&self.plan, exercise),
            Mind::Presses(buttons) => buttons.next(&self.plan, exercise),
        }
    }

    /// The command it gave last was turned down.
    pub fn turned_down(&mut self) {
        match &mut self.mind {
            Mind::Idle => {}
            Mind::Plans(aims) => aims.turned_down(),
            Mind::Presses(buttons) => buttons.turned_down(),
        }
    }
}

impl Sink for Cast {
    #[inline]
    fn event(&mut self, event: &Event) {
        match &mut self.mind {
            Mind::Idle => {}
            Mind::Plans(aims) => aims.hear(&self.plan, event),
            Mind::Presses(buttons) => buttons.hear(event),
        }
    }

    fn events(&mut self, events: &[Event]) {
        match &mut self.mind {
            Mind::Idle => {}
            Mind::Plans(aims) => {
                let plan = &*self.plan;
                for event in events {
                    aims.hear(plan, event);
                }
            }
            Mind::Presses(buttons) => {
                for event in events {
                    buttons.hear(event);
                }
            }
        }
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
