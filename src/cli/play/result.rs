//! What came of a run: a few lines in the terminal, and the report in a folder.

use crate::cli::console::{Console, Failure};
use crate::driver::{Run, report_files};
use crate::evaluation::{Evaluation, because_of};
use crate::exercise::Rating;
use crate::journal::Journal;
use crate::report::Format;
use crate::scenario::Scenario;
use crate::store::files::{try_folder, why_unwritten, write_together};
use crate::store::folders;
use crate::time::Moments;
use crate::words::Words;
use std::path::{Path, PathBuf};

/// The evaluation of a run.
pub(super) fn evaluation(run: &Run) -> Evaluation {
    let exercise = run.exercise();
    Evaluation::of(exercise.scenario(), exercise.setup(), exercise.state())
}

/// The result in a few lines.
pub(super) fn tell(run: &Run, console: &mut Console<'_>) -> Result<(), Failure> {
    let evaluation = evaluation(run);
    let exercise = run.exercise();
    let scenario = exercise.scenario();
    let (out, words) = (&mut console.out, Words::english());
    let points = whole(evaluation.score.total);
    let doubt = match evaluation.interval.map(|it| whole(it.give_or_take())) {
        Some(doubt) if doubt > 0 => format!(", give or take {doubt}"),
        _ => String::new(),
    };
    writeln!(out, "\n{}: {points} of 100{doubt}", scenario.about.title)?;
    for result in &evaluation.objectives {
        let title = &scenario.objectives[result.objective].title;
        let done = match result.exercised {
            0 => "not exercised".to_owned(),
            count => format!("{} of {count} in time", result.in_time),
        };
        writeln!(out, "  {}  {title} ({done})", letter(result.suggested))?;
    }
    for (expectation, _) in &evaluation.regrets {
        let item = evaluation.items.iter().find(|item| item.expectation == *expectation);
        if let Some(sentence) =
            item.and_then(|item| because_of(scenario, item, &words, Moments::OnPaper))
        {
            writeln!(out, "  − {sentence}")?;
        }
    }
    Ok(())
}

const fn whole(thousandths: i64) -> i64 {
    (thousandths + 500) / 1000
}

const fn letter(rating: Rating) -> char {
    match rating {
        Rating::P => 'P',
        Rating::S => 'S',
        Rating::M => 'M',
        Rating::U => 'U',
        Rating::NotExercised => '–',
    }
}

/// Finds out before play whether its report can be written into a folder.
pub(super) fn try_report_folder(folder: &Path) -> Result<(), Failure> {
    try_folder(folder).map_err(|error| unwritten(folder, &error))
}

fn unwritten(folder: &Path, error: &std::io::Error) -> Failure {
    Failure::told(format!(
        "the report cannot be written: {}; name another folder: {}",
        why_unwritten(error),
        folder.display()
    ))
}

/// Writes the report of a journal into a folder, all of it or nothing, and says what was written.
pub(in crate::cli) fn write_report(
    journal: &Journal,
    scenario: &Scenario,
    folder: &Path,
    formats: &[Format],
    console: &mut Console<'_>,
) -> Result<(), Failure> {
    let files = report_files(journal, scenario, formats).map_err(Failure::told)?;
    let files: Vec<(PathBuf, &[u8])> =
        files.iter().map(|file| (folder.join(file.name), &file.bytes[..])).collect();
    let written = folders::make(folder).and_then(|()| write_together(&files));
    written.map_err(|error| unwritten(folder, &error))?;
    for (path, _) in &files {
        writeln!(console.out, "{}", path.display())?;
    }
    Ok(())
}
