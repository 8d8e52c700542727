//! What the window shows and how it gets from one screen to the next.
//!
//! A hall knows no window: whoever has one tells it the time, lets it draw, and hands the wishes
//! back. Bevy does so in `app`; tests and pictures do it without.

use crate::store::disk::{Disk, RealDisk};
use crate::store::interrupted::{self, Interrupted};
use crate::store::library::Library;
use crate::ui::{
    Again, BriefingView, Desk, LibraryView, Notice, OtherTry, Picture, Screen, Settings, Theme,
    Wish,
};
use crate::words::Words;
use std::path::PathBuf;
use std::sync::Arc;

mod again;
mod folder;
mod moment;
mod pace;
mod playing;
mod results;
mod saving;
mod settings;
mod shelf;
#[cfg(test)]
mod tests;

pub use self::moment::Moment;

use self::folder::Opener;
use self::playing::Playing;
use self::results::Results;
use self::settings::Keeper;
use self::shelf::Shelf;

/// What a hall needs to know of the world.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where scenarios come from.
    pub library: Library,
    /// The folder for journals and reports.
    pub folder: PathBuf,
    /// Where to keep a journal that cannot be kept there: a folder to begin with.
    pub elsewhere: PathBuf,
    /// The file that keeps what the person has set; without one everything is as it comes.
    pub settings: Option<PathBuf>,
}

/// Everything in the window.
pub struct Hall<D: Disk = RealDisk> {
    disk: D,
    options: Options,
    shelf: Shelf,
    desk: Desk,
    page: Page,
    opener: Opener,
    keeper: Keeper,
    /// The run that could be gone on with.
    interrupted: Option<Interrupted>,
}

/// A screen and what it is about.
enum Page {
    Library(LibraryView),
    Briefing(Box<BriefingView>),
    Play(Box<Playing>),
    Hotwash(Box<Results>),
    Report(Box<Results>),
}

impl<D: Disk> Hall<D> {
    /// A hall at its first screen.
    pub fn new(options: Options, disk: D) -> Self {
        let keeper = Keeper::new(options.settings.clone());
        let (settings, said) = keeper.read();
        let mut hall = Self {
            disk,
            shelf: Shelf::of(&options.library),
            desk: Desk::new(settings),
            keeper,
            options,
            page: Page::Library(LibraryView::default()),
            opener: Opener::default(),
            interrupted: None,
        };
        hall.to_library(said);
        hall
    }

    /// Whether a clock runs on the screen.
    pub fn is_running(&self) -> bool {
        matches!(&self.page, Page::Play(playing) if playing.is_running())
    }

    /// Whether something on the screen may change by itself: a clock, what is being saved, a folder
    /// that is being opened. If not, there is nothing to draw until somebody does something.
    pub fn is_restless(&mut self) -> bool {
        let page = match &mut self.page {
            Page::Play(playing) => playing.is_running() || playing.is_saving(),
            _ => false,
        };
        page || self.opener.is_waiting()
    }

    /// Scales everything to the window.
    pub fn scale(&self, ctx: &egui::Context) {
        self.desk.scale(ctx);
    }

    /// Lets play go on to where its clock stands now; shows what came of it once it is over.
    pub fn tick(&mut self, at: Moment) {
        if let Page::Play(playing) = &mut self.page {
            playing.tick(at);
        }
        if let Some(said) = self.opener.failed() {
            self.say(said);
        }
        self.show_results_when_over(at);
    }

    fn show_results_when_over(&mut self, at: Moment) {
        let is_over = matches!(&self.page, Page::Play(playing) if playing.is_over());
        if !is_over {
            return;
        }
        let library = Page::Library(LibraryView::default());
        if let Page::Play(playing) = std::mem::replace(&mut self.page, library) {
            self.desk.clear_hotwash();
            self.page = Page::Hotwash(Box::new(Results::of(*playing, at)));
        }
    }

