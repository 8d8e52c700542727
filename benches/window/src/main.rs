//! The floor for the window: Bevy and egui with the same features, and nothing in it.
//! `measure.py` starts it beside Drillhall.

#![expect(elided_lifetimes_in_paths, reason = "the parameters of Bevy's systems have many")]

use bevy::prelude::*;
use bevy::window::{PresentMode, WindowResolution};
use bevy::winit::WinitSettings;
use bevy_egui::{EguiContexts, EguiPlugin, EguiPrimaryContextPass};

fn main() -> AppExit {
    let window = Window {
        title: "Empty".to_owned(),
        resolution: WindowResolution::new(1280, 800),
        present_mode: PresentMode::AutoVsync,
        ..default()
    };
    let windows = WindowPlugin { primary_window: Some(window), ..default() };
    App::new()
        .add_plugins(DefaultPlugins.set(windows))
        .add_plugins(EguiPlugin::default())
        .insert_resource(ClearColor(Color::srgb_u8(0x12, 0x16, 0x1c)))
        .insert_resource(WinitSettings::desktop_app())
        .add_systems(Startup, open_eye)
        .add_systems(EguiPrimaryContextPass, draw)
        .run()
}

fn open_eye(mut commands: Commands) {
    commands.spawn(Camera2d);
}

fn draw(mut contexts: EguiContexts) -> Result {
    let context = contexts.ctx_mut()?.clone();
    let area = egui::UiBuilder::new()
        .layer_id(egui::LayerId::background())
        .max_rect(context.viewport_rect());
    egui::Ui::new(context, "window".into(), area).label("");
    Ok(())
}
