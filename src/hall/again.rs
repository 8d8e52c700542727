//! Trying again from a moment of a run that is over: the old journal stays as it is, a new one
//! beside it goes on from there.

use super::playing::Playing;
use super::results::Results;
use super::saving::keep_in;
use super::{Moment, Options};
use crate::driver::Run;
use crate::exercise::Seat;
use crate::say;
use crate::session::Session;
use crate::store::disk::Disk;
use crate::store::exercises::parent_of;
use crate::ui::{Again, Notice, clock_text};
use crate::words::Words;
use std::path::Path;
use std::sync::Arc;

impl Playing {
    /// Goes on from an earlier moment of a run that is over, with the clock standing. Gives the
    /// results back where that cannot be.
    pub(super) fn again(
        results: Box<Results>,
        again: &Again,
        options: &Options,
        disk: &impl Disk,
        words: Arc<Words>,
        at: Moment,
    ) -> Result<Self, Box<Results>> {
        let Some(mut run) = results.rewound(again.entry, at) else { return Err(results) };
        let Some(role) = run.person() else { return Err(results) };
        let slug = &run.exercise().scenario().about.slug;
        let stem = format!("{slug}-{}", at.room.0 / 1000);
        let (path, kept) = keep_in(run.session(), disk, results.folder(), &stem);
        let mut playing = Self::of(run, Seat::Role(role), path, &options.elsewhere, words, at);
        playing.earlier = Some(results);
        playing.set_clock(at);
        playing.pause(at);
        playing.say_where(again);
        if let Err(error) = kept {
            playing.stop_for(error.to_string(), at);
        }
        Ok(playing)
    }

    fn say_where(&mut self, again: &Again) {
        let now = clock_text(self.run.exercise().state().now);
        let text = say!(self.words, "hall-again", at = now, place = again.place.as_str());
        self.notice = Some(Notice { text, is_refusal: false });
    }

    /// Looks for the run that this one went on from, if it did from any, so that the two can be
    /// held against each other at the end.
    pub(super) fn find_earlier(&mut self, folder: &Path) {
        let Some(parent) = &self.run.journal().header().parent else { return };
        let Some((path, journal, scenario)) = parent_of(folder, parent) else { return };
        let run = Session::resume(journal, &scenario).ok().map(Run::of);
        self.earlier = run.map(|run| Box::new(Results::found(run, &path, &self.words)));
    }
}
