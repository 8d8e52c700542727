//! `drillhall simulate` from outside.

use crate::support::Bench;

#[test]
fn tables_for_people_name_every_bot_and_yardstick() {
    let ran = Bench::new().run(&["simulate", "first-alert", "--runs", "60"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for word in ["idle", "press-everything", "absent:legal_counsel", "expert at least 95"] {
        assert!(ran.out.contains(word), "{word}: {}", ran.out);
    }
}

#[test]
fn equal_seeds_give_equal_figures_however_many_threads() {
    let bench = Bench::new();
    let simulate = |threads| {
        let arguments = ["--runs", "40", "--seed", "9", "--format", "json", "--threads", threads];
        let all = [&["simulate", "first-alert"][..], &arguments[..]].concat();
        bench.run(&all).well()
    };
    let one = simulate("1");
    assert_eq!(one, simulate("3"));
    assert!(one.contains("\"digest\""), "{one}");
}

#[test]
fn a_failed_yardstick_is_exit_code_one() {
    let text = include_str!("../scenarios/first-alert/scenario.ron");
    let drill = text.replacen("kind: Tutorial", "kind: Drill", 1);
    let bench = Bench::new().with("drill.ron", drill);
    let ran = bench.run(&["simulate", "drill.ron", "--runs", "60"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""), "a tutorial is no drill");
    assert!(ran.out.contains("NO   competent between 65 and 85"), "{}", ran.out);
}

#[test]
fn a_scenario_with_mistakes_is_not_played() {
    let text = include_str!("../scenarios/first-alert/scenario.ron");
    let bench = Bench::new().with("drill.ron", text.replace("full: \"", "ful: \""));
    let ran = bench.run(&["simulate", "drill.ron"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("`drillhall check drill.ron` names them"), "{}", ran.err);
}

#[test]
fn a_bot_that_does_not_exist_is_bad_usage() {
    let ran = Bench::new().run(&["simulate", "first-alert", "--bot", "expret"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("did you mean `expert`?"), "{}", ran.err);
}
