//! What to keep, what to improve, what to do about it.

use super::{Block, Inline, Row, column, heading, para, small, table, text, wide};
use crate::paper::words::sentence;
use crate::report::model::{AfterActionReport, Area, CorrectiveAction, Strength};

pub(super) fn lay_out<'a>(report: &'a AfterActionReport, blocks: &mut Vec<Block<'a>>) {
    blocks.push(heading("Strengths"));
    if report.strengths.is_empty() {
        blocks.push(para("Nothing was done in full, and nobody noted a strength."));
    }
    blocks.push(Block::Findings(report.strengths.iter().map(strength).collect()));
    blocks.push(heading("Areas to improve"));
    if report.areas.is_empty() {
        blocks.push(para("Nothing was lost, and nobody noted a gap."));
    }
    blocks.push(Block::Findings(report.areas.iter().map(area).collect()));
    blocks.push(heading("Improvement plan"));
    blocks.extend(plan(report));
}

fn strength(strength: &Strength) -> Vec<Inline> {
    let mut line = vec![
        Inline::Strong(sentence(&strength.title)),
        Inline::Text(format!(" {} ", strength.analysis)),
        Inline::Cite(strength.entries.clone()),
    ];
    if let Some(reference) = &strength.reference {
        line.push(Inline::Mute(format!(" · {reference}")));
    }
    line
}

fn area(area: &Area) -> Vec<Inline> {
    let mut line = vec![
        Inline::Strong(sentence(&area.title)),
        Inline::Text(format!(" {} ", area.analysis)),
        Inline::Cite(area.entries.clone()),
    ];
    if let Some(reference) = &area.reference {
        line.push(Inline::Mute(format!(" · {reference}")));
    }
    line
}

fn plan(report: &AfterActionReport) -> Vec<Block<'static>> {
    if report.actions.is_empty() {
        return vec![para("No corrective action follows from the record.")];
    }
    let columns = vec![
        wide("#", 6),
        column("Corrective action"),
        wide("Element", 13),
        wide("Owner", 14),
        wide("Due", 14),
        wide("Re-test", 18),
    ];
    let rows = report.actions.iter().map(|action| Row::Cells(cells(action))).collect();
    vec![table("Corrective actions", columns, rows), small(report.plan_note.clone())]
}

fn cells(action: &CorrectiveAction) -> Vec<Vec<Inline>> {
    vec![
        text(action.id.clone()),
        vec![
            Inline::Text(sentence(&action.action)),
            Inline::Break,
            Inline::Mute(format!("{}. Done when {}.", action.capability, action.measure)),
        ],
        text(action.element.name()),
        text(action.owner.clone()),
        vec![
            Inline::Text(action.due.clone()),
            Inline::Break,
            Inline::Mute(format!("{} priority", action.priority.name().to_lowercase())),
        ],
        text(action.retest.clone()),
    ]
}
