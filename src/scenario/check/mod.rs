//! From a draft to a scenario that the engine can trust, or to everything that is wrong with it.
//!
//! The passes, in order: names are declared; the runbook in force is put together; world, story
//! and judgement are resolved; what leads in rings is refused; lookups are wired. A pass goes on
//! after a mistake with a stand-in, so that one run says everything.

mod action;
mod actions;
mod assemble;
mod board;
mod codes;
mod condition;
mod decision;
mod declare;
mod expectation;
mod judge;
pub mod lint;
mod message;
mod names;
mod pattern;
mod people;
mod reference;
mod report;
mod rings;
mod standing;
mod story;
#[cfg(test)]
pub(in crate::scenario) mod tests;
mod value;
mod wire;
mod world;

pub use self::codes::CODES;
pub(crate) use self::names::nearest;

use self::actions::Actions;
use self::condition::Asked;
use self::declare::Declared;
use self::report::Report;
use super::draft::ScenarioDraft;
use super::draft::judge::StandingFileDraft;
use super::model::Scenario;
use super::read::Sources;
use crate::at::At;
use crate::diagnostic::Diagnostic;
use crate::runbook::draft::RunbookDraft;

/// Turns a draft into a scenario, and says what is wrong with it.
///
/// The scenario is only to be trusted if there is no error among the diagnostics.
pub(super) fn resolve(
    sources: Sources<'_>,
    draft: &ScenarioDraft,
    runbook: &RunbookDraft,
    standing: &StandingFileDraft,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Scenario> {
    let mut report = Report::new(sources);
    let names = Declared::of(draft, &mut report);
    let (actions, asked) = (Actions::default(), Asked::default());
    let mut checker = Checker { draft, standing, names, actions, asked, report, here: &draft.id };
    let scenario = checker.scenario(runbook);
    let sound = checker.report.diagnostics.is_empty();
    diagnostics.append(&mut checker.report.diagnostics);
    sound.then_some(scenario)
}

/// What the passes share.
struct Checker<'a> {
    draft: &'a ScenarioDraft,
    standing: &'a StandingFileDraft,
    names: Declared<'a>,
    actions: Actions<'a>,
    asked: Asked,
    report: Report<'a>,
    /// The name of the record at hand, for what has no place of its own.
    here: &'a At<String>,
}
