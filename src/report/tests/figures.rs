//! Points add up, and every loss is explained.

use super::all;
use crate::paper::words::tenths;

#[test]
fn what_was_lost_and_what_is_left_make_a_hundred() {
    for (name, report) in all() {
        let ledger = &report.ledger;
        let change: i64 = ledger.lines.iter().map(|line| line.change_milli).sum();
        assert_eq!(100_000 + change, ledger.total_milli, "{name}");
        let shown: i64 = ledger.lines.iter().map(|line| line.change_tenths).sum();
        assert_eq!(1000 + shown, tenths(ledger.total_milli), "{name}: as shown");
        let score = report.glance.score.unwrap();
        assert_eq!(score.total_milli, ledger.total_milli, "{name}: the score on the cover");
    }
}

#[test]
fn every_loss_has_a_sentence_and_an_entry() {
    for (name, report) in all() {
        for line in &report.ledger.lines {
            assert!(line.sentence.ends_with('.'), "{name}: {line:?}");
            assert!(line.sentence.len() > 15, "{name}: {line:?}");
            assert!(!line.entries.is_empty(), "{name}: {line:?}");
            assert_ne!(line.change_milli, 0, "{name}: {line:?}");
        }
    }
}

#[test]
fn the_annex_takes_what_the_ledger_takes() {
    for (name, report) in all() {
        let of_responses: i64 = report
            .ledger
            .lines
            .iter()
            .filter(|line| line.response.is_some())
            .map(|line| line.change_tenths)
            .sum();
        let lines = || report.expected.iter().flat_map(|group| &group.lines);
        assert_eq!(lines().map(|line| line.lost_tenths).sum::<i64>(), of_responses, "{name}");
        assert!(lines().all(|line| line.lost_on.is_some() || line.lost_tenths == 0), "{name}");
    }
}

#[test]
fn an_objective_with_few_responses_shows_letters_and_no_number() {
    let report = super::small::drill().report();
    let of = |id: &str| report.objectives.iter().find(|it| it.id == id).unwrap();
    assert!(of("O-CON").points_milli.is_some());
    let few = of("O-CLK");
    assert_eq!((few.points_milli, few.low_milli), (None, None));
    assert_eq!(few.no_number.as_deref(), Some("three expected responses: too few for a number"));
}

#[test]
fn the_headline_counts_what_stands_below_it() {
    for (name, report) in all() {
        assert_eq!(report.glance.strengths, report.strengths.len(), "{name}");
        assert_eq!(report.glance.areas, report.areas.len(), "{name}");
    }
}
