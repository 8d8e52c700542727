//! The scenarios one can play: the user's own folders first, then the shipped ones, which are part
//! of the program.

use super::files::{ReadError, read_text};
use include_dir::{Dir, include_dir};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/scenarios");

const SCENARIO_FILE: &str = "scenario.ron";
const RUNBOOK_FILE: &str = "runbook.ron";
const STANDING_FILE: &str = "standing.ron";

/// Where scenarios, runbooks and standing expectations come from.
///
/// A library folder looks like the shipped one: `runbook.ron`, `standing.ron`, and a folder for
/// each scenario, called by its slug.
#[derive(Clone, Debug, Default)]
pub struct Library {
    folders: Vec<PathBuf>,
}

/// A text and where it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// The path to show people.
    pub path: String,
    /// The text.
    pub text: String,
}

/// Where a scenario was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// In this folder of the user's.
    Own(PathBuf),
    /// In the program.
    Shipped,
}

impl Library {
    /// A library of these folders, the first one first, and the shipped scenarios after them.
    /// A folder that does not exist is empty.
    pub const fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders }
    }

    /// Every scenario's slug and where it is, in alphabetical order; each slug once.
    pub fn slugs(&self) -> BTreeMap<String, Origin> {
        let mut slugs: BTreeMap<String, Origin> =
            shipped_slugs().map(|slug| (slug, Origin::Shipped)).collect();
        for folder in self.folders.iter().rev() {
            for slug in slugs_in(folder) {
                let origin = Origin::Own(folder.join(&slug));
                slugs.insert(slug, origin);
            }
        }
        slugs
    }

    /// A scenario's text, or nothing if there is none of this slug.
    pub fn scenario(&self, slug: &str) -> Result<Option<Text>, ReadError> {
        self.find(&format!("{slug}/{SCENARIO_FILE}"))
    }

    /// The common runbook's text: the user's own, if a folder has one.
    pub fn runbook(&self) -> Result<Text, ReadError> {
        Ok(self.find(RUNBOOK_FILE)?.unwrap_or_else(|| nothing(RUNBOOK_FILE)))
    }

    /// The standing expectations' text: the user's own, if a folder has one.
    pub fn standing(&self) -> Result<Text, ReadError> {
        Ok(self.find(STANDING_FILE)?.unwrap_or_else(|| nothing(STANDING_FILE)))
    }

    /// The plays that ship beside a scenario, in alphabetical order of their file names.
    pub fn plays(&self, slug: &str) -> Result<Vec<Text>, ReadError> {
        let inside = format!("{slug}/plays");
        for folder in &self.folders {
            if folder.join(slug).join(SCENARIO_FILE).exists() {
                return plays_in(&folder.join(inside));
            }
        }
        let files = SHIPPED.get_dir(&inside).map_or_else(Vec::new, |dir| dir.files().collect());
        let mut plays: Vec<Text> =
            files.into_iter().filter(|file| is_ron(file.path())).filter_map(shipped_text).collect();
        plays.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(plays)
    }

    fn find(&self, inside: &str) -> Result<Option<Text>, ReadError> {
        for folder in &self.folders {
            let path = folder.join(inside);
            if path.exists() {
                return read_text(&path).map(|text| Some(text_at(&path, text)));
            }
        }
        Ok(SHIPPED.get_file(inside).and_then(shipped_text))
    }
}

/// The plays of a scenario that lies in a folder outside any library.
pub fn plays_in(folder: &Path) -> Result<Vec<Text>, ReadError> {
    let mut paths: Vec<PathBuf> = entries(folder).into_iter().filter(|path| is_ron(path)).collect();
    paths.sort();
    paths.iter().map(|path| read_text(path).map(|text| text_at(path, text))).collect()
}

fn shipped_slugs() -> impl Iterator<Item = String> {
    SHIPPED
        .dirs()
        .filter(|dir| SHIPPED.contains(dir.path().join(SCENARIO_FILE)))
        .filter_map(|dir| dir.path().to_str().map(str::to_owned))
}

fn slugs_in(folder: &Path) -> Vec<String> {
    let found = entries(folder).into_iter().filter(|path| path.join(SCENARIO_FILE).is_file());
    found.filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect()
}

/// What lies in a folder; nothing if it cannot be looked into.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    entries.filter_map(|entry| Some(entry.ok()?.path())).collect()
}

fn is_ron(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "ron")
}

fn shipped_text(file: &include_dir::File<'_>) -> Option<Text> {
    let path = format!("scenarios/{}", file.path().to_str()?);
    Some(Text { path, text: file.contents_utf8()?.to_owned() })
}

fn text_at(path: &Path, text: String) -> Text {
    Text { path: path.display().to_string(), text }
}

fn nothing(name: &str) -> Text {
    Text { path: format!("scenarios/{name}"), text: String::new() }
}
