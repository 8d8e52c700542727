//! Corrective actions: one for each area, with an owner, a day, and how it will be tried again.

use super::areas::capability;
use super::causes::Cause;
use crate::id::{ExpectationIx, InjectIx};
use crate::report::model::{Area, CorrectiveAction, Element, Factor, Priority};
use crate::report::run::Run;
use crate::report::words::{listed, quoted};
use crate::scenario::model::Opens;
use crate::time::Span;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// Points from which a loss is worth a month's attention, in thousandths.
const NOTABLE: i64 = 4_000;
/// Most responses named in one action.
const NAMED: usize = 3;

pub(super) fn actions(run: &Run<'_>, causes: &[Cause], areas: &[Area]) -> Vec<CorrectiveAction> {
    let held = run.input.held_on.as_deref().and_then(day);
    causes
        .iter()
        .zip(areas)
        .enumerate()
        .map(|(at, (cause, area))| action(run, cause, area, at + 1, held))
        .collect()
}

/// A day as trackers write it.
pub(super) fn day(text: &str) -> Option<Date> {
    text.trim().parse().ok()
}

/// A day as people write it: `21 November 2026`.
pub(super) fn in_full(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

fn action(
    run: &Run<'_>,
    cause: &Cause,
    area: &Area,
    number: usize,
    held: Option<Date>,
) -> CorrectiveAction {
    let priority = priority(cause);
    let due = held.and_then(|held| held.checked_add(priority.days().days()).ok());
    let (element, action, measure) = what_to_do(run, cause);
    CorrectiveAction {
        id: format!("A-{number}"),
        capability: capability(run, cause),
        issue: area.title.clone(),
        action,
        measure,
        element,
        owner: run.role(cause.role).to_owned(),
        priority,
        start: held.map_or_else(|| "when the report is signed off".to_owned(), in_full),
        due: due.map_or_else(|| format!("within {} days", priority.days()), in_full),
        due_date: due.map(|date| date.to_string()),
        status: "Proposed",
        retest: retest(run, cause),
        entries: area.entries.clone(),
    }
}

fn priority(cause: &Cause) -> Priority {
    let is_severe = matches!(cause.factor, Factor::Deadline) || cause.critical;
    match cause.milli {
        _ if is_severe => Priority::High,
        NOTABLE.. => Priority::Medium,
        _ if cause.noted.is_some() => Priority::Medium,
        _ => Priority::Low,
    }
}

fn titles(run: &Run<'_>, cause: &Cause) -> String {
    let title =
        |expectation: ExpectationIx| quoted(&run.scenario().expectations[expectation].title);
    let mut named: Vec<String> =
        cause.losses.iter().take(NAMED).map(|loss| title(loss.expectation)).collect();
    let more = cause.losses.len().saturating_sub(NAMED);
    if more > 0 {
        named.push(format!("{more} more of this kind"));
    }
    listed(&named)
}

/// The element, what to do, and how one will know that it is done.
fn what_to_do(run: &Run<'_>, cause: &Cause) -> (Element, String, String) {
    let role = run.role(cause.role);
    let plan = &run.scenario().about.plan.name;
    let titles = titles(run, cause);
    match cause.factor {
        Factor::Harm => (
            Element::Training,
            format!(
                "Go through this with {role}: what was done, what it did, and what to do instead"
            ),
            "The runbook card names the better way, and the role has walked through it once"
                .to_owned(),
        ),
        Factor::Deadline => (
            Element::Planning,
            format!(
                "Name a keeper of the {} clock in the {plan}, with a deputy",
                regime(run, cause)
            ),
            "The plan names both, and both can say from memory when the clock starts".to_owned(),
        ),
        Factor::NotTold => (
            Element::Organisation,
            format!(
                "Put {role} on the call list, and write down who calls them and at which level"
            ),
            "A test call at night reaches the role or its deputy".to_owned(),
        ),
        Factor::Busy => (
            Element::Organisation,
            format!("Name a second person who can take over from {role}: {titles}"),
            "The plan names the person, and the role has handed one task over in a drill"
                .to_owned(),
        ),
        Factor::NeverBegun => (
            Element::Planning,
            format!("Write into the {plan} who begins what: {titles}"),
            format!("The plan names {role} or another owner, with a deputy, for each of them"),
        ),
        Factor::Late => (
            Element::Exercise,
            format!("Practise with {role} until it begins in time: {titles}"),
            format!("Begun within {} in a walk-through", time_for(run, cause)),
        ),
        Factor::Order => (
            Element::Planning,
            format!("Put the order of steps on the runbook card: {titles}"),
            "The card says what comes first, and why".to_owned(),
        ),
        Factor::OtherRole => (
            Element::Organisation,
            format!("Agree whose work it is, and say it in the {plan}: {titles}"),
            "Both roles name the same owner when asked".to_owned(),
        ),
        Factor::SecondBest => (
            Element::Training,
            format!("Compare with {role} what was done and what the plan prefers: {titles}"),
            "The role can say which way is better, and when".to_owned(),
        ),
        Factor::NeedMissing => (
            Element::Planning,
            "Write on the runbook cards what has to be there before the work begins".to_owned(),
            "Each card names its conditions".to_owned(),
        ),
        Factor::Noted => (
            Element::Planning,
            "Discuss what was noted, and write down what is to change".to_owned(),
            "The change is written down, with an owner, or the point is closed with a reason"
                .to_owned(),
        ),
    }
}

fn regime(run: &Run<'_>, cause: &Cause) -> String {
    cause.clock.map_or_else(String::new, |(clock, _)| run.scenario().clocks[clock].regime.clone())
}

/// The time for the largest of the losses.
fn time_for(run: &Run<'_>, cause: &Cause) -> String {
    let window = cause.losses.first().and_then(|loss| run.item(loss.expectation)?.window);
    window.map_or(Span::ZERO, |window| window.full).in_words()
}

/// Which part of the next drill tries it again.
fn retest(run: &Run<'_>, cause: &Cause) -> String {
    if let Some(at) = cause.harm.as_ref().map(|harm| harm.at) {
        let before = |line: &&crate::report::TrailEntry| line.at <= at;
        let inject = run.input.trail.iter().take_while(before).filter_map(released).last();
        return match inject {
            Some(inject) => format!(
                "Next drill, after the inject {}: not done again",
                quoted(&run.inject(inject))
            ),
            None => "Next drill: not done again".to_owned(),
        };
    }
    let Some(loss) = cause.losses.first() else {
        return "Next drill: asked about in the hot wash".to_owned();
    };
    let record = &run.scenario().expectations[loss.expectation];
    let opened_by = match record.opens {
        Opens::Inject(inject) => Some(inject),
        _ => run.evidence.opened.get(&loss.expectation).and_then(|it| it.after),
    };
    let time = match record.full_within {
        Span::ZERO => String::new(),
        full => format!(", begun within {}", full.in_words()),
    };
    match opened_by {
        Some(inject) => format!("Next drill, inject {}{time}", quoted(&run.inject(inject))),
        None => format!("Next drill, from the start{time}"),
    }
}

const fn released(line: &crate::report::TrailEntry) -> Option<InjectIx> {
    match line.event {
        crate::exercise::Event::InjectReleased { inject, .. } => Some(inject),
        _ => None,
    }
}
