//! What the window shows and how it gets from one screen to the next.
//!
//! A hall knows no window: whoever has one tells it the time, lets it draw, and hands the wishes
//! back. Bevy does so in `app`; tests and pictures do it without.

use crate::say;
use crate::store::disk::{Disk, RealDisk};
use crate::store::interrupted::{self, Interrupted};
use crate::store::library::Library;
use crate::ui::{
    Again, BriefingView, Desk, LibraryView, Notice, OtherTry, Picture, Screen, Settings, StageDesk,
    Theme, Wish,
};
use crate::words::{Language, Words};
use std::path::PathBuf;
use std::sync::Arc;

mod again;
mod folder;
mod leading;
mod moment;
mod pace;
mod playing;
mod preparing;
mod results;
mod room;
mod saving;
mod settings;
mod shelf;
#[cfg(test)]
mod tests;
mod voice;

pub use self::moment::Moment;
pub use self::voice::{Speaker, Voice};

use self::folder::Opener;
use self::playing::Playing;
use self::preparing::Preparing;
use self::results::Results;
use self::room::Room;
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
    stage: Stage,
    speaker: Box<dyn Speaker>,
}

/// The other window, as far as the hall is concerned.
#[derive(Debug, Default)]
struct Stage {
    desk: StageDesk,
    /// Whether somebody closed it; it is not opened again unasked.
    is_closed: bool,
    /// Whether it should be in full screen.
    is_full: bool,
}

/// A screen and what it is about.
enum Page {
    Library(LibraryView),
    Briefing(Box<BriefingView>),
    Prepare(Box<Preparing>),
    Play(Box<Playing>),
    Room(Box<Room>),
    Hotwash(Box<Results>),
    Report(Box<Results>),
}

impl<D: Disk> Hall<D> {
    /// A hall at its first screen.
    pub fn new(options: Options, disk: D) -> Self {
        let keeper = Keeper::new(options.settings.clone());
        let (settings, said) = keeper.read(&Language::default().words());
        let mut hall = Self {
            disk,
            shelf: Shelf::of(&options.library),
            desk: Desk::new(settings),
            keeper,
            options,
            page: Page::Library(LibraryView::default()),
            opener: Opener::default(),
            interrupted: None,
            stage: Stage::default(),
            speaker: Box::new(voice::Silence),
        };
        hall.to_library(said);
        hall
    }

    /// Whether a clock runs on the screen.
    pub fn is_running(&self) -> bool {
        self.playing().is_some_and(Playing::is_running)
    }

    /// The run on the screen.
    fn playing(&self) -> Option<&Playing> {
        match &self.page {
            Page::Play(playing) => Some(playing),
            Page::Room(room) => Some(&room.playing),
            _ => None,
        }
    }

    fn playing_mut(&mut self) -> Option<&mut Playing> {
        match &mut self.page {
            Page::Play(playing) => Some(playing),
            Page::Room(room) => Some(&mut room.playing),
            _ => None,
        }
    }

    /// Whether something on the screen may change by itself: a clock, what is being saved, a folder
    /// that is being opened. If not, there is nothing to draw until somebody does something.
    pub fn is_restless(&mut self) -> bool {
        let page =
            self.playing_mut().is_some_and(|playing| playing.is_running() || playing.is_saving());
        let replay = matches!(&self.page, Page::Hotwash(results) if results.is_replaying());
        page || replay || self.opener.is_waiting()
    }

    /// Scales everything to the window.
    pub fn scale(&self, ctx: &egui::Context) {
        self.desk.scale(ctx);
    }

    /// Lets play go on to where its clock stands now; shows what came of it once it is over.
    pub fn tick(&mut self, at: Moment) {
        if let Some(playing) = self.playing_mut() {
            playing.tick(at);
        }
        if let Page::Hotwash(results) = &mut self.page {
            results.tick(at, &self.desk.words());
        }
        if let Some(said) = self.opener.failed(&self.desk.words()) {
            self.say(said);
        }
        self.show_results_when_over(at);
    }

