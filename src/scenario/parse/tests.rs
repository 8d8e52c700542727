//! What is said of files that are not of the expected shape, and that nothing breaks the reader.

use crate::diagnostic::Diagnostic;
use crate::scenario::check::tests::{RUNBOOK, SCENARIO, STANDING, changed};
use crate::scenario::{Sources, read, read_play, read_runbook, read_standing};
use proptest::prelude::*;

fn the_one(text: &str) -> Diagnostic {
    let reading = read(Sources { scenario: text, runbook: RUNBOOK, standing: STANDING });
    assert!(reading.scenario.is_none());
    let [one] = &reading.diagnostics[..] else { panic!("{:#?}", reading.diagnostics) };
    one.clone()
}

#[track_caller]
fn says(from: &str, to: &str, excerpt: &str, message: &str, help: &str) {
    let text = changed(SCENARIO, from, to);
    let one = the_one(&text);
    let found =
        (one.code.0, text.get(one.place).unwrap(), one.message.as_str(), one.help.as_deref());
    assert_eq!(found, ("E004", excerpt, message, Some(help)));
}

#[test]
fn a_wrong_word_comes_with_the_right_one() {
    says(
        "goal: \"Learn.\"",
        "gaol: \"Learn.\"",
        "gaol",
        "a scenario has no field `gaol`",
        "did you mean `goal`?",
    );
    says(
        "title: \"Alert\"",
        "titel: \"Alert\"",
        "titel",
        "an inject has no field `titel`",
        "did you mean `title`?",
    );
    says(
        "difficulty: Easy",
        "difficulty: Trivial",
        "Trivial",
        "`Trivial` is not one of the words that can stand here",
        "the words are `Easy`, `Medium`, `Hard`",
    );
}

#[test]
fn a_missing_field_is_said_of_its_record() {
    let help = "add `hints: …` to it";
    says(", hints: [\"Read it.\"]", "", "\"one\"", "the inject `one` has no `hints`", help);
    let help = "add `goal: …` to it";
    says("goal: \"Learn.\",", "", "\"minimal\"", "the scenario `minimal` has no `goal`", help);
    let help = "add `version: …` to it";
    says(
        "(name: \"Plan\", version: \"1\")",
        "(name: \"Plan\")",
        "(",
        "this plan has no `version`",
        help,
    );
}

#[test]
fn a_doubled_field_is_pointed_at() {
    says(
        "length: \"60m\",",
        "length: \"60m\", length: \"70m\",",
        "length",
        "the field `length` is given twice",
        "keep one of the two",
    );
}

#[test]
fn a_value_of_the_wrong_kind_is_pointed_at() {
    for (from, to, excerpt, message, help) in [
        (
            "to: [Commander]",
            "to: Commander",
            "Commander",
            "a list in square brackets belongs here",
            "write `[…]`, also around a single one",
        ),
        (
            "title: \"Well?\"",
            "title: Well",
            "Well",
            "a text in double quotes belongs here, not `Well`",
            "write a text in double quotes",
        ),
        (
            "credit: 800",
            "credit: -800",
            "-800",
            "a whole number belongs here, not `-800`",
            "write a whole number",
        ),
        (
            "start: 4",
            "start: \"4\"",
            "\"4\"",
            "a whole number belongs here",
            "write it without quotes",
        ),
        (
            "initially: true",
            "initially: yes",
            "yes",
            "`true` or `false` belongs here",
            "write one of the two",
        ),
        (
            "title: \"The PC\"",
            "title: The",
            "The",
            "a text belongs here",
            "write it in double quotes",
        ),
    ] {
        says(from, to, excerpt, message, help);
    }
}

#[test]
fn a_record_of_the_wrong_shape_is_pointed_at() {
    for (from, to, excerpt, message, help) in [
        (
            "begins: Start",
            "begins: \"Start\"",
            "\"Start\"",
            "a name or word belongs here",
            "write it without quotes",
        ),
        (
            "(name: \"Plan\", version: \"1\")",
            "\"Plan\"",
            "\"Plan\"",
            "a record in round brackets belongs here",
            "write `(…)` with its fields",
        ),
        (
            "(name: \"Plan\", version: \"1\")",
            "Other(name: \"Plan\", version: \"1\")",
            "Other",
            "a record in round brackets belongs here",
            "write `(…)` with its fields, and no name before it",
        ),
        (
            "players: (2, 5)",
            "players: (2)",
            ")",
            "the wrong number of values stands in these brackets",
            "the authoring guide shows how many",
        ),
        (
            "players: (2, 5)",
            "players: (2, 500)",
            "500",
            "this number is too large or too small",
            "no such number can stand here",
        ),
    ] {
        says(from, to, excerpt, message, help);
    }
}

