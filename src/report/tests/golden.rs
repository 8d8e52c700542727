//! The small drill's report, as it is to be.

use super::{Format, file, small};

/// Compares with a file of this folder; what differs is left beside the system's other passing
/// files, to be looked at and, if it is right, put in its place.
#[track_caller]
fn compare(name: &str, golden: &str, actual: &str) {
    if golden == actual {
        return;
    }
    let kept = std::env::temp_dir().join(name);
    #[expect(clippy::disallowed_methods, reason = "a test may leave its evidence")]
    std::fs::write(&kept, actual).unwrap();
    let line = golden.lines().zip(actual.lines()).position(|(a, b)| a != b);
    panic!("{name} differs from line {line:?} on; see {}", kept.display());
}

#[test]
fn the_markdown_is_as_it_was() {
    let report = small::drill().report();
    let actual = file(&report, Format::Markdown, "report.md");
    compare("drill.md", include_str!("golden/drill.md"), &actual);
}

#[test]
fn the_json_is_as_it_was() {
    let report = small::drill().report();
    let actual = file(&report, Format::Json, "report.json");
    compare("drill.json", include_str!("golden/drill.json"), &actual);
}
