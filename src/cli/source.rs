//! From what a person calls a scenario to its text: a file, a folder, or a name in the library.

use super::console::Failure;
use crate::scenario::nearest;
use crate::store::files::read_text;
use crate::store::library::{Library, Text, plays_in};
use std::path::Path;

/// The scenario that was meant.
pub(super) fn scenario(named: &str, library: &Library) -> Result<Text, Failure> {
    let path = Path::new(named);
    let inside = path.join("scenario.ron");
    if inside.is_file() {
        return file(&inside);
    }
    if looks_like_a_path(named) {
        return file(path);
    }
    let found = library.scenario(named)?;
    match found {
        Some(text) => Ok(text),
        None if path.is_file() => file(path),
        None if path.is_dir() => Err(Failure::told(format!(
            "there is no `scenario.ron` in this folder; name the file you mean: {named}"
        ))),
        None => Err(unknown(named, library)),
    }
}

/// The plays that lie beside a scenario that was found so.
pub(super) fn plays(named: &str, scenario: &Text, library: &Library) -> Result<Vec<Text>, Failure> {
    let path = Path::new(&scenario.path);
    let plays =
        if path.is_file() { plays_in(&path.with_file_name("plays")) } else { library.plays(named) };
    plays.map_err(Failure::from)
}

fn looks_like_a_path(named: &str) -> bool {
    named.contains(std::path::is_separator)
        || Path::new(named).extension().is_some_and(|it| it == "ron")
        || named.starts_with('.')
}

fn file(path: &Path) -> Result<Text, Failure> {
    if path.is_dir() {
        return Err(Failure::told(format!(
            "there is no `scenario.ron` in this folder; name the file you mean: {}",
            path.display()
        )));
    }
    let text = read_text(path)?;
    Ok(Text { path: path.display().to_string(), text })
}

fn unknown(named: &str, library: &Library) -> Failure {
    let slugs = library.slugs();
    let way_out = match nearest(named, slugs.keys().map(String::as_str)) {
        Some(slug) => format!("did you mean `{slug}`?"),
        None => "`drillhall list` shows what there is".to_owned(),
    };
    Failure::told(format!("there is no scenario or file called `{named}`; {way_out}"))
}
