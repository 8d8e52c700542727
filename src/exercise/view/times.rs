//! The clocks as one seat reads them.

use super::Eye;
use crate::exercise::event::EndReason;
use crate::time::{ExerciseTime, Span};

/// The clocks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Times {
    /// The exercise clock.
    pub now: ExerciseTime,
    /// EndEx comes at this moment, unless play ends before.
    pub length: Span,
    /// The story's clock: `Sat 02:52`. Empty for seats that are not in play.
    pub story: String,
    /// Whether StartEx has been.
    pub started: bool,
    /// Whether everything is stopped.
    pub paused: bool,
    /// Whether the script is held for discussion.
    pub held: bool,
    /// Since when.
    pub held_since: Option<ExerciseTime>,
    /// How fast play runs against the wall: numerator and denominator.
    pub speed: (u8, u8),
    /// How play ended.
    pub over: Option<Over>,
}

/// How play ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Over {
    /// When.
    pub at: ExerciseTime,
    /// A headline.
    pub title: String,
    /// A paragraph more; often empty.
    pub text: String,
}

/// A phase that has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseView {
    /// What people read.
    pub title: String,
    /// When it began.
    pub began: ExerciseTime,
}

impl Times {
    /// Whether the exercise clock runs.
    pub const fn running(&self) -> bool {
        self.started && !self.paused && self.over.is_none()
    }

    /// How much of the length is left.
    pub const fn left(&self) -> Span {
        let left = self.length.millis() - self.now.millis();
        if left < 0 { Span::ZERO } else { Span::from_millis(left) }
    }
}

pub(super) fn times(eye: &Eye<'_>) -> Times {
    let (scenario, state) = (eye.scenario, eye.state);
    let story = if eye.here() {
        eye.words.day_time(&scenario.calendar, state.story_now(scenario))
    } else {
        String::new()
    };
    Times {
        now: state.now,
        length: Span::from_millis(scenario.length.millis()).plus(state.held()),
        story,
        started: state.started,
        paused: state.paused,
        held: state.held_since.is_some(),
        held_since: state.held_since,
        speed: state.speed,
        over: state.ended.map(|(why, at)| over(eye, why, at)),
    }
}

pub(super) fn phases(eye: &Eye<'_>) -> Vec<PhaseView> {
    let began = eye.scenario.phases.pairs().filter_map(|(phase, record)| {
        let began = *eye.state.phase_began.get(phase)?;
        Some(PhaseView { title: record.title.clone(), began: began? })
    });
    let mut phases: Vec<PhaseView> = began.collect();
    phases.sort_by_key(|phase| phase.began);
    phases
}

fn over(eye: &Eye<'_>, why: EndReason, at: ExerciseTime) -> Over {
    let headline = |id: &str| (eye.words.say(id), String::new());
    let (title, text) = match why {
        EndReason::TimeUp => headline("view-time-is-up"),
        EndReason::Called => headline("view-ended"),
        EndReason::Effect => headline("view-last-scene"),
        EndReason::RealIncident => {
            (eye.words.say("view-real-incident"), eye.words.say("view-no-exercise"))
        }
        EndReason::Ending(ending) => {
            let ending = &eye.scenario.endings[ending];
            (ending.title.clone(), ending.text.clone())
        }
    };
    Over { at, title, text }
}
