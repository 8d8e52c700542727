//! The hot wash and the report.

use super::{sample, show};
use drillhall::ui::{Export, HotwashView, Screen, Wish};
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
