//! What happens to a run when its journal cannot be written any more, and when it is left.

use super::Moment;
use super::playing::Playing;
use crate::say;
use crate::session::{Saving as Kept, Session};
use crate::store::disk::Disk;
use crate::store::journal_file::{StoreError, WhyNot};
use crate::store::{exercises, folders, interrupted};
use crate::ui::{Notice, Trouble};
use std::path::{Path, PathBuf};

/// So many names are tried for a journal that is saved again.
const NAMES: u8 = 99;

impl Playing {
    /// Stops the clock when the journal is not written any more.
    pub(super) fn look_at_disk(&mut self, at: Moment) {
        if self.trouble.is_none()
            && let Kept::Stopped(trouble) = self.run.session().saving()
        {
            self.stop_for(trouble.what, at);
        }
    }

    /// From now on the clock stands, and somebody must choose how to go on.
    pub(super) fn stop_for(&mut self, what: String, at: Moment) {
        let shown = self.clock.at(at.passed);
        let what = sentence(&what);
        self.trouble = Some(Trouble { what, elsewhere: self.elsewhere.display().to_string() });
        self.set_clock_to(shown, at);
    }

    /// Saves the whole journal in a new file beside the one that failed.
    pub(super) fn save_again(&mut self, disk: &impl Disk, at: Moment) {
        let folder = self.path.parent().map_or_else(PathBuf::new, PathBuf::from);
        self.save_in(disk, &folder, at);
    }

    /// Saves the whole journal in a folder. What lies in the old file is the beginning of it, so
    /// that one is put aside.
    pub(super) fn save_in(&mut self, disk: &impl Disk, folder: &Path, at: Moment) {
        let stem = self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match keep_in(self.run.session(), disk, folder, &stem) {
            (path, Ok(())) => self.saved_in(path, at),
            (_, Err(error)) => self.stop_for(error.to_string(), at),
        }
    }

    fn saved_in(&mut self, path: PathBuf, at: Moment) {
        if path != self.path {
            // Where it cannot be done the old file is offered after the new one: no harm.
            drop(interrupted::put_aside(&self.path));
        }
        let text = say!(self.words, "hall-saved-again", path = path.display().to_string());
        self.path = path;
        self.goes_on_with(text, at);
    }

    /// Lets the run go on in memory only.
    pub(super) fn go_on_unsaved(&mut self, at: Moment) {
        exercises::go_on_unsaved(self.run.session());
        self.goes_on_with(self.words.say("hall-unsaved"), at);
    }

    fn goes_on_with(&mut self, text: String, at: Moment) {
        self.trouble = None;
        self.notice = Some(Notice { text, is_refusal: false });
        self.set_clock_to(self.clock.at(at.passed), at);
    }

    /// Lets the clock of a run that was resumed stand, and says so.
    pub(super) fn come_back(&mut self, at: Moment) {
        self.pause(at);
        let text = self.words.say("hall-back");
        self.notice = Some(Notice { text, is_refusal: false });
    }

    /// Brings the run to where it can be left: the clock stands, and what was done is safe when
    /// this returns, or never will be.
    pub(super) fn leave(&mut self, at: Moment) {
        self.pause(at);
        self.run.session().settle();
    }
}

/// Keeps a session's journal in a folder, under the first name of a stem that is free. Also gives
/// the name that was tried last.
pub(super) fn keep_in(
    session: &mut Session,
    disk: &impl Disk,
    folder: &Path,
    stem: &str,
) -> (PathBuf, Result<(), StoreError>) {
    // If the folder cannot be made, keeping the journal says so.
    drop(folders::make(folder));
    let mut path = folder.join(format!("{stem}.journal"));
    for nth in 2..=NAMES {
        match exercises::keep(session, disk, &path) {
            Err(error) if matches!(error.why, WhyNot::Taken) => {}
            kept => return (path, kept),
        }
        path = folder.join(format!("{stem}-{nth}.journal"));
    }
    let kept = exercises::keep(session, disk, &path);
    (path, kept)
}

/// With a capital letter at its start, as it stands by itself.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |it| it.to_uppercase().chain(letters).collect())
}
