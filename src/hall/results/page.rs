//! The report as the window shows it: its first pages, in the order of the file.

use crate::exercise::Rating;
use crate::report::AfterActionReport;
use crate::report::model::SECOND_TRY;
use crate::say;
use crate::ui::{ReportBlock, ReportView};
use crate::words::Words;

/// The report screen's view of a report.
pub(super) fn view(report: &AfterActionReport, words: &Words) -> ReportView {
    let heading = |id: &str| ReportBlock::Heading(words.say(id));
    let finding =
        |title: &str, analysis: &str, entries: &[u64]| finding(title, analysis, entries, words);
    let mut blocks = vec![ReportBlock::Paragraph(report.summary.text.clone())];
    if !report.summary.ask.is_empty() {
        let ask = format!("{} {}", report.summary.ask_lead, report.summary.ask);
        blocks.push(ReportBlock::Paragraph(ask));
    }
    if let Some(second) = report.overview.iter().find(|it| it.label == SECOND_TRY) {
        blocks.push(ReportBlock::Paragraph(format!("{}: {}", second.label, second.text)));
    }
    blocks.push(heading("report-glance"));
    blocks.extend(report.objectives.iter().map(|it| objective(it, words)));
    blocks.push(heading("report-keep"));
    blocks.extend(report.strengths.iter().map(|it| finding(&it.title, &it.analysis, &it.entries)));
    blocks.push(heading("report-improve"));
    blocks.extend(report.areas.iter().map(|it| finding(&it.title, &it.analysis, &it.entries)));
    blocks.push(heading("report-do"));
    blocks.push(actions(report, words));
    blocks.extend(said(report, words));
    ReportView {
        title: report.cover.title.clone(),
        subtitle: report.cover.subtitle.clone(),
        blocks,
        saved: Vec::new(),
        folder: String::new(),
    }
}

fn objective(line: &crate::report::model::ObjectiveLine, words: &Words) -> ReportBlock {
    let text = match line.exercised {
        0 => words.say("report-not-exercised"),
        count => say!(words, "report-done", done = line.in_time, count = count),
    };
    ReportBlock::Rated { title: line.title.clone(), rating: rating(line.rating.letter), text }
}

/// What people said in the hot wash, how it was for them, and the sign-off.
fn said(report: &AfterActionReport, words: &Words) -> Vec<ReportBlock> {
    let Some(said) = &report.said else { return Vec::new() };
    let mut blocks = vec![ReportBlock::Heading(words.say("report-said"))];
    for kind in ["Start", "Stop", "Continue"] {
        let remarks = said.remarks.iter().filter(|it| it.kind == kind);
        blocks.extend(remarks.map(|it| ReportBlock::Finding {
            title: format!("{kind}: {}", it.text),
            text: it.about.clone(),
            proof: String::new(),
        }));
    }
    if !said.feedback.is_empty() {
        let head = ["report-question", "report-mean"].map(|id| words.say(id)).to_vec();
        let rows = said.feedback.iter().map(|it| {
            let mean = format!("{}.{}", it.mean_tenths / 10, it.mean_tenths % 10);
            vec![it.question.clone(), mean]
        });
        blocks.push(ReportBlock::Table { head, rows: rows.collect() });
    }
    if let Some(signed) = &said.sign_off {
        let line = say!(
            words,
            "report-signed",
            role = signed.role.as_str(),
            date = signed.date.as_str(),
            sentence = signed.sentence.as_str()
        );
        blocks.push(ReportBlock::Paragraph(line));
    }
    blocks
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

fn finding(title: &str, analysis: &str, entries: &[u64], words: &Words) -> ReportBlock {
    let numbers: Vec<String> = entries.iter().map(ToString::to_string).collect();
    let proof = if numbers.is_empty() {
        String::new()
    } else {
        say!(words, "report-entries", count = numbers.len(), entries = numbers.join(", "))
    };
    ReportBlock::Finding { title: title.to_owned(), text: analysis.to_owned(), proof }
}

fn actions(report: &AfterActionReport, words: &Words) -> ReportBlock {
    let said = ["report-action", "report-owner", "report-due"].map(|id| words.say(id));
    let head = std::iter::once("#".to_owned()).chain(said).collect();
    let row = |it: &crate::report::model::CorrectiveAction| {
        vec![it.id.clone(), it.action.clone(), it.owner.clone(), it.due.clone()]
    };
    ReportBlock::Table { head, rows: report.actions.iter().map(row).collect() }
}
