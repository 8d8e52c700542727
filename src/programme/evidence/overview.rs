//! The first thing one reads in a pack.

use super::crosswalk::{AS_OF, ROWS};
use super::{Period, folder_of};
use crate::paper::words::{counted, decimal, tenths};
use crate::programme::{Exercise, Programme};

pub(super) fn overview(programme: &Programme, period: Period) -> String {
    let mut text = String::new();
    let mut line = |it: &str| {
        text.push_str(it);
        text.push('\n');
    };
    line(&format!("# Exercises from {} to {}\n", period.from.in_words(), period.to.in_words()));
    line(
        "This pack holds the records of exercises: what was played, by which roles, how it went, \
         what was decided to improve, and what became of it. Everything in it was an exercise. The \
         manifest names every file with its SHA-256; `drillhall verify` of the pack checks them, \
         and every journal's chain, without a network. The records show changes made after the \
         fact; they cannot show that whoever kept them did not write all of them anew, which is \
         what the signature and the hashes printed in signed reports are for.\n",
    );
    line("## Exercises\n");
    let held: Vec<&Exercise> = period.exercises(programme).collect();
    if held.is_empty() {
        line("None was held in this time.\n");
    } else {
        line("| Exercise | Day | Scenario | Plan | People | Points | Signed off | Files |");
        line("|---|---|---|---|---|---|---|---|");
        for it in &held {
            line(&row(it));
        }
        line("");
    }
    line("## Corrective actions\n");
    let raised = programme.actions.values().filter(|it| period.holds(it.raised));
    let (open, closed): (Vec<_>, Vec<_>) = raised.partition(|it| it.status.is_open());
    line(&format!(
        "Raised in this time: {}, {} of them open. `actions.csv` has them and those that were open \
         before, `verifications.csv` what shows that they helped.\n",
        counted(open.len() + closed.len(), "action", "actions"),
        open.len()
    ));
    line("## What the records may be shown towards\n");
    line(&format!(
        "Evidence towards, as of {AS_OF}; whether it is enough is for the reader of the \
         framework's own text to say.\n"
    ));
    line("| Part | Evidence towards it in this pack | As of |");
    line("|---|---|---|");
    for it in &ROWS {
        let records = it.records.iter().map(|record| record.counted(programme, period));
        let records: Vec<String> = records.collect();
        line(&format!("| {} | {} | {AS_OF} |", it.part, records.join("; ")));
    }
    text
}

fn row(it: &Exercise) -> String {
    let doubt = it
        .points()
        .map_or_else(String::new, |it| format!(" ± {}", decimal(tenths(it.give_or_take()))));
    let people: u32 = it.attendance.values().map(|it| u32::from(it.people)).sum();
    let people = if people == 0 { "not recorded".to_owned() } else { people.to_string() };
    let signed: Vec<String> =
        it.signed.iter().map(|it| format!("{} on {}", cell(&it.role), it.on)).collect();
    let signed = if signed.is_empty() { "not yet".to_owned() } else { signed.join("; ") };
    format!(
        "| E{} | {} | {} {} | {} | {people} | {}{doubt} | {signed} | `{}` |",
        it.number,
        it.held_on,
        cell(&it.title),
        cell(&it.version),
        cell(&it.plan),
        decimal(tenths(it.score)),
        folder_of(it)
    )
}

/// What people typed, so that it stays in its cell.
fn cell(text: &str) -> String {
    text.replace('\\', "\\\\").replace('|', "\\|").replace('<', "&lt;").replace('`', "'")
}
