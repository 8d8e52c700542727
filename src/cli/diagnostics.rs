//! Diagnostics as people read them, drawn beside the text they are about, and as tools read them.

use crate::diagnostic::{Code, Diagnostic, LineColumn, Severity};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use std::io::{self, Write};
use std::ops::Range;

/// A file's diagnostics and the text that they are about.
pub struct Report<'a> {
    /// The path to show.
    pub path: &'a str,
    /// The whole text.
    pub source: &'a str,
    /// What is wrong with it.
    pub diagnostics: &'a [Diagnostic],
}

/// Nobody reads more than so many of one file at once; mending the first mends many others.
const MOST_DRAWN: usize = 100;

/// Draws one file's diagnostics, those further up in the file first.
pub fn draw(out: &mut dyn Write, report: &Report<'_>, colour: bool) -> io::Result<()> {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let lines = Lines::of(report.source);
    let diagnostics = in_order(report);
    for diagnostic in diagnostics.iter().take(MOST_DRAWN) {
        let groups = groups(report, &lines, diagnostic);
        writeln!(out, "{}\n", renderer.render(&groups))?;
    }
    if diagnostics.len() > MOST_DRAWN {
        let left = counted(diagnostics.len() - MOST_DRAWN, "more complaint");
        writeln!(out, "{}: {left} after these; mend the first ones first\n", report.path)?;
    }
    Ok(())
}

fn in_order<'a>(report: &Report<'a>) -> Vec<&'a Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = report.diagnostics.iter().collect();
    sorted
        .sort_by_key(|diagnostic| (diagnostic.place.start, diagnostic.place.end, diagnostic.code));
    sorted
}

fn groups<'a>(
    report: &Report<'a>,
    lines: &Lines<'_>,
    diagnostic: &'a Diagnostic,
) -> Vec<Group<'a>> {
    let level = match diagnostic.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str()).id(diagnostic.code.0);
    let group = if diagnostic.place.is_empty() {
        title.element(Origin::path(report.path))
    } else {
        title.element(excerpt(report, lines, &diagnostic.place))
    };
    match &diagnostic.help {
        Some(help) => vec![group.element(Level::HELP.message(help.as_str()))],
        None => vec![group],
    }
}

/// Only the lines of the place: a file of many megabytes is not gone through for each diagnostic.
fn excerpt<'a>(
    report: &Report<'a>,
    lines: &Lines<'_>,
    place: &Range<usize>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let source = report.source;
    let place = source.floor_char_boundary(place.start)..source.ceil_char_boundary(place.end);
    let before = source.get(..place.start).unwrap_or("");
    let after = source.get(place.end..).unwrap_or("");
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let end = after.find('\n').map_or(source.len(), |newline| place.end + newline);
    Snippet::source(source.get(start..end).unwrap_or(""))
        .path(report.path)
        .line_start(lines.place(place.start).line)
        .annotation(AnnotationKind::Primary.span(place.start - start..place.end - start))
}

/// Where the lines of a text begin, so that a thousand places do not count them a thousand times.
struct Lines<'a> {
    source: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(source: &'a str) -> Self {
        let after_newlines = source.match_indices('\n').map(|(at, _)| at + 1);
        Self { source, starts: std::iter::once(0).chain(after_newlines).collect() }
    }

    fn place(&self, byte: usize) -> LineColumn {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let here = self.source.get(start..).unwrap_or("");
        LineColumn { line, column: LineColumn::of(here, byte.saturating_sub(start)).column }
    }
}

/// How many errors and warnings there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Tally {
    /// Counts some more.
    pub fn count(&mut self, diagnostics: &[Diagnostic]) {
        for diagnostic in diagnostics {
            match diagnostic.severity() {
                Severity::Error => self.errors += 1,
                Severity::Warning => self.warnings += 1,
            }
        }
    }
}

/// The closing line's words: `2 errors, 1 warning`.
impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { errors, warnings } = *self;
        match (errors, warnings) {
            (0, 0) => f.write_str("no mistakes found"),
            (errors, 0) => f.write_str(&counted(errors, "error")),
            (0, warnings) => f.write_str(&counted(warnings, "warning")),
            _ => write!(f, "{}, {}", counted(errors, "error"), counted(warnings, "warning")),
        }
    }
}

fn counted(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

#[derive(Serialize)]
struct Row<'a> {
    code: Code,
    severity: Severity,
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'a str,
    help: Option<&'a str>,
}

