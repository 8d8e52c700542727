//! What opening a programme of 10,000 past runs costs, beside stepping through the same rows bare;
//! and what answering six questions about them costs on top.
//!
//! Files are made in the folder that `DRILLHALL_BENCH_FOLDER` names, or where temporary files go.

#![expect(clippy::print_stdout, reason = "a bench says what it did")]
#![expect(clippy::disallowed_methods, reason = "a floor writes and reads bare")]

use criterion::{Criterion, criterion_group, criterion_main};
use drillhall::journal::{Mode, Wall};
use drillhall::programme::log::{self, Log};
use drillhall::programme::status::answers;
use drillhall::programme::{
    By, Day, Element, Entry, Evaluated, Exercise, Fared, Finding, Objective, Outcome, Priority,
    Proposed, Seat, Target, Trap, What,
};
use drillhall::store::programme::{read, rebuild};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};

const RUNS: i64 = 10_000;
const DAY_MS: i64 = 86_400_000;

type Done<T> = Result<T, Box<dyn Error>>;

struct Folder(PathBuf);

impl Folder {
    fn new() -> Done<Self> {
        let parent = std::env::var_os("DRILLHALL_BENCH_FOLDER").map(PathBuf::from);
        let parent = parent.unwrap_or_else(std::env::temp_dir);
        let folder = parent.join(format!("drillhall-programme-{}", std::process::id()));
        fs::create_dir_all(folder.join("journals"))?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(fs::remove_dir_all(&self.0));
    }
}

/// The name of a made-up journal.
fn head(run: i64) -> String {
    format!("{run:064x}")
}

/// What the journal of a name would evaluate to: as much as a drill of six objectives makes.
fn made_up(path: &Path) -> Result<Evaluated, String> {
    let name = path.file_stem().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default();
    let run = i64::from_str_radix(&name, 16).map_err(|error| error.to_string())?;
    let held = Wall(1_000_000_000_000 + run * DAY_MS / 3);
    let held_on = Day::of(held);
    let nth = |what: &str, count: i64| -> Vec<String> {
        (0..count).map(|it| format!("{what}_{it}")).collect()
    };
    let score = 20_000 + run * 37 % 60_000;
    let title = |slug: &str| format!("What people read about {slug} in a report");
    Ok(Evaluated {
        exercise: Exercise {
            number: 0,
            head: head(run),
            run: format!("{run:064X}"),
            file: String::new(),
            scenario: format!("scenario-{}", run % 12),
            version: "1.0.0".to_owned(),
            title: format!("Scenario {}", run % 12),
            threat: "malicious code".to_owned(),
            plan: "Incident plan 4.2".to_owned(),
            mode: Mode::Facilitated,
            held,
            held_on,
            length_ms: 5_400_000,
            team: String::new(),
            score,
            interval: Some((score - 9_000, score + 9_000)),
            exercised: 30,
            standing: (4, 6),
            went_on: false,
            sealed: true,
            entries: 412,
            objectives: nth("objective", 6).iter().map(|it| objective(it, score)).collect(),
            seats: nth("role", 8)
                .into_iter()
                .map(|role| Seat { title: title(&role), role, person: run % 3 > 0, acts: 12 })
                .collect(),
            attendance: BTreeMap::new(),
            signed: Vec::new(),
        },
        outcomes: nth("response", 32).iter().map(|it| outcome(it, run)).collect(),
        released: Vec::new(),
        traps: nth("trap", 5)
            .into_iter()
            .map(|slug| Trap { title: title(&slug), slug, taken: u16::from(run % 4 == 0) })
            .collect(),
        findings: nth("finding", 9)
            .into_iter()
            .map(|it| Finding {
                strength: run % 2 == 0,
                title: title(&it),
                capability: "Containment".to_owned(),
                lost: 2_500,
                entries: vec![12, 41, 97],
            })
            .collect(),
        proposed: (0..5).map(|it| proposed((run + it * 7) % 40, held_on)).collect(),
    })
}

