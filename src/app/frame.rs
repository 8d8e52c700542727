//! One frame: time goes on, the screen is drawn, what was wished for is done.

use super::hall::Hall;
use bevy::prelude::*;
use bevy::winit::{UpdateMode, WinitSettings};
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};
use std::time::Duration;

/// How often the clock on the screen is drawn anew while play runs.
const TICK: Duration = Duration::from_millis(100);
/// And while the window is behind others.
const TICK_BEHIND: Duration = Duration::from_millis(250);

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(WinitSettings::desktop_app())
        .add_systems(Startup, open_eye)
        .add_systems(EguiPrimaryContextPass, draw)
        .add_systems(Update, rest_while_nothing_runs);
}

/// egui draws on the first camera.
fn open_eye(mut commands: Commands) {
    commands.spawn(Camera2d);
}

fn draw(
    mut contexts: EguiContexts,
    mut hall: NonSendMut<Hall>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let context = contexts.ctx_mut()?.clone();
    hall.tick();
    let area = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(context.viewport_rect());
    let mut ui = egui::Ui::new(context, "window".into(), area);
    for wish in hall.draw(&mut ui) {
        if !hall.carry_out(wish) {
            exit.write(AppExit::Success);
        }
    }
    Ok(())
}

/// An idle window costs nothing; a running clock is drawn ten times a second.
fn rest_while_nothing_runs(
    hall: NonSend<Hall>,
    mut settings: ResMut<WinitSettings>,
    mut was_running: Local<bool>,
) {
    if *was_running == hall.is_running() {
        return;
    }
    *was_running = hall.is_running();
    *settings = if *was_running {
        WinitSettings {
            focused_mode: UpdateMode::reactive(TICK),
            unfocused_mode: UpdateMode::reactive_low_power(TICK_BEHIND),
        }
    } else {
        WinitSettings::desktop_app()
    };
}
