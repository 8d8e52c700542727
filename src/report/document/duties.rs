//! Decisions and legal clocks: what people had to settle, and what the law asked of them.

use super::{
    Block, Inline, Row, cite, column, figures, para, small, subheading, table, text, wide,
};
use crate::paper::words::{capitalised, number, sentence};
use crate::report::model::{ClockLine, DecisionLine};

pub(super) fn decisions(lines: &[DecisionLine]) -> Vec<Block<'static>> {
    if lines.is_empty() {
        return vec![para("No decision came up.")];
    }
    lines.iter().flat_map(decision).collect()
}

fn decision(line: &DecisionLine) -> Vec<Block<'static>> {
    let chosen = line.options.iter().find(|option| option.chosen);
    let mut head = vec![
        Inline::Strong(chosen.map_or_else(|| "Left open.".to_owned(), |it| sentence(&it.text))),
        Inline::Text(match line.decided {
            Some(_) => format!(" Decided {} by {}.", line.took, line.by),
            None => format!(" It was the decision of {}.", line.owner),
        }),
    ];
    if let Some(confidence) = line.confidence {
        head.push(Inline::Text(format!(" {confidence} per cent sure.")));
    }
    head.push(Inline::Text(" ".to_owned()));
    head.push(Inline::Cite(line.entries.clone()));
    let others: Vec<String> = line
        .options
        .iter()
        .filter(|option| !option.chosen)
        .map(|option| votes(&option.text, option.votes))
        .collect();
    let reason = match (&line.rationale, &line.decided) {
        (Some(rationale), _) => format!("“{rationale}”"),
        (None, Some(_)) => "No reason was put on record.".to_owned(),
        (None, None) => "–".to_owned(),
    };
    let rows = [
        ("Not chosen", others.join("; ")),
        ("Known then", known(line)),
        ("Reason", reason),
        ("Outcome", line.outcome.clone()),
    ];
    let rows = rows
        .into_iter()
        .map(|(label, said)| Row::Cells(vec![vec![Inline::Mute(label.to_owned())], text(said)]))
        .collect();
    vec![
        subheading(line.question.clone()),
        Block::Para(head),
        table("What the decision stood on", vec![wide("", 14), column("")], rows),
    ]
}

/// What was known; what an earlier decision names is only counted.
fn known(line: &DecisionLine) -> String {
    let new: Vec<String> =
        line.known.iter().filter(|fact| fact.new).map(|fact| sentence(&fact.text)).collect();
    let above = line.known.len() - new.len();
    let facts = if above == 1 { "fact" } else { "facts" };
    match (above, new.len()) {
        (0, 0) => "Nothing on record.".to_owned(),
        (0, _) => new.join(" "),
        (_, 0) => format!("Nothing beyond {} {facts} named above.", number(above)),
        (_, _) => {
            format!("{} {facts} named above, and: {}", capitalised(&number(above)), new.join(" "))
        }
    }
}

fn votes(text: &str, votes: usize) -> String {
    match votes {
        0 => text.to_owned(),
        1 => format!("{text} (1 vote)"),
        votes => format!("{text} ({votes} votes)"),
    }
}

pub(super) fn clocks(clocks: &[ClockLine]) -> Vec<Block<'static>> {
    if clocks.is_empty() {
        return vec![para("The scenario has no legal clock.")];
    }
    let mut blocks = vec![small(
        "For exercises only, no legal advice: have your counsel check the rules that bind you.",
    )];
    for clock in clocks {
        blocks.push(subheading(clock.regime.clone()));
        let mut line = vec![Inline::Text(if clock.entries.is_empty() {
            format!("{} ", clock.started)
        } else {
            format!("Began {}. ", clock.started.trim_end_matches('.'))
        })];
        if let Some(strict) = &clock.strict {
            line.push(Inline::Text(format!("{strict} ")));
        }
        if clock.entries.is_empty() {
            line.push(Inline::Mute(format!("· {}", clock.reference)));
        } else {
            line.push(Inline::Cite(clock.entries.clone()));
            line.push(Inline::Mute(format!(" · {}", clock.reference)));
        }
        blocks.push(Block::Para(line));
        if !clock.entries.is_empty() {
            blocks.push(stages(clock));
        }
    }
    blocks
}

fn stages(clock: &ClockLine) -> Block<'static> {
    let columns = vec![
        column("Stage"),
        wide("Within", 12),
        wide("Due", 19),
        wide("Done", 19),
        wide("By", 14),
        wide("Result", 15),
        figures("Entries", 9),
    ];
    let rows = clock
        .stages
        .iter()
        .map(|stage| {
            let sign = match stage.kept {
                Some(true) => "● ",
                Some(false) => "■ ",
                None => "",
            };
            Row::Cells(vec![
                text(stage.title.clone()),
                text(stage.limit.clone()),
                text(stage.due.clone()),
                text(stage.done.clone()),
                text(stage.by.clone()),
                text(format!("{sign}{}", stage.says)),
                cite(&stage.entries),
            ])
        })
        .collect();
    table("Stages of the duty", columns, rows)
}
