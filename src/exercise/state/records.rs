//! The records that make up a state.

use super::PersonState;
use crate::exercise::command::{NoteKind, Rating, Seat, Ticket, Work};
use crate::exercise::event::{Match, TextIx};
use crate::exercise::setup::{Occupant, Setup};
use crate::id::{
    ChoiceIx, DecisionIx, ExpectationIx, LineSet, ObjectiveIx, RoleIx, RoleSet, Table,
};
use crate::runbook::draft::Channel;
use crate::scenario::Scenario;
use crate::scenario::model::Meter;
use crate::time::{ExerciseTime, Span, StoryTime};

/// A meter: its value at a moment of the script, and its rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeterState {
    /// Thousandths of its unit at `since`.
    pub milli: i64,
    /// Growth a minute of play.
    pub per_minute: i64,
    /// The moment of the script.
    pub since: ExerciseTime,
    /// How often value or rate were changed; tells stale timers.
    pub generation: u32,
}

impl MeterState {
    pub(super) const fn new(meter: &Meter) -> Self {
        Self {
            milli: meter.start.saturating_mul(1000),
            per_minute: meter.per_minute,
            since: ExerciseTime::START,
            generation: 0,
        }
    }

    /// Thousandths of its unit at a moment of the script, within the meter's bounds.
    pub fn milli_at(&self, meter: &Meter, script: ExerciseTime) -> i64 {
        let elapsed = script.since(self.since).millis();
        let grown = self.milli.saturating_add(self.per_minute.saturating_mul(elapsed) / 60);
        grown.clamp(meter.min.saturating_mul(1000), meter.max.saturating_mul(1000))
    }

    /// Its value in its unit, rounded down.
    pub fn value(&self, meter: &Meter, script: ExerciseTime) -> i64 {
        self.milli_at(meter, script).div_euclid(1000)
    }
}

/// A legal clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ClockState {
    /// When it started, in the story and on the exercise clock.
    pub started: Option<(StoryTime, ExerciseTime)>,
    /// When a strict reading would have started it.
    pub strict: Option<StoryTime>,
    /// Whether the duty went away.
    pub waived: bool,
}

/// A stage of a legal clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageState {
    /// When it falls due, once it counts.
    pub due: Option<StoryTime>,
    /// When it was met, and by which act.
    pub met: Option<(StoryTime, Option<Ticket>)>,
    /// Whether it fell due unmet.
    pub overdue: bool,
}

/// A role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RoleState {
    /// Who sits in it.
    pub occupant: Occupant,
    /// The role its person chiefly sits in.
    pub person: RoleIx,
    /// When it entered play.
    pub entered_at: Option<ExerciseTime>,
}

pub(super) fn roles(scenario: &Scenario, setup: &Setup) -> Table<RoleIx, RoleState> {
    let state = |role: RoleIx| RoleState {
        occupant: setup.occupant(role),
        person: chief_role(scenario, setup, role),
        entered_at: None,
    };
    scenario.roles.keys().map(state).collect()
}

pub(super) fn people(scenario: &Scenario, setup: &Setup) -> Table<RoleIx, PersonState> {
    let person = |chief: RoleIx| {
        let is_theirs = |role: &RoleIx| chief_role(scenario, setup, *role) == chief;
        PersonState::new(scenario.roles.keys().filter(is_theirs).collect())
    };
    scenario.roles.keys().map(person).collect()
}

/// The role that whoever sits in this one chiefly sits in. A person and a program never share a
/// body: what a program does must not keep the person beside it busy.
fn chief_role(scenario: &Scenario, setup: &Setup, role: RoleIx) -> RoleIx {
    let mut chief = role;
    for _ in 0..scenario.roles.len() {
        match scenario.roles[chief].doubled_by {
            Some(next) if setup.occupant(next) == setup.occupant(role) => chief = next,
            _ => break,
        }
    }
    chief
}

/// How far an act has got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActStatus {
    /// It waits for its role.
    Waiting,
    /// Its role is at it, or it runs by itself.
    Begun,
    /// It is done.
    Done,
    /// It was sent and is not answered yet.
    Sent,
    /// It was sent and answered.
    Answered,
    /// It was sent and never will be answered.
    Unanswered,
    /// It will not be done.
    Withdrawn,
}

/// An act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActState {
    /// Who.
    pub by: RoleIx,
    /// What.
    pub work: Work,
    /// When it was asked for.
    pub asked_at: ExerciseTime,
    /// When it began (or is said to have happened).
    pub started: Option<ExerciseTime>,
    /// When it took effect.
    pub done_at: Option<ExerciseTime>,
    /// How far it has got.
    pub status: ActStatus,
    /// The lines that could be picked for what it says; none if it says nothing.
    pub offered: LineSet,
    /// Whether the facilitator logged it.
    pub logged: bool,
    /// Whether its role held command when it began.
    pub as_commander: bool,
    /// Whether it met an expectation, a stage or a recovery.
    pub useful: bool,
    /// Whether it sprang a trap or counted as harm.
    pub harmful: bool,
    /// Preconditions that did not hold when it began.
    pub flaws: u8,
    /// Those of them that count as a minor harm.
    pub harms: u8,
}

/// A severity called and true.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeverityState {
    /// The declared level.
    pub declared: Option<u8>,
    /// When it was first declared.
    pub first_declared: Option<ExerciseTime>,
    /// The true level that counts.
    pub truth: Option<u8>,
    /// The position in the truth of the highest that has become true, plus one.
    pub truth_reached: u16,
    /// Level-milliseconds called too high so far, up to `since`.
    pub over: i64,
    /// Level-milliseconds called too low so far, up to `since`.
    pub under: i64,
    /// Up to when the two are counted.
    pub since: ExerciseTime,
}

