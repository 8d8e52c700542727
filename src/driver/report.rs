//! From a journal to its report.

use crate::exercise::State;
use crate::journal::Journal;
use crate::journal::replay::{Unsound, fold};
use crate::report::debrief::Debrief;
use crate::report::{
    AfterActionReport, Finality, Format, GoneOnFrom, ReportFile, ReportInput, TrailEntry, write_all,
};
use crate::scenario::Scenario;

/// The report of a journal, in some formats; in all of them when none is named.
pub fn report_files(
    journal: &Journal,
    scenario: &Scenario,
    formats: &[Format],
) -> Result<Vec<ReportFile>, String> {
    report_files_with(journal, scenario, None, formats)
}

/// The same with what people wrote in the hot wash.
pub fn report_files_with(
    journal: &Journal,
    scenario: &Scenario,
    debrief: Option<&Debrief>,
    formats: &[Format],
) -> Result<Vec<ReportFile>, String> {
    let report = report_with(journal, scenario, debrief).map_err(|error| error.to_string())?;
    let formats = if formats.is_empty() { &Format::ALL } else { formats };
    write_all(&report, formats).map_err(|error| error.to_string())
}

/// The report of a journal: its events are folded, nothing is decided anew.
pub fn report(journal: &Journal, scenario: &Scenario) -> Result<AfterActionReport, Unsound> {
    report_with(journal, scenario, None)
}

/// The same with what people wrote in the hot wash.
pub fn report_with(
    journal: &Journal,
    scenario: &Scenario,
    debrief: Option<&Debrief>,
) -> Result<AfterActionReport, Unsound> {
    let mut trail = Vec::new();
    let state: State = fold(journal, scenario, |state, entry, event| {
        trail.push(TrailEntry::new(scenario, state, entry.seq, entry.seat, *event));
    })?;
    let header = journal.header();
    let sources = [
        ("Scenario", &header.scenario.hash),
        ("Runbook", &header.runbook.hash),
        ("Standing responses", &header.standing.hash),
    ];
    Ok(AfterActionReport::of(&ReportInput {
        scenario,
        setup: journal.setup(),
        state: &state,
        trail: &trail,
        held_on: Some(crate::time::date_of(header.wall.0)),
        finality: Finality::Draft(1),
        journal_head: Some(journal.chain().head.to_string()),
        sources: sources.map(|(name, hash)| (name.to_owned(), hash.to_string())).to_vec(),
        gone_on_from: header
            .parent
            .as_ref()
            .map(|parent| GoneOnFrom { journal: parent.journal.to_string(), entry: parent.seq }),
        debrief,
    }))
}
