//! Sheets for trackers and spreadsheet programs.
//!
//! What people typed can begin like a formula. Such a cell is led by an apostrophe, which sheets
//! show as text.

use csv::{Error, QuoteStyle, Terminator, WriterBuilder};

/// A head and its rows, as CSV.
pub(crate) fn write(
    head: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Vec<u8>, Error> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::Necessary)
        .from_writer(Vec::new());
    writer.write_record(head)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    writer.into_inner().map_err(|error| Error::from(error.into_error()))
}

/// A cell that no sheet takes for a formula.
fn harmless(cell: &str) -> String {
    let starts_formula = |c: char| matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n');
    if cell.starts_with(starts_formula) { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_like_a_formula_is_led_by_an_apostrophe() {
        for cell in ["=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(harmless(cell), format!("'{cell}"));
        }
        assert_eq!(harmless("Ring the next = name"), "Ring the next = name");
    }

    #[test]
    fn quotes_commas_and_lines_stay_in_their_cell() {
        let rows = vec![vec!["a, \"b\"\nc".to_owned(), "=d".to_owned()]];
        let bytes = write(&["One", "Two"], rows.into_iter()).unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), "One,Two\r\n\"a, \"\"b\"\"\nc\",'=d\r\n");
    }
}
