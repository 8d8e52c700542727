//! Messages in the report: as they were sent, with what the rubric says.

use super::run::Played;
use super::{html, markdown};
use crate::report::AfterActionReport;
use crate::scenario::model::Part;

fn slow() -> AfterActionReport {
    Played::shipped("ward-lights", "slow-but-right").report()
}

#[test]
fn a_message_stands_there_as_it_was_sent_with_what_it_left_out() {
    let report = slow();
    let titles: Vec<&str> = report.messages.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(titles.len(), 3, "{titles:?}");
    let brief = &report.messages[1];
    assert_eq!(brief.by, "Incident commander");
    assert!(!brief.entries.is_empty());
    let said: Vec<(Part, i8)> = brief.said.iter().map(|it| (it.part, it.worth)).collect();
    assert_eq!(said, [(Part::Known, 2), (Part::Unknown, 2), (Part::Next, 1)]);
    let left_out: Vec<&str> = brief.left_out.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(
        left_out,
        [
            "Patient records are down in all wards; the wards work on paper.",
            "How they came in is being looked into.",
            "Please say nothing about data until counsel has read the text.",
        ]
    );
    assert_eq!(brief.share_milli, 556, "five of nine");
}

#[test]
fn every_format_has_the_messages_and_none_has_a_section_without_them() {
    let report = slow();
    for text in [markdown(&report), html(&report)] {
        assert!(text.contains("What was said") && text.contains("Earned 56 per cent."));
        assert!(text.contains("Two voices with two versions cost more trust"));
    }
    let idle = Played::shipped("ward-lights", "idle").report();
    assert!(idle.messages.is_empty() && !markdown(&idle).contains("What was said"));
}

#[test]
fn the_points_lost_on_words_are_explained() {
    let report = slow();
    let lines = report.expected.iter().flat_map(|group| &group.lines);
    let brief = lines.clone().find(|it| it.title.starts_with("Executive briefed")).unwrap();
    let why = brief.lost_on.as_deref().unwrap();
    assert!(why.contains("the message left out “Please say nothing about data"), "{why}");
    assert!(why.contains("and 1 more"), "{why}");
}
