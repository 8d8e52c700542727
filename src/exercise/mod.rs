//! One run of a scenario: commands in, events out. No wall clock, no files, no chance but dice.
//!
//! All rules live in `decide`, which reads the state and changes nothing; all changes live in
//! `state`, which knows no rules. [`Exercise::handle`] alternates the two, step by step: what
//! falls due on the way is a step of its own, decided on the state as it then is.

use crate::id::{InjectIx, RoleIx, WatchIx};
use crate::scenario::Scenario;
use crate::time::ExerciseTime;
use std::sync::Arc;

mod command;
mod decide;
mod event;
mod refusal;
mod said;
mod setup;
pub mod state;
pub mod view;

pub use self::command::{Act, Command, Improvised, NoteKind, Rating, Seat, Ticket, Work};
pub(crate) use self::decide::texts;
pub use self::decide::{Wording, has_appeared, lines_on_offer, message_on_offer};
pub use self::event::{EndReason, Event, Match, TextIx, WithdrawReason};
pub use self::refusal::Refusal;
pub use self::said::Said;
pub use self::setup::{Occupancy, Occupant, Setup};
pub use self::state::State;
pub use self::view::View;

use self::decide::{Decider, Scratch};
use self::state::{Due, Timer};

/// Who listens to events as they happen.
pub trait Sink {
    /// Something happened; the state already holds it.
    fn event(&mut self, event: &Event);

    /// Several things happened at once; the state already holds them all.
    fn events(&mut self, events: &[Event]) {
        for event in events {
            self.event(event);
        }
    }
}

/// Nobody listens.
impl Sink for () {
    fn event(&mut self, _event: &Event) {}

    fn events(&mut self, _events: &[Event]) {}
}

/// Everything is kept.
impl Sink for Vec<Event> {
    fn event(&mut self, event: &Event) {
        self.push(*event);
    }
}

/// One run of a scenario.
#[derive(Clone, Debug)]
pub struct Exercise {
    scenario: Arc<Scenario>,
    setup: Setup,
    state: State,
    scratch: Scratch,
    /// What falls due next, if it has been worked out since anything happened.
    next: Option<Next>,
    /// What the script brings next, and [`State::script_changes`] when that was worked out; nothing
    /// if one of its timers has been taken off since.
    script: Option<(u32, Next)>,
}

/// The next thing that falls due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Next {
    /// When, in milliseconds of the exercise clock; later than anything if nothing ever does.
    due: i64,
    /// Where it comes from.
    source: Source,
}

/// Where the next thing that falls due comes from. At equal moments the earlier one goes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Source {
    /// Acts and answers.
    People,
    /// Deadlines of the story.
    Story,
    /// The timed releases.
    Schedule(InjectIx),
    /// The script's other timers.
    Script,
}

impl Exercise {
    /// A run that has not begun.
    pub fn new(scenario: Arc<Scenario>, setup: Setup) -> Self {
        let state = State::new(&scenario, &setup);
        Self { scenario, setup, state, scratch: Scratch::default(), next: None, script: None }
    }

    /// Begins again from a state of the same scenario and setup, reusing every allocation.
    pub fn reset(&mut self, from: &State, seed: u64) {
        self.setup.seed = seed;
        self.state.reset(from);
        (self.next, self.script) = (None, None);
    }

    /// What is played.
    pub const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// How it is played.
    pub const fn setup(&self) -> &Setup {
        &self.setup
    }

    /// Everything that has happened so far.
    pub const fn state(&self) -> &State {
        &self.state
    }

    /// Carries a command out, or turns it down and changes nothing.
    ///
    /// The sink hears every event in order. Time moves only by [`Command::Advance`] and
    /// [`Command::Jump`].
    pub fn handle(
        &mut self,
        seat: Seat,
        command: &Command,
        sink: &mut impl Sink,
    ) -> Result<(), Refusal> {
        self.scratch.events.clear();
        self.decider().command(seat, command)?;
        self.next = None;
        if !matches!(command, Command::Do(_)) {
            texts(command).for_each(|text| self.state.keep_text(text));
        }
        self.fold(sink);
        let until = match command {
            Command::Advance { to } | Command::Jump { to } => *to,
            _ => self.state.now,
        };
        self.run_to(until, sink);
        Ok(())
    }

