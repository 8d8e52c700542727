//! A drill with a team: the run under the facilitator's hand, and what the stage shows of it.

use super::playing::Playing;
use super::shelf::Book;
use super::{Moment, Options};
use crate::driver::Run;
use crate::evaluation::Evaluation;
use crate::exercise::view::{InboxItem, View};
use crate::exercise::{Occupant, Seat, Setup};
use crate::id::Key as _;
use crate::journal::Mode;
use crate::scenario::Scenario;
use crate::store::disk::Disk;
use crate::time::Span;
use crate::ui::{FacilitatorView, Plan, RoomView, StageShows, StageView};
use crate::words::Words;
use std::sync::Arc;

mod flow;
mod log;
mod people;
mod rehearse;
mod sheet;

pub(super) use self::rehearse::rehearse;

/// The briefing takes so long before play begins.
const BRIEFING: Span = Span::from_minutes(10);

/// A drill with a team.
pub(super) struct Room {
    pub(super) playing: Playing,
    view: RoomView,
    stage: View,
    /// The version of the run that the two views were made from.
    seen: u64,
    shows: StageShows,
    page: usize,
    rules_read: usize,
    /// What the stage shows to one role: whose, and what that role may see of it.
    private: Option<(String, InboxItem)>,
    /// How long the whole session may take.
    session: Span,
}

impl Room {
    /// Opens a room for a plan; play has not begun.
    pub(super) fn open(
        book: &Book,
        scenario: &Arc<Scenario>,
        plan: &Plan,
        options: &Options,
        disk: &impl Disk,
        words: &Arc<Words>,
        at: Moment,
    ) -> Option<Self> {
        let seed = u64::try_from(at.room.0).unwrap_or(1);
        let mut setup = Setup::facilitated(scenario, plan.present, seed);
        setup.dice = plan.dice;
        if plan.bots {
            for role in scenario.roles.keys().filter(|role| !plan.present.has(*role)) {
                if let Some(occupant) = setup.occupants.get_mut(role.position()) {
                    *occupant = Occupant::Bot;
                }
            }
        }
        let opening = book.opening(Mode::Facilitated, plan.variables.clone(), at);
        let playing = Playing::open(
            scenario,
            setup,
            opening,
            Seat::Facilitator,
            options,
            disk,
            Arc::clone(words),
            at,
        )?;
        let session = Span::from_minutes(i64::from(plan.minutes));
        Some(Self::of(playing, session, words))
    }

    /// Goes on with the drill of a journal.
    pub(super) fn resume(playing: Playing, words: &Words) -> Self {
        let scenario = playing.run.exercise().scenario();
        let length = Span::from_millis(scenario.length.millis());
        let session = BRIEFING.plus(length).plus(Span::from_minutes(25));
        Self { shows: StageShows::Play, ..Self::of(playing, session, words) }
    }

    fn of(playing: Playing, session: Span, words: &Words) -> Self {
        let stage = playing.run.exercise().view(Seat::Observer, words);
        let mut room = Self {
            view: RoomView::default(),
            stage,
            seen: u64::MAX,
            shows: StageShows::TestCard,
            page: 0,
            rules_read: 0,
            private: None,
            session,
            playing,
        };
        room.look(words);
        room
    }

    /// Makes the views anew if anything has changed since.
    pub(super) fn look(&mut self, words: &Words) {
        if self.seen == self.playing.version {
            return;
        }
        self.seen = self.playing.version;
        let exercise = self.playing.run.exercise();
        let before = self.stage.inbox.len();
        self.stage = exercise.view(Seat::Observer, words);
        if self.stage.inbox.len() != before {
            self.page = 0;
        }
        self.private = match self.shows {
            StageShows::Private { inject, role } => {
                let view = exercise.view(Seat::Role(role), words);
                let item = view.inbox.into_iter().find(|item| item.inject == inject);
                let who = exercise.scenario().roles[role].title.clone();
                item.map(|item| (who, item))
            }
            _ => None,
        };
        let started = exercise.state().started;
        if started && matches!(self.shows, StageShows::TestCard | StageShows::Rules) {
            self.shows = StageShows::Play;
        }
        self.view = self.room_view(words);
    }

    fn room_view(&self, words: &Words) -> RoomView {
        let run: &Run = &self.playing.run;
        let exercise = run.exercise();
        let (scenario, state, view) = (exercise.scenario(), exercise.state(), self.playing.view());
        let (sheet, deck) = sheet::lines(scenario, state, view);
        let evaluation = Evaluation::of(scenario, exercise.setup(), state);
        RoomView {
            next: if state.ended.is_some() { None } else { sheet::next(&sheet) },
            hotwash_left: Some(self.hotwash_left(scenario)),
            links: flow::links(scenario),
            sealed: people::sealed(state, view, self.shows),
            sheet,
            deck,
            expected: people::expected(state, view),
            log: log::lines(scenario, run.journal(), view, words),
            people: people::people(scenario, state, run.journal(), view),
            objectives: people::objectives(scenario, state, &evaluation),
            doers: people::doers(scenario, state, view),
        }
    }

    /// How much of the session is left for the hot wash if the script is played to its end.
    fn hotwash_left(&self, scenario: &Scenario) -> Span {
        let state = self.playing.run.exercise().state();
        let length = scenario.length.millis() + state.held().millis();
        let play = state.ended.map_or(length, |(_, at)| at.millis());
        Span::from_millis((self.session.millis() - BRIEFING.millis() - play).max(0))
    }

    /// What the facilitator's window shows at a moment.
    pub(super) fn facilitator(&mut self, has_stage: bool, at: Moment) -> FacilitatorView<'_> {
        let Self { playing, view, shows, .. } = self;
        let play = playing.screen(at);
        FacilitatorView {
            view: play.view,
            now: play.now,
            room: view,
            notice: play.notice,
            saving: play.saving,
            undo: play.undo,
            trouble: play.trouble,
            stage: *shows,
            has_stage,
        }
    }

    /// What the stage shows at a moment.
    pub(super) fn stage(&self, at: Moment) -> StageView<'_> {
        let now = self.playing.clock.at(at.passed);
        let left = self.stage.times.length.millis() - now.millis();
        let runs = self.stage.times.started && self.stage.times.over.is_none();
        StageView {
            view: &self.stage,
            now,
            shows: self.shows,
            page: self.page,
            rules_read: self.rules_read,
            private: self.private.as_ref(),
            hotwash_in: runs.then(|| Span::from_millis(left.max(0))),
        }
    }

    /// From now on the stage shows this.
    pub(super) fn show(&mut self, shows: StageShows, words: &Words) {
        self.shows = shows;
        self.seen = u64::MAX;
        self.look(words);
    }

    /// What the stage shows.
    pub(super) const fn shows(&self) -> StageShows {
        self.shows
    }

    /// So many rules were read aloud.
    pub(super) const fn rules_were_read(&mut self, count: usize) {
        self.rules_read = count;
    }

    /// The next page of what hangs on the latest inject, and back to its text after the last.
    pub(super) fn turn_page(&mut self) {
        let pages = self.stage.inbox.last().map_or(1, |item| item.attachments.len() + 1);
        self.page = (self.page + 1) % pages;
    }
}
