//! Before a drill with a team: the scenario with the team's own names, a dry run, the print pack.

use super::room::rehearse;
use super::shelf::Book;
use crate::pack;
use crate::say;
use crate::scenario::{Scenario, Sources, read_with};
use crate::store::files::{why_unwritten, write_together};
use crate::store::folders;
use crate::ui::{PrepareView, RoleLine, VariableLine};
use crate::words::Words;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A drill that is being prepared.
pub(super) struct Preparing {
    book: Book,
    /// The scenario with the team's names in it.
    scenario: Arc<Scenario>,
    pub(super) view: PrepareView,
}

impl Preparing {
    pub(super) fn of(book: &Book) -> Self {
        let scenario = Arc::clone(&book.scenario);
        Self { view: view(&scenario), scenario, book: book.clone() }
    }

    pub(super) const fn book(&self) -> &Book {
        &self.book
    }

    /// The scenario as it would be played.
    pub(super) const fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// Reads the scenario with these names; says so if that does not go.
    pub(super) fn try_names(&mut self, names: &BTreeMap<String, String>) {
        let Book { text, runbook, standing, .. } = &self.book;
        let reading = read_with(Sources { scenario: text, runbook, standing }, names);
        if let Some(scenario) = reading.scenario {
            self.view.trouble = None;
            self.view.preview = preview(&scenario);
            self.scenario = Arc::new(scenario);
        } else {
            let first = reading.diagnostics.first();
            self.view.trouble = first.map(|it| it.message.clone());
        }
    }

    /// Lets programs play it.
    pub(super) fn rehearse(&mut self, words: &Words) {
        self.view.rehearsed = Some(rehearse(&self.scenario, words));
    }

    /// Writes the print pack into a folder of its own.
    pub(super) fn print(&mut self, beside: &Path, words: &Words) -> Option<PathBuf> {
        let folder = beside.join(format!("{}-pack", self.view.slug));
        let place = folder.display().to_string();
        let (said, written) = match self.write_pack(&folder) {
            Ok(()) => (say!(words, "prepare-printed", folder = place), Some(folder)),
            Err(why) => (say!(words, "prepare-not-printed", why = why, folder = place), None),
        };
        self.view.notice = Some(said);
        written
    }

    fn write_pack(&self, folder: &Path) -> Result<(), String> {
        let files = pack::write_all(&self.scenario).map_err(|error| error.to_string())?;
        folders::make(folder).map_err(|error| why_unwritten(&error))?;
        let files: Vec<(PathBuf, &[u8])> =
            files.iter().map(|file| (folder.join(file.name), file.bytes.as_slice())).collect();
        write_together(&files).map_err(|error| why_unwritten(&error))
    }
}

fn view(scenario: &Scenario) -> PrepareView {
    let about = &scenario.about;
    let role = |(role, record): (crate::id::RoleIx, &crate::scenario::model::Role)| RoleLine {
        role,
        title: record.title.clone(),
        about: record.brief.split_inclusive(['.', '!', '?']).next().unwrap_or("").to_owned(),
    };
    let variable = |(name, text, label): &(String, String, String)| VariableLine {
        name: name.clone(),
        label: label.clone(),
        usual: text.clone(),
    };
    PrepareView {
        slug: about.slug.clone(),
        title: about.title.clone(),
        summary: about.summary.clone(),
        minutes: u16::try_from(scenario.length.millis() / 60_000).unwrap_or(u16::MAX),
        roles: scenario.roles.pairs().map(role).collect(),
        variables: about.variables.iter().map(variable).collect(),
        preview: preview(scenario),
        has_dice: !scenario.wiring.dice_atoms.is_empty(),
        ..PrepareView::default()
    }
}

/// The first thing that everybody gets.
fn preview(scenario: &Scenario) -> (String, String) {
    let first = scenario.injects.iter().find(|inject| !inject.private);
    first.map_or_else(Default::default, |inject| (inject.title.clone(), inject.body.clone()))
}
