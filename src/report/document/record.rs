//! What was held, what happened, and where the points went.

use super::{
    Block, Inline, Row, cite, column, figures, heading, para, picture, small, subheading, table,
    table_or, text, wide,
};
use crate::paper::words::{decimal, tenths};
use crate::report::model::{AfterActionReport, LedgerLine, LogLine};

pub(super) fn lay_out<'a>(report: &'a AfterActionReport, blocks: &mut Vec<Block<'a>>) {
    blocks.push(heading("What happened"));
    blocks.push(Block::Lanes(report));
    blocks.push(timeline(report));
    blocks.push(heading("Points earned and lost"));
    blocks.extend(ledger(report));
    blocks.push(heading("What was held"));
    blocks.push(overview(report));
    blocks.push(subheading("Who took part"));
    blocks.push(roles(report));
}

fn timeline(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![
        wide("Play", 11),
        wide("Story", 11),
        wide("Who", 20),
        column("What"),
        figures("Entry", 8),
    ];
    let rows = report.timeline.iter().map(|line| Row::Cells(log_cells(line))).collect();
    table("The moments that matter", columns, rows)
}

/// A line of the log: play, story, who, what, entry.
pub(super) fn log_cells(line: &LogLine) -> Vec<Vec<Inline>> {
    let mut what = Vec::new();
    if let Some(verdict) = line.verdict {
        what.push(Inline::Verdict(verdict));
        what.push(Inline::Text(" ".to_owned()));
    }
    what.push(Inline::Text(line.text.clone()));
    vec![
        text(line.moment.at.clone()),
        text(line.moment.story.clone()),
        text(line.who.clone()),
        what,
        vec![Inline::Cite(vec![line.entry])],
    ]
}

fn ledger(report: &AfterActionReport) -> Vec<Block<'static>> {
    let ledger = &report.ledger;
    if ledger.lines.is_empty() {
        return vec![para(match ledger.total_milli {
            0 => "There is no score, so nothing was lost.",
            _ => "Nothing was lost: every expected response earned its full credit.",
        })];
    }
    let columns = vec![
        column("Lost on"),
        picture("From 100 to the score", 24),
        figures("Points", 9),
        figures("Entries", 11),
    ];
    let mut rows = Vec::new();
    let mut running = 1000;
    for group in ledger.lines.chunk_by(|a, b| a.group == b.group) {
        if group.iter().all(|line| line.response.is_some()) {
            rows.extend(objective_row(report, group, &mut running));
        } else {
            rows.extend(group.iter().map(|line| loss_row(line, &mut running)));
        }
    }
    rows.push(Row::Cells(vec![
        vec![Inline::Strong("Score".to_owned())],
        vec![Inline::Step { from: 0, to: running }],
        vec![Inline::Strong(decimal(tenths(ledger.total_milli)))],
        Vec::new(),
    ]));
    vec![
        table("Where the points went", columns, rows),
        small(
            "From 100, what was lost; what is left is the score. Annex B gives the loss and the \
             reason for every expected response.",
        ),
    ]
}

/// All losses under one objective: how many, and the largest with its reason.
fn objective_row(
    report: &AfterActionReport,
    group: &[LedgerLine],
    running: &mut i64,
) -> Option<Row> {
    let largest = group.iter().min_by_key(|line| line.change_milli)?;
    let objective = report.objectives.iter().find(|it| it.title == largest.group);
    let exercised = objective.map_or(0, |it| it.exercised);
    let responses = if exercised == 1 { "response" } else { "responses" };
    let from = *running;
    *running += group.iter().map(|line| line.change_tenths).sum::<i64>();
    Some(Row::Cells(vec![
        vec![
            Inline::Text(largest.group.clone()),
            Inline::Break,
            Inline::Mute(format!(
                "{} of {exercised} expected {responses} cost points, most of all “{}” ({}): {}",
                group.len(),
                largest.title,
                signed(largest.change_tenths),
                uncapitalised(&largest.sentence)
            )),
        ],
        vec![Inline::Step { from, to: *running }],
        text(signed(*running - from)),
        cite(&largest.entries),
    ]))
}

fn uncapitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn loss_row(line: &LedgerLine, running: &mut i64) -> Row {
    let from = *running;
    *running += line.change_tenths;
    Row::Cells(vec![
        vec![Inline::Text(line.title.clone()), Inline::Break, Inline::Mute(line.sentence.clone())],
        vec![Inline::Step { from, to: *running }],
        text(signed(line.change_tenths)),
        cite(&line.entries),
    ])
}

/// Tenths of a point with their sign.
pub(super) fn signed(tenths: i64) -> String {
    if tenths > 0 { format!("+{}", decimal(tenths)) } else { decimal(tenths) }
}

fn overview(report: &AfterActionReport) -> Block<'static> {
    let rows = report
        .overview
        .iter()
        .map(|it| Row::Cells(vec![text(it.label.clone()), text(it.text.clone())]))
        .collect();
    table("The exercise", vec![wide("", 20), column("")], rows)
}

fn roles(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![
        column("Role"),
        wide("Who sat in it", 30),
        wide("Entered play", 24),
        wide("Counts", 12),
    ];
    let rows = report
        .roles
        .iter()
        .map(|role| {
            let entered = role.entered.as_ref().map_or_else(
                || "never".to_owned(),
                |it| match it.ms {
                    0 => "from the start".to_owned(),
                    _ => format!("{}, {}", it.at, it.story),
                },
            );
            Row::Cells(vec![
                text(role.title.clone()),
                text(role.seat.clone()),
                text(entered),
                text(if role.scored { "yes" } else { "no" }),
            ])
        })
        .collect();
    table_or("Who took part", columns, rows, "The scenario has no roles.")
}
