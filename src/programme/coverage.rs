//! What was exercised when, by whom and against what: four tables.

use super::checklist::CHECKLIST;
use super::day::{Day, Quarter};
use super::{Exercise, Programme};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Quarters shown, the present one last.
const QUARTERS: i16 = 8;
/// Exercises shown, the latest last.
const EXERCISES: usize = 12;

/// A table of counts or letters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Matrix {
    /// What it shows.
    pub title: &'static str,
    /// What its columns are.
    pub columns: Vec<String>,
    /// Its rows: a name, and a cell for each column; empty for nothing.
    pub rows: Vec<(String, Vec<String>)>,
}

/// All tables.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// How often each objective was put to the test, quarter by quarter.
    pub objectives: Matrix,
    /// Who practised in which of the latest exercises.
    pub roles: Matrix,
    /// How often each scenario was played, by kind of incident.
    pub threats: Matrix,
    /// The preparation checklist, and how fresh each look at it is.
    pub checklist: Matrix,
}

/// The tables as of a day.
pub fn coverage(programme: &Programme, today: Day) -> Coverage {
    let held: Vec<&Exercise> =
        programme.exercises.iter().filter(|it| it.has_people() && it.held_on <= today).collect();
    Coverage {
        objectives: objectives(&held, today),
        roles: roles(&held),
        threats: threats(&held),
        checklist: checklist(programme, today),
    }
}

fn objectives(held: &[&Exercise], today: Day) -> Matrix {
    let last = today.quarter();
    let mut quarters = vec![last.before(QUARTERS - 1)];
    while let Some(quarter) = quarters.last().filter(|it| **it < last) {
        quarters.push(quarter.next());
    }
    let mut counts: BTreeMap<String, BTreeMap<Quarter, u32>> = BTreeMap::new();
    for exercise in held {
        for objective in &exercise.objectives {
            let row = counts.entry(objective.capability.clone()).or_default();
            if objective.exercised > 0 {
                *row.entry(exercise.held_on.quarter()).or_default() += 1;
            }
        }
    }
    let row = |(name, counts): (String, BTreeMap<Quarter, u32>)| {
        let cells = quarters.iter().map(|it| shown(counts.get(it).copied().unwrap_or(0)));
        (name, cells.collect())
    };
    Matrix {
        title: "How often each capability was put to the test",
        columns: quarters.iter().map(ToString::to_string).collect(),
        rows: counts.into_iter().map(row).collect(),
    }
}

fn roles(held: &[&Exercise]) -> Matrix {
    let mut latest: Vec<&Exercise> = held.to_vec();
    latest.sort_by_key(|it| (it.held, it.number));
    let shown = latest.split_off(latest.len().saturating_sub(EXERCISES));
    let titles: BTreeSet<&str> =
        held.iter().flat_map(|it| it.seats.iter().map(|seat| seat.title.as_str())).collect();
    let cell = |exercise: &&Exercise, title: &str| {
        let seat = exercise.seats.iter().find(|seat| seat.title == title);
        let mark = seat.map(|seat| match (seat.person, exercise.attendance.get(&seat.role)) {
            (true, Some(attended)) => attended.people.to_string(),
            (true, None) => "x".to_owned(),
            (false, _) => "·".to_owned(),
        });
        mark.unwrap_or_default()
    };
    Matrix {
        title: "Who practised (x: a person; a number: so many; ·: the role was there without one)",
        columns: shown.iter().map(|it| format!("E{}", it.number)).collect(),
        rows: titles
            .into_iter()
            .map(|title| (title.to_owned(), shown.iter().map(|it| cell(it, title)).collect()))
            .collect(),
    }
}

fn threats(held: &[&Exercise]) -> Matrix {
    let threats: BTreeSet<&str> = held.iter().map(|it| it.threat.as_str()).collect();
    let mut counts: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for exercise in held {
        let row = counts.entry(&exercise.title).or_default();
        *row.entry(&exercise.threat).or_default() += 1;
    }
    let row = |(title, counts): (&str, BTreeMap<&str, u32>)| {
        let cells = threats.iter().map(|it| shown(counts.get(it).copied().unwrap_or(0)));
        (title.to_owned(), cells.collect())
    };
    Matrix {
        title: "What was played against which kind of incident",
        columns: threats.iter().map(|it| (*it).to_owned()).collect(),
        rows: counts.into_iter().map(row).collect(),
    }
}

fn checklist(programme: &Programme, today: Day) -> Matrix {
    let row = |item: &super::Item| {
        let seen = programme.prepared.get(&item.number).filter(|(on, _)| *on <= today);
        let (on, fresh, note) = match seen {
            None => (String::new(), "never seen".to_owned(), String::new()),
            Some((on, note)) => {
                let age = today.days_since(*on);
                let fresh = if age > item.fresh_days { "stale" } else { "fresh" };
                (on.to_string(), fresh.to_owned(), note.clone())
            }
        };
        (format!("{} {}", item.number, item.title), vec![on, fresh, note])
    };
    Matrix {
        title: "What is ready",
        columns: ["Seen", "", "What shows it"].map(str::to_owned).to_vec(),
        rows: CHECKLIST.iter().map(row).collect(),
    }
}

fn shown(count: u32) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}
