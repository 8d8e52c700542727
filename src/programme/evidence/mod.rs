//! The evidence pack of a period: which files it holds, and a manifest that names each with its
//! hash. Made here as bytes; nothing touches a disk.
//!
//! It shows which records there are. It claims nothing about what they are evidence for.

use super::{Day, Exercise, Programme};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;

mod crosswalk;
mod overview;
mod sheets;
mod signature;
mod verdict;

pub(crate) use self::signature::unhex;
pub use self::signature::{public_key, sign};
pub use self::verdict::{Broken, Holds, check};

/// The format of packs that this program writes and checks.
pub const FORMAT: &str = "drillhall.evidence/1";
/// The name of the manifest in a pack.
pub const MANIFEST: &str = "manifest.json";
/// The name of the signature in a pack.
pub const SIGNATURE: &str = "manifest.sig";

/// The files of a pack by their names, the manifest not among them.
pub type Files = BTreeMap<String, Vec<u8>>;

/// First and last day of what is packed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// The first day.
    pub from: Day,
    /// The last day.
    pub to: Day,
}

impl Period {
    /// Whether a day lies in it.
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The exercises by people that were held in it.
    pub fn exercises(self, programme: &Programme) -> impl Iterator<Item = &Exercise> {
        let is_meant = move |it: &&Exercise| it.has_people() && self.holds(it.held_on);
        programme.exercises.iter().filter(is_meant)
    }
}

/// Whether names that people typed are packed too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// Roles and numbers only.
    LeftOut,
    /// Names as they were typed.
    Kept,
}

/// What a pack holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// The hash that names the programme.
    pub programme: String,
    /// First and last day.
    pub period: Period,
    /// The version of the program that made it.
    pub made_with: String,
    /// Every file but the manifest and its signature, by name.
    pub files: BTreeMap<String, FileLine>,
}

/// A file of a pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileLine {
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256, as 64 hexadecimal digits.
    pub sha256: String,
}

impl FileLine {
    /// The line of a file.
    pub fn of(bytes: &[u8]) -> Self {
        let digits = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        Self { bytes: u64::try_from(bytes.len()).unwrap_or(u64::MAX), sha256: digits }
    }
}

impl Manifest {
    /// The manifest of these files.
    pub fn of(programme: String, period: Period, files: &Files) -> Self {
        let line = |(name, bytes): (&String, &Vec<u8>)| (name.clone(), FileLine::of(bytes));
        Self {
            format: FORMAT.to_owned(),
            programme,
            period,
            made_with: env!("CARGO_PKG_VERSION").to_owned(),
            files: files.iter().map(line).collect(),
        }
    }

    /// As it stands in the pack.
    pub fn text(&self) -> Vec<u8> {
        let mut text = serde_json::to_vec_pretty(self).unwrap_or_default();
        text.push(b'\n');
        text
    }
}

/// The documents of a period that are made from the programme: an overview to begin with, and
/// sheets. Journals and reports are added by whoever has them.
pub fn documents(programme: &Programme, period: Period, names: Names) -> Result<Files, csv::Error> {
    let mut files = Files::new();
    let mut add = |name: &str, bytes: Vec<u8>| files.insert(name.to_owned(), bytes);
    add("overview.md", overview::overview(programme, period).into_bytes());
    add("exercises.csv", sheets::exercises(programme, period)?);
    add("objectives.csv", sheets::objectives(programme, period)?);
    add("attendance.csv", sheets::attendance(programme, period, names)?);
    add("sign-offs.csv", sheets::signatures(programme, period, names)?);
    add("actions.csv", sheets::actions(programme, period)?);
    add("verifications.csv", sheets::verifications(programme, period)?);
    add("crosswalk.csv", sheets::crosswalk(programme, period)?);
    Ok(files)
}

/// The folder of an exercise's files in a pack, such as `exercises/E3-ward-lights-2026-11-22`.
pub fn folder_of(exercise: &Exercise) -> String {
    let is_plain = |c: &char| c.is_ascii_alphanumeric() || *c == '-' || *c == '_';
    let scenario: String = exercise.scenario.chars().filter(is_plain).take(60).collect();
    format!("exercises/E{}-{scenario}-{}", exercise.number, exercise.held_on)
}
