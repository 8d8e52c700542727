//! A list of any length of which only what can be seen is laid out.

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a row is taken to be high until it was seen.
const GUESS: f32 = 54.0;
/// So far beyond the edges rows are laid out as well, so that Tab finds the next one.
const BEYOND: f32 = 160.0;
/// Between two rows.
const GAP: f32 = 2.0;

/// How high each row was when it was seen last, by its key, and how wide the list was then.
#[derive(Clone, Debug, Default)]
struct Heights {
    width: f32,
    rows: Arc<BTreeMap<u64, f32>>,
}

/// Draws the rows with these keys, one under the other, scrolling. A row keeps its identity by its
/// key when others come before it.
pub(in crate::ui) fn long_list(
    ui: &mut Ui,
    name: &str,
    keys: &[u64],
    mut row: impl FnMut(&mut Ui, usize),
) {
    let id = Id::new((name, "heights"));
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show_viewport(ui, |ui, seen| {
        let width = ui.available_width();
        let mut heights: Heights = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        if (heights.width - width).abs() > 0.5 {
            heights = Heights { width, ..Heights::default() };
        }
        let origin = ui.max_rect().min;
        let (mut top, mut changed) = (0.0, false);
        for (at, key) in keys.iter().enumerate() {
            let known = heights.rows.get(key).copied();
            let height = known.unwrap_or(GUESS);
            if top + height >= seen.top() - BEYOND && top <= seen.bottom() + BEYOND {
                let size = egui::vec2(width, height);
                let rect = Rect::from_min_size(origin + egui::vec2(0.0, top), size);
                let builder = UiBuilder::new().id_salt(key).max_rect(rect);
                let drawn = ui.scope_builder(builder, |ui| row(ui, at)).response.rect.height();
                if known.is_none_or(|known| (known - drawn).abs() > 0.5) {
                    Arc::make_mut(&mut heights.rows).insert(*key, drawn);
                    changed = true;
                }
            }
            top += heights.rows.get(key).copied().unwrap_or(GUESS) + GAP;
        }
        ui.expand_to_include_rect(Rect::from_min_size(origin, egui::vec2(width, top)));
        if changed {
            ui.ctx().request_repaint();
        }
        ui.data_mut(|data| data.insert_temp(id, heights));
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::RefCell;

    /// What is laid out of a list of 500 in a window of 400, scrolled down by so much at first.
    fn laid_out(scroll: f32) -> Vec<usize> {
        let ctx = egui::Context::default();
        let keys: Vec<u64> = (0..500).collect();
        let drawn = RefCell::new(Vec::new());
        for frame in 0..12_u8 {
            drawn.borrow_mut().clear();
            let screen = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(300.0, 400.0));
            let events = if frame == 3 {
                vec![
                    egui::Event::PointerMoved(egui::pos2(100.0, 100.0)),
                    egui::Event::MouseWheel {
                        unit: egui::MouseWheelUnit::Point,
                        delta: egui::vec2(0.0, -scroll),
                        phase: egui::TouchPhase::Move,
                        modifiers: egui::Modifiers::NONE,
                    },
                ]
            } else {
                Vec::new()
            };
            let input = egui::RawInput {
                screen_rect: Some(screen),
                time: Some(f64::from(frame)),
                events,
                ..egui::RawInput::default()
            };
            ctx.run_ui(input, |ui| {
                long_list(ui, "list", &keys, |ui, at| {
                    drawn.borrow_mut().push(at);
                    ui.set_height(if at % 2 == 0 { 40.0 } else { 70.0 });
                });
            })
            .drop_without_applying_deltas();
        }
        drawn.into_inner()
    }

    #[test]
    fn only_what_can_be_seen_is_laid_out_and_scrolling_finds_the_rest() {
        let first = laid_out(0.0);
        assert_eq!(first.first(), Some(&0));
        assert!(first.len() < 16, "{first:?}");
        let later = laid_out(3_000.0);
        assert!(later.len() < 20 && later[0] > 20 && later[0] < 60, "{later:?}");
        assert!(later.windows(2).all(|two| two[1] == two[0] + 1));
    }
}
