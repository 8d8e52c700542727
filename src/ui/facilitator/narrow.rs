//! The facilitator's window where there is little room: one thing at a time above the line, each a
//! tab.

use super::{FacilitatorState, FacilitatorView, ask, foot, log, now, room, sheet, top};
use crate::ui::speech::words;
use crate::ui::theme::Tokens;
use crate::ui::widgets;
use crate::ui::wish::Wish;
use egui::{Frame, Margin, Panel, ScrollArea, Ui};

/// What is shown above the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Tab {
    /// What is on the stage, what is asked, what is looked for.
    #[default]
    Now,
    /// The run sheet and the deck.
    Sheet,
    /// The people and the objectives.
    Room,
    /// What happened.
    Log,
}

/// The height of what is on the stage.
const STAGE: f32 = 220.0;

pub(super) fn narrow_ui(
    ui: &mut Ui,
    view: &FacilitatorView<'_>,
    local: &mut FacilitatorState,
    wishes: &mut Vec<Wish>,
) {
    let (tokens, words) = (Tokens::of(ui), words(ui));
    let bar = Frame::NONE.fill(tokens.panel).inner_margin(Margin::symmetric(8, 6));
    Panel::top("lead_narrow_top").frame(bar).show(ui, |ui| {
        top::narrow_ui(ui, view, local, wishes);
        ui.add_space(2.0);
        let tabs = [
            (Tab::Now, "lead-tab-now"),
            (Tab::Sheet, "lead-tab-sheet"),
            (Tab::Room, "lead-tab-room"),
            (Tab::Log, "lead-tab-log"),
        ];
        widgets::tabs(ui, &mut local.tab, &tabs.map(|(tab, id)| (tab, words.say(id))));
    });
    let frame = Frame::NONE.inner_margin(Margin::same(8));
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        super::line_panel_ui(ui, view, local, wishes);
        match local.tab {
            Tab::Now => {
                ScrollArea::vertical().id_salt("now").auto_shrink(false).show(ui, |ui| {
                    now::on_stage_ui(ui, view, local, wishes, STAGE);
                    ui.add_space(8.0);
                    ask::questions_ui(ui, view, local, wishes);
                    now::expected_ui(ui, view, wishes, &words);
                });
            }
            Tab::Sheet => sheet::sheet_ui(ui, view, local, wishes),
            Tab::Room => {
                foot::foot_ui(ui, view, local);
                room::room_ui(ui, view, local, wishes);
            }
            Tab::Log => log::log_ui(ui, view, local, wishes),
        }
    });
}
