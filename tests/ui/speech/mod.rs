//! Nothing on the screen is said in words that no file of words has.

use super::{SIZES, Window, sample, show_in, show_on};
use drillhall::report::debrief::{Debrief, SignOff};
use drillhall::ui::{Desk, HotwashView, ReportView, Screen, Settings, Timing};
use drillhall::words::{Language, Words};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

/// What the lower half of the hot wash can show.
const TABS: [&str; 5] = [
    "hotwash-below-compared",
    "hotwash-below-lanes",
    "hotwash-below-points",
    "hotwash-below-decisions",
    "hotwash-below-best",
];

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
    check_shown(name, &show_in(Words::pseudo(), screen));
}

fn check_shown(name: &str, harness: &Harness<'_, Window<'_>>) {
    let mut forgotten: Vec<String> = texts(harness);
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
    let briefing = sample::briefing();
    check("briefing", Screen::Briefing(&briefing));
    let report = sample::report();
    check("report", Screen::Report(&report));
    let report = ReportView { saved: Vec::new(), ..report };
    check("report, nothing saved", Screen::Report(&report));
}

#[test]
fn everything_in_the_settings_comes_from_a_file_of_words() {
    let library = sample::library();
    for timing in Timing::ALL {
        let settings = Settings { size_percent: 200, timing, ..Settings::default() };
        let mut desk = Desk::new(settings);
        desk.speak(Words::pseudo());
        let mut harness = show_on(desk, Screen::Library(&library), SIZES[0]);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
        harness.run();
        let texts = texts(&harness);
        assert!(texts.iter().any(|text| text.contains("200 %")), "the settings are open");
        check_shown("settings", &harness);
    }
}

#[test]
fn everything_in_the_hot_wash_comes_from_a_file_of_words_or_an_author() {
    let plain = HotwashView { best: Some(sample::best()), ..sample::hotwash() };
    let second = HotwashView { best: Some(sample::best()), ..sample::second_try() };
    let little = HotwashView {
        score: None,
        regrets: Vec::new(),
        decisions: Vec::new(),
        ..sample::hotwash()
    };
    let words = Words::pseudo();
    for (name, view) in [("first", &plain), ("second", &second), ("too little", &little)] {
        for tab in TABS {
            let mut harness = show_in(Words::pseudo(), Screen::Hotwash(view));
            let tab = words.say(tab);
            if let Some(press) = harness.query_by_label(&tab) {
                press.click();
                harness.run();
            } else {
                assert!(view.comparison.is_none() && tab.contains("áñd"), "{name}: {tab}");
            }
            check_shown(&format!("hot wash, {name}, {tab}"), &harness);
        }
    }
}

#[test]
fn everything_in_the_replay_and_in_what_is_agreed_comes_from_a_file_of_words_or_an_author() {
    let words = Words::pseudo();
    let (replay, agreed) = (sample::replay(), sample::agreed());
    let empty = HotwashView { debrief: Debrief::default(), is_team: true, ..sample::hotwash() };
    let signed = SignOff {
        role: "Legal counsel".to_owned(),
        date: "2026-11-21".to_owned(),
        sentence: "Name a clock keeper".to_owned(),
        signed: true,
    };
    let signed = HotwashView {
        debrief: Debrief { sign_off: Some(signed), ..agreed.debrief.clone() },
        ..agreed.clone()
    };
    for (name, view, page) in [
        ("replay", &replay, "hotwash-replay"),
        ("agreed", &agreed, "hotwash-agree"),
        ("nothing agreed", &empty, "hotwash-agree"),
        ("signed", &signed, "hotwash-agree"),
    ] {
        let mut harness = show_in(Words::pseudo(), Screen::Hotwash(view));
        harness.get_by_label(&words.say(page)).click();
        harness.run_steps(4);
        check_shown(name, &harness);
        if let Some(change) = harness.query_by_label_contains("Çhááñgéé: ") {
            change.click();
            harness.run_steps(4);
            check_shown(&format!("{name}, changing"), &harness);
        }
    }
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
