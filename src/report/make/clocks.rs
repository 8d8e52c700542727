//! Legal duties: when they began, when they fell due, when they were done.

use crate::exercise::state::StageState;
use crate::id::{ClockIx, StageIx};
use crate::paper::words::quoted;
use crate::report::model::{ClockLine, StageLine};
use crate::report::run::Run;
use crate::scenario::model::{Clock, From, Stage};
use crate::time::{Limit, StoryTime};

pub(super) fn clocks(run: &Run<'_>) -> Vec<ClockLine> {
    run.scenario().clocks.pairs().map(|(clock, record)| line(run, clock, record)).collect()
}

fn line(run: &Run<'_>, clock: ClockIx, record: &Clock) -> ClockLine {
    let progress = &run.input.state.clocks[clock];
    let strict = progress
        .strict
        .filter(|strict| progress.started.is_none_or(|(started, _)| *strict < started));
    let mut started = match progress.started {
        Some((story, _)) => run.long(story),
        None => "It did not begin: nobody came to know what starts it.".to_owned(),
    };
    if progress.waived {
        started.push_str(" The duty went away later.");
    }
    ClockLine {
        regime: record.regime.clone(),
        reference: format!("{}, as of {}", record.reference.trim_end_matches('.'), record.as_of),
        started,
        strict: strict.map(|strict| strict_sentence(run, record, strict)),
        stages: record
            .stages
            .iter()
            .map(|stage| stage_line(run, *stage, progress.waived))
            .collect(),
        entries: run.evidence.clocks.get(&clock).into_iter().copied().collect(),
    }
}

/// What a strict reading comes to: the start, and the first deadline that follows from it.
fn strict_sentence(run: &Run<'_>, record: &Clock, strict: StoryTime) -> String {
    let scenario = run.scenario();
    let first = record
        .stages
        .iter()
        .map(|stage| &scenario.stages[*stage])
        .find(|stage| stage.from == From::Start);
    let due = first.map(|stage| {
        let due = scenario.calendar.due(strict, stage.within);
        format!(", and {} was due {}", quoted(&stage.title), run.long(due))
    });
    format!("On a strict reading it began {}{}.", run.long(strict), due.unwrap_or_default())
}

fn stage_line(run: &Run<'_>, stage: StageIx, waived: bool) -> StageLine {
    let record: &Stage = &run.scenario().stages[stage];
    let progress = &run.input.state.stages[stage];
    let met = progress.met;
    let by = met
        .and_then(|(_, ticket)| run.input.state.act(ticket?))
        .map(|act| run.role(act.by).to_owned());
    let (kept, says) = verdict(run, progress, waived);
    StageLine {
        title: record.title.clone(),
        limit: limit(record.within),
        due: progress.due.map_or_else(|| "–".to_owned(), |due| run.long(due)),
        done: met.map_or_else(|| "–".to_owned(), |(story, _)| run.long(story)),
        by: by.unwrap_or_else(|| "–".to_owned()),
        says,
        kept,
        entries: run.evidence.stages.get(&stage).cloned().unwrap_or_default(),
    }
}

fn verdict(run: &Run<'_>, stage: &StageState, waived: bool) -> (Option<bool>, String) {
    match (stage.due, stage.met.map(|(story, _)| story)) {
        (Some(due), Some(met)) if met <= due => {
            (Some(true), format!("kept, {} to spare", due.since(met).in_words()))
        }
        (Some(due), Some(met)) => (Some(false), format!("{} late", met.since(due).in_words())),
        (None, Some(_)) => (Some(true), "done before it was due".to_owned()),
        (Some(_), None) if stage.overdue => (Some(false), "missed".to_owned()),
        (Some(_), None) if waived => (None, "the duty went away".to_owned()),
        (Some(due), None) => {
            let left = due.since(run.input.state.story_now(run.scenario()));
            (None, format!("still open at the end, {} left", left.in_words()))
        }
        (None, None) => (None, "not due: it had not begun to count".to_owned()),
    }
}

fn limit(limit: Limit) -> String {
    let (count, one, many) = match limit {
        Limit::Hours(count) => (count, "hour", "hours"),
        Limit::Days(count) => (count, "day", "days"),
        Limit::BusinessDays(count) => (count, "business day", "business days"),
        Limit::Months(count) => (count, "month", "months"),
    };
    crate::paper::words::counted(usize::try_from(count).unwrap_or(0), one, many)
}
