//! One expectation: was it met, how well, how fast, in what order.
//!
//! `s = A · T(τ) · O` in thousandths, rounded half up once (design, 6). `A` comes with the match: the
//! accepted credit, times who did it, times how a message was worded.

use super::Window;
use crate::exercise::state::{ExpectationState, InjectStatus, Instance};
use crate::exercise::{Match, Occupancy, Setup, State, Wording};
use crate::id::{ExpectationIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::{Deed, Expectation, Opens, Profile, Unreached, Who};
use crate::time::Span;

/// One expectation, judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub expectation: ExpectationIx,
    /// What became of it.
    pub outcome: Outcome,
    /// Its score in thousandths, 0 to 1000; 0 when not exercised.
    pub score: i64,
    /// Its window, once it opened.
    pub window: Option<Window>,
    /// The deed that counts: the best of those that met it.
    pub found: Option<Match>,
    /// How its message was worded, if what is asked for is an act that sends one.
    pub wording: Option<Wording>,
}

/// What became of an expectation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was met.
    Met {
        /// How fast.
        timing: Timing,
        /// How long after the window opened the work began.
        after: Span,
    },
    /// It was not.
    Missed,
    /// It says nothing about the team.
    NotExercised(WhyNot),
    /// Judged at sign-off, outside the score.
    AtSignOff,
}

/// How fast an expectation was met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timing {
    /// With full credit.
    InTime,
    /// Between the end of full credit and late.
    Slow,
    /// After that.
    Late,
}

/// Why an expectation was not exercised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// Play never came to it.
    NotReached,
    /// Nobody scored could have met it.
    Unstaffed,
    /// The facilitator left its inject out.
    Skipped,
    /// Its window was still open at the end.
    StillOpen,
}

/// Judges one expectation as the run stands.
pub fn assess(
    scenario: &Scenario,
    setup: &Setup,
    state: &State,
    expectation: ExpectationIx,
) -> Item {
    let judged = judge(scenario, setup, state, expectation);
    let Judged { outcome, score, window, found } = judged;
    let wording = found.and_then(|found| wording(scenario, state, expectation, found));
    Item { expectation, outcome, score, window, found: found.copied(), wording }
}

/// How the message was worded that met an expectation, if its words counted.
fn wording(
    scenario: &Scenario,
    state: &State,
    expectation: ExpectationIx,
    found: &Match,
) -> Option<Wording> {
    let (pattern, _) = scenario.expectations[expectation].accept.get(usize::from(found.accept))?;
    match scenario.wiring.patterns[*pattern].deed {
        Deed::Act { .. } => Wording::of(state, found.ticket?),
        _ => None,
    }
}

/// One expectation, judged; the deed that counts is left where it lies.
#[derive(Clone, Copy, Debug)]
pub(super) struct Judged<'a> {
    pub outcome: Outcome,
    pub score: i64,
    pub window: Option<Window>,
    found: Option<&'a Match>,
}

/// The same as [`assess`], for those who need no deeds.
pub(super) fn judge<'a>(
    scenario: &Scenario,
    setup: &Setup,
    state: &'a State,
    expectation: ExpectationIx,
) -> Judged<'a> {
    let record = &scenario.expectations[expectation];
    let progress = &state.expectations[expectation];
    let without = |outcome: Outcome, found| Judged { outcome, score: 0, window: None, found };
    if let Some(why) = why_not(scenario, setup, state, record) {
        return without(Outcome::NotExercised(why), None);
    }
    if matches!(record.opens, Opens::EndEx) {
        return without(Outcome::AtSignOff, progress.first.as_ref());
    }
    let Some(opened) = progress.opened else {
        return match record.if_unreached {
            Unreached::NotExercised => without(Outcome::NotExercised(WhyNot::NotReached), None),
            Unreached::Missed => without(Outcome::Missed, None),
        };
    };
    let window = Window {
        opened,
        full: record.full_within.plus(progress.extension),
        late: record.late_after.plus(progress.extension),
    };
    let judged = judge_opened(record, state, progress, window);
    if matches!(record.opens, Opens::Each(_)) {
        return mean_of_instances(expectation, record, state, window, judged);
    }
    judged
}

fn why_not(
    scenario: &Scenario,
    setup: &Setup,
    state: &State,
    record: &Expectation,
) -> Option<WhyNot> {
    if setup.scored.and(eligible(scenario, record.by)).is_empty() {
        return Some(WhyNot::Unstaffed);
    }
    match record.opens {
        Opens::Inject(inject) if state.injects[inject].status == InjectStatus::Skipped => {
            Some(WhyNot::Skipped)
        }
        _ => None,
    }
}

