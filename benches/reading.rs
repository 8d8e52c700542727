//! Reading and checking a scenario of 10,000 injects, beside what `ron` needs to parse the same
//! text into its own `Value`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use drillhall::scenario::{Sources, read};
use std::fmt::Write as _;
use std::hint::black_box;

const SMALL: &str = include_str!("../scenarios/first-alert/scenario.ron");
const RUNBOOK: &str = include_str!("../scenarios/runbook.ron");
const STANDING: &str = include_str!("../scenarios/standing.ron");
const INJECTS: usize = 10_000;

/// The tutorial with 10,000 more injects, each as long as people write them.
fn large_scenario() -> String {
    let mut injects = String::new();
    for number in 0..INJECTS {
        let minute = number % 8;
        let _written = write!(
            injects,
            r#"
        (
            id: "more-{number}",
            kind: Contextual,
            release: At("{minute}m"),
            unless: Done((act: "intake.log_report", by: Role("security_analyst"))),
            channel: Chat,
            from: "Service desk",
            to: [Role("security_analyst")],
            title: "Ticket {number}",
            body: "Somebody on floor {minute} asks whether mail is slow today. Nothing else to report.",
            notes: "Background noise. Let it stand.",
            cues: ["Does anybody answer at all?"],
            hints: ["Is this about the incident?"],
        ),"#
        );
    }
    SMALL.replacen("injects: [", &format!("injects: [{injects}"), 1)
}

fn reading(criterion: &mut Criterion) {
    let text = large_scenario();
    let sources = || Sources { scenario: &text, runbook: RUNBOOK, standing: STANDING };
    let errors = read(sources()).diagnostics.into_iter().filter(|it| it.code.0.starts_with('E'));
    assert_eq!(errors.map(|it| it.message).collect::<Vec<_>>(), Vec::<String>::new());
    let mut group = criterion.benchmark_group("scenario of 10,000 injects");
    group.throughput(Throughput::Bytes(text.len() as u64)).sample_size(20);
    group.bench_function("floor: ron into its own Value", |bencher| {
        bencher.iter(|| black_box(ron::from_str::<ron::Value>(black_box(&text))).is_ok());
    });
    group.bench_function("read and check", |bencher| {
        bencher.iter(|| black_box(read(sources())).scenario.is_some());
    });
    group.finish();
}

criterion_group!(benches, reading);
criterion_main!(benches);
