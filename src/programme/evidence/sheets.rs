//! The sheets of a pack.

use super::crosswalk::{AS_OF, ROWS};
use super::{Names, Period};
use crate::paper::sheet;
use crate::programme::{Programme, Verification};

type Sheet = Result<Vec<u8>, csv::Error>;

pub(super) fn exercises(programme: &Programme, period: Period) -> Sheet {
    let head = [
        "Exercise",
        "Day",
        "Scenario",
        "Version",
        "Title",
        "Threat",
        "Plan",
        "Team",
        "Mode",
        "Minutes",
        "Points",
        "Low",
        "High",
        "Responses",
        "Entries",
        "Sealed",
        "Journal Head",
    ];
    let rows = period.exercises(programme).map(|it| {
        let points = |milli: i64| crate::paper::words::decimal(crate::paper::words::tenths(milli));
        vec![
            format!("E{}", it.number),
            it.held_on.to_string(),
            it.scenario.clone(),
            it.version.clone(),
            it.title.clone(),
            it.threat.clone(),
            it.plan.clone(),
            it.team.clone(),
            if it.is_team() { "in a room" } else { "alone" }.to_owned(),
            (it.length_ms / 60_000).to_string(),
            points(it.score),
            it.interval.map(|it| points(it.0)).unwrap_or_default(),
            it.interval.map(|it| points(it.1)).unwrap_or_default(),
            it.exercised.to_string(),
            it.entries.to_string(),
            if it.sealed { "yes" } else { "no" }.to_owned(),
            it.head.clone(),
        ]
    });
    sheet::write(&head, rows)
}

pub(super) fn objectives(programme: &Programme, period: Period) -> Sheet {
    let head = ["Exercise", "Objective", "Capability", "Rating", "Responses"];
    let rows = period.exercises(programme).flat_map(|exercise| {
        exercise.objectives.iter().map(|it| {
            vec![
                format!("E{}", exercise.number),
                it.title.clone(),
                it.capability.clone(),
                it.rating.clone(),
                it.exercised.to_string(),
            ]
        })
    });
    sheet::write(&head, rows)
}

pub(super) fn attendance(programme: &Programme, period: Period, names: Names) -> Sheet {
    let head = ["Exercise", "Role", "Played By A Person", "People", "Names"];
    let rows = period.exercises(programme).flat_map(|exercise| {
        exercise.seats.iter().map(move |seat| {
            let attended = exercise.attendance.get(&seat.role);
            let named = attended.filter(|_| names == Names::Kept);
            vec![
                format!("E{}", exercise.number),
                seat.title.clone(),
                if seat.person { "yes" } else { "no" }.to_owned(),
                attended.map(|it| it.people.to_string()).unwrap_or_default(),
                named.map(|it| it.names.join("; ")).unwrap_or_default(),
            ]
        })
    });
    sheet::write(&head, rows)
}

pub(super) fn signatures(programme: &Programme, period: Period, names: Names) -> Sheet {
    let head = ["Exercise", "Role", "Name", "Entered On"];
    let rows = period.exercises(programme).flat_map(|exercise| {
        exercise.signed.iter().map(move |it| {
            let name = if names == Names::Kept { it.name.clone() } else { String::new() };
            vec![format!("E{}", exercise.number), it.role.clone(), name, it.on.to_string()]
        })
    });
    sheet::write(&head, rows)
}

/// Actions that were raised in the period, and those open in it.
pub(super) fn actions(programme: &Programme, period: Period) -> Sheet {
    let head = [
        "Action Id",
        "Raised",
        "Issue",
        "Action",
        "Done When",
        "Capability",
        "Element",
        "Owner",
        "Priority",
        "Due Date",
        "Status",
        "Closed",
        "Proof",
        "Repeats",
        "Re-tested By",
    ];
    let is_meant = |it: &&crate::programme::Action| {
        it.raised <= period.to && it.closed.is_none_or(|closed| period.from <= closed)
    };
    let rows = programme.actions.values().filter(is_meant).map(|it| {
        vec![
            it.id.clone(),
            it.raised.to_string(),
            it.issue.clone(),
            it.step.clone(),
            it.measure.clone(),
            it.capability.clone(),
            it.element.name().to_owned(),
            it.owner.clone(),
            it.priority.name().to_owned(),
            it.due.map(|day| day.to_string()).unwrap_or_default(),
            it.status.name().to_owned(),
            it.closed.map(|day| day.to_string()).unwrap_or_default(),
            it.proof.clone(),
            it.recurs.clone().unwrap_or_default(),
            it.bound.as_ref().map(ToString::to_string).unwrap_or_default(),
        ]
    });
    sheet::write(&head, rows)
}

pub(super) fn verifications(programme: &Programme, period: Period) -> Sheet {
    let head = ["Action Id", "Day", "Exercise", "Result", "What Shows It"];
    let is_meant = |it: &&Verification| period.holds(it.on);
    let rows = programme.verifications.iter().filter(is_meant).map(|it| {
        vec![
            it.action.clone(),
            it.on.to_string(),
            it.exercise.map(|number| format!("E{number}")).unwrap_or_default(),
            format!("{:?}", it.result),
            it.says.clone(),
        ]
    });
    sheet::write(&head, rows)
}

pub(super) fn crosswalk(programme: &Programme, period: Period) -> Sheet {
    let head = ["Part", "About", "Evidence Towards", "In", "As Of"];
    let rows = ROWS.iter().map(|it| {
        let counted = it.records.iter().map(|record| record.counted(programme, period));
        let places: Vec<&str> = it.records.iter().map(|record| record.place()).collect();
        vec![
            it.part.to_owned(),
            it.about.to_owned(),
            counted.collect::<Vec<_>>().join("; "),
            places.join("; "),
            AS_OF.to_owned(),
        ]
    });
    sheet::write(&head, rows)
}
