//! What the facilitator wishes for, and the other window.

use super::preparing::Preparing;
use super::room::Room;
use super::{Hall, Moment, Page, save};
use crate::store::disk::Disk;
use crate::ui::{Plan, StageShows, StageView, Wish};

impl<D: Disk> Hall<D> {
    /// To the screen before a drill with a team.
    pub(super) fn prepare(&mut self, slug: &str) {
        let Some(book) = self.shelf.find(slug) else { return };
        self.page = Page::Prepare(Box::new(Preparing::of(book)));
    }

    /// What is wished for while a drill is prepared.
    pub(super) fn prepare_further(&mut self, wish: Wish, at: Moment) {
        let words = self.desk.words();
        let Page::Prepare(preparing) = &mut self.page else { return };
        match wish {
            Wish::TryNames(names) => preparing.try_names(&names),
            Wish::Rehearse(plan) => {
                preparing.try_names(&plan.variables);
                preparing.rehearse(&words);
            }
            Wish::PrintPack(plan) => {
                preparing.try_names(&plan.variables);
                let folder = preparing.print(&self.options.folder, &words);
                if let Some(Err(said)) = folder.map(|it| self.opener.open(&it, &words)) {
                    self.say(said);
                }
            }
            Wish::StartDrill(plan) => self.open_room(&plan, at),
            _ => {}
        }
    }

    fn open_room(&mut self, plan: &Plan, at: Moment) {
        let words = self.desk.words();
        let Page::Prepare(preparing) = &mut self.page else { return };
        preparing.try_names(&plan.variables);
        let (book, scenario) = (preparing.book(), preparing.scenario());
        let room = Room::open(book, scenario, plan, &self.options, &self.disk, &words, at);
        if let Some(room) = room {
            self.desk.clear_play();
            self.stage.is_closed = false;
            self.page = Page::Room(Box::new(room));
        }
    }

    /// What is wished for while a drill with a team runs.
    pub(super) fn lead(&mut self, wish: Wish, at: Moment) {
        let Page::Room(room) = &mut self.page else { return };
        match wish {
            Wish::Ask { seat, command } => room.playing.ask(seat, command, at),
            Wish::NextEvent => room.playing.to_next_event(at),
            Wish::Stage(shows) => room.show(shows, &self.desk.words()),
            Wish::RulesRead(count) => room.rules_were_read(count),
            Wish::StagePage => room.turn_page(),
            Wish::OpenStage => self.stage.is_closed = false,
            Wish::StageFullScreen => self.stage.is_full = !self.stage.is_full,
            Wish::SaveAgain | Wish::SaveIn(_) | Wish::GoOnUnsaved => {
                save(&mut room.playing, &wish, &self.disk, at);
            }
            _ => {}
        }
    }

    /// Whether the other window should be there.
    pub const fn has_stage(&self) -> bool {
        !self.stage.is_closed && matches!(self.page, Page::Room(_))
    }

    /// Whether it should fill its screen.
    pub const fn stage_is_full(&self) -> bool {
        self.stage.is_full
    }

    /// Somebody closed the other window.
    pub const fn stage_was_closed(&mut self) {
        self.stage.is_closed = true;
        self.stage.desk.forget();
    }

    /// Draws the other window.
    pub fn draw_stage(&mut self, ui: &mut egui::Ui, at: Moment) -> Vec<Wish> {
        let words = self.desk.words();
        let (look, keys) = (self.theme(), self.desk.settings().keys);
        let Self { page, stage, .. } = self;
        let Page::Room(room) = page else { return Vec::new() };
        room.look(&words);
        let view: StageView<'_> = room.stage(at);
        stage.desk.frame(ui, &view, words, look, keys)
    }

    /// What the other window shows, if there is one.
    pub fn stage_shows(&self) -> Option<StageShows> {
        match &self.page {
            Page::Room(room) => Some(room.shows()),
            _ => None,
        }
    }
}
