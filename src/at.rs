//! A value with the place where the author wrote it.

use ron::value::RawValue;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, Error as _};
use std::ops::Range;

/// A value and the bytes of the source it was read from.
///
/// Read from RON that is borrowed from the source text: the raw value's address, less the source's
/// own, is its place. That is why a draft cannot be read from a stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// What was written.
    pub value: T,
    address: usize,
    length: usize,
}

impl<T> At<T> {
    /// A value that no file holds, such as a default.
    pub const fn nowhere(value: T) -> Self {
        Self { value, address: 0, length: 0 }
    }

    /// The bytes of `source` that hold the value; empty at 0 for one that no file holds.
    pub fn place(&self, source: &str) -> Range<usize> {
        let start = self.address.wrapping_sub(source.as_ptr().addr());
        let end = start.saturating_add(self.length);
        if end <= source.len() { start..end } else { 0..0 }
    }
}

impl<T> std::ops::Deref for At<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<'de, T: DeserializeOwned + Plain> Deserialize<'de> for At<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = <&RawValue>::deserialize(deserializer)?;
        let text = without_comments(raw);
        let value = T::plain(text).map_or_else(|| ron::from_str(text), Ok).map_err(|error| {
            D::Error::custom(format!("expected {}, found `{text}` ({})", T::WANTED, error.code))
        })?;
        Ok(Self { value, address: text.as_ptr().addr(), length: text.len() })
    }
}

fn without_comments(raw: &RawValue) -> &str {
    let text = raw.get_ron().trim();
    let has_comment = text.starts_with('/') || text.ends_with('/') || text.contains("//");
    if has_comment { raw.trim().get_ron() } else { text }
}

/// A value that can usually be read without a second parser.
pub trait Plain: Sized {
    /// What the author is told to write.
    const WANTED: &'static str;

    /// The value, if `text` is of the simplest form.
    fn plain(text: &str) -> Option<Self>;
}

impl Plain for String {
    const WANTED: &'static str = "a text in double quotes";

    fn plain(text: &str) -> Option<Self> {
        let inner = text.strip_prefix('"')?.strip_suffix('"')?;
        (!inner.contains(['\\', '"'])).then(|| inner.to_owned())
    }
}

macro_rules! plain_number {
    ($($number:ty),*) => { $(impl Plain for $number {
        const WANTED: &'static str = "a whole number";

        fn plain(text: &str) -> Option<Self> {
            text.parse().ok()
        }
    })* };
}
plain_number!(i8, u8, u32, i64);

#[cfg(test)]
#[expect(clippy::string_slice, reason = "the places are those of whole values")]
mod tests {
    use super::*;

    #[derive(Debug, serde::Deserialize)]
    enum Shape {
        Of(At<String>),
        Two(At<String>, At<u8>),
    }

    #[derive(Debug, serde::Deserialize)]
    struct Record {
        id: At<String>,
        list: Vec<At<String>>,
        shape: Vec<Shape>,
        #[serde(default)]
        maybe: Option<At<u8>>,
    }

    #[test]
    fn a_value_knows_its_place() {
        let source = "#![enable(implicit_some)]\n(id: /* a */ \"x\" // b\n, list: [\"é\", \"b\\n\"], shape: [Of(\"c\"), Two(\"d\", 7)], maybe: 4)";
        let record: Record = ron::from_str(source).unwrap();
        assert_eq!(&source[record.id.place(source)], "\"x\"");
        assert_eq!(&source[record.list[0].place(source)], "\"é\"");
        assert_eq!(record.list[1].value, "b\n");
        let Shape::Of(at) = &record.shape[0] else { panic!("{record:?}") };
        assert_eq!(&source[at.place(source)], "\"c\"");
        let Shape::Two(at, number) = &record.shape[1] else { panic!("{record:?}") };
        assert_eq!((at.value.as_str(), number.value), ("d", 7));
        assert_eq!(record.maybe.unwrap().value, 4);
    }

    #[test]
    fn a_value_of_the_wrong_kind_is_named() {
        let error = ron::from_str::<At<u8>>("\"x\"").unwrap_err().to_string();
        assert!(error.contains("a whole number"), "{error}");
    }
}
