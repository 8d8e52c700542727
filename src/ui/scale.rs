//! How large everything is drawn: it grows with the window, and people may change it further.

use egui::{Context, Vec2};

/// What the screens are laid out for, in points.
const LAID_OUT_FOR: Vec2 = egui::vec2(1280.0, 800.0);
/// Of what a window is larger, so much goes into larger letters; the rest is room for more.
const SHARE: f32 = 0.6;
/// And at most so much in all.
const LARGEST: f32 = 2.5;
/// Smaller steps would only blur the letters.
const STEPS: f32 = 20.0;

/// The scale in force.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    own: f32,
}

impl Default for Scale {
    fn default() -> Self {
        Self { own: 1.0 }
    }
}

impl Scale {
    /// Follows the window's size; what people have set with Ctrl and plus or minus stays on top.
    pub(super) fn follow(&mut self, ctx: &Context) {
        let zoom = ctx.zoom_factor();
        let wanted = wanted(ctx.viewport_rect().size() * zoom);
        if (wanted - self.own).abs() > f32::EPSILON {
            ctx.set_zoom_factor(zoom / self.own * wanted);
            self.own = wanted;
        }
    }
}

/// The scale for a window of a size, measured without any.
fn wanted(size: Vec2) -> f32 {
    let fits = (size / LAID_OUT_FOR).min_elem().max(1.0);
    let grown = 1.0 + (fits - 1.0) * SHARE;
    (grown.min(LARGEST) * STEPS).round() / STEPS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_with_the_smaller_side_and_never_shrinks() {
        for (size, scale) in [
            ([800.0, 600.0], 1.0),
            ([1280.0, 800.0], 1.0),
            ([3000.0, 800.0], 1.0),
            ([1920.0, 1080.0], 1.2),
            ([2560.0, 1440.0], 1.5),
            ([3840.0, 2160.0], 2.0),
            ([9000.0, 9000.0], 2.5),
        ] {
            assert!((wanted(size.into()) - scale).abs() < 0.001, "{size:?}");
        }
    }

    #[test]
    fn what_people_set_stays_on_top() {
        let ctx = Context::default();
        let mut scale = Scale::default();
        let mut show = |pixels: f32, set: Option<f32>| {
            let zoom = ctx.zoom_factor();
            let size = egui::vec2(pixels, pixels * 0.6) / zoom;
            let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
            let input = egui::RawInput { screen_rect: Some(rect), ..egui::RawInput::default() };
            ctx.run_ui(input, |ui| {
                if let Some(factor) = set {
                    ui.ctx().set_zoom_factor(factor);
                } else {
                    scale.follow(ui.ctx());
                }
            })
            .drop_without_applying_deltas();
        };
        show(1280.0, None);
        show(1280.0, Some(1.5));
        show(1280.0, None);
        assert!((ctx.zoom_factor() - 1.5).abs() < 0.01, "nobody takes it back");
        show(2560.0, None);
        show(2560.0, None);
        assert!((ctx.zoom_factor() - 1.5 * 1.55).abs() < 0.05, "{}", ctx.zoom_factor());
    }
}
