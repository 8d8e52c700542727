//! Times and counts of the small drill.

use super::small;
use crate::evaluation::{Calibration, Evaluation, Milestone};
use crate::exercise::Rating;
use crate::time::ExerciseTime;

fn evaluation() -> Evaluation {
    let played = small::drill();
    let input = played.input();
    Evaluation::of(input.scenario, input.setup, input.state)
}

#[test]
fn milestones_are_reached_when_the_first_such_act_takes_effect() {
    let milestones = evaluation().metrics.milestones;
    let minute = |wanted: Milestone| {
        let reached = milestones.iter().find(|it| it.milestone == wanted);
        reached.map(|it| it.at.since(ExerciseTime::START).minutes())
    };
    assert_eq!(minute(Milestone::FirstSign), Some(0));
    assert_eq!(minute(Milestone::FirstAct), Some(1));
    assert_eq!(minute(Milestone::CommandTaken), Some(2));
    assert_eq!(minute(Milestone::FirstContained), Some(9));
    assert_eq!(minute(Milestone::Declared), Some(11));
    assert_eq!(minute(Milestone::CounselTold), Some(16));
    assert_eq!(minute(Milestone::FirstNotice), Some(24));
    assert_eq!(minute(Milestone::EvidenceKept), None, "nobody kept the log");
    assert_eq!(minute(Milestone::Recovered), None);
}

#[test]
fn counts_are_of_what_came_up() {
    let metrics = evaluation().metrics;
    assert_eq!(metrics.coverage, (3, 9));
    assert_eq!(metrics.orders, (0, 1), "the log was to be kept before the bucket was deleted");
    assert_eq!(metrics.relays, (1, 1));
    assert_eq!(metrics.updates, (0, 0));
    assert_eq!(metrics.evidence_first, (0, 1));
    assert_eq!(metrics.decisions, (1, 1, 1));
    // Counsel was told after 11 of the 16 minutes.
    assert_eq!(metrics.escalation_speed, Some(312));
}

#[test]
fn a_room_is_of_one_mind_from_sixty_per_cent() {
    let metrics = evaluation().metrics;
    let alignment = metrics.alignment[0];
    assert_eq!((alignment.most, alignment.votes, alignment.is_unified()), (2, 3, true));
    assert!(!crate::evaluation::Alignment { most: 1, votes: 2, ..alignment }.is_unified());
}

#[test]
fn being_sure_and_wrong_costs_more_than_being_unsure() {
    // 60 for the right answer; 90, 70 and again 70 for the wrong one.
    let calibration = evaluation().metrics.calibration;
    let expected = Calibration { calls: 4, right: 1, confidence: 73, range: (60, 90), brier: 488 };
    assert_eq!(calibration, Some(expected));
}

#[test]
fn every_loss_and_what_was_earned_make_a_hundred() {
    let evaluation = evaluation();
    let lost: i64 = evaluation.losses.iter().map(|(_, milli)| milli).sum();
    assert_eq!(lost + evaluation.score.base, 100_000);
    assert!(evaluation.losses.is_sorted_by(|a, b| a.1 >= b.1), "largest first");
    assert_eq!(evaluation.regrets[..], evaluation.losses[..5]);
    assert_eq!(evaluation.objectives[0].suggested, Rating::U);
}
