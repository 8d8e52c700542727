//! The script as it was played: planned against actual.

use crate::exercise::state::{InjectState, InjectStatus};
use crate::id::{InjectIx, Key as _};
use crate::paper::words::{capitalised, channel, listed};
use crate::report::model::MselLine;
use crate::report::run::Run;
use crate::scenario::model::{Inject, Release};
use crate::time::Span;

pub(super) fn msel(run: &Run<'_>) -> Vec<MselLine> {
    let mut lines: Vec<(i64, MselLine)> = run
        .input
        .state
        .injects
        .pairs()
        .map(|(inject, progress)| {
            let line = line(run, inject, progress);
            (line.moment.as_ref().map_or(i64::MAX, |moment| moment.ms), line)
        })
        .collect();
    lines.sort_by_key(|(at, _)| *at);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn line(run: &Run<'_>, inject: InjectIx, progress: &InjectState) -> MselLine {
    let was_released = progress.status == InjectStatus::Released;
    let is_settled = !matches!(progress.status, InjectStatus::Pending | InjectStatus::Scheduled);
    let moment = is_settled.then(|| run.moment_of(progress.at, progress.story));
    let entries = run.evidence.injects.get(&inject).into_iter().copied().collect();
    let to = if was_released { run.roles(progress.to) } else { String::new() };
    let (id, channel_name, from, planned) = match run.scenario().injects.get(inject) {
        Some(record) => {
            (record.slug.clone(), channel(record.channel), record.from.clone(), planned(record))
        }
        None => improvised(run, inject),
    };
    MselLine {
        id,
        title: run.inject(inject),
        channel: channel_name.to_owned(),
        from,
        to: if to.is_empty() { meant(run, inject) } else { capitalised(&to) },
        planned,
        actual: actual(progress, run),
        moment,
        entries,
    }
}

fn meant(run: &Run<'_>, inject: InjectIx) -> String {
    let Some(record) = run.scenario().injects.get(inject) else { return "–".to_owned() };
    let names: Vec<String> = record.to.iter().map(|who| run.who(*who)).collect();
    capitalised(&listed(&names))
}

fn improvised(run: &Run<'_>, inject: InjectIx) -> (String, &'static str, String, String) {
    let place = inject.position().saturating_sub(run.scenario().injects.len());
    let text = run.input.state.improvised.get(place);
    (
        format!("improvised {}", place + 1),
        text.map_or("–", |it| channel(it.channel)),
        text.map_or_else(String::new, |it| run.input.state.text(it.text).to_owned()),
        "not planned".to_owned(),
    )
}

fn planned(record: &Inject) -> String {
    match &record.release {
        Release::At(at) => at.to_string(),
        Release::When(_, Span::ZERO) => "when the story calls for it".to_owned(),
        Release::When(_, after) => {
            format!("{} after the story calls for it", after.in_words())
        }
        Release::Standby => "in reserve".to_owned(),
        Release::ByInject => "if something else brings it".to_owned(),
    }
}

fn actual(progress: &InjectState, run: &Run<'_>) -> String {
    match progress.status {
        InjectStatus::Released => format!("came at {}", progress.at),
        InjectStatus::Withdrawn => "not needed: the team had done it already".to_owned(),
        InjectStatus::Cancelled => "taken out by the story".to_owned(),
        InjectStatus::Skipped => "left out by the facilitator".to_owned(),
        InjectStatus::Pending | InjectStatus::Scheduled if run.input.state.ended.is_some() => {
            "did not come up".to_owned()
        }
        InjectStatus::Pending | InjectStatus::Scheduled => "not yet".to_owned(),
    }
}
