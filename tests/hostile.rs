//! Whatever is in a file: reading it comes to a scenario or to a complaint, never to a panic, and
//! every complaint can be shown.

use drillhall::diagnostic::{Diagnostic, SourceFile};
use drillhall::scenario::draft::ScenarioDraft;
use drillhall::scenario::draft::play::PlayDraft;
use drillhall::scenario::{Scenario, Sources, parse, read, read_play, read_runbook, read_standing};
use drillhall::script;
use proptest::prelude::*;
use std::sync::{Arc, LazyLock};

const TUTORIAL: &str = include_str!("../scenarios/first-alert/scenario.ron");
const TUTORIAL_PLAY: &str = include_str!("../scenarios/first-alert/plays/exemplary.ron");
const RUNBOOK: &str = include_str!("../scenarios/runbook.ron");
const STANDING: &str = include_str!("../scenarios/standing.ron");

/// Small files of the same kinds, quick to read as often as one likes.
const SMALL: &str = include_str!("check/base/scenario.ron");
const SMALL_RUNBOOK: &str = include_str!("check/base/runbook.ron");
const SMALL_STANDING: &str = include_str!("check/base/standing.ron");

static PLAYED: LazyLock<Arc<Scenario>> = LazyLock::new(|| {
    let sources = Sources { scenario: TUTORIAL, runbook: RUNBOOK, standing: STANDING };
    Arc::new(read(sources).scenario.unwrap())
});

/// A complaint has a place in its file and a sentence without capital or full stop.
#[track_caller]
fn can_be_shown(diagnostics: &[Diagnostic], text: impl Fn(SourceFile) -> String) {
    for one in diagnostics {
        let text = text(one.in_file);
        assert!(text.get(one.place.clone()).is_some(), "{one:?} is not in the file");
        let message = &one.message;
        assert!(!message.trim().is_empty(), "{one:?}");
        assert!(!message.starts_with(|c: char| c.is_uppercase()), "{one:?}");
        assert!(!message.ends_with('.'), "{one:?}");
        assert!(one.help.as_ref().is_none_or(|help| !help.trim().is_empty()), "{one:?}");
    }
}

#[track_caller]
fn whole(sources: Sources<'_>) -> Option<Scenario> {
    let reading = read(sources);
    assert!(reading.scenario.is_some() || !reading.diagnostics.is_empty());
    can_be_shown(&reading.diagnostics, |file| sources.text(file).to_owned());
    reading.scenario
}

/// A text as each of the files that are read together, beside small ones.
#[track_caller]
fn as_each_file(text: &str) {
    let small = Sources { scenario: SMALL, runbook: SMALL_RUNBOOK, standing: SMALL_STANDING };
    whole(Sources { scenario: text, ..small });
    whole(Sources { runbook: text, ..small });
    whole(Sources { standing: text, ..small });
}

/// A text as a play of the tutorial.
#[track_caller]
fn as_play(text: &str) {
    if let Err(diagnostics) = script::read(text, &PLAYED) {
        assert!(!diagnostics.is_empty());
        can_be_shown(&diagnostics, |_| text.to_owned());
    }
}

/// A text as a file of one kind, field for field: quick also for large files.
#[track_caller]
fn as_draft<T>((draft, diagnostics): (Option<T>, Vec<Diagnostic>), text: &str) {
    assert_eq!(draft.is_some(), diagnostics.is_empty());
    can_be_shown(&diagnostics, |_| text.to_owned());
}

#[track_caller]
fn as_large_file(text: &str) {
    as_draft(parse::file::<ScenarioDraft>(text), text);
    as_draft(parse::file::<PlayDraft>(text), text);
    as_draft(read_play(text), text);
    as_draft(read_runbook(text), text);
    as_draft(read_standing(text), text);
}

/// One of the files that ship, or a small one.
fn any_file() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![SMALL, SMALL_RUNBOOK, SMALL_STANDING, TUTORIAL_PLAY])
}

fn any_large_file() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![TUTORIAL, RUNBOOK, STANDING])
}

/// Pieces that files are made of, put together in any way.
fn anything_like_a_file() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("(".to_owned()),
        Just(")".to_owned()),
        Just("[".to_owned()),
        Just("]".to_owned()),
        Just(",".to_owned()),
        Just("\"".to_owned()),
        Just("// ".to_owned()),
        Just("\n".to_owned()),
        Just("#![enable(implicit_some)]".to_owned()),
        "(format|id|injects|release|steps|sets|facts): ",
        "(When|Done|All|Not|At|Some|r#)",
        "-?[0-9]{1,25}",
        ".{0,4}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn cut(text: &str, at: prop::sample::Index) -> &str {
    let at = text.floor_char_boundary(at.index(text.len() + 1));
    text.get(..at).unwrap()
}

