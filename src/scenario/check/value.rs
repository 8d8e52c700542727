//! Lengths of time, numbers and texts: small values, each with its limits.

use super::Checker;
use super::codes;
use super::names::{is_name, is_name_sign, nearest};
use crate::at::At;
use crate::time::Span;
use std::fmt::Display;
use std::ops::RangeInclusive;

/// No length of time in a scenario is longer than a year.
const LONGEST: Span = Span::from_minutes(366 * 24 * 60);

impl Checker<'_> {
    /// A length of time.
    pub(super) fn span(&mut self, at: &At<String>) -> Span {
        let Some(span) = Span::read(at) else {
            let message = format!("`{}` is not a length of time", at.value);
            let help = "write it as in `45s`, `4m`, `1h30m` or `2d`";
            self.report.complain(codes::LENGTH, at, message, help);
            return Span::ZERO;
        };
        if span > LONGEST {
            let message = format!("`{}` is longer than a year", at.value);
            self.report.complain(codes::RANGE, at, message, "no length of time here is");
            return LONGEST;
        }
        span
    }

    /// A number within limits; the nearest limit otherwise.
    pub(super) fn number<T: Copy + Ord + Display>(
        &mut self,
        at: &At<T>,
        what: &str,
        limits: RangeInclusive<T>,
    ) -> T {
        if !limits.contains(&at.value) {
            let message = format!("{what} {} is out of range", at.value);
            let help = format!("it goes from {} to {}", limits.start(), limits.end());
            self.report.complain(codes::RANGE, at, message, help);
        }
        at.value.clamp(*limits.start(), *limits.end())
    }

    /// What a meter shows or is moved by.
    pub(super) fn value(&mut self, value: i64) -> i64 {
        self.whole(value, "a meter's value", 1_000_000_000_000)
    }

    /// What a meter grows by each minute.
    pub(super) fn rate(&mut self, rate: i64) -> i64 {
        self.whole(rate, "a meter's rate", 1_000_000_000)
    }

    fn whole(&mut self, value: i64, what: &str, most: i64) -> i64 {
        if !(-most..=most).contains(&value) {
            let message = format!("{what} of {value} is out of range");
            self.complain_here(codes::RANGE, message, format!("it goes from {} to {most}", -most));
        }
        value.clamp(-most, most)
    }

    /// Says that the record at hand is wrong.
    pub(super) fn complain_here(
        &mut self,
        code: crate::diagnostic::Code,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.report.complain(code, self.here, message, help);
    }

    /// A text of the record at hand with its variables filled in.
    pub(super) fn text(&mut self, text: &str) -> String {
        self.text_of(text, self.here)
    }

    /// A text with a place of its own, with its variables filled in.
    pub(super) fn text_at(&mut self, at: &At<String>) -> String {
        self.text_of(at, at)
    }

    /// Several texts of the record at hand.
    pub(super) fn texts(&mut self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn text_of(&mut self, text: &str, at: &At<String>) -> String {
        let mut filled = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            if let Some((name, after)) = word_in_braces(after) {
                self.fill(name, at, &mut filled);
                rest = after;
            } else {
                filled.push('{');
                rest = after;
            }
        }
        filled.push_str(rest);
        filled
    }

    fn fill(&mut self, name: &str, at: &At<String>, filled: &mut String) {
        let draft = self.draft;
        if let Some(meter) = name.strip_prefix("meter:") {
            if self.names.meters.get(meter).is_none() {
                self.unknown_word(name, at, "meter", meter);
            }
            filled.extend(["{", name, "}"]);
        } else if let Some(position) = self.names.variables.get(name) {
            filled.push_str(draft.variables.get(position).map_or("", |one| &one.text));
        } else {
            self.unknown_word(name, at, "variable", name);
        }
    }

    fn unknown_word(&mut self, name: &str, at: &At<String>, noun: &str, bare: &str) {
        let (file, mut place) = self.report.place(at);
        let written = self.report.text(file, place.clone());
        if self.report.has_time()
            && let Some(offset) = written.find(&format!("{{{name}}}"))
        {
            let start = place.start + offset;
            place = start..start + name.len() + 2;
        }
        let near = self.near_word(noun, bare);
        let help = near.map_or_else(
            || format!("declare the {noun} `{bare}`, or leave out the braces"),
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("no {noun} is called `{bare}`");
        self.report.complain_at(codes::NAMES, file, place, message, help);
    }

    fn near_word(&self, noun: &str, bare: &str) -> Option<String> {
        if !self.report.has_time() {
            return None;
        }
        if noun == "meter" {
            let near = nearest(bare, self.names.meters.all())?;
            return Some(format!("{{meter:{near}}}"));
        }
        let near = nearest(bare, self.names.variables.all())?;
        Some(format!("{{{near}}}"))
    }
}

/// The name before a closing brace, and what comes after it; none if this is no name.
fn word_in_braces(text: &str) -> Option<(&str, &str)> {
    let length = text.find(|c| !(is_name_sign(c) || c == ':'))?;
    let (name, after) = text.split_at_checked(length)?;
    let bare = name.strip_prefix("meter:").unwrap_or(name);
    Some((name, after.strip_prefix('}').filter(|_| is_name(bare))?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_braces_is_a_name() {
        assert_eq!(word_in_braces("org} x"), Some(("org", " x")));
        assert_eq!(word_in_braces("meter:lost}"), Some(("meter:lost", "")));
        for text in ["", "}", "org", "a b}", "\"a\": 1}", "a:b}", "meter:}", "{org}", "é}"] {
            assert_eq!(word_in_braces(text), None, "{text}");
        }
    }
}
