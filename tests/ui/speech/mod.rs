//! Nothing on the screen is said in words that no file of words has.

use super::{Window, sample, show_in};
use drillhall::ui::Screen;
use drillhall::words::{Language, Words};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

mod play;

/// Every text on the screen, shown or read aloud.
fn texts(harness: &Harness<'_, Window<'_>>) -> Vec<String> {
    let mut texts = Vec::new();
    for node in harness.root().children_recursive() {
        let node = node.accesskit_node();
        texts.extend(node.label());
        texts.extend(node.value());
        texts.extend(node.placeholder().map(str::to_owned));
        texts.extend(node.description());
    }
    texts
}

/// Whether a text comes from a file of words, from an author, or has no words in it. Words with
/// ears on stand in brackets.
fn is_from_a_file(text: &str) -> bool {
    text.contains('[')
        || text.split(['\n', ':', '·', '“', '”', '(', ')']).all(|part| {
            let letters = part.chars().filter(|it| it.is_alphabetic()).count();
            letters < 2 || is_a_key(part) || sample::says(part)
        })
}

/// Names of keys stay as they are printed on them.
fn is_a_key(text: &str) -> bool {
    text.split([' ', ',']).all(|part| {
        let known = ["Ctrl", "Esc", "Tab", "Page", "Up", "Down", "Drillhall", "min", "h", "s"];
        part.chars().filter(|it| it.is_alphabetic()).count() < 2
            || known.contains(&part)
            || part.starts_with('F')
    })
}

fn check(name: &str, screen: Screen<'_>) {
    let harness = show_in(Words::pseudo(), screen);
    let mut forgotten: Vec<String> = texts(&harness);
    assert!(forgotten.len() > 10, "{name}");
    forgotten.retain(|text| !is_from_a_file(text));
    forgotten.sort();
    forgotten.dedup();
    assert!(forgotten.is_empty(), "{name}: {forgotten:#?}");
}

#[test]
fn everything_on_every_screen_comes_from_a_file_of_words_or_an_author() {
    let library = sample::library();
    check("library", Screen::Library(&library));
}

#[test]
fn the_first_screen_speaks_german() {
    let library = sample::library();
    let harness = show_in(Language::German.words(), Screen::Library(&library));
    let texts = texts(&harness);
    for said in ["Einstellungen", "Beenden", "Fortsetzen", "„Ward lights“ fortsetzen"] {
        assert!(texts.iter().any(|text| text == said), "{said}: {texts:?}");
    }
}
