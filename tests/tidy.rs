//! The house holds: floors, sizes, and what must be absent.

use std::collections::BTreeMap;
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// Each module and its floor. A module uses only lower floors, and on its own floor only itself;
/// `docs/architecture.md` says what lives where.
const FLOORS: &[(&str, u8)] = &[
    ("at", 0),
    ("diagnostic", 0),
    ("dice", 0),
    ("id", 0),
    ("time", 0),
    ("runbook", 1),
    ("words", 1),
    ("scenario", 2),
    ("exercise", 3),
    ("journal", 4),
    ("evaluation", 5),
    ("paper", 5),
    ("session", 5),
    ("pack", 6),
    ("programme", 6),
    ("report", 6),
    ("script", 6),
    ("simulate", 6),
    ("store", 7),
    ("driver", 8),
    ("ui", 8),
    ("cli", 9),
    ("hall", 9),
    ("app", 10),
    ("main", 11),
];

/// What the floors from one to another must not name.
const ABSENT: &[(u8, u8, &str, &str)] = &[
    (0, 6, "std::fs", "files are read and written in `store`"),
    (0, 6, "std::env", "the environment is read in `main` and `store`"),
    (0, 6, "std::thread", "threads belong to `store` and `simulate`'s pool"),
    (0, 8, "std::time::Instant", "wall time is read in `app` and `cli`"),
    (0, 6, "SystemTime", "dates are stamped at the border"),
    (0, 3, "serde_json", "the engine knows no JSON"),
    (3, 5, "f64", "play and judgement are integers"),
    (3, 5, "f32", "play and judgement are integers"),
    (0, 5, "HashMap", "hash order differs from run to run"),
    (0, 7, "egui", "screens live in `ui`"),
    (0, 8, "bevy", "the window lives in `app`"),
];

/// A file longer than this, without its tests, is split.
const LONGEST_FILE: usize = 400;

/// Files that are one thing however long: a closed list with a sentence for each entry.
const LONG_LISTS: &[&str] = &["src/exercise/event.rs"];

fn sources() -> Vec<PathBuf> {
    let mut files = Vec::new();
    collect(&Path::new(ROOT).join("src"), &mut files);
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}

/// The module a file belongs to: its folder or file directly under `src`.
fn module(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(ROOT).join("src")).unwrap();
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The lines of a file that are code of its own: no comments, and nothing from its tests on.
fn code(path: &Path) -> Vec<(usize, String)> {
    let is_test = path.components().any(|it| it.as_os_str() == "tests")
        || path.file_name().is_some_and(|it| it == "tests.rs" || it == "shipped.rs");
    if is_test {
        return Vec::new();
    }
    let text = read_to_string(path).unwrap();
    let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    lines
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(at, line)| (at, line.split("//").next().unwrap_or("").to_owned()))
        .filter(|(_, line)| !line.trim().is_empty())
        .collect()
}

fn floors() -> BTreeMap<&'static str, u8> {
    FLOORS.iter().copied().collect()
}

/// The modules that a line names through `crate::`, also in groups.
fn named(line: &str) -> Vec<String> {
    let mut names = Vec::new();
    for part in line.split("crate::").skip(1) {
        if let Some(group) = part.strip_prefix('{') {
            let inner = group.split('}').next().unwrap_or("");
            names.extend(inner.split(',').map(|it| word(it.trim())));
        } else {
            names.push(word(part));
        }
    }
    names
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn every_module_has_a_floor_and_uses_only_lower_ones() {
    let floors = floors();
    let mut wrong = Vec::new();
    for path in sources() {
        let own = module(&path);
        if own == "lib" {
            continue;
        }
        let Some(floor) = floors.get(own.as_str()) else {
            wrong.push(format!("{}: `{own}` has no floor", path.display()));
            continue;
        };
        for (at, line) in code(&path) {
            for name in named(&line) {
                if name == own || !floors.contains_key(name.as_str()) {
                    continue;
                }
                if floors[name.as_str()] >= *floor {
                    wrong.push(format!("{}:{at}: `{own}` uses `{name}`", path.display()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_lower_floors_do_not_know_the_world_outside() {
    let floors = floors();
    let mut wrong = Vec::new();
    for path in sources() {
        let Some(floor) = floors.get(module(&path).as_str()) else { continue };
        for (at, line) in code(&path) {
            for (lowest, highest, what, why) in ABSENT {
                if (lowest..=highest).contains(&floor) && contains_word(&line, what) {
                    wrong.push(format!("{}:{at}: `{what}`: {why}", path.display()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

fn contains_word(line: &str, what: &str) -> bool {
    line.match_indices(what).any(|(at, _)| {
        let before = line.split_at(at).0.chars().next_back();
        let after = line.split_at(at + what.len()).1.chars().next();
        let is_part =
            |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '"');
        !is_part(before) && !is_part(after)
    })
}

#[test]
fn files_stay_short_and_say_what_they_are() {
    let mut wrong = Vec::new();
    for path in sources() {
        let text = read_to_string(&path).unwrap();
        if !text.starts_with("//!") {
            wrong.push(format!("{}: does not open with `//!`", path.display()));
        }
        let length = code(&path).last().map_or(0, |(at, _)| *at);
        let is_list = LONG_LISTS.iter().any(|it| path.ends_with(it));
        if length > LONGEST_FILE && !is_list {
            wrong.push(format!("{}: {length} lines without its tests", path.display()));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn no_scenario_id_calls_an_act_a_trap() {
    let runbook = read_to_string(Path::new(ROOT).join("scenarios/runbook.ron")).unwrap();
    assert!(!runbook.contains("id: \"trap."));
}
