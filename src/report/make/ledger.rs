//! Where the points went: from a hundred, loss by loss, to the score that is shown.

use crate::evaluation::{HarmDone, HarmSource, Outcome};
use crate::paper::words::{counted, in_order, listed, quoted, sentence, tenths};
use crate::report::model::{Ledger, LedgerLine};
use crate::report::run::Run;

const FULL: i64 = 100_000;

pub(super) fn ledger(run: &Run<'_>) -> Ledger {
    let score = &run.evaluation.score;
    if score.exercised == 0 {
        return Ledger { lines: Vec::new(), total_milli: 0 };
    }
    let mut lines = losses(run);
    lines.extend(run.evaluation.harms.iter().map(|harm| harm_line(run, harm)));
    let harm: i64 = run.evaluation.harms.iter().map(|harm| harm.points).sum();
    let entries = || vec![run.evidence.last];
    if harm > score.harm {
        lines.push(line(
            ("Harm", "Limit on harm"),
            "Harm takes no more than 30 points in all, so that one bad hour does not hide the rest.",
            harm - score.harm,
            entries(),
        ));
    }
    lines.extend(waste(run));
    if score.hints > 0 {
        let shown = usize::try_from(run.input.state.hints).unwrap_or(0);
        let text = format!("{}, two points each and ten at most.", counted(shown, "hint", "hints"));
        lines.push(line(("Hints", "Hints shown"), &text, -score.hints, entries()));
    }
    let left = FULL + lines.iter().map(|line| line.change_milli).sum::<i64>();
    if left != score.total {
        let text = "A score does not fall below nought.";
        lines.push(line(("Limit", "Not below nought"), text, score.total - left, entries()));
    }
    round(&mut lines);
    Ledger { lines, total_milli: score.total }
}

fn line(
    (group, title): (&str, &str),
    sentence: &str,
    change_milli: i64,
    entries: Vec<u64>,
) -> LedgerLine {
    LedgerLine {
        group: group.to_owned(),
        title: title.to_owned(),
        response: None,
        sentence: sentence.to_owned(),
        change_milli,
        change_tenths: 0,
        entries,
    }
}

/// Losses by objective, in the scenario's order, the largest of each first.
fn losses(run: &Run<'_>) -> Vec<LedgerLine> {
    let scenario = run.scenario();
    let mut lines = Vec::new();
    for (objective, record) in scenario.objectives.pairs() {
        for (expectation, milli) in &run.evaluation.losses {
            let expected = &scenario.expectations[*expectation];
            let Some(item) = run.item(*expectation) else { continue };
            if expected.objective != objective || *milli == 0 {
                continue;
            }
            let missed = item.outcome == Outcome::Missed;
            let reason = missed
                .then(|| run.decided_otherwise(*expectation))
                .flatten()
                .or_else(|| run.reason_of(item))
                .unwrap_or_default();
            let names = (record.title.as_str(), expected.title.as_str());
            let line = line(names, &sentence(&reason), -milli, run.shown_by(item));
            lines.push(LedgerLine { response: Some(expected.slug.clone()), ..line });
        }
    }
    lines
}

fn harm_line(run: &Run<'_>, harm: &HarmDone) -> LedgerLine {
    let scenario = run.scenario();
    let began = harm.ticket.and_then(|ticket| run.began(ticket));
    let (title, text, sprung) = match harm.what {
        HarmSource::Trap(trap, object) => {
            let record = &scenario.traps[trap];
            let title = match object {
                Some(object) if run.input.state.traps[trap].times > 1 => {
                    format!("{} ({})", record.title, scenario.objects[object].title)
                }
                _ => record.title.clone(),
            };
            let right = if harm.recovered { " Put right later: half the loss." } else { "" };
            let sprung = run.evidence.traps.get(&trap).and_then(|it| it.first()).copied();
            (title, format!("{}{right}", sentence(&record.because)), sprung)
        }
        HarmSource::Need(_) => {
            ("Begun too early".to_owned(), sentence(&run.harm_sentence(harm)), None)
        }
    };
    let mut entries = in_order(began.or(sprung));
    if entries.is_empty() {
        entries.push(run.evidence.last);
    }
    line(("Harm", &title), &text, -harm.points, entries)
}

fn waste(run: &Run<'_>) -> Option<LedgerLine> {
    let score = &run.evaluation.score;
    if score.waste == 0 {
        return None;
    }
    let wasted = &run.evaluation.wasted;
    let name = |ticket: &crate::exercise::Ticket| {
        run.input.state.act(*ticket).map(|act| quoted(&run.work(&act.work)))
    };
    let mut names: Vec<String> = wasted.iter().filter_map(name).collect();
    names.dedup();
    let all = names.len();
    names.truncate(4);
    if all > names.len() {
        names.push(format!("{} more", all - names.len()));
    }
    let text = format!(
        "{} answered nothing that was asked: {}. People who do these are not doing what is needed.",
        counted(wasted.len(), "act", "acts"),
        listed(&names)
    );
    let entries = in_order(wasted.iter().filter_map(|ticket| run.began(*ticket)));
    Some(line(("Acts that answered nothing", "Busy without need"), &text, -score.waste, entries))
}

/// Rounds the running total, not each line, so that the figures shown add up.
fn round(lines: &mut [LedgerLine]) {
    let (mut exact, mut shown) = (FULL, tenths(FULL));
    for line in lines {
        exact += line.change_milli;
        line.change_tenths = tenths(exact) - shown;
        shown += line.change_tenths;
    }
}
