//! When a meter can stand so.

use super::turn::Turn;
use super::{NEVER, START};
use crate::id::MeterIx;
use crate::scenario::model::{Compare, Effect, Scenario};
use crate::time::{ExerciseTime, Span};

/// A meter that effects touch can stand anywhere between its bounds that they push it towards; one
/// that only grows by itself gets there when it gets there.
pub(super) fn turn(scenario: &Scenario, meter: MeterIx, compare: Compare) -> Turn {
    Turn { on: reaches(scenario, meter, compare), off: reaches(scenario, meter, opposite(compare)) }
}

const fn opposite(compare: Compare) -> Compare {
    match compare {
        Compare::AtLeast(bound) => Compare::AtMost(bound.saturating_sub(1)),
        Compare::AtMost(bound) => Compare::AtLeast(bound.saturating_add(1)),
    }
}

fn reaches(scenario: &Scenario, meter: MeterIx, compare: Compare) -> ExerciseTime {
    let row = &scenario.meters[meter];
    if compare.holds(row.start) {
        return START;
    }
    let (up, bound) = match compare {
        Compare::AtLeast(bound) => (true, bound),
        Compare::AtMost(bound) => (false, bound),
    };
    if bound < row.min || bound > row.max {
        return NEVER;
    }
    let pushes = |amount: i64| if up { amount > 0 } else { amount < 0 };
    let pushed = effects(scenario).any(|effect| match *effect {
        Effect::Add(other, amount)
        | Effect::SetRate(other, amount)
        | Effect::AddRate(other, amount) => other == meter && pushes(amount),
        _ => false,
    });
    if pushed {
        return START;
    }
    if !pushes(row.per_minute) {
        return NEVER;
    }
    // Players read whole units, rounded down: one less is read as soon as the meter falls at all.
    let distance = bound.abs_diff(row.start) - u64::from(!up);
    let millis = u128::from(distance) * 60_000 / u128::from(row.per_minute.unsigned_abs());
    START.after(Span::from_millis(i64::try_from(millis).unwrap_or(i64::MAX)))
}

fn effects(scenario: &Scenario) -> impl Iterator<Item = &Effect> {
    let injects = scenario.injects.iter().flat_map(|row| &row.effects);
    let choices = scenario.choices.iter().flat_map(|row| &row.effects);
    let consequences = scenario.consequences.iter().flat_map(|row| &row.effects);
    let endings = scenario.endings.iter().flat_map(|row| &row.effects);
    injects.chain(choices).chain(consequences).chain(endings)
}
