//! `drillhall check`: files that can be read and such as cannot, what is drawn, and the exit code.

use crate::support::Bench;
use std::fs::File;

const BASE: &str = include_str!("check/base/scenario.ron");
const RUNBOOK: &str = include_str!("check/base/runbook.ron");
const STANDING: &str = include_str!("check/base/standing.ron");

/// A folder in which the user's own runbook is the small one of the tests.
fn bench() -> Bench {
    Bench::new().with_own("runbook.ron", RUNBOOK).with_own("standing.ron", STANDING)
}

#[test]
fn a_scenario_without_fault_says_so() {
    let bench = bench().with("base/scenario.ron", BASE);
    for named in ["base/scenario.ron", "base", "./base", "base/"] {
        assert_eq!(bench.run(&["check", named]).well(), "no mistakes found\n", "{named}");
    }
}

#[test]
fn a_scenario_is_found_by_its_name_ones_own_first() {
    let own = BASE.replace("length: \"30m\"", "length: \"0m\"");
    let bench = bench().with_own("base/scenario.ron", &own);
    let ran = bench.run(&["check", "base"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("drillhall/scenarios/base/scenario.ron:12:13"), "{}", ran.out);
}

#[test]
fn mistakes_are_drawn_beside_the_text_and_counted() {
    let text = BASE
        .replace("fallback: \"analyst\"", "fallback: \"analist\"")
        .replace("\"An alert\"", "\"An alert at contoso.com\"");
    let ran = bench().with("a.ron", &text).run(&["check", "a.ron"]);
    let expected = "\
error[E101]: no role is called `analist`
  --> a.ron:19:44
   |
19 |     command: (role: \"commander\", fallback: \"analist\"),
   |                                            ^^^^^^^^^
   |
   = help: did you mean `analyst`?

1 error
";
    assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (1, expected, ""));
}

#[test]
fn warnings_alone_are_no_failure() {
    let text = BASE.replace("\"An alert\"", "\"An alert at contoso.com\"");
    let out = bench().with("a.ron", &text).run(&["check", "a.ron"]).well();
    assert!(out.starts_with("warning[W209]: the title of `alert` has the real domain"), "{out}");
    assert!(out.ends_with("\n1 warning\n"), "{out}");
}

#[test]
fn tools_get_an_array() {
    let text = BASE.replace("fallback: \"analyst\"", "fallback: \"analist\"");
    let bench = bench().with("a.ron", &text).with("b.ron", BASE);
    let ran = bench.run(&["check", "--format", "json", "a.ron", "b.ron"]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    let rows: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let expected = serde_json::json!([{
        "code": "E101", "severity": "error", "file": "a.ron",
        "line": 19, "column": 44, "end_line": 19, "end_column": 53,
        "message": "no role is called `analist`", "help": "did you mean `analyst`?",
    }]);
    assert_eq!(rows, expected);
    assert_eq!(bench.run(&["check", "--format", "json", "b.ron"]).well(), "[]\n");
}

#[test]
fn colours_can_be_asked_for() {
    let bench = bench().with("a.ron", "(");
    assert!(!bench.run(&["check", "a.ron"]).out.contains('\u{1b}'));
    assert!(bench.run(&["check", "a.ron", "--color", "always"]).out.contains('\u{1b}'));
}

#[test]
fn a_mistake_of_the_runbook_is_told_once_and_where_it_is() {
    let runbook = RUNBOOK.replacen("occupies: \"30s\"", "occupies: \"soon\"", 1);
    let bench = bench().with_own("runbook.ron", runbook).with("a.ron", BASE).with("b.ron", BASE);
    let ran = bench.run(&["check", "a.ron", "b.ron"]);
    assert_eq!(ran.code, 1);
    assert_eq!(ran.out.matches("drillhall/scenarios/runbook.ron:").count(), 1, "{}", ran.out);
    assert!(ran.out.ends_with("\n1 error\n"), "{}", ran.out);
}

#[test]
fn plays_beside_a_scenario_are_played() {
    let play = |steps: &str, earns: &str| {
        format!(
            "#![enable(implicit_some)]\n(format: 1, scenario: \"base\", title: \"x\", purpose: \"x\",\n\
             steps: [{steps}],\nearns: ({earns}))\n"
        )
    };
    let wrong =
        "(at: \"1m\", by: \"commander\", do: Act((act: \"con.isolate_host\", about: \"pc\")))";
    let bench = bench()
        .with("base/scenario.ron", BASE)
        .with("base/plays/idle.ron", play("", "score: (0, 0)"))
        .with("base/plays/proud.ron", play("", "score: (90, 100)"))
        .with("base/plays/wrong.ron", play(wrong, ""));
    let ran = bench.run(&["check", "base"]);
    assert_eq!(ran.code, 1);
    for expected in [
        "error[E119]: the score should be 90 to 100: it is 0.000",
        "base/plays/proud.ron:4:1",
        "base/plays/wrong.ron:3:24",
        "\n2 errors\n",
    ] {
        assert!(ran.out.contains(expected), "{expected} in {}", ran.out);
    }
}

#[test]
fn what_cannot_be_read_is_told_in_one_sentence() {
    let bench = bench()
        .with("latin.ron", b"(title: \"\xe9\")")
        .with("nul.ron", b"(title: \"\0\")")
        .with("empty/notes.txt", "");
    File::create(bench.path("large.ron")).unwrap().set_len(200 * 1024 * 1024).unwrap();
    for (named, expected) in [
        ("missing.ron", "there is no such file; check the name: missing.ron"),
        ("missing/scenario.ron", "there is no such file; check the name: missing/scenario.ron"),
        ("empty", "there is no `scenario.ron` in this folder; name the file you mean: empty"),
        (".", "there is no `scenario.ron` in this folder; name the file you mean: ."),
        (
            "latin.ron",
            "the text is not UTF-8 from byte 9 on; save it as UTF-8 in your editor: latin.ron",
        ),
        (
            "nul.ron",
            "byte 9 is a NUL, so this is not a text file; save it as UTF-8 in your editor: nul.ron",
        ),
        (
            "large.ron",
            "the file has 200 MiB and at most 16 are read; is it the right one?: large.ron",
        ),
        (
            "wardlights",
            "there is no scenario or file called `wardlights`; did you mean `ward-lights`?",
        ),
        ("zzz", "there is no scenario or file called `zzz`; `drillhall list` shows what there is"),
    ] {
        assert_eq!(bench.run(&["check", named]).refused(), expected);
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_so() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = bench().with("mine.ron", BASE);
    let path = bench.path("mine.ron");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o0)).unwrap();
    if File::open(&path).is_ok() {
        return; // The superuser may read everything.
    }
    assert_eq!(
        bench.run(&["check", "mine.ron"]).refused(),
        "you are not allowed to read this file; ask its owner for access: mine.ron"
    );
}

#[cfg(unix)]
#[test]
fn a_device_is_not_read() {
    assert_eq!(
        bench().run(&["check", "/dev/zero"]).refused(),
        "this is no ordinary file; save its text to a file first: /dev/zero"
    );
}

#[test]
fn one_file_that_cannot_be_read_does_not_hide_the_others() {
    let ran = bench().with("a.ron", BASE).run(&["check", "missing.ron", "a.ron"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, "no mistakes found\n"));
    assert_eq!(ran.err, "drillhall: there is no such file; check the name: missing.ron\n");
}

#[test]
fn a_byte_order_mark_does_no_harm() {
    let bench = bench().with("a.ron", format!("\u{feff}{BASE}"));
    assert_eq!(bench.run(&["check", "a.ron"]).well(), "no mistakes found\n");
}

#[test]
fn nothing_to_check_is_bad_usage() {
    let ran = bench().run(&["check"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("<SCENARIO>"), "{}", ran.err);
}

#[test]
fn every_shipped_scenario_is_without_fault() {
    let bench = Bench::new();
    let listed = bench.run(&["list", "--format", "json"]).well();
    let rows: Vec<serde_json::Value> = serde_json::from_str(&listed).unwrap();
    assert!(rows.len() >= 3, "{listed}");
    for row in rows {
        let slug = row["slug"].as_str().unwrap();
        assert_eq!(bench.run(&["check", slug]).well(), "no mistakes found\n", "{slug}");
    }
}