    /// From now on somebody paints [`Hall::picture`] behind the panels.
    pub fn leave_room(&mut self) {
        self.desk.leave_room();
    }

    /// Speaks in these words whatever is set.
    pub fn speak_in(&mut self, words: Arc<Words>) {
        self.desk.speak(words);
    }

    /// What the screen drawn last leaves to be painted behind it.
    pub fn picture(&self) -> Option<&Picture> {
        self.desk.picture()
    }

    /// The look in force.
    pub const fn theme(&self) -> Theme {
        self.desk.settings().look
    }

    /// Draws the screen and says what is wished.
    pub fn draw(&mut self, ui: &mut egui::Ui, at: Moment) -> Vec<Wish> {
        let Self { desk, page, .. } = self;
        if let Page::Play(playing) = page {
            playing.wait_while(desk.is_busy(), at);
        }
        match page {
            Page::Library(view) => desk.frame(ui, &Screen::Library(view)),
            Page::Briefing(view) => desk.frame(ui, &Screen::Briefing(view)),
            Page::Play(playing) => desk.frame(ui, &Screen::Play(playing.screen(at))),
            Page::Hotwash(results) => desk.frame(ui, &Screen::Hotwash(&results.hotwash)),
            Page::Report(results) => desk.frame(ui, &Screen::Report(&results.report)),
        }
    }

    /// Does what was wished for; false if the window should close.
    pub fn carry_out(&mut self, wish: Wish, at: Moment) -> bool {
        match (wish, &mut self.page) {
            (Wish::Quit, _) => {
                self.leave(at);
                return false;
            }
            (Wish::Set(settings), _) => self.set(settings, at),
            (Wish::ToLibrary, _) => {
                self.leave(at);
                self.to_library(None);
            }
            (Wish::Resume, Page::Library(_)) => self.resume(at),
            (Wish::Discard, Page::Library(_)) => self.discard(),
            (Wish::Open { scenario, role }, _) => self.brief(&scenario, role.as_deref()),
            (Wish::StartSolo { scenario, role }, _) => self.start(&scenario, &role, at),
            (Wish::Ask { seat, command }, Page::Play(playing)) => playing.ask(seat, command, at),
            (Wish::NextEvent, Page::Play(playing)) => playing.to_next_event(at),
            (Wish::SaveAgain, Page::Play(playing)) => playing.save_again(&self.disk, at),
            (Wish::SaveIn(folder), Page::Play(playing)) => {
                playing.save_in(&self.disk, &PathBuf::from(folder.trim()), at);
            }
            (Wish::GoOnUnsaved, Page::Play(playing)) => playing.go_on_unsaved(at),
            (Wish::Write(export), Page::Report(results)) => results.write(export),
            (Wish::TryAgain(again), Page::Hotwash(_)) => self.try_again(&again, at),
            (Wish::ShowBest, Page::Hotwash(results)) => results.show_best(),
            (Wish::ToOtherTry(which), Page::Hotwash(_)) => self.to_other_try(which),
            (Wish::OpenFolder, _) => self.open_folder(),
            (Wish::ToReport | Wish::ToHotwash, _) => self.turn_over(),
            _ => {}
        }
        self.show_results_when_over(at);
        true
    }

    /// Brings a run under way to where it can be left: what was done so far is on disk when this
    /// returns, or never will be. For whoever closes the window.
    pub fn leave(&mut self, at: Moment) {
        if let Page::Play(playing) = &mut self.page {
            playing.leave(at);
        }
    }

    /// The list of scenarios. The last run's journal is closed before the folder is looked at.
    fn to_library(&mut self, notice: Option<String>) {
        self.page = Page::Library(LibraryView::default());
        self.interrupted = interrupted::newest(&self.options.folder);
        let mut view = self.shelf.view(self.interrupted.as_ref(), &self.desk.words());
        view.notice = notice;
        self.page = Page::Library(view);
    }

