//! Reading aloud, with somebody who only writes down what they were given to read.

use super::SIZES;
use super::real::{Real, press};
use drillhall::exercise::{Command, NoteKind, Seat};
use drillhall::hall::Speaker;
use drillhall::id::{Key as _, RoleIx};
use drillhall::ui::{Settings, Wish};
use drillhall::words::Language;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use std::cell::RefCell;
use std::rc::Rc;

/// What was read, in order; `-` where it was stopped.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<String>>>);

impl Speaker for Heard {
    fn is_there(&self) -> bool {
        true
    }

    fn say(&mut self, text: &str, language: Language) {
        assert_eq!(language, Language::English);
        self.0.borrow_mut().push(text.to_owned());
    }

    fn hush(&mut self) {
        self.0.borrow_mut().push("-".to_owned());
    }
}

impl Heard {
    fn take(&self) -> Vec<String> {
        self.0.borrow_mut().drain(..).collect()
    }
}

fn playing(read_aloud: bool) -> (Heard, Harness<'static, Real>) {
    let heard = Heard::default();
    let settings = Settings { read_aloud, ..Settings::default() };
    let real = Real::new(settings).read_aloud_with(Box::new(heard.clone()));
    let harness = real.play().show(SIZES[0]);
    (heard, harness)
}

#[test]
fn what_is_on_the_card_and_what_arrives_is_read_once() {
    let (heard, mut harness) = playing(true);
    let first = heard.take();
    assert!(first.len() == 1 && first[0].starts_with("From "), "{first:?}");
    harness.run_steps(10);
    assert_eq!(heard.take(), Vec::<String>::new(), "nothing is new");
    harness.state_mut().wait(900);
    harness.run_steps(3);
    let arrived = heard.take();
    assert!(arrived.len() == 1 && arrived[0].len() > 40, "{arrived:?}");
    press(&mut harness, Modifiers::NONE, Key::PageDown);
    let turned = heard.take();
    assert!(turned.len() == 1 && turned[0].starts_with("From "), "{turned:?}");
}

#[test]
fn what_was_turned_down_is_read_and_the_last_can_be_read_again_or_stopped() {
    let (heard, mut harness) = playing(true);
    heard.take();
    let command = Command::Note { kind: NoteKind::Remark, text: String::new(), anchor: None };
    let seat = Seat::Role(RoleIx::from_position(1));
    harness.state_mut().wish(Wish::Ask { seat, command });
    harness.run_steps(2);
    let refused = heard.take();
    assert_eq!(refused.len(), 1, "{refused:?}");
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert_eq!(heard.take(), refused);
    press(&mut harness, Modifiers::NONE, Key::F7);
    assert_eq!(heard.take(), ["-"]);
}

#[test]
fn nothing_is_read_unless_it_is_set() {
    let (heard, mut harness) = playing(false);
    heard.take();
    harness.state_mut().wait(900);
    harness.run_steps(3);
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert_eq!(heard.take(), Vec::<String>::new());
}
