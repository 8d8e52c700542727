//! What there is to play, read and checked once.

use crate::scenario::{Scenario, Sources, read};
use crate::store::interrupted::Interrupted;
use crate::store::library::Library;
use crate::ui::{LibraryView, ScenarioCard, Unfinished};
use std::sync::Arc;

/// A scenario ready to play, with the texts it came from.
#[derive(Clone, Debug)]
pub(super) struct Book {
    pub scenario: Arc<Scenario>,
    pub text: String,
    pub runbook: String,
    pub standing: String,
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

    pub(super) fn find(&self, slug: &str) -> Option<&Book> {
        self.0.iter().find(|book| book.scenario.about.slug == slug)
    }

    pub(super) fn view(&self, interrupted: Option<&Interrupted>) -> LibraryView {
        LibraryView {
            next: "New here? “First alert” takes eight minutes and needs nobody else.".to_owned(),
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
