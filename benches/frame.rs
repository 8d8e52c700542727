//! One frame of the play screen, laid out and cut into triangles: 500 items in the inbox and 12
//! roles. Prints the median, the 99th percentile and the slowest of a few thousand frames, then
//! criterion's own figures.

use criterion::{Criterion, criterion_group, criterion_main};
use drillhall::exercise::view::View;
use drillhall::exercise::{Command, Exercise, Seat, Setup};
use drillhall::id::{InjectIx, Key as _, RoleIx};
use drillhall::scenario::{Sources, read};
use drillhall::time::{ExerciseTime, Span};
use drillhall::ui::{Desk, PlayView, Saving, Screen, Settings, Timing};
use drillhall::words::Words;
use std::hint::black_box;
use std::time::Duration;

const SCENARIO: &str = include_str!("../scenarios/ward-lights/scenario.ron");
const RUNBOOK: &str = include_str!("../scenarios/runbook.ron");
const STANDING: &str = include_str!("../scenarios/standing.ron");
const INJECTS: usize = 500;
const ROLES: usize = 12;
const FRAMES: usize = 3_000;

/// The hospital drill after forty minutes, with more of everything.
fn crowded() -> View {
    let sources = Sources { scenario: SCENARIO, runbook: RUNBOOK, standing: STANDING };
    let scenario = std::sync::Arc::new(read(sources).scenario.unwrap_or_else(|| unreachable!()));
    let role = scenario.solo.unwrap_or(scenario.command_fallback);
    let mut exercise =
        Exercise::new(std::sync::Arc::clone(&scenario), Setup::solo(&scenario, role, 1));
    let to = ExerciseTime::START.after(Span::from_seconds(2400));
    for command in [Command::Start, Command::Advance { to }] {
        assert_eq!(exercise.handle(Seat::Facilitator, &command, &mut ()), Ok(()));
    }
    let mut view = exercise.view(Seat::Role(role), &Words::english());
    let (inbox, people) = (view.inbox.clone(), view.people.clone());
    assert!(!inbox.is_empty() && !people.is_empty());
    view.inbox = inbox.iter().cycle().take(INJECTS).cloned().collect();
    for (at, item) in view.inbox.iter_mut().enumerate() {
        item.inject = InjectIx::from_position(at);
        item.title = format!("{} ({at})", item.title);
        item.at =
            ExerciseTime::START.after(Span::from_millis(i64::try_from(at).unwrap_or(0) * 4_800));
    }
    view.people = people.iter().cycle().take(ROLES).cloned().collect();
    for (at, person) in view.people.iter_mut().enumerate() {
        person.role = RoleIx::from_position(at);
    }
    view
}

/// A window that is drawn over and over while the clock runs.
struct Window {
    view: View,
    desk: Desk,
    ctx: egui::Context,
    frames: u32,
}

impl Window {
    fn new() -> Self {
        let (view, desk) = (crowded(), Desk::new(Settings::default()));
        let mut window = Self { view, desk, ctx: egui::Context::default(), frames: 0 };
        (0..50).for_each(|_| assert!(window.frame() > 0 || window.frames < 3));
        window
    }

    /// Draws one frame; how many triangles it took.
    fn frame(&mut self) -> usize {
        self.frames += 1;
        let Self { view, desk, ctx, frames } = self;
        let passed = Span::from_millis(i64::from(*frames) * 100);
        let play = PlayView {
            view,
            now: view.times.now.after(passed),
            leads: true,
            notice: None,
            saving: Saving::Saved,
            undo: None,
            trouble: None,
            timing: Timing::AsItIs,
            waits: false,
        };
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(
                egui::Pos2::ZERO,
                egui::vec2(1920.0, 1080.0),
            )),
            time: Some(f64::from(*frames) * 0.1),
            ..egui::RawInput::default()
        };
        let mut output = ctx.run_ui(input, |ui| drop(desk.frame(ui, &Screen::Play(play))));
        let shapes = std::mem::take(&mut output.shapes);
        let primitives = ctx.tessellate(shapes, output.pixels_per_point);
        output.drop_without_applying_deltas();
        primitives.iter().map(triangles).sum()
    }
}

fn triangles(primitive: &egui::ClippedPrimitive) -> usize {
    match &primitive.primitive {
        egui::epaint::Primitive::Mesh(mesh) => mesh.indices.len() / 3,
        egui::epaint::Primitive::Callback(_) => 0,
    }
}

#[expect(clippy::disallowed_types, reason = "a benchmark measures")]
#[expect(clippy::print_stdout, reason = "a benchmark says what it has measured")]
fn frames(criterion: &mut Criterion) {
    let mut window = Window::new();
    let mut times: Vec<Duration> = (0..FRAMES)
        .map(|_| {
            let start = std::time::Instant::now();
            black_box(window.frame());
            start.elapsed()
        })
        .collect();
    times.sort();
    let at = |share: usize| times.get((times.len() - 1) * share / 1000);
    println!(
        "{FRAMES} frames of {} triangles: median {:?}, 99 of 100 within {:?}, slowest {:?}",
        window.frame(),
        at(500).unwrap_or(&Duration::ZERO),
        at(990).unwrap_or(&Duration::ZERO),
        at(1000).unwrap_or(&Duration::ZERO),
    );
    criterion.bench_function("a frame of play: 500 in the inbox, 12 roles", |bencher| {
        bencher.iter(|| black_box(window.frame()));
    });
}

criterion_group!(benches, frames);
criterion_main!(benches);
