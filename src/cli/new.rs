//! `drillhall new`: a folder with a scenario that can be played and changed.

use super::Outcome;
use super::console::{Console, Failure};
use crate::store::files::{why_unwritten, write_whole};
use include_dir::{Dir, include_dir};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

static SKELETON: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/skeleton");

/// What stands in the skeleton for the scenario's own name and title.
const NAME_MARK: &str = "skeleton-name";
const TITLE_MARK: &str = "Skeleton title";

const EXAMPLES: &str = "\
Examples:
  drillhall new night-shift                  a folder `night-shift` here
  drillhall new night-shift --into drills    a folder `drills/night-shift`
  drillhall check night-shift                then see what `check` says as you change it";

/// Start a scenario of your own: a folder with a scenario that plays, a play and a sheet
#[derive(clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// The scenario's name: small letters, digits and hyphens
    name: String,
    /// The folder to put it in
    #[arg(long, default_value = ".", value_name = "FOLDER")]
    into: PathBuf,
}

pub(super) fn run(arguments: &Arguments, console: &mut Console<'_>) -> Outcome {
    let name = &arguments.name;
    if !is_name(name) {
        return Err(Failure::told(bad_name(name)));
    }
    let folder =
        if arguments.into == Path::new(".") { name.into() } else { arguments.into.join(name) };
    if folder.symlink_metadata().is_ok() {
        return Err(Failure::told(format!(
            "something of this name is already there and is left as it is; choose another name: {}",
            folder.display()
        )));
    }
    write(&SKELETON, &folder, name).map_err(|error| {
        // Nothing was there before: half a scenario helps nobody.
        drop(fs::remove_dir_all(&folder));
        Failure::told(format!(
            "the scenario cannot be written: {}; choose another folder with `--into`: {}",
            why_unwritten(&error),
            folder.display()
        ))
    })?;
    let shown = folder.display();
    writeln!(
        console.out,
        "{shown} holds a scenario that plays. Change {shown}/scenario.ron, then:"
    )?;
    writeln!(console.out, "  drillhall check {shown}")?;
    Ok(ExitCode::SUCCESS)
}

fn is_name(name: &str) -> bool {
    let known = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    name.starts_with(|c: char| c.is_ascii_lowercase())
        && !name.ends_with('-')
        && name.len() <= 60
        && name.chars().all(known)
}

fn bad_name(name: &str) -> String {
    let mut better = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            better.push(c);
        } else if !better.is_empty() && !better.ends_with('-') {
            better.push('-');
        }
    }
    let better: String = better.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-').into();
    let better: String = better.chars().take(60).collect();
    let better = better.trim_end_matches('-');
    let rule = "a name is made of small letters, digits and hyphens, and begins with a letter";
    if is_name(better) { format!("{rule}; try `{better}`") } else { rule.to_owned() }
}

fn write(from: &Dir<'_>, folder: &Path, name: &str) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    for file in from.files() {
        let Some(file_name) = file.path().file_name() else { continue };
        let text = file.contents_utf8().unwrap_or_default();
        write_whole(&folder.join(file_name), filled_in(text, name).as_bytes())?;
    }
    for dir in from.dirs() {
        let Some(dir_name) = dir.path().file_name() else { continue };
        write(dir, &folder.join(dir_name), name)?;
    }
    Ok(())
}

fn filled_in(text: &str, name: &str) -> String {
    text.replace(NAME_MARK, name).replace(TITLE_MARK, &title(name))
}

/// `night-shift` as `Night shift`.
fn title(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_slugs() {
        for good in ["a", "night-shift", "q3-2031"] {
            assert!(is_name(good), "{good}");
        }
        for bad in ["", "Night", "3-days", "a_b", "a/b", "..", "a-", "é"] {
            assert!(!is_name(bad), "{bad}");
        }
    }

    #[test]
    fn a_bad_name_is_answered_by_a_good_one() {
        assert!(bad_name("Night  Shift!").ends_with("try `night-shift`"));
        assert!(bad_name("../3 Days").ends_with("try `days`"));
        assert!(bad_name("§").ends_with("begins with a letter"));
    }

    #[test]
    fn the_title_is_the_name_in_words() {
        assert_eq!(title("night-shift"), "Night shift");
    }
}
