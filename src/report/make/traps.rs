//! Tempting mistakes: made and avoided.

use crate::id::TrapIx;
use crate::paper::words::in_order;
use crate::report::model::TrapLine;
use crate::report::run::Run;
use crate::scenario::model::Harm;

pub(super) fn taken(run: &Run<'_>) -> Vec<TrapLine> {
    let sprung = |trap: &TrapIx| run.input.state.traps[*trap].sprung;
    let mut traps: Vec<TrapIx> =
        run.scenario().traps.keys().filter(|trap| sprung(trap).is_some()).collect();
    traps.sort_by_key(|trap| (sprung(trap).map(|(at, _)| at), *trap));
    traps.into_iter().map(|trap| line(run, trap)).collect()
}

pub(super) fn avoided(run: &Run<'_>) -> Vec<TrapLine> {
    run.evaluation.avoided.iter().map(|trap| line(run, *trap)).collect()
}

fn line(run: &Run<'_>, trap: TrapIx) -> TrapLine {
    let record = &run.scenario().traps[trap];
    let progress = &run.input.state.traps[trap];
    let began = progress.sprung.and_then(|(_, ticket)| run.began(ticket?));
    let sprung = run.evidence.traps.get(&trap).into_iter().flatten().copied();
    TrapLine {
        title: record.title.clone(),
        because: record.because.clone(),
        reference: record.reference.clone(),
        harm: match record.harm {
            Harm::Minor => "minor",
            Harm::Major => "major",
            Harm::Critical => "critical",
        },
        moment: progress.sprung.map(|(at, _)| run.moment(at)),
        recovered: progress.recovered.is_some(),
        entries: in_order(began.into_iter().chain(sprung)),
    }
}
