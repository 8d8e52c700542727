//! The body: decisions, level, legal clocks, objectives, times, counts, questions, notes.

use super::duties::{clocks, decisions};
use super::messages::messages;
use super::{
    Block, Inline, Row, cite, column, figures, heading, para, small, subheading, table, table_or,
    text, wide,
};
use crate::exercise::view::grouped;
use crate::paper::words::{capitalised, sentence};
use crate::report::model::{AfterActionReport, Bucket, Note, ObjectiveLine, TrapLine};

pub(super) fn lay_out<'a>(report: &'a AfterActionReport, blocks: &mut Vec<Block<'a>>) {
    blocks.push(heading("Decisions"));
    blocks.extend(decisions(&report.decisions));
    if !report.messages.is_empty() {
        blocks.push(heading("What was said"));
        blocks.extend(messages(&report.messages));
    }
    blocks.push(heading("The level of the incident"));
    blocks.extend(severity(report));
    blocks.push(heading("Legal clocks"));
    blocks.extend(clocks(&report.clocks));
    blocks.push(heading("What the incident did"));
    blocks.push(impact(report));
    blocks.push(heading("Tempting mistakes"));
    blocks.extend(traps(report));
    blocks.push(heading("Objective by objective"));
    for line in &report.objectives {
        blocks.extend(objective(line));
    }
    blocks.push(heading("Times"));
    blocks.extend(times(report));
    blocks.push(heading("Counts beside the score"));
    blocks.push(measures(report));
    blocks.push(heading("Who did how much"));
    blocks.push(effort(report));
    blocks.push(heading("Questions of the review"));
    blocks.push(review(report));
    blocks.push(heading("Open questions and notes"));
    blocks.extend(notes(report));
}

fn severity(report: &AfterActionReport) -> Vec<Block<'static>> {
    let columns = vec![
        wide("Play", 12),
        wide("Story", 12),
        wide("What", 11),
        wide("Level", 13),
        column("Why"),
        figures("Entry", 8),
    ];
    let rows: Vec<Row> = report
        .severity
        .iter()
        .map(|line| {
            let by = match line.what {
                "Declared" => format!("{}: {}", line.by, line.reason),
                _ => line.reason.clone(),
            };
            Row::Cells(vec![
                text(line.moment.at.clone()),
                text(line.moment.story.clone()),
                text(line.what),
                text(line.level.clone()),
                text(by),
                cite(&line.entries),
            ])
        })
        .collect();
    let none = "No level was declared, and the story gave none.";
    vec![
        table_or("The level as declared and as it was", columns, rows, none),
        small(report.severity_sentence.clone()),
    ]
}

fn impact(report: &AfterActionReport) -> Block<'static> {
    let columns =
        vec![column("What"), figures("At the start", 15), figures("At the end", 15), wide("", 38)];
    let rows = report
        .impact
        .iter()
        .map(|line| {
            let with_unit = |number: i64| format!("{} {}", grouped(number), line.unit);
            Row::Cells(vec![
                text(line.title.clone()),
                text(with_unit(line.start)),
                text(with_unit(line.end)),
                text(line.says.clone()),
            ])
        })
        .collect();
    table_or("What the incident did", columns, rows, "The scenario counts nothing of this kind.")
}

fn traps(report: &AfterActionReport) -> Vec<Block<'static>> {
    let mut blocks = Vec::new();
    if report.traps_taken.is_empty() {
        blocks.push(para("None was made."));
    } else {
        let columns =
            vec![wide("Play", 12), column("Made"), wide("Harm", 18), figures("Entries", 11)];
        let rows = report.traps_taken.iter().map(|trap| Row::Cells(taken(trap))).collect();
        blocks.push(table("Tempting mistakes made", columns, rows));
    }
    if !report.traps_avoided.is_empty() {
        let titles: Vec<&str> =
            report.traps_avoided.iter().map(|trap| trap.title.as_str()).collect();
        blocks.push(para(format!("Within reach, and not done: {}.", titles.join("; "))));
    }
    blocks
}

fn taken(trap: &TrapLine) -> Vec<Vec<Inline>> {
    let harm = if trap.recovered {
        format!("{}, put right later", trap.harm)
    } else {
        trap.harm.to_owned()
    };
    vec![
        text(trap.moment.as_ref().map_or_else(String::new, |it| it.at.clone())),
        vec![Inline::Text(sentence(&trap.title)), Inline::Mute(format!(" {}", trap.reference))],
        text(harm),
        cite(&trap.entries),
    ]
}

fn objective(line: &ObjectiveLine) -> Vec<Block<'static>> {
    let buckets = [
        ("Went well", Bucket::Well),
        ("Went fairly", Bucket::Fair),
        ("Did not go well", Bucket::NotWell),
        ("Not exercised", Bucket::NotExercised),
    ];
    let rows: Vec<Row> = buckets
        .into_iter()
        .filter_map(|(name, bucket)| {
            let deeds: Vec<_> = line.deeds.iter().filter(|deed| deed.bucket == bucket).collect();
            if deeds.is_empty() {
                return None;
            }
            let mut cell = Vec::new();
            for (at, deed) in deeds.into_iter().enumerate() {
                if at > 0 {
                    cell.push(Inline::Text("; ".to_owned()));
                }
                cell.push(Inline::Text(deed.title.clone()));
                if !deed.entries.is_empty() {
                    cell.push(Inline::Text(" ".to_owned()));
                    cell.push(Inline::Cite(deed.entries.clone()));
                }
            }
            Some(Row::Cells(vec![vec![Inline::Mute(name.to_owned())], cell]))
        })
        .collect();
    vec![
        subheading(line.title.clone()),
        Block::Para(rated(line)),
        table_or(
            "How it went",
            vec![wide("", 18), column("")],
            rows,
            "Nothing was expected under this objective.",
        ),
    ]
}

