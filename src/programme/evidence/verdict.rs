//! Whether a pack is as it was made: everything it names is there and unchanged, and nothing else.

use super::{FORMAT, FileLine, Files, MANIFEST, Manifest, SIGNATURE, signature};
use crate::journal::chain;
use std::fmt;

/// A pack that holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holds {
    /// What it holds.
    pub manifest: Manifest,
    /// How many journals are in it; each holds by itself too.
    pub journals: usize,
    /// The public key of whoever signed it; none if nobody did.
    pub signed_by: Option<String>,
}

/// The first thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// There is no manifest.
    NoManifest,
    /// The manifest cannot be read.
    Unreadable(String),
    /// It was made by another version.
    OtherFormat(String),
    /// The signature is not one of this manifest.
    Signature,
    /// A file that it names is not there.
    Missing(String),
    /// A file is not the one that was packed.
    Changed(String),
    /// A file that it does not name.
    Unnamed(String),
    /// A journal's chain does not hold: a mistake of whoever made the pack.
    Journal(String, String),
}

/// One sentence, no capital, no full stop.
impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoManifest => write!(f, "there is no {MANIFEST}, so this is no evidence pack"),
            Self::Unreadable(why) => write!(f, "{MANIFEST} cannot be read: {why}"),
            Self::OtherFormat(format) => write!(
                f,
                "the pack is of format `{format}` and this version checks `{FORMAT}`; check it \
                 with the version that made it"
            ),
            Self::Signature => write!(f, "{SIGNATURE} is not the signature of {MANIFEST}"),
            Self::Missing(name) => write!(f, "{name} is missing"),
            Self::Changed(name) => write!(f, "{name} was changed: its SHA-256 does not fit"),
            Self::Unnamed(name) => write!(f, "{name} is not named in {MANIFEST}"),
            Self::Journal(name, why) => write!(f, "{name} does not hold: {why}"),
        }
    }
}

impl std::error::Error for Broken {}

/// Checks the files of a pack, manifest and signature among them.
pub fn check(files: &Files) -> Result<Holds, Broken> {
    let text = files.get(MANIFEST).ok_or(Broken::NoManifest)?;
    let manifest = read(text)?;
    let signed_by = match files.get(SIGNATURE) {
        None => None,
        Some(written) => Some(signature::signer(text, written).ok_or(Broken::Signature)?),
    };
    for (name, line) in &manifest.files {
        let bytes = files.get(name).ok_or_else(|| Broken::Missing(name.clone()))?;
        if FileLine::of(bytes) != *line {
            return Err(Broken::Changed(name.clone()));
        }
    }
    let is_named =
        |name: &str| name == MANIFEST || name == SIGNATURE || manifest.files.contains_key(name);
    if let Some(name) = files.keys().find(|name| !is_named(name)) {
        return Err(Broken::Unnamed(name.clone()));
    }
    let mut journals = 0;
    for (name, bytes) in files.iter().filter(|(name, _)| name.ends_with("/run.journal")) {
        chain::verify(bytes).map_err(|it| Broken::Journal(name.clone(), it.to_string()))?;
        journals += 1;
    }
    Ok(Holds { manifest, journals, signed_by })
}

fn read(text: &[u8]) -> Result<Manifest, Broken> {
    #[derive(serde::Deserialize)]
    struct Format {
        format: String,
    }
    let unreadable = |error: serde_json::Error| Broken::Unreadable(error.to_string());
    let format: Format = serde_json::from_slice(text).map_err(unreadable)?;
    if format.format != FORMAT {
        return Err(Broken::OtherFormat(format.format));
    }
    serde_json::from_slice(text).map_err(unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::programme::evidence::{Names, Period, documents, public_key, sign};
    use crate::programme::tests::{day, programme_with_actions};

    const SECRET: [u8; 32] = [7; 32];

    fn pack() -> Files {
        let programme = programme_with_actions();
        let period = Period { from: day("2026-01-01"), to: day("2026-12-31") };
        let mut files = documents(&programme, period, Names::LeftOut).unwrap();
        let manifest = Manifest::of("abc".to_owned(), period, &files).text();
        files.insert(SIGNATURE.to_owned(), sign(&manifest, &SECRET));
        files.insert(MANIFEST.to_owned(), manifest);
        files
    }

    #[test]
    fn a_pack_holds_and_is_the_same_every_time() {
        let holds = check(&pack()).unwrap();
        assert_eq!(holds.signed_by, Some(public_key(&SECRET)));
        assert_eq!(pack(), pack());
    }

    #[test]
    fn the_first_thing_that_does_not_hold_is_named() {
        let said = |change: &dyn Fn(&mut Files)| {
            let mut files = pack();
            change(&mut files);
            check(&files).unwrap_err().to_string()
        };
        let changed = said(&|files| files.get_mut("actions.csv").unwrap().push(b' '));
        assert_eq!(changed, "actions.csv was changed: its SHA-256 does not fit");
        let missing = said(&|files| drop(files.remove("overview.md")));
        assert_eq!(missing, "overview.md is missing");
        let more = said(&|files| drop(files.insert("payroll.csv".to_owned(), Vec::new())));
        assert_eq!(more, "payroll.csv is not named in manifest.json");
        let none = said(&|files| drop(files.remove(MANIFEST)));
        assert_eq!(none, "there is no manifest.json, so this is no evidence pack");
        let edited = said(&|files| files.get_mut(MANIFEST).unwrap().push(b' '));
        assert_eq!(edited, "manifest.sig is not the signature of manifest.json");
        let other = said(&|files| {
            let manifest = files[MANIFEST].clone();
            files.insert(SIGNATURE.to_owned(), sign(&[&manifest[..], b"x"].concat(), &SECRET));
        });
        assert_eq!(other, "manifest.sig is not the signature of manifest.json");
        let newer = said(&|files| {
            let text = String::from_utf8(files[MANIFEST].clone()).unwrap();
            files.insert(MANIFEST.to_owned(), text.replacen("evidence/1", "evidence/9", 1).into());
        });
        assert!(newer.starts_with("the pack is of format `drillhall.evidence/9`"), "{newer}");
    }

    #[test]
    fn every_changed_byte_is_found() {
        let pack = pack();
        for (name, bytes) in &pack {
            for at in (0..bytes.len()).step_by(bytes.len().div_ceil(40).max(1)) {
                let mut files = pack.clone();
                files.get_mut(name).unwrap()[at] ^= 1;
                assert!(check(&files).is_err(), "{name}, byte {at}");
            }
        }
    }

    #[test]
    fn nothing_in_a_pack_says_that_anything_is_complied_with() {
        for (name, bytes) in documents(
            &programme_with_actions(),
            Period { from: day("2026-01-01"), to: day("2026-12-31") },
            Names::LeftOut,
        )
        .unwrap()
        {
            let text = String::from_utf8(bytes).unwrap().to_lowercase();
            for word in ["complian", "conform", "certif", "fulfil"] {
                assert!(!text.contains(word), "{name}: {word}");
            }
        }
    }
}
