//! Every command that the documents name is there, with the options that they name.

use super::{documents, spans, text};
use crate::support::Bench;
use std::collections::{BTreeMap, BTreeSet};

/// The options that are named with each subcommand, and where.
fn named() -> BTreeMap<String, BTreeSet<(String, String)>> {
    let mut named: BTreeMap<String, BTreeSet<(String, String)>> = BTreeMap::new();
    for document in documents() {
        let blocks = document.blocks();
        let in_blocks = blocks
            .iter()
            .filter(|block| ["sh", "text", ""].contains(&block.info.as_str()))
            .flat_map(|block| block.body.lines().map(|line| (block.place.clone(), line)));
        let (path, prose) = (&document.path, document.prose());
        let in_prose = prose.iter().flat_map(|(number, line)| {
            spans(line).map(move |span| (format!("{path}:{number}"), span))
        });
        for (place, line) in in_blocks.chain(in_prose) {
            for (subcommand, options) in commands(line) {
                let all = named.entry(subcommand).or_default();
                all.insert(("--help".to_owned(), place.clone()));
                all.extend(options.into_iter().map(|option| (option, place.clone())));
            }
        }
    }
    named
}

/// Commands that have commands of their own.
const FAMILIES: [&str; 2] = ["programme", "programme act"];

/// The subcommands in a line, each with its options.
fn commands(line: &str) -> Vec<(String, Vec<String>)> {
    let line = line.split(" #").next().unwrap_or("");
    let starts = ["drillhall ", "--no-default-features -- ", "--release -- "];
    let after =
        starts.iter().flat_map(|start| line.match_indices(start).map(move |it| (it.0, start)));
    let mut found = Vec::new();
    for (at, start) in after {
        let mut words = line[at + start.len()..].split_whitespace();
        let subcommand = words.next().unwrap_or("");
        let is_word = |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
        if is_word(subcommand) {
            let mut subcommand = subcommand.to_owned();
            // A family of commands: the words after it name one of them.
            let mut rest = words.clone();
            while FAMILIES.contains(&subcommand.as_str()) {
                let is_word =
                    |word: &&str| word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
                let Some(word) = rest.next().filter(|it| is_word(it) && !it.starts_with('-'))
                else {
                    break;
                };
                subcommand = format!("{subcommand} {word}");
            }
            let options = words.filter(|word| word.starts_with("--") && word.len() > 2);
            let options = options.map(|word| word.split('=').next().unwrap_or("").to_owned());
            found.push((subcommand, options.collect()));
        }
    }
    found
}

#[test]
fn every_command_and_option_that_is_named_exists() {
    let bench = Bench::new();
    let mut wrong = Vec::new();
    for (subcommand, options) in named() {
        let words = subcommand.split(' ').chain(["--help"]);
        let help = bench.run(&words.collect::<Vec<_>>());
        for (option, place) in options {
            let listed = help.out.split([' ', ',', '\n']).any(|word| word == option);
            if help.code != 0 || !listed {
                wrong.push(format!("{place}: {subcommand} {option}"));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn every_command_that_exists_is_in_the_readme() {
    let help = Bench::new().run(&["--help"]).well();
    let (_, commands) = help.split_once("Commands:\n").unwrap();
    let commands = commands.lines().take_while(|line| line.starts_with(' '));
    let commands = commands.filter_map(|line| line.split_whitespace().next());
    let readme = text("README.md");
    for command in commands.filter(|command| *command != "help") {
        assert!(readme.contains(&format!("drillhall {command}")), "{command}");
    }
}

#[test]
fn commands_are_found_in_lines() {
    let found =
        commands("cargo run --release --no-default-features -- play x --report out/ # -- y");
    assert_eq!(found, [("play".to_owned(), vec!["--report".to_owned()])]);
    assert_eq!(commands("drillhall list --actions")[0].0, "list");
    let found = commands("drillhall programme act close E1-A1 --proof \"plan\"");
    assert_eq!(found, [("programme act close".to_owned(), vec!["--proof".to_owned()])]);
    assert_eq!(commands("`drillhall` is the program"), []);
}
