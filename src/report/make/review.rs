//! The questions that every review asks, answered as far as the record goes.

use super::causes::Cause;
use crate::evaluation::{Item, Outcome, Timing};
use crate::paper::words::{counted, in_order, listed, number, quoted, sentence};
use crate::report::model::{Answer, Factor};
use crate::report::run::Run;

const ROOM: &str = "The record cannot say; ask the room.";

pub(super) fn answers(run: &Run<'_>, causes: &[Cause], actions: usize) -> Vec<Answer> {
    vec![
        plain(
            "What happened, and when?",
            "See “What happened” for the moments that mattered and the last annex for every entry.",
        ),
        followed(run),
        sooner(run),
        hindered(run),
        differently(run, causes),
        sharing(run),
        outsiders(run),
        plain(
            "Which corrective actions keep it from happening again?",
            &match actions {
                0 => "None follows from the record.".to_owned(),
                count => {
                    format!("{} in the improvement plan.", counted(count, "action", "actions"))
                }
            },
        ),
        watch(run),
        plain("Which tools or means were missing?", ROOM),
        plain("Was the plan itself right?", ROOM),
    ]
}

fn plain(question: &'static str, answer: &str) -> Answer {
    Answer { question, answer: answer.to_owned(), entries: Vec::new() }
}

fn followed(run: &Run<'_>) -> Answer {
    let metrics = &run.evaluation.metrics;
    let (kept, pairs) = metrics.orders;
    let (_, wrong) = metrics.acts;
    let order = match (kept, pairs) {
        (_, 0) => "No binding order of steps came up".to_owned(),
        (1, 1) => "The one binding order of steps was kept".to_owned(),
        (0, 1) => "The one binding order of steps was not kept".to_owned(),
        (kept, pairs) if kept == pairs => "Every binding order of steps was kept".to_owned(),
        (0, pairs) => format!("None of the {pairs} binding orders of steps was kept"),
        (kept, pairs) => format!("{kept} of {pairs} binding orders of steps were kept"),
    };
    let roles = match wrong {
        0 => "and what was done came from the roles that the plan names.".to_owned(),
        1 => "and one response came from another role than the plan names.".to_owned(),
        count => format!("and {count} responses came from other roles than the plan names."),
    };
    let entries =
        in_order(run.evaluation.broken_orders.iter().filter_map(|(_, ticket)| run.began(*ticket)));
    Answer {
        question: "Were the procedures followed?",
        answer: format!("{order}, {roles}"),
        entries,
    }
}

/// The titles of some items, largest loss first, at most three.
fn named(run: &Run<'_>, wanted: impl Fn(&Item) -> bool) -> (Vec<String>, Vec<u64>) {
    let items: Vec<&Item> = run
        .evaluation
        .losses
        .iter()
        .filter_map(|(expectation, _)| run.item(*expectation))
        .filter(|item| wanted(item))
        .take(3)
        .collect();
    let title = |item: &&Item| quoted(&run.scenario().expectations[item.expectation].title);
    let entries = in_order(items.iter().flat_map(|item| run.shown_by(item)));
    (items.iter().map(title).collect(), entries)
}

fn sooner(run: &Run<'_>) -> Answer {
    let (titles, entries) = named(run, |item| match item.outcome {
        Outcome::Missed => item.window.is_some(),
        Outcome::Met { timing, .. } => timing != Timing::InTime,
        _ => false,
    });
    let answer = if titles.is_empty() {
        "Nothing: whatever was expected began in time.".to_owned()
    } else {
        sentence(&listed(&titles))
    };
    Answer { question: "What was needed sooner?", answer, entries }
}

