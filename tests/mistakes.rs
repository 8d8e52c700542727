//! Author mistakes, each with what is said about it beside it.
//!
//! A case in `tests/check` is a scenario without most of its fields: those come from
//! `tests/check/base`. Under a line with a mistake stand carets where it is, the message and the
//! help. `BLESS=1 cargo test mistakes` writes them anew; look at what changed.

use drillhall::diagnostic::{Code, Diagnostic, LineColumn, Severity};
use drillhall::scenario::{Sources, check, read};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Codes without a case: files too large or too deep to keep, and what only played runs can say.
const WITHOUT_CASE: [&str; 3] = ["E001", "E002", "W205"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/check")
}

fn base(name: &str) -> String {
    fs::read_to_string(folder().join("base").join(name)).unwrap()
}

fn cases() -> Vec<PathBuf> {
    let files = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut cases: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "ron")).collect();
    cases.sort();
    cases
}

#[test]
fn every_mistake_is_told_where_it_is() {
    let mut wrong = Vec::new();
    for path in cases() {
        let expected = fs::read_to_string(&path).unwrap();
        let found = annotated(&without_annotations(&expected));
        if found == expected {
            continue;
        }
        if std::env::var_os("BLESS").is_some() {
            fs::write(&path, &found).unwrap();
        } else {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}\nBLESS=1 writes these down", wrong.join("\n"));
}

#[test]
fn every_code_has_a_case_that_is_called_after_it() {
    let mut without: BTreeSet<&str> =
        check::CODES.iter().chain(check::lint::CODES).map(|(code, _, _)| code.0).collect();
    for path in cases() {
        let name = path.file_stem().unwrap().to_str().unwrap().to_uppercase();
        let code = name.split('-').next().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(&format!("[{code}]: ")), "{} shows no {code}", path.display());
        without.remove(code);
    }
    assert_eq!(without, BTreeSet::from(WITHOUT_CASE));
}

#[test]
fn the_base_is_without_fault() {
    assert_eq!(diagnostics(&base("scenario.ron")), []);
}

#[test]
fn what_is_said_is_said_in_one_voice() {
    for path in cases() {
        let text = fs::read_to_string(&path).unwrap();
        for diagnostic in diagnostics(&completed(&without_annotations(&text))) {
            let Diagnostic { message, help, code, .. } = diagnostic;
            assert!(!message.ends_with('.'), "{code:?}: {message}");
            assert!(!message.starts_with(char::is_uppercase), "{code:?}: {message}");
            assert!(help.is_some(), "{code:?} knows no way out: {message}");
        }
    }
}

fn diagnostics(scenario: &str) -> Vec<Diagnostic> {
    let (runbook, standing) = (base("runbook.ron"), base("standing.ron"));
    read(Sources { scenario, runbook: &runbook, standing: &standing }).diagnostics
}

/// The case with what is said about each line written under it.
fn annotated(case: &str) -> String {
    let whole = completed(case);
    let mut notes: Vec<(usize, String)> =
        diagnostics(&whole).iter().map(|one| note(one, &whole, case)).collect();
    notes.sort_by_key(|(line, _)| *line);
    let mut text = String::new();
    for (number, line) in case.lines().enumerate() {
        writeln!(text, "{line}").unwrap();
        for (_, note) in notes.iter().filter(|(line, _)| *line == number + 1) {
            text.push_str(note);
        }
    }
    for (_, note) in notes.iter().filter(|(line, _)| *line > case.lines().count()) {
        text.push_str(note);
    }
    text
}

/// The line that a diagnostic is written under, and how.
fn note(diagnostic: &Diagnostic, whole: &str, case: &str) -> (usize, String) {
    let start = LineColumn::of(whole, diagnostic.place.start);
    let end = LineColumn::of(whole, diagnostic.place.end);
    let beside = diagnostic.place.end <= case.rfind(')').unwrap() && !diagnostic.place.is_empty();
    let (line, mark) = if beside {
        let width = if start.line == end.line { end.column - start.column } else { 3 };
        (start.line, format!("{}{}", " ".repeat(start.column.saturating_sub(3)), "^".repeat(width)))
    } else {
        (usize::MAX, "elsewhere:".to_owned())
    };
    let kind = match diagnostic.severity() {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let Code(code) = diagnostic.code;
    let mut note = format!("//{mark} {kind}[{code}]: {}\n", diagnostic.message);
    if let Some(help) = &diagnostic.help {
        writeln!(note, "//{} help: {help}", " ".repeat(mark.chars().count())).unwrap();
    }
    (line, note)
}

fn without_annotations(text: &str) -> String {
    let is_note = |line: &str| {
        let Some(rest) = line.strip_prefix("//") else { return false };
        let rest = rest.trim_start_matches([' ', '^']);
        ["error[", "warning[", "elsewhere: ", "help: "].iter().any(|mark| rest.starts_with(mark))
    };
    text.lines().filter(|line| !is_note(line)).fold(String::new(), |all, line| all + line + "\n")
}

/// The case, and behind it the fields of the base that it does not have. A case that is no record
/// is left as it is.
fn completed(case: &str) -> String {
    let base = base("scenario.ron");
    let own: Vec<&str> = fields(case).into_iter().map(|(name, _)| name).collect();
    let Some((head, _)) = case.rsplit_once(')').filter(|_| !own.is_empty()) else {
        return case.to_owned();
    };
    let missing = fields(&base).into_iter().filter(|(name, _)| !own.contains(name));
    missing.fold(head.to_owned(), |all, (_, text)| all + text + "\n") + ")\n"
}

/// The fields of a record: name and whole text. Each begins a line, four spaces in.
fn fields(record: &str) -> Vec<(&str, &str)> {
    let mut starts: Vec<(usize, &str)> = Vec::new();
    let mut at = 0;
    for line in record.split_inclusive('\n') {
        let name =
            line.strip_prefix("    ").and_then(|rest| rest.split_once(':')).map(|(name, _)| name);
        if let Some(name) = name.filter(|name| name.chars().all(|c| c.is_ascii_lowercase())) {
            starts.push((at, name));
        }
        at += line.len();
    }
    let end = record.rfind(')').unwrap_or(record.len());
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([end]);
    starts
        .iter()
        .zip(ends)
        .map(|((start, name), end)| (*name, record.get(*start..end).unwrap()))
        .collect()
}

/// Five hundred injects, each waiting for the one after it in the file: the longest way round.
#[test]
fn a_large_scenario_is_checked_to_the_end() {
    let mut injects = String::new();
    for number in (0..500_u32).rev() {
        let release = match number.checked_sub(1) {
            None => "At(\"0m\")".to_owned(),
            Some(before) => {
                format!("WhenAfter(All([Released(\"i{before}\"), Known(\"virus\")]), \"1s\")")
            }
        };
        writeln!(
            injects,
            "(id: \"i{number}\", release: {release}, channel: Mail, from: \"Boss\", to: [All], \
             reveals: [\"virus\"], title: \"Well {number}?\", body: \"Any news of {number} from \
             the people who looked into it this morning?\", notes: \"They want to hear of {number} \
             before they go home tonight at last.\", cues: [], hints: []),"
        )
        .unwrap();
    }
    let case = format!("(\n    injects: [{injects}],\n    expectations: [],\n)\n");
    assert_eq!(diagnostics(&completed(&case)), []);
}
