//! The one way from texts to a checked scenario.

use super::check;
use super::draft::ScenarioDraft;
use super::draft::judge::StandingFileDraft;
use super::draft::play::PlayDraft;
use super::model::Scenario;
use super::parse;
use crate::diagnostic::{Diagnostic, Severity, SourceFile};
use crate::runbook::draft::RunbookDraft;
use std::collections::BTreeMap;

/// The whole texts of the files that make up a scenario.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    /// The scenario's own file.
    pub scenario: &'a str,
    /// The runbook it is played with.
    pub runbook: &'a str,
    /// The shared standing expectations; may be empty.
    pub standing: &'a str,
}

impl<'a> Sources<'a> {
    /// The text of one of the files.
    pub const fn text(&self, file: SourceFile) -> &'a str {
        match file {
            SourceFile::Scenario => self.scenario,
            SourceFile::Runbook => self.runbook,
            SourceFile::Standing => self.standing,
        }
    }
}

/// What reading gave.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The scenario; none if there is any error.
    pub scenario: Option<Scenario>,
    /// Everything there is to say, by file and place.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads and checks a scenario. Says everything that is wrong at once, and never panics.
pub fn read(sources: Sources<'_>) -> Reading {
    read_with(sources, &BTreeMap::new())
}

/// The same, with a team's own texts, by name, in place of the scenario's variables.
pub fn read_with(sources: Sources<'_>, own: &BTreeMap<String, String>) -> Reading {
    let (mut draft, mut diagnostics) = parse::file::<ScenarioDraft>(sources.scenario);
    for variable in draft.iter_mut().flat_map(|draft| &mut draft.variables) {
        if let Some(text) = own.get(&variable.id.value) {
            variable.text.clone_from(text);
        }
    }
    let (runbook, about_runbook) = read_runbook(sources.runbook);
    let (standing, about_standing) = standing_or_none(sources.standing);
    diagnostics.extend(about_runbook);
    diagnostics.extend(about_standing);
    let mut scenario = None;
    if let (Some(draft), Some(runbook), Some(standing)) = (&draft, &runbook, &standing) {
        scenario = check::resolve(sources, draft, runbook, standing, &mut diagnostics);
        if let Some(scenario) = &scenario {
            check::lint::run(sources.scenario, draft, scenario, &mut diagnostics);
        }
    }
    diagnostics.sort_by_key(|one| (one.in_file, one.place.start));
    if diagnostics.iter().any(|one| one.severity() == Severity::Error) {
        scenario = None;
    }
    Reading { scenario, diagnostics }
}

/// Reads a runbook file, field for field.
pub fn read_runbook(text: &str) -> (Option<RunbookDraft>, Vec<Diagnostic>) {
    in_file(SourceFile::Runbook, parse::file(text))
}

/// Reads a file of standing expectations, field for field.
pub fn read_standing(text: &str) -> (Option<StandingFileDraft>, Vec<Diagnostic>) {
    in_file(SourceFile::Standing, parse::file(text))
}

/// Reads a play file, field for field.
pub fn read_play(text: &str) -> (Option<PlayDraft>, Vec<Diagnostic>) {
    parse::file(text)
}

fn in_file<T>(
    file: SourceFile,
    (draft, diagnostics): (Option<T>, Vec<Diagnostic>),
) -> (Option<T>, Vec<Diagnostic>) {
    (draft, diagnostics.into_iter().map(|one| one.in_file(file)).collect())
}

fn standing_or_none(text: &str) -> (Option<StandingFileDraft>, Vec<Diagnostic>) {
    if text.trim().is_empty() {
        let format = crate::at::At::nowhere(parse::FORMAT);
        return (Some(StandingFileDraft { format, sets: Vec::new() }), Vec::new());
    }
    read_standing(text)
}
