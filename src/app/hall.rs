//! What the window shows and how it gets from one screen to the next.

use super::Options;
use super::playing::Playing;
use super::results::Results;
use super::shelf::Shelf;
use crate::ui::{BriefingView, Desk, LibraryView, Screen, Wish};
use std::path::PathBuf;
use std::time::Duration;

/// Everything in the window.
pub(super) struct Hall {
    shelf: Shelf,
    folder: PathBuf,
    desk: Desk,
    page: Page,
    #[expect(clippy::disallowed_types, reason = "the window drives the exercise clock")]
    opened: std::time::Instant,
}

/// A screen and what it is about.
enum Page {
    Library(LibraryView),
    Briefing(Box<BriefingView>),
    Play(Box<Playing>),
    Hotwash(Box<Results>),
    Report(Box<Results>),
}

impl Hall {
    pub(super) fn new(options: Options) -> Self {
        let shelf = Shelf::of(&options.library);
        let page = Page::Library(shelf.view());
        #[expect(clippy::disallowed_types, reason = "the window drives the exercise clock")]
        let opened = std::time::Instant::now();
        Self { shelf, folder: options.folder, desk: Desk::default(), page, opened }
    }

    fn wall(&self) -> Duration {
        self.opened.elapsed()
    }

    /// Whether a clock runs on the screen.
    pub(super) fn is_running(&self) -> bool {
        matches!(&self.page, Page::Play(playing) if playing.is_running())
    }

    /// Lets play go on to where its clock stands now; shows what came of it once it is over.
    pub(super) fn tick(&mut self) {
        let wall = self.wall();
        if let Page::Play(playing) = &mut self.page {
            playing.tick(wall);
        }
        self.show_results_when_over();
    }

    fn show_results_when_over(&mut self) {
        let is_over = matches!(&self.page, Page::Play(playing) if playing.is_over());
        if !is_over {
            return;
        }
        let library = Page::Library(LibraryView::default());
        if let Page::Play(playing) = std::mem::replace(&mut self.page, library) {
            self.page = Page::Hotwash(Box::new(Results::of(*playing)));
        }
    }

    pub(super) fn draw(&mut self, ui: &mut egui::Ui) -> Vec<Wish> {
        let wall = self.wall();
        let Self { desk, page, .. } = self;
        match page {
            Page::Library(view) => desk.frame(ui, &Screen::Library(view)),
            Page::Briefing(view) => desk.frame(ui, &Screen::Briefing(view)),
            Page::Play(playing) => desk.frame(ui, &Screen::Play(playing.screen(wall))),
            Page::Hotwash(results) => desk.frame(ui, &Screen::Hotwash(&results.hotwash)),
            Page::Report(results) => desk.frame(ui, &Screen::Report(&results.report)),
        }
    }

    /// Does what was wished for; false if the window should close.
    pub(super) fn carry_out(&mut self, wish: Wish) -> bool {
        let wall = self.wall();
        match (wish, &mut self.page) {
            (Wish::Quit, _) => return false,
            (Wish::ToggleTheme, _) => {}
            (Wish::ToLibrary | Wish::Discard | Wish::Resume, _) => self.to_library(),
            (Wish::Open { scenario, role }, _) => self.brief(&scenario, role.as_deref()),
            (Wish::StartSolo { scenario, role }, _) => self.start(&scenario, &role),
            (Wish::Ask { seat, command }, Page::Play(playing)) => playing.ask(seat, command, wall),
            (Wish::NextEvent, Page::Play(playing)) => playing.to_next_event(wall),
            (Wish::Write(export), Page::Report(results)) => results.write(export),
            (Wish::OpenFolder, Page::Report(results)) => results.open_folder(),
            (Wish::ToReport | Wish::ToHotwash, _) => self.turn_over(),
            _ => {}
        }
        self.show_results_when_over();
        true
    }

    fn to_library(&mut self) {
        self.page = Page::Library(self.shelf.view());
    }

    fn brief(&mut self, slug: &str, role: Option<&str>) {
        let Some(book) = self.shelf.find(slug) else { return };
        let scenario = &book.scenario;
        let named = role.and_then(|name| scenario.roles.find(|it| it.slug == name));
        let role = named.or(scenario.solo).unwrap_or(scenario.command_fallback);
        self.page = Page::Briefing(Box::new(BriefingView::new(scenario, role)));
    }

    fn start(&mut self, slug: &str, role: &str) {
        let wall = self.wall();
        let Some(book) = self.shelf.find(slug) else { return };
        let Some(role) = book.scenario.roles.find(|it| it.slug == role) else { return };
        if let Some(playing) = Playing::begin(book, role, &self.folder, wall) {
            self.desk.clear_play();
            self.page = Page::Play(Box::new(playing));
        }
    }

    /// From the hot wash to the report and back.
    fn turn_over(&mut self) {
        let library = Page::Library(LibraryView::default());
        self.page = match std::mem::replace(&mut self.page, library) {
            Page::Hotwash(results) => Page::Report(results),
            Page::Report(results) => Page::Hotwash(results),
            other => other,
        };
    }
}
