//! Where everything stands.

use super::picture::Link;
use crate::exercise::view::{BoardView, PlaceView};
use crate::scenario::model::board::Mark;
use egui::{Pos2, Rect, Vec2};

/// The largest and the smallest a box gets.
const LARGEST: Vec2 = egui::vec2(150.0, 46.0);
const SMALLEST: Vec2 = egui::vec2(64.0, 34.0);
/// What stays free between two boxes.
const GAP: Vec2 = egui::vec2(12.0, 7.0);

/// A rectangle for every place, in their order.
pub(super) fn rects(inside: Rect, board: &BoardView) -> Vec<Rect> {
    let (columns, rows) = board.size;
    let cell = inside.size() / egui::vec2(f32::from(columns.max(1)), f32::from(rows.max(1)));
    let size = (cell - GAP).max(SMALLEST).min(LARGEST);
    let rect = |place: &PlaceView| {
        let (column, row) = (f32::from(place.column), f32::from(place.row));
        let middle = inside.min + cell * egui::vec2(column + 0.5, row + 0.5);
        Rect::from_center_size(Pos2::new(middle.x.round(), middle.y.round()), size)
    };
    board.places.iter().map(rect).collect()
}

/// The lines between them, from edge to edge.
pub(super) fn links(board: &BoardView, rects: &[Rect]) -> Vec<Link> {
    let reached = |at: usize| {
        let mark = board.places.get(at).map(|place| place.mark);
        matches!(mark, Some(Mark::Hit | Mark::Lost))
    };
    let link = |(from, to): &(usize, usize)| {
        let (a, b) = (*rects.get(*from)?, *rects.get(*to)?);
        let is_hot = reached(*from) && reached(*to);
        Some(Link { from: leave(a, b.center()), to: leave(b, a.center()), is_hot })
    };
    board.links.iter().filter_map(link).collect()
}

/// Where a line from a box's middle towards a point leaves the box.
fn leave(from: Rect, towards: Pos2) -> Pos2 {
    let way = towards - from.center();
    let half = from.size() / 2.0;
    let share =
        |way: f32, half: f32| if way.abs() < 0.5 { f32::INFINITY } else { half / way.abs() };
    let out = share(way.x, half.x).min(share(way.y, half.y)).min(1.0);
    from.center() + way * out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_begins_at_the_edge_of_its_box() {
        let from = Rect::from_center_size(Pos2::new(0.0, 0.0), egui::vec2(40.0, 20.0));
        assert_eq!(leave(from, Pos2::new(100.0, 0.0)), Pos2::new(20.0, 0.0));
        assert_eq!(leave(from, Pos2::new(0.0, -50.0)), Pos2::new(0.0, -10.0));
        assert_eq!(leave(from, Pos2::new(30.0, 30.0)), Pos2::new(10.0, 10.0));
    }
}
