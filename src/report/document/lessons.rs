//! What to keep, what to improve, what to do about it.

use super::{Block, Inline, Row, column, heading, para, small, table, text, wide};
use crate::report::model::{AfterActionReport, Area, CorrectiveAction, Strength};
use crate::report::words::sentence;

pub(super) fn lay_out<'a>(report: &'a AfterActionReport, blocks: &mut Vec<Block<'a>>) {
    blocks.push(Block::Beside(strengths(report), areas(report)));
    blocks.push(heading("Improvement plan"));
    blocks.extend(plan(&report.actions));
}

fn strengths(report: &AfterActionReport) -> Vec<Block<'static>> {
    let mut blocks = vec![heading("Strengths")];
    if report.strengths.is_empty() {
        blocks.push(para("Nothing was done in full, and nobody noted a strength."));
    }
    blocks.extend(report.strengths.iter().map(strength));
    blocks
}

fn strength(strength: &Strength) -> Block<'static> {
    let mut line = vec![
        Inline::Strong(sentence(&strength.title)),
        Inline::Text(format!(" {} ", strength.analysis)),
        Inline::Cite(strength.entries.clone()),
    ];
    if let Some(reference) = &strength.reference {
        line.push(Inline::Mute(format!(" · {reference}")));
    }
    Block::Para(line)
}

fn areas(report: &AfterActionReport) -> Vec<Block<'static>> {
    let mut blocks = vec![heading("Areas to improve")];
    if report.areas.is_empty() {
        blocks.push(para("Nothing was lost, and nobody noted a gap."));
    }
    blocks.extend(report.areas.iter().map(area));
    blocks
}

fn area(area: &Area) -> Block<'static> {
    let mut line = vec![
        Inline::Strong(sentence(&area.title)),
        Inline::Text(format!(" {} ", area.analysis)),
        Inline::Cite(area.entries.clone()),
    ];
    if let Some(reference) = &area.reference {
        line.push(Inline::Mute(format!(" · {reference}")));
    }
    Block::Para(line)
}

fn plan(actions: &[CorrectiveAction]) -> Vec<Block<'static>> {
    let Some(first) = actions.first() else {
        return vec![para("No corrective action follows from the record.")];
    };
    let columns = vec![
        wide("#", 6),
        column("Corrective action"),
        wide("Element", 13),
        wide("Owner", 14),
        wide("Due", 14),
        wide("Re-test", 18),
    ];
    let rows = actions.iter().map(|action| Row::Cells(cells(action))).collect();
    vec![
        table("Corrective actions", columns, rows),
        small(format!(
            "All are {} and begin {}; owners are suggested from the plan's roles and confirmed at \
             sign-off. Elements: planning, organisation, equipment, training, exercise.",
            first.status.to_lowercase(),
            start(&first.start)
        )),
    ]
}

fn start(start: &str) -> String {
    if start.starts_with("when") { start.to_owned() } else { format!("on {start}") }
}

fn cells(action: &CorrectiveAction) -> Vec<Vec<Inline>> {
    vec![
        text(action.id.clone()),
        vec![
            Inline::Text(sentence(&action.action)),
            Inline::Break,
            Inline::Mute(format!(
                "{}. Done when: {}",
                action.capability,
                sentence(&action.measure)
            )),
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
