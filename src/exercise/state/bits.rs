//! A row of bits, and the atoms' place among them.

use super::State;
use crate::dice::Dice;
use crate::exercise::setup::Setup;
use crate::id::{AtomIx, Key};
use crate::scenario::Scenario;
use crate::scenario::model::Atom;

/// A row of bits of fixed length.
#[derive(Debug, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Clone for Bits {
    fn clone(&self) -> Self {
        Self { words: self.words.clone(), length: self.length }
    }

    fn clone_from(&mut self, source: &Self) {
        self.words.clone_from(&source.words);
        self.length = source.length;
    }
}

impl Bits {
    /// So many bits, all off.
    pub fn new(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)], length }
    }

    /// One bit; off past the end.
    pub fn has(&self, key: impl Key) -> bool {
        let at = key.position();
        self.words.get(at / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// Sets one bit; nothing happens past the end.
    pub fn set(&mut self, key: impl Key, on: bool) {
        let at = key.position();
        if let Some(word) = self.words.get_mut(at / 64) {
            *word = *word & !(1 << (at % 64)) | u64::from(on) << (at % 64);
        }
    }

    /// Turns all on.
    pub fn fill(&mut self) {
        self.words.fill(u64::MAX);
        let extra = self.words.len() * 64 - self.length;
        if let Some(last) = self.words.last_mut() {
            *last >>= extra;
        }
    }

    /// Whether all are off.
    #[inline]
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// The first bit that is on.
    pub fn first<K: Key>(&self) -> Option<K> {
        let (at, word) = self.words.iter().enumerate().find(|(_, word)| **word != 0)?;
        Some(K::from_position(at * 64 + word.trailing_zeros() as usize))
    }
}

/// The value of every dice atom under a setup's seed.
pub(super) fn rolls(scenario: &Scenario, setup: &Setup) -> Vec<(AtomIx, bool)> {
    let roll = |atom: &AtomIx| match scenario.wiring.atoms[*atom] {
        Atom::Dice(part, of, stream) => {
            let holds = setup.dice && Dice::new(setup.seed, u64::from(stream)).chance(part, of);
            (*atom, holds)
        }
        _ => (*atom, false),
    };
    scenario.wiring.dice_atoms.iter().map(roll).collect()
}

impl State {
    /// Whether an atom holds.
    pub fn holds(&self, atom: AtomIx) -> bool {
        self.atoms.has(atom)
    }

    /// Sets an atom's bit and stirs what listens to it.
    pub(super) fn set_atom(&mut self, scenario: &Scenario, atom: Option<AtomIx>, on: bool) {
        let Some(atom) = atom else { return };
        if self.atoms.has(atom) == on {
            return;
        }
        self.atoms.set(atom, on);
        for watch in &scenario.wiring.watches_of_atom[atom] {
            self.stirred.set(*watch, true);
        }
        if on {
            self.arm_story_atoms(scenario, atom);
        }
    }

    fn arm_story_atoms(&mut self, scenario: &Scenario, atom: AtomIx) {
        for story_atom in &scenario.wiring.story_atoms_of_atom[atom] {
            let Atom::StorySince(_, span) = scenario.wiring.atoms[*story_atom] else { continue };
            let due = self.story_now(scenario).after(span);
            self.set_story_timer(due.millis(), super::Due::Turn(*story_atom));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::WatchIx;

    #[test]
    fn bits_are_set_found_and_filled() {
        let mut bits = Bits::new(70);
        let key = WatchIx::from_position(69);
        assert_eq!(bits.first::<WatchIx>(), None);
        bits.set(key, true);
        assert!(bits.has(key));
        assert_eq!(bits.first(), Some(key));
        bits.set(key, false);
        assert_eq!(bits, Bits::new(70));
        bits.fill();
        assert!(bits.has(key) && !bits.has(WatchIx::from_position(70)));
        bits.set(WatchIx::from_position(999), true);
    }
}