fn rated(line: &ObjectiveLine) -> Vec<Inline> {
    let rating = &line.rating;
    let mut said = match rating.letter {
        "–" => text(format!("{}. ", capitalised(&rating.meaning))),
        letter => {
            vec![Inline::Rating(letter), Inline::Text(format!(" {}. ", rating.meaning))]
        }
    };
    said.push(Inline::Text(format!("{} ", sentence(&line.target))));
    said.push(Inline::Mute(line.capability.clone()));
    said
}

fn times(report: &AfterActionReport) -> Vec<Block<'static>> {
    let columns = vec![
        column("Milestone"),
        wide("After the first sign", 19),
        wide("Play and story", 20),
        wide("Asked for", 22),
        figures("Entry", 8),
    ];
    let (reached, missing): (Vec<_>, Vec<_>) =
        report.times.iter().partition(|line| line.moment.is_some());
    let rows: Vec<Row> = reached
        .into_iter()
        .map(|line| {
            let mut target = Vec::new();
            if let (Some(asked), Some(verdict)) = (&line.target, line.verdict) {
                target.extend([Inline::Verdict(verdict), Inline::Text(format!(" {asked}"))]);
            }
            let moment = line.moment.as_ref();
            Row::Cells(vec![
                text(line.what.clone()),
                text(line.took.clone()),
                text(moment.map_or_else(String::new, |it| format!("{}, {}", it.at, it.story))),
                target,
                cite(&line.entries),
            ])
        })
        .collect();
    let names: Vec<String> = missing.iter().map(|line| line.what.to_lowercase()).collect();
    let mut blocks = vec![table_or(
        "When the milestones were reached",
        columns,
        rows,
        "No milestone was reached.",
    )];
    let counted = "Times are minutes of play, which stand for longer stretches of the story.";
    blocks.push(small(match names.len() {
        0 => counted.to_owned(),
        _ => format!("{counted} Not reached or not part of this exercise: {}.", names.join("; ")),
    }));
    blocks
}

fn measures(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![column("What"), wide("", 24), wide("What it says", 42)];
    let rows = report
        .measures
        .iter()
        .map(|it| {
            Row::Cells(vec![text(it.name.clone()), text(it.value.clone()), text(it.says.clone())])
        })
        .collect();
    table("Counts beside the score", columns, rows)
}

fn effort(report: &AfterActionReport) -> Block<'static> {
    let columns = vec![
        column("Role"),
        figures("Acts", 12),
        figures("Share", 16),
        figures("Time at work", 22),
    ];
    let rows = report
        .effort
        .iter()
        .map(|line| {
            Row::Cells(vec![
                text(line.role.clone()),
                text(line.acts.to_string()),
                text(format!("{} per cent", line.share)),
                text(line.busy.clone()),
            ])
        })
        .collect();
    table_or("Who did how much", columns, rows, "Nobody entered play.")
}

fn review(report: &AfterActionReport) -> Block<'static> {
    let rows = report
        .review
        .iter()
        .map(|it| {
            let mut answer = text(it.answer.clone());
            if !it.entries.is_empty() {
                answer.push(Inline::Text(" ".to_owned()));
                answer.push(Inline::Cite(it.entries.clone()));
            }
            Row::Cells(vec![text(it.question), answer])
        })
        .collect();
    table("Questions of the review", vec![wide("Question", 32), column("Answer")], rows)
}

fn notes(report: &AfterActionReport) -> Vec<Block<'static>> {
    let notes = &report.notes;
    let mut blocks = Vec::new();
    let sorts = [
        ("Open questions", &notes.questions),
        ("For later", &notes.parking_lot),
        ("Pinned moments", &notes.pinned),
        ("Remarks", &notes.remarks),
    ];
    for (title, lines) in sorts {
        if !lines.is_empty() {
            blocks.push(subheading(title));
            blocks.push(Block::List(lines.iter().map(note).collect()));
        }
    }
    if blocks.is_empty() {
        blocks.push(para("Nobody wrote a note, pinned a moment or put a question aside."));
    }
    blocks.push(subheading("For the hot wash"));
    if report.hotwash.is_empty() {
        blocks.push(para("The scenario brings no questions of its own."));
    } else {
        blocks.push(Block::List(report.hotwash.iter().map(|it| text(it.clone())).collect()));
    }
    blocks
}

fn note(note: &Note) -> Vec<Inline> {
    vec![
        Inline::Text(note.text.clone()),
        Inline::Mute(format!(" {} · ", note.moment.at)),
        Inline::Cite(note.entries.clone()),
    ]
}
