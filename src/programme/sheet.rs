//! Corrective actions as a sheet for trackers, and the statuses that come back from one.

use super::action::Status;
use super::day::Day;
use super::entry::NewStatus;
use super::{ActionId, Programme};
use crate::paper::sheet;
use std::collections::BTreeSet;
use std::fmt;

/// The columns of the sheet; trackers take `Summary` as the title of an issue.
const HEAD: [&str; 14] = [
    "Summary",
    "Description",
    "Issue Type",
    "Priority",
    "Due Date",
    "Owner",
    "Status",
    "Capability",
    "Element",
    "Done When",
    "Retest",
    "Raised",
    "Proof",
    "Action Id",
];

/// The columns that are read; the first two have to be there.
const READ: [&str; 5] = ["Action Id", "Status", "Owner", "Due Date", "Proof"];

/// Every action as a row.
pub fn actions_sheet(programme: &Programme) -> Result<Vec<u8>, csv::Error> {
    let rows = programme.actions.values().map(|it| {
        vec![
            it.step.clone(),
            it.issue.clone(),
            "Task".to_owned(),
            crate::paper::words::capitalised(it.priority.name()),
            it.due.map(|day| day.to_string()).unwrap_or_default(),
            it.owner.clone(),
            crate::paper::words::capitalised(it.status.name()),
            it.capability.clone(),
            crate::paper::words::capitalised(it.element.name()),
            it.measure.clone(),
            it.retest.clone(),
            it.raised.to_string(),
            it.proof.clone(),
            it.id.clone(),
        ]
    });
    sheet::write(&HEAD, rows)
}

/// Why a sheet is not taken in: one sentence with a way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadSheet(String);

impl fmt::Display for BadSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for BadSheet {}

