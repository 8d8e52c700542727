//! The level as it was called, and as it was.

use crate::exercise::{Event, Work};
use crate::report::TrailEntry;
use crate::report::model::SeverityLine;
use crate::report::run::Run;
use crate::time::Span;

pub(super) fn history(run: &Run<'_>) -> Vec<SeverityLine> {
    run.input.trail.iter().filter_map(|line| step(run, line)).collect()
}

fn step(run: &Run<'_>, line: &TrailEntry) -> Option<SeverityLine> {
    let moment = run.moment_of(line.at, line.story);
    let entries = vec![line.entry];
    match line.event {
        Event::SeverityDeclared { level } => Some(SeverityLine {
            moment,
            what: "Declared",
            level: run.level(level),
            by: declared_by(run, line, level),
            reason: criteria(run, level),
            entries,
        }),
        Event::TruthChanged { truth } => {
            let truth = run.scenario().severity.truth.get(usize::from(truth))?;
            let counts = match truth.grace {
                Span::ZERO => String::new(),
                grace => format!(" It counts {} later.", grace.in_words()),
            };
            Some(SeverityLine {
                moment,
                what: "As it was",
                level: run.level(truth.level),
                by: "from what was known".to_owned(),
                reason: format!("{}{counts}", criteria(run, truth.level)),
                entries,
            })
        }
        _ => None,
    }
}

fn criteria(run: &Run<'_>, level: u8) -> String {
    let levels = &run.scenario().severity.levels;
    levels.iter().find(|it| it.level == level).map(|it| it.criteria.clone()).unwrap_or_default()
}

/// The role whose act of declaring this level was done then.
fn declared_by(run: &Run<'_>, line: &TrailEntry, level: u8) -> String {
    let is_it = |act: &&crate::exercise::state::ActState| {
        let declares = matches!(act.work, Work::Act(work) if work.level == Some(level));
        declares && act.done_at == Some(line.at)
    };
    let act = run.input.state.acts.iter().find(is_it);
    act.map_or_else(|| "–".to_owned(), |act| run.role(act.by).to_owned())
}

/// How far the calls were off, in words.
pub(super) fn sentence_of(run: &Run<'_>) -> String {
    let metrics = &run.evaluation.metrics;
    let (under, over) = metrics.severity_error_minutes;
    if run.input.state.severity.truth_reached == 0 {
        return "The story gave no level to hold the calls against.".to_owned();
    }
    let weighed = super::measures::severity_error(metrics);
    match (under, over) {
        (0, 0) => "The level was right from the moment it counted.".to_owned(),
        _ => format!(
            "Called too low for {}, too high for {} (one level for one minute is a level-minute). Too \
             low weighs three times as much: {} in all. This stands beside the score and takes \
             nothing from it.",
            level_minutes(under),
            level_minutes(over),
            weighed.trim_end_matches(".0")
        ),
    }
}

fn level_minutes(count: i64) -> String {
    match count {
        0 => "none".to_owned(),
        1 => "1 level-minute".to_owned(),
        count => format!("{count} level-minutes"),
    }
}
