//! The command line as a whole: help, version, completions and bad usage.

use crate::support::{Bench, Ran};
use std::io::Write as _;
use std::process::Stdio;

#[test]
fn help_and_version_go_to_standard_output() {
    let bench = Bench::new();
    let help = bench.run(&["--help"]).well();
    assert!(help.contains("Examples:"), "{help}");
    assert!(bench.run(&["--version"]).well().starts_with("drillhall "));
    assert!(bench.run(&["completions", "--help"]).well().contains("Examples:"));
}

#[test]
fn bad_usage_is_told_on_standard_error() {
    let ran = Bench::new().run(&["chekc"]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("unrecognized subcommand 'chekc'"), "{}", ran.err);
}

#[test]
fn every_shell_gets_its_completions() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = Bench::new().run(&["completions", shell]).well();
        assert!(script.contains("drillhall"), "{shell}");
    }
}

#[test]
fn colours_are_drawn_only_when_asked_for_outside_a_terminal() {
    let bench = Bench::new();
    assert!(!bench.run(&["--help"]).well().contains('\u{1b}'));
    assert!(!bench.run(&["--color", "never", "--help"]).well().contains('\u{1b}'));
}

/// What the terminal says to these lines.
fn typed(lines: &str) -> String {
    let bench = Bench::new();
    let mut command = bench.command(&["play", "first-alert", "--seed", "1"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut program = command.spawn().unwrap();
    program.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    Ran::of(program.wait_with_output().unwrap()).well()
}

#[test]
fn a_message_is_written_in_the_terminal_by_the_numbers_of_its_lines() {
    let asked = typed("write the hand-over\nquit\n");
    assert!(asked.contains("This sends a message. Say which lines it is made of:"), "{asked}");
    assert!(
        asked.contains("\n  When you hear more\n     3  At nine Sam and the day team"),
        "{asked}"
    );
    assert!(!asked.contains("Nadia was careless"), "she has not come yet: {asked}");
    let wrong = typed("write the hand-over say 3 9\nquit\n");
    assert!(wrong.contains("This sends a message."), "there is no ninth line: {wrong}");
    let sent = typed("write the hand-over say 3, 1\nwrite the hand-over say 3\nquit\n");
    assert!(!sent.contains("This sends a message."), "{sent}");
}
