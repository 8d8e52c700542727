//! Notes on the play screen: written with one key, ticked when a question is answered.

use super::SIZES;
use super::real::{Real, press, type_letters};
use drillhall::exercise::{Command, NoteKind};
use drillhall::ui::{Export, Settings, Wish};
use egui::accesskit::Toggled;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn written(harness: &Harness<'_, Real>) -> Vec<(NoteKind, String)> {
    let note = |wish: &Wish| match wish {
        Wish::Ask { command: Command::Note { kind, text, .. }, .. } => Some((*kind, text.clone())),
        _ => None,
    };
    harness.state().wishes.iter().filter_map(note).collect()
}

fn write(harness: &mut Harness<'_, Real>, text: &str) {
    press(harness, Modifiers::COMMAND, Key::E);
    type_letters(harness, text);
    press(harness, Modifiers::NONE, Key::Enter);
}

#[test]
fn a_question_is_written_and_ticked_when_it_is_answered() {
    let mut harness = Real::new(Settings::default()).play().show(SIZES[1]);
    write(&mut harness, "Who called the hospital?");
    let question = "Who called the hospital?".to_owned();
    assert_eq!(written(&harness), [(NoteKind::Question, question.clone())]);
    harness.get_by_label("Who called the hospital?");
    harness.get_by_label("Answered: Who called the hospital?").click();
    harness.run();
    assert_eq!(written(&harness).last(), Some(&(NoteKind::Answered, question)));
    let box_of = harness.get_by_label("Answered: Who called the hospital?");
    assert_eq!(box_of.accesskit_node().toggled(), Some(Toggled::True));
}

#[test]
fn tab_turns_the_kind_and_escape_writes_nothing() {
    let mut harness = Real::new(Settings::default()).play().show(SIZES[0]);
    press(&mut harness, Modifiers::COMMAND, Key::E);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    type_letters(&mut harness, "The ward was calm. n ? ");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let remark = (NoteKind::Remark, "The ward was calm. n ?".to_owned());
    assert_eq!(written(&harness), [remark]);
    assert!(harness.query_by_label("Write it down").is_none(), "the line is away");
    press(&mut harness, Modifiers::COMMAND, Key::E);
    type_letters(&mut harness, "never");
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Write it down").is_none());
    press(&mut harness, Modifiers::COMMAND, Key::E);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(written(&harness).len(), 1, "an empty note is none");
}

#[test]
fn what_was_written_reaches_the_report() {
    let mut harness = Real::new(Settings::default()).play().show(SIZES[1]);
    write(&mut harness, "Who called the hospital?");
    write(&mut harness, "Where is the plan?");
    harness.get_by_label("Answered: Where is the plan?").click();
    harness.run();
    harness.state_mut().wish(super::real::lead(Command::End));
    harness.state_mut().wish(Wish::ToReport);
    harness.state_mut().wish(Wish::Write(Export::Markdown));
    let report = harness.state().written("md");
    let (before, after) = report.split_once("Open questions").unwrap();
    assert!(!before.contains("Who called the hospital?"));
    let (open, remarks) = after.split_once("Remarks").unwrap();
    assert!(open.contains("Who called the hospital?") && !open.contains("Where is the plan?"));
    assert!(remarks.contains("Where is the plan?"));
}
