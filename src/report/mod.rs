//! The after-action report: from a finished run to files that can be handed on.
//!
//! [`AfterActionReport::of`] makes pure data from a run; `document` lays the data out once, as
//! headings, sentences, tables and figures; a renderer for each format writes that down. Nothing
//! here touches a file or a clock: dates come in, bytes go out.

mod csv;
pub mod debrief;
mod document;
mod evidence;
mod html;
mod input;
mod json;
mod make;
mod markdown;
pub mod model;
mod run;
mod write;

pub use self::input::{Finality, GoneOnFrom, ReportInput, TrailEntry};
pub use self::model::AfterActionReport;
pub use self::write::{Format, NotWritten, ReportFile, write_all};

#[cfg(test)]
mod tests;
