//! The command line as a whole: help, version, completions and bad usage.

use crate::support::Bench;

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
