//! What is open?

use crate::programme::{Action, Day, Estimate, Programme, Status};
use serde::Serialize;

/// The register in figures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Open {
    /// Still to be done, the most overdue first.
    pub actions: Vec<OpenAction>,
    /// Of them, overdue.
    pub overdue: usize,
    /// Of them, without an owner's day.
    pub without_day: usize,
    /// Done, and nobody has shown yet that it helped.
    pub unverified: usize,
    /// Bound to be tried by a later exercise.
    pub bound: usize,
    /// Days since it was raised, of the one in the middle.
    pub median_age: Option<i64>,
    /// Closed by the day it was due, and closed in all with such a day.
    pub on_time: (u32, u32),
    /// Raised although an earlier one was about the same, and raised by exercises in all.
    pub recurring: (u32, u32),
    /// The answer, a sentence each.
    pub says: Vec<String>,
}

/// An action that is still to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenAction {
    /// Its id.
    pub id: String,
    /// What to do.
    pub step: String,
    /// Who sees to it.
    pub owner: String,
    /// The day it is due.
    pub due: Option<Day>,
    /// How far it has come.
    pub status: Status,
    /// Days since it was raised.
    pub age: i64,
    /// Days since it was due.
    pub overdue: Option<i64>,
}

pub(super) fn open(programme: &Programme, today: Day) -> Open {
    let raised: Vec<&Action> = programme.actions.values().filter(|it| it.raised <= today).collect();
    let mut actions: Vec<OpenAction> = raised
        .iter()
        .filter(|it| it.status.is_open())
        .map(|it| OpenAction {
            id: it.id.clone(),
            step: it.step.clone(),
            owner: it.owner.clone(),
            due: it.due,
            status: it.status,
            age: it.age(today),
            overdue: it.overdue(today),
        })
        .collect();
    // The sort keeps the order of the register among equals.
    actions.sort_by_key(|it| (it.due.is_none(), it.due));
    let timely: Vec<bool> = raised.iter().filter_map(|it| it.was_on_time()).collect();
    let from_exercises = || raised.iter().filter(|it| !it.tag.is_empty());
    let mut open = Open {
        overdue: actions.iter().filter(|it| it.overdue.is_some()).count(),
        without_day: actions.iter().filter(|it| it.due.is_none()).count(),
        unverified: raised.iter().filter(|it| it.status == Status::Done).count(),
        bound: raised
            .iter()
            .filter(|it| it.bound.is_some() && it.status != Status::Verified)
            .count(),
        median_age: median(actions.iter().map(|it| it.age).collect()),
        on_time: (small(timely.iter().filter(|it| **it).count()), small(timely.len())),
        recurring: (
            small(from_exercises().filter(|it| it.recurs.is_some()).count()),
            small(from_exercises().count()),
        ),
        actions,
        says: Vec::new(),
    };
    open.says = sentences(&open, raised.len());
    open
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// The one in the middle; of an even number the lower of the two, which is one that is there.
pub(super) fn median(mut ages: Vec<i64>) -> Option<i64> {
    ages.sort_unstable();
    ages.get(ages.len().checked_sub(1)? / 2).copied()
}

fn sentences(open: &Open, raised: usize) -> Vec<String> {
    let count = open.actions.len();
    let mut says = vec![match (raised, count) {
        (0, _) => "The register is empty.".to_owned(),
        (_, 0) => format!("Nothing: none of {raised} corrective actions is open."),
        (_, 1) => format!("One of {raised} corrective actions is open."),
        _ => format!("{count} of {raised} corrective actions are open."),
    }];
    if let (Some(age), 2..) = (open.median_age, count) {
        says.push(format!("Half of the open ones are {age} days old or older."));
    }
    match open.overdue {
        0 => {}
        1 => says.push("One is overdue.".to_owned()),
        overdue => says.push(format!("{overdue} are overdue.")),
    }
    if open.unverified > 0 {
        says.push(format!(
            "{} done and not shown to have helped: bind a re-test, or verify with proof.",
            if open.unverified == 1 {
                "One is".to_owned()
            } else {
                format!("{} are", open.unverified)
            }
        ));
    }
    says.extend(share(open.on_time, "closed by their day", "were closed"));
    says.extend(share(open.recurring, "repeat an earlier one", "came from exercises"));
    says
}

/// `3 of 4 were closed by their day; …`, with the interval, or that they are too few for one.
fn share((part, of): (u32, u32), what: &str, of_what: &str) -> Option<String> {
    /// From so many on, a share is shown as one.
    const ENOUGH: u32 = 8;
    let interval = Estimate::share(part, of)?;
    let per_cent = |milli: i64| (milli + 5) / 10;
    Some(if of < ENOUGH {
        format!("Of {of} that {of_what}, {part} {what}: too few for a percentage.")
    } else {
        format!(
            "Of {of} that {of_what}, {part} {what}: {} per cent, by this sample between {} and {}.",
            per_cent(interval.point),
            per_cent(interval.low),
            per_cent(interval.high)
        )
    })
}
