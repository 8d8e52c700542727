//! Which fields and words of the file format a file uses.
//!
//! A deserializer around another one that notes, for every record and every choice of words it
//! comes to, what there is (the types say so themselves) and what the file has of it. What a file
//! never comes to hangs on a field or word that it does not use, so nothing is overlooked.

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// What there is, and what was used of it, by the name of the type.
#[derive(Debug, Default)]
pub(super) struct Coverage {
    there: BTreeMap<String, BTreeSet<&'static str>>,
    used: BTreeSet<(String, String)>,
}

impl Coverage {
    /// Reads a file as what it is, and notes what it uses.
    pub(super) fn add<'de, T: Deserialize<'de>>(&mut self, source: &'de str) {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let mut ron = ron::Deserializer::from_str_with_options(source, &options).unwrap();
        let notes = RefCell::new(std::mem::take(self));
        T::deserialize(Watched { inner: &mut ron, notes: &notes }).unwrap();
        *self = notes.into_inner();
    }

    /// What is not used, as `Type::name`.
    pub(super) fn unused(&self) -> Vec<(String, &'static str)> {
        let all = self
            .there
            .iter()
            .flat_map(|(of, names)| names.iter().map(move |name| (of.clone(), *name)));
        all.filter(|(of, name)| !self.used.contains(&(of.clone(), (*name).to_owned()))).collect()
    }

    fn there(&mut self, of: &str, names: &'static [&'static str]) {
        self.there.entry(of.to_owned()).or_default().extend(names);
    }

    fn uses(&mut self, of: &str, name: &str) {
        self.used.insert((of.to_owned(), name.to_owned()));
    }
}

type Notes<'n> = &'n RefCell<Coverage>;

/// Whatever is read from it is noted: a deserializer, a visitor, a seed, an access.
struct Watched<'n, I> {
    inner: I,
    notes: Notes<'n>,
}

/// A visitor or access within a record or choice of this name.
struct Within<'n, I> {
    inner: I,
    notes: Notes<'n>,
    of: Option<String>,
}

/// A seed or visitor for a name; `last` holds it afterwards.
struct Named<'n, I> {
    inner: I,
    notes: Notes<'n>,
    of: Option<&'n str>,
    last: &'n RefCell<String>,
}

macro_rules! pass_on {
    ($($method:ident),*) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method(Within { inner: visitor, notes: self.notes, of: None })
        }
    )* };
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Watched<'_, D> {
    type Error = D::Error;

    pass_on!(
        deserialize_any,
        deserialize_bool,
        deserialize_i8,
        deserialize_i16,
        deserialize_i32,
        deserialize_i64,
        deserialize_u8,
        deserialize_u16,
        deserialize_u32,
        deserialize_u64,
        deserialize_f32,
        deserialize_f64,
        deserialize_char,
        deserialize_str,
        deserialize_string,
        deserialize_bytes,
        deserialize_byte_buf,
        deserialize_option,
        deserialize_unit,
        deserialize_seq,
        deserialize_map,
        deserialize_identifier,
        deserialize_ignored_any
    );

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = Within { inner: visitor, notes: self.notes, of: None };
        self.inner.deserialize_unit_struct(name, visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = Within { inner: visitor, notes: self.notes, of: None };
        self.inner.deserialize_newtype_struct(name, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = Within { inner: visitor, notes: self.notes, of: None };
        self.inner.deserialize_tuple(length, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        let visitor = Within { inner: visitor, notes: self.notes, of: None };
        self.inner.deserialize_tuple_struct(name, length, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.notes.borrow_mut().there(name, fields);
        let visitor = Within { inner: visitor, notes: self.notes, of: Some(name.to_owned()) };
        self.inner.deserialize_struct(name, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.notes.borrow_mut().there(name, variants);
        let visitor = Within { inner: visitor, notes: self.notes, of: Some(name.to_owned()) };
        self.inner.deserialize_enum(name, variants, visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}

macro_rules! visit {
    ($($method:ident: $value:ty),*) => { $(
        fn $method<E: Error>(self, value: $value) -> Result<V::Value, E> {
            self.inner.$method(value)
        }
    )* };
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Within<'_, V> {
    type Value = V::Value;

    visit!(
        visit_bool: bool, visit_i64: i64, visit_u64: u64, visit_i8: i8, visit_i16: i16,
        visit_i32: i32, visit_u8: u8, visit_u16: u16, visit_u32: u32, visit_f32: f32,
        visit_f64: f64, visit_char: char, visit_str: &str, visit_borrowed_str: &'de str,
        visit_string: String, visit_bytes: &[u8], visit_borrowed_bytes: &'de [u8]
    );

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.inner.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_some(Watched { inner, notes: self.notes })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.inner.visit_newtype_struct(Watched { inner, notes: self.notes })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_seq(Watched { inner, notes: self.notes })
    }

    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_map(Within { inner, notes: self.notes, of: self.of })
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.inner.visit_enum(Within { inner, notes: self.notes, of: self.of })
    }
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Watched<'_, A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        self.inner.next_element_seed(Watched { inner: seed, notes: self.notes })
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Watched<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.inner.deserialize(Watched { inner, notes: self.notes })
    }
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Within<'_, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, A::Error> {
        let last = RefCell::default();
        let of = self.of.as_deref();
        self.inner.next_key_seed(Named { inner: seed, notes: self.notes, of, last: &last })
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.next_value_seed(Watched { inner: seed, notes: self.notes })
    }
}

impl<'de, 'n, A: EnumAccess<'de>> EnumAccess<'de> for Within<'n, A> {
    type Error = A::Error;
    type Variant = Within<'n, A::Variant>;

    fn variant_seed<S: DeserializeSeed<'de>>(
        self,
        seed: S,
    ) -> Result<(S::Value, Self::Variant), A::Error> {
        let Self { inner, notes, of } = self;
        let last = RefCell::default();
        let named = Named { inner: seed, notes, of: of.as_deref(), last: &last };
        let (value, inner) = inner.variant_seed(named)?;
        let of = of.map(|of| format!("{of}::{}", last.borrow()));
        Ok((value, Within { inner, notes, of }))
    }
}

impl<'de, A: VariantAccess<'de>> VariantAccess<'de> for Within<'_, A> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Result<S::Value, A::Error> {
        self.inner.newtype_variant_seed(Watched { inner: seed, notes: self.notes })
    }

    fn tuple_variant<V: Visitor<'de>>(
        self,
        length: usize,
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        let visitor = Within { inner: visitor, notes: self.notes, of: None };
        self.inner.tuple_variant(length, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        if let Some(of) = &self.of {
            self.notes.borrow_mut().there(of, fields);
        }
        let visitor = Within { inner: visitor, notes: self.notes, of: self.of };
        self.inner.struct_variant(fields, visitor)
    }
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Named<'_, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        let Self { inner: seed, notes, of, last } = self;
        seed.deserialize(Named { inner, notes, of, last })
    }
}

/// Names are asked for as identifiers; nothing else comes here.
impl<'de, D: Deserializer<'de>> Deserializer<'de> for Named<'_, D> {
    type Error = D::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        let Self { inner, notes, of, last } = self;
        inner.deserialize_identifier(Named { inner: visitor, notes, of, last })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier
        ignored_any
    }
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Named<'_, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.inner.expecting(f)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<V::Value, E> {
        name.clone_into(&mut self.last.borrow_mut());
        if let Some(of) = self.of {
            self.notes.borrow_mut().uses(of, name);
        }
        self.inner.visit_str(name)
    }
}
