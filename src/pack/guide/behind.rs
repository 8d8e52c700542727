//! What is looked for outside the injects, and the wrong turns.

use super::inject::responses;
use crate::pack::parts::{cell, table};
use crate::pack::say::Say;
use crate::paper::words::{capitalised, sentence};
use crate::scenario::model::{Expectation, Harm, Opens, Trap};
use maud::{Markup, html};

pub(super) fn write(say: Say<'_>) -> Markup {
    let of = |holds: fn(&Opens) -> bool| -> Vec<&Expectation> {
        say.scenario.expectations.iter().filter(|one| holds(&one.opens)).collect()
    };
    let from_start = of(|opens| matches!(opens, Opens::Start));
    let at_the_end = of(|opens| matches!(opens, Opens::EndEx));
    let on_the_way = of(|opens| matches!(opens, Opens::When(_) | Opens::Each(_)));
    html! {
        h2 { "Expected outside the injects" }
        @if !from_start.is_empty() {
            h3 { "From the start of play" }
            (responses(say, &from_start))
        }
        @if !on_the_way.is_empty() {
            h3 { "Once something has happened" }
            @for group in by_opening(&on_the_way) {
                @if let Some(first) = group.first() { p.label { (capitalised(&say.opens(first))) } }
                (responses(say, &group))
            }
        }
        @if !at_the_end.is_empty() {
            h3 { "Judged after play, outside the score" }
            (responses(say, &at_the_end))
        }
        @if !say.scenario.traps.is_empty() {
            h2 { "Wrong turns" }
            p { "Tempting, and looking like any other act. Do not frown: nothing marks them before \
                 the verdict." }
            (traps(say))
        }
        @if !say.scenario.orders.is_empty() {
            h2 { "What has to come first" }
            (orders(say))
        }
    }
}

/// In their order, those with the same opening together.
fn by_opening<'a>(expected: &[&'a Expectation]) -> Vec<Vec<&'a Expectation>> {
    let mut groups: Vec<Vec<&Expectation>> = Vec::new();
    for one in expected {
        let same = |group: &&mut Vec<&Expectation>| {
            group.first().is_some_and(|first| first.opens == one.opens)
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(one),
            None => groups.push(vec![one]),
        }
    }
    groups
}

fn traps(say: Say<'_>) -> Markup {
    let rows = say.scenario.traps.iter().map(|trap| {
        vec![
            html! { b { (trap.title) } br; span.why { (harm(trap.harm)) } },
            cell(when(say, trap)),
            html! { (sentence(&trap.because)) " " span.why { "(" (trap.reference) ")" } },
        ]
    });
    table("Wrong turns", &[("Wrong turn", 28), ("When it is one", 0), ("Why", 36)], rows)
}

fn when(say: Say<'_>, trap: &Trap) -> String {
    let on = trap.on_pattern.map_or_else(|| say.condition(&trap.on), |pattern| say.deed(pattern));
    let mut parts = vec![capitalised(&on)];
    parts.extend(trap.unless.as_ref().map(|it| format!("Not if {}", say.condition(it))));
    parts.extend(trap.until.as_ref().map(|it| format!("No longer once {}", say.condition(it))));
    parts.extend(trap.recovered_by.map(|it| format!("Halved by {}", say.deed(it))));
    format!("{}.", parts.join(". "))
}

const fn harm(harm: Harm) -> &'static str {
    match harm {
        Harm::Minor => "minor, 3 points",
        Harm::Major => "major, 8 points",
        Harm::Critical => "critical, 15 points",
    }
}

fn orders(say: Say<'_>) -> Markup {
    let actions = &say.scenario.actions;
    let rows = say.scenario.orders.iter().map(|order| {
        vec![
            cell(&actions[order.first].name),
            cell(&actions[order.then].name),
            cell(sentence(&order.because)),
        ]
    });
    table("Order", &[("First", 30), ("Then", 30), ("Why", 0)], rows)
}
