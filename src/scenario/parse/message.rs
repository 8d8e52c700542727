//! RON's complaints in words of ours, with a place in bytes and a way out.

use super::place::{byte_of, last_before, record_around, token_at};
use crate::diagnostic::{Code, Diagnostic};
use crate::scenario::check::nearest;
use ron::error::{Error, SpannedError};

const SHAPE: Code = Code("E004");
const DEEP: Code = Code("E002");
/// As much of a wrong value is quoted.
const QUOTED: usize = 40;

/// What RON says of a text, for the person who wrote it.
pub(super) fn explain(source: &str, error: &SpannedError) -> Diagnostic {
    let at = byte_of(source, error.span.start);
    let word = |word: &str| {
        let end = byte_of(source, error.span.end);
        last_before(source, end, word).unwrap_or_else(|| token_at(source, at))
    };
    match &error.code {
        Error::NoSuchStructField { expected, found, outer } => {
            let message = match outer.as_deref().and_then(noun_of) {
                Some(noun) => format!("{} has no field `{found}`", with_article(&noun)),
                None => format!("there is no field `{found}` here"),
            };
            let help = choose("the fields are", found, expected);
            Diagnostic::new(SHAPE, word(found), message).with_help(help)
        }
        Error::NoSuchEnumVariant { expected, found, .. } => {
            let message = format!("`{found}` is not one of the words that can stand here");
            let help = choose("the words are", found, expected);
            Diagnostic::new(SHAPE, word(found), message).with_help(help)
        }
        Error::MissingStructField { field, outer } => missing(source, at, field, outer.as_deref()),
        Error::DuplicateStructField { field, .. } => {
            let message = format!("the field `{field}` is given twice");
            Diagnostic::new(SHAPE, word(field), message).with_help("keep one of the two")
        }
        Error::UnclosedBlockComment => {
            let place = last_before(source, at, "/*").unwrap_or(at..at);
            Diagnostic::new(SHAPE, place, "a comment is never closed")
                .with_help("close it with `*/`")
        }
        Error::Message(text) => of_value(source, at, text),
        _ if source.trim().is_empty() => Diagnostic::new(SHAPE, 0..0, "the file is empty")
            .with_help("`drillhall new NAME` writes one to start from"),
        other => {
            let ends_here = source.get(at..).is_none_or(|rest| rest.trim().is_empty());
            let knows_its_start = matches!(other, Error::ExpectedStringEnd);
            let other = if ends_here && !knows_its_start { &Error::Eof } else { other };
            let (message, help) = in_words(other);
            let code = if *other == Error::ExceededRecursionLimit { DEEP } else { SHAPE };
            Diagnostic::new(code, token_at(source, at), message).with_help(help)
        }
    }
}

fn missing(source: &str, at: usize, field: &str, outer: Option<&str>) -> Diagnostic {
    let (place, id) = record_around(source, at);
    let noun = outer.and_then(noun_of);
    let message = match (noun, id) {
        (Some(noun), Some(id)) => format!("the {noun} `{id}` has no `{field}`"),
        (Some(noun), None) => format!("this {noun} has no `{field}`"),
        (None, _) => format!("the field `{field}` is missing here"),
    };
    Diagnostic::new(SHAPE, place, message).with_help(format!("add `{field}: …` to it"))
}

/// `InjectDraft` is an inject, an `AcceptDraft` the pattern of an act.
fn noun_of(outer: &str) -> Option<String> {
    let name = outer.strip_suffix("Draft").unwrap_or(outer).replace("Accept", "Act");
    let mut words = String::with_capacity(name.len() + 2);
    for c in name.chars() {
        if c.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(c.to_lowercase());
    }
    (!words.is_empty()).then_some(words)
}

fn with_article(noun: &str) -> String {
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {noun}")
}

