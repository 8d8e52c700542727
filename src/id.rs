//! Typed dense indices, the tables they index, and small sets of roles and facts.
//!
//! Slugs such as `security_analyst` live at the borders; inside, everything is a number that is
//! only good for one scenario. Using it with another is a bug and panics.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// A number that names one record of a [`Table`].
pub trait Key: Copy + Ord {
    /// The key of a position. Positions past 65,535 are refused by the checker before this.
    fn from_position(position: usize) -> Self;

    /// The position in the table.
    fn position(self) -> usize;
}

macro_rules! keys {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u16);

        impl $name {
            /// The key of a small position, where one is known beforehand.
            pub const fn from_small(position: u16) -> Self {
                Self(position)
            }
        }

        impl Key for $name {
            fn from_position(position: usize) -> Self {
                Self(u16::try_from(position).unwrap_or(u16::MAX))
            }

            fn position(self) -> usize {
                usize::from(self.0)
            }
        }
    )* };
}

keys! {
    /// A role.
    RoleIx,
    /// A runbook action that can be taken in this scenario.
    ActionIx,
    /// Something acts can be about: objects, then contacts, clocks and decisions.
    ObjectIx,
    /// A contact.
    ContactIx,
    /// A fact.
    FactIx,
    /// A meter.
    MeterIx,
    /// A legal clock.
    ClockIx,
    /// A stage of a legal clock.
    StageIx,
    /// A phase.
    PhaseIx,
    /// A scripted inject.
    InjectIx,
    /// A decision.
    DecisionIx,
    /// A choice of a decision.
    ChoiceIx,
    /// An objective.
    ObjectiveIx,
    /// An expectation.
    ExpectationIx,
    /// A trap.
    TrapIx,
    /// A message that is composed from lines.
    MessageIx,
    /// A line of a message: only good within it.
    LineIx,
    /// An order pair.
    OrderIx,
    /// A consequence.
    ConsequenceIx,
    /// An ending.
    EndingIx,
    /// A pattern that acts are held against.
    PatternIx,
    /// One elementary question about the state, kept as a bit.
    AtomIx,
    /// Something that waits for a condition.
    WatchIx,
}

/// Records of one kind, in the order the author wrote them.
#[derive(PartialEq, Eq)]
pub struct Table<K, T> {
    rows: Vec<T>,
    key: PhantomData<K>,
}

impl<K: Key, T> Table<K, T> {
    /// A table of these rows.
    pub const fn new(rows: Vec<T>) -> Self {
        Self { rows, key: PhantomData }
    }

    /// How many rows there are.
    pub const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The rows in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.rows.iter()
    }

    /// The rows in order, each with its key.
    pub fn pairs(&self) -> impl Iterator<Item = (K, &T)> {
        self.rows.iter().enumerate().map(|(position, row)| (K::from_position(position), row))
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = K> + use<K, T> {
        (0..self.rows.len()).map(K::from_position)
    }

    /// The row of a key, if there is one.
    pub fn get(&self, key: K) -> Option<&T> {
        self.rows.get(key.position())
    }

    /// Makes every row this.
    pub fn fill(&mut self, row: T)
    where
        T: Clone,
    {
        self.rows.fill(row);
    }

    /// Adds a row and gives its key.
    pub fn push(&mut self, row: T) -> K {
        self.rows.push(row);
        K::from_position(self.rows.len() - 1)
    }

    /// The key of the first row of which this holds.
    pub fn find(&self, mut holds: impl FnMut(&T) -> bool) -> Option<K> {
        self.rows.iter().position(&mut holds).map(K::from_position)
    }
}

impl<K, T: Clone> Clone for Table<K, T> {
    fn clone(&self) -> Self {
        Self { rows: self.rows.clone(), key: PhantomData }
    }

    /// Keeps what is allocated.
    fn clone_from(&mut self, source: &Self) {
        self.rows.clone_from(&source.rows);
    }
}

impl<'a, K: Key, T> IntoIterator for &'a Table<K, T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K: Key, T> Default for Table<K, T> {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl<K: Key, T> Index<K> for Table<K, T> {
    type Output = T;

    fn index(&self, key: K) -> &T {
        &self.rows[key.position()]
    }
}

impl<K: Key, T> IndexMut<K> for Table<K, T> {
    fn index_mut(&mut self, key: K) -> &mut T {
        &mut self.rows[key.position()]
    }
}

impl<K, T: fmt::Debug> fmt::Debug for Table<K, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rows.fmt(f)
    }
}

impl<K: Key, T> FromIterator<T> for Table<K, T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Self::new(rows.into_iter().collect())
    }
}

