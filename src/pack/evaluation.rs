//! Exercise evaluation guides: what to look for, an objective at a time.

use super::parts::{MARK_BEHIND, cell, document, rules, table, tick};
use super::say::Say;
use crate::exercise::Rating;
use crate::id::ObjectiveIx;
use crate::paper::words::{capitalised, definition, letter};
use crate::scenario::model::{Expectation, Importance, Objective, Trap};
use maud::{Markup, html};

pub(super) fn write(say: Say<'_>) -> String {
    let body = html! {
        @for (key, objective) in say.scenario.objectives.pairs() { (guide(say, key, objective)) }
    };
    document("evaluation guides", &say.exercise(), MARK_BEHIND, &body)
}

fn guide(say: Say<'_>, key: ObjectiveIx, objective: &Objective) -> Markup {
    let of = |it: &&Expectation| it.objective == key;
    let also = |it: &&Expectation| it.also.contains(&key);
    let expected: Vec<&Expectation> = say.scenario.expectations.iter().filter(of).collect();
    let also: Vec<&Expectation> = say.scenario.expectations.iter().filter(also).collect();
    let traps: Vec<&Trap> =
        say.scenario.traps.iter().filter(|trap| trap.objective == key).collect();
    html! {
        section.sheet {
            h1 { (objective.title) }
            p.sub { (objective.slug) " · " (objective.capability) " · weight " (objective.weight) }
            div.fields { div.field { "Evaluator" } div.field { "Date" } }
            p.label { "Target" }
            p { (objective.target) }
            @if expected.is_empty() {
                p { "Nothing is looked for during play: this is judged afterwards." }
            } @else {
                (responses(say, &expected))
            }
            @if !also.is_empty() {
                p.label { "Looked for elsewhere, and says something here too" }
                ul { @for one in also { li { (one.title) " (" (say.scenario.objectives[one.objective].slug) ")" } } }
            }
            @if !traps.is_empty() {
                p.label { "Seen? It counts against the objective" }
                (wrong_turns(&traps))
            }
            p.label { "What did you see and hear? Who, what, when; no names" }
            (rules(4))
            (rating())
        }
    }
}

fn responses(say: Say<'_>, expected: &[&Expectation]) -> Markup {
    let rows = expected.iter().map(|one| {
        vec![
            html! {
                b { (one.title) }
                @if let Some(mark) = importance(one.importance) { br; (mark) }
                br; span.why { "From: " (say.opens(one)) }
            },
            cell(say.window(one)),
            cell(capitalised(&say.by(one.by))),
            html! { (tick()) "yes" br; "at ______" },
            cell(""),
        ]
    });
    let columns =
        [("What is expected", 36), ("When", 18), ("Who", 16), ("Observed", 12), ("Notes", 0)];
    table("Expected", &columns, rows)
}

/// What hangs on an expectation, if more than usual does.
pub(super) const fn importance(importance: Importance) -> Option<&'static str> {
    match importance {
        Importance::Normal => None,
        Importance::Important => Some("Important: done badly, the rating is no better than S."),
        Importance::Critical => Some("Critical: not done, the objective was not achieved."),
    }
}

fn wrong_turns(traps: &[&Trap]) -> Markup {
    let rows = traps.iter().map(|trap| {
        vec![
            html! { b { (trap.title) } br; span.why { (trap.because) } },
            html! { (tick()) "yes" br; "at ______" },
            cell(""),
        ]
    });
    table("Wrong turns", &[("Wrong turn", 54), ("Observed", 12), ("Notes", 0)], rows)
}

fn rating() -> Markup {
    let ratings = [Rating::P, Rating::S, Rating::M, Rating::U, Rating::NotExercised];
    html! {
        div.whole {
            p.label { "Your rating" }
            div.score {
                @for one in ratings {
                    span { (tick()) b { (letter(one)) } }
                    span { (definition(one)) }
                }
            }
            p.label { "Because" }
            (rules(2))
        }
    }
}
