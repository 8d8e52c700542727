//! What `bevy_egui` leaves to us: action requests of assistive technology, and an idle window.

use bevy::a11y::ActionRequest;
use bevy::prelude::*;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInput, EguiPreUpdateSet, PrimaryEguiContext};

pub(super) fn plugin(app: &mut App) {
    app.add_systems(PreUpdate, pass_action_requests.before(EguiPreUpdateSet::ProcessInput));
    app.add_systems(
        PreUpdate,
        drop_repeated_modifiers
            .after(EguiPreUpdateSet::ProcessInput)
            .before(EguiPreUpdateSet::BeginPass),
    );
}

/// `bevy_egui` 0.42 sends the accessibility tree out and does not bring action requests back in.
fn pass_action_requests(
    mut requests: MessageReader<ActionRequest>,
    context: Single<Entity, With<PrimaryEguiContext>>,
    mut input: MessageWriter<EguiInputEvent>,
) {
    for request in requests.read() {
        let event = egui::Event::AccessKitActionRequest(request.0.clone());
        input.write(EguiInputEvent { context: *context, event });
    }
}

/// `bevy_egui` 0.42 tells egui of the modifier keys on every frame; egui repaints while there are
/// events, so the window would never rest.
fn drop_repeated_modifiers(mut inputs: Query<&mut EguiInput>, mut last: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(modifiers) => {
                let is_new = *modifiers != *last;
                *last = *modifiers;
                is_new
            }
            _ => true,
        });
    }
}
