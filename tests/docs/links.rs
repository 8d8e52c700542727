//! Every relative link in the documents leads to a file, and every anchor to a heading.

use super::{Document, ROOT, documents};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What stands in round brackets behind square ones.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| rest.split(')').next())
}

/// The anchors of a document, as they are made from its headings.
fn anchors(document: &Document) -> BTreeSet<String> {
    let headings = document.prose().into_iter().filter(|(_, line)| line.starts_with('#'));
    let anchor = |heading: &str| -> String {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(|(_, line)| anchor(line)).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let documents = documents();
    let mut wrong = Vec::new();
    for document in &documents {
        for (number, line) in document.prose() {
            for target in targets(line).filter(|target| !target.contains("://")) {
                if !leads(document, target, &documents) {
                    wrong.push(format!("{}:{number}: {target}", document.path));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

fn leads(from: &Document, target: &str, documents: &[Document]) -> bool {
    let (path, anchor) = target.split_once('#').unwrap_or((target, ""));
    let path = match path {
        "" => PathBuf::from(&from.path),
        path => Path::new(&from.path).parent().unwrap().join(path),
    };
    let path = flat(&path);
    let exists = Path::new(ROOT).join(&path).exists();
    let document = documents.iter().find(|document| document.path == path);
    exists && (anchor.is_empty() || document.is_some_and(|it| anchors(it).contains(anchor)))
}

/// A path without `..`.
fn flat(path: &Path) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.to_str().unwrap().split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}
