//! Counts and shares beside the score, each with what it says.

use crate::evaluation::{Calibration, Metrics};
use crate::paper::words::{decimal, number, percent, quoted};
use crate::report::model::Measure;
use crate::report::run::Run;

pub(super) fn measures(run: &Run<'_>) -> Vec<Measure> {
    let metrics = &run.evaluation.metrics;
    let mut measures = responses(metrics);
    measures.extend(people(run, metrics));
    measures.extend(judgement(run, metrics));
    measures
}

fn measure(name: &str, value: impl Into<String>, says: impl Into<String>) -> Measure {
    Measure { name: name.to_owned(), value: value.into(), says: says.into() }
}

/// `5 of 7`, or a dash where it did not come up.
fn of(part: u32, all: u32) -> String {
    if all == 0 { "–".to_owned() } else { format!("{part} of {all}") }
}

fn says(all: u32, text: &str, none: &str) -> String {
    if all == 0 { none.to_owned() } else { text.to_owned() }
}

fn responses(metrics: &Metrics) -> Vec<Measure> {
    let (in_time, due) = metrics.coverage;
    let (kept, pairs) = metrics.orders;
    let (met, updates) = metrics.updates;
    let (first, changed) = metrics.evidence_first;
    let (stages_kept, stages_late, stages_missed) = &metrics.stages;
    let kept_stages = small(stages_kept.len());
    let stages = small(stages_kept.len() + stages_late.len() + stages_missed.len());
    vec![
        measure(
            "Expected responses in time",
            of(in_time, due),
            says(due, "Begun within the time for full credit.", "None came up."),
        ),
        measure(
            "Steps in order",
            of(kept, pairs),
            says(
                pairs,
                "Pairs of steps of which one has to come first.",
                "No pair of steps with a binding order came up.",
            ),
        ),
        measure(
            "Evidence before change",
            of(first, changed),
            says(
                changed,
                "Systems of which evidence was kept before they were rebuilt, cleaned or switched off.",
                "No system was rebuilt, cleaned or switched off.",
            ),
        ),
        measure(
            "Updates within their rhythm",
            of(met, updates),
            says(updates, "Returning updates begun in time.", "No returning update was due."),
        ),
        measure(
            "Legal deadlines kept",
            of(kept_stages, stages),
            says(stages, "Deadlines that fell due or were met.", "No legal deadline fell due."),
        ),
    ]
}

fn people(run: &Run<'_>, metrics: &Metrics) -> Vec<Measure> {
    let (escalations, unneeded) = metrics.escalations;
    let (acts, wrong) = metrics.acts;
    let (told, facts) = metrics.relays;
    let speed = metrics.escalation_speed.map(i64::from);
    let mut measures = vec![
        measure(
            "Escalations without need",
            of(unneeded, escalations),
            says(escalations, "Escalations that answered nothing.", "Nobody outside was told."),
        ),
        measure(
            "Speed of escalation",
            speed.map_or_else(|| "–".to_owned(), |it| format!("{} of 100", (it + 5) / 10)),
            match speed {
                Some(_) => "Mean over those expected: 100 is at once, 0 is late or never.",
                None => "No escalation was expected.",
            },
        ),
        measure(
            "Facts that reached the role that needed them",
            of(told, facts),
            says(facts, "Counted whichever way they came.", "No fact had to be passed on."),
        ),
        measure(
            "Responses by another role than planned",
            of(wrong, acts),
            says(acts, "Of all acts begun.", "Nothing was begun."),
        ),
    ];
    measures.extend(share(run, metrics));
    measures
}

/// Whether one role did most of it.
fn share(run: &Run<'_>, metrics: &Metrics) -> Option<Measure> {
    let all: u32 = metrics.acts_by_role.iter().map(|(_, acts)| acts).sum();
    let active = metrics.acts_by_role.iter().filter(|(_, acts)| *acts > 0).count();
    let (role, most) = metrics.acts_by_role.iter().max_by_key(|(_, acts)| *acts)?;
    let share = percent(i64::from(*most), i64::from(all))?;
    let even = percent(1, i64::try_from(active).ok()?)?;
    let says = match active {
        0 | 1 => format!("{} was the only role that acted.", run.role(*role)),
        _ if share > 50 && active > 2 => format!(
            "{} did more than all others together; spread evenly it would be {even} per cent.",
            run.role(*role)
        ),
        _ => format!(
            "{}, among {} roles that acted; spread evenly it would be {even} per cent.",
            run.role(*role),
            number(active)
        ),
    };
    Some(measure("Largest share of the work", format!("{share} per cent"), says))
}

fn judgement(run: &Run<'_>, metrics: &Metrics) -> Vec<Measure> {
    let (owner, reasoned, asked) = metrics.decisions;
    let mut measures = vec![
        measure(
            "Decisions made by a person",
            of(owner, asked),
            says(asked, "The others fell by themselves or stayed open.", "No decision came up."),
        ),
        measure(
            "Decisions with their reason",
            of(reasoned, asked),
            says(asked, "A reason was put on record.", "No decision came up."),
        ),
    ];
    for alignment in &metrics.alignment {
        let question = quoted(&run.scenario().decisions[alignment.decision].prompt);
        let mind = if alignment.is_unified() {
            "The room was of one mind (60 per cent or more)"
        } else {
            "The room was divided"
        };
        measures.push(measure(
            "Agreement before a decision",
            format!("{} of {}", alignment.most, alignment.votes),
            format!("{mind}: {question}"),
        ));
    }
    measures.push(match metrics.calibration {
        Some(calibration) => sureness(calibration),
        None => measure(
            "How sure, how right",
            "–",
            "No answer given with a confidence could be held against a right one.",
        ),
    });
    measures.push(measure(
        "Hints shown",
        metrics.hints.to_string(),
        if run.scenario().hints_are_free {
            "They cost nothing here."
        } else {
            "Two points each, ten at most."
        },
    ));
    measures
}

fn sureness(calibration: Calibration) -> Measure {
    let Calibration { calls, right, confidence, brier, .. } = calibration;
    let times = if calls == 1 { "answer" } else { "answers" };
    measure(
        "How sure, how right",
        format!("{confidence} per cent sure, {right} of {calls} right"),
        format!(
            "Over {calls} {times} with a confidence; Brier score 0.{brier:03}, where 0 is perfect \
             and 0.250 is a coin."
        ),
    )
}

/// Level-minutes called wrong, under-calling three times as bad.
pub(super) fn severity_error(metrics: &Metrics) -> String {
    let (under, over) = metrics.severity_error_minutes;
    decimal(10 * (3 * under + over))
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
