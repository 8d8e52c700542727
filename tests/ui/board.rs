//! The situation board: what it says of each thing, opening and folding it.

use super::sample::{alone, first_alert};
use super::{Window, play, show};
use drillhall::ui::Desk;
use drillhall::words::Words;
use egui::{Key, Modifiers};
use egui_kittest::{Harness, kittest::Queryable as _};

const ACCOUNT: &str = "Nadia Okafor's account (n.okafor): in doubt, 3 files. Nadia Okafor's account \
                       signed in from two places within four minutes";

fn has(harness: &Harness<'_, Window<'_>>, text: &str) -> bool {
    harness.query_by_label_contains(text).is_some()
}

#[test]
fn the_board_is_read_out_and_each_place_says_what_is_known() {
    let (exercise, seat) = alone(&first_alert());
    let view = exercise.view(seat, &Words::english());
    let harness = show(play(&view));
    harness.get_by_label("Situation, as far as you know: 2 places, 1 in doubt");
    harness.get_by_label(ACCOUNT);
    harness.get_by_label("Nadia's laptop (LT-0417): nothing known");
}

#[test]
fn a_place_is_opened_by_a_click_and_put_away_by_escape() {
    let (exercise, seat) = alone(&first_alert());
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    assert!(!has(&harness, "Nobody has done anything about it."));
    harness.get_by_label(ACCOUNT).click();
    harness.run();
    harness.get_by_label("Nobody has done anything about it.");
    harness.get_by_label("Files opened from far away: 3 files");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!has(&harness, "Nobody has done anything about it."));
}

#[test]
fn the_board_folds_away_by_key_and_by_button() {
    let (exercise, seat) = alone(&first_alert());
    let view = exercise.view(seat, &Words::english());
    let mut harness = show(play(&view));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::B);
    harness.run();
    assert!(harness.query_by_label(ACCOUNT).is_none());
    harness.get_by_label("Show the situation").click();
    harness.run();
    harness.get_by_label(ACCOUNT);
    harness.get_by_label("Fold the situation away").click();
    harness.run();
    assert!(harness.query_by_label(ACCOUNT).is_none());
}

#[test]
fn room_is_left_for_the_picture_only_where_somebody_paints_it() {
    let (exercise, seat) = alone(&first_alert());
    let view = exercise.view(seat, &Words::english());
    let ctx = egui::Context::default();
    let mut desk = Desk::default();
    let frame = |desk: &mut Desk| {
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            desk.frame(ui, &play(&view));
        });
        output.drop_without_applying_deltas();
    };
    frame(&mut desk);
    frame(&mut desk);
    assert!(desk.picture().is_none(), "the panel paints a still board itself");
    desk.leave_room();
    frame(&mut desk);
    let picture = desk.picture().unwrap();
    assert_eq!((picture.things.len(), picture.links.len()), (2, 1));
    assert!(picture.things.iter().all(|thing| picture.area.contains_rect(thing.rect)));
    assert!(!picture.moves(), "nothing has changed since it was seen first");
}
