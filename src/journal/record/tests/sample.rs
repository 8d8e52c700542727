//! Made-up values of anything that serde can read: every variant in its turn, known or new.
//!
//! The names of indices are taken from the names in force, so that what comes out is well formed
//! and seldom sensible.

use crate::dice::Dice;
use crate::journal::record::keys::ask;
use crate::journal::record::names::Names;
use serde::de::value::{Error, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Expected, IntoDeserializer as _, MapAccess,
    SeqAccess, VariantAccess, Visitor,
};
use serde::{Deserialize, forward_to_deserialize_any};

/// One value for each variant of an enum, the rest by chance. The names must be in force.
pub(crate) fn every<'de, T: Deserialize<'de>>(dice: &mut Dice) -> Vec<T> {
    let mut all = Vec::new();
    loop {
        let variant = u32::try_from(all.len()).unwrap();
        let mut count = 0;
        let value = T::deserialize(Chance { dice, variant: Some(variant), count: &mut count });
        if variant >= count {
            return all;
        }
        all.push(value.unwrap());
    }
}

/// A value by chance. The names must be in force.
pub(crate) fn any<'de, T: Deserialize<'de>>(dice: &mut Dice) -> T {
    T::deserialize(Chance { dice, variant: None, count: &mut 0 }).unwrap()
}

struct Chance<'a> {
    dice: &'a mut Dice,
    variant: Option<u32>,
    count: &'a mut u32,
}

impl Chance<'_> {
    fn whole<const N: usize>(&mut self, choices: [u64; N]) -> u64 {
        let last = u32::try_from(N).unwrap();
        choices[usize::try_from(self.dice.below(last)).unwrap()]
    }

    fn pick<'b>(&mut self, from: &'b [String]) -> Option<&'b String> {
        let count = u32::try_from(from.len()).unwrap();
        from.get(usize::try_from(self.dice.below(count)).unwrap())
    }
}

macro_rules! numbers {
    ($($name:ident $visit:ident $number:ty,)*) => { $(
        fn $name<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
            let number = self.whole([0, 1, 2, 3, 7, 60, 90_000, 600_000, 1 << 40, u64::MAX >> 1]);
            visitor.$visit(<$number>::try_from(number).unwrap_or(<$number>::MAX))
        }
    )* };
}

impl<'de> Deserializer<'de> for Chance<'_> {
    type Error = Error;

    /// Levels, places and positions, and the numbers of what has no name.
    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let count = ask(|names| [names.orders, names.consequences, names.patterns, names.atoms]);
        let bound = count.unwrap().into_iter().min().unwrap();
        visitor.visit_u16(u16::try_from(self.dice.below(u32::try_from(bound).unwrap())).unwrap())
    }

    numbers! {
        deserialize_u8 visit_u8 u8,
        deserialize_u32 visit_u32 u32,
        deserialize_u64 visit_u64 u64,
        deserialize_i64 visit_i64 i64,
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_bool(self.dice.chance(1, 2))
    }

    fn deserialize_str<V: Visitor<'de>>(mut self, visitor: V) -> Result<V::Value, Error> {
        let expected = (&visitor as &dyn Expected).to_string();
        let names = ask(|names| names_of(names, &expected)).unwrap();
        match self.pick(&names) {
            Some(name) => visitor.visit_str(name),
            None => visitor.visit_str("a \"text\"\n\u{1f512}\0\\"),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        // What says something can only be made up where there is something to say.
        let is_said = std::any::type_name::<V>().contains("::Said");
        let is_dumb = is_said && ask(|names| names.messages.len() == 0).unwrap();
        if is_dumb || self.dice.chance(1, 3) {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let left = self.dice.below(4);
        visitor.visit_seq(Items { dice: self.dice, left })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let count = ask(|names| names.messages.len()).unwrap();
        let position = self.dice.below(u32::try_from(count).unwrap()) as usize;
        visitor.visit_map(Message { dice: self.dice, position, left: true })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(Fields { dice: self.dice, fields })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        *self.count = u32::try_from(variants.len()).unwrap();
        let chance = self.dice.below(*self.count);
        let variant = self.variant.map_or(chance, |wanted| wanted.min(*self.count - 1));
        visitor.visit_enum(OneOf { dice: self.dice, variant })
    }

    fn deserialize_any<V: Visitor<'de>>(self, _visitor: V) -> Result<V::Value, Error> {
        panic!("a record holds nothing of this kind yet: teach the samples about it")
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct identifier
        ignored_any
    }
}

