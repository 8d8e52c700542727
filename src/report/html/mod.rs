//! The report as one page: its own style, its own pictures, nothing to load, nothing to run.

use super::document::{Block, Column, ColumnKind, Document, Inline, Row, Table};
use super::markdown::{mark, sign};
use super::model::Verdict;
use crate::paper::page::Page;
use crate::paper::words::whole;
use maud::{Markup, html};

mod lanes;
mod plots;

const STYLE: &str = include_str!("report.css");

pub(super) fn write(document: &Document<'_>) -> String {
    let name = format!("{}, after-action report", document.title);
    let body = html! { @for block in &document.blocks { (block_of(block)) } };
    let page =
        Page { name: &name, running: &document.running, marking: document.marking, style: STYLE };
    page.write(&body)
}

fn block_of(block: &Block<'_>) -> Markup {
    match block {
        Block::Title(title, subtitle) => html! { h1 { (title) } p.sub { (subtitle) } },
        Block::Keys(keys) => html! {
            div.keys {
                @for (large, beside, under) in keys {
                    div {
                        b { (large) @if !beside.is_empty() { " " span { (beside) } } }
                        (under)
                    }
                }
            }
        },
        Block::Heading(2, title) => html! { h2 { (title) } },
        Block::Heading(_, title) => html! { h3 { (title) } },
        Block::Lead(line) => html! { p.lead { (inlines(line)) } },
        Block::Para(line) => html! { p { (inlines(line)) } },
        Block::Small(line) => html! { p.small { (inlines(line)) } },
        Block::List(lines) => html! { ul { @for line in lines { li { (inlines(line)) } } } },
        Block::Table(table) => table_of(table),
        Block::Findings(lines) => html! {
            div.findings { @for line in lines { p { (inlines(line)) } } }
        },
        Block::Lanes(report) => lanes::draw(report),
        Block::NewPage => html! { div.break {} },
    }
}

fn table_of(table: &Table) -> Markup {
    let has_head = table.columns.iter().any(|column| !column.title.is_empty());
    html! {
        table.data {
            caption { (table.caption) }
            colgroup {
                @for column in &table.columns {
                    @match column.width {
                        Some(width) => { col style=(format!("width:{width}%")); }
                        None => { col; }
                    }
                }
            }
            @if has_head {
                thead { tr {
                    @for column in &table.columns {
                        th scope="col" class=[class(column)] { (column.title) }
                    }
                } }
            }
            tbody { @for row in &table.rows { (row_of(table, row)) } }
        }
    }
}

const fn class(column: &Column) -> Option<&'static str> {
    match column.kind {
        ColumnKind::Text => None,
        ColumnKind::Figures => Some("figures"),
        ColumnKind::Picture => Some("picture"),
    }
}

fn row_of(table: &Table, row: &Row) -> Markup {
    let cells = |cells: &[Vec<Inline>]| {
        html! {
            @for (cell, column) in cells.iter().zip(&table.columns) {
                td class=[class(column)] { (inlines(cell)) }
            }
        }
    };
    match row {
        Row::Cells(it) => html! { tr { (cells(it)) } },
        Row::Entry(entry, it) => html! { tr id=(format!("e{entry}")) { (cells(it)) } },
        Row::Group(line) => html! {
            tr.group { td colspan=(table.columns.len()) { (inlines(line)) } }
        },
    }
}

fn inlines(line: &[Inline]) -> Markup {
    html! { @for piece in line { (inline(piece)) } }
}

fn inline(piece: &Inline) -> Markup {
    match piece {
        Inline::Text(text) => html! { (text) },
        Inline::Strong(text) => html! { b { (text) } },
        Inline::Mute(text) => html! { span.mute { (text) } },
        Inline::Break => html! { br; },
        Inline::Cite(entries) => cite(entries),
        Inline::Rating(letter) => html! {
            b class=(format!("rating {}", rating_class(letter))) { (sign(letter)) " " (letter) }
        },
        Inline::Verdict(verdict) => html! {
            span class=(verdict_class(*verdict)) title=(verdict.in_words()) { (mark(*verdict)) }
        },
        Inline::Bar { points, low, high, rating } => html! {
            span.bar { (plots::bar(*points, *low, *high, rating)) (whole(*points)) }
        },
        Inline::Dot { window, late, took, verdict } => plots::dot(*window, *late, *took, *verdict),
        Inline::DotScale => plots::dot_scale(),
        Inline::Step { from, to } => plots::step(*from, *to),
    }
}

/// Entry numbers, each leading to its line of the log.
fn cite(entries: &[u64]) -> Markup {
    html! {
        @if !entries.is_empty() {
            span.cite {
                span.w { @if entries.len() == 1 { "entry " } @else { "entries " } }
                @for (at, entry) in entries.iter().enumerate() {
                    @if at > 0 { ", " }
                    a href=(format!("#e{entry}")) { (entry) }
                }
            }
        }
    }
}

fn rating_class(letter: &str) -> &'static str {
    match letter {
        "P" => "p",
        "S" => "s",
        "M" => "m",
        "U" => "u",
        _ => "none",
    }
}

const fn verdict_class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::InTime => "p",
        Verdict::Slow => "m",
        Verdict::Late | Verdict::NotDone => "u",
        Verdict::Untimed => "none",
    }
}
