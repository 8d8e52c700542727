//! Lines of a message, written by name under the name of their message:
//! `{"first-statement": ["what", "next"]}`.

use super::keys::ask;
use super::names::{Kind, Names};
use crate::exercise::Said;
use crate::id::{Key as _, LineIx, LineSet, MessageIx};
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, Visitor};
use serde::ser::{Error as _, Serialize, SerializeMap as _, Serializer};
use std::fmt;

fn lines_of(names: &Names, message: MessageIx) -> Option<&Kind> {
    names.lines.get(message.position())
}

impl Serialize for Said {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let name = |names: &Names| {
            let lines = lines_of(names, self.message())?;
            let name = |line: LineIx| lines.name(line.position()).map(str::to_owned);
            self.lines().iter().map(name).collect::<Option<Vec<String>>>()
        };
        let lines = ask(name).map_err(S::Error::custom)?;
        let lines = lines.ok_or_else(|| S::Error::custom("a line is not of its message"))?;
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry(&self.message(), &lines)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Said {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(SaidVisitor)
    }
}

/// The name of a line, as it is read: which line it is hangs on the message.
struct LineName(String);

impl<'de> Deserialize<'de> for LineName {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(LineNameVisitor)
    }
}

struct LineNameVisitor;

impl Visitor<'_> for LineNameVisitor {
    type Value = LineName;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a line")
    }

    fn visit_str<E: serde::de::Error>(self, name: &str) -> Result<LineName, E> {
        Ok(LineName(name.to_owned()))
    }
}

struct SaidVisitor;

impl<'de> Visitor<'de> for SaidVisitor {
    type Value = Said;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a message with the names of some of its lines")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Said, A::Error> {
        let Some((message, names)) = map.next_entry::<MessageIx, Vec<LineName>>()? else {
            return Err(A::Error::custom("a message has no name"));
        };
        if map.next_key::<MessageIx>()?.is_some() {
            return Err(A::Error::custom("an act sends one message"));
        }
        let mut lines = LineSet::EMPTY;
        for LineName(name) in names {
            let position = ask(|all| lines_of(all, message)?.position(&name));
            let position = position.map_err(A::Error::custom)?.ok_or_else(|| {
                let shown: String = name.chars().take(80).collect();
                A::Error::custom(format!("`{shown}` is not a line of the message"))
            })?;
            lines.insert(LineIx::from_position(position));
        }
        Said::new(message, lines).ok_or_else(|| A::Error::custom("a message says nothing"))
    }
}
