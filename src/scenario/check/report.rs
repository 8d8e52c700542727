//! Where complaints are collected, each with the file and bytes it speaks of.

use crate::at::At;
use crate::diagnostic::{Code, Diagnostic, LineColumn, SourceFile};
use crate::scenario::read::Sources;
use std::collections::BTreeMap;
use std::ops::Range;

/// After so many complaints nobody reads suggestions any more, and they take time.
const MAX_SUGGESTIONS: usize = 200;

/// Complaints about the files that were read together.
pub(super) struct Report<'a> {
    sources: Sources<'a>,
    pub(super) diagnostics: Vec<Diagnostic>,
    /// What each declared name is the name of.
    kinds: BTreeMap<&'a str, &'static str>,
}

impl<'a> Report<'a> {
    pub(super) const fn new(sources: Sources<'a>) -> Self {
        Self { sources, diagnostics: Vec::new(), kinds: BTreeMap::new() }
    }

    /// Says what is wrong with a value, and the way out.
    pub(super) fn complain<T>(
        &mut self,
        code: Code,
        at: &At<T>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let (file, place) = self.place(at);
        self.complain_at(code, file, place, message, help);
    }

    /// Says what is wrong with a place of a file, and the way out.
    pub(super) fn complain_at(
        &mut self,
        code: Code,
        file: SourceFile,
        place: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        let diagnostic = Diagnostic::new(code, place, message).with_help(help).in_file(file);
        self.diagnostics.push(diagnostic);
    }

    /// Whether there are few enough complaints to look for a way out of each.
    pub(super) const fn has_time(&self) -> bool {
        self.diagnostics.len() < MAX_SUGGESTIONS
    }

    /// Notes what a declared name is the name of.
    pub(super) fn remember(&mut self, name: &'a str, noun: &'static str) {
        self.kinds.insert(name, noun);
    }

    /// What a name is the name of, if it is declared at all.
    pub(super) fn kind_of(&self, name: &str) -> Option<&'static str> {
        self.kinds.get(name).copied()
    }

    /// The file and bytes of a value.
    pub(super) fn place<T>(&self, at: &At<T>) -> (SourceFile, Range<usize>) {
        [SourceFile::Scenario, SourceFile::Runbook, SourceFile::Standing]
            .into_iter()
            .map(|file| (file, at.place(self.sources.text(file))))
            .find(|(_, place)| !place.is_empty())
            .unwrap_or_default()
    }

    /// What a value looks like in its file.
    pub(super) fn text(&self, file: SourceFile, place: Range<usize>) -> &'a str {
        self.sources.text(file).get(place).unwrap_or("")
    }

    /// The line a value stands on, for people.
    pub(super) fn line<T>(&self, at: &At<T>) -> String {
        let (file, place) = self.place(at);
        let line = LineColumn::of(self.sources.text(file), place.start).line;
        match file {
            SourceFile::Scenario => format!("line {line}"),
            SourceFile::Runbook => format!("line {line} of the runbook"),
            SourceFile::Standing => format!("line {line} of the standing expectations"),
        }
    }
}
