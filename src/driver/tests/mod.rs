//! Going back in a run, and the way an expert would have gone.

mod bodies;

use super::turning::{Turn, chance, decisions};
use super::*;
use crate::evaluation::{Evaluation, Item, Outcome, Timing};
use crate::exercise::{Act, Work};
use crate::journal::Mode;
use crate::scenario::{Sources, read};
use crate::time::Span;
use crate::words::Words;

const SOURCES: Sources<'_> = Sources {
    scenario: include_str!("../../../scenarios/first-alert/scenario.ron"),
    runbook: include_str!("../../../scenarios/runbook.ron"),
    standing: include_str!("../../../scenarios/standing.ron"),
};

fn scenario() -> Arc<Scenario> {
    Arc::new(read(SOURCES).scenario.unwrap())
}

fn solo(scenario: &Arc<Scenario>) -> Run {
    let setup = Setup::solo(scenario, scenario.solo.unwrap(), 7);
    let opening = Opening {
        mode: Mode::Solo,
        wall: Wall(1),
        scenario: SOURCES.scenario.to_owned(),
        runbook: SOURCES.runbook.to_owned(),
        standing: SOURCES.standing.to_owned(),
        variables: std::collections::BTreeMap::new(),
    };
    let mut run = Run::begin(scenario, setup, opening).unwrap();
    run.submit(Seat::Facilitator, Command::Start, Wall(2)).unwrap();
    run
}

/// Plays to the end, answering each question with the answer at a position.
fn play_on(run: &mut Run, answer: usize) {
    let seat = Seat::Role(run.person().unwrap());
    for _ in 0..2_000 {
        if run.exercise().state().ended.is_some() {
            return;
        }
        let to = run.exercise().state().now.after(Span::from_seconds(5));
        run.advance(to, Wall(3)).unwrap();
        for question in run.exercise().view(seat, &Words::english()).questions {
            if question.yours && question.outcome.is_none() {
                let decision = question.decision;
                let choice = run.exercise().scenario().decisions[decision].choices[answer];
                let rationale = String::new();
                let command = Command::Decide { decision, choice, confidence: Some(90), rationale };
                run.submit(seat, command, Wall(4)).unwrap();
            }
        }
    }
    panic!("it does not end");
}

fn evaluation(run: &Run) -> Evaluation {
    let exercise = run.exercise();
    Evaluation::of(exercise.scenario(), exercise.setup(), exercise.state())
}

#[test]
fn every_decision_can_be_taken_again_and_the_first_run_stays_as_it_is() {
    let scenario = scenario();
    let mut run = solo(&scenario);
    play_on(&mut run, 0);
    let before = run.journal().text().to_vec();
    let points = decisions(&run);
    assert!(!points.is_empty());
    for point in points {
        let Turn::Decision(decision, choice) = point.turn else { panic!("{point:?}") };
        assert_eq!(scenario.decisions[decision].choices[0], choice);
        let mut again = run.rewind(point.entry, Wall(5)).unwrap();
        assert_eq!(again.exercise().state().now, point.at);
        assert!(again.exercise().state().decisions[decision].asked.is_some());
        assert!(again.exercise().state().decisions[decision].decided.is_none());
        assert_eq!(again.exercise().setup().seed, 7);
        let parent = again.journal().header().parent.unwrap();
        assert_eq!(parent.seq, point.entry);
        play_on(&mut again, 1);
        let decided = again.exercise().state().decisions[decision].decided.unwrap();
        assert_eq!(decided.choice, scenario.decisions[decision].choices[1]);
    }
    assert_eq!(run.journal().text(), before);
}

#[test]
fn a_decision_that_was_left_open_can_still_be_taken() {
    let scenario = scenario();
    let mut run = solo(&scenario);
    for _ in 0..500 {
        let to = run.exercise().state().now.after(Span::from_seconds(5));
        run.advance(to, Wall(3)).unwrap();
    }
    assert!(run.exercise().state().ended.is_some());
    let points = decisions(&run);
    assert!(!points.is_empty());
    for point in points {
        let Turn::LeftOpen(decision) = point.turn else { panic!("{point:?}") };
        let again = run.rewind(point.entry, Wall(5)).unwrap();
        let state = again.exercise().state().decisions[decision];
        assert_eq!((state.asked, state.decided), (Some(point.at), None));
    }
}

