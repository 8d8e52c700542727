//! A walk through everything that the window can show, one step a screen.

use super::real::{Real, lead, press, type_letters};
use drillhall::exercise::Command;
use drillhall::ui::{Settings, Wish};
use drillhall::words::Words;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::sync::Arc;

/// Every size that a screen is looked at in: twice as large as usual on a small laptop, that laptop,
/// an ordinary screen, a large one.
pub(crate) const SIZES: [[f32; 2]; 4] =
    [[640.0, 400.0], [1280.0, 800.0], [1920.0, 1080.0], [3840.0, 2160.0]];

/// Frames enough for everything to come to rest.
const FRAMES: usize = 5;

/// What is done at a step: its name, and the window.
type Visit<'a> = &'a mut dyn FnMut(&str, &mut Harness<'static, Real>);

pub(crate) fn size(harness: &mut Harness<'static, Real>, [width, height]: [f32; 2]) {
    harness.set_size(egui::vec2(width, height));
    harness.run_steps(FRAMES);
}

fn key(harness: &mut Harness<'static, Real>, modifiers: Modifiers, key: Key) {
    size(harness, SIZES[1]);
    press(harness, modifiers, key);
}

fn typed(harness: &mut Harness<'static, Real>, letters: &str) {
    size(harness, SIZES[1]);
    type_letters(harness, letters);
}

fn wish(harness: &mut Harness<'static, Real>, wish: Wish) {
    size(harness, SIZES[1]);
    harness.state_mut().wish(wish);
    harness.run_steps(FRAMES);
}

/// A look, then away with what lies over the screen.
fn look_and_close(harness: &mut Harness<'static, Real>, name: &str, visit: Visit<'_>) {
    visit(name, harness);
    key(harness, Modifiers::NONE, Key::Escape);
}

/// The tabs of a screen, where there is room for one thing only.
fn tabs(harness: &mut Harness<'static, Real>, words: &Words, ids: &[&str], visit: Visit<'_>) {
    for id in ids {
        size(harness, SIZES[0]);
        let tab = words.say(id);
        if let Some(node) = harness.query_by_label(&tab) {
            node.click();
            harness.run_steps(FRAMES);
        }
        visit(id, harness);
    }
    size(harness, SIZES[0]);
    let first = words.say(ids[0]);
    let there: Vec<String> = super::named(harness);
    assert!(there.contains(&first), "no “{first}” among {there:?}");
    harness.get_by_label(&first).click();
    harness.run_steps(FRAMES);
}

/// Goes through it in these words.
pub(crate) fn through(words: &Arc<Words>, visit: Visit<'_>) {
    let mut harness = Real::new(Settings::default()).speak(Arc::clone(words)).show(SIZES[1]);
    alone(&mut harness, words, visit);
    wish(&mut harness, Wish::ToLibrary);
    team(&mut harness, words, visit);
}

fn alone(harness: &mut Harness<'static, Real>, words: &Words, visit: Visit<'_>) {
    visit("library", harness);
    key(harness, Modifiers::COMMAND, Key::Comma);
    visit("settings", harness);
    harness.get_by_label(&words.say("keys-change-open")).click();
    harness.run_steps(FRAMES);
    visit("keys", harness);
    key(harness, Modifiers::NONE, Key::Escape);
    key(harness, Modifiers::NONE, Key::Escape);
    let scenario = "ward-lights".to_owned();
    wish(harness, Wish::Open { scenario: scenario.clone(), role: None });
    visit("briefing", harness);
    let role = "incident_commander".to_owned();
    wish(harness, Wish::StartSolo { scenario, role });
    visit("play, first minute", harness);
    harness.state_mut().wait(600);
    visit("play", harness);
    typed(harness, "na");
    look_and_close(harness, "play, typing", visit);
    key(harness, Modifiers::COMMAND, Key::T);
    look_and_close(harness, "play, telling", visit);
    key(harness, Modifiers::COMMAND, Key::E);
    typed(harness, "Who called?");
    visit("play, a note", harness);
    key(harness, Modifiers::NONE, Key::Enter);
    key(harness, Modifiers::NONE, Key::F1);
    look_and_close(harness, "play, menu", visit);
    key(harness, Modifiers::COMMAND, Key::Period);
    look_and_close(harness, "play, stop", visit);
    let ids = ["play-tab-card", "play-tab-inbox", "play-tab-board", "play-tab-side"];
    tabs(harness, words, &ids, visit);
    wish(harness, Wish::ToLibrary);
    visit("library, interrupted", harness);
    wish(harness, Wish::Resume);
    wish(harness, lead(Command::End));
    visit("hot wash", harness);
    let ids = ["hotwash-tab-figures", "hotwash-tab-talk", "hotwash-tab-below"];
    tabs(harness, words, &ids, visit);
    wish(harness, Wish::ToReport);
    visit("report", harness);
}

fn team(harness: &mut Harness<'static, Real>, words: &Words, visit: Visit<'_>) {
    wish(harness, Wish::Prepare("ward-lights".to_owned()));
    visit("prepare", harness);
    key(harness, Modifiers::NONE, Key::Enter);
    visit("facilitator, before", harness);
    typed(harness, "r");
    look_and_close(harness, "facilitator, rules", visit);
    wish(harness, lead(Command::Start));
    harness.state_mut().wait(700);
    visit("facilitator", harness);
    for (letter, name) in [
        ("i", "facilitator, improvise"),
        ("d", "facilitator, decision"),
        ("v", "facilitator, votes"),
        ("e", "facilitator, rate"),
        ("g", "facilitator, note"),
        ("f", "facilitator, flow"),
        ("?", "facilitator, keys"),
    ] {
        typed(harness, letter);
        look_and_close(harness, name, visit);
    }
    key(harness, Modifiers::COMMAND, Key::Period);
    look_and_close(harness, "facilitator, stop", visit);
    typed(harness, "l");
    typed(harness, "no");
    look_and_close(harness, "facilitator, logging", visit);
    key(harness, Modifiers::NONE, Key::Escape);
    let ids = ["lead-tab-now", "lead-tab-sheet", "lead-tab-room", "lead-tab-log"];
    tabs(harness, words, &ids, visit);
}
