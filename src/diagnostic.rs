//! A complaint about something a person wrote: what is wrong, where, and the way out.
//!
//! Rules make these values where the rule is; `cli` draws them, the window lists them, tools read
//! them as JSON.

use serde::Serialize;
use std::ops::Range;

/// How much a diagnostic matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Worth knowing; blocks nothing.
    Warning,
    /// The file cannot be used until this is mended.
    Error,
}

/// A stable code such as `E101`: what the guide, the tests and the silencing list call a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(pub &'static str);

impl Code {
    /// Errors start with `E`, warnings with `W`.
    pub fn severity(self) -> Severity {
        if self.0.starts_with('E') { Severity::Error } else { Severity::Warning }
    }
}

/// Which of the files that were read together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SourceFile {
    /// The scenario (or the one file there was).
    #[default]
    Scenario,
    /// The runbook.
    Runbook,
    /// The standing expectations.
    Standing,
}

/// One complaint. The place is a byte range of the source text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule speaks.
    pub code: Code,
    /// Which file it speaks of.
    pub in_file: SourceFile,
    /// The bytes of the source it speaks of; empty at 0 when it is about the whole file.
    pub place: Range<usize>,
    /// What is wrong: lower case, no full stop, names in back-ticks.
    pub message: String,
    /// The way out, if one is known: a sentence that says what to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A complaint without a way out yet.
    pub fn new(code: Code, place: Range<usize>, message: impl Into<String>) -> Self {
        Self { code, in_file: SourceFile::Scenario, place, message: message.into(), help: None }
    }

    /// The same complaint with a way out.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same complaint about another of the files that were read together.
    #[must_use]
    pub const fn in_file(mut self, file: SourceFile) -> Self {
        self.in_file = file;
        self
    }

    /// Whether this is an error or a warning.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// A place as people count: line and column from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LineColumn {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in characters.
    pub column: usize,
}

impl LineColumn {
    /// Where a byte of `source` stands; past the end counts as the end.
    pub fn of(source: &str, byte: usize) -> Self {
        let mut end = byte.min(source.len());
        while !source.is_char_boundary(end) {
            end -= 1;
        }
        let before = source.get(..end).unwrap_or("");
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let column = before.get(line_start..).unwrap_or("").chars().count() + 1;
        Self { line: before.bytes().filter(|byte| *byte == b'\n').count() + 1, column }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_counted_in_lines_and_characters() {
        let source = "a\néb\n";
        assert_eq!(LineColumn::of(source, 0), LineColumn { line: 1, column: 1 });
        assert_eq!(LineColumn::of(source, 4), LineColumn { line: 2, column: 2 });
        assert_eq!(LineColumn::of(source, 3), LineColumn { line: 2, column: 1 });
        assert_eq!(LineColumn::of(source, 99), LineColumn { line: 3, column: 1 });
    }

    #[test]
    fn the_code_says_how_much_it_matters() {
        assert_eq!(Code("E101").severity(), Severity::Error);
        assert_eq!(Code("W209").severity(), Severity::Warning);
    }
}
