//! The documents hold: what they name is there, and what they show can be read.

#![expect(clippy::panic, clippy::string_slice, reason = "these are tests")]

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

mod blocks;
mod commands;
mod coverage;
mod guide;
mod links;
mod map;
mod specimen;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A document: its path from the root, and its text.
struct Document {
    path: String,
    text: String,
}

/// A block of code in a document.
struct Block {
    /// What stands behind the three back-ticks.
    info: String,
    /// Path and line, for complaints.
    place: String,
    body: String,
}

/// The text of a file of ours.
fn text(path: &str) -> String {
    read_to_string(Path::new(ROOT).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every Markdown file of the project.
fn documents() -> Vec<Document> {
    let mut paths = Vec::new();
    for name in ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] {
        paths.push(Path::new(ROOT).join(name));
    }
    for folder in ["docs", "scenarios", "assets/skeleton"] {
        collect(&Path::new(ROOT).join(folder), &mut paths);
    }
    paths.sort();
    let document = |path: PathBuf| {
        let path = path.strip_prefix(ROOT).unwrap().to_str().unwrap().to_owned();
        Document { text: text(&path), path }
    };
    paths.into_iter().map(document).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|it| it == "md") {
            paths.push(path);
        }
    }
}

impl Document {
    /// The blocks between three back-ticks.
    fn blocks(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut open: Option<Block> = None;
        for (number, line) in self.text.lines().enumerate() {
            let fence = line.trim_start().strip_prefix("```");
            match (open.as_mut(), fence) {
                (None, Some(info)) => {
                    let place = format!("{}:{}", self.path, number + 1);
                    open = Some(Block { info: info.to_owned(), place, body: String::new() });
                }
                (Some(_), Some(_)) => blocks.extend(open.take()),
                (Some(block), None) => block.body.extend([line, "\n"]),
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "{}: a block is never closed", self.path);
        blocks
    }

    /// The lines outside of blocks, with their numbers.
    fn prose(&self) -> Vec<(usize, &str)> {
        let mut inside = false;
        let mut lines = Vec::new();
        for (number, line) in self.text.lines().enumerate() {
            if line.trim_start().starts_with("```") {
                inside = !inside;
            } else if !inside {
                lines.push((number + 1, line));
            }
        }
        lines
    }
}

/// What stands between single back-ticks in a line.
fn spans(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2)
}
