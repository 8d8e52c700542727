//! Writing a report down: the formats, and the files of each.

use super::document::Document;
use super::model::AfterActionReport;
use super::{csv, html, json, markdown};
use std::fmt;

/// A format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// One file for browsers and printers: the master.
    Html,
    /// For wikis and pull requests.
    Markdown,
    /// For programs.
    Json,
    /// For trackers and sheets: corrective actions, timeline, script.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Html, Self::Markdown, Self::Json, Self::Csv];
}

/// A file of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportFile {
    /// Its name, without a folder.
    pub name: &'static str,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// A report that could not be written in a format: a mistake in the program.
#[derive(Debug)]
pub struct NotWritten(String);

impl fmt::Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the report could not be written: {}", self.0)
    }
}

impl std::error::Error for NotWritten {}

impl NotWritten {
    pub(super) fn because(error: &impl fmt::Display) -> Self {
        Self(error.to_string())
    }
}

/// Writes a report in these formats. Nothing touches a disk: the caller puts the files where they
/// belong.
pub fn write_all(
    report: &AfterActionReport,
    formats: &[Format],
) -> Result<Vec<ReportFile>, NotWritten> {
    let document = Document::of(report);
    let mut files = Vec::new();
    let mut add = |name, bytes| files.push(ReportFile { name, bytes });
    for format in formats {
        match format {
            Format::Html => add("report.html", html::write(&document).into_bytes()),
            Format::Markdown => add("report.md", markdown::write(&document).into_bytes()),
            Format::Json => add("report.json", json::write(report)?),
            Format::Csv => {
                add("actions.csv", csv::actions(report)?);
                add("timeline.csv", csv::timeline(report)?);
                add("script.csv", csv::script(report)?);
            }
        }
    }
    Ok(files)
}
