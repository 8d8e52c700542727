//! The report of whole runs: one small and made by hand, and every play that ships.

mod escape;
mod figures;
mod golden;
mod metrics;
mod run;
mod said;
mod small;
mod words;

use super::document::{Block, Document, Row};
use super::*;
use run::Played;
use std::sync::OnceLock;

/// Every play that ships, with its name, and the small drill.
fn all() -> &'static [(String, AfterActionReport)] {
    static ALL: OnceLock<Vec<(String, AfterActionReport)>> = OnceLock::new();
    ALL.get_or_init(reports)
}

fn reports() -> Vec<(String, AfterActionReport)> {
    let mut all = vec![("small".to_owned(), small::drill().report())];
    for scenario in run::scenarios() {
        for play in run::plays(&scenario) {
            let report = Played::shipped(&scenario, &play).report();
            all.push((format!("{scenario}/{play}"), report));
        }
    }
    all
}

fn file(report: &AfterActionReport, format: Format, name: &str) -> String {
    let files = write_all(report, &[format]).unwrap();
    let file = files.into_iter().find(|file| file.name == name).unwrap();
    String::from_utf8(file.bytes).unwrap()
}

fn markdown(report: &AfterActionReport) -> String {
    file(report, Format::Markdown, "report.md")
}

fn html(report: &AfterActionReport) -> String {
    file(report, Format::Html, "report.html")
}

fn is_empty(block: &Block<'_>) -> bool {
    match block {
        Block::Table(table) => table.rows.is_empty(),
        Block::List(lines) | Block::Findings(lines) => lines.is_empty(),
        Block::Para(line) | Block::Small(line) | Block::Lead(line) => line.is_empty(),
        Block::Heading(..) | Block::NewPage => true,
        Block::Title(..) | Block::Keys(_) | Block::Lanes(_) => false,
    }
}

#[test]
fn no_section_is_empty() {
    for (name, report) in all() {
        let document = Document::of(report);
        let mut open: Option<(u8, &str)> = None;
        for block in &document.blocks {
            if let Block::Heading(level, title) = block {
                if let Some((above, section)) = open {
                    assert!(*level > above, "{name}: “{section}” holds nothing");
                }
                open = Some((*level, title));
            } else if !is_empty(block) {
                open = None;
            }
        }
        assert_eq!(open, None, "{name}");
    }
}

#[test]
fn every_row_has_a_cell_for_each_column() {
    for (name, report) in all() {
        for block in &Document::of(report).blocks {
            let Block::Table(table) = block else { continue };
            for row in &table.rows {
                if let Row::Cells(cells) | Row::Entry(_, cells) = row {
                    assert_eq!(cells.len(), table.columns.len(), "{name}: {}", table.caption);
                }
            }
        }
    }
}

#[test]
fn every_area_has_an_action_that_somebody_owns_and_that_will_be_tried_again() {
    for (name, report) in all() {
        assert_eq!(report.areas.len(), report.actions.len(), "{name}");
        for action in &report.actions {
            let told = [
                &action.action,
                &action.measure,
                &action.owner,
                &action.due,
                &action.retest,
                &action.capability,
                &action.issue,
            ];
            assert!(told.iter().all(|text| !text.trim().is_empty()), "{name}: {action:?}");
            assert!(!action.entries.is_empty(), "{name}: {action:?}");
        }
    }
}

#[test]
fn what_is_claimed_is_shown_by_an_entry_of_the_log() {
    let report = small::drill().report();
    let entries: Vec<u64> = report.log.iter().map(|line| line.entry).collect();
    for strength in &report.strengths {
        assert!(strength.entries.iter().all(|it| entries.contains(it)), "{strength:?}");
    }
    for area in &report.areas {
        assert!(area.entries.iter().all(|it| entries.contains(it)), "{area:?}");
    }
}

#[test]
fn due_days_are_counted_from_the_day_it_was_held() {
    let played = small::drill();
    let held = |text: &str| {
        let input = ReportInput { held_on: Some(text.to_owned()), ..played.input() };
        AfterActionReport::of(&input)
    };
    let report = held("2026-11-21");
    assert_eq!(report.cover.date.as_deref(), Some("21 November 2026"));
    assert_eq!(report.actions[0].due, "5 December 2026");
    assert_eq!(report.actions[0].due_date.as_deref(), Some("2026-12-05"));
    let report = held("last Friday");
    assert_eq!(report.cover.date.as_deref(), Some("last Friday"));
    assert_eq!(report.actions[0].due, "within 14 days");
    assert_eq!(report.actions[0].due_date, None);
}

#[test]
fn the_same_run_makes_the_same_files() {
    let played = small::drill();
    let write = || write_all(&played.report(), &Format::ALL).unwrap();
    assert_eq!(write(), write());
    assert_eq!(
        write().iter().map(|file| file.name).collect::<Vec<_>>(),
        ["report.html", "report.md", "report.json", "actions.csv", "timeline.csv", "script.csv"]
    );
}

#[test]
fn a_run_that_has_not_begun_has_a_report_that_says_so() {
    use crate::exercise::Setup;
    let scenario = small::scenario();
    let setup = Setup::all_bots(&scenario, 1);
    let report = Played::new(scenario, setup).report();
    assert_eq!(report.glance.score, None);
    let text = markdown(&report);
    assert!(text.contains("There is no score: nothing that could be judged came up."), "{text}");
    assert!(text.contains("Nothing happened."), "{text}");
}

#[test]
fn what_a_person_rated_stands_beside_what_the_rule_suggested() {
    let report = small::drill().report();
    let rating = &report.objectives[0].rating;
    assert_eq!((rating.letter, rating.suggested), ("M", "U"));
    assert!(rating.reason.as_ref().unwrap().starts_with("The log is gone."));
}

#[test]
fn a_decision_tells_what_was_known_and_what_came_of_it() {
    let report = small::drill().report();
    let decision = &report.decisions[0];
    assert_eq!(decision.known.len(), 1, "the commander knew of the passports only");
    assert!(decision.known[0].text.contains("passports"));
    assert_eq!(decision.options.iter().map(|it| it.votes).collect::<Vec<_>>(), [1, 2]);
    assert!(decision.outcome.starts_with("It did harm"), "{}", decision.outcome);
    assert_eq!((decision.confidence, decision.took.as_str()), (Some(70), "after 7 min"));
}

#[test]
fn a_legal_clock_tells_its_strict_reading_too() {
    let report = small::drill().report();
    let clock = &report.clocks[0];
    assert_eq!(clock.started, "Mon 10 Mar 2031 09:07");
    assert!(clock.strict.as_ref().unwrap().contains("Thu 13 Mar 2031 09:00"));
    assert_eq!(clock.stages[0].kept, Some(false));
    assert_eq!(clock.stages[0].says, "55 min late");
    assert!(markdown(&report).contains("no legal advice"));
}
