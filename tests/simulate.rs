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

/// The tutorial as a drill that needs every role, so that bots have much to say about it, with
/// something silenced. What is said: the role it is about, if any, and the message.
fn findings(silence: &str) -> Vec<(String, String)> {
    let text = include_str!("../scenarios/first-alert/scenario.ron");
    let drill = text.replacen("kind: Tutorial", &format!("kind: Drill, silence: [{silence}]"), 1);
    let drill = drill.replace("required: false", "required: true");
    let bench = Bench::new().with("drill.ron", drill);
    let ran = bench.run(&["simulate", "drill.ron", "--runs", "300", "--format", "json"]);
    assert_eq!(ran.err, "", "{}", ran.out);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let rows = report["findings"].as_array().unwrap().iter();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    rows.filter(|row| row["code"] == "W205")
        .map(|row| (text(&row["role"]), text(&row["message"])))
        .collect()
}

#[test]
fn what_bots_find_is_silenced_by_code_and_record_as_in_check() {
    let all = findings("");
    let of_role = all.iter().filter(|(role, _)| !role.is_empty()).count();
    assert!(of_role > 0 && of_role < all.len(), "of a role and of the whole: {all:?}");
    let (role, _) = all.iter().find(|(role, _)| !role.is_empty()).unwrap();
    let because = "reason: \"It is a tutorial.\"";

    assert_eq!(findings(&format!("(rule: \"W205\", {because})")), []);
    let one = findings(&format!("(rule: \"W205\", about: \"{role}\", {because})"));
    let others = all.iter().filter(|(other, _)| other != role);
    assert_eq!(one, others.cloned().collect::<Vec<_>>(), "only what is about this role");
    let whole = findings(&format!("(rule: \"W205\", about: \"first-alert\", {because})"));
    let of_roles = all.iter().filter(|(role, _)| !role.is_empty());
    assert_eq!(whole, of_roles.cloned().collect::<Vec<_>>(), "only what is about the whole");
    let elsewhere = findings(&format!("(rule: \"W205\", about: \"nobody\", {because})"));
    assert_eq!(elsewhere, all);
    let other_rule = findings(&format!("(rule: \"W204\", {because})"));
    assert_eq!(other_rule, all);
}
