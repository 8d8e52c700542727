//! How large everything is drawn: it grows with the window, and people may change it further.

use egui::gui_zoom::kb_shortcuts as keys;
use egui::{Context, Vec2};

/// What the screens are laid out for, in points.
const LAID_OUT_FOR: Vec2 = egui::vec2(1280.0, 800.0);
/// Of what a window is larger, so much goes into larger letters; the rest is room for more.
const SHARE: f32 = 0.6;
/// And at most so much in all.
const LARGEST: f32 = 2.5;
/// Smaller steps would only blur the letters.
const STEPS: f32 = 20.0;

/// Below this a screen does not hold what is on it: nothing is drawn so large that it comes to that.
const LEAST: Vec2 = egui::vec2(640.0, 400.0);

/// Makes everything as large as fits the window, times what people have set.
pub(super) fn follow(ctx: &Context, percent: u16) {
    // The keys that egui would zoom with change the setting instead.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
    let zoom = ctx.zoom_factor();
    let target = target(ctx.viewport_rect().size() * zoom, percent);
    if (target - zoom).abs() > f32::EPSILON {
        ctx.set_zoom_factor(target);
    }
}

/// The largest size in per cent that still fits the window.
pub(super) fn fits_percent(ctx: &Context) -> u16 {
    let size = ctx.viewport_rect().size() * ctx.zoom_factor();
    let most = |percent: &u16| target(size, *percent) >= wanted(size) * share(*percent) - 0.01;
    let sizes = super::Settings::SIZES.into_iter();
    sizes.filter(|percent| most(percent)).max().unwrap_or(100)
}

/// How the keys change the size: by so many steps, or back to what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Resize {
    Larger,
    Smaller,
    Usual,
}

/// What the keys ask for.
pub(super) fn asked(ctx: &Context) -> Option<Resize> {
    ctx.input_mut(|input| {
        if input.consume_shortcut(&keys::ZOOM_IN)
            || input.consume_shortcut(&keys::ZOOM_IN_SECONDARY)
        {
            Some(Resize::Larger)
        } else if input.consume_shortcut(&keys::ZOOM_OUT) {
            Some(Resize::Smaller)
        } else {
            input.consume_shortcut(&keys::ZOOM_RESET).then_some(Resize::Usual)
        }
    })
}

fn share(percent: u16) -> f32 {
    f32::from(percent) / 100.0
}

/// The scale for a window of a size, with what people have set.
fn target(size: Vec2, percent: u16) -> f32 {
    let most = (size / LEAST).min_elem().max(1.0);
    let least = wanted(size) * share(percent.min(100));
    (wanted(size) * share(percent)).min(most).max(least.min(wanted(size)))
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
    fn what_people_set_comes_on_top_as_far_as_it_fits() {
        for (size, percent, scale) in [
            ([1280.0, 800.0], 100, 1.0),
            ([1280.0, 800.0], 80, 0.8),
            ([1280.0, 800.0], 120, 1.2),
            ([1280.0, 800.0], 200, 2.0),
            ([1920.0, 1080.0], 135, 1.62),
            ([3840.0, 2160.0], 150, 3.0),
            ([800.0, 600.0], 200, 1.25),
            ([800.0, 600.0], 80, 0.8),
        ] {
            let found = target(size.into(), percent);
            assert!((found - scale).abs() < 0.001, "{size:?} {percent}: {found}");
        }
    }

    #[test]
    fn it_follows_the_window_and_the_setting() {
        let ctx = Context::default();
        let show = |pixels: f32, percent: u16| {
            for _ in 0..3 {
                let size = egui::vec2(pixels, pixels * 0.625) / ctx.zoom_factor();
                let rect = egui::Rect::from_min_size(egui::Pos2::ZERO, size);
                let input = egui::RawInput { screen_rect: Some(rect), ..egui::RawInput::default() };
                ctx.run_ui(input, |ui| follow(ui.ctx(), percent)).drop_without_applying_deltas();
            }
            ctx.zoom_factor()
        };
        assert!((show(1280.0, 100) - 1.0).abs() < 0.01);
        assert!((show(1280.0, 120) - 1.2).abs() < 0.01);
        assert!((show(2560.0, 120) - 1.6 * 1.2).abs() < 0.01);
        assert_eq!(fits_percent(&ctx), 200);
        assert!((show(1280.0, 80) - 0.8).abs() < 0.01);
    }
}
