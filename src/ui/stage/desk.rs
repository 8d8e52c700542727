//! The one way into the stage: its fonts, its look, its language.

use super::{StageView, stage_ui};
use crate::ui::keys::{self, Action, Keys};
use crate::ui::speech;
use crate::ui::theme::Theme;
use crate::ui::wish::Wish;
use crate::words::Words;
use std::sync::Arc;

/// The stage with what is only on it.
#[derive(Debug, Default)]
pub struct StageDesk {
    dressed: Option<Theme>,
}

impl StageDesk {
    /// Draws the stage beside a window of a look. The key of full screen works here too; all else is
    /// done in the other window.
    pub fn frame(
        &mut self,
        ui: &mut egui::Ui,
        view: &StageView<'_>,
        words: Arc<Words>,
        beside: Theme,
        keys: Keys,
    ) -> Vec<Wish> {
        let look = beside.of_stage();
        if self.dressed.is_none() {
            ui.ctx().set_fonts(crate::ui::definitions());
            ui.ctx().request_discard("the fonts are new");
        }
        let is_first = self.dressed.is_none();
        if self.dressed != Some(look) {
            look.dress(ui.ctx(), false);
            self.dressed = Some(look);
        }
        if is_first {
            return Vec::new();
        }
        speech::speak(ui.ctx(), words);
        keys::hold(ui.ctx(), keys);
        stage_ui(ui, view);
        let pressed = keys::asked(ui, Action::LeadFull);
        pressed.then_some(Wish::StageFullScreen).into_iter().collect()
    }

    /// Forgets the window it was drawn in; for another one.
    pub const fn forget(&mut self) {
        self.dressed = None;
    }
}