    /// Lets play go on until the next thing falls due, and no further than a moment.
    ///
    /// The same as [`Command::Advance`] to the earlier of the two, for those who look on in
    /// between and need not ask first when that is. Whether play goes on after it.
    pub fn go_on(&mut self, until: ExerciseTime, sink: &mut impl Sink) -> bool {
        if !self.is_running() || self.state.paused {
            return false;
        }
        let mut next = self.next.take().unwrap_or_else(|| self.next_source());
        let moment = ExerciseTime::from_millis(next.due).max(self.state.now);
        if moment > until || next.due == i64::MAX {
            self.set_clock(until.min(ExerciseTime::LATEST), sink);
            self.next = Some(next);
            return true;
        }
        self.set_clock(moment, sink);
        while next.due <= self.state.now.millis() {
            self.step(next.source, sink);
            self.settle(sink);
            if !self.is_running() {
                return false;
            }
            next = self.next_source();
        }
        self.next = Some(next);
        true
    }

    /// Whether a role could do this now, whatever it says. A busy role can: the work queues.
    pub fn may_do(&self, role: RoleIx, work: &Work) -> Result<(), Refusal> {
        decide::may_do(&self.scenario, &self.state, role, work)
    }

    /// The moment of the next thing that time alone makes happen; none before StartEx, after EndEx
    /// and while paused.
    pub fn next_due(&self) -> Option<ExerciseTime> {
        if !self.state.started || self.state.paused || self.state.ended.is_some() {
            return None;
        }
        let due = self.state.people_timers.next_due().min(self.next_of_script().due);
        (due < i64::MAX).then(|| ExerciseTime::from_millis(due).max(self.state.now))
    }

