//! The window: Bevy around the panels of `ui`.
//!
//! A system does one thing and is registered in its own file's `plugin`. What is played stands in
//! [`Hall`]; the panels draw it once a frame and their wishes are carried out after.

#![expect(elided_lifetimes_in_paths, reason = "the parameters of Bevy's systems have many")]

use crate::hall::{Hall, Options, Voice};
use crate::store::disk::RealDisk;
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::window::{ExitCondition, PresentMode, WindowResolution};
use bevy_egui::EguiPlugin;

mod board;
mod frame;
mod graphics;
mod input;
mod probe;
mod stage;

pub use self::probe::{Displays, Obstacle, obstacle};

/// Whether a window ended because the graphics driver gave up.
pub fn lost_graphics(exit: &AppExit) -> bool {
    *exit == AppExit::Error(graphics::LOST)
}

/// Opens the window and stays until it is closed.
pub fn run(options: Options) -> AppExit {
    let window = Window {
        title: "Drillhall".to_owned(),
        name: Some("drillhall".to_owned()),
        resolution: WindowResolution::new(1280, 800),
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    let windows = WindowPlugin {
        primary_window: Some(window),
        exit_condition: ExitCondition::OnPrimaryClosed,
        ..default()
    };
    let log = LogPlugin { level: Level::ERROR, ..default() };
    let mut hall = Hall::new(options, RealDisk);
    hall.leave_room();
    hall.read_aloud_with(Box::new(Voice::found()));
    App::new()
        .add_plugins(DefaultPlugins.set(windows).set(log))
        .add_plugins(EguiPlugin::default())
        .insert_resource(ClearColor(Color::srgb_u8(0x12, 0x16, 0x1c)))
        .insert_non_send(hall)
        .add_plugins((input::plugin, frame::plugin, board::plugin, stage::plugin, graphics::plugin))
        .run()
}
