//! What one role was asked for, what came of it, and what else it did.

use crate::say;
use crate::time::ExerciseTime;
use crate::ui::widgets::{Mark, clock_text};
use crate::words::Words;

/// One role's row in the picture of when it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The role.
    pub title: String,
    /// What was looked for from it, in the order the windows opened.
    pub asked: Vec<Asked>,
    /// Everything it did.
    pub deeds: Vec<Deed>,
}

/// Something that was looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// What, as the thing done: `Isolate the file server`.
    pub what: String,
    /// When its window opened.
    pub opened: ExerciseTime,
    /// Until when it was in good time.
    pub full: ExerciseTime,
    /// From when on it was late.
    pub late: ExerciseTime,
    /// What came of it.
    pub outcome: Came,
    /// When it was done, or when it was plain that it was not.
    pub at: ExerciseTime,
    /// A sentence about it: who did it when, or what was missing.
    pub how: String,
    /// A word or two beside the mark; mostly empty.
    pub note: String,
}

/// How much room there is for the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Room {
    /// For a track for everything.
    Ample,
    /// For fewer.
    Scarce,
}

/// What came of something that was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Came {
    /// Done in time.
    InTime,
    /// Done, and too late for full credit.
    Late,
    /// Not done.
    Missed,
}

/// Something that a role did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What.
    pub what: String,
    /// When it began.
    pub from: ExerciseTime,
    /// When it was done, or play was over.
    pub to: ExerciseTime,
}

impl Came {
    pub(super) const fn mark(self) -> Mark {
        match self {
            Self::InTime => Mark::Disc,
            Self::Late => Mark::Diamond,
            Self::Missed => Mark::Square,
        }
    }

    /// A phrase of what came of what and when.
    const fn phrase(self) -> &'static str {
        match self {
            Self::InTime => "hotwash-lane-in-time",
            Self::Late => "hotwash-lane-late",
            Self::Missed => "hotwash-lane-missed",
        }
    }
}

impl Asked {
    pub(super) fn hover(&self, words: &Words) -> String {
        let (opened, full) = (clock_text(self.opened), clock_text(self.full));
        let asked = say!(words, "hotwash-asked", opened = opened, full = full);
        format!("{}\n{asked}\n{}", self.what, self.how)
    }

    /// What it takes of its row, so that nothing lies over anything else.
    pub(super) fn reach(&self) -> (ExerciseTime, ExerciseTime) {
        (self.opened.min(self.at), self.late.max(self.at))
    }
}

impl Deed {
    pub(super) fn hover(&self, words: &Words) -> String {
        let (from, to) = (clock_text(self.from), clock_text(self.to));
        format!("{}\n{}", self.what, say!(words, "hotwash-deed", from = from, to = to))
    }
}

impl Lane {
    /// The track of each thing asked for, and how many tracks there are: one each where there is
    /// room for it, otherwise as few as keep them from overlapping.
    pub(super) fn tracks(&self, room: Room) -> (Vec<usize>, usize) {
        match room {
            Room::Ample => ((0..self.asked.len()).collect(), self.asked.len()),
            Room::Scarce => self.packed(),
        }
    }

    fn packed(&self) -> (Vec<usize>, usize) {
        let mut ends: Vec<ExerciseTime> = Vec::new();
        let track = |asked: &Asked| {
            let (from, to) = asked.reach();
            let free = ends.iter().position(|end| *end < from);
            if let Some(end) = free.and_then(|at| ends.get_mut(at)) {
                *end = to;
            } else {
                ends.push(to);
            }
            free.unwrap_or(ends.len() - 1)
        };
        let tracks = self.asked.iter().map(track).collect();
        (tracks, ends.len())
    }

    /// What the row shows, for those who hear it.
    pub(super) fn in_words(&self, words: &Words) -> String {
        let said = |it: &Asked| {
            let at = clock_text(it.at);
            say!(words, it.outcome.phrase(), what = it.what.as_str(), at = at)
        };
        let asked: Vec<String> = self.asked.iter().map(said).collect();
        let (role, acts) = (self.title.as_str(), self.deeds.len());
        if asked.is_empty() {
            return say!(words, "hotwash-lane-deeds", role = role, acts = acts);
        }
        say!(words, "hotwash-lane", role = role, acts = acts, asked = asked.join("; "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(opened: i64, late: i64) -> Asked {
        let at = ExerciseTime::from_minutes;
        Asked {
            what: "Isolate".to_owned(),
            opened: at(opened),
            full: at(opened + 1),
            late: at(late),
            outcome: Came::InTime,
            at: at(opened),
            how: String::new(),
            note: String::new(),
        }
    }

    #[test]
    fn what_overlaps_lies_on_tracks_of_its_own() {
        let spans = [(0, 10), (5, 8), (9, 12), (11, 20), (10, 11)];
        let asked = spans.into_iter().map(|(from, to)| asked(from, to)).collect();
        let lane = Lane { title: "Lead".to_owned(), asked, deeds: Vec::new() };
        assert_eq!(lane.tracks(Room::Scarce), (vec![0, 1, 1, 0, 2], 3));
        assert_eq!(lane.tracks(Room::Ample), (vec![0, 1, 2, 3, 4], 5));
    }
}
