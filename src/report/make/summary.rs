//! The paragraph that can be handed on, and the one decision asked of the sponsor.

use super::areas::title;
use super::causes::Cause;
use crate::evaluation::{Item, ObjectiveResult, Outcome};
use crate::exercise::Rating;
use crate::paper::words::{capitalised, counted, listed, number, quoted, sentence};
use crate::report::model::{ClockLine, Factor, Summary};
use crate::report::run::Run;
use crate::scenario::model::Harm;

pub(super) fn summary(run: &Run<'_>, causes: &[Cause], clocks: &[ClockLine]) -> Summary {
    let mut sentences = Vec::new();
    sentences.push(well(run));
    sentences.extend(behind(run, causes));
    sentences.extend(harm(run));
    sentences.extend(deadlines(clocks));
    let (ask_lead, ask) = ask(run, causes);
    Summary { text: sentences.join(" "), ask_lead, ask }
}

fn titles(run: &Run<'_>, wanted: impl Fn(&ObjectiveResult, Rating) -> bool) -> Vec<String> {
    let rating =
        |result: &ObjectiveResult| run.evaluation.rating(run.input.state, result.objective);
    run.evaluation
        .objectives
        .iter()
        .filter(|result| wanted(result, rating(result)))
        .map(|result| quoted(&run.scenario().objectives[result.objective].title))
        .collect()
}

/// What went well.
fn well(run: &Run<'_>) -> String {
    let (in_time, due) = run.evaluation.metrics.coverage;
    if due == 0 {
        return "Nothing that could be judged came up.".to_owned();
    }
    let share = if in_time == due {
        "every expected response began in time".to_owned()
    } else {
        format!(
            "{in_time} of {} began in time",
            counted(usize::try_from(due).unwrap_or(0), "expected response", "expected responses",)
        )
    };
    let clean = titles(run, |_, rating| rating == Rating::P);
    let good = titles(run, |_, rating| rating == Rating::S);
    let all = run.evaluation.objectives.iter().filter(|it| it.exercised > 0).count();
    match (clean.len(), good.len()) {
        (0, 0) if in_time == 0 => "No expected response began in time.".to_owned(),
        (0, 0) => format!("{}.", capitalised(&share)),
        (0, good) if good == all && all > 2 => {
            format!("All {} objectives were met, with some challenges; {share}.", number(all))
        }
        (0, _) => format!("{} went best, with some challenges; {share}.", listed(&good)),
        (clean, _) if clean == all && all > 2 => {
            format!("All {} objectives were met without challenges; {share}.", number(all))
        }
        _ => format!("{} went without challenges; {share}.", listed(&clean)),
    }
}

/// What ran behind.
fn behind(run: &Run<'_>, causes: &[Cause]) -> Option<String> {
    let missed = titles(run, |_, rating| rating == Rating::U);
    let all = run.evaluation.objectives.iter().filter(|it| it.exercised > 0).count();
    let lead = match missed.len() {
        0 => None,
        1 => Some(format!("{} was not achieved.", listed(&missed))),
        count if count == all && all > 2 => {
            Some(format!("None of the {} objectives was achieved.", number(all)))
        }
        _ => Some(format!("{} were not achieved.", listed(&missed))),
    };
    let largest = causes.iter().find_map(|cause| cause.losses.first()).and_then(|loss| {
        let item = run.item(loss.expectation)?;
        let title = quoted(&run.scenario().expectations[loss.expectation].title);
        if run.decided_otherwise(loss.expectation).is_some() {
            return Some(format!("The costliest gap: {title} was decided otherwise."));
        }
        Some(format!("The costliest gap: {title} {}.", in_short(run, item)?))
    });
    match (lead, largest) {
        (Some(lead), Some(largest)) => Some(format!("{lead} {largest}")),
        (lead, largest) => lead.or(largest),
    }
}

/// What became of an item, short enough for a summary.
fn in_short(run: &Run<'_>, item: &Item) -> Option<String> {
    match (item.outcome, item.window) {
        (Outcome::Missed, _) => Some("did not happen".to_owned()),
        (Outcome::Met { after, .. }, Some(window)) if after > window.full => {
            Some(format!("began after {} instead of {}", after.in_words(), window.full.in_words()))
        }
        _ => Some(format!("cost points: {}", run.reason_of(item)?)),
    }
}

