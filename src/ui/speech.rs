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

/// A key, or several, as keyboards of this language name them: `Ctrl N`, `Strg N`.
pub(super) fn key(ui: &Ui, key: &str) -> String {
    key.replace("Ctrl", &words(ui).say("settings-ctrl"))
}

/// The words, for what is drawn over everything.
pub(super) fn words_in(ctx: &Context) -> Arc<Words> {
    ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or_else(Words::english)
}
