//! The language of what is on the screen.

use crate::words::Words;
use egui::{Context, Id, Ui};
use std::sync::Arc;

/// From now on everything drawn in this context speaks so.
pub(super) fn speak(ctx: &Context, words: Arc<Words>) {
    ctx.data_mut(|data| data.insert_temp(Id::NULL, words));
}

/// The words to speak in.
pub(super) fn words(ui: &Ui) -> Arc<Words> {
    words_in(ui.ctx())
}

/// The same, for what is drawn over everything.
pub(super) fn words_in(ctx: &Context) -> Arc<Words> {
    ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or_else(Words::english)
}
