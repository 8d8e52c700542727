//! How indices are written and read: as the names that are in force on this thread.
//!
//! Serde gives an index no way to ask its reader which scenario it belongs to. So [`within`] puts
//! the scenario's names in force for the length of one call, on one thread, and takes them away
//! again whatever happens in it.

use super::names::{Kind, Names};
use crate::id::{
    ActionIx, AtomIx, ChoiceIx, ClockIx, ConsequenceIx, ContactIx, DecisionIx, EndingIx,
    ExpectationIx, FactIx, FactSet, InjectIx, Key as _, MessageIx, MeterIx, ObjectIx, ObjectiveIx,
    OrderIx, PatternIx, PhaseIx, RoleIx, RoleSet, StageIx, TrapIx,
};
use serde::de::{Deserialize, Deserializer, Error as _, SeqAccess, Visitor};
use serde::ser::{Error as _, Serialize, Serializer};
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

thread_local! {
    static IN_FORCE: RefCell<Option<Arc<Names>>> = const { RefCell::new(None) };
}

/// Does something with these names in force.
pub(crate) fn within<T>(names: &Arc<Names>, act: impl FnOnce() -> T) -> T {
    let _restore = Restore(IN_FORCE.replace(Some(Arc::clone(names))));
    act()
}

struct Restore(Option<Arc<Names>>);

impl Drop for Restore {
    fn drop(&mut self) {
        IN_FORCE.set(self.0.take());
    }
}

pub(super) fn ask<T>(question: impl FnOnce(&Names) -> T) -> Result<T, &'static str> {
    IN_FORCE.with_borrow(|names| names.as_deref().map(question)).ok_or("no names are in force")
}

/// An index that has a name.
trait Named: Sized {
    /// What it is, as a sentence says it.
    const WHAT: &'static str;

    fn kind(names: &Names) -> &Kind;

    fn of_name(names: &Names, name: &str) -> Option<Self>;
}

struct NameVisitor<T>(PhantomData<T>);

impl<T: Named> Visitor<'_> for NameVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name of {}", T::WHAT)
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<T, E> {
        ask(|names| T::of_name(names, name).ok_or_else(|| unknown::<T>(names, name)))
            .map_err(E::custom)?
            .map_err(E::custom)
    }
}

fn unknown<T: Named>(names: &Names, name: &str) -> String {
    let shown: String = name.chars().take(80).collect();
    match T::kind(names).nearest(&shown) {
        Some(near) => {
            format!("`{shown}` is not {} of the scenario; nearest is `{near}`", T::WHAT)
        }
        None => format!("`{shown}` is not {} of the scenario", T::WHAT),
    }
}

macro_rules! named {
    ($($key:ident in $list:ident: $what:literal),* $(,)?) => { $(
        impl Named for $key {
            const WHAT: &'static str = $what;

            fn kind(names: &Names) -> &Kind {
                &names.$list
            }

            fn of_name(names: &Names, name: &str) -> Option<Self> {
                names.$list.position(name).map(Self::from_position)
            }
        }

        impl Serialize for $key {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ask(|names| match names.$list.name(self.position()) {
                    Some(name) => serializer.serialize_str(name),
                    None => Err(S::Error::custom(concat!("an index is not of ", $what))),
                })
                .map_err(S::Error::custom)?
            }
        }
    )* };
}

named! {
    RoleIx in roles: "a role",
    ActionIx in actions: "an action",
    ObjectIx in objects: "an object",
    ContactIx in contacts: "a contact",
    FactIx in facts: "a fact",
    MeterIx in meters: "a meter",
    ClockIx in clocks: "a legal clock",
    StageIx in stages: "a stage",
    PhaseIx in phases: "a phase",
    DecisionIx in decisions: "a decision",
    ChoiceIx in choices: "a choice",
    ObjectiveIx in objectives: "an objective",
    ExpectationIx in expectations: "an expectation",
    MessageIx in messages: "a message",
    TrapIx in traps: "a trap",
    EndingIx in endings: "an ending",
}

impl Named for InjectIx {
    const WHAT: &'static str = "an inject";

    fn kind(names: &Names) -> &Kind {
        &names.injects
    }

    fn of_name(names: &Names, name: &str) -> Option<Self> {
        names.inject_position(name).map(Self::from_position)
    }
}

impl Serialize for InjectIx {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        ask(|names| serializer.serialize_str(&names.inject(self.position())))
            .map_err(S::Error::custom)?
    }
}

macro_rules! read_by_name {
    ($($key:ident),*) => { $(
        impl<'de> Deserialize<'de> for $key {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_str(NameVisitor(PhantomData))
            }
        }
    )* };
}

read_by_name!(
    RoleIx,
    ActionIx,
    ObjectIx,
    ContactIx,
    FactIx,
    MeterIx,
    ClockIx,
    StageIx,
    PhaseIx,
    InjectIx,
    DecisionIx,
    ChoiceIx,
    ObjectiveIx,
    ExpectationIx,
    MessageIx,
    TrapIx,
    EndingIx
);

/// What the author gave no name goes by its number.
macro_rules! numbered {
    ($($key:ident below $count:ident),* $(,)?) => { $(
        impl Serialize for $key {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                self.position().serialize(serializer)
            }
        }

        impl<'de> Deserialize<'de> for $key {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let position = usize::from(u16::deserialize(deserializer)?);
                let count = ask(|names| names.$count).map_err(D::Error::custom)?;
                if position < count {
                    return Ok(Self::from_position(position));
                }
                let what = stringify!($count);
                Err(D::Error::custom(format!("there are {count} {what}, none numbered {position}")))
            }
        }
    )* };
}

numbered! {
    OrderIx below orders,
    ConsequenceIx below consequences,
    PatternIx below patterns,
    AtomIx below atoms,
}

struct SetVisitor<K, S>(PhantomData<(K, S)>);

impl<'de, K: Named + Deserialize<'de>, S: FromIterator<K>> Visitor<'de> for SetVisitor<K, S> {
    type Value = S;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "a list of names, each of {}", K::WHAT)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<S, A::Error> {
        std::iter::from_fn(|| names.next_element().transpose()).collect()
    }
}

macro_rules! sets {
    ($($set:ident of $key:ident),* $(,)?) => { $(
        impl Serialize for $set {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_seq(self.iter())
            }
        }

        impl<'de> Deserialize<'de> for $set {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_seq(SetVisitor::<$key, Self>(PhantomData))
            }
        }
    )* };
}

sets! {
    RoleSet of RoleIx,
    FactSet of FactIx,
}
