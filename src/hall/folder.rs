//! Showing a folder with the program that this machine has for it.

use crate::say;
use crate::store::folders;
use crate::words::Words;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// What opens a folder on this machine.
const PROGRAM: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(target_os = "windows") {
    "explorer"
} else {
    "xdg-open"
};

/// Opens folders and hears when that did not work.
#[derive(Debug, Default)]
pub(super) struct Opener {
    asked: Option<(Child, PathBuf)>,
}

impl Opener {
    /// Opens a folder; if there is nothing to open it with, says where it is.
    pub(super) fn open(&mut self, folder: &Path, words: &Words) -> Result<(), String> {
        self.open_with(PROGRAM, folder, words)
    }

    fn open_with(&mut self, program: &str, folder: &Path, words: &Words) -> Result<(), String> {
        folders::make(folder).map_err(|error| {
            let (why, path) = (error.to_string(), folder.display().to_string());
            say!(words, "hall-no-folder", why = why, path = path)
        })?;
        let child = Command::new(program)
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|_error| where_it_is(folder, words))?;
        self.asked = Some((child, folder.to_owned()));
        Ok(())
    }

    /// Whether it has asked and not heard yet.
    pub(super) const fn is_waiting(&self) -> bool {
        self.asked.is_some()
    }

    /// What to say if the program that was asked has failed since.
    pub(super) fn failed(&mut self, words: &Words) -> Option<String> {
        let (child, folder) = self.asked.as_mut()?;
        // Explorer says 1 when all is well.
        let status = child.try_wait().ok()??;
        let went_well = status.success() || cfg!(target_os = "windows");
        let said = (!went_well).then(|| where_it_is(folder, words));
        self.asked = None;
        said
    }
}

fn where_it_is(folder: &Path, words: &Words) -> String {
    say!(words, "hall-nothing-opens", path = folder.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_program_the_path_is_said() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("made");
        let words = Words::english();
        let said = Opener::default().open_with("no-such-program-here", &path, &words).unwrap_err();
        assert!(said.ends_with(&path.display().to_string()), "{said}");
        assert!(path.is_dir(), "it is there to be looked into");
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_fails_is_heard_of_and_one_that_works_is_not() {
        let (folder, words) = (tempfile::tempdir().unwrap(), Words::english());
        for (program, is_told) in [("false", true), ("true", false)] {
            let mut opener = Opener::default();
            opener.open_with(program, folder.path(), &words).unwrap();
            opener.asked.as_mut().unwrap().0.wait().unwrap();
            assert_eq!(opener.failed(&words).is_some(), is_told, "{program}");
            assert!(opener.failed(&words).is_none(), "it is told once");
        }
    }
}
