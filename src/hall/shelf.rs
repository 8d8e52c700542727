//! What there is to play, read and checked once.

use super::Moment;
use crate::journal::{Mode, Opening};
use crate::say;
use crate::scenario::model::Kind;
use crate::scenario::{Scenario, Sources, read};
use crate::store::interrupted::Interrupted;
use crate::store::library::Library;
use crate::ui::{LibraryView, ScenarioCard, Unfinished};
use crate::words::Words;
use std::collections::BTreeMap;
use std::sync::Arc;

/// A scenario ready to play, with the texts it came from.
#[derive(Clone, Debug)]
pub(super) struct Book {
    pub scenario: Arc<Scenario>,
    pub text: String,
    pub runbook: String,
    pub standing: String,
}

impl Book {
    /// What the journal of a run begins with.
    pub(super) fn opening(
        &self,
        mode: Mode,
        variables: BTreeMap<String, String>,
        at: Moment,
    ) -> Opening {
        Opening {
            mode,
            wall: at.room,
            scenario: self.text.clone(),
            runbook: self.runbook.clone(),
            standing: self.standing.clone(),
            variables,
        }
    }
}

/// Everything on offer; what does not read is left out, `drillhall check` says why.
#[derive(Clone, Debug, Default)]
pub(super) struct Shelf(Vec<Book>);

impl Shelf {
    pub(super) fn of(library: &Library) -> Self {
        let mut books: Vec<Book> =
            library.slugs().keys().filter_map(|slug| book(library, slug)).collect();
        books.sort_by_key(|book| {
            let about = &book.scenario.about;
            (about.difficulty, book.scenario.length, about.slug.clone())
        });
        Self(books)
    }

    /// What is worth doing next, in a sentence.
    fn next(&self, words: &Words) -> String {
        let tutorial = self.0.iter().map(|book| &book.scenario);
        let tutorial = tutorial.into_iter().find(|it| it.about.kind == Kind::Tutorial);
        tutorial.map_or_else(String::new, |it| {
            let minutes = it.length.millis() / 60_000;
            say!(words, "home-new-here", title = it.about.title.as_str(), minutes = minutes)
        })
    }

    pub(super) fn find(&self, slug: &str) -> Option<&Book> {
        self.0.iter().find(|book| book.scenario.about.slug == slug)
    }

    pub(super) fn view(&self, interrupted: Option<&Interrupted>, words: &Words) -> LibraryView {
        LibraryView {
            next: self.next(words),
            unfinished: interrupted.map(unfinished),
            notice: None,
            scenarios: self.0.iter().map(|book| ScenarioCard::new(&book.scenario, "")).collect(),
        }
    }
}

fn unfinished(found: &Interrupted) -> Unfinished {
    Unfinished {
        title: found.title.clone(),
        at: found.state.now,
        is_over: found.state.ended.is_some(),
    }
}

fn book(library: &Library, slug: &str) -> Option<Book> {
    let text = library.scenario(slug).ok()??.text;
    let (runbook, standing) = (library.runbook().ok()?.text, library.standing().ok()?.text);
    let sources = Sources { scenario: &text, runbook: &runbook, standing: &standing };
    let scenario = Arc::new(read(sources).scenario?);
    Some(Book { scenario, text, runbook, standing })
}
