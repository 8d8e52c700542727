//! Chords that an action cannot have, and why.

use super::{Action, Chord, Group, Held, Keys};
use crate::say;
use crate::words::Words;
use egui::Key;

/// Why a chord cannot be given to an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    chord: Chord,
    why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Why {
    /// Another action has it.
    By(Action),
    /// It means the same on every screen, and stays.
    Fixed,
    /// It edits text.
    Editing,
    /// Letters find something to do.
    Typing,
}

impl Taken {
    /// A sentence for people.
    pub fn sentence(&self, words: &Words) -> String {
        let key = self.chord.cap(words);
        match self.why {
            Why::By(action) => {
                let what = words.say(action.phrase());
                say!(words, "keys-taken", key = key, what = what)
            }
            Why::Fixed => say!(words, "keys-taken-fixed", key = key),
            Why::Editing => say!(words, "keys-taken-editing", key = key),
            Why::Typing => say!(words, "keys-taken-typing", key = key),
        }
    }
}

/// Why an action cannot have a chord, if so.
pub(in crate::ui) fn taken_by(keys: &Keys, action: Action, chord: Chord) -> Option<Taken> {
    let why = fixed(action, chord).or_else(|| {
        let other = |it: &&Action| {
            **it != action && it.group().meets(action.group()) && keys.of(**it) == chord
        };
        Action::ALL.iter().find(other).map(|it| Why::By(*it))
    })?;
    Some(Taken { chord, why })
}

fn fixed(action: Action, chord: Chord) -> Option<Why> {
    let Chord { held, key } = chord;
    match key {
        Key::Escape | Key::Enter | Key::Tab | Key::Questionmark => return Some(Why::Fixed),
        Key::ArrowUp | Key::ArrowDown | Key::ArrowLeft | Key::ArrowRight => {
            return Some(Why::Fixed);
        }
        // Larger, smaller, as it was.
        Key::Plus | Key::Minus | Key::Equals | Key::Num0 if held == Held::Ctrl => {
            return Some(Why::Fixed);
        }
        Key::Backspace | Key::Delete | Key::Copy | Key::Cut | Key::Paste => {
            return Some(Why::Editing);
        }
        Key::A | Key::C | Key::V | Key::X if held == Held::Ctrl => return Some(Why::Editing),
        _ => {}
    }
    if chord.types().is_some() || held == Held::Shift && key_types(key) {
        let may = match action.group() {
            Group::Lead => held == Held::Nothing && key != Key::Slash,
            Group::Play => action == Action::Clock && key == Key::Space,
            Group::Everywhere => false,
        };
        return (!may).then_some(Why::Typing);
    }
    None
}

/// Whether a key types something when nothing but Shift is held.
fn key_types(key: Key) -> bool {
    Chord { held: Held::Nothing, key }.types().is_some()
}
