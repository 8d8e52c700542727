//! Two runs side by side: the newcomers' drill, played by programs.

use super::*;
use crate::evaluation::{Interval, Score};
use crate::exercise::Setup;
use crate::scenario::{Sources, read};
use crate::simulate::{Bot, BotPlan, Player};
use crate::words::Language;
use std::sync::Arc;

fn scenario() -> Arc<Scenario> {
    let reading = read(Sources {
        scenario: include_str!("../../../scenarios/first-alert/scenario.ron"),
        runbook: include_str!("../../../scenarios/runbook.ron"),
        standing: include_str!("../../../scenarios/standing.ron"),
    });
    Arc::new(reading.scenario.unwrap())
}

/// What came of a run by a bot in every seat.
fn played(scenario: &Arc<Scenario>, bot: Bot) -> (State, Evaluation) {
    let setup = Setup::all_bots(scenario, 1);
    let plan = Arc::new(BotPlan::new(scenario));
    let mut player = Player::in_setup(scenario, &plan, bot, setup.clone());
    let state = player.play(1, 0).state().clone();
    let evaluation = Evaluation::of(scenario, &setup, &state);
    (state, evaluation)
}

const fn judged((state, evaluation): &(State, Evaluation)) -> Judged<'_> {
    Judged { state, evaluation }
}

#[test]
fn a_run_is_the_same_as_itself() {
    let scenario = scenario();
    let run = played(&scenario, Bot::Competent);
    let comparison = Comparison::of(&scenario, judged(&run), judged(&run));
    assert!(comparison.is_same(), "{comparison:?}");
    assert!(comparison.sentence(&Words::english()).starts_with("Both earned the same."));
    assert_eq!(comparison.tally(&Words::english()), None);
}

#[test]
fn what_one_run_gained_the_other_lost() {
    let scenario = scenario();
    let (idle, expert) = (played(&scenario, Bot::Idle), played(&scenario, Bot::Expert));
    let forth = Comparison::of(&scenario, judged(&idle), judged(&expert));
    let back = Comparison::of(&scenario, judged(&expert), judged(&idle));
    assert!(forth.gained.len() > 5 && forth.lost.is_empty(), "{forth:?}");
    let names = |changes: &[Change]| {
        let mut names: Vec<_> = changes.iter().map(|it| it.now.expectation).collect();
        names.sort_unstable();
        names
    };
    let (gained, mut lost) = (names(&forth.gained), back.lost.clone());
    lost.extend(&back.gone);
    assert_eq!(gained, names(&lost));
    assert_eq!((forth.harmed, forth.spared), (back.spared, back.harmed));
    assert_eq!(forth.decisions.len(), back.decisions.len());
    for (one, other) in forth.decisions.iter().zip(&back.decisions) {
        assert_eq!((one.then, one.now), (other.now, other.then));
    }
    assert!(!forth.decisions.is_empty(), "nobody decided in one of them");
    let sizes: Vec<i64> = forth.gained.iter().map(|it| it.difference(&scenario)).collect();
    assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
}

#[test]
fn how_much_changed_is_said_in_a_sentence() {
    let scenario = scenario();
    let (idle, expert) = (played(&scenario, Bot::Idle), played(&scenario, Bot::Expert));
    let comparison = Comparison::of(&scenario, judged(&idle), judged(&expert));
    let gained = |count: usize, lost: usize| {
        let some = |from: &[Change], count| from.iter().take(count).copied().collect();
        let (gained, lost) = (some(&comparison.gained, count), some(&comparison.gained, lost));
        Comparison { gained, lost, ..Comparison::default() }.tally(&Words::english()).unwrap()
    };
    assert_eq!(gained(2, 0), "2 things went better, nothing went worse.");
    assert_eq!(gained(1, 2), "One thing went better, 2 went worse.");
    assert_eq!(gained(0, 1), "One thing went worse, nothing went better.");
    let german = Comparison { gained: comparison.gained, ..Comparison::default() };
    let said = german.tally(&Language::German.words()).unwrap();
    assert!(said.ends_with(" Dinge liefen besser, nichts schlechter."), "{said}");
}

#[test]
fn each_way_to_fare_has_its_words() {
    let (scenario, words) = (scenario(), Words::english());
    let (idle, expert) = (played(&scenario, Bot::Idle), played(&scenario, Bot::Expert));
    let forth = Comparison::of(&scenario, judged(&idle), judged(&expert));
    assert!(forth.gained.iter().any(|it| fared(&it.then, &words) == "not done"));
    assert!(forth.gained.iter().any(|it| fared(&it.now, &words) == "in time"));
    let met = forth.gained.iter().find(|it| fared(&it.now, &words) == "in time").unwrap().now;
    assert_eq!(fared(&Item { score: 600, ..met }, &words), "in time, but not the best way");
    let after = met.window.unwrap().full.plus(Span::from_minutes(4));
    let late = Outcome::Met { timing: Timing::Late, after };
    assert_eq!(fared(&Item { outcome: late, ..met }, &words), "4 min late");
    let open = Outcome::NotExercised(WhyNot::StillOpen);
    assert_eq!(fared(&Item { outcome: open, ..met }, &words), "still time for it at the end");
}

#[test]
fn points_within_the_doubt_are_not_made_much_of() {
    let scenario = scenario();
    let (state, evaluation) = played(&scenario, Bot::Expert);
    let with = |total: i64, wide: i64| {
        let score = Score { total, ..evaluation.score };
        let interval = Some(Interval { low: 0, high: 2 * wide });
        (state.clone(), Evaluation { score, interval, ..evaluation.clone() })
    };
    let said = |then, now| {
        let (then, now) = (with(then, 9_000), with(now, 8_000));
        Comparison::of(&scenario, judged(&then), judged(&now)).sentence(&Words::english())
    };
    assert_eq!(
        said(61_000, 74_000),
        "This time earned 13 points more than before. That is more than the doubt of a single run."
    );
    assert!(
        said(61_000, 60_000)
            .starts_with("This time earned one point less than before. That is within")
    );
    let mut none = with(0, 0);
    none.1.score.exercised = 0;
    let comparison = Comparison::of(&scenario, judged(&none), judged(&with(1, 1)));
    assert!(
        comparison.points.is_none()
            && comparison.sentence(&Words::english()).starts_with("One of the two")
    );
}
