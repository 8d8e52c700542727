//! The evidence pack of a period, with journals and reports.

use super::report::report_files;
use crate::journal::{HexHash, Journal};
use crate::programme::evidence::{
    Files, MANIFEST, Manifest, Names, Period, SIGNATURE, documents, folder_of, sign,
};
use crate::programme::{Exercise, Programme};

/// The files of a pack, manifest and signature among them. The same programme, journals and key
/// always make the same bytes.
pub fn evidence(
    (programme, name): (&Programme, HexHash),
    period: Period,
    names: Names,
    secret: Option<&[u8; 32]>,
    journal: &dyn Fn(&Exercise) -> Result<Vec<u8>, String>,
) -> Result<Files, String> {
    let mut files = documents(programme, period, names).map_err(|error| error.to_string())?;
    for exercise in period.exercises(programme) {
        let bytes = journal(exercise)?;
        add(exercise, bytes, &mut files)?;
    }
    let manifest = Manifest::of(name.to_string(), period, &files).text();
    if let Some(secret) = secret {
        files.insert(SIGNATURE.to_owned(), sign(&manifest, secret));
    }
    files.insert(MANIFEST.to_owned(), manifest);
    Ok(files)
}

fn add(exercise: &Exercise, bytes: Vec<u8>, files: &mut Files) -> Result<(), String> {
    let named = |why: String| format!("exercise {}: {why}", exercise.number);
    let (journal, scenario) =
        Journal::understand(bytes.clone()).map_err(|damage| named(damage.to_string()))?;
    if journal.chain().head.to_hex().as_str() != exercise.head {
        return Err(named("its journal is not the one that was taken in".to_owned()));
    }
    let folder = folder_of(exercise);
    for file in report_files(&journal, &scenario, &[]).map_err(named)? {
        files.insert(format!("{folder}/{}", file.name), file.bytes);
    }
    files.insert(format!("{folder}/run.journal"), bytes);
    Ok(())
}
