//! One frame: time goes on, the screen is drawn, what was wished for is done.

use crate::hall::{Hall, Moment};
use crate::journal::Wall;
use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::window::{PrimaryWindow, WindowCloseRequested};
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};
use std::time::Duration;

/// How often the clock on the screen is drawn anew while play runs.
const TICK: Duration = Duration::from_millis(100);
/// And while the window is behind others.
const TICK_BEHIND: Duration = Duration::from_millis(250);

/// How long a window at rest waits for somebody to do something.
const LONG: Duration = Duration::from_hours(24);

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(WinitSettings::desktop_app())
        .init_resource::<Opened>()
        .add_systems(Startup, open_eye)
        .add_systems(EguiPrimaryContextPass, draw)
        .add_systems(Update, (tick, rest_while_nothing_runs, leave_before_closing));
}

/// When the window was opened.
#[derive(Resource)]
#[expect(clippy::disallowed_types, reason = "the window drives the exercise clock")]
pub(super) struct Opened(std::time::Instant);

impl Default for Opened {
    #[expect(clippy::disallowed_types, reason = "the window drives the exercise clock")]
    fn default() -> Self {
        Self(std::time::Instant::now())
    }
}

impl Opened {
    pub(super) fn now(&self) -> Moment {
        #[expect(clippy::disallowed_types, reason = "the window stamps what it records")]
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
        let room = since.map_or(0, |it| i64::try_from(it.as_millis()).unwrap_or(i64::MAX));
        Moment { passed: self.0.elapsed(), room: Wall(room) }
    }
}

/// egui draws on the first camera.
fn open_eye(mut commands: Commands) {
    commands.spawn(Camera2d);
}

/// Time goes on whether anything is drawn or not: a window that is small or behind others keeps it.
fn tick(mut hall: NonSendMut<Hall>, opened: Res<Opened>) {
    hall.tick(opened.now());
}

fn draw(
    mut contexts: EguiContexts,
    mut hall: NonSendMut<Hall>,
    opened: Res<Opened>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let context = contexts.ctx_mut()?.clone();
    let now = opened.now();
    hall.scale(&context);
    let area = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(context.viewport_rect());
    let mut ui = egui::Ui::new(context, "window".into(), area);
    for wish in hall.draw(&mut ui, now) {
        if !hall.carry_out(wish, now) {
            exit.write(AppExit::Success);
        }
    }
    Ok(())
}

/// A window that is closed mid-run leaves the run as the menu would.
fn leave_before_closing(
    mut closing: MessageReader<WindowCloseRequested>,
    primary: Query<(), With<PrimaryWindow>>,
    mut hall: NonSendMut<Hall>,
    opened: Res<Opened>,
) {
    if closing.read().any(|asked| primary.contains(asked.window)) {
        hall.leave(opened.now());
    }
}

/// An idle window costs nothing; a running clock is drawn ten times a second. What assistive
/// technology asks for wakes no window, so one that is listened to looks up now and then.
fn rest_while_nothing_runs(
    mut hall: NonSendMut<Hall>,
    listened_to: Res<AccessibilityRequested>,
    mut settings: ResMut<WinitSettings>,
    mut before: Local<Option<(bool, bool)>>,
) {
    let (is_restless, is_listened_to) = (hall.is_restless(), listened_to.get());
    if *before == Some((is_restless, is_listened_to)) {
        return;
    }
    *before = Some((is_restless, is_listened_to));
    let (shown, behind) = match (is_restless, is_listened_to) {
        (true, _) => (TICK, TICK_BEHIND),
        (false, true) => (TICK_BEHIND, TICK_BEHIND),
        (false, false) => (LONG, LONG),
    };
    *settings = WinitSettings {
        focused_mode: UpdateMode::reactive(shown),
        unfocused_mode: UpdateMode::reactive_low_power(behind),
    };
}
