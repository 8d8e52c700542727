//! From a text to a draft: guards first, then RON, and RON's complaints in words of ours.
//!
//! RON stops at its first mistake, so a file that is not RON gets one diagnostic. Everything that
//! is wrong beyond the syntax is said at once by `scenario::check`.

use crate::diagnostic::Diagnostic;
use ron::Options;
use ron::extensions::Extensions;
use serde::Deserialize;

mod guard;
mod message;
mod place;
mod scan;
#[cfg(test)]
mod tests;

/// The format of the files that this program reads.
pub const FORMAT: u32 = 1;

/// A file of one of our kinds: the draft, or what kept it from being read.
pub fn file<'a, T: Deserialize<'a>>(source: &'a str) -> (Option<T>, Vec<Diagnostic>) {
    match guard::check(source).and_then(|()| from_ron(source)) {
        Ok(draft) => (Some(draft), Vec::new()),
        Err(diagnostic) => (None, vec![diagnostic]),
    }
}

fn from_ron<'a, T: Deserialize<'a>>(source: &'a str) -> Result<T, Diagnostic> {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(source)
        .map_err(|error| message::explain(source, &error))
}
