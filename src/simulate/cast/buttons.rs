//! Bots that press buttons: any at random, or all of them in the order of the palette.

use super::free_bots;
use super::play::Thinks;
use super::words::worded;
use crate::dice::Dice;
use crate::exercise::{Command, Event, Exercise, Seat, Work};
use crate::id::{DecisionIx, FactIx, Key as _, RoleIx, RoleSet, Table};
use crate::scenario::model::Who;
use crate::simulate::plan::BotPlan;

/// How often a button that works is looked for before giving up for this time.
const LOOKS: usize = 6;

/// Shortest pause between two acts of a role, and how much longer it can be, in milliseconds.
const PAUSE: (u32, u32) = (60_000, 360_000);

/// A mind that presses buttons.
#[derive(Clone, Debug)]
pub(super) struct Buttons {
    taste: Taste,
    dice: Dice,
    /// When each role presses again.
    ready_at: Table<RoleIx, i64>,
    /// Buttons pressed, for one that presses each once.
    pressed: Vec<bool>,
    /// Roles whose pause is over.
    rested: RoleSet,
    /// When the next pause is over.
    wake: i64,
    now: i64,
    /// Whether somebody may have become free since it last looked.
    is_stirred: bool,
    /// Whether something happened since then that may have opened a button.
    is_news: bool,
    /// How many questions wait for their answer.
    questions: u32,
    /// Whether its last answer to a question was turned down.
    is_silenced: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Taste {
    AtRandom,
    All,
}

impl Buttons {
    pub(super) fn at_random(plan: &BotPlan) -> Self {
        Self::new(plan, Taste::AtRandom)
    }

    pub(super) fn all(plan: &BotPlan) -> Self {
        Self::new(plan, Taste::All)
    }

    fn new(plan: &BotPlan, taste: Taste) -> Self {
        Self {
            taste,
            dice: Dice::new(0, 0),
            ready_at: plan.palette.of_role.iter().map(|_| 0).collect(),
            pressed: vec![false; plan.palette.entries.len()],
            rested: RoleSet::EMPTY,
            wake: 0,
            now: 0,
            is_stirred: false,
            is_news: false,
            questions: 0,
            is_silenced: false,
        }
    }

    pub(super) fn begin(&mut self, dice: Dice) {
        self.dice = dice;
        self.pressed.fill(false);
        self.is_silenced = false;
        self.questions = 0;
        (self.now, self.wake, self.rested) = (0, 0, RoleSet::EMPTY);
        for role in self.ready_at.keys() {
            self.ready_at[role] = match self.taste {
                Taste::AtRandom => pause(&mut self.dice),
                Taste::All => 0,
            };
        }
    }

    fn end_pauses(&mut self) {
        self.is_stirred = true;
        self.wake = i64::MAX;
        for role in self.ready_at.keys() {
            let at = self.ready_at[role];
            if at <= self.now {
                self.rested.insert(role);
            } else {
                self.wake = self.wake.min(at);
            }
        }
    }

    fn rest(&mut self, role: RoleIx) {
        let until = self.now + pause(&mut self.dice);
        self.ready_at[role] = until;
        self.rested = self.rested.without(RoleSet::of(role));
        self.wake = self.wake.min(until);
    }

    fn anything(&mut self, plan: &BotPlan, exercise: &Exercise, role: RoleIx) -> Option<Command> {
        self.rest(role);
        if let Some(decision) = self.open_question(exercise, role) {
            return self.any_choice(exercise, decision);
        }
        if self.dice.chance(1, 12)
            && let Some(tell) = self.any_tell(exercise, role)
        {
            return Some(Command::Do(tell));
        }
        let entries = &plan.palette.of_role[role];
        for _ in 0..LOOKS {
            let at = self.pick(entries.len())?;
            let entry = plan.palette.entries.get(usize::from(*entries.get(at)?))?;
            let work = Work::Act(entry.act);
            let is_open = entry.is_always_open && exercise.state().ended.is_none();
            if is_open || exercise.may_do(role, &work).is_ok() {
                let dice = &mut self.dice;
                let work = worded(plan, exercise, role, work, |_, _| dice.chance(1, 2));
                return Some(Command::Do(work));
            }
        }
        None
    }

    /// A question that waits for this role's answer.
    fn open_question(&self, exercise: &Exercise, role: RoleIx) -> Option<DecisionIx> {
        if self.is_silenced || self.questions == 0 {
            return None;
        }
        let (scenario, state) = (exercise.scenario(), exercise.state());
        let owns = |who: Who| match who {
            Who::Commander => state.commander.unwrap_or(scenario.command_fallback) == role,
            Who::Roles(roles) => roles.has(role),
            Who::Team | Who::All => true,
        };
        scenario.decisions.keys().find(|decision| {
            let progress = &state.decisions[*decision];
            progress.asked.is_some()
                && progress.decided.is_none()
                && owns(scenario.decisions[*decision].owner)
        })
    }

