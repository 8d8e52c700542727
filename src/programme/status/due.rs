//! Are we due?

use crate::programme::{Day, Exercise, Programme};
use serde::Serialize;
use std::collections::BTreeMap;

/// When a team exercised last, and when it should again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Due {
    /// How it stands.
    pub standing: Standing,
    /// At least one exercise every so many months.
    pub every_months: u16,
    /// The day of the last one.
    pub last: Option<Day>,
    /// The day by which the next is due.
    pub next: Option<Day>,
    /// The answer.
    pub says: String,
    /// Each team that was named, and its answer.
    pub teams: Vec<(String, String)>,
}

/// How it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// No team has exercised yet.
    Never,
    /// The day has passed.
    Overdue,
    /// Within two months.
    Soon,
    /// There is time.
    InTime,
}

/// Days before the day from which it counts as soon.
const SOON_DAYS: i64 = 60;

pub(super) fn due(programme: &Programme, today: Day) -> Due {
    let every = programme.every_months;
    let held = || programme.exercises.iter().filter(|it| it.is_team() && it.held_on <= today);
    let mut teams: BTreeMap<&str, &Exercise> = BTreeMap::new();
    for exercise in held().filter(|it| !it.team.is_empty()) {
        let last = teams.entry(&exercise.team).or_insert(exercise);
        if exercise.held > last.held {
            *last = exercise;
        }
    }
    // One team is the whole programme.
    if teams.len() == 1 {
        teams.clear();
    }
    let last = held().max_by_key(|it| it.held);
    let (standing, says) = answer(last, every, today);
    Due {
        standing,
        every_months: every,
        last: last.map(|it| it.held_on),
        next: last.map(|it| it.held_on.plus_months(every)),
        says,
        teams: teams
            .into_iter()
            .map(|(team, last)| (team.to_owned(), answer(Some(last), every, today).1))
            .collect(),
    }
}

fn answer(last: Option<&Exercise>, every: u16, today: Day) -> (Standing, String) {
    let Some(last) = last else {
        let says = "Yes: no team exercise has been imported yet. Practice alone and runs by \
                    programs do not count.";
        return (Standing::Never, says.to_owned());
    };
    let next = last.held_on.plus_months(every);
    let days = next.days_since(today);
    let held = format!("the last was {} on {}", last.title, last.held_on.in_words());
    let (standing, says) = match days {
        ..0 => (
            Standing::Overdue,
            format!("Yes, since {} ({}): {held}.", next.in_words(), counted(-days)),
        ),
        0..=SOON_DAYS => (
            Standing::Soon,
            format!("Soon: by {} ({} left); {held}.", next.in_words(), counted(days)),
        ),
        _ => (Standing::InTime, format!("No: the next is due by {}; {held}.", next.in_words())),
    };
    (standing, says)
}

fn counted(days: i64) -> String {
    if days == 1 { "1 day".to_owned() } else { format!("{days} days") }
}
