//! Whatever goes wrong is told once, with a place and a way out; no panic, and nothing half-written.

use crate::support::{Bench, Ran};
use std::fs::File;
use std::process::Stdio;

const BASE: &str = include_str!("check/base/scenario.ron");
const RUNBOOK: &str = include_str!("check/base/runbook.ron");
const STANDING: &str = include_str!("check/base/standing.ron");

/// A folder in which the user's own runbook is the small one of the tests.
fn bench() -> Bench {
    Bench::new().with_own("runbook.ron", RUNBOOK).with_own("standing.ron", STANDING)
}

fn base(from: &str, to: &str) -> String {
    assert!(BASE.contains(from), "{from}");
    BASE.replacen(from, to, 1)
}

/// Scenarios that can be read as text and not as a scenario, and what is said of each.
fn bad_scenarios() -> Vec<(&'static str, String, &'static str)> {
    let cut = BASE.split_at(BASE.find("objectives").unwrap()).0.to_owned();
    let alert = "id: \"alert\", release: At(\"0m\"),";
    vec![
        ("empty.ron", String::new(), "error[E004]: the file is empty"),
        ("cut.ron", cut, "error[E004]: the file ends too early"),
        ("no-ron.ron", "once upon a time".to_owned(), "error[E004]: a record in round brackets"),
        ("deep.ron", base("roles: [", &format!("roles: {}", "[".repeat(90_000))), "error[E002]: "),
        ("newer.ron", base("format: 1", "format: 2"), "error[E003]: this file was written for a "),
        ("twice.ron", base("id: \"server\"", "id: \"pc\""), "error[E101]: there are two objects "),
        ("unknown.ron", base("[All]", "[Role(\"nobody\")]"), "error[E101]: no role is called "),
        (
            "ring.ron",
            base(alert, &format!("{alert} effects: [Release(\"alert\")],")),
            "error[E101]: a ring: `alert` releases `alert`",
        ),
    ]
}

#[test]
fn a_scenario_that_cannot_be_played_is_told_with_its_place_and_leaves_nothing() {
    for (name, text, expected) in bad_scenarios() {
        let bench = bench().with(name, text);
        let before = bench.names(".");
        let ran = bench.run(&["check", name]);
        assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{name}: {}", ran.out);
        assert!(ran.out.starts_with(expected), "{name}: {}", ran.out);
        assert!(ran.out.contains(&format!("--> {name}")), "a place: {}", ran.out);
        assert!(ran.out.contains("= help: "), "a way out: {}", ran.out);
        assert!(ran.out.ends_with("\n1 error\n"), "once: {}", ran.out);
        let play = ["play", name, "--bot", "idle", "--report", "out", "--journal", "a.journal"];
        for arguments in [&play[..], &["simulate", name, "--runs", "10"]] {
            let ran = bench.run(arguments);
            let expected = format!(
                "drillhall: the scenario has mistakes and cannot be played; `drillhall check \
                 {name}` names them\n"
            );
            assert!(matches!(ran.code, 1 | 2), "{name}");
            assert_eq!((ran.out.as_str(), ran.err), ("", expected));
        }
        assert_eq!(bench.names("."), before, "nothing is left behind");
    }
}

#[test]
fn a_file_that_is_no_text_is_refused_in_one_line_by_every_command() {
    let bench = bench().with("nul.ron", b"(title: \"\0\")").with("latin.ron", b"(\xe9)");
    File::create(bench.path("large.ron")).unwrap().set_len(200 << 20).unwrap();
    let before = bench.names(".");
    for name in ["nul.ron", "latin.ron", "large.ron", "missing.ron", "/dev/zero"] {
        for rest in [&[][..], &["--bot", "idle", "--report", "out", "--journal", "a.journal"]] {
            let command = if rest.is_empty() { "check" } else { "play" };
            let said = bench.run(&[&[command, name], rest].concat()).refused();
            assert!(said.ends_with(name) && said.contains("; "), "{said}");
        }
        let said = bench.run(&["simulate", name]).refused();
        assert!(said.ends_with(name) && said.contains("; "), "{said}");
    }
    assert_eq!(bench.names("."), before);
}

/// A journal that the program wrote.
fn journal(bench: &Bench) -> Vec<u8> {
    bench.run(&["play", "first-alert", "--bot", "expert", "--journal", "good.journal"]).well();
    let text = std::fs::read(bench.path("good.journal")).unwrap();
    std::fs::remove_file(bench.path("good.journal")).unwrap();
    text
}

fn line(json: &str) -> Vec<u8> {
    let checksum = blake3::hash(json.as_bytes()).to_hex();
    format!("{} {json}\n", checksum.get(..16).unwrap()).into_bytes()
}