/// Writes the diagnostics of all files as one JSON array. Lines and columns count from 1, columns
/// in characters; the end is just after the last one.
pub fn write_json(out: &mut dyn Write, reports: &[Report<'_>]) -> io::Result<()> {
    let rows: Vec<Row<'_>> = reports
        .iter()
        .flat_map(|report| {
            let lines = Lines::of(report.source);
            in_order(report).into_iter().map(move |diagnostic| row(report, &lines, diagnostic))
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &rows)?;
    writeln!(out)
}

fn row<'a>(report: &Report<'a>, lines: &Lines<'_>, diagnostic: &'a Diagnostic) -> Row<'a> {
    let start = lines.place(diagnostic.place.start);
    let end = lines.place(diagnostic.place.end);
    Row {
        code: diagnostic.code,
        severity: diagnostic.severity(),
        file: report.path,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "(\n  id: \"wärd\",\n  to: \"legals\",\n)\n";

    fn diagnostics() -> Vec<Diagnostic> {
        let place = |text: &str| {
            let start = SOURCE.find(text).unwrap();
            start..start + text.len()
        };
        vec![
            Diagnostic::new(Code("E101"), place("\"legals\""), "there is no role `legals`")
                .with_help("did you mean `legal_counsel`?"),
            Diagnostic::new(Code("W208"), place("\"wärd\""), "the name is odd"),
            Diagnostic::new(Code("E104"), 0..0, "nothing ever happens"),
        ]
    }

    fn report(diagnostics: &[Diagnostic]) -> Report<'_> {
        Report { path: "a/scenario.ron", source: SOURCE, diagnostics }
    }

    fn drawn(diagnostics: &[Diagnostic], colour: bool) -> String {
        let mut out = Vec::new();
        draw(&mut out, &report(diagnostics), colour).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn they_are_drawn_in_the_order_of_the_file() {
        let expected = "\
error[E104]: nothing ever happens
--> a/scenario.ron

warning[W208]: the name is odd
 --> a/scenario.ron:2:7
  |
2 |   id: \"wärd\",
  |       ^^^^^^

error[E101]: there is no role `legals`
 --> a/scenario.ron:3:7
  |
3 |   to: \"legals\",
  |       ^^^^^^^^
  |
  = help: did you mean `legal_counsel`?

";
        assert_eq!(drawn(&diagnostics(), false), expected);
    }

    #[test]
    fn colours_are_only_drawn_when_asked_for() {
        assert!(!drawn(&diagnostics(), false).contains('\u{1b}'));
        assert!(drawn(&diagnostics(), true).contains('\u{1b}'));
    }

    #[test]
    fn a_text_cannot_steer_the_terminal() {
        let hostile = Diagnostic::new(Code("E101"), 0..0, "no role `\u{1b}[2Jx`");
        assert!(!drawn(&[hostile], false).contains('\u{1b}'));
    }

    #[test]
    fn any_place_can_be_drawn() {
        for start in 0..SOURCE.len() + 2 {
            for end in start..SOURCE.len() + 2 {
                drawn(&[Diagnostic::new(Code("E101"), start..end, "x")], false);
            }
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let lines = Lines::of(SOURCE);
        for byte in 0..SOURCE.len() + 2 {
            assert_eq!(lines.place(byte), LineColumn::of(SOURCE, byte), "{byte}");
        }
    }

    #[test]
    fn of_very_many_only_the_first_are_drawn() {
        let one = || Diagnostic::new(Code("E101"), 0..1, "x");
        let many: Vec<Diagnostic> = std::iter::repeat_with(one).take(312).collect();
        let text = drawn(&many, false);
        assert_eq!(text.matches("error[E101]").count(), 100);
        let last = "a/scenario.ron: 212 more complaints after these; mend the first ones first\n\n";
        assert!(text.ends_with(last), "{text}");
    }

    #[test]
    fn the_closing_line_counts() {
        let mut tally = Tally::default();
        assert_eq!(tally.to_string(), "no mistakes found");
        tally.count(&diagnostics());
        assert_eq!(tally.to_string(), "2 errors, 1 warning");
        assert_eq!(Tally { errors: 0, warnings: 3 }.to_string(), "3 warnings");
    }

    #[test]
    fn tools_read_lines_and_characters() {
        let diagnostics = diagnostics();
        let mut out = Vec::new();
        write_json(&mut out, &[report(&diagnostics)]).unwrap();
        let rows: serde_json::Value = serde_json::from_slice(&out).unwrap();
        let expected = serde_json::json!({
            "code": "W208", "severity": "warning", "file": "a/scenario.ron",
            "line": 2, "column": 7, "end_line": 2, "end_column": 13,
            "message": "the name is odd", "help": null,
        });
        assert_eq!(rows[1], expected);
    }
}