/// A complaint of [`crate::at::At`]: `expected …, found `…` (what RON said)`.
fn of_value(source: &str, at: usize, text: &str) -> Diagnostic {
    let parts = text.strip_prefix("expected ").and_then(|rest| rest.split_once(", found `"));
    let Some((expected, (found, _))) =
        parts.and_then(|(expected, rest)| Some((expected, rest.rsplit_once("` (")?)))
    else {
        return Diagnostic::new(SHAPE, token_at(source, at), text)
            .with_help("the authoring guide shows what can stand here");
    };
    let place = last_before(source, at, found).unwrap_or_else(|| token_at(source, at));
    let message = format!("{expected} belongs here, not `{}`", shortened(found));
    Diagnostic::new(SHAPE, place, message).with_help(format!("write {expected}"))
}

fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or("");
    if line.len() == text.len() && line.chars().count() <= QUOTED {
        return text.to_owned();
    }
    line.chars().take(QUOTED).chain(['…']).collect()
}

fn choose(lead: &str, found: &str, expected: &[&str]) -> String {
    if let Some(near) = nearest(found, expected.iter().copied()) {
        return format!("did you mean `{near}`?");
    }
    let listed: Vec<String> = expected.iter().map(|name| format!("`{name}`")).collect();
    format!("{lead} {}", listed.join(", "))
}

/// What is wrong and what to do, for the mistakes that authors make.
fn in_words(error: &Error) -> (String, &'static str) {
    let (message, help) = match error {
        Error::Eof => ("the file ends too early", "a bracket or a quote is still open"),
        Error::ExpectedArray => {
            ("a list in square brackets belongs here", "write `[…]`, also around a single one")
        }
        Error::ExpectedInteger => ("a whole number belongs here", "write it without quotes"),
        Error::ExpectedBoolean => ("`true` or `false` belongs here", "write one of the two"),
        Error::ExpectedString => ("a text belongs here", "write it in double quotes"),
        Error::ExpectedComma => (
            "a comma is missing before this",
            "if there is one, look for a quote or bracket before it that was never closed",
        ),
        Error::ExpectedStringEnd => {
            ("a text that begins here never ends", "look for a missing double quote")
        }
        Error::ExpectedArrayEnd => ("a closing `]` is missing before this", "close the list"),
        Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => {
            ("a closing `)` is missing before this", "close the record")
        }
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => {
            ("a record in round brackets belongs here", "write `(…)` with its fields")
        }
        Error::ExpectedDifferentStructName { .. } => (
            "a record in round brackets belongs here",
            "write `(…)` with its fields, and no name before it",
        ),
        Error::ExpectedMapColon => {
            ("a colon is missing before this", "fields are written `name: value`")
        }
        Error::ExpectedIdentifier => ("a name or word belongs here", "write it without quotes"),
        Error::IntegerOutOfBounds => {
            ("this number is too large or too small", "no such number can stand here")
        }
        Error::ExpectedDifferentLength { .. } => (
            "the wrong number of values stands in these brackets",
            "the authoring guide shows how many",
        ),
        Error::TrailingCharacters => (
            "something stands after the end",
            "a file is one record in round brackets; look for a bracket too many before this",
        ),
        Error::InvalidEscape(_) => {
            ("a backslash stands here that means nothing", "write `\\\\` for a backslash in a text")
        }
        other => return in_words_of_ron(other),
    };
    (message.to_owned(), help)
}

fn in_words_of_ron(error: &Error) -> (String, &'static str) {
    let help = "the authoring guide shows what can stand here";
    match error {
        Error::UnexpectedChar(c) => (format!("`{c}` cannot stand here"), help),
        Error::NoSuchExtension(name) => {
            (format!("`{name}` is no extension of RON"), "`implicit_some` is all a file needs")
        }
        Error::ExceededRecursionLimit => (
            "brackets are nested too deep here".to_owned(),
            "look for a bracket that was never closed",
        ),
        other => (lower_first(&other.to_string()), help),
    }
}

fn lower_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
