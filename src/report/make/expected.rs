//! Expected against actual, inject by inject.

use crate::evaluation::{Item, Outcome, Timing, WhyNot};
use crate::id::InjectIx;
use crate::paper::words::{capitalised, quoted};
use crate::report::model::{ExpectedGroup, ExpectedLine, Ledger, Verdict};
use crate::report::run::Run;
use crate::scenario::model::{Expectation, Opens, Profile};
use crate::time::Span;

/// Where a response belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Start,
    Inject(crate::time::ExerciseTime, InjectIx),
    SignOff,
    NotReached,
}

pub(super) fn expected(run: &Run<'_>, ledger: &Ledger) -> Vec<ExpectedGroup> {
    let mut placed: Vec<(Place, &Item)> =
        run.evaluation.items.iter().map(|item| (place(run, item), item)).collect();
    placed.sort_by_key(|(place, item)| (*place, item.expectation));
    placed
        .chunk_by(|(a, _), (b, _)| a == b)
        .filter_map(|group| {
            let (place, _) = group.first()?;
            let lines = group.iter().map(|(_, item)| line(run, item, ledger)).collect();
            Some(group_of(run, *place, lines))
        })
        .collect()
}

fn place(run: &Run<'_>, item: &Item) -> Place {
    let record = &run.scenario().expectations[item.expectation];
    let opened = run.evidence.opened.get(&item.expectation);
    let inject = match (&record.opens, opened) {
        (Opens::EndEx, _) => return Place::SignOff,
        (_, None) => return Place::NotReached,
        (Opens::Inject(inject), Some(_)) => Some(*inject),
        (_, Some(opened)) => opened.after,
    };
    inject.map_or(Place::Start, |inject| Place::Inject(run.input.state.injects[inject].at, inject))
}

fn group_of(run: &Run<'_>, place: Place, lines: Vec<ExpectedLine>) -> ExpectedGroup {
    let (after, moment) = match place {
        Place::Start => ("From the start".to_owned(), None),
        Place::Inject(at, inject) => {
            (format!("After {}", quoted(&run.inject(inject))), Some(run.moment(at)))
        }
        Place::SignOff => ("Judged when the report is signed off".to_owned(), None),
        Place::NotReached => ("Play did not come to these".to_owned(), None),
    };
    ExpectedGroup { after, moment, lines }
}

/// How an item stands against its time; none if it says nothing about the team.
pub(super) fn verdict(item: &Item, record: &Expectation) -> Option<Verdict> {
    match item.outcome {
        Outcome::Missed => Some(Verdict::NotDone),
        Outcome::Met { .. } if record.profile == Profile::Untimed => Some(Verdict::Untimed),
        Outcome::Met { timing: Timing::InTime, .. } => Some(Verdict::InTime),
        Outcome::Met { timing: Timing::Slow, .. } => Some(Verdict::Slow),
        Outcome::Met { timing: Timing::Late, .. } => Some(Verdict::Late),
        Outcome::NotExercised(_) | Outcome::AtSignOff => None,
    }
}

fn line(run: &Run<'_>, item: &Item, ledger: &Ledger) -> ExpectedLine {
    let record = &run.scenario().expectations[item.expectation];
    let verdict = verdict(item, record);
    let window = match (record.profile, item.window) {
        (Profile::Untimed, _) | (_, None) => "–".to_owned(),
        (_, Some(window)) => window.full.in_words(),
    };
    let lost = ledger.lines.iter().find(|it| it.response.as_ref() == Some(&record.slug));
    ExpectedLine {
        lost_on: lost.map(|it| it.sentence.clone()),
        lost_tenths: lost.map_or(0, |it| it.change_tenths),
        title: record.title.clone(),
        who: capitalised(&run.who(record.by)),
        window,
        actual: actual(run, item),
        verdict,
        because: record.because.clone(),
        reference: record.reference.clone(),
        entries: if verdict.is_some() { run.shown_by(item) } else { Vec::new() },
    }
}

/// What was done, by whom, how soon.
fn actual(run: &Run<'_>, item: &Item) -> String {
    match item.outcome {
        Outcome::Missed => run
            .decided_otherwise(item.expectation)
            .map_or_else(|| "Not done".to_owned(), |how| capitalised(&how)),
        Outcome::AtSignOff => "To be judged by people".to_owned(),
        Outcome::NotExercised(why) => match why {
            WhyNot::NotReached => "Play did not come to it".to_owned(),
            WhyNot::Unstaffed => "Nobody sat in a role that could do it".to_owned(),
            WhyNot::Skipped => "Its inject was left out".to_owned(),
            WhyNot::StillOpen => "There was still time for it at the end".to_owned(),
        },
        Outcome::Met { after, .. } => {
            let act = item.found.and_then(|found| run.input.state.act(found.ticket?));
            let when = match after {
                Span::ZERO => "before it was asked for".to_owned(),
                after => format!("after {}", after.in_words()),
            };
            match act {
                Some(act) => format!("{}, {when}: {}", run.role(act.by), run.work(&act.work)),
                None => format!("Done {when}"),
            }
        }
    }
}
