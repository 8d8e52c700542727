//! Decisions: what was asked, what was known, what was chosen, why, and what came of it.

use crate::evaluation::{Item, Outcome};
use crate::exercise::state::{Decided, DecisionState};
use crate::exercise::{Ticket, Work};
use crate::id::{ChoiceIx, DecisionIx, ExpectationIx, FactIx, PatternIx, RoleIx, TrapIx};
use crate::paper::words::{in_order, quoted, sentence};
use crate::report::model::{DecisionLine, KnownFact, OptionLine};
use crate::report::run::Run;
use crate::scenario::model::{Deed, Trap};
use crate::time::ExerciseTime;
use std::collections::BTreeSet;

pub(super) fn decisions(run: &Run<'_>) -> Vec<DecisionLine> {
    let asked = |decision: DecisionIx| {
        let progress = &run.input.state.decisions[decision];
        Some((progress.asked?, decision, progress))
    };
    let mut asked: Vec<(ExerciseTime, DecisionIx, &DecisionState)> =
        run.scenario().decisions.keys().filter_map(asked).collect();
    asked.sort_by_key(|(at, decision, _)| (*at, *decision));
    let mut named = BTreeSet::new();
    asked
        .into_iter()
        .map(|(at, decision, progress)| line(run, decision, at, progress, &mut named))
        .collect()
}

fn line(
    run: &Run<'_>,
    decision: DecisionIx,
    asked: ExerciseTime,
    progress: &DecisionState,
    named: &mut BTreeSet<FactIx>,
) -> DecisionLine {
    let record = &run.scenario().decisions[decision];
    let decided = progress.decided;
    let entry = |of: &std::collections::BTreeMap<DecisionIx, u64>| of.get(&decision).copied();
    let entries = [entry(&run.evidence.asked), entry(&run.evidence.decided)];
    DecisionLine {
        question: record.prompt.clone(),
        owner: run.who(record.owner),
        asked: run.moment(asked),
        decided: decided.map(|it| run.moment(it.at)),
        by: by(run, decided),
        took: decided.map_or_else(
            || "left open to the end".to_owned(),
            |it| format!("after {}", it.at.since(asked).in_words()),
        ),
        options: record.choices.iter().map(|choice| option(run, *choice, decided)).collect(),
        known: known(run, decision, decided.and_then(|it| it.by), named),
        rationale: decided
            .and_then(|it| it.rationale)
            .map(|text| run.input.state.text(text).to_owned())
            .filter(|text| !text.is_empty()),
        confidence: decided.and_then(|it| it.confidence),
        outcome: outcome(run, decision, decided),
        entries: in_order(entries.into_iter().flatten()),
    }
}

fn by(run: &Run<'_>, decided: Option<Decided>) -> String {
    match decided {
        None => "nobody".to_owned(),
        Some(Decided { by: Some(role), .. }) => run.role(role).to_owned(),
        Some(_) => "nobody: it was left open too long and fell by itself".to_owned(),
    }
}

fn option(run: &Run<'_>, choice: ChoiceIx, decided: Option<Decided>) -> OptionLine {
    OptionLine {
        text: run.scenario().choices[choice].text.clone(),
        chosen: decided.is_some_and(|it| it.choice == choice),
        votes: run.input.state.votes.iter().filter(|vote| vote.choice == choice).count(),
    }
}

/// What the role knew that decided; what anybody knew, if nobody did.
fn known(
    run: &Run<'_>,
    decision: DecisionIx,
    by: Option<RoleIx>,
    named: &mut BTreeSet<FactIx>,
) -> Vec<KnownFact> {
    let Some(known) = run.evidence.known.get(&decision) else { return Vec::new() };
    let mut facts = Vec::new();
    for (role, fact) in known {
        if by.is_none_or(|by| by == *role) && !facts.contains(fact) {
            facts.push(*fact);
        }
    }
    facts
        .into_iter()
        .map(|fact| KnownFact {
            text: run.scenario().facts[fact].text.clone(),
            new: named.insert(fact),
        })
        .collect()
}

/// What came of it, as far as the scenario judges it: the answer itself, then what it ordered.
fn outcome(run: &Run<'_>, decision: DecisionIx, decided: Option<Decided>) -> String {
    let Some(decided) = decided else {
        return "It was never decided.".to_owned();
    };
    harmed(run, decided.choice)
        .or_else(|| judged(run, decision))
        .or_else(|| ordered(run, decided.choice))
        .unwrap_or_else(|| "The scenario holds no answer to be right or wrong.".to_owned())
}

/// Whether a deed is what the choice ordered.
fn is_ordered(run: &Run<'_>, choice: ChoiceIx, ticket: Ticket) -> bool {
    let Some(act) = run.input.state.act(ticket) else { return false };
    let Work::Act(work) = act.work else { return false };
    let orders = &run.scenario().choices[choice].orders;
    orders.iter().any(|order| order.action == work.action && order.about == work.about)
}

fn harmed(run: &Run<'_>, choice: ChoiceIx) -> Option<String> {
    let scenario = run.scenario();
    let is_of = |trap: TrapIx, record: &Trap| {
        let Some((_, ticket)) = run.input.state.traps[trap].sprung else { return false };
        let by_choice = record
            .on_pattern
            .is_some_and(|pattern| scenario.wiring.patterns[pattern].deed == Deed::Choice(choice));
        by_choice || ticket.is_some_and(|ticket| is_ordered(run, choice, ticket))
    };
    let (_, trap) = scenario.traps.pairs().find(|(trap, record)| is_of(*trap, record))?;
    Some(format!("It did harm ({}). {}", quoted(&trap.title), sentence(&trap.because)))
}

/// What the scenario expected of this decision.
fn judged(run: &Run<'_>, decision: DecisionIx) -> Option<String> {
    let scenario = run.scenario();
    let choices = &scenario.decisions[decision].choices;
    let is_ours = |pattern: PatternIx| match scenario.wiring.patterns[pattern].deed {
        Deed::Choice(choice) => choices.contains(&choice),
        _ => false,
    };
    let (expectation, _) = scenario
        .expectations
        .pairs()
        .find(|(_, record)| record.accept.iter().any(|(pattern, _)| is_ours(*pattern)))?;
    Some(verdict_on(run, expectation))
}

/// What was expected and met by what the choice ordered.
fn ordered(run: &Run<'_>, choice: ChoiceIx) -> Option<String> {
    let is_it = |item: &&Item| {
        item.found
            .and_then(|found| found.ticket)
            .is_some_and(|ticket| is_ordered(run, choice, ticket))
    };
    let item = run.evaluation.items.iter().find(is_it)?;
    Some(verdict_on(run, item.expectation))
}

fn verdict_on(run: &Run<'_>, expectation: ExpectationIx) -> String {
    let record = &run.scenario().expectations[expectation];
    let title = quoted(&record.title);
    match run.item(expectation) {
        Some(item) if matches!(item.outcome, Outcome::Met { .. }) => match run.reason_of(item) {
            None => format!("As expected ({title}). {}", sentence(&record.because)),
            Some(reason) => format!("Partly as expected ({title}): {reason}."),
        },
        Some(item) if matches!(item.outcome, Outcome::Missed) => {
            format!("Not what was expected ({title}). {}", sentence(&record.because))
        }
        _ => "It says nothing about the team here.".to_owned(),
    }
}
