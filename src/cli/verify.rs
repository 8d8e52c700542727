//! `drillhall verify`: whether a journal is as it was written, or an evidence pack as it was made.

use super::console::{Console, Failure};
use super::{EXIT_UNUSABLE, Outcome};
use crate::journal::chain::{Chain, verify};
use crate::journal::{Damage, HexHash, Why};
use crate::programme::evidence::check;
use crate::store::archive;
use crate::store::exercises::read_bytes;
use crate::store::journal_file::{StoreError, WhyNot};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

const EXAMPLES: &str = "\
Examples:
  drillhall verify friday.journal
  drillhall verify friday.journal --head 5f3a90…     the hash that its report prints
  drillhall verify evidence-2026.zip                 an evidence pack, without a network

A journal that was shortened by whole lines, or written anew, still holds by itself: only its head
hash tells. Exit code: 0 if it holds, 1 if it does not, 2 if it cannot be read.";

/// Say whether a journal or an evidence pack holds, or what does not
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The journal, or the evidence pack
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The head hash that it must have, or the first digits of it
    #[arg(long, value_name = "HASH")]
    head: Option<String>,
    /// The public key that the pack must be signed with, or the first digits of it
    #[arg(long, value_name = "KEY", conflicts_with = "head")]
    signed_by: Option<String>,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let bytes = read_bytes(&arguments.file).map_err(|error| Failure::told(error.to_string()))?;
    if archive::is_archive(&bytes) {
        return pack(arguments, &bytes, console);
    }
    let chain = match verify(&bytes) {
        Ok((_, chain)) => chain,
        Err(damage) => return does_not_hold(&arguments.file, damage, console),
    };
    write_chain(&chain, console)?;
    match &arguments.head {
        Some(head) if !has_head(&chain, head) => {
            writeln!(console.out, "this is not the head hash that was asked for: {head}")?;
            Ok(ExitCode::FAILURE)
        }
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// Says whether an evidence pack holds.
fn pack(arguments: &Arguments, bytes: &[u8], console: &mut Console<'_>) -> Outcome {
    let files = archive::unpack(bytes).map_err(|why| why.to_string());
    let holds = match files.and_then(|files| check(&files).map_err(|why| why.to_string())) {
        Ok(holds) => holds,
        Err(why) => {
            writeln!(console.out, "does not hold: {why}: {}", arguments.file.display())?;
            return Ok(ExitCode::FAILURE);
        }
    };
    let (files, period) = (holds.manifest.files.len(), holds.manifest.period);
    writeln!(
        console.out,
        "holds: {} to {}, files: {files}, journals: {}",
        period.from, period.to, holds.journals
    )?;
    match &holds.signed_by {
        Some(key) => writeln!(console.out, "signed by {key}")?,
        None => writeln!(console.out, "not signed")?,
    }
    let is_meant = |wanted: &String| {
        let key = holds.signed_by.as_deref().unwrap_or_default();
        !wanted.is_empty() && key.starts_with(&wanted.to_ascii_lowercase())
    };
    match &arguments.signed_by {
        Some(wanted) if !is_meant(wanted) => {
            writeln!(console.out, "this is not the key that was asked for: {wanted}")?;
            Ok(ExitCode::FAILURE)
        }
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// Says where a journal does not hold.
pub(super) fn does_not_hold(file: &Path, damage: Damage, console: &mut Console<'_>) -> Outcome {
    let is_journal = !matches!(damage.why, Why::NotAJournal | Why::Newer { .. });
    writeln!(console.out, "{}", StoreError::new(file, WhyNot::Damaged(damage)))?;
    Ok(if is_journal { ExitCode::FAILURE } else { ExitCode::from(EXIT_UNUSABLE) })
}

fn write_chain(chain: &Chain, console: &mut Console<'_>) -> Result<(), Failure> {
    let sealed = if chain.sealed.is_some() { "sealed" } else { "not sealed" };
    writeln!(console.out, "holds: {}, {sealed}", counted(chain.entries))?;
    writeln!(console.out, "head hash {}", HexHash(chain.head))?;
    if let Some(sentence) = torn(chain) {
        writeln!(console.out, "{sentence}")?;
    }
    Ok(())
}

/// What to say of a journal whose last line is not whole.
pub(super) fn torn(chain: &Chain) -> Option<String> {
    let bytes = chain.torn;
    (bytes > 0).then(|| {
        format!(
            "the last write was cut short: {bytes} bytes at the end are no whole line and are \
             left out"
        )
    })
}

/// `1 entry`, `2 entries`.
pub(super) fn counted(entries: u64) -> String {
    if entries == 1 { "1 entry".to_owned() } else { format!("{entries} entries") }
}

fn has_head(chain: &Chain, wanted: &str) -> bool {
    !wanted.is_empty() && chain.head.to_hex().starts_with(&wanted.to_ascii_lowercase())
}
