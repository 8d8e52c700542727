//! A key with what is held beside it.

use crate::words::Words;
use egui::{Event, Key, Modifiers};
use std::fmt;

/// What is held while a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Held {
    /// Nothing.
    Nothing,
    /// Shift.
    Shift,
    /// Ctrl; Cmd on a Mac.
    Ctrl,
    /// Ctrl and Shift.
    CtrlShift,
    /// Alt.
    Alt,
    /// Alt and Shift.
    AltShift,
}

impl Held {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Nothing, ""),
        (Self::Shift, "Shift+"),
        (Self::Ctrl, "Ctrl+"),
        (Self::CtrlShift, "Ctrl+Shift+"),
        (Self::Alt, "Alt+"),
        (Self::AltShift, "Alt+Shift+"),
    ];

    /// What is held; nothing that we have a name for when it is Ctrl and Alt, which many keyboards
    /// send for letters of their own.
    const fn of(modifiers: Modifiers) -> Option<Self> {
        Some(match (modifiers.command || modifiers.ctrl, modifiers.alt, modifiers.shift) {
            (false, false, false) => Self::Nothing,
            (false, false, true) => Self::Shift,
            (true, false, false) => Self::Ctrl,
            (true, false, true) => Self::CtrlShift,
            (false, true, false) => Self::Alt,
            (false, true, true) => Self::AltShift,
            (true, true, _) => return None,
        })
    }

    const fn without_shift(self) -> Self {
        match self {
            Self::Nothing | Self::Shift => Self::Nothing,
            Self::Ctrl | Self::CtrlShift => Self::Ctrl,
            Self::Alt | Self::AltShift => Self::Alt,
        }
    }
}

/// A key with what is held beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chord {
    /// What is held.
    pub held: Held,
    /// The key.
    pub key: Key,
}

impl Chord {
    /// The chord that an event presses, if it does.
    pub(super) fn pressed_by(event: &Event) -> Option<Self> {
        match event {
            Event::Key { key, pressed: true, modifiers, .. } => {
                Some(Self { held: Held::of(*modifiers)?, key: *key }.settled())
            }
            _ => None,
        }
    }

    /// A sign lies with Shift on one keyboard and without on another: it is the same chord.
    fn settled(self) -> Self {
        let moves = !is_letter(self.key) && is_sign(self.key);
        if moves { Self { held: self.held.without_shift(), ..self } } else { self }
    }

    /// The character that this chord types where one can write.
    pub(super) fn types(self) -> Option<char> {
        let plain = matches!(self.held, Held::Nothing);
        if self.key == Key::Space {
            return plain.then_some(' ');
        }
        let mut letters = self.key.symbol_or_name().chars();
        let letter = letters.next().filter(|_| letters.next().is_none() && is_sign(self.key))?;
        plain.then_some(letter)
    }

    /// Takes it out of what happened, once; whether it was there. What types a character is told
    /// by that character, since keyboards differ in where it lies.
    pub(super) fn consume(self, events: &mut Vec<Event>) -> bool {
        let is_it = |event: &Event| match (event, self.types()) {
            (Event::Text(text), Some(letter)) => is_letters(text, letter),
            (_, Some(_)) => false,
            (event, None) => Self::pressed_by(event) == Some(self.settled()),
        };
        let found = events.iter().position(is_it);
        if let Some(at) = found {
            events.remove(at);
        }
        found.is_some()
    }

    /// A chord as the file of settings writes it.
    pub(super) fn read(text: &str) -> Option<Self> {
        Held::ALL.iter().rev().find_map(|(held, prefix)| {
            let key = Key::from_name(text.strip_prefix(prefix)?)?;
            Some(Self { held: *held, key })
        })
    }

    /// As keyboards of this language name it: `Ctrl N`, `Umschalt F3`.
    pub fn cap(self, words: &Words) -> String {
        let held: &[&str] = match self.held {
            Held::Nothing => &[],
            Held::Shift => &["keys-shift"],
            Held::Ctrl => &["settings-ctrl"],
            Held::CtrlShift => &["settings-ctrl", "keys-shift"],
            Held::Alt => &["keys-alt"],
            Held::AltShift => &["keys-alt", "keys-shift"],
        };
        let key = match self.key {
            Key::Space => words.say("keys-space"),
            Key::PageUp => words.say("keys-page-up"),
            Key::PageDown => words.say("keys-page-down"),
            Key::Home => words.say("keys-home"),
            Key::End => words.say("keys-end"),
            Key::Insert => words.say("keys-insert"),
            key => key.symbol_or_name().to_owned(),
        };
        let parts = held.iter().map(|id| words.say(id)).chain([key]);
        parts.collect::<Vec<String>>().join(" ")
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |(held, _): &&(Held, &str)| *held == self.held;
        let prefix = Held::ALL.iter().find(of).map_or("", |(_, prefix)| prefix);
        write!(f, "{prefix}{}", self.key.name())
    }
}

fn is_letters(text: &str, letter: char) -> bool {
    text.chars().flat_map(char::to_uppercase).eq(letter.to_uppercase())
}

fn is_letter(key: Key) -> bool {
    (Key::A..=Key::Z).contains(&key)
}

/// Whether it types something.
fn is_sign(key: Key) -> bool {
    key == Key::Quote || key.symbol_or_name().chars().count() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_chord_is_read_as_it_was_written() {
        for key in Key::ALL {
            for (held, _) in Held::ALL {
                let chord = Chord { held, key: *key };
                assert_eq!(Chord::read(&chord.to_string()), Some(chord), "{chord}");
            }
        }
        for broken in ["", "Ctrl+", "Hyper+N", "ctrl n", "Ctrl+Alt+N"] {
            assert_eq!(Chord::read(broken), None, "{broken}");
        }
    }

    #[test]
    fn it_is_called_as_on_the_keyboard() {
        let (english, german) = (Words::english(), crate::words::Language::German.words());
        for (text, english_cap, german_cap) in [
            ("Ctrl+N", "Ctrl N", "Strg N"),
            ("Ctrl+Comma", "Ctrl ,", "Strg ,"),
            ("Space", "Space", "Leertaste"),
            ("PageUp", "Page Up", "Bild auf"),
            ("Alt+Shift+F3", "Alt Shift F3", "Alt Umschalt F3"),
            ("L", "L", "L"),
        ] {
            let chord = Chord::read(text).unwrap();
            assert_eq!(chord.cap(&english), english_cap);
            assert_eq!(chord.cap(&german), german_cap);
        }
    }
}
