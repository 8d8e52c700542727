//! Every phrase the code asks for is there, in every language, with the same things in it; and
//! none is there that nobody asks for.

use super::{FILES, Language, Words};
use crate::store::files::read_text;
use crate::time::Span;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Each id with the names of what stands in its phrase.
type Phrases = BTreeMap<String, BTreeSet<String>>;

fn phrases(language: Language) -> Phrases {
    let mut phrases = Phrases::new();
    for (name, texts) in FILES {
        let text = match language {
            Language::English => texts[0],
            Language::German => texts[1],
        };
        let resource = fluent_syntax::parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{name}.ftl of {language:?}: {errors:?}"));
        for entry in &resource.body {
            let Entry::Message(message) = entry else {
                assert!(
                    matches!(
                        entry,
                        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_)
                    ),
                    "{name}.ftl: only phrases and remarks"
                );
                continue;
            };
            let id = message.id.name.to_owned();
            assert!(id.starts_with(&format!("{name}-")), "{id} stands in {name}.ftl");
            let mut inside = BTreeSet::new();
            variables(message.value.as_ref().unwrap(), &mut inside);
            assert!(phrases.insert(id.clone(), inside).is_none(), "{id} is there twice");
        }
    }
    phrases
}

fn variables(pattern: &Pattern<&str>, inside: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => variable(inline, inside),
            Expression::Select { selector, variants } => {
                variable(selector, inside);
                for variant in variants {
                    variables(&variant.value, inside);
                }
            }
        }
    }
}

fn variable(inline: &InlineExpression<&str>, inside: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            inside.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        other => panic!("only plain variables: {other:?}"),
    }
}

/// What the code names: every literal that begins like a phrase's id.
fn named(path: &Path, found: &mut BTreeSet<String>) {
    if path.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            named(&entry.unwrap().path(), found);
        }
        return;
    }
    if path.extension().is_none_or(|it| it != "rs") || path.ends_with("words/tests.rs") {
        return;
    }
    let text = read_text(path).unwrap();
    for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let literals = line.split('"').skip(1).step_by(2);
        let is_id = |it: &&str| {
            let (file, rest) = it.split_once('-').unwrap_or_default();
            let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
            FILES.iter().any(|(name, _)| *name == file) && rest.chars().all(plain)
        };
        found.extend(literals.filter(is_id).map(str::to_owned));
    }
}

#[test]
fn every_phrase_that_is_asked_for_is_there_and_none_is_idle() {
    let mut asked = BTreeSet::new();
    named(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut asked);
    let there: BTreeSet<String> = phrases(Language::English).into_keys().collect();
    let missing: Vec<_> = asked.difference(&there).collect();
    let idle: Vec<_> = there.difference(&asked).collect();
    assert!(missing.is_empty(), "no file has {missing:#?}");
    assert!(idle.is_empty(), "nobody asks for {idle:#?}");
}

#[test]
fn every_language_has_every_phrase_with_the_same_things_in_it() {
    let english = phrases(Language::English);
    for language in Language::ALL {
        let other = phrases(language);
        for (id, inside) in &english {
            assert_eq!(other.get(id), Some(inside), "{id} in {language:?}");
        }
        let more: Vec<_> = other.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(more.is_empty(), "{language:?} has {more:?}, English does not");
    }
}

#[test]
fn lengths_and_lists_are_said_in_the_language() {
    let (english, german) = (Words::english(), Language::German.words());
    let span = Span::read("78h10m").unwrap();
    assert_eq!(english.span(span), "3 days 6 h");
    assert_eq!(german.span(span), "3 Tage 6 h");
    let members: Vec<String> = ["a", "b", "c"].map(str::to_owned).into();
    assert_eq!(english.all_of(&members), "a, b and c");
    assert_eq!(german.one_of(&members), "a, b oder c");
    assert_eq!(german.one_of(&members[..1]), "a");
}

#[test]
fn ears_are_seen_and_what_is_put_in_is_left_alone() {
    let (words, minutes) = (Words::pseudo(), 5);
    assert_eq!(words.say("home-quit"), "[Qúúíít]");
    assert_eq!(crate::say!(words, "home-minutes", minutes = minutes), "[5 mííñ]");
}
