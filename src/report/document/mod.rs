//! The report laid out once, for every format: headings, sentences, tables and figures.

use super::model::{AfterActionReport, Verdict};

mod annex;
mod body;
mod duties;
mod front;
mod hotwash;
mod lessons;
mod messages;
mod record;

/// A laid-out report.
#[derive(Clone, Debug)]
pub(super) struct Document<'a> {
    pub title: &'a str,
    /// What runs along the top of each page.
    pub running: String,
    pub marking: &'static str,
    pub blocks: Vec<Block<'a>>,
}

/// A piece of a page.
#[derive(Clone, Debug)]
pub(super) enum Block<'a> {
    /// The title and what stands under it.
    Title(&'a str, &'a str),
    /// The result in one glance: large, small beside it, and what it counts.
    Keys(Vec<(String, String, String)>),
    /// A section: its level, from 2, and its name.
    Heading(u8, String),
    /// The paragraph that matters most.
    Lead(Vec<Inline>),
    /// A paragraph.
    Para(Vec<Inline>),
    /// A paragraph that qualifies.
    Small(Vec<Inline>),
    /// A list.
    List(Vec<Vec<Inline>>),
    /// A table.
    Table(Table),
    /// Findings, each a paragraph of its own.
    Findings(Vec<Vec<Inline>>),
    /// Who did what when, a lane for each role.
    Lanes(&'a AfterActionReport),
    /// The annexes begin on a new page.
    NewPage,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// What it is about, for those who hear it read.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub title: &'static str,
    /// In per cent; what is left is shared.
    pub width: Option<u8>,
    pub kind: ColumnKind,
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColumnKind {
    Text,
    /// Figures, set to the right.
    Figures,
    /// A picture of what the other columns say: left out where there are no pictures.
    Picture,
}

/// A row of a table.
#[derive(Clone, Debug)]
pub(super) enum Row {
    /// A cell for each column.
    Cells(Vec<Vec<Inline>>),
    /// The first row of a journal entry.
    Entry(u64, Vec<Vec<Inline>>),
    /// A line across that groups what follows.
    Group(Vec<Inline>),
}

/// A piece of a line.
#[derive(Clone, Debug)]
pub(super) enum Inline {
    Text(String),
    Strong(String),
    /// Less important.
    Mute(String),
    /// What follows stands on a line of its own.
    Break,
    /// Journal entries.
    Cite(Vec<u64>),
    /// A rating's letter with its sign.
    Rating(&'static str),
    /// How something stands against its time, with its sign.
    Verdict(Verdict),
    /// Points of a hundred with their doubt: thousandths, low, high, rating.
    Bar {
        points: i64,
        low: i64,
        high: i64,
        rating: &'static str,
    },
    /// A window with a mark in it: milliseconds.
    Dot {
        window: i64,
        late: i64,
        took: Option<i64>,
        verdict: Verdict,
    },
    /// The scale that the dots stand on.
    DotScale,
    /// From one running total to another, in tenths of a point.
    Step {
        from: i64,
        to: i64,
    },
}

impl<'a> Document<'a> {
    /// Lays a report out.
    pub(super) fn of(report: &'a AfterActionReport) -> Self {
        let mut blocks = Vec::new();
        front::lay_out(report, &mut blocks);
        lessons::lay_out(report, &mut blocks);
        hotwash::lay_out(report, &mut blocks);
        record::lay_out(report, &mut blocks);
        body::lay_out(report, &mut blocks);
        annex::lay_out(report, &mut blocks);
        let cover = &report.cover;
        let mut running = vec!["After-action report".to_owned(), cover.version.clone()];
        running.extend(cover.date.clone());
        Self { title: &cover.title, running: running.join(" · "), marking: cover.marking, blocks }
    }
}

// --- how the other files write ---------------------------------------------------------------

fn heading(text: &str) -> Block<'static> {
    Block::Heading(2, text.to_owned())
}

fn subheading(text: impl Into<String>) -> Block<'static> {
    Block::Heading(3, text.into())
}

fn para(text: impl Into<String>) -> Block<'static> {
    Block::Para(vec![Inline::Text(text.into())])
}

fn small(text: impl Into<String>) -> Block<'static> {
    Block::Small(vec![Inline::Text(text.into())])
}

fn text(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

fn mute(text: impl Into<String>) -> Vec<Inline> {
    vec![Inline::Mute(text.into())]
}

fn cite(entries: &[u64]) -> Vec<Inline> {
    if entries.is_empty() { text("–") } else { vec![Inline::Cite(entries.to_vec())] }
}

const fn column(title: &'static str) -> Column {
    Column { title, width: None, kind: ColumnKind::Text }
}

const fn wide(title: &'static str, width: u8) -> Column {
    Column { title, width: Some(width), kind: ColumnKind::Text }
}

const fn figures(title: &'static str, width: u8) -> Column {
    Column { title, width: Some(width), kind: ColumnKind::Figures }
}

const fn picture(title: &'static str, width: u8) -> Column {
    Column { title, width: Some(width), kind: ColumnKind::Picture }
}

fn table(caption: &str, columns: Vec<Column>, rows: Vec<Row>) -> Block<'static> {
    Block::Table(Table { caption: caption.to_owned(), columns, rows })
}

/// A table, or the sentence that says why there is none.
fn table_or(caption: &str, columns: Vec<Column>, rows: Vec<Row>, none: &str) -> Block<'static> {
    if rows.is_empty() { para(none) } else { table(caption, columns, rows) }
}