fn harm(run: &Run<'_>) -> Option<String> {
    let mut traps: Vec<crate::id::TrapIx> = Vec::new();
    for harm in &run.evaluation.harms {
        if let crate::evaluation::HarmSource::Trap(trap, _) = harm.what
            && !traps.contains(&trap)
        {
            traps.push(trap);
        }
    }
    let title = |trap: &crate::id::TrapIx| quoted(&run.scenario().traps[*trap].title);
    match traps.as_slice() {
        [] if run.evaluation.avoided.is_empty() => None,
        [] => Some("None of the tempting mistakes was made.".to_owned()),
        [one] => Some(format!("One act did harm: {}.", title(one))),
        several => {
            let named: Vec<String> = several.iter().take(2).map(title).collect();
            let more = if several.len() > 2 { ", among others" } else { "" };
            Some(format!(
                "{} acts did harm: {}{more}.",
                capitalised(&number(several.len())),
                listed(&named)
            ))
        }
    }
}

fn deadlines(clocks: &[ClockLine]) -> Option<String> {
    let judged: Vec<bool> =
        clocks.iter().flat_map(|clock| &clock.stages).filter_map(|stage| stage.kept).collect();
    let kept = judged.iter().filter(|kept| **kept).count();
    match (kept, judged.len()) {
        (_, 0) => None,
        (1, 1) => Some("The one legal deadline that fell due was kept.".to_owned()),
        (0, 1) => Some("The one legal deadline that fell due was not kept.".to_owned()),
        (kept, all) if kept == all => {
            Some(format!("All {} legal deadlines were kept.", number(all)))
        }
        (0, all) => Some(format!("None of the {} legal deadlines was kept.", number(all))),
        (kept, all) => Some(format!(
            "{} of the {} legal deadlines {} kept.",
            capitalised(&number(kept)),
            number(all),
            if kept == 1 { "was" } else { "were" },
        )),
    }
}

/// How the question is put, and the question.
fn ask(run: &Run<'_>, causes: &[Cause]) -> (String, String) {
    // A minor harm is seldom what a sponsor has to decide on.
    let is_grave = |cause: &&Cause| cause.harm.is_none_or(|harm| harm.harm > Harm::Minor);
    let cause = causes.iter().find(is_grave).or_else(|| causes.first());
    let (lead, question) = match (cause, run.is_solo()) {
        (None, true) => ("Nothing was lost.", "Take the next scenario".to_owned()),
        (None, false) => (
            "Nothing was lost. We ask the sponsor to confirm one thing:",
            "that the plan stands as it is".to_owned(),
        ),
        (Some(cause), true) => ("One thing to practise next:", practise(run, cause)),
        (Some(cause), false) => ("We ask the sponsor to decide one thing:", question(run, cause)),
    };
    (lead.to_owned(), sentence_end(&question))
}

fn practise(run: &Run<'_>, cause: &Cause) -> String {
    let first =
        cause.losses.first().map(|loss| &run.scenario().expectations[loss.expectation].title);
    match first {
        Some(title) => quoted(title),
        None => format!("the better way than {}", quoted(&title(run, cause))),
    }
}

fn sentence_end(text: &str) -> String {
    format!("{}.", text.trim_end_matches('.'))
}

fn question(run: &Run<'_>, cause: &Cause) -> String {
    let scenario = run.scenario();
    let role = run.the_role(cause.role);
    let first = cause
        .losses
        .first()
        .map(|loss| quoted(&scenario.expectations[loss.expectation].title))
        .unwrap_or_default();
    match cause.factor {
        Factor::Harm => format!(
            "who has to agree before this may be done again: {}",
            quoted(&title(run, cause))
        ),
        Factor::Deadline => {
            let regime = cause.clock.map(|(clock, _)| scenario.clocks[clock].regime.as_str());
            format!(
                "who keeps the clock of {} from now on, and who is the deputy",
                regime.unwrap_or_default()
            )
        }
        Factor::NotTold => format!("who calls {role}, and at which level"),
        Factor::Busy => {
            format!("who takes work off {role} when everything comes at once")
        }
        Factor::NeverBegun => format!("who owns {first} from now on, and who is the deputy"),
        Factor::Decided => format!("what has to be known before {first} is decided again"),
        Factor::Late => format!("how much time {role} gets to practise {first}"),
        Factor::Order => format!("which order of steps is binding for {first}"),
        Factor::OtherRole => format!("whose work {first} is"),
        Factor::SecondBest => format!("which way of {first} the team is to practise"),
        Factor::NeedMissing => "what has to be there before work may begin".to_owned(),
        Factor::Noted => sentence(&title(run, cause)),
    }
}
