//! Decisions: what was asked, what was known, what was chosen, why, and what came of it.

use crate::evaluation::{Outcome, reason_of};
use crate::exercise::state::{Decided, DecisionState};
use crate::id::{ChoiceIx, DecisionIx, RoleIx};
use crate::report::model::{DecisionLine, KnownFact, OptionLine};
use crate::report::run::Run;
use crate::report::words::{in_order, quoted, sentence};
use crate::scenario::model::Deed;
use crate::time::ExerciseTime;

pub(super) fn decisions(run: &Run<'_>) -> Vec<DecisionLine> {
    let asked = |decision: DecisionIx| {
        let progress = &run.input.state.decisions[decision];
        Some((progress.asked?, decision, progress))
    };
    let mut asked: Vec<(ExerciseTime, DecisionIx, &DecisionState)> =
        run.scenario().decisions.keys().filter_map(asked).collect();
    asked.sort_by_key(|(at, decision, _)| (*at, *decision));
    asked.into_iter().map(|(at, decision, progress)| line(run, decision, at, progress)).collect()
}

fn line(
    run: &Run<'_>,
    decision: DecisionIx,
    asked: ExerciseTime,
    progress: &DecisionState,
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
        known: known(run, decision, decided.and_then(|it| it.by)),
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
fn known(run: &Run<'_>, decision: DecisionIx, by: Option<RoleIx>) -> Vec<KnownFact> {
    let Some(known) = run.evidence.known.get(&decision) else { return Vec::new() };
    let mut facts = Vec::new();
    for (role, fact) in known {
        if by.is_none_or(|by| by == *role) && !facts.contains(fact) {
            facts.push(*fact);
        }
    }
    let text = |fact| KnownFact { text: run.scenario().facts[fact].text.clone() };
    facts.into_iter().map(text).collect()
}

/// What came of it, as far as the scenario judges it.
fn outcome(run: &Run<'_>, decision: DecisionIx, decided: Option<Decided>) -> String {
    let scenario = run.scenario();
    let Some(decided) = decided else {
        return "It was never decided.".to_owned();
    };
    let choices = &scenario.decisions[decision].choices;
    let chosen = |pattern| match scenario.wiring.patterns[pattern].deed {
        Deed::Choice(choice) => Some(choice),
        _ => None,
    };
    let harmed = scenario.traps.pairs().find(|(trap, record)| {
        run.input.state.traps[*trap].sprung.is_some()
            && record.on_pattern.and_then(chosen) == Some(decided.choice)
    });
    if let Some((_, trap)) = harmed {
        return format!("It did harm. {}", sentence(&trap.because));
    }
    let judged = scenario.expectations.pairs().find(|(_, record)| {
        let is_ours = |pattern| chosen(pattern).is_some_and(|choice| choices.contains(&choice));
        record.accept.iter().any(|(pattern, _)| is_ours(*pattern))
    });
    let Some((expectation, record)) = judged else {
        return "The scenario holds none of the answers to be right or wrong.".to_owned();
    };
    let title = quoted(&record.title);
    match run.item(expectation) {
        Some(item) if matches!(item.outcome, Outcome::Met { .. }) => match reason_of(item) {
            None => format!("As expected ({title}). {}", sentence(&record.because)),
            Some(reason) => format!("Partly as expected ({title}): {reason}."),
        },
        Some(item) if matches!(item.outcome, Outcome::Missed) => {
            format!("Not what was expected ({title}). {}", sentence(&record.because))
        }
        _ => "It says nothing about the team here.".to_owned(),
    }
}