    fn show_results_when_over(&mut self, at: Moment) {
        if !self.playing().is_some_and(Playing::is_over) {
            return;
        }
        let library = Page::Library(LibraryView::default());
        let playing = match std::mem::replace(&mut self.page, library) {
            Page::Play(playing) => *playing,
            Page::Room(room) => room.playing,
            _ => return,
        };
        self.desk.clear_hotwash();
        self.page = Page::Hotwash(Box::new(Results::of(playing, at)));
    }

    /// From now on somebody paints [`Hall::picture`] behind the panels.
    pub fn leave_room(&mut self) {
        self.desk.leave_room();
    }

    /// Reads aloud with this from now on, if that is set.
    pub fn read_aloud_with(&mut self, speaker: Box<dyn Speaker>) {
        self.speaker = speaker;
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
        let Self { desk, page, stage, .. } = self;
        if let Page::Play(playing) = page {
            playing.wait_while(desk.is_busy(), at);
        }
        match page {
            Page::Library(view) => desk.frame(ui, &Screen::Library(view)),
            Page::Briefing(view) => desk.frame(ui, &Screen::Briefing(view)),
            Page::Prepare(preparing) => desk.frame(ui, &Screen::Prepare(&preparing.view)),
            Page::Play(playing) => desk.frame(ui, &Screen::Play(playing.screen(at))),
            Page::Room(room) => {
                room.look(&desk.words());
                let view = room.facilitator(!stage.is_closed, at);
                desk.frame(ui, &Screen::Facilitator(view))
            }
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
            (Wish::Say(spoken), _) => {
                self.speaker.say(&spoken.0, self.desk.settings().language);
            }
            (Wish::Hush, _) => self.speaker.hush(),
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
            (Wish::Prepare(slug), _) => self.prepare(&slug),
            (wish, Page::Prepare(_)) => self.prepare_further(wish, at),
            (wish, Page::Room(_)) => self.lead(wish, at),
            (
                wish @ (Wish::SaveAgain | Wish::SaveIn(_) | Wish::GoOnUnsaved),
                Page::Play(playing),
            ) => save(playing, &wish, &self.disk, at),
            (Wish::Write(export), Page::Report(results)) => {
                results.write(export, &self.desk.words());
            }
            (Wish::TryAgain(again), Page::Hotwash(_)) => self.try_again(&again, at),
            (Wish::ShowBest, Page::Hotwash(results)) => results.show_best(&self.desk.words()),
            (Wish::ToOtherTry(which), Page::Hotwash(_)) => self.to_other_try(which),
            (Wish::ReplayAt(to), Page::Hotwash(results)) => {
                results.replay_at(to, at, &self.desk.words());
            }
            (Wish::ReplayGoes(goes), Page::Hotwash(results)) => {
                results.replay_goes(goes, at, &self.desk.words());
            }
            (Wish::KeepDebrief(changed), Page::Hotwash(results)) => {
                results.keep(*changed, &self.desk.words());
            }
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
        if let Some(playing) = self.playing_mut() {
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
        let words = self.desk.words();
        match Playing::resume(&self.disk, &found.path, &self.options, words, at) {
            Ok(mut playing) if playing.is_led() => {
                playing.come_back(at);
                self.desk.clear_play();
                self.stage.is_closed = false;
                self.page = Page::Room(Box::new(Room::resume(playing, &self.desk.words())));
            }
            Ok(mut playing) => {
                playing.keep_pace(self.desk.settings(), at);
                playing.come_back(at);
                self.desk.clear_play();
                self.desk.has_seen(playing.view());
                self.page = Page::Play(Box::new(playing));
            }
            Err(why) => {
                let said = say!(self.desk.words(), "hall-cannot-resume", why = why);
                self.to_library(Some(said));
            }
        }
    }

    fn discard(&mut self) {
        let Some(found) = self.interrupted.take() else { return };
        let words = self.desk.words();
        let said = match interrupted::put_aside(&found.path) {
            Ok(aside) => say!(words, "hall-discarded", path = aside.display().to_string()),
            Err(error) => {
                let (why, path) = (error.to_string(), found.path.display().to_string());
                say!(words, "hall-not-discarded", why = why, path = path)
            }
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
        let words = self.desk.words();
        if let Some(mut playing) = Playing::begin(book, role, &self.options, &self.disk, words, at)
        {
            playing.keep_pace(self.desk.settings(), at);
            self.desk.clear_play();
            self.page = Page::Play(Box::new(playing));
        }
    }

    /// From the hot wash back into play.
    fn try_again(&mut self, again: &Again, at: Moment) {
        let library = Page::Library(LibraryView::default());
        let Page::Hotwash(results) = std::mem::replace(&mut self.page, library) else { return };
        let words = self.desk.words();
        match Playing::again(results, again, &self.options, &self.disk, words, at) {
            Ok(mut playing) => {
                playing.keep_pace(self.desk.settings(), at);
                self.desk.clear_play();
                self.desk.has_seen(playing.view());
                self.page = Page::Play(Box::new(playing));
            }
            Err(mut results) => {
                results.hotwash.notice = Some(self.desk.words().say("hall-cannot-go-back"));
                self.page = Page::Hotwash(results);
            }
        }
    }

    /// From the hot wash of one try to that of the one before or after it.
    fn to_other_try(&mut self, which: OtherTry) {
        let library = Page::Library(LibraryView::default());
        let Page::Hotwash(results) = std::mem::replace(&mut self.page, library) else { return };
        self.desk.clear_hotwash();
        self.page = Page::Hotwash(results.turned_to(which, &self.desk.words()));
    }

    /// Settings hold at once, and from now on.
    fn set(&mut self, settings: Settings, at: Moment) {
        let spoke = self.desk.settings().language;
        self.desk.set(settings);
        if settings.language != spoke {
            self.speak();
        }
        if let Page::Play(playing) = &mut self.page {
            playing.keep_pace(settings, at);
        }
        let said = self.keeper.write(settings, &self.desk.words()).err();
        if !settings.read_aloud {
            self.speaker.hush();
        }
        let is_mute = settings.read_aloud && !self.speaker.is_there();
        let mute = is_mute.then(|| self.desk.words().say("hall-no-voice"));
        self.desk.say_of_settings(mute);
        if let Some(said) = &said {
            self.say(said.clone());
            self.desk.say_of_settings(Some(said.clone()));
        }
    }

    /// Says what is on the screen again, in the words that are set now.
    fn speak(&mut self) {
        let words = self.desk.words();
        match &mut self.page {
            Page::Library(_) => self.to_library(None),
            Page::Briefing(_) | Page::Prepare(_) => {}
            Page::Play(playing) => playing.speak(words),
            Page::Room(room) => room.playing.speak(words),
            Page::Hotwash(results) | Page::Report(results) => results.speak(&words),
        }
    }

    /// From the hot wash to the report and back.
    fn turn_over(&mut self) {
        let library = Page::Library(LibraryView::default());
        self.page = match std::mem::replace(&mut self.page, library) {
            Page::Hotwash(mut results) => {
                results.report_again(&self.desk.words());
                Page::Report(results)
            }
            Page::Report(results) => Page::Hotwash(results),
            other => other,
        };
    }

    fn open_folder(&mut self) {
        let folder = match &self.page {
            Page::Report(results) | Page::Hotwash(results) => results.folder(),
            _ => &self.options.folder,
        };
        if let Err(said) = self.opener.open(folder, &self.desk.words()) {
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
            Page::Room(room) => {
                room.playing.notice = Some(Notice { text: said, is_refusal: false });
            }
            Page::Prepare(preparing) => preparing.view.notice = Some(said),
            Page::Briefing(_) => {}
        }
    }
}

fn save<D: Disk>(playing: &mut Playing, wish: &Wish, disk: &D, at: Moment) {
    match wish {
        Wish::SaveAgain => playing.save_again(disk, at),
        Wish::SaveIn(folder) => playing.save_in(disk, &PathBuf::from(folder.trim()), at),
        _ => playing.go_on_unsaved(at),
    }
}
