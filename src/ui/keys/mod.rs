//! Which key does what: one table, and what a person has changed in it.
//!
//! Every command that has a key of its own is an [`Action`]. Screens ask [`asked`] whether it is
//! wished and never name the key themselves. Enter, Escape, Tab, the arrows and the keys of egui's
//! zoom belong to no action and cannot be given to one.

mod action;
mod chord;
mod fixed;

pub use self::action::{Action, Group};
pub use self::chord::{Chord, Held};
pub use self::fixed::Taken;
pub(super) use self::fixed::taken_by;

use crate::words::Words;
use egui::{Context, Id, Ui};
use std::collections::BTreeMap;

/// The keys in force: as they came, but for what a person has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keys([Option<Chord>; Action::ALL.len()]);

impl Default for Keys {
    fn default() -> Self {
        Self::AS_THEY_CAME
    }
}

impl Keys {
    /// Nothing changed.
    pub const AS_THEY_CAME: Self = Self([None; Action::ALL.len()]);

    /// The chord of an action.
    pub fn of(&self, action: Action) -> Chord {
        self.changed(action).unwrap_or(action.usual())
    }

    /// What it was changed to, if it was.
    pub fn changed(&self, action: Action) -> Option<Chord> {
        self.0.get(action as usize).copied().flatten()
    }

    /// With another chord for an action.
    ///
    /// # Errors
    ///
    /// If the chord cannot be given to it.
    pub fn with(mut self, action: Action, chord: Chord) -> Result<Self, Taken> {
        if let Some(taken) = taken_by(&self, action, chord) {
            return Err(taken);
        }
        if let Some(place) = self.0.get_mut(action as usize) {
            *place = (chord != action.usual()).then_some(chord);
        }
        Ok(self)
    }

    /// With an action's chord as it came; with another's swapped back too if it has taken it.
    #[must_use]
    pub fn as_it_came(mut self, action: Action) -> Self {
        if let Some(place) = self.0.get_mut(action as usize) {
            *place = None;
        }
        // Each of these has one changed key fewer, so it comes to an end.
        let in_the_way = |it: &&Action| {
            let meets = **it != action && it.group().meets(action.group());
            meets && self.changed(**it) == Some(action.usual())
        };
        match Action::ALL.iter().find(in_the_way) {
            Some(other) => self.as_it_came(*other).as_it_came(action),
            None => self,
        }
    }

    /// What differs, as the file of settings keeps it.
    pub fn written(&self) -> BTreeMap<String, String> {
        let changed = |action: &Action| {
            let chord = self.changed(*action)?;
            Some((action.row().id.to_owned(), chord.to_string()))
        };
        Action::ALL.iter().filter_map(changed).collect()
    }

    /// What the file of settings has kept. Names that this version does not know are left out.
    ///
    /// # Errors
    ///
    /// Says in a few words what is wrong with it.
    pub fn read(written: &BTreeMap<String, String>, words: &Words) -> Result<Self, String> {
        let mut keys = Self::default();
        for (id, text) in written {
            let Some(action) = Action::named(id) else { continue };
            let chord = Chord::read(text)
                .ok_or_else(|| crate::say!(words, "keys-no-chord", text = text.as_str()))?;
            if let Some(place) = keys.0.get_mut(action as usize) {
                *place = (chord != action.usual()).then_some(chord);
            }
        }
        let clash = |action: &Action| taken_by(&keys, *action, keys.of(*action));
        match Action::ALL.iter().find_map(clash) {
            Some(taken) => Err(taken.sentence(words)),
            None => Ok(keys),
        }
    }
}

/// From now on these keys hold in this context.
pub(super) fn hold(ctx: &Context, keys: Keys) {
    ctx.data_mut(|data| data.insert_temp(Id::NULL, keys));
}

/// The keys in force.
pub(super) fn keys(ctx: &Context) -> Keys {
    ctx.data(|data| data.get_temp(Id::NULL)).unwrap_or_default()
}

/// Whether an action is asked for by its key. It is taken from what happened, so nothing else
/// hears of it.
pub(super) fn asked(ui: &Ui, action: Action) -> bool {
    let chord = keys(ui.ctx()).of(action);
    ui.input_mut(|input| chord.consume(&mut input.events))
}

/// Whether the key of an action types something, so that it is meant only while nobody writes.
pub(super) fn is_typed(ui: &Ui, action: Action) -> bool {
    keys(ui.ctx()).of(action).types().is_some()
}

/// The key of an action as its cap: `Ctrl N`.
pub(super) fn cap(ctx: &Context, words: &Words, action: Action) -> String {
    keys(ctx).of(action).cap(words)
}

/// The chord that was pressed, whatever it is; the keyboard is silent for everybody else.
pub(super) fn pressed(ctx: &Context) -> Option<Chord> {
    ctx.input_mut(|input| {
        let found = input.events.iter().find_map(Chord::pressed_by);
        input
            .events
            .retain(|event| !matches!(event, egui::Event::Key { .. } | egui::Event::Text(_)));
        found
    })
}

#[cfg(test)]
mod tests;
