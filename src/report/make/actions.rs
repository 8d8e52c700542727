//! Corrective actions: one for each area, with an owner, a day, and how it will be tried again.

use super::areas::{capability, title};
use super::causes::Cause;
use crate::id::{ExpectationIx, InjectIx};
use crate::paper::words::{listed, quoted};
use crate::report::model::{Area, CorrectiveAction, Element, Factor, Priority};
use crate::report::run::Run;
use crate::scenario::model::Opens;
use crate::time::Span;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// Points from which a loss is worth a month's attention, in thousandths.
const NOTABLE: i64 = 2_500;
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
        behind: cause
            .losses
            .iter()
            .map(|loss| run.scenario().expectations[loss.expectation].slug.clone())
            .collect(),
        entries: area.entries.clone(),
    }
}

/// What holds for all of them.
pub(super) fn plan_note(run: &Run<'_>) -> String {
    if run.is_solo() {
        return "Suggested from the record, for whoever practised.".to_owned();
    }
    let start = run.input.held_on.as_deref().and_then(day).map_or_else(
        || "when the report is signed off".to_owned(),
        |held| format!("on {}", in_full(held)),
    );
    format!(
        "All are proposed and begin {start}; owners are suggested from the plan's roles and \
         confirmed at sign-off. Elements: planning, organisation, equipment, training, exercise."
    )
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
    if run.is_solo() {
        return what_to_practise(run, cause);
    }
    let (element, measure) = element_and_measure(cause.factor);
    (element, step(run, cause), measure.to_owned())
}

const fn element_and_measure(factor: Factor) -> (Element, &'static str) {
    match factor {
        Factor::Harm => (
            Element::Training,
            "the runbook names the better way, and the role has walked through it once",
        ),
        Factor::Deadline => (
            Element::Planning,
            "the plan names both, and both can say from memory when the clock starts",
        ),
        Factor::NotTold => {
            (Element::Organisation, "a test call at night reaches the role or its deputy")
        }
        Factor::Busy => (
            Element::Organisation,
            "the plan names the person, and one task has been handed over in a drill",
        ),
        Factor::NeverBegun => (
            Element::Planning,
            "the plan names the owner and a deputy, and the role's card lists it",
        ),
        Factor::Decided => (
            Element::Training,
            "those who decide can say what would have spoken for the other answer",
        ),
        Factor::Late => (Element::Exercise, "each begins in time in a walk-through"),
        Factor::Order => (Element::Planning, "the card says what comes first, and why"),
        Factor::OtherRole => (Element::Organisation, "both roles name the same owner when asked"),
        Factor::SecondBest => (Element::Training, "the role can say which way is better, and when"),
        Factor::NeedMissing => (Element::Planning, "each card names its conditions"),
        Factor::Noted => {
            (Element::Planning, "the change has an owner, or the point is closed with a reason")
        }
    }
}

/// What to do, a verb first.
fn step(run: &Run<'_>, cause: &Cause) -> String {
    let role = run.the_role(cause.role);
    let plan = quoted(&run.scenario().about.plan.name);
    let titles = titles(run, cause);
    match cause.factor {
        Factor::Harm => format!(
            "Go through {} with {role}: what it did, and what to do instead",
            quoted(&title(run, cause))
        ),
        Factor::Deadline => {
            format!("Name a keeper of the {} clock in {plan}, with a deputy", regime(run, cause))
        }
        Factor::NotTold => {
            format!("Put {role} on the call list: who calls them, and at which level")
        }
        Factor::Busy => format!("Name a second person who can take this off {role}: {titles}"),
        Factor::NeverBegun => {
            format!("Say in {plan} that {role} begins this without being asked: {titles}")
        }
        Factor::Decided => format!(
            "Go through the decision with {role}, what was known and what was not: {titles}"
        ),
        Factor::Late => format!("Practise with {role} until it begins in time: {titles}"),
        Factor::Order => format!("Put the order of steps on the runbook card: {titles}"),
        Factor::OtherRole => {
            format!("Agree whose work it is, and say it in {plan}: {titles}")
        }
        Factor::SecondBest => {
            format!("Compare with {role} what was done and what the plan prefers: {titles}")
        }
        Factor::NeedMissing => {
            "Write on the runbook cards what has to be there before the work begins".to_owned()
        }
        Factor::Noted => {
            format!("Discuss {}, and write down what is to change", quoted(&title(run, cause)))
        }
    }
}

/// For one person who practised.
fn what_to_practise(run: &Run<'_>, cause: &Cause) -> (Element, String, String) {
    let again = quoted(&run.scenario().about.title);
    let titles = titles(run, cause);
    let (element, action, measure) = match cause.factor {
        Factor::Harm => (
            Element::Training,
            format!(
                "Read what {} did, and play {again} again without it",
                quoted(&title(run, cause))
            ),
            "it does not happen again",
        ),
        Factor::Noted => (
            Element::Training,
            format!("Talk {} over with a colleague", quoted(&title(run, cause))),
            "it is talked over",
        ),
        Factor::NeedMissing => (
            Element::Training,
            format!("Play {again} again and look first at what each act needs"),
            "nothing begins before what it needs is there",
        ),
        Factor::Decided | Factor::SecondBest => (
            Element::Training,
            format!("Play {again} again and try the better way: {titles}"),
            "each earns full credit",
        ),
        _ => (
            Element::Exercise,
            format!("Play {again} again and begin in time: {titles}"),
            "each begins in time",
        ),
    };
    (element, action, measure.to_owned())
}

fn regime(run: &Run<'_>, cause: &Cause) -> String {
    cause.clock.map_or_else(String::new, |(clock, _)| run.scenario().clocks[clock].regime.clone())
}

/// Which part of the next drill tries it again.
fn retest(run: &Run<'_>, cause: &Cause) -> String {
    let next = if run.is_solo() { "Next time" } else { "Next drill" };
    if let Some(at) = cause.harm.as_ref().map(|harm| harm.at) {
        let before = |line: &&crate::report::TrailEntry| line.at <= at;
        let inject = run.input.trail.iter().take_while(before).filter_map(released).last();
        return match inject {
            Some(inject) => {
                format!("{next}, after the inject {}: not done again", quoted(&run.inject(inject)))
            }
            None => format!("{next}: not done again"),
        };
    }
    let Some(loss) = cause.losses.first() else {
        return format!("{next}: asked about in the hot wash");
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
        Some(inject) => format!("{next}, inject {}{time}", quoted(&run.inject(inject))),
        None => format!("{next}, from the start{time}"),
    }
}

const fn released(line: &crate::report::TrailEntry) -> Option<InjectIx> {
    match line.event {
        crate::exercise::Event::InjectReleased { inject, .. } => Some(inject),
        _ => None,
    }
}
