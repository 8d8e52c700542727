//! What came of a run: the hot wash, the report on the screen and in files.

use super::Moment;
use super::playing::Playing;
use crate::driver::{Run, report_files_with};
use crate::evaluation::Evaluation;
use crate::report::Format;
use crate::say;
#[cfg(test)]
use crate::scenario::Scenario;
use crate::session::Saving;
use crate::store::files::write_whole;
use crate::ui::{Export, HotwashView, ReportView};
use crate::words::Words;
use std::path::{Path, PathBuf};

mod best;
mod debrief;
mod hotwash;
mod lanes;
mod page;
mod replay;
mod tries;
mod turns;
mod waterfall;

use self::debrief::Written;
use self::replay::Looking;

/// A run that is over.
pub(super) struct Results {
    run: Run,
    folder: PathBuf,
    name: String,
    evaluation: Evaluation,
    is_saved: bool,
    /// The day on which it is looked at: `2026-11-21`.
    today: String,
    /// What people have written in the hot wash.
    written: Written,
    /// The run as it is looked back at, once somebody did.
    looking: Option<Looking>,
    /// What came of the run that this one went on from.
    earlier: Option<Box<Self>>,
    /// What came of the run that went on from this one.
    later: Option<Box<Self>>,
    /// What the hot wash shows.
    pub(super) hotwash: HotwashView,
    /// What the report screen shows.
    pub(super) report: ReportView,
}

impl Results {
    pub(super) fn of(playing: Playing, at: Moment) -> Self {
        let Playing { mut run, path, earlier, words, .. } = playing;
        // An exercise that nobody saves is not closed either; the screen says so.
        drop(run.session().close(at.room));
        let is_saved = run.session().settle() == Saving::Saved;
        let today = crate::time::date_of(at.room.0);
        let mut results = Self::made(run, &path, is_saved, today, &words);
        results.earlier = earlier;
        results.say_which(&words);
        results
    }

    /// What came of a run whose journal was found in a folder.
    pub(super) fn found(run: Run, path: &Path, words: &Words) -> Self {
        let today = crate::time::date_of(run.journal().header().wall.0);
        Self::made(run, path, true, today, words)
    }

    fn made(run: Run, path: &Path, is_saved: bool, today: String, words: &Words) -> Self {
        let exercise = run.exercise();
        let evaluation = Evaluation::of(exercise.scenario(), exercise.setup(), exercise.state());
        let folder = path.parent().map_or_else(PathBuf::new, PathBuf::from);
        let mut results = Self {
            hotwash: HotwashView::default(),
            report: ReportView { folder: folder.display().to_string(), ..ReportView::default() },
            is_saved,
            today,
            written: Written::beside(path),
            looking: None,
            folder,
            name: path.file_stem().map_or_else(String::new, |it| it.to_string_lossy().into()),
            evaluation,
            earlier: None,
            later: None,
            run,
        };
        results.show(words);
        results
    }

    /// Says on both screens what came of the run.
    fn show(&mut self, words: &Words) {
        let today = self.today.clone();
        self.hotwash = HotwashView {
            today,
            ..hotwash::view(&self.run, &self.evaluation, self.is_saved, words)
        };
        self.written.show(&mut self.hotwash, words);
        self.show_replay(words);
        self.report_again(words);
    }

    /// Adds one good way through the scenario to the hot wash.
    pub(super) fn show_best(&mut self, words: &Words) {
        self.hotwash.best = Some(best::view(&self.run, words));
    }

    /// Says everything again in these words, the other tries too; what was said of files stays.
    pub(super) fn speak(&mut self, words: &Words) {
        for other in [&mut self.earlier, &mut self.later].into_iter().flatten() {
            other.speak(words);
        }
        let has_best = self.hotwash.best.is_some();
        self.show(words);
        if has_best {
            self.show_best(words);
        }
        self.say_which(words);
    }

    /// Writes the report to a file beside the journal, and says so on the screen.
    pub(super) fn write(&mut self, export: Export, words: &Words) {
        let format = match export {
            Export::Html => Format::Html,
            Export::Markdown => Format::Markdown,
            Export::Csv => Format::Csv,
            Export::Json => Format::Json,
        };
        let scenario = self.run.exercise().scenario();
        let debrief = Some(&self.written.debrief);
        let files = report_files_with(self.run.journal(), scenario, debrief, &[format]);
        let files = files.unwrap_or_default();
        for file in files {
            let path = self.folder.join(format!("{}-{}", self.name, file.name));
            let shown = path.display().to_string();
            let said = match write_whole(&path, &file.bytes) {
                Ok(()) => say!(words, "report-saved", path = shown),
                Err(error) => {
                    say!(words, "report-not-saved", why = error.to_string(), path = shown)
                }
            };
            self.report.saved.push(said);
        }
    }

    /// What was played, entry by entry.
    #[cfg(test)]
    pub(super) const fn run(&self) -> &Run {
        &self.run
    }

    /// What was played.
    #[cfg(test)]
    pub(super) const fn scenario(&self) -> &std::sync::Arc<Scenario> {
        self.run.exercise().scenario()
    }

    /// Where the files lie.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Says something below the report.
    pub(super) fn say(&mut self, said: String) {
        if self.report.saved.last() != Some(&said) {
            self.report.saved.push(said);
        }
    }
}

/// Where the points of an exercise went.
#[cfg(test)]
pub(super) fn waterfall_of(
    exercise: &crate::exercise::Exercise,
    evaluation: &Evaluation,
    words: &Words,
) -> crate::ui::WaterfallView {
    waterfall::view(exercise.scenario(), exercise.state(), evaluation, words)
}
