//! The lower half of the hot wash: one of several things to look at.

use super::{HotwashState, HotwashView, again, best, compare, lanes, waterfall};
use crate::ui::speech::words;
use crate::ui::widgets::{self, Press};
use crate::ui::wish::Wish;
use egui::{Align, Layout, ScrollArea, Ui};

/// What the lower half shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Below {
    /// Where the points went.
    Points,
    /// When it happened.
    Lanes,
    /// This try and the one before.
    Compared,
    /// The decisions, to go back to.
    Decisions,
    /// One good way through.
    Best,
}

impl Below {
    const ALL: [Self; 5] = [Self::Compared, Self::Lanes, Self::Points, Self::Decisions, Self::Best];

    const fn title(self) -> &'static str {
        match self {
            Self::Points => "hotwash-below-points",
            Self::Lanes => "hotwash-below-lanes",
            Self::Compared => "hotwash-below-compared",
            Self::Decisions => "hotwash-below-decisions",
            Self::Best => "hotwash-below-best",
        }
    }
}

/// The signs of the lanes need so much room beside the tabs.
const LEGEND: f32 = 540.0;

pub(super) fn below_ui(
    ui: &mut Ui,
    view: &HotwashView,
    local: &mut HotwashState,
    wishes: &mut Vec<Wish>,
) {
    let words = words(ui);
    let first = if view.comparison.is_some() { Below::Compared } else { Below::Lanes };
    let shown = local.below.unwrap_or(first);
    let mut has_legend = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for below in Below::ALL {
            let is_idle = match below {
                Below::Compared => view.comparison.is_none(),
                // One person's; a team's stand in the replay and in the report.
                Below::Decisions => view.is_team,
                _ => false,
            };
            if is_idle {
                continue;
            }
            if ui.add(Press::new(&words.say(below.title())).selected(below == shown)).clicked() {
                local.below = Some(below);
                if below == Below::Best && view.best.is_none() {
                    wishes.push(Wish::ShowBest);
                }
            }
        }
        has_legend = shown == Below::Lanes && ui.available_width() > LEGEND;
        if has_legend {
            ui.with_layout(Layout::right_to_left(Align::Center), lanes::legend_ui);
        }
        if shown == Below::Points {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                waterfall::table_press_ui(ui, local);
            });
        }
    });
    if shown == Below::Lanes {
        if !has_legend {
            widgets::words(ui, 18.0, |ui| {
                ui.with_layout(Layout::right_to_left(Align::Center), lanes::legend_ui);
            });
        }
        return lanes::lanes_ui(ui, &view.lanes, view.until);
    }
    ui.add_space(6.0);
    if shown == Below::Points {
        return waterfall::waterfall_ui(ui, &view.waterfall, local, wishes);
    }
    ScrollArea::vertical().id_salt(shown.title()).auto_shrink(false).show(ui, |ui| {
        ui.set_width(ui.available_width() - 8.0);
        match (shown, &view.comparison, &view.best) {
            (Below::Compared, Some(comparison), _) => compare::compare_ui(ui, comparison),
            (Below::Decisions, ..) => again::decisions_ui(ui, &view.decisions, wishes),
            (Below::Best, _, Some(best)) => best::best_ui(ui, best),
            _ => {}
        }
    });
}
