//! How much time is left, for those who do not see the clocks: said politely, once a minute at
//! most.

use super::PlayView;
use crate::say;
use crate::time::Span;
use crate::ui::speech::words;
use crate::ui::widgets::minutes_text;
use crate::words::Words;
use egui::{Id, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

/// Seconds of the window between two.
const EVERY: f64 = 60.0;

/// What was said last, and when, in the window's seconds.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    at: Option<f64>,
    text: String,
}

impl Told {
    /// What stands there now. It changes once a minute at most, and says nothing in the first.
    fn at(&mut self, now: f64, text: impl FnOnce() -> String) -> &str {
        let since = *self.at.get_or_insert(now);
        if now - since >= EVERY {
            self.at = Some(now);
            self.text = text();
        }
        &self.text
    }
}

/// Tells how long there is for what ends first.
pub(super) fn announce(ui: &Ui, play: &PlayView<'_>, told: &mut Told) {
    let words = words(ui);
    let now = ui.input(|input| input.time);
    let text = told.at(now, || nearest(&words, play)).to_owned();
    let corner = Rect::from_min_size(ui.max_rect().left_top(), Vec2::splat(1.0));
    let response = ui.interact(corner, Id::new("time left"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
    let live = egui::accesskit::Live::Polite;
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(live));
}

/// What ends first, and in how long; nothing if nothing does.
fn nearest(words: &Words, play: &PlayView<'_>) -> String {
    let asked = play.view.questions.iter().filter(|it| it.yours && it.outcome.is_none());
    let asked = asked.filter_map(|it| Some((it.left?, it.prompt.as_str())));
    let clocks = play.view.legal_clocks.iter().filter(|clock| !clock.waived);
    let stages = clocks.flat_map(|clock| &clock.stages);
    let due = stages.filter(|it| it.met.is_none() && !it.overdue);
    let due = due.map(|it| (it.left, it.title.as_str()));
    let first: Option<(Span, &str)> = asked.chain(due).min_by_key(|(left, _)| left.millis());
    first.map_or_else(String::new, |(left, what)| {
        let left = Span::from_minutes((left.millis() / 60_000).max(1));
        say!(words, "play-time-left", what = what, left = minutes_text(left))
    })
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn it_is_said_once_a_minute_at_most() {
        let mut told = Told::default();
        let mut changes = Vec::new();
        let mut last = String::new();
        for tenths in 0..3_000_u16 {
            let now = f64::from(tenths) / 10.0;
            let text = told.at(now, || format!("{now}")).to_owned();
            if text != last {
                changes.push(now);
                last = text;
            }
        }
        assert_eq!(changes, [60.0, 120.0, 180.0, 240.0]);
    }
}