#[test]
fn what_was_missed_can_be_done_from_the_moment_it_was_wanted() {
    let scenario = scenario();
    let mut run = solo(&scenario);
    play_on(&mut run, 0);
    let evaluation = evaluation(&run);
    let missed: Vec<&Item> =
        evaluation.items.iter().filter(|it| it.outcome == Outcome::Missed).collect();
    assert!(missed.len() > 3);
    for item in missed {
        let point = chance(&run, item).unwrap();
        assert_eq!(point.turn, Turn::Wanted(item.expectation));
        assert_eq!(point.at, item.window.unwrap().opened);
        let again = run.rewind(point.entry, Wall(5)).unwrap();
        let state = again.exercise().state();
        assert_eq!(state.expectations[item.expectation].opened, Some(state.now));
        assert!(state.expectations[item.expectation].first.is_none());
    }
}

#[test]
fn what_was_done_in_a_worse_way_can_be_done_otherwise() {
    let scenario = scenario();
    let mut run = solo(&scenario);
    play_on(&mut run, 1);
    let found = evaluation(&run).items.into_iter().find(|it| {
        let in_time = matches!(it.outcome, Outcome::Met { timing: Timing::InTime, .. });
        in_time && it.score < 1000 && it.found.is_some_and(|found| found.ticket.is_none())
    });
    let item = found.unwrap();
    let point = chance(&run, &item).unwrap();
    assert_eq!(point.turn, Turn::Deed(item.expectation));
    let again = run.rewind(point.entry, Wall(5)).unwrap();
    assert!(again.exercise().state().expectations[item.expectation].first.is_none());
    let next = run.journal().entry(point.entry + 1).unwrap();
    assert!(matches!(next.command, Command::Decide { .. }), "{next:?}");
}

#[test]
fn programs_go_on_after_going_back() {
    let scenario = scenario();
    let mut run = solo(&scenario);
    let seat = Seat::Role(run.person().unwrap());
    let action = scenario.actions.find(|it| it.slug == "mob.appoint_ic").unwrap();
    run.advance(ExerciseTime::from_minutes(2), Wall(3)).unwrap();
    let _may_be_refused = run.submit(seat, Command::Do(Work::Act(Act::of(action))), Wall(3));
    play_on(&mut run, 0);
    let point = decisions(&run)[0];
    let mut again = run.rewind(point.entry, Wall(5)).unwrap();
    let here = again.journal().chain().entries;
    play_on(&mut again, 0);
    let by_others = again.journal().entries().iter().filter(|entry| {
        entry.seq > here && matches!(entry.seat, Seat::Role(_)) && entry.seat != seat
    });
    let others_before = run.journal().entries().iter().filter(|entry| {
        entry.seq > point.entry && matches!(entry.seat, Seat::Role(_)) && entry.seat != seat
    });
    assert_eq!(by_others.count() > 0, others_before.count() > 0);
}

#[test]
fn one_cannot_go_back_to_before_the_start_or_after_the_end() {
    let scenario = scenario();
    let mut run = solo(&scenario);
    play_on(&mut run, 0);
    let last = run.journal().chain().entries;
    for entry in [0, last, last + 1] {
        assert!(run.rewind(entry, Wall(5)).is_none(), "{entry}");
    }
    assert!(run.rewind(1, Wall(5)).is_some());
}

#[test]
fn the_best_way_has_a_reason_for_every_step_and_earns_nearly_all() {
    let scenario = scenario();
    let setup = Setup::solo(&scenario, scenario.solo.unwrap(), 7);
    let best = best_way(&scenario, &setup);
    assert!(best.points > 85_000, "{}", best.points);
    assert!(best.steps.is_sorted_by_key(|step| step.at));
    for step in &best.steps {
        let because = &scenario.expectations[step.meets[0]].because;
        assert!(!because.is_empty(), "{step:?}");
    }
    assert!(best.steps.iter().any(|it| matches!(it.what, StepKind::Choice(_))));
    assert_eq!(best.steps, best_way(&scenario, &setup).steps, "the same every time");
}
