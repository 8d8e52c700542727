//! The file that keeps what a person has set.

use crate::say;
use crate::store::files::{self, WhyUnread};
use crate::store::folders;
use crate::ui::{Keys, Settings};
use crate::words::Words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// What the file is written in.
const FORMAT: u8 = 1;

/// The file as it is written.
#[derive(Serialize, Deserialize)]
struct Written {
    format: u8,
    settings: Settings,
    /// The keys that differ from how they came, by the name of what they do.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    keys: BTreeMap<String, String>,
}

/// What is known of any version's file.
#[derive(Deserialize)]
struct Head {
    format: u8,
}

/// Keeps the settings, if there is a place for them.
#[derive(Clone, Debug)]
pub(super) struct Keeper(Option<PathBuf>);

impl Keeper {
    /// Keeps them in this file.
    pub(super) const fn new(path: Option<PathBuf>) -> Self {
        Self(path)
    }

    /// What was set last, and what to say if that cannot be told. A file that does not read is left
    /// alone until something is changed.
    pub(super) fn read(&self, words: &Words) -> (Settings, Option<String>) {
        let Some(path) = &self.0 else { return (Settings::default(), None) };
        match read(path, words) {
            Ok((settings, keys)) => match Keys::read(&keys, words) {
                Ok(keys) => (Settings { keys, ..settings }, None),
                Err(why) => (settings, Some(say!(words, "keys-unread", why = why))),
            },
            Err(why) => (Settings::default(), Some(say!(words, "settings-unread", why = why))),
        }
    }

    /// Writes them down whole; says so if that does not work.
    pub(super) fn write(&self, settings: Settings, words: &Words) -> Result<(), String> {
        let Some(path) = &self.0 else { return Ok(()) };
        let said = |why: String| {
            say!(words, "settings-unkept", why = why, path = path.display().to_string())
        };
        let written = Written { format: FORMAT, settings, keys: settings.keys.written() };
        let text =
            ron::ser::to_string_pretty(&written, ron::ser::PrettyConfig::new().new_line("\n"))
                .map_err(|error| said(error.to_string()))?;
        if let Some(folder) = path.parent() {
            folders::make(folder).map_err(|error| said(files::why_unwritten(&error)))?;
        }
        files::write_whole(path, format!("{text}\n").as_bytes())
            .map_err(|error| said(files::why_unwritten(&error)))
    }
}

/// The settings, and the keys as they are written.
fn read(path: &Path, words: &Words) -> Result<(Settings, BTreeMap<String, String>), String> {
    let text = match files::read_text(path) {
        Ok(text) => text,
        Err(error) if matches!(error.why, WhyUnread::Missing) => return Ok(Default::default()),
        Err(error) => return Err(error.to_string()),
    };
    let shown = path.display().to_string();
    let damaged = |error: ron::error::SpannedError| {
        let (error, path) = (error.to_string(), shown.as_str());
        say!(words, "settings-unread-damaged", error = error, path = path)
    };
    let head: Head = ron::from_str(&text).map_err(damaged)?;
    if head.format != FORMAT {
        return Err(say!(words, "settings-unread-later", path = shown.as_str()));
    }
    let written: Written = ron::from_str(&text).map_err(damaged)?;
    Ok((written.settings.within_bounds(), written.keys))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{Action, Chord, Held, PauseOnMajor, Theme, Timing};
    use crate::words::Language;

    fn changed() -> Settings {
        Settings {
            language: Language::German,
            look: Theme::ContrastLight,
            size_percent: 135,
            reduced_motion: true,
            pause: PauseOnMajor::Never,
            timing: Timing::NoPressure,
            read_aloud: true,
            keys: Keys::default().with(Action::Tell, CTRL_Y).unwrap(),
        }
    }

    const CTRL_Y: Chord = Chord { held: Held::Ctrl, key: egui::Key::Y };

    #[test]
    fn keys_that_make_no_sense_are_as_they_came_and_all_else_holds() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        let keeper = Keeper::new(Some(path.clone()));
        for keys in [r#"{ "tell": "Banana" }"#, r#"{ "tell": "Ctrl+B", "undo": "F5" }"#] {
            let text = format!("(format: 1, settings: (look: Light), keys: {keys})");
            files::write_whole(&path, text.as_bytes()).unwrap();
            let (settings, said) = keeper.read(&Words::english());
            assert_eq!(settings, Settings { look: Theme::Light, ..Settings::default() });
            let said = said.unwrap();
            assert!(said.starts_with("Your keys could not be read, so they are as they"), "{said}");
        }
    }

    #[test]
    fn only_the_keys_that_differ_are_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        let keeper = Keeper::new(Some(path.clone()));
        keeper.write(Settings::default(), &Words::english()).unwrap();
        assert!(!files::read_text(&path).unwrap().contains("keys"));
        keeper.write(changed(), &Words::english()).unwrap();
        assert!(files::read_text(&path).unwrap().contains("\"tell\": \"Ctrl+Y\""));
    }

    #[test]
    fn what_is_kept_is_read_again_from_a_folder_that_was_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let keeper = Keeper::new(Some(folder.path().join("not/yet/settings.ron")));
        assert_eq!(
            keeper.read(&Words::english()),
            (Settings::default(), None),
            "no file is no mistake"
        );
        keeper.write(changed(), &Words::english()).unwrap();
        assert_eq!(keeper.read(&Words::english()), (changed(), None));
        assert_eq!(Keeper::new(None).read(&Words::english()), (Settings::default(), None));
    }

    #[test]
    fn what_a_file_leaves_out_is_as_it_comes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        let text = "(format: 1, settings: (size_percent: 60000, of_tomorrow: 7))";
        files::write_whole(&path, text.as_bytes()).unwrap();
        let expected = Settings { size_percent: 200, ..Settings::default() };
        assert_eq!(Keeper::new(Some(path)).read(&Words::english()), (expected, None));
    }

    #[test]
    fn a_broken_file_is_said_and_left_alone_until_something_is_changed() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.ron");
        let keeper = Keeper::new(Some(path.clone()));
        let broken: [(&[u8], &str); 6] = [
            (b"(format: 1, settings: (look: Purple))", "it is damaged ("),
            (b"", "it is damaged ("),
            (b"\xff\xfe", "the text is not UTF-8 from byte 0 on"),
            (b"(format: 9, settings: [])", "a later version wrote it"),
            (b"((((((((((((((((((((((((", "it is damaged ("),
            (b"(format: 1)", "it is damaged ("),
        ];
        for (bytes, why) in broken {
            files::write_whole(&path, bytes).unwrap();
            let (settings, said) = keeper.read(&Words::english());
            let said = said.unwrap();
            assert_eq!(settings, Settings::default());
            assert!(said.starts_with("Your settings could not be read") && said.contains(why));
            assert!(said.ends_with(&path.display().to_string()), "{said}");
            assert!(keeper.read(&Words::english()).1.is_some(), "it is still there");
        }
        keeper.write(changed(), &Words::english()).unwrap();
        assert_eq!(keeper.read(&Words::english()), (changed(), None));
    }

    #[test]
    fn where_nothing_can_be_kept_it_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        files::write_whole(&file, b"").unwrap();
        let said = Keeper::new(Some(file.join("settings.ron")))
            .write(changed(), &Words::english())
            .unwrap_err();
        let expected = "This holds until the window is closed, then it is lost: a file stands where \
                        a folder should be: ";
        assert!(said.starts_with(expected), "{said}");
    }
}
