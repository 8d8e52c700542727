//! The hot wash and the report.

use super::{sample, show};
use drillhall::ui::{Export, HotwashView, OtherTry, Screen, Wish};
use egui_kittest::kittest::Queryable as _;

#[test]
fn the_hot_wash_says_words_before_numbers() {
    let view = sample::hotwash();
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("of 100, give or take 12");
    harness.get_by_label("TALK ABOUT THESE FIVE");
    harness.get_by_label("The early warning left after the deadline.");
    harness.get_by_label("unable to be performed");
    harness.get_by_label_contains(
        "Legal counsel, 1 act: Legal counsel told done late at 30:00; \
         Early warning sent not done at 1:20:00.",
    );
    harness.get_by_label("Report is ready").click();
    harness.run();
    assert_eq!(harness.state().wishes, [Wish::ToReport]);
}

#[test]
fn too_little_play_gets_no_number() {
    let view = HotwashView { score: None, ..sample::hotwash() };
    let harness = show(Screen::Hotwash(&view));
    harness.get_by_label_contains("Too little was exercised for a score.");
    assert!(harness.query_by_label("of 100, give or take 12").is_none());
}

#[test]
fn each_loss_and_each_decision_can_be_tried_again() {
    let view = sample::hotwash();
    let mut harness = show(Screen::Hotwash(&view));
    let losses =
        harness.get_all_by_label("Try again from 30:00, when this was first wanted").count();
    assert_eq!(losses, 5);
    harness.get_by_label("Your decisions").click();
    harness.run();
    harness.get_by_label("Disable the account now, or watch?");
    harness.get_by_label("You answered: Watch for ten minutes and find out where they go.");
    let name = "Try again from 19:00, before “Disable the account now, or watch?”";
    harness.get_by_label(name).click();
    harness.run();
    let again = sample::again(19, "before “Disable the account now, or watch?”");
    assert_eq!(harness.state().wishes, [Wish::TryAgain(again)]);
}

#[test]
fn a_run_without_a_decision_says_so() {
    let view = HotwashView { decisions: Vec::new(), sureness: None, ..sample::hotwash() };
    let mut harness = show(Screen::Hotwash(&view));
    assert!(harness.query_by_label_contains("per cent sure").is_none());
    harness.get_by_label("Your decisions").click();
    harness.run();
    harness.get_by_label("You were not asked to decide anything in this run.");
}

#[test]
fn how_sure_one_was_is_said_in_a_sentence() {
    let view = sample::hotwash();
    let harness = show(Screen::Hotwash(&view));
    harness.get_by_label_contains("You were 90 per cent sure four times, and right twice: surer");
}

#[test]
fn a_second_try_stands_beside_the_first_with_nothing_cut_off() {
    let view = sample::second_try();
    for size in super::SIZES {
        let screen = Screen::Hotwash(&view);
        let mut harness = super::show_at(screen, size, drillhall::ui::Theme::Light);
        for said in [
            "Second try",
            "58",
            "Decided differently",
            "Disable it now and tell its owner by phone.",
            "Met now, not before",
            "Legal counsel told",
            "Lost now",
            "4 min late",
        ] {
            let rects: Vec<egui::Rect> =
                harness.get_all_by_label(said).map(|it| it.rect()).collect();
            assert!(rects.iter().all(|it| it.is_positive() && it.bottom() <= size[1]), "{said}");
        }
        harness.get_by_label_contains("This time earned 13 points more than before.");
        harness.get_by_label("The try before").click();
        harness.run();
        harness.get_by_label("The try after").click();
        harness.run();
        let expected = [OtherTry::Before, OtherTry::After].map(Wish::ToOtherTry);
        assert_eq!(harness.state().wishes, expected);
    }
}

#[test]
fn the_best_way_is_shown_when_somebody_asks_for_it() {
    let view = sample::hotwash();
    let mut harness = show(Screen::Hotwash(&view));
    assert!(harness.query_by_label_contains("one good way").is_none());
    harness.get_by_label("Show me the best way").click();
    harness.run();
    assert_eq!(harness.state().wishes, [Wish::ShowBest]);
    let view = HotwashView { best: Some(sample::best()), ..sample::hotwash() };
    let mut harness = show(Screen::Hotwash(&view));
    harness.get_by_label("Show me the best way").click();
    harness.run();
    harness.get_by_label("This is one good way, not the only one.");
    harness.get_by_label("Take command");
    harness.get_by_label("You");
    harness.get_by_label("Scribe");
    assert!(harness.state().wishes.is_empty(), "it is there already");
}

#[test]
fn what_cannot_be_gone_back_to_is_said() {
    let notice = Some("One cannot go back to there.".to_owned());
    let view = HotwashView { notice, ..sample::hotwash() };
    show(Screen::Hotwash(&view)).get_by_label("One cannot go back to there.");
}

#[test]
fn the_report_can_be_taken_along() {
    let view = sample::report();
    let mut harness = show(Screen::Report(&view));
    for name in ["Save the report as a web page", "Save the actions as CSV"] {
        harness.get_by_label(name).click();
        harness.run();
    }
    harness.get_by_label("Open the folder").click();
    harness.run();
    harness.get_by_label("Copy the path of the folder").click();
    harness.step();
    let copied = harness.output().platform_output.commands.clone();
    assert_eq!(copied, [egui::OutputCommand::CopyText("/home/ada/drills".to_owned())]);
    let expected = [Wish::Write(Export::Html), Wish::Write(Export::Csv), Wish::OpenFolder];
    assert_eq!(harness.state().wishes, expected);
}
