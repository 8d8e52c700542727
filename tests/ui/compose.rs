//! Writing a message: what it says is picked line by line before it is sent.

use super::{Window, play, sample, show};
use drillhall::exercise::view::View;
use drillhall::exercise::{Command, Work};
use drillhall::ui::Wish;
use drillhall::words::Words;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

/// A view in which something can be written, and what the act is called.
fn with_a_message() -> (View, String) {
    for scenario in [sample::first_alert(), sample::ward_lights()] {
        let (mut exercise, seat) = sample::alone(&scenario);
        for _ in 0..60 {
            let view = exercise.view(seat, &Words::english());
            let sends = |it: &&drillhall::exercise::view::Offer| {
                it.refusal.is_none() && it.objects.is_none() && it.message(None).is_some()
            };
            if let Some(offer) = view.palette.iter().find(sends) {
                let name = offer.name.clone();
                return (view, name);
            }
            sample::advance(&mut exercise, 30);
        }
    }
    panic!("nothing can be written in the shipped drills");
}

fn open(view: &View, name: &str) -> Harness<'static, Window<'static>> {
    let view: &'static View = Box::leak(Box::new(view.clone()));
    let mut harness = show(play(view));
    harness.event(Event::Text(name.to_owned()));
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness
}

#[test]
fn nothing_is_sent_before_its_words_are_picked() {
    let (view, name) = with_a_message();
    let offer = view.palette.iter().find(|it| it.name == name).unwrap();
    let line = offer.message(None).unwrap().lines[0].clone();
    let mut harness = open(&view, &name);
    assert_eq!(harness.state().wishes, [], "the words come first");
    harness.get_by_label("Nothing is said yet.");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    assert_eq!(harness.state().wishes, [], "an empty message is not sent");

    let button = |harness: &Harness<'_, Window<'_>>| {
        let found = harness.get_all_by_role(Role::Button).find(|node| {
            use egui_kittest::kittest::NodeT as _;
            node.accesskit_node().label().is_some_and(|it| it.ends_with(&line.text))
        });
        found.unwrap().click();
    };
    button(&harness);
    harness.run();
    assert!(harness.query_by_label("Nothing is said yet.").is_none());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let [Wish::Ask { command: Command::Do(Work::Act(act)), .. }] = &harness.state().wishes[..]
    else {
        panic!("{:?}", harness.state().wishes)
    };
    let lines: Vec<_> = act.says.unwrap().lines().iter().collect();
    assert_eq!((act.action, lines), (offer.action, vec![line.line]));
}

#[test]
fn going_back_sends_nothing_and_keeps_the_line() {
    let (view, name) = with_a_message();
    let mut harness = open(&view, &name);
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Nothing is said yet.").is_none());
    assert_eq!(harness.state().wishes, []);
}
