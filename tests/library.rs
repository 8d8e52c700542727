//! `drillhall list` and `drillhall new`: what can be played, and how something is added to it.

use crate::support::Bench;

#[test]
fn the_shipped_scenarios_are_listed() {
    let out = Bench::new().run(&["list"]).well();
    let line = out.lines().find(|line| line.starts_with("ward-lights ")).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    assert_eq!(words.join(" "), "ward-lights Ward lights drill 90 min hard 5–8 players");
}

#[test]
fn ones_own_scenarios_are_listed_with_their_folder_and_stand_before_shipped_ones() {
    let bench = Bench::new();
    bench.run(&["new", "my-drill", "--into", "home/data/drillhall/scenarios"]).well();
    let own = bench.read("home/data/drillhall/scenarios/my-drill/scenario.ron");
    let bench =
        bench.with_own("ward-lights/scenario.ron", own.replace("My drill", "My own lights"));
    let out = bench.run(&["list"]).well();
    assert!(out.contains("\nmy-drill "), "{out}");
    let line = out.lines().find(|line| line.starts_with("ward-lights ")).unwrap();
    assert!(line.contains("My own lights"), "{line}");
    assert!(line.ends_with("drillhall/scenarios/ward-lights"), "{line}");
}

#[test]
fn a_broken_scenario_is_told_and_the_others_are_listed() {
    let ran = Bench::new().with_own("broken/scenario.ron", "(").run(&["list"]);
    assert_eq!(ran.code, 0);
    assert!(ran.out.contains("ward-lights"), "{}", ran.out);
    assert_eq!(
        ran.err,
        "drillhall: the scenario `broken` has mistakes and cannot be played; `drillhall check \
         broken` names them\n"
    );
}

#[test]
fn the_actions_of_the_runbook_are_listed() {
    let bench = Bench::new();
    let out = bench.run(&["list", "--actions"]).well();
    assert!(out.contains("\nContain\n"), "{out}");
    let line = out.lines().find(|line| line.contains("con.disable_account ")).unwrap();
    let expected = "Suspend an account (about: Account): incident_supporter, security_analyst";
    assert!(line.ends_with(expected), "{line}");
    let json = bench.run(&["list", "--actions", "--format", "json"]).well();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(rows.len(), out.lines().filter(|line| line.starts_with("  ")).count());
}

#[test]
fn a_new_scenario_plays_and_is_without_fault() {
    let bench = Bench::new();
    let out = bench.run(&["new", "night-shift"]).well();
    assert!(out.contains("drillhall check night-shift"), "{out}");
    for name in ["README.md", "scenario.ron", "plays/exemplary.ron", "plays/idle.ron"] {
        let text = bench.read(&format!("night-shift/{name}"));
        assert!(!text.to_lowercase().contains("skeleton"), "{name}");
    }
    assert!(bench.read("night-shift/README.md").starts_with("# Night shift\n"));
    assert_eq!(bench.run(&["check", "night-shift"]).well(), "no mistakes found\n");
}

#[test]
fn nothing_is_overwritten() {
    let bench = Bench::new().with("night-shift/scenario.ron", "mine");
    let expected = "something of this name is already there and is left as it is; choose another \
                    name: night-shift";
    assert_eq!(bench.run(&["new", "night-shift"]).refused(), expected);
    assert_eq!(bench.read("night-shift/scenario.ron"), "mine");
}

#[test]
fn a_name_that_is_none_is_answered_by_one() {
    let expected = "a name is made of small letters, digits and hyphens, and begins with a letter; \
                    try `night-shift`";
    let bench = Bench::new();
    assert_eq!(bench.run(&["new", "Night Shift!"]).refused(), expected);
    assert_eq!(bench.run(&["new", "../night-shift"]).refused(), expected);
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let bench = Bench::new().with("file", "");
    let said = bench.run(&["new", "drill", "--into", "file"]).refused();
    let expected = "the scenario cannot be written: a file stands where a folder should be; choose \
                    another folder with `--into`: file/drill";
    assert_eq!(said, expected);
}