    fn resume(&mut self, at: Moment) {
        let Some(found) = self.interrupted.take() else { return };
        match Playing::resume(&self.disk, &found.path, &self.options, at) {
            Ok(mut playing) => {
                playing.keep_pace(self.desk.settings(), at);
                playing.come_back(at);
                self.desk.clear_play();
                self.desk.has_seen(playing.view());
                self.page = Page::Play(Box::new(playing));
            }
            Err(why) => self.to_library(Some(format!("This run cannot be gone on with: {why}"))),
        }
    }

    fn discard(&mut self) {
        let Some(found) = self.interrupted.take() else { return };
        let said = match interrupted::put_aside(&found.path) {
            Ok(aside) => format!("Discarded. Its journal is still there: {}", aside.display()),
            Err(error) => format!("It could not be put aside ({error}): {}", found.path.display()),
        };
        self.to_library(Some(said));
    }

    fn brief(&mut self, slug: &str, role: Option<&str>) {
        let Some(book) = self.shelf.find(slug) else { return };
        let scenario = &book.scenario;
        let named = role.and_then(|name| scenario.roles.find(|it| it.slug == name));
        let role = named.or(scenario.solo).unwrap_or(scenario.command_fallback);
        self.page = Page::Briefing(Box::new(BriefingView::new(scenario, role)));
    }

    fn start(&mut self, slug: &str, role: &str, at: Moment) {
        let Some(book) = self.shelf.find(slug) else { return };
        let Some(role) = book.scenario.roles.find(|it| it.slug == role) else { return };
        if let Some(mut playing) = Playing::begin(book, role, &self.options, &self.disk, at) {
            playing.keep_pace(self.desk.settings(), at);
            self.desk.clear_play();
            self.page = Page::Play(Box::new(playing));
        }
    }

    /// From the hot wash back into play.
    fn try_again(&mut self, again: &Again, at: Moment) {
        let library = Page::Library(LibraryView::default());
        let Page::Hotwash(results) = std::mem::replace(&mut self.page, library) else { return };
        match Playing::again(results, again, &self.options, &self.disk, at) {
            Ok(mut playing) => {
                playing.keep_pace(self.desk.settings(), at);
                self.desk.clear_play();
                self.desk.has_seen(playing.view());
                self.page = Page::Play(Box::new(playing));
            }
            Err(mut results) => {
                results.hotwash.notice = Some("One cannot go back to there.".to_owned());
                self.page = Page::Hotwash(results);
            }
        }
    }

    /// From the hot wash of one try to that of the one before or after it.
    fn to_other_try(&mut self, which: OtherTry) {
        let library = Page::Library(LibraryView::default());
        let Page::Hotwash(results) = std::mem::replace(&mut self.page, library) else { return };
        self.desk.clear_hotwash();
        self.page = Page::Hotwash(results.turned_to(which));
    }

    /// Settings hold at once, and from now on.
    fn set(&mut self, settings: Settings, at: Moment) {
        let spoke = self.desk.settings().language;
        self.desk.set(settings);
        if settings.language != spoke && matches!(self.page, Page::Library(_)) {
            self.to_library(None);
        }
        if let Page::Play(playing) = &mut self.page {
            playing.keep_pace(settings, at);
        }
        let said = self.keeper.write(settings).err();
        if let Some(said) = &said {
            self.say(said.clone());
        }
        self.desk.say_of_settings(said);
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

    fn open_folder(&mut self) {
        let folder = match &self.page {
            Page::Report(results) | Page::Hotwash(results) => results.folder(),
            _ => &self.options.folder,
        };
        if let Err(said) = self.opener.open(folder) {
            self.say(said);
        }
    }

    /// Says something about the folder where the person looks.
    fn say(&mut self, said: String) {
        match &mut self.page {
            Page::Library(view) => view.notice = Some(said),
            Page::Hotwash(results) | Page::Report(results) => results.say(said),
            Page::Play(playing) => {
                playing.notice = Some(Notice { text: said, is_refusal: false });
            }
            Page::Briefing(_) => {}
        }
    }
}
