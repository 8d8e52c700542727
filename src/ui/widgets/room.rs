//! How much room there is: a small window, or large letters, leave place for one thing at a time.

use super::{Press, centred};
use egui::{Align, Layout, ScrollArea, Ui};

/// Narrower than this in points, what stands side by side elsewhere stands one below the other.
const NARROW: f32 = 900.0;
/// Lower than this, what else stays at the top and the foot goes with what scrolls.
const LOW: f32 = 560.0;

/// Whether there is room for one column only.
pub(in crate::ui) fn is_narrow(ui: &Ui) -> bool {
    let size = ui.ctx().content_rect().size();
    size.x < NARROW || size.y < LOW
}

/// As wide as wished, or as the window leaves it: for what lies over the screen.
pub(in crate::ui) fn fitting(ui: &Ui, width: f32) -> f32 {
    width.min(ui.ctx().content_rect().width() - 80.0)
}

/// As high as what lies over the screen may be, with so much for its title and its foot.
pub(in crate::ui) fn fitting_height(ui: &Ui, rest: f32) -> f32 {
    (ui.ctx().content_rect().height() - rest).max(96.0)
}

/// Something at the left, something at the right; one below the other where it is narrow. What is
/// at the right is drawn from right to left where it is wide.
pub(in crate::ui) fn across(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    if is_narrow(ui) {
        ui.horizontal_wrapped(left);
        ui.horizontal_wrapped(right);
    } else {
        ui.horizontal(|ui| {
            left(ui);
            ui.with_layout(Layout::right_to_left(Align::Center), right);
        });
    }
}

/// A column in the middle; all of it scrolls where there is little room.
pub(in crate::ui) fn column<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    if is_narrow(ui) {
        let area = ScrollArea::vertical().auto_shrink(false);
        area.show(ui, |ui| {
            egui::Frame::NONE.inner_margin(egui::Margin::symmetric(16, 0)).show(ui, add).inner
        })
        .inner
    } else {
        centred(ui, width, add)
    }
}

/// Tabs, for what does not fit side by side; the one that is shown from now on.
pub(in crate::ui) fn tabs<T: Copy + PartialEq>(ui: &mut Ui, shown: &mut T, tabs: &[(T, String)]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        for (tab, text) in tabs {
            if ui.add(Press::new(text).selected(*tab == *shown)).clicked() {
                *shown = *tab;
            }
        }
    });
}
