//! The strip in the foot says what stands on it, to the eye and in words.

use super::{play, sample, show};
use drillhall::ui::clock_text;
use drillhall::words::Words;
use egui::{Event, Key};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

#[test]
fn the_strip_has_words_for_what_it_shows() {
    let (exercise, seat) = sample::ward_with_a_question();
    let view = exercise.view(seat, &Words::english());
    let harness = show(play(&view));
    let strip = harness.get_by_label_contains("Timeline: ");
    let text = strip.accesskit_node().label().unwrap();
    let (phase, last) = (view.phases.last().unwrap(), view.inbox.last().unwrap());
    let is_open = |it: &&drillhall::exercise::view::Question| it.yours && it.outcome.is_none();
    let question = view.questions.iter().find(|it| is_open(it) && it.left.is_some()).unwrap();
    let until = clock_text(view.times.now.after(question.left.unwrap()));
    for part in [
        format!("“{}” since 00:00", phase.title),
        format!("{} {}", clock_text(last.at), last.title),
        format!("Decide until {until}: {}", question.prompt),
    ] {
        assert!(text.contains(&part), "no “{part}” in “{text}”");
    }
}

#[test]
fn pointing_at_the_strip_names_what_is_there() {
    let (exercise, seat) = sample::ward_with_a_question();
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    let last = view.inbox.last().unwrap();
    let named = format!("{} {}", clock_text(last.at), last.title);
    assert!(harness.query_by_label(&named).is_none());
    let strip = harness.get_by_label_contains("Timeline: ").rect();
    let seconds = |millis: i64| f32::from(u16::try_from(millis / 1000).unwrap());
    let share = seconds(last.at.millis()) / seconds(view.times.length.millis());
    let at = egui::pos2(strip.left() + strip.width() * share, strip.center().y);
    for _ in 0..4 {
        harness.event(Event::PointerMoved(at));
        harness.run();
    }
    harness.get_by_label(&named);
}

#[test]
fn a_question_mark_on_an_empty_line_shows_the_keys() {
    let (exercise, seat) = sample::alone(&sample::first_alert());
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    for letters in ["w", "?"] {
        harness.event(Event::Text(letters.to_owned()));
        harness.run();
    }
    assert!(harness.query_by_label("stop: a real incident").is_none(), "it is part of a word");
    harness.key_press(Key::Escape);
    harness.run();
    harness.event(Event::Text("?".to_owned()));
    harness.run();
    harness.get_by_label("stop: a real incident");
}
