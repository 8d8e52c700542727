//! Who took part, how busy they were, what the incident did, and under which conditions.

use crate::exercise::{Event, Occupancy, Occupant};
use crate::paper::words::{number, percent};
use crate::report::model::{EffortLine, ImpactLine, RoleLine};
use crate::report::run::Run;
use crate::time::Span;

pub(super) fn roles(run: &Run<'_>) -> Vec<RoleLine> {
    let scenario = run.scenario();
    let state = run.input.state;
    scenario
        .roles
        .pairs()
        .map(|(role, record)| RoleLine {
            title: record.title.clone(),
            seat: match (state.occupant(role), state.roles[role].person == role) {
                (Occupant::Person, true) => "a person".to_owned(),
                (Occupant::Person, false) => {
                    format!("the person of {}", run.role(state.roles[role].person))
                }
                (Occupant::Bot, _) => "the program".to_owned(),
                (Occupant::StandIn, _) => "the facilitator stood in".to_owned(),
                (Occupant::Absent, _) => "nobody".to_owned(),
            },
            entered: state.roles[role].entered_at.map(|at| run.moment(at)),
            scored: run.input.setup.scored.has(role),
        })
        .collect()
}

pub(super) fn effort(run: &Run<'_>) -> Vec<EffortLine> {
    let metrics = &run.evaluation.metrics;
    let all: u32 = metrics.acts_by_role.iter().map(|(_, acts)| acts).sum();
    metrics
        .acts_by_role
        .iter()
        .zip(&metrics.busy_by_role)
        .filter(|((role, acts), _)| *acts > 0 || run.input.state.entered.has(*role))
        .map(|((role, acts), (_, busy))| EffortLine {
            role: run.role(*role).to_owned(),
            acts: *acts,
            busy_ms: busy.millis(),
            busy: match *busy {
                Span::ZERO => "–".to_owned(),
                busy => busy.in_words(),
            },
            share: percent(i64::from(*acts), i64::from(all)).unwrap_or(0),
        })
        .collect()
}

pub(super) fn impact(run: &Run<'_>) -> Vec<ImpactLine> {
    let scenario = run.scenario();
    scenario
        .meters
        .pairs()
        .map(|(meter, record)| {
            let end = run.input.state.meter(scenario, meter);
            ImpactLine {
                title: record.title.clone(),
                unit: record.unit.clone(),
                start: record.start,
                end,
                says: stopped(run, meter, end == record.max && record.per_minute > 0),
            }
        })
        .collect()
}

/// When a quantity stopped growing.
fn stopped(run: &Run<'_>, meter: crate::id::MeterIx, is_full: bool) -> String {
    let rates: Vec<_> = run
        .input
        .trail
        .iter()
        .filter_map(|line| match line.event {
            Event::RateSet { meter: it, per_minute } if it == meter => Some((line, per_minute)),
            _ => None,
        })
        .collect();
    let start = run.scenario().meters[meter].per_minute;
    let last = rates.last().copied();
    let rate = last.map_or(start, |(_, rate)| rate);
    let grew = start > 0 || rates.iter().any(|(_, rate)| *rate > 0);
    match (last, rate) {
        _ if is_full => "It had reached its limit by the end.".to_owned(),
        (Some((line, 0)), _) if grew => format!("It stopped growing at {}.", line.at),
        (_, 1..) => "It was still growing at the end.".to_owned(),
        _ => "It moved only with what was done.".to_owned(),
    }
}

pub(super) fn conditions(run: &Run<'_>) -> Vec<String> {
    let setup = run.input.setup;
    let mut conditions: Vec<String> = run.scenario().about.assumptions.clone();
    conditions.push(
        match setup.occupancy {
            Occupancy::Enforced => {
                "A busy role finished what it was at before it began the next thing."
            }
            Occupancy::Advisory => {
                "What the room did was logged by the facilitator, whether or not a role was busy."
            }
        }
        .to_owned(),
    );
    let count = |wanted: fn(&Event) -> bool| {
        run.input.trail.iter().filter(|line| wanted(&line.event)).count()
    };
    let stops = [
        (count(|event| matches!(event, Event::Paused)), "pause", "pauses", "time stood still"),
        (
            count(|event| matches!(event, Event::Held)),
            "stop for discussion",
            "stops for discussion",
            "the story stood still and the time for responses ran on",
        ),
        (
            count(|event| matches!(event, Event::ExpectationExtended { .. })),
            "extension of time",
            "extensions of time",
            "given by the facilitator",
        ),
    ];
    for (times, one, many, what) in stops {
        if times > 0 {
            conditions.push(format!(
                "There {} {}: {what}.",
                if times == 1 { "was" } else { "were" },
                if times == 1 { format!("one {one}") } else { format!("{} {many}", number(times)) }
            ));
        }
    }
    let dice = run.scenario().wiring.dice_atoms.len();
    if dice > 0 {
        let rolled = if setup.dice { "were rolled from the seed in the annex" } else { "were off" };
        conditions
            .push(format!("The scenario's dice {rolled}; they change the story, never the score."));
    }
    conditions
}
