//! The report as JSON, for programs.

use super::model::AfterActionReport;
use super::write::NotWritten;

pub(super) fn write(report: &AfterActionReport) -> Result<Vec<u8>, NotWritten> {
    let mut bytes =
        serde_json::to_vec_pretty(report).map_err(|error| NotWritten::because(&error))?;
    bytes.push(b'\n');
    Ok(bytes)
}
