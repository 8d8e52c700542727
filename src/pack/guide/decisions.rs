//! Decisions: whose they are, the answers, and what each leads to.

use crate::id::DecisionIx;
use crate::pack::parts::{cell, table, terms};
use crate::pack::say::Say;
use crate::paper::words::{capitalised, quoted};
use crate::scenario::model::{Choice, Decision, Vote};
use maud::{Markup, html};

pub(super) fn write(say: Say<'_>) -> Markup {
    html! {
        h2 { "Decisions" }
        @if say.scenario.decisions.is_empty() { p { "The script asks for none." } }
        @for (key, decision) in say.scenario.decisions.pairs() {
            div.inject {
                h3 { (decision.prompt) }
                (head(say, key, decision))
                (choices(say, decision))
            }
        }
    }
}

fn head(say: Say<'_>, key: DecisionIx, decision: &Decision) -> Markup {
    let injects = say.scenario.injects.pairs();
    let asked: Vec<String> = injects
        .filter(|(_, inject)| inject.decision == Some(key))
        .map(|(inject, _)| say.inject(inject))
        .collect();
    let vote = match decision.vote {
        Vote::None => "none",
        Vote::Silent { confidence: false } => "silent, before anybody senior speaks",
        Vote::Silent { confidence: true } => {
            "silent, before anybody senior speaks, with how sure people are"
        }
    };
    let open = decision.if_open_after.map_or_else(String::new, |(after, choice)| {
        let text = quoted(&say.scenario.choices[choice].text);
        format!("after {} it falls by itself, without credit: {text}", after.in_words())
    });
    terms(&[
        ("Asked by", asked.join("; ")),
        ("Decides", capitalised(&say.by(decision.owner))),
        ("Vote", vote.to_owned()),
        ("If left open", open),
    ])
}

fn choices(say: Say<'_>, decision: &Decision) -> Markup {
    let rows = decision.choices.iter().map(|key| {
        let choice = &say.scenario.choices[*key];
        vec![cell(&choice.text), cell(leads_to(say, choice)), cell(counts_for(say, *key))]
    });
    let columns = [("Answer", 36), ("What it leads to", 0), ("Meets, or a wrong turn", 28)];
    table("Answers", &columns, rows)
}

fn leads_to(say: Say<'_>, choice: &Choice) -> String {
    let mut parts: Vec<String> = choice.orders.iter().map(|it| say.ordered(it)).collect();
    parts.extend(choice.effects.iter().map(|effect| say.effect(*effect)));
    if parts.is_empty() {
        return "Nothing by itself.".to_owned();
    }
    format!("{}.", capitalised(&parts.join("; ")))
}

/// The expectations that a choice meets and the traps it springs by being made.
fn counts_for(say: Say<'_>, choice: crate::id::ChoiceIx) -> String {
    let wiring = &say.scenario.wiring;
    let mut parts = Vec::new();
    for pattern in &wiring.patterns_of_choice[choice] {
        let listeners = &wiring.listeners[*pattern];
        for (expectation, _) in &listeners.expectations {
            parts
                .push(format!("Meets {}.", quoted(&say.scenario.expectations[*expectation].title)));
        }
        for trap in &listeners.traps {
            parts.push(format!("Wrong turn: {}.", quoted(&say.scenario.traps[*trap].title)));
        }
    }
    parts.join(" ")
}