/// The names that a visitor may be given, by what it says it expects.
fn names_of(names: &Names, expected: &str) -> Vec<String> {
    let kind = match expected.strip_prefix("the name of ") {
        None => return Vec::new(),
        Some("a role") => &names.roles,
        Some("an action") => &names.actions,
        Some("an object") => &names.objects,
        Some("a contact") => &names.contacts,
        Some("a fact") => &names.facts,
        Some("a meter") => &names.meters,
        Some("a legal clock") => &names.clocks,
        Some("a stage") => &names.stages,
        Some("a phase") => &names.phases,
        Some("a decision") => &names.decisions,
        Some("a choice") => &names.choices,
        Some("an objective") => &names.objectives,
        Some("an expectation") => &names.expectations,
        Some("a trap") => &names.traps,
        Some("an ending") => &names.endings,
        Some("an inject") => {
            return (0..names.injects.len() + 2).map(|at| names.inject(at)).collect();
        }
        Some(other) => panic!("no names for {other}"),
    };
    let names = all_of(kind);
    assert!(!names.is_empty(), "the scenario has nothing that could be {expected}");
    names
}

fn all_of(kind: &super::super::names::Kind) -> Vec<String> {
    (0..kind.len()).filter_map(|at| kind.name(at)).map(str::to_owned).collect()
}

struct Items<'a> {
    dice: &'a mut Dice,
    left: u32,
}

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let Some(left) = self.left.checked_sub(1) else { return Ok(None) };
        self.left = left;
        seed.deserialize(Chance { dice: self.dice, variant: None, count: &mut 0 }).map(Some)
    }
}

/// A message with some of its lines, at least one.
struct Message<'a> {
    dice: &'a mut Dice,
    position: usize,
    left: bool,
}

impl<'de> MapAccess<'de> for Message<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if !std::mem::take(&mut self.left) {
            return Ok(None);
        }
        let name = ask(|names| names.messages.name(self.position).unwrap().to_owned()).unwrap();
        seed.deserialize(name.into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let lines = ask(|names| all_of(&names.lines[self.position])).unwrap();
        let first = self.dice.below(u32::try_from(lines.len()).unwrap()) as usize;
        let some: Vec<String> = lines.into_iter().skip(first).step_by(2).collect();
        seed.deserialize(some.into_deserializer())
    }
}

struct Fields<'a> {
    dice: &'a mut Dice,
    fields: &'static [&'static str],
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some(field) = self.fields.first() else { return Ok(None) };
        seed.deserialize((*field).into_deserializer()).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        self.fields = &self.fields[1..];
        seed.deserialize(Chance { dice: self.dice, variant: None, count: &mut 0 })
    }
}

struct OneOf<'a> {
    dice: &'a mut Dice,
    variant: u32,
}

impl<'de> EnumAccess<'de> for OneOf<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let variant: U32Deserializer<Error> = self.variant.into_deserializer();
        Ok((seed.deserialize(variant)?, self))
    }
}

impl<'de> VariantAccess<'de> for OneOf<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(Chance { dice: self.dice, variant: None, count: &mut 0 })
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        _length: usize,
        _visitor: V,
    ) -> Result<V::Value, Error> {
        panic!("a record holds no tuples")
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_map(Fields { dice: self.dice, fields })
    }
}
