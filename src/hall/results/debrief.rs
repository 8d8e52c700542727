//! What people say and agree in the hot wash: kept with every change, in a file beside the journal.

use super::{Results, page};
use crate::driver::report_with;
use crate::report::debrief::Debrief;
use crate::say;
use crate::store::debrief;
use crate::ui::{HotwashView, ReportView};
use crate::words::Words;
use std::path::{Path, PathBuf};

/// What was written so far, and where it is kept.
pub(super) struct Written {
    journal: PathBuf,
    pub(super) debrief: Debrief,
    /// Why what lies there was not read, if so: it is put aside before anything is written over it.
    unread: Option<String>,
    /// Why the last change was not kept, if so.
    unkept: Option<String>,
}

impl Written {
    /// What lies beside a journal.
    pub(super) fn beside(journal: &Path) -> Self {
        let (debrief, unread) = match debrief::read(journal) {
            Ok(debrief) => (debrief, None),
            Err(why) => (Debrief::default(), Some(why.to_string())),
        };
        Self { journal: journal.to_owned(), debrief, unread, unkept: None }
    }

    /// Says on the screen what was written and where it is kept.
    pub(super) fn show(&self, view: &mut HotwashView, words: &Words) {
        view.debrief = self.debrief.clone();
        view.kept_in = debrief::path_beside(&self.journal).display().to_string();
        let path = view.kept_in.as_str();
        let unread = self.unread.as_deref();
        let unkept = self.unkept.as_deref();
        view.unkept = unkept
            .map(|why| say!(words, "hotwash-unkept", why = why, path = path))
            .or_else(|| unread.map(|why| say!(words, "hotwash-unread", why = why, path = path)));
    }

    fn keep(&mut self, changed: Debrief) {
        self.debrief = changed;
        self.unkept = self.write().err();
    }

    fn write(&mut self) -> Result<(), String> {
        if self.unread.is_some() {
            debrief::put_aside(&self.journal)?;
            self.unread = None;
        }
        debrief::write(&self.journal, &self.debrief)?;
        Ok(())
    }
}

impl Results {
    /// Keeps what was changed.
    pub(in crate::hall) fn keep(&mut self, changed: Debrief, words: &Words) {
        self.written.keep(changed);
        self.written.show(&mut self.hotwash, words);
    }

    /// Makes the report again, with what was written since.
    pub(in crate::hall) fn report_again(&mut self, words: &Words) {
        let scenario = self.run.exercise().scenario();
        let debrief = Some(&self.written.debrief);
        if let Ok(report) = report_with(self.run.journal(), scenario, debrief) {
            let (saved, folder) =
                (std::mem::take(&mut self.report.saved), std::mem::take(&mut self.report.folder));
            self.report = ReportView { saved, folder, ..page::view(&report, words) };
        }
    }
}
