//! The first page: what a reader with one minute gets.

use super::{
    Block, Inline, Row, cite, column, figures, heading, mute, picture, small, table, text, wide,
};
use crate::paper::words::{counted, whole};
use crate::report::model::{AfterActionReport, ObjectiveLine, Speed};

pub(super) fn lay_out<'a>(report: &'a AfterActionReport, blocks: &mut Vec<Block<'a>>) {
    blocks.push(Block::Title(&report.cover.title, &report.cover.subtitle));
    blocks.push(keys(report));
    blocks.push(Block::Lead(vec![
        Inline::Text(format!("{} {} ", report.summary.text, report.summary.ask_lead)),
        Inline::Strong(report.summary.ask.clone()),
    ]));
    blocks.push(heading("Result at a glance"));
    blocks.push(objectives(report));
    blocks.push(small(report.glance.score_sentence.clone()));
    blocks.push(heading("How fast, against the plan"));
    blocks.extend(speeds(&report.speeds));
}

fn keys(report: &AfterActionReport) -> Block<'static> {
    let glance = &report.glance;
    let score = match glance.score {
        None => ("–".to_owned(), String::new(), "no score".to_owned()),
        Some(score) => {
            let doubt = score.give_or_take.map(|it| format!("give or take {it}"));
            (score.points.to_string(), doubt.unwrap_or_default(), "of 100".to_owned())
        }
    };
    let count = |count: usize, one: &str, many: &str| {
        let said = counted(count, one, many);
        let words = said.split_once(' ').map_or("", |(_, words)| words).to_owned();
        (count.to_string(), String::new(), words)
    };
    Block::Keys(vec![
        score,
        count(glance.strengths, "strength to keep", "strengths to keep"),
        count(glance.areas, "area to improve", "areas to improve"),
        (glance.length.clone(), String::new(), glance.people.clone()),
    ])
}

fn objectives(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![
        column("Objective"),
        wide("Rating", 22),
        wide("Score and its doubt", 34),
        wide("Done in time", 14),
    ];
    let rows = report.objectives.iter().map(|line| Row::Cells(objective(line))).collect();
    table("Objectives, their ratings and scores", columns, rows)
}

fn objective(line: &ObjectiveLine) -> Vec<Vec<Inline>> {
    let rating = if line.exercised == 0 && line.rating.letter == "–" {
        text("–")
    } else {
        vec![Inline::Rating(line.rating.letter), Inline::Mute(format!(" {}", line.rating.meaning))]
    };
    let score = match (line.points_milli, line.low_milli, line.high_milli) {
        (Some(points), Some(low), Some(high)) => {
            vec![Inline::Bar { points, low, high, rating: line.rating.letter }]
        }
        (Some(points), _, _) => text(whole(points).to_string()),
        (None, ..) => mute(line.no_number.clone().unwrap_or_default()),
    };
    let in_time = match line.exercised {
        0 => String::new(),
        exercised => format!("{} of {exercised}", line.in_time),
    };
    vec![text(line.title.clone()), rating, score, text(in_time)]
}

fn speeds(speeds: &[Speed]) -> Vec<Block<'static>> {
    if speeds.is_empty() {
        return vec![super::para("No response with a time of its own came up.")];
    }
    let columns = vec![
        column("Expected response"),
        picture("Time given and begun", 37),
        wide("Begun after", 23),
        figures("Entries", 9),
    ];
    let mut rows: Vec<Row> = speeds
        .iter()
        .map(|speed| {
            Row::Cells(vec![
                text(speed.title.clone()),
                vec![Inline::Dot {
                    window: speed.window_ms,
                    late: speed.late_ms,
                    took: speed.took_ms,
                    verdict: speed.verdict,
                }],
                vec![Inline::Verdict(speed.verdict), Inline::Text(format!(" {}", speed.sentence))],
                cite(&speed.entries),
            ])
        })
        .collect();
    rows.push(Row::Cells(vec![Vec::new(), vec![Inline::DotScale], Vec::new(), Vec::new()]));
    vec![
        table("Responses against the time for them", columns, rows),
        small(
            "Counted from the moment the response was asked for. Shaded: the time for full credit. \
             ● in time, ◆ slow, ■ late, ✕ not done.",
        ),
    ]
}
