//! The other window: what everybody in the room sees. It comes with a drill for a team and goes with
//! it, opens on the second monitor when there is one, and draws nothing but [`Hall::draw_stage`].

use super::frame::Opened;
use crate::hall::Hall;
use bevy::camera::RenderTarget;
use bevy::camera::visibility::RenderLayers;
use bevy::ecs::schedule::ScheduleLabel;
use bevy::prelude::*;
use bevy::window::{
    Monitor, PresentMode, PrimaryMonitor, WindowCloseRequested, WindowMode, WindowRef,
    WindowResolution,
};
use bevy_egui::{EguiContext, EguiSchedule};

/// Draws into the other window.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct StagePass;

/// The other window, or the eye that looks into it.
#[derive(Component)]
struct OfStage;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, (close, come_and_go, fill_the_screen).chain())
        .add_systems(StagePass, draw);
}

/// Opens the window with the room and takes it away with it.
fn come_and_go(
    mut commands: Commands,
    hall: NonSend<Hall>,
    parts: Query<Entity, With<OfStage>>,
    monitors: Query<Entity, (With<Monitor>, Without<PrimaryMonitor>)>,
) {
    match (hall.has_stage(), parts.is_empty()) {
        (true, true) => open(&mut commands, monitors.iter().next()),
        (false, false) => parts.iter().for_each(|part| commands.entity(part).despawn()),
        _ => {}
    }
}

fn open(commands: &mut Commands, second: Option<Entity>) {
    let (position, mode) = match second {
        Some(monitor) => {
            let there = MonitorSelection::Entity(monitor);
            (WindowPosition::Centered(there), WindowMode::BorderlessFullscreen(there))
        }
        None => (WindowPosition::Automatic, WindowMode::Windowed),
    };
    let window = Window {
        title: "Drillhall · Stage".to_owned(),
        name: Some("drillhall.stage".to_owned()),
        resolution: WindowResolution::new(1280, 720),
        present_mode: PresentMode::AutoVsync,
        position,
        mode,
        // The keyboard stays where the facilitator types.
        focused: false,
        ..default()
    };
    let window = commands.spawn((window, OfStage)).id();
    commands.spawn((
        Camera2d,
        RenderTarget::Window(WindowRef::Entity(window)),
        EguiSchedule::new(StagePass),
        // Nothing of the first window's board.
        RenderLayers::layer(1),
        OfStage,
    ));
}

/// Closed by hand it stays closed until somebody asks for it.
fn close(
    mut closing: MessageReader<WindowCloseRequested>,
    stage: Query<(), (With<OfStage>, With<Window>)>,
    mut hall: NonSendMut<Hall>,
) {
    if closing.read().any(|asked| stage.contains(asked.window)) {
        hall.stage_was_closed();
    }
}

/// Full screen on the monitor it is on, and back.
fn fill_the_screen(
    hall: NonSend<Hall>,
    mut window: Query<&mut Window, With<OfStage>>,
    mut before: Local<bool>,
) {
    let is_full = hall.stage_is_full();
    if *before == is_full {
        return;
    }
    *before = is_full;
    for mut window in &mut window {
        window.mode = if matches!(window.mode, WindowMode::Windowed) {
            WindowMode::BorderlessFullscreen(MonitorSelection::Current)
        } else {
            WindowMode::Windowed
        };
    }
}

fn draw(
    mut contexts: Query<&mut EguiContext, With<OfStage>>,
    mut hall: NonSendMut<Hall>,
    opened: Res<Opened>,
) {
    let Ok(mut context) = contexts.single_mut() else { return };
    let context = context.get_mut().clone();
    let now = opened.now();
    let area = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(context.viewport_rect());
    let mut ui = egui::Ui::new(context, "stage".into(), area);
    for wish in hall.draw_stage(&mut ui, now) {
        hall.carry_out(wish, now);
    }
}
