//! The guide to the diagnostics: every code, no other, and every mistake in it is one.
//!
//! An entry shows a wrong line, what is said of it, and the mended line. The mended one stands in
//! the specimen (or its play); put into its place, the wrong one is told so. `BLESS=1 cargo test
//! docs` writes anew what is said; look at what changed.

use super::specimen::{PLAY, SPECIMEN, reading};
use super::{Block, Document, ROOT, text};
use drillhall::diagnostic::Severity;
use drillhall::scenario::check;
use drillhall::script::{self, rehearse};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

const GUIDE: &str = "docs/authoring/diagnostics.md";

/// Files too large or too deep to show, and what only played runs can say.
const NOT_SHOWN: [&str; 3] = ["E001", "E002", "W205"];

fn guide() -> Document {
    Document { path: GUIDE.to_owned(), text: text(GUIDE) }
}

/// Every code that a file can be told, with its title.
fn codes() -> BTreeMap<&'static str, &'static str> {
    let all = check::CODES.iter().chain(check::lint::CODES).chain(script::CODES);
    all.map(|(code, title, _)| (code.0, *title)).collect()
}

#[test]
fn every_code_is_used_once() {
    let all = check::CODES.iter().chain(check::lint::CODES).chain(script::CODES);
    assert_eq!(all.count(), codes().len());
}

/// Every code that the program's own text names, wherever it stands.
fn codes_in_the_source(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            codes_in_the_source(&path, found);
        } else {
            let text = std::fs::read_to_string(&path).unwrap();
            let codes = text.split("Code(\"").skip(1).filter_map(|rest| rest.split_once("\")"));
            found.extend(codes.map(|(code, _)| code.to_owned()));
        }
    }
}

#[test]
fn every_code_that_the_program_can_say_is_in_the_tables() {
    let mut found = BTreeSet::new();
    codes_in_the_source(&Path::new(ROOT).join("src"), &mut found);
    let listed: BTreeSet<String> = codes().into_keys().map(str::to_owned).collect();
    assert_eq!(found, listed);
}

#[test]
fn it_has_an_entry_for_every_code_and_no_other_in_order() {
    let guide = guide();
    let entries = guide.prose().into_iter().filter_map(|(_, line)| line.strip_prefix("### "));
    let entries: Vec<(&str, &str)> =
        entries.map(|entry| entry.split_once(" · ").expect(entry)).collect();
    assert_eq!(entries, Vec::from_iter(codes()));
}

#[test]
fn every_wrong_line_in_it_is_told_as_it_says() {
    let guide = guide();
    let mut blessed = guide.text.clone();
    let mut wrong = Vec::new();
    for (code, examples) in entries(&guide) {
        let is_shown = !NOT_SHOWN.contains(&code.as_str());
        assert_eq!(!examples.is_empty(), is_shown, "{code}: should it show a wrong line?");
        let file = text(if code == "E119" { PLAY } else { SPECIMEN });
        for example in examples {
            let said = said(&code, &with_mistakes(&file, &example));
            let [written] = marked(&example, "text")[..] else {
                panic!("{code}: what is said of it?")
            };
            if written.body != said {
                wrong.push(format!("{code}: {said}"));
                let shown = &marked(&example, "ron wrong").last().unwrap().body;
                let before = format!("{shown}```\n\n```text\n");
                let whole = format!("{before}{}```", written.body);
                blessed = blessed.replacen(&whole, &format!("{before}{said}```"), 1);
            }
        }
    }
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(Path::new(ROOT).join(GUIDE), blessed).unwrap();
    } else {
        assert!(wrong.is_empty(), "{}\nBLESS=1 writes these down", wrong.join("\n"));
    }
}

/// The file with the wrong lines of an example in the place of its mended ones.
fn with_mistakes(file: &str, example: &[Block]) -> String {
    let (wrong, mended) = (marked(example, "ron wrong"), marked(example, "ron mended"));
    assert_eq!(wrong.len(), mended.len(), "{}: one for each", example[0].place);
    let pairs = wrong.iter().zip(mended);
    pairs.fold(file.to_owned(), |file, (wrong, mended)| replaced(&file, mended, wrong))
}

/// What a file is told by a code, first of all.
fn said(code: &str, source: &str) -> String {
    let diagnostics = if code == "E119" {
        let scenario = reading(&text(SPECIMEN)).scenario.unwrap();
        rehearse(source, &Arc::new(scenario))
    } else {
        reading(source).diagnostics
    };
    let Some(one) = diagnostics.iter().find(|one| one.code.0 == code) else {
        panic!("{code} is not told, but {diagnostics:?}")
    };
    let severity = if one.severity() == Severity::Error { "error" } else { "warning" };
    let help = one.help.as_ref().map(|help| format!("help: {help}\n")).unwrap_or_default();
    format!("{severity}[{code}]: {}\n{help}", one.message)
}

fn marked<'b>(blocks: &'b [Block], info: &str) -> Vec<&'b Block> {
    blocks.iter().filter(|block| block.info == info).collect()
}

/// The examples of each entry, by its code: blocks with no words between them.
fn entries(guide: &Document) -> Vec<(String, Vec<Vec<Block>>)> {
    let mut entries = Vec::new();
    for part in format!("\n{}", guide.text).split("\n### ").skip(1) {
        let code = part.split_once(' ').unwrap().0.to_owned();
        let place = format!("{GUIDE} at {code}");
        let examples = pieces(part).into_iter().map(|text| Document { path: place.clone(), text });
        let examples = examples.map(|piece| piece.blocks()).filter(|blocks| !blocks.is_empty());
        entries.push((code, examples.collect()));
    }
    entries
}

/// The blocks of a text with what is between them, cut wherever words stand between two of them.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut inside = false;
    for line in text.lines() {
        if line.starts_with("```") {
            inside = !inside;
        } else if !inside && !line.is_empty() {
            pieces.push(String::new());
            continue;
        }
        let piece = pieces.last_mut().unwrap();
        *piece += line;
        *piece += "\n";
    }
    pieces
}

/// The source with one block's lines instead of another's, which stand in it just once. Comments
/// and the space around lines make no difference.
fn replaced(source: &str, old: &Block, new: &Block) -> String {
    let lines: Vec<&str> = source.lines().collect();
    let (bare, wanted): (Vec<&str>, Vec<&str>) =
        (lines.iter().map(|line| bare(line)).collect(), code_lines(&old.body));
    let found: Vec<usize> = (0..lines.len())
        .filter(|at| bare.get(*at..at + wanted.len()) == Some(&wanted[..]))
        .collect();
    let [at] = found[..] else {
        panic!("{}: stands {} times in the specimen", old.place, found.len())
    };
    let (before, after) = (&lines[..at], &lines[at + wanted.len()..]);
    [before, &code_lines(&new.body)[..], after].concat().join("\n")
}

fn code_lines(block: &str) -> Vec<&str> {
    block.lines().map(bare).filter(|line| !line.is_empty()).collect()
}

/// A line without the space and the comment around it.
fn bare(line: &str) -> &str {
    let line = line.trim();
    if line.starts_with("//") { "" } else { line.split(" //").next().unwrap_or("").trim_end() }
}
