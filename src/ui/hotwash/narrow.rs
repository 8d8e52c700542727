//! The hot wash where there is little room: one thing at a time, each a tab.

use super::{HotwashState, HotwashView, below_ui, objectives_ui, score_ui, side};
use crate::ui::speech::words;
use crate::ui::widgets;
use crate::ui::wish::Wish;
use egui::{Frame, Margin, ScrollArea, Ui};

/// What is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    /// What was earned.
    #[default]
    Figures,
    /// What to talk about.
    Talk,
    /// What stands below elsewhere.
    Below,
}

pub(super) fn narrow_ui(
    ui: &mut Ui,
    view: &HotwashView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let frame = Frame::NONE.inner_margin(Margin::symmetric(12, 8));
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let tabs = [
            (Tab::Figures, "hotwash-tab-figures"),
            (Tab::Talk, "hotwash-tab-talk"),
            (Tab::Below, "hotwash-tab-below"),
        ];
        let tabs = tabs.map(|(tab, id)| (tab, words(ui).say(id)));
        widgets::tabs(ui, &mut local.tab, &tabs);
        ui.add_space(6.0);
        match local.tab {
            Tab::Figures => {
                ScrollArea::vertical().id_salt("figures").auto_shrink(false).show(ui, |ui| {
                    score_ui(ui, view);
                    ui.add_space(8.0);
                    objectives_ui(ui, &view.objectives);
                });
            }
            Tab::Talk => side::side_ui(ui, view, local, wishes),
            Tab::Below => below_ui(ui, view, local, wishes),
        }
    });
}
