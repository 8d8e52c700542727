//! What the map of the house and the glossary name is in the source, and the map has all of it.

use super::{Document, ROOT, spans, text};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{read_dir, read_to_string};
use std::path::Path;

fn document(path: &str) -> Document {
    Document { path: path.to_owned(), text: text(path) }
}

/// The cells of the tables of a document, row by row, without their heads.
fn rows(document: &Document) -> Vec<Vec<String>> {
    let lines = document.prose().into_iter().filter(|(_, line)| line.starts_with('|'));
    let cells = |line: &str| -> Vec<String> {
        line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    lines.map(|(_, line)| cells(line)).filter(|row| row[0] != "Word" && row[0] != "Floor").collect()
}

#[test]
fn the_map_shows_every_module_and_no_other() {
    let on_map: BTreeSet<String> = rows(&document("docs/architecture.md"))
        .into_iter()
        .filter(|row| row[0].parse::<u8>().is_ok())
        .map(|row| row[1].trim_matches('`').to_owned())
        .collect();
    let mut modules = BTreeSet::new();
    for entry in read_dir(Path::new(ROOT).join("src")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        modules.insert(name.trim_end_matches(".rs").to_owned());
    }
    modules.remove("lib");
    let missing: Vec<&String> = on_map.difference(&modules).collect();
    assert_eq!(missing, Vec::<&String>::new(), "on the map, not in the house");
    let unknown: Vec<&String> = modules.difference(&on_map).collect();
    assert_eq!(unknown, Vec::<&String>::new(), "in the house, not on the map");
}

#[test]
fn the_places_on_the_map_exist() {
    for (number, line) in document("docs/architecture.md").prose() {
        for span in spans(line).filter(|span| span.contains('/')) {
            let place = span.trim_end_matches('/');
            let found = [place, &format!("src/{place}"), &format!("src/{place}.rs")]
                .iter()
                .any(|path| Path::new(ROOT).join(path).exists());
            assert!(found, "line {number}: {span}");
        }
    }
}

#[test]
fn the_types_in_the_glossary_exist() {
    let sources = sources();
    let mut wrong = Vec::new();
    for row in rows(&document("docs/glossary.md")).iter().filter(|row| !row[0].starts_with('-')) {
        for name in spans(&row[1]) {
            if !exists(name, &sources) {
                wrong.push(name.to_owned());
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// A type, a variant or field of a type (`Type::name`), or a module.
fn exists(name: &str, sources: &BTreeMap<String, String>) -> bool {
    let (name, part) = name.split_once("::").unwrap_or((name, ""));
    if name.starts_with(char::is_lowercase) {
        return sources.keys().any(|path| path.starts_with(name));
    }
    let is_word = |text: &str| text.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '_');
    let declares = |text: &&String| {
        ["struct ", "enum ", "trait ", "type "].iter().any(|kind| {
            let declared = format!("pub {kind}{name}");
            text.match_indices(&declared).any(|(at, it)| is_word(&text[at + it.len()..]))
        })
    };
    sources.values().filter(declares).any(|text| {
        part.is_empty()
            || text.match_indices(part).any(|(at, it)| {
                text[..at].ends_with([' ', '\n']) && is_word(&text[at + it.len()..])
            })
    })
}

/// The text of every source, by its path within `src`.
fn sources() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut folders = vec![Path::new(ROOT).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let inside = path.strip_prefix(Path::new(ROOT).join("src")).unwrap();
                found.insert(inside.to_str().unwrap().to_owned(), read_to_string(&path).unwrap());
            }
        }
    }
    found
}
