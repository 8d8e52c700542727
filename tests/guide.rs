//! The list of diagnostics in the authoring guide: every code, what it is about, and how it looks.
//!
//! Made from the tables in the code and the cases in `tests/check`; `BLESS=1 cargo test guide`
//! writes it anew.

use drillhall::diagnostic::Code;
use drillhall::scenario::check;
use drillhall::script;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

const HEAD: &str = "\
# Every diagnostic

`check` and `simulate` name their rules by code. Errors (`E…`) have to be mended before a scenario
can be played; warnings (`W…`) can be silenced one by one, with a reason for the next author:

```ron
silence: [(rule: \"W208\", about: \"note\", reason: \"the ransom note is quoted whole\")],
```

`about` is the name of the record; left out, the rule is silent for the whole file.
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn codes() -> Vec<&'static (Code, &'static str, &'static str)> {
    let mut codes: Vec<_> =
        check::CODES.iter().chain(check::lint::CODES).chain(script::CODES).collect();
    codes.sort_by_key(|(code, _, _)| *code);
    codes
}

#[test]
fn every_code_is_used_once() {
    let mut codes: Vec<_> = codes().into_iter().map(|(code, _, _)| code.0).collect();
    let count = codes.len();
    codes.dedup();
    assert_eq!(codes.len(), count);
}

#[test]
fn every_code_is_in_the_guide() {
    let path = root().join("docs/authoring/diagnostics.md");
    let mut text = HEAD.to_owned();
    for (code, title, about) in codes() {
        write!(text, "\n## {}: {title}\n\n{about}\n", code.0).unwrap();
        if let Some(example) = example(*code) {
            write!(text, "\n```text\n{example}```\n").unwrap();
        }
    }
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &text).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "BLESS=1 cargo test guide writes {}", path.display());
}

/// The first mistake of a code among the cases: its line, the message and the help.
fn example(Code(code): Code) -> Option<String> {
    let case = cases(code).into_iter().next()?;
    let text = fs::read_to_string(case).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let at = lines.iter().position(|line| line.contains(&format!("[{code}]: ")))?;
    let is_note = |line: &str| line.starts_with("//");
    let source = lines.get(..at)?.iter().rev().find(|line| !is_note(line))?;
    let said = lines.get(at..)?.iter().take_while(|line| is_note(line)).take(2);
    let bare = |line: &str| line.trim_start_matches(['/', ' ', '^']).to_owned() + "\n";
    Some(source.trim().to_owned() + "\n\n" + &said.map(|line| bare(line)).collect::<String>())
}

fn cases(code: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(root().join("tests/check")).unwrap();
    let start = code.to_lowercase();
    let mut cases: Vec<PathBuf> = files
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_name().unwrap().to_str().unwrap().starts_with(&start))
        .collect();
    cases.sort();
    cases
}
