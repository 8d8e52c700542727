//! The runbook actions, for people who write scenarios and for tools.

use super::console::Failure;
use crate::runbook::draft::{ActionDraft, RunbookDraft};
use crate::scenario::read_runbook;
use crate::store::library::Text;
use serde::Serialize;
use std::io::{self, Write};

/// One action, as tools read it.
#[derive(Serialize)]
pub(super) struct Row<'a> {
    id: &'a str,
    name: &'a str,
    phase: String,
    roles: Vec<&'a str>,
    occupies: &'a str,
    about: Vec<String>,
    repeatable: bool,
}

/// The runbook, or why there is none.
pub(super) fn runbook(text: &Text) -> Result<RunbookDraft, Failure> {
    read_runbook(&text.text).0.ok_or_else(|| {
        Failure::told(format!(
            "the runbook has mistakes; `drillhall check` of any scenario names them: {}",
            text.path
        ))
    })
}

/// Every action, in the runbook's order.
pub(super) fn rows(runbook: &RunbookDraft) -> Vec<Row<'_>> {
    runbook.actions.iter().map(row).collect()
}

fn row(action: &ActionDraft) -> Row<'_> {
    Row {
        id: &action.id,
        name: &action.name,
        phase: format!("{:?}", action.phase),
        roles: action.roles.iter().map(|role| role.as_str()).collect(),
        occupies: &action.occupies,
        about: action.about.iter().map(|kind| format!("{kind:?}")).collect(),
        repeatable: action.repeatable,
    }
}

/// Writes the actions by phase: name, how long, what it says, what it is about and who may do it.
pub(super) fn write_table(out: &mut dyn Write, rows: &[Row<'_>]) -> io::Result<()> {
    let id_width = rows.iter().map(|row| row.id.chars().count()).max().unwrap_or(0);
    let mut phase = "";
    for row in rows {
        if row.phase != phase {
            writeln!(out, "{}{}", if phase.is_empty() { "" } else { "\n" }, row.phase)?;
            phase = &row.phase;
        }
        let about = match row.about.as_slice() {
            [] => String::new(),
            kinds => format!(" (about: {})", kinds.join(", ")),
        };
        let roles = if row.roles.is_empty() { "anybody".to_owned() } else { row.roles.join(", ") };
        writeln!(out, "  {:id_width$}  {:>5}  {}{about}: {roles}", row.id, row.occupies, row.name)?;
    }
    Ok(())
}
