//! Sheets: corrective actions for trackers, the timeline, and the script as it was played.

use super::model::AfterActionReport;
use super::write::NotWritten;
use crate::paper::sheet;
use crate::paper::words::cited;

/// Corrective actions; trackers take `Summary` as the title of an issue.
pub(super) fn actions(report: &AfterActionReport) -> Result<Vec<u8>, NotWritten> {
    const HEAD: [&str; 15] = [
        "Summary",
        "Description",
        "Issue Type",
        "Priority",
        "Due Date",
        "Owner",
        "Status",
        "Labels",
        "Capability",
        "Element",
        "Issue",
        "Done When",
        "Retest",
        "Start",
        "Action Id",
    ];
    let rows = report.actions.iter().map(|action| {
        let evidence = match cited(&action.entries) {
            cited if cited.is_empty() => String::new(),
            cited => format!(" Evidence: {cited}."),
        };
        let due = action.due_date.clone().unwrap_or_else(|| action.due.clone());
        vec![
            one_line(&action.action),
            format!(
                "{} From the after-action report of “{}”.{evidence}",
                crate::paper::words::sentence(&one_line(&action.issue)),
                report.cover.title
            ),
            "Task".to_owned(),
            action.priority.name().to_owned(),
            due,
            action.owner.clone(),
            action.status.to_owned(),
            "drillhall exercise".to_owned(),
            action.capability.clone(),
            action.element.name().to_owned(),
            one_line(&action.issue),
            action.measure.clone(),
            action.retest.clone(),
            action.start.clone(),
            action.id.clone(),
        ]
    });
    write(&HEAD, rows)
}

/// Everything that was done, in order.
pub(super) fn timeline(report: &AfterActionReport) -> Result<Vec<u8>, NotWritten> {
    const HEAD: [&str; 7] = ["Play", "Milliseconds", "Story", "Who", "What", "Timing", "Entry"];
    let rows = report.log.iter().map(|line| {
        vec![
            line.moment.at.clone(),
            line.moment.ms.to_string(),
            line.moment.story.clone(),
            line.who.clone(),
            line.text.clone(),
            line.verdict.map_or("", super::model::Verdict::in_words).to_owned(),
            line.entry.to_string(),
        ]
    });
    write(&HEAD, rows)
}

/// The script, planned and played.
pub(super) fn script(report: &AfterActionReport) -> Result<Vec<u8>, NotWritten> {
    const HEAD: [&str; 10] =
        ["Inject", "Title", "Channel", "From", "To", "Planned", "Played", "Play", "Story", "Entry"];
    let rows = report.msel.iter().map(|line| {
        let moment = line.moment.as_ref();
        vec![
            line.id.clone(),
            line.title.clone(),
            line.channel.clone(),
            line.from.clone(),
            line.to.clone(),
            line.planned.clone(),
            line.actual.clone(),
            moment.map_or_else(String::new, |it| it.at.clone()),
            moment.map_or_else(String::new, |it| it.story.clone()),
            line.entries.first().map_or_else(String::new, u64::to_string),
        ]
    });
    write(&HEAD, rows)
}

fn write(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, NotWritten> {
    sheet::write(head, rows).map_err(|error| NotWritten::because(&error))
}

/// What people typed, on one line: trackers take it as a title.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