    fn decider(&mut self) -> Decider<'_> {
        Decider {
            scenario: &self.scenario,
            setup: &self.setup,
            state: &self.state,
            out: &mut self.scratch,
        }
    }

    fn run_to(&mut self, until: ExerciseTime, sink: &mut impl Sink) {
        self.settle(sink);
        while self.is_running() {
            let next = self.next_source();
            if next.due > until.millis() || next.due == i64::MAX {
                self.next = Some(next);
                break;
            }
            self.set_clock(ExerciseTime::from_millis(next.due), sink);
            self.step(next.source, sink);
            self.settle(sink);
        }
        if self.is_running() {
            self.set_clock(until, sink);
        }
    }

    const fn is_running(&self) -> bool {
        self.state.started && self.state.ended.is_none()
    }

    fn set_clock(&mut self, now: ExerciseTime, sink: &mut impl Sink) {
        if now > self.state.now {
            self.state.apply_clock(now);
            sink.event(&Event::Clock { now });
        }
    }

    #[inline]
    fn next_source(&mut self) -> Next {
        let changes = self.state.script_changes;
        let script = match self.script {
            Some((known, script)) if known == changes => script,
            _ => {
                let script = self.next_of_script();
                self.script = Some((changes, script));
                script
            }
        };
        let due = self.state.people_timers.next_due();
        if script.due < due { script } else { Next { due, source: Source::People } }
    }

    /// The next thing that falls due by the script, by the exercise clock; never while it is held.
    fn next_of_script(&self) -> Next {
        let state = &self.state;
        if state.held_since.is_some() {
            return Next { due: i64::MAX, source: Source::Script };
        }
        let timer = state.script_timers.next_due();
        let next = match self.scenario.wiring.schedule.get(state.cursor) {
            Some((at, inject)) if at.millis() <= timer => {
                Next { due: at.millis(), source: Source::Schedule(*inject) }
            }
            _ => Next { due: timer, source: Source::Script },
        };
        let next = match self.next_deadline(next.due) {
            Some(due) => Next { due, source: Source::Story },
            None => next,
        };
        Next { due: next.due.saturating_add(state.held_total.millis()), ..next }
    }

    /// The moment of the script at which the story's clock reaches its next deadline, unless
    /// something of the script comes before it or the story is stopped by its next stamp.
    fn next_deadline(&self, before: i64) -> Option<i64> {
        let state = &self.state;
        let deadline = state.story_timers.next_due();
        if deadline == i64::MAX {
            return None;
        }
        let due = state.anchor_script.millis() + (deadline - state.story_anchor.millis());
        let is_reached = due <= before && deadline <= state.story_cap(&self.scenario).millis();
        is_reached.then_some(due)
    }

    fn step(&mut self, source: Source, sink: &mut impl Sink) {
        let what = match source {
            Source::People => self.state.people_timers.pop(),
            Source::Story => self.pop_story_timer(),
            Source::Script => self.pop_script_timer(),
            Source::Schedule(inject) => return self.release(inject, false, sink),
        };
        match what.map(|timer| timer.what) {
            Some(Due::Inject(inject)) => self.release(inject, false, sink),
            Some(what) => {
                self.decider().due(what);
                self.fold(sink);
            }
            None => {}
        }
    }

    // Taking a timer off is no event, so what the script brings next is forgotten here.
    fn pop_story_timer(&mut self) -> Option<Timer> {
        self.script = None;
        self.state.story_timers.pop()
    }

    fn pop_script_timer(&mut self) -> Option<Timer> {
        self.script = None;
        self.state.script_timers.pop()
    }

    /// Releases an inject. Its stamp may carry the story across deadlines: each of them falls due
    /// first, in order, with the story's clock at that moment.
    fn release(&mut self, inject: InjectIx, forced: bool, sink: &mut impl Sink) {
        let stamp = self.scenario.injects.get(inject).and_then(|inject| inject.story);
        let withdrawn = !forced && self.decider().is_unneeded(inject);
        while let Some(timer) = self.state.story_timers.peek() {
            let crossed = stamp.is_some_and(|stamp| timer.due <= stamp.millis());
            if withdrawn || !crossed {
                break;
            }
            self.pop_story_timer();
            self.decider().cross(timer);
            self.fold(sink);
        }
        self.decider().release(inject, forced);
        self.fold(sink);
    }

    /// Follows up until nothing is left that the present moment makes happen.
    #[inline]
    fn settle(&mut self, sink: &mut impl Sink) {
        if !self.state.is_settled() {
            self.follow_up(sink);
        }
    }

    #[inline(never)]
    fn follow_up(&mut self, sink: &mut impl Sink) {
        while self.is_running() {
            if let Some(person) = self.state.ready_person() {
                self.decider().begin_next(person);
            } else if let Some((inject, forced)) = self.state.called.first().copied() {
                self.release(inject, forced, sink);
            } else if let Some(watch) = self.state.stirred.first() {
                self.settle_watch(watch);
            } else {
                break;
            }
            self.fold(sink);
        }
    }

    fn settle_watch(&mut self, watch: WatchIx) {
        self.state.stirred.set(watch, false);
        if self.state.watch_done.has(watch) {
            return;
        }
        let outcome = self.decider().watch(watch);
        self.state.watch_high.set(watch, outcome.high);
        self.state.watch_done.set(watch, outcome.is_done);
    }

    fn fold(&mut self, sink: &mut impl Sink) {
        let Self { scenario, state, scratch, .. } = self;
        if scratch.events.is_empty() {
            return;
        }
        for event in &scratch.events {
            state.apply(scenario, event);
        }
        sink.events(&scratch.events);
        scratch.events.clear();
    }
}

#[cfg(test)]
mod tests;
