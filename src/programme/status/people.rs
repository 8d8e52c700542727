//! Who never practised?

use crate::programme::{Day, Programme};
use serde::Serialize;
use std::collections::BTreeMap;

/// A role in which nobody has practised, or nobody for a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unpractised {
    /// The role.
    pub role: String,
    /// In so many runs the role was there without a person.
    pub runs: u32,
    /// The last time a person sat there.
    pub last: Option<Day>,
    /// The answer.
    pub says: String,
}

/// From so many months on it counts as long ago.
const LONG_MONTHS: u16 = 12;

pub(super) fn unpractised(programme: &Programme, today: Day) -> Vec<Unpractised> {
    let mut roles: BTreeMap<&str, (u32, Option<Day>)> = BTreeMap::new();
    let held = programme.exercises.iter().filter(|it| it.has_people() && it.held_on <= today);
    for exercise in held {
        for seat in &exercise.seats {
            let (runs, last) = roles.entry(&seat.title).or_default();
            if seat.person {
                *last = (*last).max(Some(exercise.held_on));
            } else {
                *runs += 1;
            }
        }
    }
    let limit = today.minus_months(LONG_MONTHS);
    let is_long_ago = |last: Option<Day>| last.is_none_or(|last| last < limit);
    roles
        .into_iter()
        .filter(|(_, (_, last))| is_long_ago(*last))
        .map(|(role, (runs, last))| {
            let says = match last {
                None if runs == 1 => format!("{role}: never; the one run had nobody there."),
                None => format!("{role}: never; {runs} runs had nobody there."),
                Some(last) => format!("{role}: not since {}.", last.in_words()),
            };
            Unpractised { role: role.to_owned(), runs, last, says }
        })
        .collect()
}
