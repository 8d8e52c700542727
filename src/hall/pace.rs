//! How the clock of a run keeps pace with the person: slower, waiting, stopped for what is big, and
//! stopped when nobody can have seen it run.

use super::Moment;
use super::playing::Playing;
use crate::exercise::view::InboxItem;
use crate::exercise::{Command, Seat};
use crate::scenario::model::Kind;
use crate::scenario::model::story::InjectKind;
use crate::ui::{Notice, Settings, Timing};
use std::time::Duration;

/// Nobody has seen the clock run when this much time passed between two ticks, or when the clock of
/// the room went so much further than the other one.
const ABSENCE: Duration = Duration::from_secs(5);

/// What pace a run keeps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    settings: Settings,
    /// Whether the clock stands until the person has finished something.
    pub(super) waits: bool,
    /// The last tick.
    seen: Moment,
    /// So many of what has arrived were looked at for something big.
    heard: usize,
}

impl Pace {
    pub(super) const fn new(settings: Settings, at: Moment, heard: usize) -> Self {
        Self { settings, waits: false, seen: at, heard }
    }
}

impl Playing {
    /// Keeps the pace that is set from now on.
    pub(super) fn keep_pace(&mut self, settings: Settings, at: Moment) {
        self.pace.settings = settings;
        let state = self.run.exercise().state();
        if state.ended.is_some() {
            return;
        }
        let speed = settings.timing.speed(Timing::times(state.speed));
        if speed != state.speed {
            let (numerator, denominator) = speed;
            self.ask(Seat::Facilitator, Command::SetSpeed { numerator, denominator }, at);
        }
    }

    /// What was set when the pace was chosen.
    pub(super) const fn timing(&self) -> Timing {
        self.pace.settings.timing
    }

    /// Without time pressure the clock stands while the person is in the middle of something.
    pub(super) fn wait_while(&mut self, is_busy: bool, at: Moment) {
        let asks = || self.view().questions.iter().any(|it| it.yours && it.outcome.is_none());
        let waits = self.timing() == Timing::NoPressure && (is_busy || asks());
        if waits == self.pace.waits {
            return;
        }
        let shown = self.clock.at(at.passed);
        self.pace.waits = waits;
        self.set_clock_to(shown, at);
    }

    /// Stops the clock where it was shown last if the machine slept, or the window stood still.
    pub(super) fn notice_absence(&mut self, at: Moment) {
        let before = std::mem::replace(&mut self.pace.seen, at);
        if !self.clock_runs() {
            return;
        }
        let passed = at.passed.saturating_sub(before.passed);
        let room = at.room.0.saturating_sub(before.room.0);
        let room = Duration::from_millis(u64::try_from(room).unwrap_or(0));
        if passed < ABSENCE && room.saturating_sub(passed) < ABSENCE {
            return;
        }
        self.set_clock_to(self.clock.at(before.passed), at);
        self.stop_at(at);
        let text = self.words.say("hall-asleep");
        self.notice = Some(Notice { text, is_refusal: false });
    }

    /// Stops the clock for something big that arrived since this was asked last.
    pub(super) fn stop_for_what_is_big(&mut self, at: Moment) {
        let arrived = self.view().inbox.get(self.pace.heard..).unwrap_or_default();
        let big = arrived.iter().rev().find(|item| self.is_big(item));
        let asks_you = big.map(|item| self.asks_you(item));
        let big_is_major = arrived.iter().any(|item| self.is_major(item));
        self.pace.heard = self.view().inbox.len();
        if self.is_led() {
            // In a room what is big is a discussion stop: the script waits, answers stay due.
            let holds = self.run.exercise().state().held_since.is_some();
            if big_is_major && !holds && self.is_running() {
                self.ask(Seat::Facilitator, Command::Hold, at);
                let text = self.words.say("hall-held");
                self.notice = Some(Notice { text, is_refusal: false });
            }
            return;
        }
        let is_tutorial = self.run.exercise().scenario().about.kind == Kind::Tutorial;
        let Some(asks_you) = asks_you.filter(|_| self.pace.settings.pause.applies(is_tutorial))
        else {
            return;
        };
        if !self.is_running() {
            return;
        }
        self.stop_at(at);
        let id = if asks_you { "hall-paused-decide" } else { "hall-paused-read" };
        self.notice = Some(Notice { text: self.words.say(id), is_refusal: false });
    }

    fn is_big(&self, item: &InboxItem) -> bool {
        self.is_major(item) || self.asks_you(item)
    }

    fn is_major(&self, item: &InboxItem) -> bool {
        let injects = &self.run.exercise().scenario().injects;
        injects.get(item.inject).is_some_and(|it| it.kind == InjectKind::Major)
    }

    fn asks_you(&self, item: &InboxItem) -> bool {
        let open = |it: &&crate::exercise::view::Question| it.yours && it.outcome.is_none();
        let mut questions = self.view().questions.iter().filter(open);
        questions.any(|it| Some(it.decision) == item.decision)
    }

    fn stop_at(&mut self, at: Moment) {
        self.ask(Seat::Facilitator, Command::Pause, at);
    }
}