fn objective(slug: &str, score: i64) -> Objective {
    Objective {
        slug: slug.to_owned(),
        title: format!("Objective {slug}"),
        capability: format!("Capability of {slug}"),
        rating: "S".to_owned(),
        points: Some(score),
        interval: Some((score - 12_000, score + 12_000)),
        exercised: 6,
    }
}

fn outcome(slug: &str, run: i64) -> Outcome {
    Outcome {
        slug: slug.to_owned(),
        title: format!("What a good team does about {slug}"),
        objective: "Contain without harm".to_owned(),
        reference: "Plan, section 4".to_owned(),
        standing: false,
        opened_by: String::new(),
        fared: if run % 3 == 0 { Fared::Missed } else { Fared::Well },
        score: 1_000,
    }
}

fn proposed(kind: i64, held_on: Day) -> Proposed {
    Proposed {
        issue: format!("Containment: two responses of kind {kind} did not happen"),
        step: "Say in the plan that operations begins this without being asked".to_owned(),
        measure: "the plan names the owner and a deputy".to_owned(),
        capability: "Containment".to_owned(),
        element: Element::Planning,
        owner: "Operations engineer".to_owned(),
        priority: Priority::Medium,
        due: Some(held_on.plus_days(30)),
        tag: format!("kind {kind}"),
        retest: "Next drill, inject “The second site”".to_owned(),
        target: Some(Target { scenario: None, by: By::Expectation(format!("response_{kind}")) }),
    }
}

/// A programme of so many runs: its log is written, its database made from it.
fn fill(folder: &Path) -> Done<()> {
    let mut text = log::begin(Wall(0))?;
    let mut log = Log::read(&text).map_err(|it| it.to_string())?;
    for run in 0..RUNS {
        let (file, team) = (format!("{run}.journal"), String::new());
        let what = What::Import { head: head(run), file, team };
        let entry = Entry { wall: Wall(2_000_000_000_000), what };
        let line = log.line_of(&entry)?;
        text.extend_from_slice(&line);
        log.keep(entry, &line);
    }
    fs::write(folder.join("entries.log"), text)?;
    rebuild(folder, &made_up).map_err(|it| it.to_string())?;
    Ok(())
}

/// Steps through every row that opening reads, and looks at every cell.
fn floor(database: &Path) -> rusqlite::Result<u64> {
    let database = Connection::open(database)?;
    let mut cells = 0;
    for table in ["exercise", "objective", "seat", "expected", "trap", "action", "verification"] {
        let mut all = database.prepare(&format!("SELECT * FROM {table}"))?;
        let columns = all.column_count();
        let mut rows = all.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                black_box(row.get_ref(column)?);
                cells += 1;
            }
        }
    }
    Ok(cells)
}

fn opening(criterion: &mut Criterion) -> Done<()> {
    let folder = Folder::new()?;
    fill(&folder.0)?;
    let database = folder.0.join("programme.db");
    println!("{} cells, {} bytes", floor(&database)?, fs::metadata(&database)?.len());
    let programme = read(&folder.0, &made_up).map_err(|it| it.to_string())?.programme;
    println!("{} runs, {} actions", programme.exercises.len(), programme.actions.len());
    let mut group = criterion.benchmark_group("a programme of 10,000 runs");
    group.sample_size(10);
    group.bench_function("floor: step through the same rows", |bencher| {
        bencher.iter(|| floor(&database).is_ok());
    });
    group.bench_function("open: walk the log, read everything", |bencher| {
        bencher.iter(|| read(&folder.0, &made_up).is_ok());
    });
    let today = Day::of(Wall(1_290_000_000_000));
    group.bench_function("answer six questions", |bencher| {
        bencher.iter(|| answers(black_box(&programme), today));
    });
    group.finish();
    Ok(())
}

#[expect(clippy::expect_used, reason = "a bench that cannot begin has nothing to say")]
fn programme(criterion: &mut Criterion) {
    opening(criterion).expect("a programme is made and opened");
}

criterion_group!(benches, programme);
criterion_main!(benches);
