//! Can I show it to the auditor now? What an auditor asks for first, and what is missing of it.
//!
//! Nothing here says that anything is complied with: it says which records are there.

use crate::programme::{Day, Exercise, Programme, Status};
use serde::Serialize;

/// The answer, and each thing looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Audit {
    /// Whether nothing is missing.
    pub ready: bool,
    /// The first day looked at.
    pub from: Day,
    /// Each thing.
    pub checks: Vec<Check>,
    /// The answer.
    pub says: String,
}

/// One thing that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Whether it is there.
    pub holds: bool,
    /// What it is, or what is missing and the way out.
    pub says: String,
}

/// Auditors ask about the last so many months.
const MONTHS: u16 = 12;

pub(super) fn audit(programme: &Programme, today: Day) -> Audit {
    let from = today.minus_months(MONTHS);
    let held: Vec<&Exercise> = programme
        .exercises
        .iter()
        .filter(|it| it.is_team() && !it.went_on && from <= it.held_on && it.held_on <= today)
        .collect();
    let checks = vec![
        was_held(&held),
        each(&held, |it| it.sealed, "The journal of every exercise is sealed.", "not sealed", ""),
        each(
            &held,
            |it| !it.attendance.is_empty(),
            "Attendance is recorded for every exercise.",
            "without attendance",
            "enter it with `drillhall programme attend`",
        ),
        each(
            &held,
            |it| !it.signed.is_empty(),
            "Every exercise is signed off.",
            "not signed off",
            "enter it with `drillhall programme sign`",
        ),
        owned(programme, today),
        proven(programme),
        timely(programme, today),
    ];
    let missing = checks.iter().filter(|it| !it.holds).count();
    let says = match missing {
        0 => "Yes: what an auditor asks for first is there.".to_owned(),
        1 => "Not yet: one thing is missing.".to_owned(),
        _ => format!("Not yet: {missing} things are missing."),
    };
    Audit { ready: missing == 0, from, checks, says }
}

fn was_held(held: &[&Exercise]) -> Check {
    match held {
        [] => Check {
            holds: false,
            says: format!("No team exercise was held in the last {MONTHS} months."),
        },
        [one] => Check {
            holds: true,
            says: format!(
                "One team exercise was held in the last {MONTHS} months: {}.",
                one.in_words()
            ),
        },
        _ => Check {
            holds: true,
            says: format!("{} team exercises were held in the last {MONTHS} months.", held.len()),
        },
    }
}

fn each(
    held: &[&Exercise],
    holds: impl Fn(&Exercise) -> bool,
    all: &str,
    without: &str,
    way_out: &str,
) -> Check {
    let missing: Vec<String> =
        held.iter().filter(|it| !holds(it)).map(|it| it.number.to_string()).collect();
    if missing.is_empty() {
        return Check {
            holds: !held.is_empty(),
            says: if held.is_empty() { nothing() } else { all.to_owned() },
        };
    }
    let way_out = if way_out.is_empty() { String::new() } else { format!("; {way_out}") };
    let noun = if missing.len() == 1 { "Exercise" } else { "Exercises" };
    Check { holds: false, says: format!("{noun} {without}: {}{way_out}.", missing.join(", ")) }
}

fn nothing() -> String {
    "There is no exercise in this time to look at.".to_owned()
}

fn owned(programme: &Programme, today: Day) -> Check {
    let open = programme.open_actions().filter(|it| it.raised <= today);
    let missing = open.filter(|it| it.owner.is_empty() || it.due.is_none());
    of_actions(
        missing.map(|it| it.id.clone()).collect(),
        "Every open action has an owner and a day.",
        "Open without an owner or a day",
        "enter it with `drillhall programme act change`",
    )
}

fn proven(programme: &Programme) -> Check {
    let closed = programme.actions.values().filter(|it| !it.status.is_open());
    of_actions(
        closed.filter(|it| it.proof.is_empty()).map(|it| it.id.clone()).collect(),
        "Every closed action has its proof or reason.",
        "Closed without proof",
        "add it with `drillhall programme act close`",
    )
}

fn timely(programme: &Programme, today: Day) -> Check {
    let overdue = programme.actions.values().filter(|it| it.overdue(today).is_some());
    let taken_up = overdue.filter(|it| it.status != Status::Dropped);
    of_actions(
        taken_up.map(|it| it.id.clone()).collect(),
        "No action is overdue.",
        "Overdue",
        "close them, or agree another day with `drillhall programme act change`",
    )
}

fn of_actions(missing: Vec<String>, all: &str, without: &str, way_out: &str) -> Check {
    /// Most that are named.
    const NAMED: usize = 5;
    if missing.is_empty() {
        return Check { holds: true, says: all.to_owned() };
    }
    let named = missing.iter().take(NAMED).cloned().collect::<Vec<_>>().join(", ");
    let more = match missing.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Check { holds: false, says: format!("{without}: {named}{more}; {way_out}.") }
}