macro_rules! sets {
    ($(
        $(#[$doc:meta])*
        $name:ident of $key:ident in $bits:ident kept as $kept:ty, by $bits_of:ident, $kept_of:ident
    );* $(;)?) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($kept);

        impl $name {
            /// Nothing.
            pub const EMPTY: Self = Self::with(0);
            /// How many different members there can be.
            pub const CAPACITY: usize = $bits::BITS as usize;

            const fn with(bits: $bits) -> Self {
                Self($kept_of(bits))
            }

            const fn bits(self) -> $bits {
                $bits_of(self.0)
            }

            /// Just this one.
            pub fn of(key: $key) -> Self {
                Self::with(1 << key.position())
            }

            /// The first so many keys.
            pub fn first(count: usize) -> Self {
                if count >= Self::CAPACITY { Self::with($bits::MAX) } else { Self::with((1 << count) - 1) }
            }

            /// Whether it is in.
            pub fn has(self, key: $key) -> bool {
                self.bits() >> key.position() & 1 == 1
            }

            /// Whether nothing is in.
            pub const fn is_empty(self) -> bool {
                self.bits() == 0
            }

            /// How many are in.
            pub const fn count(self) -> u32 {
                self.bits().count_ones()
            }

            /// What is in one or the other.
            #[must_use]
            pub const fn or(self, other: Self) -> Self {
                Self::with(self.bits() | other.bits())
            }

            /// What is in both.
            #[must_use]
            pub const fn and(self, other: Self) -> Self {
                Self::with(self.bits() & other.bits())
            }

            /// What is in this one only.
            #[must_use]
            pub const fn without(self, other: Self) -> Self {
                Self::with(self.bits() & !other.bits())
            }

            /// With all of these in or out.
            #[must_use]
            pub const fn with_all(self, these: Self, are_in: bool) -> Self {
                if are_in { self.or(these) } else { self.without(these) }
            }

            /// Puts one in.
            pub fn insert(&mut self, key: $key) {
                *self = self.or(Self::of(key));
            }

            /// The members in order.
            pub fn iter(self) -> impl Iterator<Item = $key> {
                let mut left = self.bits();
                std::iter::from_fn(move || {
                    let position = left.trailing_zeros();
                    if left == 0 {
                        return None;
                    }
                    left &= left - 1;
                    Some($key::from_position(position as usize))
                })
            }
        }

        impl FromIterator<$key> for $name {
            fn from_iter<I: IntoIterator<Item = $key>>(keys: I) -> Self {
                keys.into_iter().fold(Self::EMPTY, |set, key| set.or(Self::of(key)))
            }
        }
    )* };
}

sets! {
    /// Some of a scenario's roles; at most 32.
    RoleSet of RoleIx in u32 kept as u32, by same, same;
    /// Some lines of one message; at most 32 can be told apart.
    LineSet of LineIx in u32 kept as u32, by same, same;
    /// Some of a scenario's facts; at most 128. Kept in quarters, so that what holds one needs no
    /// wider alignment than a small number.
    FactSet of FactIx in u128 kept as [u32; 4], by joined, quarters;
}

const fn same(bits: u32) -> u32 {
    bits
}

const fn joined([a, b, c, d]: [u32; 4]) -> u128 {
    (d as u128) << 96 | (c as u128) << 64 | (b as u128) << 32 | a as u128
}

#[expect(clippy::cast_possible_truncation, reason = "each quarter is cut off on purpose")]
const fn quarters(bits: u128) -> [u32; 4] {
    [bits as u32, (bits >> 32) as u32, (bits >> 64) as u32, (bits >> 96) as u32]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_its_members_in_order() {
        let keys = [3, 0, 31].map(RoleIx::from_position);
        let set: RoleSet = keys.into_iter().collect();
        assert_eq!(set.iter().map(Key::position).collect::<Vec<_>>(), [0, 3, 31]);
        assert!(set.has(keys[0]) && !set.has(RoleIx::from_position(1)));
        assert_eq!(set.without(RoleSet::of(keys[0])).count(), 2);
        assert_eq!(RoleSet::first(3).count(), 3);
        assert_eq!(FactSet::first(128).count(), 128);
    }

    #[test]
    fn a_table_is_read_by_its_own_key() {
        let mut table: Table<RoleIx, &str> = Table::default();
        let key = table.push("a");
        assert_eq!((table[key], table.len()), ("a", 1));
        assert_eq!(table.find(|row| *row == "a"), Some(key));
        assert_eq!(table.get(RoleIx::from_position(1)), None);
    }
}
