//! What is behind the scenes: for facilitators and evaluators, and for everybody after EndEx.

use super::{Eye, Gauge, world};
use crate::exercise::state::{InjectState, InjectStatus};
use crate::id::{ExpectationIx, FactIx, InjectIx, TrapIx};
use crate::say;
use crate::scenario::model::{Harm, Importance, Release, Show, Who};
use crate::time::{ExerciseTime, Span};
use crate::words::Words;

/// What is behind the scenes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behind {
    /// Every scripted item, in the author's order.
    pub script: Vec<ScriptLine>,
    /// Everything that is looked for.
    pub expectations: Vec<ExpectationLine>,
    /// Every tempting wrong act.
    pub traps: Vec<TrapLine>,
    /// Every fact.
    pub facts: Vec<FactLine>,
    /// Quantities that players do not see.
    pub meters: Vec<Gauge>,
    /// The true severity that counts.
    pub true_level: Option<u8>,
    /// Questions for the hot wash.
    pub hotwash: Vec<String>,
}

/// A scripted item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptLine {
    /// Which inject.
    pub inject: InjectIx,
    /// Its name.
    pub slug: String,
    /// Its headline.
    pub title: String,
    /// Whom it is for.
    pub to: String,
    /// Whether only these see it.
    pub private: bool,
    /// When it is released, in words.
    pub release: String,
    /// How far it has got.
    pub status: InjectStatus,
    /// When it came to that.
    pub at: ExerciseTime,
    /// For the facilitator.
    pub notes: String,
    /// For the evaluator.
    pub cues: Vec<String>,
    /// Help, mildest first.
    pub hints: Vec<String>,
}

/// Something that is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExpectationLine {
    /// Which expectation.
    pub expectation: ExpectationIx,
    /// The thing, as done.
    pub title: String,
    /// The objective it scores for.
    pub objective: String,
    /// From whom.
    pub by: String,
    /// When its window opened.
    pub opened: Option<ExerciseTime>,
    /// Full credit until so long after opening.
    pub full_within: Span,
    /// Late from so long after opening.
    pub late_after: Span,
    /// When the work that met it began.
    pub met: Option<ExerciseTime>,
    /// Whether the objective stands or falls with it.
    pub importance: Importance,
    /// Why.
    pub because: String,
    /// Where it says so.
    pub reference: String,
    /// What would have told the team.
    pub tell_tale: String,
}

/// A tempting wrong act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrapLine {
    /// Which trap.
    pub trap: TrapIx,
    /// The thing, as done.
    pub title: String,
    /// How bad.
    pub harm: Harm,
    /// When it was stepped into.
    pub sprung: Option<ExerciseTime>,
    /// When it was made good.
    pub recovered: Option<ExerciseTime>,
    /// Why.
    pub because: String,
    /// Where it says so.
    pub reference: String,
}

/// A fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactLine {
    /// Which fact.
    pub fact: FactIx,
    /// The sentence.
    pub text: String,
    /// Whether it is true.
    pub holds: bool,
    /// Who knows it.
    pub known_by: Vec<String>,
}

pub(super) fn behind(eye: &Eye<'_>) -> Behind {
    let scenario = eye.scenario;
    Behind {
        script: scenario.injects.keys().map(|inject| script_line(eye, inject)).collect(),
        expectations: scenario.expectations.keys().map(|it| expectation_line(eye, it)).collect(),
        traps: scenario.traps.keys().map(|trap| trap_line(eye, trap)).collect(),
        facts: scenario.facts.keys().map(|fact| fact_line(eye, fact)).collect(),
        meters: world::meters(eye, Show::Facilitator),
        true_level: eye.state.severity.truth,
        hotwash: scenario.about.hotwash.clone(),
    }
}

fn script_line(eye: &Eye<'_>, inject: InjectIx) -> ScriptLine {
    let record = &eye.scenario.injects[inject];
    let state: &InjectState = &eye.state.injects[inject];
    let to: Vec<String> = record.to.iter().map(|who| meant(eye, *who)).collect();
    ScriptLine {
        inject,
        slug: record.slug.clone(),
        title: record.title.clone(),
        to: super::words::listed(&to, eye.words),
        private: record.private,
        release: release(&record.release, eye.words),
        status: state.status,
        at: state.at,
        notes: record.notes.clone(),
        cues: record.cues.clone(),
        hints: record.hints.clone(),
    }
}

fn release(release: &Release, words: &Words) -> String {
    match release {
        Release::At(at) => at.to_string(),
        Release::When(_, span) if *span == Span::ZERO => words.say("view-at-its-moment"),
        Release::When(_, span) => say!(words, "view-after-its-moment", span = span.to_string()),
        Release::Standby => words.say("view-on-standby"),
        Release::ByInject => words.say("view-called"),
    }
}

fn meant(eye: &Eye<'_>, who: Who) -> String {
    match who {
        Who::Commander => eye.words.say("view-whoever-commands"),
        Who::Roles(roles) => eye.named(roles),
        Who::Team => eye.words.say("view-everyone-here"),
        Who::All => eye.words.say("view-everyone"),
    }
}

fn expectation_line(eye: &Eye<'_>, expectation: ExpectationIx) -> ExpectationLine {
    let record = &eye.scenario.expectations[expectation];
    let state = &eye.state.expectations[expectation];
    ExpectationLine {
        expectation,
        title: record.title.clone(),
        objective: eye.scenario.objectives[record.objective].title.clone(),
        by: meant(eye, record.by),
        opened: state.opened,
        full_within: record.full_within.plus(state.extension),
        late_after: record.late_after.plus(state.extension),
        met: state.first.or(state.early).map(|found| found.started),
        importance: record.importance,
        because: record.because.clone(),
        reference: record.reference.clone(),
        tell_tale: record.tell_tale.clone(),
    }
}

fn trap_line(eye: &Eye<'_>, trap: TrapIx) -> TrapLine {
    let record = &eye.scenario.traps[trap];
    let state = &eye.state.traps[trap];
    TrapLine {
        trap,
        title: record.title.clone(),
        harm: record.harm,
        sprung: state.sprung.map(|(at, _)| at),
        recovered: state.recovered.map(|(at, _)| at),
        because: record.because.clone(),
        reference: record.reference.clone(),
    }
}

fn fact_line(eye: &Eye<'_>, fact: FactIx) -> FactLine {
    let knows = |role: &crate::id::RoleIx| eye.state.knows(*role, fact);
    FactLine {
        fact,
        text: eye.scenario.facts[fact].text.clone(),
        holds: eye.state.facts.has(fact),
        known_by: eye.scenario.roles.keys().filter(knows).map(|role| eye.title(role)).collect(),
    }
}
