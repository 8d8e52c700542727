//! Whole play-throughs of a drill by bots, score included, beside a bare compiled stepper that does
//! the same releases, occupancy and changes.

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use drillhall::evaluation::quick_score;
use drillhall::simulate::{Bot, BotPlan, Player};
use std::hint::black_box;
use std::sync::Arc;

mod course;
mod stepper;

use self::course::Course;
use self::stepper::Stepper;

/// Runs that are played in turn, so that nothing is learned by heart.
const RUNS: u64 = 256;

#[expect(clippy::expect_used, reason = "a bench without its drill has nothing to say")]
#[expect(clippy::print_stdout, reason = "a bench says what it compares")]
fn play(criterion: &mut Criterion) {
    let scenario = course::ward_lights().expect("the drill ships with the program");
    let plan = Arc::new(BotPlan::new(&scenario));
    for bot in [Bot::Random, Bot::Expert] {
        let courses: Vec<Course> = (0..RUNS)
            .map(|run| Course::of(&scenario, &course::record(&scenario, &plan, bot, run)))
            .collect();
        let mut stepper = Stepper::new();
        let ours: u64 = courses.iter().map(|course| course.events).sum();
        let bare: u64 = courses.iter().map(|course| stepper.play(course).events).sum();
        println!("{bot:?}: {ours} events in {RUNS} runs; the bare stepper: {bare}");
        assert_eq!(ours, bare, "both do the same");
        let mut group = criterion.benchmark_group("a play-through of ward-lights");
        group.throughput(Throughput::Elements(RUNS));
        let name = format!("{bot:?}").to_lowercase();
        group.bench_function(BenchmarkId::new("floor: bare stepper", &name), |bencher| {
            let mut play = |course| black_box(stepper.play(black_box(course))).score;
            bencher.iter(|| courses.iter().map(&mut play).sum::<i64>());
        });
        let mut player = Player::new(&scenario, &plan, bot, 0);
        let mut run_and_score = |run| {
            let exercise = player.play(0, run);
            quick_score(&scenario, exercise.setup(), exercise.state())
        };
        group.bench_function(BenchmarkId::new("bot and score", &name), |bencher| {
            bencher.iter(|| (0..RUNS).map(&mut run_and_score).sum::<i64>());
        });
        group.finish();
    }
}

criterion_group!(benches, play);
criterion_main!(benches);
