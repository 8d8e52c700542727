//! How fast: each response against the time for it, and when the milestones were reached.

use super::expected::verdict;
use crate::evaluation::{Item, Milestone, Outcome, Reached};
use crate::exercise::Ticket;
use crate::id::Key as _;
use crate::paper::words::quoted;
use crate::report::model::{Speed, TimeLine, Verdict, WindowLine};
use crate::report::run::Run;
use crate::scenario::model::{Importance, Profile};
use crate::time::{ExerciseTime, Span};

/// Most responses shown against their time; the rest stand in the annex.
const SHOWN: usize = 12;

/// The timed responses that matter most, in the order in which they were asked for.
pub(super) fn speeds(run: &Run<'_>) -> Vec<Speed> {
    let scenario = run.scenario();
    let lost = |item: &Item| {
        let loss = run.evaluation.losses.iter().find(|(it, _)| *it == item.expectation);
        loss.map_or(0, |(_, milli)| *milli)
    };
    let mut items: Vec<&Item> = run
        .evaluation
        .items
        .iter()
        .filter(|item| matches!(item.outcome, Outcome::Met { .. } | Outcome::Missed))
        .filter(|item| item.window.is_some())
        .filter(|item| scenario.expectations[item.expectation].profile != Profile::Untimed)
        .collect();
    items.sort_by_key(|item| {
        let importance = scenario.expectations[item.expectation].importance;
        (importance < Importance::Important, -lost(item), item.expectation)
    });
    let mut items = mixed(items);
    items.sort_by_key(|item| (item.window.map(|it| it.opened), item.expectation));
    items.into_iter().filter_map(|item| speed(run, item)).collect()
}

/// As many done as not done, as far as there are both.
fn mixed(items: Vec<&Item>) -> Vec<&Item> {
    let (done, missed): (Vec<&Item>, Vec<&Item>) =
        items.into_iter().partition(|item| matches!(item.outcome, Outcome::Met { .. }));
    let few_missed = missed.len().min(SHOWN / 2);
    let most_done = done.len().min(SHOWN - few_missed);
    done.into_iter().take(most_done).chain(missed.into_iter().take(SHOWN - most_done)).collect()
}

fn speed(run: &Run<'_>, item: &Item) -> Option<Speed> {
    let record = &run.scenario().expectations[item.expectation];
    let window = item.window?;
    let took = match item.outcome {
        Outcome::Met { after, .. } => Some(after),
        _ => None,
    };
    let verdict = verdict(item, record)?;
    let full = window.full.in_words();
    let sentence = match (took, verdict) {
        (Some(Span::ZERO), _) => "done before".to_owned(),
        (Some(took), Verdict::InTime) => took.in_words(),
        (Some(took), _) => format!("{}, {full} given", took.in_words()),
        (None, _) => format!("not done, {full} given"),
    };
    let story = run.evidence.opened.get(&item.expectation).map(|it| it.story);
    Some(Speed {
        title: record.title.clone(),
        asked: match story {
            Some(story) => run.moment_of(window.opened, story),
            None => run.moment(window.opened),
        },
        window_ms: window.full.millis(),
        late_ms: window.late.millis(),
        took_ms: took.map(Span::millis),
        verdict,
        sentence,
        entries: run.shown_by(item),
    })
}

/// The time given for each timed response that came up.
pub(super) fn windows(run: &Run<'_>) -> Vec<WindowLine> {
    let window = |item: &Item| {
        let record = &run.scenario().expectations[item.expectation];
        let window = item.window.filter(|window| window.full > Span::ZERO)?;
        Some(WindowLine {
            role: run.owner(record.by).position(),
            from_ms: window.opened.millis(),
            to_ms: window.opened.after(window.full).millis(),
            verdict: verdict(item, record).filter(|it| *it != Verdict::Untimed)?,
        })
    };
    run.evaluation.items.iter().filter_map(window).collect()
}

/// The milestones, in their order; those that were not reached too.
pub(super) fn times(run: &Run<'_>) -> Vec<TimeLine> {
    let reached = &run.evaluation.metrics.milestones;
    let sign = reached.iter().find(|it| it.milestone == Milestone::FirstSign).map(|it| it.at);
    ALL.iter()
        .map(|(milestone, what)| {
            let reached = reached.iter().find(|it| it.milestone == *milestone);
            line(run, what, reached, sign.unwrap_or(ExerciseTime::START))
        })
        .collect()
}

const ALL: [(Milestone, &str); 14] = [
    (Milestone::FirstAct, "First act begun (time to respond)"),
    (Milestone::Reported, "Report written down"),
    (Milestone::CommandTaken, "Command taken (time to engage)"),
    (Milestone::Declared, "Level declared (time to declare)"),
    (Milestone::OwnerTold, "Owner of a system told"),
    (Milestone::CounselTold, "Counsel or privacy officer told"),
    (Milestone::ExecutiveTold, "Executive told"),
    (Milestone::EvidenceKept, "Evidence first kept"),
    (Milestone::FirstContained, "First containing act in effect"),
    (Milestone::LastContained, "Last containing act in effect (time to contain)"),
    (Milestone::Expelled, "Last act against the intruder's access in effect (time to expel)"),
    (Milestone::Recovered, "Last act of recovery in effect (time to recover)"),
    (Milestone::FirstNotice, "First notice under a legal clock (time to notify)"),
    (Milestone::Closed, "Closed or handed over"),
];

fn line(run: &Run<'_>, what: &str, reached: Option<&Reached>, sign: ExerciseTime) -> TimeLine {
    let took = reached.map(|it| it.at.since(sign));
    let (target, verdict) = reached.and_then(|it| target(run, it.ticket?)).unzip();
    TimeLine {
        what: what.to_owned(),
        since: "the first sign".to_owned(),
        moment: reached.map(|it| run.moment(it.at)),
        took_ms: took.map(Span::millis),
        took: took.map_or_else(|| "not reached".to_owned(), Span::in_words),
        target,
        verdict,
        entries: reached.and_then(|it| run.began(it.ticket?)).into_iter().collect(),
    }
}

/// The time that was given for an act that was asked for.
fn target(run: &Run<'_>, ticket: Ticket) -> Option<(String, Verdict)> {
    let is_it = |item: &&Item| item.found.is_some_and(|found| found.ticket == Some(ticket));
    let item = run.evaluation.items.iter().find(is_it)?;
    let record = &run.scenario().expectations[item.expectation];
    let window = item.window.filter(|window| window.full > Span::ZERO)?;
    let verdict = verdict(item, record).filter(|it| *it != Verdict::Untimed)?;
    let opened = run.evidence.opened.get(&item.expectation).and_then(|it| it.after);
    let since = opened.map(|inject| format!(" of {}", quoted(&run.inject(inject))));
    Some((format!("begin within {}{}", window.full.in_words(), since.unwrap_or_default()), verdict))
}
