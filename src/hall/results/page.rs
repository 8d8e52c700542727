//! The report as the window shows it: its first pages, in the order of the file.

use crate::exercise::Rating;
use crate::report::AfterActionReport;
use crate::ui::{ReportBlock, ReportView};

/// The report screen's view of a report.
pub(super) fn view(report: &AfterActionReport) -> ReportView {
    let mut blocks = vec![ReportBlock::Paragraph(report.summary.text.clone())];
    if !report.summary.ask.is_empty() {
        let ask = format!("{} {}", report.summary.ask_lead, report.summary.ask);
        blocks.push(ReportBlock::Paragraph(ask));
    }
    blocks.push(heading("Result at a glance"));
    blocks.extend(report.objectives.iter().map(objective));
    blocks.push(heading("What to keep"));
    blocks.extend(report.strengths.iter().map(|it| finding(&it.title, &it.analysis, &it.entries)));
    blocks.push(heading("What to improve"));
    blocks.extend(report.areas.iter().map(|it| finding(&it.title, &it.analysis, &it.entries)));
    blocks.push(heading("What to do about it"));
    blocks.push(actions(report));
    ReportView {
        title: report.cover.title.clone(),
        subtitle: report.cover.subtitle.clone(),
        blocks,
        saved: Vec::new(),
        folder: String::new(),
    }
}

fn heading(text: &str) -> ReportBlock {
    ReportBlock::Heading(text.to_owned())
}

fn objective(line: &crate::report::model::ObjectiveLine) -> ReportBlock {
    let text = match line.exercised {
        0 => "not exercised".to_owned(),
        count => format!("{} of {count} in time", line.in_time),
    };
    ReportBlock::Rated { title: line.title.clone(), rating: rating(line.rating.letter), text }
}

fn rating(letter: &str) -> Rating {
    match letter {
        "P" => Rating::P,
        "S" => Rating::S,
        "M" => Rating::M,
        "U" => Rating::U,
        _ => Rating::NotExercised,
    }
}

fn finding(title: &str, analysis: &str, entries: &[u64]) -> ReportBlock {
    let numbers: Vec<String> = entries.iter().map(ToString::to_string).collect();
    let proof = match numbers.as_slice() {
        [] => String::new(),
        [one] => format!("entry {one}"),
        several => format!("entries {}", several.join(", ")),
    };
    ReportBlock::Finding { title: title.to_owned(), text: analysis.to_owned(), proof }
}

fn actions(report: &AfterActionReport) -> ReportBlock {
    let head = ["#", "Corrective action", "Owner", "Due"].map(str::to_owned).to_vec();
    let row = |it: &crate::report::model::CorrectiveAction| {
        vec![it.id.clone(), it.action.clone(), it.owner.clone(), it.due.clone()]
    };
    ReportBlock::Table { head, rows: report.actions.iter().map(row).collect() }
}
