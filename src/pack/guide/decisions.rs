//! Decisions: whose they are, the answers, and what each leads to.

use crate::id::{AtomIx, ChoiceIx, DecisionIx, ExpectationIx, PatternIx, TrapIx};
use crate::pack::parts::{cell, table, terms};
use crate::pack::say::Say;
use crate::paper::words::{capitalised, quoted};
use crate::scenario::model::pattern::Manner;
use crate::scenario::model::{Atom, Choice, Decision, Deed, Vote};
use maud::{Markup, html};
use std::collections::BTreeSet;

pub(super) fn write(say: Say<'_>) -> Markup {
    html! {
        h2 { "Decisions" }
        @if say.scenario.decisions.is_empty() { p { "The script asks for none." } }
        @for (key, decision) in say.scenario.decisions.pairs() {
            div.inject.whole {
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
        Vote::None => "",
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

/// The expectations that an answer meets and the wrong turns it takes, by itself or by the acts it
/// orders.
fn counts_for(say: Say<'_>, key: ChoiceIx) -> String {
    let scenario = say.scenario;
    let patterns = patterns_of(say, key);
    let mut met: BTreeSet<ExpectationIx> = BTreeSet::new();
    let mut sprung: BTreeSet<TrapIx> = BTreeSet::new();
    for pattern in &patterns {
        let listeners = &scenario.wiring.listeners[*pattern];
        met.extend(listeners.expectations.iter().map(|(expectation, _)| *expectation));
        sprung.extend(&listeners.traps);
    }
    let by_answer = |atom: AtomIx| match scenario.wiring.atoms[atom] {
        Atom::Chosen(chosen) => chosen == key,
        Atom::Done(pattern) => patterns.contains(&pattern),
        _ => false,
    };
    let springs = scenario.traps.pairs().filter(|(_, trap)| trap.on_pattern.is_none());
    let springs = springs.filter(|(_, trap)| trap.on.atoms().into_iter().any(by_answer));
    sprung.extend(springs.map(|(trap, _)| trap));
    let met = met.into_iter().map(|it| &scenario.expectations[it].title);
    let met = met.map(|title| format!("Meets {}.", quoted(title)));
    let sprung = sprung.into_iter().map(|it| &scenario.traps[it].title);
    let sprung = sprung.map(|title| format!("Wrong turn: {}.", quoted(title)));
    met.chain(sprung).collect::<Vec<_>>().join(" ")
}

/// What an answer does, as patterns: that it was given, and the acts it orders.
fn patterns_of(say: Say<'_>, key: ChoiceIx) -> Vec<PatternIx> {
    let wiring = &say.scenario.wiring;
    let mut patterns = wiring.patterns_of_choice[key].clone();
    for ordered in &say.scenario.choices[key].orders {
        let fits = |pattern: &&PatternIx| match &wiring.patterns[**pattern].deed {
            Deed::Act { about, manner: Manner::Done, .. } => {
                about.is_none() || *about == ordered.about
            }
            _ => false,
        };
        patterns.extend(wiring.patterns_of_action[ordered.action].iter().filter(fits));
    }
    patterns
}
