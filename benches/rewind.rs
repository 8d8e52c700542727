//! Going back in an exercise of 5,000 entries, to its last entry and to its middle: everything up
//! to there is written into a journal of its own and played again. Beside it the floors: the same
//! bytes only hashed, and the same events only applied, nothing decided anew. And looking back: the
//! same exercise as it stood at any moment, from copies kept on the way.

#![expect(clippy::print_stdout, reason = "a bench says what it did")]

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use drillhall::driver::{Replay, Run};
use drillhall::exercise::{Command, Seat, Setup};
use drillhall::journal::replay::fold;
use drillhall::journal::{Mode, Opening, Wall};
use drillhall::scenario::{Scenario, Sources, read};
use drillhall::simulate::Bot;
use drillhall::time::ExerciseTime;
use drillhall::words::Words;
use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;

const SOURCES: Sources<'_> = Sources {
    scenario: include_str!("../scenarios/ward-lights/scenario.ron"),
    runbook: include_str!("../scenarios/runbook.ron"),
    standing: include_str!("../scenarios/standing.ron"),
};

/// Entries of the exercise: an hour and a half with something every second.
const ENTRIES: u64 = 5_000;

/// An expert's run, with the clock moved in so many steps.
fn expert(scenario: &Arc<Scenario>) -> Result<Run, Box<dyn Error>> {
    let opening = Opening {
        mode: Mode::Solo,
        wall: Wall(1_780_000_000_000),
        scenario: SOURCES.scenario.to_owned(),
        runbook: SOURCES.runbook.to_owned(),
        standing: SOURCES.standing.to_owned(),
        variables: std::collections::BTreeMap::new(),
    };
    let said = |error| format!("{error:?}");
    let mut run = Run::begin(scenario, Setup::all_bots(scenario, 1), opening)?;
    run.cast(Bot::Expert);
    run.submit(Seat::Facilitator, Command::Start, Wall(0)).map_err(said)?;
    let step = scenario.length.millis() / i64::try_from(ENTRIES)?;
    for at in 1_i64.. {
        if run.exercise().state().ended.is_some() {
            break;
        }
        run.advance(ExerciseTime::from_millis(at * step), Wall(at * step)).map_err(said)?;
    }
    Ok(run)
}

#[expect(clippy::expect_used, reason = "a bench that cannot begin has nothing to say")]
fn rewind(criterion: &mut Criterion) {
    let scenario = Arc::new(read(SOURCES).scenario.expect("the drill ships with the program"));
    let run = expert(&scenario).expect("an expert plays to the end");
    let journal = run.journal();
    let entries = journal.chain().entries;
    println!("{entries} entries, {} bytes", journal.text().len());
    assert!(entries >= ENTRIES, "as long as it says");
    // The last entry ends play, and nobody goes back to there.
    let last = entries - 1;
    assert!(run.rewind(last, Wall(1)).is_some(), "one can go back to there");
    let words = Words::english();
    let mut group = criterion.benchmark_group("going back in an exercise of 5,000 entries");
    group.throughput(Throughput::Elements(entries)).sample_size(20);
    group.bench_function("floor: hash its bytes", |bencher| {
        bencher.iter(|| blake3::hash(black_box(journal.text())));
    });
    group.bench_function("floor: apply its events, decide nothing", |bencher| {
        bencher.iter(|| fold(black_box(journal), &scenario, |_, _, _| ()).is_ok());
    });
    group.bench_function("to its last entry, programs and all", |bencher| {
        bencher.iter(|| black_box(&run).rewind(last, Wall(1)).is_some());
    });
    group.bench_function("to its middle", |bencher| {
        bencher.iter(|| black_box(&run).rewind(last / 2, Wall(1)).is_some());
    });
    group.bench_function("replay: going through it once, with copies kept", |bencher| {
        bencher.iter(|| Replay::of(black_box(&run)));
    });
    let replay = Replay::of(&run);
    let until = replay.until().millis();
    let mut nth = 0;
    group.bench_function("replay: a step to any moment, and the view of it", |bencher| {
        bencher.iter(|| {
            nth = (nth + 37) % 101;
            let moment = ExerciseTime::from_millis(until * nth / 100);
            replay.at(moment).view(Seat::Facilitator, &words)
        });
    });
    group.finish();
}

criterion_group!(benches, rewind);
criterion_main!(benches);
