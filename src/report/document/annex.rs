//! The annexes: script, expected against actual, ratings, conditions, method, log.

use super::record::{log_cells, signed};
use super::{
    Block, Inline, Row, cite, column, figures, heading, para, small, subheading, table, table_or,
    text, wide,
};
use crate::paper::words::sentence;
use crate::report::model::{AfterActionReport, ExpectedLine, Stated, Verdict};
use std::collections::BTreeSet;

pub(super) fn lay_out<'a>(report: &'a AfterActionReport, blocks: &mut Vec<Block<'a>>) {
    blocks.push(Block::NewPage);
    blocks.push(heading("Annex A: the script as it was played"));
    blocks.push(msel(report));
    blocks.push(heading("Annex B: expected and actual"));
    blocks.extend(expected(report));
    blocks.push(heading("Annex C: ratings, suggested and confirmed"));
    blocks.push(ratings(report));
    blocks.push(heading("Annex D: conditions"));
    blocks.push(Block::List(report.conditions.iter().map(|it| text(sentence(it))).collect()));
    blocks.push(heading("Annex E: how the figures were made"));
    blocks.extend(method(report));
    blocks.push(heading("Annex F: what is not in this report"));
    blocks.push(absent(report));
    blocks.push(heading("Annex G: the log"));
    blocks.push(log(report));
    blocks.push(small(report.cover.made_from.clone()));
}

fn msel(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![
        column("Inject"),
        wide("How", 9),
        wide("From", 16),
        wide("To", 18),
        wide("Planned", 15),
        wide("Played", 15),
        figures("Entry", 8),
    ];
    let rows = report
        .msel
        .iter()
        .map(|line| {
            Row::Cells(vec![
                text(line.title.clone()),
                text(line.channel.clone()),
                text(line.from.clone()),
                text(line.to.clone()),
                text(line.planned.clone()),
                text(line.actual.clone()),
                cite(&line.entries),
            ])
        })
        .collect();
    table_or("The script", columns, rows, "The scenario has no injects.")
}

fn expected(report: &AfterActionReport) -> Vec<Block<'static>> {
    let columns = vec![
        column("Expected"),
        wide("Of whom", 16),
        wide("Time for it", 10),
        wide("Actual", 32),
        figures("Points", 8),
        figures("Entries", 8),
    ];
    let mut rows = Vec::new();
    for group in &report.expected {
        let moment = group.moment.as_ref().map(|it| format!(" {}, {}", it.at, it.story));
        let mut title = vec![Inline::Strong(group.after.clone())];
        title.extend(moment.map(Inline::Mute));
        rows.push(Row::Group(title));
        rows.extend(group.lines.iter().map(|line| Row::Cells(expected_cells(line))));
    }
    vec![table_or("Expected and actual", columns, rows, "The scenario expects nothing.")]
}

fn expected_cells(line: &ExpectedLine) -> Vec<Vec<Inline>> {
    let mut actual = Vec::new();
    if let Some(verdict) = line.verdict {
        actual.extend([Inline::Verdict(verdict), Inline::Text(" ".to_owned())]);
    }
    actual.push(Inline::Text(line.actual.clone()));
    if let Some(reason) = unsaid(line) {
        actual.extend([Inline::Break, Inline::Mute(sentence(reason))]);
    }
    let mut title = vec![Inline::Text(line.title.clone())];
    if !line.reference.is_empty() {
        title.extend([Inline::Break, Inline::Mute(line.reference.clone())]);
    }
    let points = line.lost_on.as_ref().map_or_else(String::new, |_| signed(line.lost_tenths));
    vec![
        title,
        text(line.who.clone()),
        text(line.window.clone()),
        actual,
        text(points),
        cite(&line.entries),
    ]
}

/// What cost points beside the time, which stands there already.
fn unsaid(line: &ExpectedLine) -> Option<&str> {
    let reason = line.lost_on.as_deref()?;
    match line.verdict {
        Some(Verdict::NotDone) => None,
        Some(Verdict::Slow | Verdict::Late) => reason.split_once("; ").map(|(_, rest)| rest),
        _ => Some(reason),
    }
}

fn ratings(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![
        column("Objective"),
        wide("Suggested", 12),
        wide("Stands as", 12),
        wide("Reason", 38),
        figures("Entry", 8),
    ];
    let rows = report
        .objectives
        .iter()
        .map(|line| {
            let rating = &line.rating;
            let reason = match &rating.reason {
                Some(reason) if reason.is_empty() => "confirmed without a reason".to_owned(),
                Some(reason) => reason.clone(),
                None => "suggested by rule, not yet confirmed by a person".to_owned(),
            };
            Row::Cells(vec![
                text(line.title.clone()),
                vec![Inline::Rating(rating.suggested)],
                vec![Inline::Rating(rating.letter)],
                text(reason),
                cite(&rating.entries),
            ])
        })
        .collect();
    table("Ratings", columns, rows)
}

fn stated(caption: &str, rows: &[Stated], width: u8) -> Block<'static> {
    let rows = rows
        .iter()
        .map(|it| Row::Cells(vec![text(it.label.clone()), text(it.text.clone())]))
        .collect();
    table(caption, vec![wide("", width), column("")], rows)
}

fn method(report: &AfterActionReport) -> Vec<Block<'static>> {
    let mut blocks: Vec<Block<'static>> =
        report.method.paragraphs.iter().map(|it| para(it.clone())).collect();
    blocks.push(subheading("What the ratings mean"));
    blocks.push(stated("What the ratings mean", &report.method.ratings, 8));
    blocks.push(subheading("Versions and seals"));
    blocks.push(stated("Versions and seals", &report.method.stated, 24));
    blocks
}

const FEEDBACK: &str =
    "Participants' feedback: the program does not collect it; ask for it on paper and add it.";
const SIGNATURES: &str = "Signatures: facilitator, sponsor and date are added at sign-off.";

fn absent(report: &AfterActionReport) -> Block<'static> {
    let said = report.said.as_ref();
    let has_feedback = said.is_some_and(|it| !it.feedback.is_empty());
    let is_signed = said.is_some_and(|it| it.sign_off.is_some());
    let lines = [
        FEEDBACK,
        "Root causes: the record shows what happened and how; why is for the review to find out.",
        "Cost in money: only time at work is counted.",
        "Earlier actions and the comparison with earlier exercises: they stand in the programme, not \
         in a single report.",
        "Maturity: one exercise is evidence for a self-assessment, not an assessment.",
        SIGNATURES,
    ];
    let is_absent =
        |line: &&str| !(has_feedback && *line == FEEDBACK || is_signed && *line == SIGNATURES);
    Block::List(lines.into_iter().filter(is_absent).map(text).collect())
}

fn log(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![
        wide("Play", 11),
        wide("Story", 11),
        wide("Who", 20),
        column("What"),
        figures("Entry", 8),
    ];
    let mut seen = BTreeSet::new();
    let rows = report
        .log
        .iter()
        .map(|line| {
            let cells = log_cells(line);
            if seen.insert(line.entry) { Row::Entry(line.entry, cells) } else { Row::Cells(cells) }
        })
        .collect();
    table_or("The log", columns, rows, "Nothing happened.")
}
