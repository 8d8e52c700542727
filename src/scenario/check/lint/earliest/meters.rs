//! When a meter can stand so.

use super::turn::Turn;
use super::{NEVER, START};
use crate::id::MeterIx;
use crate::scenario::check::lint::index::Index;
use crate::scenario::model::{Compare, Scenario};
use crate::time::{ExerciseTime, Span};

/// A meter that effects touch can stand anywhere between its bounds that they push it towards; one
/// that only grows by itself gets there when it gets there.
pub(super) fn turn(scenario: &Scenario, index: &Index, meter: MeterIx, compare: Compare) -> Turn {
    let reaches = |compare| reaches(scenario, index, meter, compare);
    Turn { on: reaches(compare), off: reaches(opposite(compare)) }
}

const fn opposite(compare: Compare) -> Compare {
    match compare {
        Compare::AtLeast(bound) => Compare::AtMost(bound.saturating_sub(1)),
        Compare::AtMost(bound) => Compare::AtLeast(bound.saturating_add(1)),
    }
}

fn reaches(scenario: &Scenario, index: &Index, meter: MeterIx, compare: Compare) -> ExerciseTime {
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
    let pushed = if up { &index.raised } else { &index.lowered };
    if pushed.contains(&meter) {
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
