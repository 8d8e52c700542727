//! What was said: each message as it was sent, part by part, and how that was judged.

use super::{Block, Inline, Row, column, small, subheading, table, text, wide};
use crate::paper::words::{percent, sentence};
use crate::report::model::{MessageLine, SaidLine};
use crate::scenario::model::Part;

pub(super) fn messages(lines: &[MessageLine]) -> Vec<Block<'static>> {
    let mut blocks: Vec<Block<'static>> = lines.iter().flat_map(message).collect();
    blocks.push(small(
        "What a message earns is what belongs in it and was said, less what does harm, over all \
         that belonged in it when it was written; never less than 30 per cent.",
    ));
    blocks
}

fn message(line: &MessageLine) -> Vec<Block<'static>> {
    let earned = percent(line.share_milli, 1000).unwrap_or(0);
    let head = vec![
        Inline::Strong(format!("Earned {earned} per cent.")),
        Inline::Text(format!(" Sent by {}, {}, {}. ", line.by, line.moment.at, line.moment.story)),
        Inline::Cite(line.entries.clone()),
    ];
    let mut rows = Vec::new();
    for said in line.said.chunk_by(|a, b| a.part == b.part) {
        rows.extend(said.first().map(|first| Row::Group(text(part_name(first.part)))));
        rows.extend(said.iter().map(|it| row(it, judged(it.worth))));
    }
    if !line.left_out.is_empty() {
        rows.push(Row::Group(text("Left out")));
        rows.extend(line.left_out.iter().map(|it| row(it, "left out")));
    }
    let columns = vec![column("What was said"), wide("Judged", 14), wide("Why", 38)];
    vec![
        subheading(sentence(&line.title).trim_end_matches('.').to_owned()),
        Block::Para(head),
        table("The message, line by line", columns, rows),
    ]
}

fn row(line: &SaidLine, judged: &str) -> Row {
    Row::Cells(vec![text(line.text.clone()), text(judged), text(line.because.clone())])
}

const fn judged(worth: i8) -> &'static str {
    match worth {
        1.. => "● belongs in it",
        0 => "neither",
        _ => "■ does harm",
    }
}

const fn part_name(part: Part) -> &'static str {
    match part {
        Part::Known => "What we know",
        Part::Unknown => "What we do not know yet",
        Part::Asked => "What we ask",
        Part::Next => "When there is more",
    }
}