impl SeverityState {
    /// Counts the error up to a moment. `levels` is the length of the scale; undeclared counts as
    /// one below the lowest.
    pub fn count_to(&mut self, now: ExerciseTime, levels: usize) {
        let elapsed = now.since(self.since).millis();
        self.since = now;
        let Some(truth) = self.truth else { return };
        let below = u8::try_from(levels + 1).unwrap_or(u8::MAX);
        let called = i64::from(self.declared.unwrap_or(below));
        let gap = called - i64::from(truth);
        if gap > 0 {
            self.under += gap * elapsed;
        } else {
            self.over -= gap * elapsed;
        }
    }
}

/// How far an inject has got.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InjectStatus {
    /// Not yet.
    #[default]
    Pending,
    /// Set to come.
    Scheduled,
    /// Out.
    Released,
    /// Not needed any more.
    Withdrawn,
    /// Taken out by an effect.
    Cancelled,
    /// Left out by the facilitator.
    Skipped,
}

/// An inject.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct InjectState {
    /// How far it has got.
    pub status: InjectStatus,
    /// When it came to that.
    pub at: ExerciseTime,
    /// The story's clock then.
    pub story: StoryTime,
    /// Which variant stands for the body.
    pub variant: Option<u8>,
    /// Whom it reached.
    pub to: RoleSet,
    /// Who has confirmed reading it.
    pub read: RoleSet,
    /// How many hints were shown.
    pub hints: u8,
}

/// An improvised inject's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ImprovisedText {
    /// How it arrived.
    pub channel: Channel,
    /// Whether only its readers see it.
    pub private: bool,
    /// The first of three texts: from, title, body.
    pub text: TextIx,
}

/// A decision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DecisionState {
    /// When it was asked.
    pub asked: Option<ExerciseTime>,
    /// Whether the votes were shown.
    pub revealed: bool,
    /// How it fell.
    pub decided: Option<Decided>,
}

/// How a decision fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The answer.
    pub choice: ChoiceIx,
    /// When.
    pub at: ExerciseTime,
    /// By whom; nobody if it was left open too long.
    pub by: Option<RoleIx>,
    /// How sure, in per cent.
    pub confidence: Option<u8>,
    /// Why.
    pub rationale: Option<TextIx>,
}

/// A vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Vote {
    /// On which question.
    pub decision: DecisionIx,
    /// Who.
    pub role: RoleIx,
    /// How.
    pub choice: ChoiceIx,
    /// How sure, in per cent.
    pub confidence: Option<u8>,
}

/// A contact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ContactState {
    /// How often it was tried.
    pub attempts: u16,
    /// When it first answered.
    pub answered: Option<ExerciseTime>,
    /// When its patience first ran out.
    pub silent: Option<ExerciseTime>,
}

/// How often a pattern was matched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PatternState {
    /// How often.
    pub count: u32,
    /// When the work of the latest match began.
    pub last_start: ExerciseTime,
}

/// An expectation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ExpectationState {
    /// When its window opened.
    pub opened: Option<ExerciseTime>,
    /// More time it was given.
    pub extension: Span,
    /// What first met it.
    pub first: Option<Match>,
    /// What met it with the most credit, if that is another deed.
    pub best: Option<Match>,
    /// What was done before the window opened and will count.
    pub early: Option<Match>,
}

/// A window that opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instance {
    /// Of which expectation.
    pub expectation: ExpectationIx,
    /// When.
    pub opened: ExerciseTime,
    /// What met it.
    pub found: Option<Match>,
}

/// A trap.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TrapState {
    /// When it was first sprung, and by which act.
    pub sprung: Option<(ExerciseTime, Option<Ticket>)>,
    /// How often, once for each object.
    pub times: u16,
    /// When it was recovered, and by which act.
    pub recovered: Option<(ExerciseTime, Option<Ticket>)>,
    /// Whether it is no harm any more.
    pub closed: bool,
}

/// Something written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// By whom.
    pub by: Seat,
    /// What kind; `None` for a pinned moment.
    pub kind: Option<NoteKind>,
    /// The text.
    pub text: TextIx,
    /// The journal entry it is about.
    pub anchor: Option<u64>,
    /// When.
    pub at: ExerciseTime,
}

/// A rating that a person gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RatingNote {
    /// Of which objective.
    pub objective: ObjectiveIx,
    /// The rating.
    pub rating: Rating,
    /// By which evaluator.
    pub evaluator: u8,
    /// Why.
    pub reason: TextIx,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meter_grows_by_the_minute_and_stays_within_its_bounds() {
        let meter = Meter {
            slug: String::new(),
            title: String::new(),
            unit: String::new(),
            start: 40,
            per_minute: 12,
            min: 0,
            max: 60,
            show: crate::scenario::model::Show::Public,
        };
        let state = MeterState::new(&meter);
        assert_eq!(state.value(&meter, ExerciseTime::from_millis(30_000)), 46);
        assert_eq!(state.value(&meter, ExerciseTime::from_minutes(9)), 60);
    }

    #[test]
    fn calling_too_low_and_too_high_are_counted_apart() {
        let mut severity = SeverityState { truth: Some(1), ..SeverityState::default() };
        severity.count_to(ExerciseTime::from_millis(10), 4);
        assert_eq!((severity.under, severity.over), (40, 0), "undeclared is one below the lowest");
        severity.declared = Some(1);
        severity.count_to(ExerciseTime::from_millis(20), 4);
        severity.truth = Some(3);
        severity.count_to(ExerciseTime::from_millis(30), 4);
        assert_eq!((severity.under, severity.over), (40, 20));
    }
}
