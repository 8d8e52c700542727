//! What is looked at before RON reads a file: its size, its depth and its format.

use super::FORMAT;
use super::scan::Marks;
use crate::diagnostic::{Code, Diagnostic};

const MAX_BYTES: usize = 16 << 20;
const MAX_DEPTH: usize = 64;

/// Refuses a file that is too large, too deep, or of a newer format.
pub(super) fn check(source: &str) -> Result<(), Diagnostic> {
    if source.len() > MAX_BYTES {
        let message = format!(
            "the file is too large: {} MiB, and at most {} MiB are read",
            source.len().div_ceil(1 << 20),
            MAX_BYTES >> 20
        );
        return Err(Diagnostic::new(Code("E001"), 0..0, message)
            .with_help("keep recordings and pictures out of it, or make two scenarios of it"));
    }
    let mut depth = 0_usize;
    let mut seen_format = false;
    for (at, mark) in Marks::of(source) {
        match mark {
            b'(' | b'[' | b'{' => depth += 1,
            b':' if depth == 1 && !seen_format => seen_format = format_at(source, at)?,
            b':' => {}
            _ => depth = depth.saturating_sub(1),
        }
        if depth > MAX_DEPTH {
            return Err(too_deep(at));
        }
    }
    Ok(())
}

fn too_deep(at: usize) -> Diagnostic {
    let message = format!("brackets are nested more than {MAX_DEPTH} deep here");
    Diagnostic::new(Code("E002"), at..at + 1, message)
        .with_help("look for a bracket that was never closed, or say the condition in fewer steps")
}

/// Whether the colon at this byte belongs to `format`; refuses a number that is too high.
fn format_at(source: &str, colon: usize) -> Result<bool, Diagnostic> {
    let (before, after) = source.split_at_checked(colon).unwrap_or_default();
    let Some(head) = before.trim_end().strip_suffix("format") else { return Ok(false) };
    if head.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
        return Ok(false);
    }
    let value = after.trim_start_matches(':').trim_start();
    let digits = value.find(|c: char| !c.is_ascii_digit()).unwrap_or(value.len());
    let Some(number) = value.get(..digits).filter(|number| !number.is_empty()) else {
        return Ok(true);
    };
    let place = source.len() - value.len()..source.len() - value.len() + digits;
    match number.parse::<u32>() {
        Ok(FORMAT) => return Ok(true),
        Ok(0) => {
            return Err(Diagnostic::new(Code("E003"), place, "there is no format 0")
                .with_help(format!("this Drillhall reads and writes format {FORMAT}")));
        }
        Ok(_) | Err(_) => {}
    }
    let message = format!(
        "this file was written for a newer Drillhall (format {number}; this one reads {FORMAT})"
    );
    Err(Diagnostic::new(Code("E003"), place, message)
        .with_help("get the newest Drillhall, or ask the author for a file of this format"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(source: &str) -> Diagnostic {
        check(source).unwrap_err()
    }

    #[test]
    fn a_newer_format_is_named_before_anything_else_is_read() {
        let source = "// format: 9\n(id: \"x\", format: 2, anything: (format: 7))";
        let found = refused(source);
        assert_eq!(
            (found.code.0, source.get(found.place.clone()).unwrap(), found.message.as_str()),
            (
                "E003",
                "2",
                "this file was written for a newer Drillhall (format 2; this one reads 1)"
            )
        );
        assert_eq!(check("(format: 1, inner: (format: 2))"), Ok(()));
        assert_eq!(check("(reformat: 2)"), Ok(()));
        assert_eq!(refused("(format: 99999999999)").code.0, "E003");
        assert_eq!(refused("(format: 0)").message, "there is no format 0");
    }

    #[test]
    fn a_file_may_be_so_large_and_so_deep() {
        assert_eq!(check(&"(".repeat(64)), Ok(()));
        let deep = refused(&"(".repeat(65));
        assert_eq!((deep.code.0, deep.place), ("E002", 64..65));
        let large = refused(&" ".repeat(MAX_BYTES + 1));
        assert_eq!(
            (large.code.0, large.message.as_str()),
            ("E001", "the file is too large: 17 MiB, and at most 16 MiB are read")
        );
    }
}
