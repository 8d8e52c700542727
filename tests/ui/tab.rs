//! The keyboard alone: Tab reaches everything that can be pressed, each once a round, and each has
//! a name and a role.

use super::real::Real;
use super::walk::{SIZES, size, through};
use drillhall::words::Words;
use egui::accesskit::{Action, NodeId, Role};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that can be pressed now, by its place in the tree.
fn controls(harness: &Harness<'static, Real>) -> BTreeMap<NodeId, String> {
    let nodes = harness.root().children_recursive();
    let can_focus = nodes.filter(|node| {
        let accessible = node.accesskit_node();
        let is_control = !matches!(accessible.role(), Role::Label | Role::GenericContainer);
        is_control
            && !accessible.is_disabled()
            && accessible.data().supports_action(Action::Focus)
            && accessible.data().bounds().is_some()
    });
    can_focus
        .map(|node| {
            let accessible = node.accesskit_node();
            let name = accessible.label().or_else(|| accessible.placeholder().map(str::to_owned));
            (accessible.locate().0, name.unwrap_or_default())
        })
        .collect()
}

fn focused(harness: &Harness<'static, Real>) -> Option<NodeId> {
    let mut nodes = harness.root().children_recursive();
    let found = nodes.find(|node| node.accesskit_node().is_focused())?;
    Some(found.accesskit_node().locate().0)
}

/// Presses Tab until it has come round; what it did not reach, and what it reached twice before.
fn unreached(harness: &mut Harness<'static, Real>) -> (BTreeSet<String>, Vec<String>) {
    let controls = controls(harness);
    let mut reached: Vec<NodeId> = Vec::new();
    for _ in 0..controls.len() * 2 + 4 {
        harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        harness.run_steps(2);
        let Some(id) = focused(harness) else { continue };
        if reached.first() == Some(&id) {
            break;
        }
        reached.push(id);
    }
    let twice = reached.iter().enumerate().filter(|(at, id)| reached[..*at].contains(id));
    let twice = twice.map(|(_, id)| controls.get(id).cloned().unwrap_or_default()).collect();
    let missed = controls.iter().filter(|(id, _)| !reached.contains(id));
    (missed.map(|(_, name)| name.clone()).collect(), twice)
}

#[test]
fn tab_alone_reaches_everything_once() {
    let walked = [
        "library",
        "settings",
        "briefing",
        "play",
        "play, telling",
        "play, menu",
        "hot wash",
        "report",
        "prepare",
        "facilitator",
        "facilitator, rate",
        "play-tab-side",
        "lead-tab-sheet",
    ];
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    through(&Words::english(), &mut |screen, harness| {
        let Some(name) = walked.iter().find(|name| **name == screen) else { return };
        seen.insert(*name);
        size(harness, if screen.contains("-tab-") { SIZES[0] } else { SIZES[1] });
        let (mut missed, twice) = unreached(harness);
        // What lies over a screen keeps the keyboard from what is behind it.
        let lies_over = ["settings", "play, telling", "play, menu", "facilitator, rate"];
        if lies_over.contains(name) {
            let all: BTreeSet<String> = controls(harness).into_values().collect();
            let reached = all.difference(&missed).count();
            assert!(reached >= 2, "{screen}: {reached}");
            missed.clear();
        }
        if !missed.is_empty() || !twice.is_empty() {
            faults.push(format!("{screen}: not reached {missed:#?}, twice {twice:?}"));
        }
        // Nothing has the keyboard afterwards, as before.
        harness.ctx.memory_mut(|memory| {
            if let Some(id) = memory.focused() {
                memory.surrender_focus(id);
            }
        });
        harness.run_steps(2);
    });
    assert_eq!(seen.len(), walked.len(), "{seen:?}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
