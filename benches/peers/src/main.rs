//! The engine beside other simulators: whole runs of ward-lights, the same releases, completions,
//! occupancy and changes, nanoseconds an event. Ours thinks for its bots and keeps the score on
//! top; the others walk a run that was recorded.
//!
//! `cargo run --release --manifest-path benches/peers/Cargo.toml` with `python3` and the `simpy`
//! package at hand (`PYTHON` names another interpreter); without them that row is left out.

use drillhall::evaluation::quick_score;
use drillhall::simulate::{Bot, BotPlan, Player};
use serde_json::json;
use std::error::Error;
use std::hint::black_box;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

#[path = "../../play/course.rs"]
mod course;
mod discrete;
#[path = "../../play/stepper.rs"]
mod stepper;

use course::{Act, Course, Op};

const RUNS: u64 = 256;
const ROUNDS: u32 = 15;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let scenario = course::ward_lights().ok_or("the drill ships with the program")?;
    let plan = Arc::new(BotPlan::new(&scenario));
    println!("| bot | what | events | ns an event | times ours |");
    println!("|---|---|---|---|---|");
    for bot in [Bot::Random, Bot::Expert] {
        let courses: Vec<Arc<Course>> = (0..RUNS)
            .map(|run| course::record(&scenario, &plan, bot, run))
            .map(|recorded| Arc::new(Course::of(&scenario, &recorded)))
            .collect();
        let events: u64 = courses.iter().map(|course| course.events).sum();
        let mut player = Player::new(&scenario, &plan, bot, 0);
        let mut stepper = stepper::Stepper::new();
        let mut times = [const { Vec::new() }; 3];
        let mut counts = [events, 0, 0];
        for _ in 0..ROUNDS {
            let begun = Instant::now();
            for run in 0..RUNS {
                let exercise = player.play(0, run);
                black_box(quick_score(&scenario, exercise.setup(), exercise.state()));
            }
            times[0].push(begun.elapsed());
            let begun = Instant::now();
            counts[1] = courses.iter().map(|it| black_box(stepper.play(it)).events).sum();
            times[1].push(begun.elapsed());
            let runs: Result<Vec<_>, _> = courses.iter().map(discrete::Run::new).collect();
            let runs = runs?;
            let begun = Instant::now();
            counts[2] = 0;
            for run in runs {
                counts[2] += run.play()?;
            }
            times[2].push(begun.elapsed());
        }
        let ours = per_event(median(&mut times[0]), counts[0]);
        let names = ["ours, with bot and score", "bare stepper", "nexosim, one thread"];
        for ((name, count), times) in names.iter().zip(counts).zip(&mut times) {
            row(bot, name, count, per_event(median(times), count), ours);
        }
        if let Some((count, seconds)) = simpy(&courses)? {
            row(bot, "SimPy", count, seconds * 1e9 / count as f64, ours);
        }
    }
    Ok(())
}

fn row(bot: Bot, name: &str, count: u64, nanoseconds: f64, ours: f64) {
    let bot = format!("{bot:?}").to_lowercase();
    println!("| {bot} | {name} | {count} | {nanoseconds:.1} | {:.2} |", nanoseconds / ours);
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times[times.len() / 2]
}

fn per_event(time: Duration, events: u64) -> f64 {
    time.as_secs_f64() * 1e9 / events as f64
}

/// How much happened and how long it took; none without Python or the package.
fn simpy(courses: &[Arc<Course>]) -> Outcome<Option<(u64, f64)>> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/simpy_peer.py");
    let started =
        Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = started else { return Ok(None) };
    if let Some(mut input) = child.stdin.take() {
        for course in courses {
            if writeln!(input, "{}", as_json(course)).is_err() {
                break;
            }
        }
    }
    let output = child.wait_with_output()?;
    let text = String::from_utf8(output.stdout)?;
    let mut words = text.split_whitespace();
    let (Some(events), Some(seconds)) = (words.next(), words.next()) else { return Ok(None) };
    Ok(Some((events.parse()?, seconds.parse()?)))
}

fn as_json(course: &Course) -> serde_json::Value {
    let act = |act: &Act| json!([act.person, act.occupies, act.takes, act.done.start, act.done.end]);
    let jobs: Vec<_> = course
        .jobs
        .iter()
        .map(|job| {
            let (word, mask) = job.needs;
            json!([job.at, word, mask, job.ops.start, job.ops.end, job.act.as_ref().map(act)])
        })
        .collect();
    let op = |op: &Op| match *op {
        Op::Bit { word, mask, on } => json!([u8::from(!on), word, mask]),
        Op::Open(expectation) => json!([2, expectation, 0]),
        Op::Meet(expectation) => json!([3, expectation, 0]),
        Op::Move(meter, by) => json!([4, meter % 16, by]),
    };
    let ops: Vec<_> = course.ops.iter().map(op).collect();
    json!({ "jobs": jobs, "ops": ops, "people": course.people, "end": course.end })
}
