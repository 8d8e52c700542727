//! What people said in the hot wash: start, stop, go on; how it was for them; the sign-off.

use super::{Block, Inline, Row, column, figures, heading, mute, subheading, table, text};
use crate::paper::words::sentence;
use crate::report::model::{AfterActionReport, HotwashResult, SignedOff};

pub(super) fn lay_out(report: &AfterActionReport, blocks: &mut Vec<Block<'_>>) {
    let Some(said) = &report.said else { return };
    blocks.push(heading("Said in the hot wash"));
    for kind in ["Start", "Stop", "Continue"] {
        let lines: Vec<_> = said.remarks.iter().filter(|it| it.kind == kind).collect();
        if lines.is_empty() {
            continue;
        }
        blocks.push(subheading(kind));
        let line = |it: &&crate::report::model::Remarked| {
            let mut line = text(sentence(&it.text));
            if !it.about.is_empty() {
                line.extend(mute(format!(" {}", it.about)));
            }
            line
        };
        blocks.push(Block::List(lines.iter().map(line).collect()));
    }
    if !said.feedback.is_empty() {
        blocks.push(subheading("How it was for those who took part"));
        blocks.push(feedback(said));
    }
    if let Some(signed) = &said.sign_off {
        blocks.push(subheading("Signed off"));
        blocks.push(Block::Para(signed_off(signed)));
    }
}

fn feedback(said: &HotwashResult) -> Block<'static> {
    let columns = vec![
        column("From 1, not at all, to 5, entirely"),
        figures("1", 7),
        figures("2", 7),
        figures("3", 7),
        figures("4", 7),
        figures("5", 7),
        figures("Mean", 9),
    ];
    let row = |line: &crate::report::model::FeedbackLine| {
        let mut cells = vec![text(line.question.clone())];
        cells.extend(line.counts.iter().map(|count| text(count.to_string())));
        let mean = line.mean_tenths;
        cells.push(text(format!("{}.{}", mean / 10, mean % 10)));
        Row::Cells(cells)
    };
    table("How it was for those who took part", columns, said.feedback.iter().map(row).collect())
}

fn signed_off(signed: &SignedOff) -> Vec<Inline> {
    let mut line = vec![Inline::Strong(signed.role.clone())];
    let when = if signed.date.is_empty() { String::new() } else { format!(", {}", signed.date) };
    line.push(Inline::Text(format!("{when}. {}", sentence(&signed.sentence))));
    line
}