/// Reads statuses from a sheet, all of it or nothing. Columns of other names are passed over.
/// Rows that say what the register says already are left out.
pub fn read_statuses(text: &str, programme: &Programme) -> Result<Vec<NewStatus>, BadSheet> {
    let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(text.as_bytes());
    let head = reader.headers().map_err(|error| unreadable(&error))?.clone();
    let columns = columns(&head)?;
    let mut rows = Vec::new();
    let mut seen = BTreeSet::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|error| unreadable(&error))?;
        let line = record.position().map_or(at as u64 + 2, csv::Position::line);
        let cell = |column: usize| {
            let at = columns.get(column).copied().flatten();
            at.and_then(|at| record.get(at)).map(bare).unwrap_or_default()
        };
        let row = read_row(line, &cell, programme)?;
        if !seen.insert(row.action.clone()) {
            return Err(at_column(line, 0, &format!("{} stands there twice", row.action)));
        }
        if says_something(&row, programme) {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// Where each column that is read stands.
fn columns(head: &csv::StringRecord) -> Result<Vec<Option<usize>>, BadSheet> {
    let mut columns = Vec::new();
    for (at, name) in READ.iter().enumerate() {
        let mut places = head.iter().enumerate().filter(|(_, it)| it.trim() == *name);
        let place = places.next().map(|(place, _)| place);
        if places.next().is_some() {
            return Err(BadSheet(format!("the column `{name}` stands there twice; keep one")));
        }
        if place.is_none() && at < 2 {
            let there: Vec<&str> = head.iter().collect();
            return Err(BadSheet(format!(
                "the column `{name}` is missing; there are `{}`; `drillhall programme actions \
                 --csv` writes a sheet with it",
                there.join("`, `")
            )));
        }
        columns.push(place);
    }
    Ok(columns)
}

fn read_row(
    line: u64,
    cell: &dyn Fn(usize) -> String,
    programme: &Programme,
) -> Result<NewStatus, BadSheet> {
    let (id, status, owner, due) = (cell(0), cell(1), cell(2), cell(3));
    let known = ActionId::read(&id).filter(|id| programme.actions.contains_key(id));
    let action = known.ok_or_else(|| {
        at_column(line, 0, &format!("no action is called `{id}`; take the row out"))
    })?;
    let status = match Status::read(&status) {
        Some(status) => status,
        // What a re-test has shown is more than a tracker knows.
        None if status.trim().eq_ignore_ascii_case("verified") => Status::Done,
        None => {
            let names: Vec<&str> = Status::ALL.iter().map(|it| it.name()).collect();
            let says = format!("`{status}` is no status; write one of {}", names.join(", "));
            return Err(at_column(line, 1, &says));
        }
    };
    let due = match due.as_str() {
        "" => None,
        text => Some(Day::read(text).ok_or_else(|| {
            at_column(line, 3, &format!("`{text}` is no day; write it as 2026-11-22"))
        })?),
    };
    let owner = Some(owner).filter(|it| !it.trim().is_empty());
    Ok(NewStatus { action: action.to_string(), status, proof: cell(4), owner, due })
}

fn says_something(row: &NewStatus, programme: &Programme) -> bool {
    programme.action(&row.action).is_none_or(|now| {
        let same_status = row.status == now.status
            || (row.status == Status::Done && now.status == Status::Verified);
        !same_status
            || row.owner.as_ref().is_some_and(|it| *it != now.owner)
            || row.due.is_some_and(|it| Some(it) != now.due)
            || (!row.proof.is_empty() && row.proof != now.proof)
    })
}

/// A cell without the apostrophe that keeps sheets from taking it for a formula.
fn bare(cell: &str) -> String {
    let inner = cell.strip_prefix('\'').filter(|it| it.starts_with(['=', '+', '-', '@']));
    inner.unwrap_or(cell).trim().to_owned()
}

fn at_column(line: u64, column: usize, says: &str) -> BadSheet {
    let name = READ.get(column).copied().unwrap_or_default();
    BadSheet(format!("line {line}, column `{name}`: {says}"))
}

fn unreadable(error: &csv::Error) -> BadSheet {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            BadSheet(format!(
                "line {line} has {len} cells and the first line {expected_len}; put the missing \
                 commas back"
            ))
        }
        _ => BadSheet(format!("the sheet cannot be read ({error}); save it as CSV in UTF-8")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::programme_with_actions;
    use super::*;

    fn said(text: &str) -> String {
        read_statuses(text, &programme_with_actions()).unwrap_err().to_string()
    }

    #[test]
    fn what_was_written_changes_nothing_when_it_comes_back() {
        let programme = programme_with_actions();
        let sheet = String::from_utf8(actions_sheet(&programme).unwrap()).unwrap();
        assert_eq!(read_statuses(&sheet, &programme).unwrap(), []);
        let done = sheet.replacen("Proposed", "Resolved", 1);
        let rows = read_statuses(&done, &programme).unwrap();
        assert_eq!(rows.iter().map(|it| it.status).collect::<Vec<_>>(), [Status::Done]);
    }

    #[test]
    fn mistakes_name_line_and_column() {
        assert_eq!(
            said("Action Id,Stage\nE1-A1,Done\n"),
            "the column `Status` is missing; there are `Action Id`, `Stage`; `drillhall \
             programme actions --csv` writes a sheet with it"
        );
        assert_eq!(
            said("Action Id,Status\nE1-A1,Done\nE9-A9,Done\n"),
            "line 3, column `Action Id`: no action is called `E9-A9`; take the row out"
        );
        assert_eq!(
            said("Status,Action Id\nFinished,E1-A1\n"),
            "line 2, column `Status`: `Finished` is no status; write one of proposed, open, in \
             progress, reopened, done, verified, dropped"
        );
        assert_eq!(
            said("Action Id,Status,Due Date\nE1-A1,Done,22.11.2026\n"),
            "line 2, column `Due Date`: `22.11.2026` is no day; write it as 2026-11-22"
        );
        assert_eq!(
            said("Action Id,Status\nE1-A1\n"),
            "line 2 has 1 cells and the first line 2; put the missing commas back"
        );
        assert_eq!(
            said("Action Id,Status\nE1-A1,Done\ne1-a1,Open\n"),
            "line 3, column `Action Id`: E1-A1 stands there twice"
        );
        assert_eq!(
            said("Status,Action Id,Status\nDone,E1-A1,Open\n"),
            "the column `Status` stands there twice; keep one"
        );
    }
}