/// The roles that may meet an expectation. Command is a position that the command role usually
/// takes.
pub(super) fn eligible(scenario: &Scenario, by: Who) -> RoleSet {
    match by {
        Who::Commander => RoleSet::of(scenario.command_role),
        Who::Roles(roles) => roles,
        Who::Team | Who::All => RoleSet::first(scenario.roles.len()),
    }
}

fn judge_opened<'a>(
    record: &Expectation,
    state: &State,
    progress: &'a ExpectationState,
    window: Window,
) -> Judged<'a> {
    let scored = |found: &'a Match| (score_of(record, window, found), found);
    let first = progress.first.as_ref().map(scored);
    let best = progress.best.as_ref().map(scored);
    let counted = match (first, best) {
        (Some(first), Some(best)) if best.0 > first.0 => Some(best),
        (first, best) => first.or(best),
    };
    let (outcome, score) = match counted {
        Some((score, found)) => {
            let after = found.started.since(window.opened);
            (Outcome::Met { timing: timing(record, window, after), after }, score)
        }
        None if is_still_open(record, state, window) => {
            (Outcome::NotExercised(WhyNot::StillOpen), 0)
        }
        None => (Outcome::Missed, 0),
    };
    Judged { outcome, score, window: Some(window), found: counted.map(|it| it.1) }
}

/// Undone at the end is missed if it was late already (rules of play, 17).
fn is_still_open(record: &Expectation, state: &State, window: Window) -> bool {
    let end = state.ended.map_or(state.now, |(_, at)| at);
    let limit = if record.profile == Profile::Untimed { Span::ZERO } else { window.late };
    let is_late = end >= window.opened.after(limit) && record.profile != Profile::Untimed;
    let is_over = state.ended.is_some() && record.profile == Profile::Untimed;
    !is_late && !is_over
}

fn timing(record: &Expectation, window: Window, after: Span) -> Timing {
    if record.profile == Profile::Untimed || after <= window.full {
        Timing::InTime
    } else if after <= window.late {
        Timing::Slow
    } else {
        Timing::Late
    }
}

/// `A · T(τ) · O` in thousandths.
fn score_of(record: &Expectation, window: Window, found: &Match) -> i64 {
    let after = found.started.since(window.opened);
    let credit = i64::from(found.credit);
    let is_kept = found.violated == 0;
    if is_kept && (after <= window.full || record.profile == Profile::Untimed) {
        return credit;
    }
    let (time, time_scale) = time_factor(record.profile, window, after);
    let prerequisites = i64::from(found.prerequisites);
    // O = 1 − ½ · violated / prerequisites, over a denominator of 2 · prerequisites.
    let (order, order_scale) = match prerequisites {
        0 => (1, 1),
        _ => (2 * prerequisites - i64::from(found.violated).min(prerequisites), 2 * prerequisites),
    };
    let scale = time_scale * order_scale;
    (2 * credit * time * order + scale) / (2 * scale)
}

/// The time factor as a fraction: numerator, denominator.
fn time_factor(profile: Profile, window: Window, after: Span) -> (i64, i64) {
    let (at_late, beyond) = match profile {
        Profile::Untimed => return (1, 1),
        Profile::Soft => (700, 600),
        Profile::Hard => (500, 250),
    };
    if after <= window.full {
        return (1, 1);
    }
    if after > window.late {
        return (beyond, 1000);
    }
    let length = (window.late.millis() - window.full.millis()).max(1);
    let past = after.millis() - window.full.millis();
    (1000 * length - (1000 - at_late) * past, 1000 * length)
}

fn mean_of_instances<'a>(
    expectation: ExpectationIx,
    record: &Expectation,
    state: &State,
    window: Window,
    first: Judged<'a>,
) -> Judged<'a> {
    let mine = |it: &&Instance| it.expectation == expectation;
    let mut total = first.score;
    let mut count = i64::from(!matches!(first.outcome, Outcome::NotExercised(_)));
    for instance in state.instances.iter().filter(mine) {
        let window = Window { opened: instance.opened, ..window };
        match instance.found {
            Some(found) => total += score_of(record, window, &found),
            None if is_still_open(record, state, window) => continue,
            None => {}
        }
        count += 1;
    }
    if count == 0 {
        return first;
    }
    Judged { score: (2 * total + count) / (2 * count), ..first }
}

/// Whether the room's acts are testimony (facilitated): those never count as waste.
pub(super) fn is_testimony(setup: &Setup) -> bool {
    setup.occupancy == Occupancy::Advisory
}
