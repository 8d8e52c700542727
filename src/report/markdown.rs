//! The report as Markdown: the same words as the page, without its pictures.

use super::document::{Block, ColumnKind, Document, Inline, Row, Table};
use super::model::Verdict;
use super::words::{cited, whole};

pub(super) fn write(document: &Document<'_>) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        write_block(document, block, &mut text);
    }
    text
}

fn write_block(document: &Document<'_>, block: &Block<'_>, text: &mut String) {
    match block {
        Block::Title(title, subtitle) => {
            text.push_str(&format!(
                "**{}** · {}\n\n# {}\n\n{}\n\n",
                document.marking,
                plain(&document.running),
                plain(title),
                plain(subtitle)
            ));
        }
        Block::Keys(keys) => {
            for (large, beside, under) in keys {
                let beside = if beside.is_empty() { String::new() } else { format!(", {beside}") };
                let (large, under) = (plain(large), plain(under));
                text.push_str(&format!("- **{large}**{beside}: {under}\n"));
            }
            text.push('\n');
        }
        Block::Heading(level, title) => {
            let signs = "#".repeat(usize::from(*level));
            text.push_str(&format!("{signs} {}\n\n", plain(title)));
        }
        Block::Lead(it) | Block::Para(it) => text.push_str(&format!("{}\n\n", line(it))),
        Block::Small(line) => text.push_str(&format!("_{}_\n\n", inline(line).replace('_', r"\_"))),
        Block::List(lines) => {
            for it in lines {
                text.push_str(&format!("- {}\n", line(it)));
            }
            text.push('\n');
        }
        Block::Table(table) => write_table(table, text),
        Block::Findings(lines) => {
            for it in lines {
                text.push_str(&format!("- {}\n", line(it)));
            }
            if !lines.is_empty() {
                text.push('\n');
            }
        }
        Block::Lanes(_) => {}
        Block::NewPage => text.push_str("---\n\n"),
    }
}

fn write_table(table: &Table, text: &mut String) {
    let shown: Vec<usize> = (0..table.columns.len())
        .filter(|at| table.columns.get(*at).is_some_and(|it| it.kind != ColumnKind::Picture))
        .collect();
    let mut row = |cells: Vec<String>| text.push_str(&format!("| {} |\n", cells.join(" | ")));
    let column = |at: &usize| table.columns.get(*at);
    row(shown.iter().filter_map(column).map(|it| plain(it.title)).collect());
    row(shown
        .iter()
        .filter_map(column)
        .map(|it| if it.kind == ColumnKind::Figures { "--:" } else { "---" }.to_owned())
        .collect());
    for line in &table.rows {
        match line {
            Row::Cells(cells) | Row::Entry(_, cells) => {
                let cells: Vec<String> = shown
                    .iter()
                    .map(|at| cells.get(*at).map_or_else(String::new, |cell| cell_of(cell)))
                    .collect();
                if cells.iter().any(|cell| !cell.is_empty()) {
                    row(cells);
                }
            }
            Row::Group(line) => {
                let mut cells = vec![inline(line)];
                cells.resize(shown.len(), String::new());
                row(cells);
            }
        }
    }
    text.push('\n');
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
    let mut text = String::new();
    for piece in line {
        match piece {
            Inline::Text(it) | Inline::Mute(it) => text.push_str(&plain(it)),
            Inline::Strong(it) if it.is_empty() => {}
            Inline::Strong(it) => text.push_str(&format!("**{}**", plain(it.trim()))),
            Inline::Break => text.push_str("<br>"),
            Inline::Cite(entries) if entries.is_empty() => {}
            Inline::Cite(entries) => text.push_str(&format!("({})", cited(entries))),
            Inline::Rating(letter) => text.push_str(&format!("{} **{letter}**", sign(letter))),
            Inline::Verdict(verdict) => text.push_str(mark(*verdict)),
            Inline::Bar { points, low, high, .. } => {
                text.push_str(&format!("{} ({} to {})", whole(*points), whole(*low), whole(*high)))
            }
            Inline::Dot { .. } | Inline::DotScale | Inline::Step { .. } => {}
        }
    }
    text
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