#[test]
fn signs_that_are_missing_or_too_many_are_pointed_at() {
    let comma = "if there is one, look for a quote or bracket before it that was never closed";
    for (from, to, excerpt, message, help) in [
        ("\"60m\",", "\"60m\"", "players", "a comma is missing before this", comma),
        ("\"Play\")", "\"Play)", "What", "a comma is missing before this", comma),
        ("agenda: [", "/* agenda: [", "/*", "a comment is never closed", "close it with `*/`"),
        (
            "hotwash: [\"What went well?\"],\n)",
            "hotwash: [\"What went well?\"],\n))",
            ")",
            "something stands after the end",
            "a file is one record in round brackets; look for a bracket too many before this",
        ),
        (
            "body: \"How bad?\"",
            "body: \"C:\\Users\"",
            "C",
            "a backslash stands here that means nothing",
            "write `\\\\` for a backslash in a text",
        ),
        (
            "Known(\"virus\")))]",
            "Known()))]",
            ")",
            "`)` cannot stand here",
            "the authoring guide shows what can stand here",
        ),
        (
            "#![enable(implicit_some)]",
            "#![enable(implicit_any)]",
            "implicit_any",
            "`implicit_any` is no extension of RON",
            "`implicit_some` is all a file needs",
        ),
    ] {
        says(from, to, excerpt, message, help);
    }
}

#[test]
fn an_empty_file_is_said_to_end_too_early() {
    for text in ["", "(", "(format: 1, id:", "// nothing"] {
        let one = the_one(text);
        assert_eq!((one.code.0, one.message.is_empty()), ("E004", false), "{text}: {one:?}");
        assert!(one.help.is_some(), "{text}: {one:?}");
    }
}

#[test]
fn each_file_is_named_in_its_own_complaint() {
    use crate::diagnostic::SourceFile;
    let runbook = changed(RUNBOOK, "phase: Mobilise", "phase: Mobilize");
    let standing = changed(STANDING, "by: Team", "by: Teem");
    let reading = read(Sources { scenario: SCENARIO, runbook: &runbook, standing: &standing });
    let files: Vec<_> = reading.diagnostics.iter().map(|one| one.in_file).collect();
    assert_eq!(files, [SourceFile::Runbook, SourceFile::Standing]);
    assert!(read_runbook(&runbook).0.is_none());
    assert!(read_standing(STANDING).0.is_some());
}

/// A file of any bytes does no more than be refused, at a place that is in it.
fn survives(text: &str) {
    let sources = Sources { scenario: text, runbook: RUNBOOK, standing: STANDING };
    let reading = read(sources);
    for one in &reading.diagnostics {
        assert!(sources.text(one.in_file).get(one.place.clone()).is_some(), "{one:?}");
    }
    assert!(read_play(text).0.is_none());
}

#[test]
fn a_file_cut_off_anywhere_is_refused_and_nothing_breaks() {
    for (at, _) in SCENARIO.char_indices().step_by(7) {
        survives(SCENARIO.get(..at).unwrap());
    }
}

#[test]
fn deep_and_odd_files_are_refused_and_nothing_breaks() {
    for part in ["(", "[", "{", "\"", "'", "/*", "r#\"", "Not(", "Some(", "a:", "#![", "é", "\u{0}"]
    {
        survives(&part.repeat(1_000));
        survives(&changed(SCENARIO, "when: Meter", &format!("when: {}Meter", part.repeat(70))));
    }
    let deep = format!("{}Known(\"virus\"){}", "Not(".repeat(60), ")".repeat(60));
    survives(&changed(SCENARIO, "Meter(\"lost\", AtLeast(900))", &deep));
}

proptest! {
    #[test]
    fn bytes_turned_over_break_nothing(
        flips in prop::collection::vec((0..SCENARIO.len(), any::<u8>()), 1..4),
    ) {
        let mut bytes = SCENARIO.as_bytes().to_vec();
        for (at, byte) in flips {
            bytes[at] = byte;
        }
        survives(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn pieces_put_elsewhere_break_nothing(
        from in 0..SCENARIO.len(), length in 0..200_usize, to in 0..SCENARIO.len(),
    ) {
        let piece = SCENARIO.get(from..(from + length).min(SCENARIO.len())).unwrap_or("");
        let (before, after) = SCENARIO.split_at_checked(to).unwrap_or_default();
        survives(&[before, piece, after].concat());
    }
}

#[test]
fn a_text_without_a_record_or_an_end_is_told_so() {
    for (text, message) in [
        ("", "the file is empty"),
        (" \n", "the file is empty"),
        ("once upon a time", "a record in round brackets belongs here"),
        ("(format: 1, id: ", "the file ends too early"),
        ("(format: 1, id: \"a\",\n", "the file ends too early"),
        ("(format: 1, id: \"a", "a text that begins here never ends"),
    ] {
        assert_eq!(the_one(text).message, message, "{text}");
    }
}