fn with_byte(text: &str, at: prop::sample::Index, byte: u8) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let at = at.index(bytes.len());
    bytes[at] = byte;
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Some lines exchanged with others, some twice, some gone.
fn shuffled(text: &str, changes: &[(prop::sample::Index, prop::sample::Index, u8)]) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    for (one, other, how) in changes {
        let (one, other) = (one.index(lines.len()), other.index(lines.len()));
        match how % 3 {
            0 => lines.swap(one, other),
            1 => lines[one] = lines[other],
            _ => lines[one] = "",
        }
    }
    lines.join("\n")
}

/// Two texts in quotes exchanged, so that what is left still reads and means something else.
fn with_names_exchanged(
    text: &str,
    pairs: &[(prop::sample::Index, prop::sample::Index)],
) -> String {
    let mut parts: Vec<&str> = text.split('"').collect();
    let names = parts.len() / 2;
    for (one, other) in pairs {
        parts.swap(2 * one.index(names) + 1, 2 * other.index(names) + 1);
    }
    parts.join("\"")
}

/// What reads can be played to its end, if only by nobody.
fn plays(scenario: Scenario) {
    let idle = format!(
        "(format: 1, scenario: \"{}\", title: \"Idle\", purpose: \"\", steps: [], earns: ())",
        scenario.about.slug
    );
    assert_eq!(script::rehearse(&idle, &Arc::new(scenario)), []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let text = String::from_utf8_lossy(&bytes);
        as_each_file(&text);
        as_play(&text);
    }

    #[test]
    fn anything_that_looks_like_a_file(text in anything_like_a_file()) {
        as_each_file(&text);
        as_play(&text);
    }

    #[test]
    fn a_file_cut_short(file in any_file(), at: prop::sample::Index) {
        as_each_file(cut(file, at));
        as_play(cut(file, at));
    }

    #[test]
    fn a_file_with_one_byte_changed(file in any_file(), at: prop::sample::Index, byte: u8) {
        let text = with_byte(file, at, byte);
        as_each_file(&text);
        as_play(&text);
    }

    #[test]
    fn a_file_with_its_lines_shuffled(
        file in any_file(),
        changes in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index, u8)>(), 1..6),
    ) {
        let text = shuffled(file, &changes);
        as_each_file(&text);
        as_play(&text);
    }

    #[test]
    fn a_file_with_its_names_exchanged(
        file in any_file(),
        pairs in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 1..4),
    ) {
        let text = with_names_exchanged(file, &pairs);
        as_each_file(&text);
        as_play(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn a_large_file_cut_short(file in any_large_file(), at: prop::sample::Index) {
        as_large_file(cut(file, at));
    }

    #[test]
    fn a_large_file_with_one_byte_changed(file in any_large_file(), at: prop::sample::Index, byte: u8) {
        as_large_file(&with_byte(file, at, byte));
    }

    #[test]
    fn the_tutorial_with_one_byte_changed(at: prop::sample::Index, byte: u8) {
        let scenario = with_byte(TUTORIAL, at, byte);
        whole(Sources { scenario: &scenario, runbook: RUNBOOK, standing: STANDING });
    }

    #[test]
    fn the_tutorial_with_its_lines_shuffled(
        changes in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index, u8)>(), 1..3),
    ) {
        let scenario = shuffled(TUTORIAL, &changes);
        whole(Sources { scenario: &scenario, runbook: RUNBOOK, standing: STANDING });
    }

    #[test]
    fn the_tutorial_with_its_names_exchanged(
        pairs in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 1..3),
    ) {
        let scenario = with_names_exchanged(TUTORIAL, &pairs);
        let sources = Sources { scenario: &scenario, runbook: RUNBOOK, standing: STANDING };
        whole(sources).into_iter().for_each(plays);
    }

    #[test]
    fn a_play_of_the_tutorial_with_its_names_exchanged(
        pairs in prop::collection::vec(any::<(prop::sample::Index, prop::sample::Index)>(), 1..3),
    ) {
        let play = with_names_exchanged(TUTORIAL_PLAY, &pairs);
        can_be_shown(&script::rehearse(&play, &PLAYED), |_| play.clone());
    }
}