#[test]
fn a_journal_that_does_not_hold_is_told_in_one_line_and_no_report_is_made_of_it() {
    let bench = Bench::new();
    let good = journal(&bench);
    let first = good.iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let flipped = |at: usize| {
        let mut bytes = good.clone();
        bytes[at] ^= 0x04;
        bytes
    };
    let other = [&line("{\"journal\":1,\"other\":0}"), good.get(first..).unwrap()].concat();
    let cases = [
        ("flipped", flipped(first + 40), "line 2 was changed: its checksum does not fit; "),
        ("head", flipped(40), "line 1 was changed: its checksum does not fit; "),
        ("short", good.get(..100).unwrap().to_vec(), "the file ends inside its first line; "),
        (
            "nothing",
            Vec::new(),
            "the file is empty; nothing was lost that had been acknowledged; begin ",
        ),
        ("nul", vec![0; 4000], "this is not a journal of an exercise; name the file that ends "),
        ("ron", BASE.into(), "this is not a journal of an exercise; name the file that ends "),
        ("newer", line("{\"journal\":2,\"x\":{}}"), "a newer version of the program wrote this "),
        ("other", other, "line 1 cannot be read: "),
    ];
    for (name, bytes, expected) in cases {
        let name = format!("{name}.journal");
        let bench = Bench::new().with(&name, bytes);
        let report = ["report", &name, "--out", "out"];
        for arguments in [&["verify", &name][..], &["replay", &name], &report] {
            let Ran { code, out, err } = bench.run(arguments);
            assert!(matches!(code, 1 | 2), "{name}: {code}");
            let said = [out, err].concat();
            let said = said.strip_prefix("drillhall: ").unwrap_or(&said);
            assert!(said.starts_with(expected), "{said}");
            assert!(said.ends_with(&format!(": {name}\n")), "{said}");
            assert_eq!(said.lines().count(), 1, "{said}");
        }
        assert_eq!(bench.names("."), [name], "nothing is left behind");
    }
}

#[test]
fn a_folder_that_cannot_be_is_told_before_play() {
    let bench = Bench::new().with("taken", "mine");
    for folder in ["taken", "taken/below"] {
        let play = ["play", "first-alert", "--bot", "idle", "--report", folder];
        let said = bench.run(&[&play[..], &["--journal", "a.journal"]].concat()).refused();
        let expected = "the report cannot be written: a file stands where a folder should be; name \
                        another folder: ";
        assert_eq!(said, format!("{expected}{folder}"));
    }
    assert_eq!(bench.names("."), ["taken"]);
    assert_eq!(bench.read("taken"), "mine");
    for (file, expected) in [
        ("taken", "there is such a file already; choose another name: taken"),
        ("no/a.journal", "there is no such folder; make it first: no/a.journal"),
    ] {
        let play = ["play", "first-alert", "--bot", "idle", "--report", "out", "--journal", file];
        assert_eq!(bench.run(&play).refused(), expected);
    }
    assert_eq!(bench.names("."), ["taken"]);
}

#[test]
fn a_report_is_written_whole_or_not_at_all() {
    let bench = Bench::new();
    let bytes = journal(&bench);
    let bench = bench.with("a.journal", bytes).with("out/script.csv/in-the-way", "");
    let said = bench.run(&["report", "a.journal", "--out", "out"]).refused();
    assert_eq!(
        said,
        "the report cannot be written: a folder stands where a file should be; name another \
         folder: out"
    );
    assert_eq!(bench.names("out"), ["script.csv"]);
}

const REPORT: [&str; 6] =
    ["actions.csv", "report.html", "report.json", "report.md", "script.csv", "timeline.csv"];

#[test]
fn what_is_to_be_kept_is_kept_though_nobody_reads_the_output() {
    let bench = Bench::new();
    let play =
        ["play", "first-alert", "--bot", "expert", "--report", "a", "--journal", "a.journal"];
    let report = ["report", "a.journal", "--out", "b"];
    for arguments in [&play[..], &report, &["list"], &["check", "first-alert"]] {
        let mut child =
            bench.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let ran = Ran::of(output);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    }
    for folder in ["a", "b"] {
        assert_eq!(bench.names(folder), REPORT, "{folder}");
    }
    bench.run(&["replay", "a.journal"]).well();
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_told() {
    let bench = Bench::new();
    let bytes = journal(&bench);
    let bench = bench.with("a.journal", bytes);
    let report = ["report", "a.journal", "--out", "out"];
    let commands = [
        &["list"][..],
        &["check", "first-alert"],
        &["play", "first-alert", "--bot", "idle"],
        &["simulate", "first-alert", "--runs", "10"],
        &["verify", "a.journal"],
        &["replay", "a.journal"],
        &["pack", "first-alert", "--out", "pack"],
        &["--help"],
        &report,
    ];
    for arguments in commands {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let ran = Ran::of(bench.command(arguments).stdout(full).output().unwrap());
        let said = "drillhall: the output cannot be written: the disk is full; send it somewhere \
                    else\n";
        assert_eq!((ran.code, ran.err.as_str()), (2, said), "{arguments:?}");
    }
    assert_eq!(bench.names("out"), REPORT, "the report itself is there");
}

#[test]
fn what_is_typed_may_be_any_bytes() {
    let bench = Bench::new().with("typed", b"\xff\xfe log \xc3\n\0\0\n\xf0\x9f\n");
    let typed = File::open(bench.path("typed")).unwrap();
    let output = bench.command(&["play", "first-alert"]).stdin(typed).output().unwrap();
    let ran = Ran::of(output);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
}
