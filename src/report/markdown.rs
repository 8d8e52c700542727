//! The report as Markdown: the same words as the page, without its pictures.

use super::document::{Block, Column, ColumnKind, Document, Inline, Row, Table};
use super::model::Verdict;
use crate::paper::words::{cited, whole};

pub(super) fn write(document: &Document<'_>) -> String {
    document.blocks.iter().map(|block| block_of(document, block)).collect()
}

fn block_of(document: &Document<'_>, block: &Block<'_>) -> String {
    match block {
        Block::Title(title, subtitle) => format!(
            "**{}** · {}\n\n# {}\n\n{}\n\n",
            document.marking,
            plain(&document.running),
            plain(title),
            plain(subtitle)
        ),
        Block::Keys(keys) => list(keys.iter().map(key)),
        Block::Heading(level, title) => {
            format!("{} {}\n\n", "#".repeat(usize::from(*level)), plain(title))
        }
        Block::Lead(text) | Block::Para(text) => format!("{}\n\n", line(text)),
        Block::Small(text) => format!("_{}_\n\n", inline(text).replace('_', r"\_")),
        Block::List(lines) | Block::Findings(lines) => list(lines.iter().map(|it| line(it))),
        Block::Table(table) => table_of(table),
        Block::Lanes(_) => String::new(),
        Block::NewPage => "---\n\n".to_owned(),
    }
}

fn key((large, beside, under): &(String, String, String)) -> String {
    let beside = if beside.is_empty() { String::new() } else { format!(", {beside}") };
    format!("**{}**{beside}: {}", plain(large), plain(under))
}

fn list(lines: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> = lines.map(|line| format!("- {line}\n")).collect();
    if lines.is_empty() { String::new() } else { format!("{}\n", lines.concat()) }
}

fn table_of(table: &Table) -> String {
    let shown: Vec<(usize, &Column)> = table
        .columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.kind != ColumnKind::Picture)
        .collect();
    let rule = |column: &Column| match column.kind {
        ColumnKind::Figures => "--:".to_owned(),
        _ => "---".to_owned(),
    };
    let mut rows = vec![
        row(shown.iter().map(|(_, column)| plain(column.title)).collect()),
        row(shown.iter().map(|(_, column)| rule(column)).collect()),
    ];
    for line in &table.rows {
        match line {
            Row::Cells(cells) | Row::Entry(_, cells) => {
                let cell = |at: &usize| cells.get(*at).map(|cell| cell_of(cell));
                let cells: Vec<String> =
                    shown.iter().map(|(at, _)| cell(at).unwrap_or_default()).collect();
                if cells.iter().any(|cell| !cell.is_empty()) {
                    rows.push(row(cells));
                }
            }
            Row::Group(line) => {
                let mut cells = vec![inline(line)];
                cells.resize(shown.len(), String::new());
                rows.push(row(cells));
            }
        }
    }
    rows.push("\n".to_owned());
    rows.concat()
}

fn row(cells: Vec<String>) -> String {
    format!("| {} |\n", cells.join(" | "))
}

/// A cell; entry numbers that stand alone need no brackets.
fn cell_of(cell: &[Inline]) -> String {
    match cell {
        [Inline::Cite(entries)] => {
            entries.iter().map(u64::to_string).collect::<Vec<_>>().join(", ")
        }
        cell => inline(cell),
    }
}

fn inline(line: &[Inline]) -> String {
    line.iter().map(piece).collect()
}

fn piece(piece: &Inline) -> String {
    match piece {
        Inline::Text(text) | Inline::Mute(text) => plain(text),
        Inline::Strong(text) if text.is_empty() => String::new(),
        Inline::Strong(text) => format!("**{}**", plain(text.trim())),
        Inline::Break => "<br>".to_owned(),
        Inline::Cite(entries) if entries.is_empty() => String::new(),
        Inline::Cite(entries) => format!("({})", cited(entries)),
        Inline::Rating(letter) => format!("{} **{letter}**", sign(letter)),
        Inline::Verdict(verdict) => mark(*verdict).to_owned(),
        Inline::Bar { points, low, high, .. } => {
            format!("{} ({} to {})", whole(*points), whole(*low), whole(*high))
        }
        Inline::Dot { .. } | Inline::DotScale | Inline::Step { .. } => String::new(),
    }
}

/// The sign beside a rating's letter, so that colour is never alone.
pub(super) fn sign(letter: &str) -> &'static str {
    match letter {
        "P" => "●",
        "S" => "▲",
        "M" => "◆",
        "U" => "■",
        _ => "○",
    }
}

/// The sign of a verdict.
pub(super) const fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::InTime => "●",
        Verdict::Slow => "◆",
        Verdict::Late => "■",
        Verdict::NotDone => "✕",
        Verdict::Untimed => "○",
    }
}

/// Text in which nothing means anything to Markdown, on one line.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' => {
                plain.push('\\');
                plain.push(c);
            }
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '&' => plain.push_str("&amp;"),
            '\n' | '\r' | '\t' => plain.push(' '),
            c if c.is_control() => {}
            c => plain.push(c),
        }
    }
    plain
}

/// A line that begins no list and no rule of its own.
fn line(text: &[Inline]) -> String {
    let text = inline(text);
    let starts_list = text.starts_with(['-', '+'])
        || text.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(". ");
    if starts_list { format!("\u{200b}{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_typed_means_anything_to_markdown() {
        assert_eq!(plain("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
        assert_eq!(plain("a | b\n# c *d* [e](f) `g`"), r"a \| b \# c \*d\* \[e\](f) \`g\`");
        let line = |text: &str| line(&[Inline::Text(text.to_owned())]);
        assert_eq!(line("- item"), "\u{200b}- item");
        assert_eq!(line("12. item"), "\u{200b}12. item");
        assert_eq!(line("12 items"), "12 items");
    }

    #[test]
    fn every_letter_has_a_sign_of_its_own() {
        let mut signs: Vec<&str> = ["P", "S", "M", "U", "–"].into_iter().map(sign).collect();
        signs.sort_unstable();
        signs.dedup();
        assert_eq!(signs.len(), 5);
    }
}
