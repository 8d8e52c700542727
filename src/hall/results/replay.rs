//! The run that is over as it stood at a moment, for the seat of whoever looks.

use super::{Results, lanes};
use crate::driver::{Replay, Run};
use crate::evaluation::Evaluation;
use crate::exercise::Seat;
use crate::hall::Moment;
use crate::time::{ExerciseTime, Span};
use crate::ui::{Came, Lane, OpenWindow, REPLAY_SPEED, ReplayView, StripKind, StripMark};
use crate::words::Words;
use std::time::Duration;

/// A run that is looked back at.
pub(super) struct Looking {
    replay: Replay,
    now: ExerciseTime,
    /// Since when it goes on by itself, and from where.
    goes: Option<(Duration, ExerciseTime)>,
}

impl Results {
    /// Shows the exercise as it stood at a moment.
    pub(in crate::hall) fn replay_at(&mut self, to: ExerciseTime, at: Moment, words: &Words) {
        let run = &self.run;
        let looking = self.looking.get_or_insert_with(|| Looking {
            replay: Replay::of(run),
            now: ExerciseTime::START,
            goes: None,
        });
        looking.now = to.min(looking.replay.until());
        looking.goes = looking.goes.map(|_| (at.passed, looking.now));
        self.show_replay(words);
    }

    /// Lets it go on by itself, from the beginning if it is at its end, or stand.
    pub(in crate::hall) fn replay_goes(&mut self, goes: bool, at: Moment, words: &Words) {
        let Some(looking) = &mut self.looking else { return };
        if goes && looking.now >= looking.replay.until() {
            looking.now = ExerciseTime::START;
        }
        looking.goes = goes.then_some((at.passed, looking.now));
        self.show_replay(words);
    }

    /// Whether it goes on by itself.
    pub(in crate::hall) fn is_replaying(&self) -> bool {
        self.looking.as_ref().is_some_and(|it| it.goes.is_some())
    }

    /// Goes on to where it is by now.
    pub(in crate::hall) fn tick(&mut self, at: Moment, words: &Words) {
        let Some(looking) = &mut self.looking else { return };
        let Some((since, from)) = looking.goes else { return };
        let passed = i64::try_from(at.passed.saturating_sub(since).as_millis()).unwrap_or(0);
        let until = looking.replay.until();
        let now = from.after(Span::from_millis(passed * i64::from(REPLAY_SPEED))).min(until);
        if now == looking.now {
            return;
        }
        looking.now = now;
        if now >= until {
            looking.goes = None;
        }
        self.show_replay(words);
    }

    /// Shows the moment again, in these words.
    pub(super) fn show_replay(&mut self, words: &Words) {
        let Some(looking) = &self.looking else { return };
        let seat = seat(&self.run);
        let scenario = self.run.exercise().scenario();
        self.hotwash.replay = Some(ReplayView {
            now: looking.now,
            goes: looking.goes.is_some(),
            seat: match seat {
                Seat::Role(role) => scenario.roles[role].title.clone(),
                _ => words.say("hall-seat-facilitator"),
            },
            view: Box::new(looking.replay.at(looking.now).view(seat, words)),
            open: open(&self.hotwash.lanes, looking.now),
        });
    }
}

/// Through whose eyes a run is looked back at: the one person's, or the facilitator's.
fn seat(run: &Run) -> Seat {
    run.person().map_or(Seat::Facilitator, Seat::Role)
}

/// What was waited for at a moment, what is due first before the rest.
fn open(lanes: &[Lane], now: ExerciseTime) -> Vec<OpenWindow> {
    let window = |lane: &Lane| {
        let who = lane.title.clone();
        let is_open = move |asked: &&crate::ui::Asked| {
            let until = if asked.outcome == Came::Missed { asked.late } else { asked.at };
            asked.opened <= now && now < until
        };
        let open = lane.asked.iter().filter(is_open);
        let open = open.map(|asked| OpenWindow {
            what: asked.what.clone(),
            who: who.clone(),
            until: asked.full,
        });
        open.collect::<Vec<_>>()
    };
    let mut open: Vec<OpenWindow> = lanes.iter().flat_map(window).collect();
    open.sort_by_key(|it| it.until);
    open
}

/// What stands on the strip, in order.
pub(super) fn marks(run: &Run, evaluation: &Evaluation, words: &Words) -> Vec<StripMark> {
    let exercise = run.exercise();
    let (scenario, state) = (exercise.scenario(), exercise.state());
    let view = exercise.view(seat(run), words);
    let mark = |at, kind, text: &str| StripMark { at, kind, text: text.to_owned() };
    let arrived = view.inbox.iter().map(|it| mark(it.at, StripKind::Arrived, &it.title));
    let done = state.acts.iter().filter_map(|act| {
        let what = lanes::work(scenario, state, &act.work, words);
        let role = scenario.roles.get(act.by).map_or("", |role| role.title.as_str());
        Some(mark(act.started?, StripKind::Done, &format!("{what} ({role})")))
    });
    let decided = scenario.decisions.keys().filter_map(|decision| {
        let decided = state.decisions[decision].decided?;
        Some(mark(decided.at, StripKind::Decided, &scenario.choices[decided.choice].text))
    });
    let lost = evaluation.losses.iter().filter_map(|(expectation, points)| {
        let item = evaluation.items.iter().find(|item| item.expectation == *expectation)?;
        let title = scenario.expectations[*expectation].title.as_str();
        let cost = super::waterfall::cost(super::waterfall::tenths(*points), words);
        Some(mark(lanes::lost_at(item, state.now)?, StripKind::Lost, &format!("{title} {cost}")))
    });
    let harm = evaluation.harms.iter().map(|harm| {
        let text = match harm.trap() {
            Some(trap) => scenario.traps[trap].title.clone(),
            None => crate::evaluation::harm_sentence(scenario, state, harm, words),
        };
        let text = format!("{text} {}", super::waterfall::cost(harm.points / 100, words));
        StripMark { at: harm.at, kind: StripKind::Lost, text }
    });
    let mut marks: Vec<StripMark> =
        arrived.chain(done).chain(decided).chain(lost).chain(harm).collect();
    marks.sort_by_key(|mark| (mark.at, mark.kind));
    marks
}