    fn any_choice(&mut self, exercise: &Exercise, decision: DecisionIx) -> Option<Command> {
        let choices = &exercise.scenario().decisions[decision].choices;
        let at = self.pick(choices.len())?;
        Some(decide(decision, *choices.get(at)?))
    }

    fn any_tell(&mut self, exercise: &Exercise, role: RoleIx) -> Option<Work> {
        let known = exercise.state().known[role];
        let at = self.pick(usize::try_from(known.count()).ok()?)?;
        let fact = known.iter().nth(at)?;
        let other = self.pick(exercise.scenario().roles.len())?;
        let work = Work::Tell { fact, to: RoleSet::of(RoleIx::from_position(other)) };
        exercise.may_do(role, &work).is_ok().then_some(work)
    }

    fn pick(&mut self, count: usize) -> Option<usize> {
        let count = u32::try_from(count).ok().filter(|count| *count > 0)?;
        usize::try_from(self.dice.below(count)).ok()
    }

    fn next_button(
        &mut self,
        plan: &BotPlan,
        exercise: &Exercise,
        role: RoleIx,
    ) -> Option<Command> {
        if let Some(decision) = self.open_question(exercise, role) {
            let first = exercise.scenario().decisions[decision].choices.first();
            return first.map(|choice| decide(decision, *choice));
        }
        for at in &plan.palette.of_role[role] {
            let at = usize::from(*at);
            let Some(entry) = plan.palette.entries.get(at) else { continue };
            let work = Work::Act(entry.act);
            let Some(pressed) = self.pressed.get_mut(at).filter(|pressed| !**pressed) else {
                continue;
            };
            if exercise.may_do(role, &work).is_ok() {
                *pressed = true;
                return Some(Command::Do(worded(plan, exercise, role, work, |_, _| true)));
            }
        }
        let everybody = RoleSet::first(exercise.scenario().roles.len());
        let tell = |fact: FactIx| Work::Tell { fact, to: everybody };
        let mut tells = exercise.state().known[role].iter().map(tell);
        tells.find(|work| exercise.may_do(role, work).is_ok()).map(Command::Do)
    }
}

impl Thinks for Buttons {
    #[inline]
    fn hear(&mut self, _plan: &BotPlan, event: &Event) {
        match *event {
            Event::Clock { now } => self.now = now.millis(),
            Event::RoleFreed { .. }
            | Event::RoleEntered { .. }
            | Event::SeatTaken { .. }
            | Event::Started => self.is_stirred = true,
            Event::DecisionAsked { .. } => {
                (self.questions, self.is_news) = (self.questions + 1, true);
            }
            Event::Decided { .. } => self.questions = self.questions.saturating_sub(1),
            Event::Revealed { .. }
            | Event::ObjectAppeared { .. }
            | Event::ClockStarted { .. }
            | Event::FactSet { .. }
            | Event::ActDone { .. } => self.is_news = true,
            _ => {}
        }
    }

    fn turned_down(&mut self) {
        self.is_silenced = true;
    }

    /// Whether it may have something to do now. Whoever presses at random tries once after each
    /// pause, so that only an end of a pause or of work calls it; others try what is new.
    #[inline]
    fn is_called(&self) -> bool {
        let is_stirred = self.is_stirred || self.is_news && self.taste == Taste::All;
        self.now >= self.wake || is_stirred && !self.rested.is_empty()
    }

    fn next(&mut self, plan: &BotPlan, exercise: &Exercise) -> Option<(Seat, Command)> {
        if self.now >= self.wake {
            self.end_pauses();
        }
        for role in free_bots(exercise, self.rested).iter() {
            let command = match self.taste {
                Taste::AtRandom => self.anything(plan, exercise, role),
                Taste::All => self.next_button(plan, exercise, role),
            };
            if let Some(command) = command {
                return Some((Seat::Role(role), command));
            }
        }
        (self.is_stirred, self.is_news) = (false, false);
        None
    }

    #[inline]
    fn wake(&self) -> i64 {
        self.wake
    }
}

fn pause(dice: &mut Dice) -> i64 {
    i64::from(PAUSE.0 + dice.below(PAUSE.1))
}

const fn decide(decision: DecisionIx, choice: crate::id::ChoiceIx) -> Command {
    Command::Decide { decision, choice, confidence: None, rationale: String::new() }
}
