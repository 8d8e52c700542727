//! What was held, what happened, and where the points went.

use super::{
    Block, Inline, Row, cite, column, figures, heading, para, picture, small, subheading, table,
    table_or, text, wide,
};
use crate::report::model::{AfterActionReport, Ledger, LogLine};
use crate::report::words::{decimal, tenths};

pub(super) fn lay_out<'a>(report: &'a AfterActionReport, blocks: &mut Vec<Block<'a>>) {
    blocks.push(heading("What happened"));
    blocks.push(Block::Lanes(report));
    blocks.push(timeline(report));
    blocks.push(heading("Points earned and lost"));
    blocks.extend(ledger(&report.ledger));
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

fn ledger(ledger: &Ledger) -> Vec<Block<'static>> {
    let columns = vec![
        column("Lost on"),
        picture("From 100 to the score", 24),
        figures("Points", 9),
        figures("Entries", 11),
    ];
    let mut rows = Vec::new();
    let mut group = "";
    let mut running = 1000;
    for line in &ledger.lines {
        if line.group != group {
            let sum: i64 = ledger
                .lines
                .iter()
                .filter(|it| it.group == line.group)
                .map(|it| it.change_tenths)
                .sum();
            rows.push(Row::Group(vec![
                Inline::Strong(line.group.clone()),
                Inline::Mute(format!(" {}", signed(sum))),
            ]));
            group = &line.group;
        }
        let to = running + line.change_tenths;
        rows.push(Row::Cells(vec![
            vec![
                Inline::Text(line.title.clone()),
                Inline::Break,
                Inline::Mute(line.sentence.clone()),
            ],
            vec![Inline::Step { from: running, to }],
            text(signed(line.change_tenths)),
            cite(&line.entries),
        ]));
        running = to;
    }
    if rows.is_empty() {
        return vec![para(match ledger.total_milli {
            0 => "There is no score, so nothing was lost.",
            _ => "Nothing was lost: every expected response earned its full credit.",
        })];
    }
    rows.push(Row::Cells(vec![
        vec![Inline::Strong("Score".to_owned())],
        vec![Inline::Step { from: 0, to: running }],
        vec![Inline::Strong(decimal(tenths(ledger.total_milli)))],
        Vec::new(),
    ]));
    vec![
        table("Where the points went", columns, rows),
        small("From 100, every loss with its reason; what is left is the score."),
    ]
}

fn signed(tenths: i64) -> String {
    if tenths > 0 { format!("+{}", decimal(tenths)) } else { decimal(tenths) }
}

fn overview(report: &AfterActionReport) -> Block<'static> {
    let rows = report
        .overview
        .iter()
        .map(|it| Row::Cells(vec![text(it.label.clone()), text(it.text.clone())]))
        .collect();
    table("The exercise", vec![wide("What", 20), column("")], rows)
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
            let entered = role
                .entered
                .as_ref()
                .map_or_else(|| "never".to_owned(), |it| format!("{}, {}", it.at, it.story));
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
