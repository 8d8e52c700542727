//! RON's complaints in words of ours, with a place in bytes and a way out.

use crate::diagnostic::{Code, Diagnostic};
use crate::scenario::check::nearest;
use ron::error::{Error, Position, SpannedError};
use std::ops::Range;

/// What RON says of a text, for the person who wrote it.
pub(super) fn explain(source: &str, error: &SpannedError) -> Diagnostic {
    let place = byte_of(source, error.span.start)..byte_of(source, error.span.end);
    let code = Code("E004");
    match &error.code {
        Error::NoSuchStructField { expected, found, .. } => {
            let message = format!("there is no field `{found}` here");
            Diagnostic::new(code, word_near(source, place, found), message).with_help(choose(
                "the fields are",
                found,
                expected,
            ))
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            let message = format!("`{found}` is not one of the words that can stand here");
            Diagnostic::new(code, word_near(source, place, found), message).with_help(choose(
                "the words are",
                found,
                expected,
            ))
        }
        Error::MissingStructField { field, .. } => {
            Diagnostic::new(code, place, format!("the field `{field}` is missing"))
                .with_help(format!("add `{field}: …` to this record"))
        }
        other => {
            let message = other.to_string();
            Diagnostic::new(code, place, lower_first(&message))
        }
    }
}

fn choose(lead: &str, found: &str, expected: &[&str]) -> String {
    if let Some(near) = nearest(found, expected.iter().copied()) {
        return format!("did you mean `{near}`?");
    }
    let listed: Vec<String> = expected.iter().map(|name| format!("`{name}`")).collect();
    format!("{lead} {}", listed.join(", "))
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The last place of a word up to the end of where RON stood.
fn word_near(source: &str, place: Range<usize>, word: &str) -> Range<usize> {
    let upto = source.get(..place.end).unwrap_or(source);
    upto.rfind(word).map_or(place, |at| at..at + word.len())
}

fn byte_of(source: &str, position: Position) -> usize {
    let mut start = 0;
    for _ in 1..position.line {
        let rest = source.get(start..).unwrap_or("");
        let Some(length) = rest.find('\n') else { break };
        start += length + 1;
    }
    let rest = source.get(start..).unwrap_or("");
    let column = position.col.saturating_sub(1);
    rest.char_indices().nth(column).map_or(source.len(), |(at, _)| start + at)
}
