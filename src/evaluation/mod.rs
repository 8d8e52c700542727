//! What was done, held against what was expected: points, ratings, metrics, and the sentence for
//! every point lost. Integers throughout: points in thousandths, rounded half up once an item.

use crate::exercise::{Rating, Setup, State, Ticket};
use crate::id::{ExpectationIx, ObjectIx, ObjectiveIx, OrderIx, TrapIx};
use crate::scenario::Scenario;
use crate::scenario::model::Harm;
use crate::time::{ExerciseTime, Span};

mod compare;
mod interval;
mod item;
pub mod metrics;
mod objective;
mod score;
mod sentence;
mod waste;
mod waterfall;

pub use self::compare::{Change, Comparison, Judged, Redecided, fared};
pub use self::interval::Interval;
pub use self::item::{Item, Outcome, Timing, WhyNot, assess};
pub use self::metrics::{Alignment, Calibration, Metrics, Milestone, Reached};
pub use self::objective::ObjectiveResult;
pub use self::score::{Score, quick_score, quick_score_with};
pub use self::sentence::{because_of, harm_sentence, reason_of, reason_of_words};
pub use self::waterfall::{Step, Taken};

/// Everything the hot wash and the report say about how a run went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// The points, and what they are made of.
    pub score: Score,
    /// How far the score may be off (95 per cent, bootstrap over expectations, seeded); none with
    /// fewer than two exercised expectations.
    pub interval: Option<Interval>,
    /// Every expectation, in the scenario's order.
    pub items: Vec<Item>,
    /// Every objective, in the scenario's order.
    pub objectives: Vec<ObjectiveResult>,
    /// Every harm, in the order in which it happened.
    pub harms: Vec<HarmDone>,
    /// Traps that the run kept clear of although it could have stepped into them.
    pub avoided: Vec<TrapIx>,
    /// Orders not kept.
    pub broken_orders: Vec<(OrderIx, Ticket)>,
    /// Acts that answered nothing.
    pub wasted: Vec<Ticket>,
    /// The largest losses: expectation and points in thousandths, largest first; at most five.
    pub regrets: Vec<(ExpectationIx, i64)>,
    /// Every loss, largest first: with what was earned ([`Score::base`]) they make a hundred.
    pub losses: Vec<(ExpectationIx, i64)>,
    /// Times and counts beside the score.
    pub metrics: Metrics,
}

/// A harm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HarmDone {
    /// What.
    pub what: HarmSource,
    /// How bad.
    pub harm: Harm,
    /// Points lost, in thousandths, before the cap of 30 points in all.
    pub points: i64,
    /// The objective it harms, if it names one.
    pub objective: Option<ObjectiveIx>,
    /// When.
    pub at: ExerciseTime,
    /// By which act.
    pub ticket: Option<Ticket>,
    /// Whether it was recovered, which halves it.
    pub recovered: bool,
}

/// Where a harm came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HarmSource {
    /// A trap, about an object if the act had one.
    Trap(TrapIx, Option<ObjectIx>),
    /// A precondition of the runbook that was missing: its position in the action's needs.
    Need(u8),
}

impl HarmDone {
    /// The trap, if it was one.
    pub const fn trap(&self) -> Option<TrapIx> {
        match self.what {
            HarmSource::Trap(trap, _) => Some(trap),
            HarmSource::Need(_) => None,
        }
    }
}

impl Evaluation {
    /// Evaluates a run as it stands; after EndEx this is final.
    pub fn of(scenario: &Scenario, setup: &Setup, state: &State) -> Self {
        let items: Vec<Item> = scenario
            .expectations
            .keys()
            .map(|expectation| assess(scenario, setup, state, expectation))
            .collect();
        let harms = score::harms(scenario, state);
        let wasted = waste::wasted(scenario, setup, state);
        let score = score::score(scenario, state, &items, &harms, wasted.len());
        let objectives = objective::results(scenario, setup, state, &items, &harms);
        let losses = score::losses(scenario, &items, score.base);
        Self {
            interval: interval::of_total(scenario, &items, setup.seed, &score),
            regrets: losses.iter().take(5).copied().collect(),
            metrics: Metrics::of(scenario, setup, state, &items),
            avoided: score::avoided(scenario, state),
            broken_orders: state.broken_orders.clone(),
            score,
            losses,
            items,
            objectives,
            harms,
            wasted,
        }
    }

    /// The rating in force for an objective: a person's, else the suggested one.
    pub fn rating(&self, state: &State, objective: ObjectiveIx) -> Rating {
        let suggested = self
            .objectives
            .iter()
            .find(|it| it.objective == objective)
            .map_or(Rating::NotExercised, |it| it.suggested);
        state.rating(objective).map_or(suggested, |(rating, _)| rating)
    }
}

/// The part of the window that a response took: for charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    /// When it opened.
    pub opened: ExerciseTime,
    /// Full credit until so long after.
    pub full: Span,
    /// Late from so long after.
    pub late: Span,
}
