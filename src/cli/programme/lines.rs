//! Paragraphs and tables in the terminal.

use std::io::{self, Write};

/// Longest line.
const WIDTH: usize = 92;

/// A heading, bold in colour.
pub(super) fn heading(out: &mut dyn Write, colour: bool, text: &str) -> io::Result<()> {
    if colour { writeln!(out, "\n\u{1b}[1m{text}\u{1b}[0m") } else { writeln!(out, "\n{text}") }
}

/// A paragraph: wrapped between words, its first line after `mark`, the others below its text.
pub(super) fn paragraph(out: &mut dyn Write, mark: &str, text: &str) -> io::Result<()> {
    let indent = " ".repeat(mark.chars().count());
    let room = WIDTH.saturating_sub(indent.len());
    let (mut line, mut used, mut lead) = (String::new(), 0, mark);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            writeln!(out, "{lead}{line}")?;
            (line, used, lead) = (String::new(), 0, &indent);
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += length;
    }
    writeln!(out, "{lead}{line}")
}

/// A table: columns as wide as they need to be, two spaces between them.
pub(super) fn table(
    out: &mut dyn Write,
    head: &[String],
    rows: &[(String, Vec<String>)],
) -> io::Result<()> {
    let width = |cells: &mut dyn Iterator<Item = &String>| {
        cells.map(|it| it.chars().count()).max().unwrap_or(0)
    };
    let first = width(&mut rows.iter().map(|row| &row.0));
    let widths: Vec<usize> = (0..head.len())
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.1.get(at));
            width(&mut head.get(at).into_iter().chain(cells))
        })
        .collect();
    let mut line = |name: &str, cells: &[String]| {
        let mut text = format!("  {name:first$}");
        for (cell, width) in cells.iter().zip(&widths) {
            text.push_str(&format!("  {cell:width$}"));
        }
        writeln!(out, "{}", text.trim_end())
    };
    if head.iter().any(|it| !it.is_empty()) {
        line("", head)?;
    }
    rows.iter().try_for_each(|(name, cells)| line(name, cells))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_wrapped_below_their_mark() {
        let mut out = Vec::new();
        paragraph(&mut out, "  – ", &"word ".repeat(30)).unwrap();
        let text = String::from_utf8(out).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        assert!(lines[0].starts_with("  – word") && lines[1].starts_with("    word"), "{text}");
        assert!(lines.iter().all(|it| it.chars().count() <= WIDTH), "{text}");
    }
}
