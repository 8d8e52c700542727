//! What came of a phase that is over: solo play only, so that every miss is explained.

use super::Eye;
use super::words::spoken;
use crate::exercise::setup::{Occupancy, Occupant};
use crate::id::{ExpectationIx, PhaseIx, RoleSet};
use crate::say;
use crate::scenario::model::{Opens, Who};
use crate::time::{ExerciseTime, Span};
use crate::words::Words;

/// What came of one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseVerdicts {
    /// The phase.
    pub phase: String,
    /// What was looked for in it.
    pub verdicts: Vec<Verdict>,
}

/// What came of one thing that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The thing, as done.
    pub title: String,
    /// What came of it.
    pub kind: VerdictKind,
    /// That in a sentence.
    pub sentence: String,
    /// Why it matters.
    pub because: String,
    /// Where it says so.
    pub reference: String,
}

/// What came of something that was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VerdictKind {
    /// Done in time.
    InTime,
    /// Done, but late.
    Late,
    /// Not done.
    Missed,
}

pub(super) fn verdicts(eye: &Eye<'_>) -> Vec<PhaseVerdicts> {
    if !is_solo(eye) {
        return Vec::new();
    }
    let mut began: Vec<(ExerciseTime, PhaseIx)> = eye
        .state
        .phase_began
        .pairs()
        .filter_map(|(phase, began)| began.map(|began| (began, phase)))
        .collect();
    began.sort_unstable();
    let ends = began.iter().skip(1).map(|(next, _)| Some(*next)).chain([None]);
    let over = |((from, phase), until): (&(ExerciseTime, PhaseIx), Option<ExerciseTime>)| {
        let until = until.or_else(|| eye.state.ended.map(|_| ExerciseTime::NEVER))?;
        Some(of_phase(eye, *phase, *from, until))
    };
    began.iter().zip(ends).filter_map(over).collect()
}

fn is_solo(eye: &Eye<'_>) -> bool {
    let occupants = &eye.setup.occupants;
    let people = occupants.iter().filter(|it| **it == Occupant::Person).count();
    eye.setup.occupancy == Occupancy::Enforced && people == 1
}

fn of_phase(
    eye: &Eye<'_>,
    phase: PhaseIx,
    from: ExerciseTime,
    until: ExerciseTime,
) -> PhaseVerdicts {
    let opened_here = |expectation: &ExpectationIx| {
        let opened = eye.state.expectations[*expectation].opened;
        opened.is_some_and(|opened| from <= opened && opened < until)
    };
    let expectations = eye.scenario.expectations.keys();
    PhaseVerdicts {
        phase: eye.scenario.phases[phase].title.clone(),
        verdicts: expectations
            .filter(opened_here)
            .filter_map(|expectation| verdict(eye, expectation))
            .collect(),
    }
}

fn verdict(eye: &Eye<'_>, expectation: ExpectationIx) -> Option<Verdict> {
    let record = &eye.scenario.expectations[expectation];
    if record.opens == Opens::EndEx || !concerns(eye, record.by) {
        return None;
    }
    let (kind, sentence) = outcome(eye, expectation)?;
    Some(Verdict {
        title: record.title.clone(),
        kind,
        sentence,
        because: record.because.clone(),
        reference: record.reference.clone(),
    })
}

/// Whether the person's role is one that this is looked for from.
fn concerns(eye: &Eye<'_>, by: Who) -> bool {
    let looked_for = match by {
        Who::Commander => RoleSet::of(eye.state.commander.unwrap_or(eye.scenario.command_role)),
        Who::Roles(roles) => roles,
        Who::Team | Who::All => return true,
    };
    !looked_for.and(eye.setup.scored).is_empty()
}

/// What came of it; nothing while its window is open.
fn outcome(eye: &Eye<'_>, expectation: ExpectationIx) -> Option<(VerdictKind, String)> {
    let record = &eye.scenario.expectations[expectation];
    let state = &eye.state.expectations[expectation];
    let opened = state.opened?;
    let full = record.full_within.plus(state.extension);
    let late = record.late_after.plus(state.extension);
    if let Some(found) = state.first {
        let took = found.started.since(opened);
        return Some(done(took, full, eye.words));
    }
    let given_up = eye.state.ended.is_some() || eye.state.now > opened.after(late);
    let sentence = || say!(eye.words, "view-not-done", full = spoken(full, eye.words));
    given_up.then(|| (VerdictKind::Missed, sentence()))
}

fn done(took: Span, full: Span, words: &Words) -> (VerdictKind, String) {
    let (in_time, late) = match took.millis() {
        0..1_000 => ("view-done-at-once", "view-done-at-once-late"),
        _ => ("view-done", "view-done-late"),
    };
    let (kind, id) =
        if took <= full { (VerdictKind::InTime, in_time) } else { (VerdictKind::Late, late) };
    (kind, say!(words, id, took = spoken(took, words), full = spoken(full, words)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_verdict_is_told_in_the_language_of_who_reads_it() {
        let (english, german) = (Words::english(), Language::German.words());
        let of = |took: i64, words: &Words| {
            done(Span::from_millis(took), Span::from_minutes(5), words).1
        };
        for (took, in_english, in_german) in [
            (500, "Done at once, in time.", "Sofort erledigt, rechtzeitig."),
            (
                61_000,
                "Done after 1 minute 1 second, in time.",
                "Nach 1 Minute 1 Sekunde erledigt, rechtzeitig.",
            ),
            (
                360_000,
                "Done after 6 minutes; it was wanted within 5 minutes.",
                "Erst nach 6 Minuten erledigt; erwartet war es innerhalb von 5 Minuten.",
            ),
        ] {
            assert_eq!(of(took, &english), in_english);
            assert_eq!(of(took, &german), in_german);
        }
    }
}
