//! Bots at the shipped scenarios: who scores what, and that equal numbers give equal runs.

use super::*;
use crate::evaluation::quick_score;
use crate::exercise::{Command, Exercise, Occupant, Seat, Setup, Ticket, Wording, Work};
use crate::id::{Key as _, RoleIx};
use crate::scenario::{self, Scenario, Sources};
use std::sync::Arc;

const WARD_LIGHTS: &str = include_str!("../../scenarios/ward-lights/scenario.ron");
const FIRST_ALERT: &str = include_str!("../../scenarios/first-alert/scenario.ron");

fn read(text: &str) -> Arc<Scenario> {
    let reading = scenario::read(Sources {
        scenario: text,
        runbook: include_str!("../../scenarios/runbook.ron"),
        standing: include_str!("../../scenarios/standing.ron"),
    });
    Arc::new(reading.scenario.expect("the shipped scenarios read"))
}

fn player(scenario: &Arc<Scenario>, bot: Bot) -> Player {
    Player::new(scenario, &Arc::new(BotPlan::new(scenario)), bot, 1)
}

/// The mean score of some runs, in whole points.
fn mean(scenario: &Arc<Scenario>, bot: Bot, runs: u64) -> i64 {
    let mut player = player(scenario, bot);
    let points = (0..runs).map(|run| {
        let exercise = player.play(1, run);
        quick_score(scenario, exercise.setup(), exercise.state())
    });
    points.sum::<i64>() / 1000 / i64::try_from(runs).unwrap()
}

#[test]
fn an_expert_does_what_should_be_done_and_an_idler_earns_nothing() {
    for text in [WARD_LIGHTS, FIRST_ALERT] {
        let scenario = read(text);
        assert!(mean(&scenario, Bot::Expert, 4) >= 95, "{}", scenario.about.slug);
        assert_eq!(mean(&scenario, Bot::Idle, 1), 0, "{}", scenario.about.slug);
    }
}

#[test]
fn equal_numbers_give_equal_runs_and_others_do_not() {
    let scenario = read(WARD_LIGHTS);
    for bot in [Bot::Competent, Bot::Random, Bot::Hasty] {
        let mut one = player(&scenario, bot);
        let mut other = player(&scenario, bot);
        other.play(7, 1);
        let state = one.play(7, 2).state().clone();
        // Whole states would fill screens.
        assert!(*other.play(7, 2).state() == state, "{bot:?}");
        assert!(*other.play(7, 3).state() != state, "{bot:?}");
    }
}

#[test]
fn nobody_acts_in_an_absent_role() {
    let scenario = read(WARD_LIGHTS);
    let role = RoleIx::from_position(1);
    let mut player = player(&scenario, Bot::Absent(role));
    let exercise = player.play(1, 0);
    assert!(exercise.state().acts.len() > 20);
    assert!(exercise.state().acts.iter().all(|act| act.by != role));
}

#[test]
fn the_careful_do_first_what_should_come_first() {
    let scenario = read(WARD_LIGHTS);
    let mut player = player(&scenario, Bot::Expert);
    let state = player.play(1, 0).state();
    assert_eq!(state.broken_orders, []);
    assert!(state.traps.iter().all(|trap| trap.sprung.is_none()));
}

#[test]
fn the_hasty_step_into_traps_and_break_the_order() {
    let scenario = read(WARD_LIGHTS);
    let mut player = player(&scenario, Bot::Hasty);
    let (mut sprung, mut broken) = (0, 0);
    for run in 0..20 {
        let state = player.play(1, run).state();
        sprung += state.traps.iter().filter(|trap| trap.sprung.is_some()).count();
        broken += state.broken_orders.len();
    }
    assert!(sprung > 0 && broken > 0, "{sprung} {broken}");
}

#[test]
fn bots_leave_a_persons_own_work_alone_while_it_earns_full_credit() {
    let scenario = read(FIRST_ALERT);
    let human = scenario.solo.expect("the tutorial is played alone");
    let setup = Setup::solo(&scenario, human, 1);
    assert_eq!(setup.occupant(human), Occupant::Person);
    let mut player =
        Player::in_setup(&scenario, &Arc::new(BotPlan::new(&scenario)), Bot::Expert, setup);
    let state = player.play(1, 0).state();
    assert!(state.acts.iter().all(|act| act.by != human), "bots never act for the person");
    for (expectation, record) in scenario.expectations.pairs() {
        let progress = &state.expectations[expectation];
        let is_theirs = matches!(record.by, scenario::model::Who::Roles(it) if it.has(human));
        assert!(!is_theirs || progress.first.is_none(), "what a bot does scores for nobody");
    }
    assert!(state.acts.iter().any(|act| matches!(act.work, Work::Act(_))), "but bots do act");
}

