//! When the graphics driver gives up: the run is left as the menu would leave it, and the program
//! ends with a sentence instead of a black window.

use super::frame::Opened;
use crate::hall::Hall;
use bevy::prelude::*;
use bevy::render::error_handler::{RenderErrorHandler, RenderErrorPolicy};
use std::num::NonZeroU8;

/// What the program exits with inside itself; `main` turns it into a sentence.
pub(super) const LOST: NonZeroU8 = NonZeroU8::new(9).unwrap();

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(RenderErrorHandler(|_error, world, _render| {
        let now = world.resource::<Opened>().now();
        if let Some(mut hall) = world.get_non_send_mut::<Hall>() {
            hall.leave(now);
        }
        world.write_message(AppExit::Error(LOST));
        RenderErrorPolicy::StopRendering
    }));
}
