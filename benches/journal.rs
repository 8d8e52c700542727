//! What keeping an exercise costs: each entry safe on disk before the next, beside writing and
//! syncing the same lines bare; going on with an exercise of 100,000 entries; and the report of a
//! whole exercise in every format.
//!
//! Files are made in the folder that `DRILLHALL_BENCH_FOLDER` names, or where temporary files go:
//! it should stand on a disk, not in memory.

#![expect(clippy::print_stdout, reason = "a bench says what it did")]
#![expect(clippy::disallowed_methods, reason = "a floor writes and reads bare")]

use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use drillhall::driver::{Run, report_files};
use drillhall::exercise::{Command, Seat, Setup};
use drillhall::journal::{Mode, Opening, Wall};
use drillhall::scenario::{Scenario, Sources, read};
use drillhall::session::{Saving, Session};
use drillhall::simulate::Bot;
use drillhall::store::{disk::RealDisk, exercises};
use drillhall::time::ExerciseTime;
use std::error::Error;
use std::fs::{self, OpenOptions};
use std::hint::black_box;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

const SOURCES: Sources<'_> = Sources {
    scenario: include_str!("../scenarios/ward-lights/scenario.ron"),
    runbook: include_str!("../scenarios/runbook.ron"),
    standing: include_str!("../scenarios/standing.ron"),
};

/// Entries that are written one by one.
const WRITTEN: usize = 64;
/// Entries of a very long exercise: the clock of an hour in steps of a frame of film, and more.
const ENTRIES: usize = 100_000;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn said(error: impl std::fmt::Debug) -> String {
    format!("{error:?}")
}

struct Folder(PathBuf);

impl Folder {
    fn new() -> Outcome<Self> {
        let parent = std::env::var_os("DRILLHALL_BENCH_FOLDER").map(PathBuf::from);
        let parent = parent.unwrap_or_else(std::env::temp_dir);
        let folder = parent.join(format!("drillhall-bench-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

fn opening() -> Opening {
    Opening {
        mode: Mode::Solo,
        wall: Wall(1_780_000_000_000),
        scenario: SOURCES.scenario.to_owned(),
        runbook: SOURCES.runbook.to_owned(),
        standing: SOURCES.standing.to_owned(),
        variables: std::collections::BTreeMap::new(),
    }
}

/// An expert's run, with the clock moved in steps of so many milliseconds.
fn expert(scenario: &Arc<Scenario>, step: i64) -> Outcome<Run> {
    let mut run = Run::begin(scenario, Setup::all_bots(scenario, 1), opening())?;
    run.cast(Bot::Expert);
    run.submit(Seat::Facilitator, Command::Start, Wall(0)).map_err(said)?;
    for at in 1_i64.. {
        if run.exercise().state().ended.is_some() {
            break;
        }
        run.advance(ExerciseTime::from_millis(at * step), Wall(at * step)).map_err(said)?;
    }
    Ok(run)
}

fn begun(scenario: &Arc<Scenario>, file: &std::path::Path) -> Outcome<Session> {
    let mut session = Session::begin(scenario, Setup::all_bots(scenario, 1), opening())?;
    exercises::keep(&mut session, &RealDisk, file)?;
    Ok(session)
}

fn appending(criterion: &mut Criterion, scenario: &Arc<Scenario>, folder: &Folder) -> Outcome<()> {
    let run = expert(scenario, 60_000)?;
    let entries = || run.journal().entries().iter().take(WRITTEN);
    let lines = run.journal().text().split_inclusive(|byte| *byte == b'\n');
    let lines: Vec<&[u8]> = lines.skip(1).take(WRITTEN).collect();
    println!("{} entries of {} bytes", lines.len(), lines.iter().map(|it| it.len()).sum::<usize>());
    let mut group = criterion.benchmark_group("64 entries, each safe before the next");
    group.throughput(Throughput::Elements(WRITTEN as u64)).sample_size(30);
    let mut number = 0;
    let mut name = || {
        number += 1;
        folder.0.join(format!("{number}.journal"))
    };
    group.bench_function("floor: write and sync the same lines", |bencher| {
        let file = || OpenOptions::new().write(true).create_new(true).open(name());
        bencher.iter_batched(
            file,
            |file| -> std::io::Result<()> {
                let mut file = file?;
                for line in &lines {
                    file.write_all(line)?;
                    file.sync_data()?;
                }
                Ok(())
            },
            BatchSize::PerIteration,
        );
    });
    group.bench_function("submit", |bencher| {
        bencher.iter_batched(
            || begun(scenario, &name()),
            |session| -> Outcome<Session> {
                let mut session = session?;
                for entry in entries() {
                    session.submit(entry.seat, entry.command.clone(), entry.wall).map_err(said)?;
                    assert_eq!(session.settle(), Saving::Saved);
                }
                Ok(session)
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
    Ok(())
}

fn going_on(criterion: &mut Criterion, scenario: &Arc<Scenario>, folder: &Folder) -> Outcome<()> {
    let minutes = scenario.length.millis();
    let step = minutes / i64::try_from(ENTRIES)?;
    let run = expert(scenario, step)?;
    let text = run.journal().text();
    println!("{} entries, {} bytes", run.journal().entries().len(), text.len());
    assert!(run.journal().entries().len() >= ENTRIES, "as long as it says");
    let file = folder.0.join("long.journal");
    fs::write(&file, text)?;
    let mut group = criterion.benchmark_group("an exercise of 100,000 entries");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(10);
    group.bench_function("floor: read the file and hash it", |bencher| {
        bencher.iter(|| fs::read(&file).map(|bytes| blake3::hash(black_box(&bytes))));
    });
    group.bench_function("resume: read, verify, replay entry by entry", |bencher| {
        bencher.iter(|| exercises::resume(&RealDisk, &file).map(|(session, _)| session).is_ok());
    });
    group.finish();
    Ok(())
}

fn reporting(criterion: &mut Criterion, scenario: &Arc<Scenario>) -> Outcome<()> {
    let run = expert(scenario, 60_000)?;
    let files = report_files(run.journal(), scenario, &[])?;
    let bytes = files.iter().map(|file| file.bytes.len()).sum::<usize>();
    println!("{} files, {bytes} bytes", files.len());
    let mut group = criterion.benchmark_group("the report of a run");
    group.bench_function("every format", |bencher| {
        bencher.iter(|| report_files(black_box(run.journal()), scenario, &[]).is_ok());
    });
    group.finish();
    Ok(())
}

#[expect(clippy::expect_used, reason = "a bench that cannot begin has nothing to say")]
fn journal(criterion: &mut Criterion) {
    let scenario = Arc::new(read(SOURCES).scenario.expect("the drill ships with the program"));
    let folder = Folder::new().expect("a folder for files");
    appending(criterion, &scenario, &folder).expect("entries are kept");
    going_on(criterion, &scenario, &folder).expect("a long exercise goes on");
    reporting(criterion, &scenario).expect("a run has its report");
}

criterion_group!(benches, journal);
criterion_main!(benches);