fn hindered(run: &Run<'_>) -> Answer {
    let scenario = run.scenario();
    let sprung: Vec<_> =
        scenario.traps.pairs().filter(|(trap, _)| run.evidence.traps.contains_key(trap)).collect();
    let titles: Vec<String> = sprung.iter().map(|(_, trap)| quoted(&trap.title)).collect();
    let entries = in_order(
        sprung.iter().filter_map(|(trap, _)| run.evidence.traps.get(trap)).flatten().copied(),
    );
    let broken: Vec<String> = run
        .evaluation
        .broken_orders
        .iter()
        .map(|(order, _)| sentence(&scenario.orders[*order].because))
        .collect();
    let mut answer = match titles.len() {
        0 => "No step did harm.".to_owned(),
        4.. => format!("Yes, {} of them; see “Tempting mistakes”.", number(titles.len())),
        _ => format!("Yes: {}.", listed(&titles)),
    };
    if let Some(first) = broken.first() {
        answer = format!("{answer} Steps came in the wrong order: {first}");
    }
    Answer { question: "Did any step do harm or stand in the way of recovery?", answer, entries }
}

fn differently(run: &Run<'_>, causes: &[Cause]) -> Answer {
    let scenario = run.scenario();
    let of = |factor: Factor| causes.iter().filter(move |cause| cause.factor == factor);
    let stop: Vec<String> = of(Factor::Harm)
        .filter_map(|it| Some(quoted(&scenario.traps[it.trap?].title)))
        .take(2)
        .collect();
    let start: Vec<String> = of(Factor::NeverBegun)
        .flat_map(|cause| cause.losses.iter().take(2))
        .map(|loss| quoted(&scenario.expectations[loss.expectation].title))
        .take(3)
        .collect();
    let none = |list: &[String]| if list.is_empty() { "nothing".to_owned() } else { listed(list) };
    Answer {
        question: "Stop, start, continue?",
        answer: format!(
            "Stop: {}. Start: {}. Continue: what stands under “Strengths”.",
            none(&stop),
            none(&start)
        ),
        entries: Vec::new(),
    }
}

fn sharing(run: &Run<'_>) -> Answer {
    let (told, due) = run.evaluation.metrics.relays;
    let answer = match (told, due) {
        (_, 0) => "No fact had to be passed on from one role to another.".to_owned(),
        (told, due) if told == due => {
            "Every fact that one role held alone reached the role that needed it.".to_owned()
        }
        (told, due) => format!(
            "{told} of {due} facts that one role held alone reached the role that needed them."
        ),
    };
    Answer { question: "How could sharing be better?", answer, entries: Vec::new() }
}

fn outsiders(run: &Run<'_>) -> Answer {
    let scenario = run.scenario();
    let state = run.input.state;
    let tried = || scenario.contacts.pairs().filter(|(it, _)| state.contacts[*it].attempts > 0);
    let silent: Vec<String> = tried()
        .filter(|(it, _)| state.contacts[*it].answered.is_none())
        .map(|(_, contact)| quoted(&contact.title))
        .collect();
    let count = tried().count();
    let answer = match (count, silent.len()) {
        (0, _) => "Nobody outside the team was called.".to_owned(),
        (count, 0) => format!("{} reached.", people(count, "was", "were")),
        (count, _) => format!(
            "{} tried; without an answer: {}.",
            people(count, "was", "were"),
            listed(&silent)
        ),
    };
    Answer { question: "How did talking to others go?", answer, entries: Vec::new() }
}

fn people(count: usize, one: &str, many: &str) -> String {
    format!(
        "{} outside the team {}",
        counted(count, "contact", "contacts"),
        if count == 1 { one } else { many }
    )
}

/// What in the story would have told the team, for what was missed or late.
fn watch(run: &Run<'_>) -> Answer {
    let scenario = run.scenario();
    let tale = |(expectation, _): &(crate::id::ExpectationIx, i64)| {
        Some(&scenario.expectations[*expectation].tell_tale).filter(|text| !text.is_empty())
    };
    let tales: Vec<String> =
        run.evaluation.losses.iter().filter_map(tale).take(3).map(|text| sentence(text)).collect();
    let answer = if tales.is_empty() {
        "Nothing that was there to be seen went unused.".to_owned()
    } else {
        format!("What would have told the team: {}", tales.join(" "))
    };
    Answer { question: "Which signs should be watched for?", answer, entries: Vec::new() }
}