fn options(threads: usize) -> SimulateOptions {
    SimulateOptions { bots: Vec::new(), runs: 300, seed: 5, threads }
}

#[test]
fn the_number_of_threads_makes_no_difference() {
    let scenario = read(WARD_LIGHTS);
    let one = simulate(&scenario, &options(1), &|_| {});
    for threads in [2, 3] {
        assert_eq!(simulate(&scenario, &options(threads), &|_| {}), one, "{threads} threads");
    }
    let other = simulate(&scenario, &SimulateOptions { seed: 6, ..options(1) }, &|_| {});
    assert_ne!(other.digest, one.digest);
}

#[test]
fn runs_are_spread_over_the_bots_and_told_as_they_end() {
    use std::sync::atomic::{AtomicU64, Ordering};
    let scenario = read(FIRST_ALERT);
    let told = AtomicU64::new(0);
    let simulation = simulate(&scenario, &options(2), &|runs| {
        told.fetch_add(runs, Ordering::Relaxed);
    });
    assert_eq!(told.into_inner(), simulation.runs);
    assert!((250..=310).contains(&simulation.runs), "{}", simulation.runs);
    let runs = |bot| simulation.bot(bot).map(|it| it.runs);
    assert_eq!(runs(Bot::Idle), Some(1), "no dice: every run of an idler is alike");
    assert!(runs(Bot::Expert) > runs(Bot::Absent(RoleIx::from_position(0))));
}

#[test]
fn what_no_bot_reaches_is_named() {
    let mut scenario = Scenario::clone(&read(WARD_LIGHTS));
    let (_, last) = scenario.wiring.schedule.pop().expect("there are timed injects");
    let slug = scenario.injects[last].slug.clone();
    let simulation = simulate(&Arc::new(scenario), &options(1), &|_| {});
    let messages: Vec<&str> = simulation.findings.iter().map(|it| it.message.as_str()).collect();
    let told = format!("inject `{slug}` was never released");
    assert!(messages.contains(&told.as_str()), "{messages:?}");
    assert!(messages.iter().any(|it| it.starts_with("the window of expectation")), "{messages:?}");
}

#[test]
fn going_on_by_itself_is_the_same_as_being_advanced() {
    let scenario = read(WARD_LIGHTS);
    let plan = Arc::new(BotPlan::new(&scenario));
    for bot in [Bot::Expert, Bot::Hasty, Bot::Random] {
        let setup = Setup::all_bots(&scenario, 3);
        let mut exercise = Exercise::new(Arc::clone(&scenario), setup.clone());
        let mut cast = Cast::new(Arc::clone(&plan), bot);
        cast.begin(&setup, 3, 0);
        let mut command = Some((Seat::Facilitator, Command::Start));
        while exercise.state().ended.is_none() {
            let (seat, next) = command.take().unwrap_or_else(|| {
                let due = exercise.next_due().expect("play goes on until its length is up");
                (Seat::Facilitator, Command::Advance { to: due.min(cast.wake()) })
            });
            if exercise.handle(seat, &next, &mut cast).is_err() {
                cast.turned_down();
            }
            command = cast.next(&exercise);
        }
        let mut player = Player::new(&scenario, &plan, bot, 3);
        assert!(player.play(3, 0).state() == exercise.state(), "{bot:?}");
    }
}

/// How many lines a bot said that belong in their message, left out, and said that do harm.
fn words(scenario: &Arc<Scenario>, bot: Bot) -> (usize, usize, usize) {
    let mut player = player(scenario, bot);
    let (mut good, mut missing, mut bad) = (0, 0, 0);
    for run in 0..12 {
        let state = player.play(1, run).state();
        let acts = 0..u32::try_from(state.acts.len()).unwrap();
        for wording in acts.filter_map(|it| Wording::of(state, Ticket(it))) {
            let lines = &scenario.messages[wording.said.message()].lines;
            good += wording.said.lines().iter().filter(|line| lines[*line].worth > 0).count();
            missing += wording.left_out(scenario).count();
            bad += wording.harmful(scenario).count();
        }
    }
    (good, missing, bad)
}

#[test]
fn bots_find_their_words_as_well_as_they_play() {
    let scenario = read(WARD_LIGHTS);
    let (good, missing, bad) = words(&scenario, Bot::Expert);
    assert!(good > 100 && missing == 0 && bad == 0, "{good} {missing} {bad}");
    let (good, missing, bad) = words(&scenario, Bot::Competent);
    assert!(missing > 0 && missing < good / 2 && bad < missing, "{good} {missing} {bad}");
    let (good, missing, bad) = words(&scenario, Bot::Novice);
    assert!(missing > good / 4 && bad > 0, "{good} {missing} {bad}");
}
