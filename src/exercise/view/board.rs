//! The situation board: how it is with the things of the scenario, as far as this seat knows.

use super::world::{Gauge, gauge};
use super::{Eye, inbox};
use crate::exercise::command::Work;
use crate::exercise::state::{ActState, ActStatus, InjectState};
use crate::id::{FactIx, InjectIx, ObjectIx};
use crate::runbook::draft::ObjectKind;
use crate::scenario::model::board::{Mark, Once, Place};
use crate::time::ExerciseTime;

/// The situation board as one seat sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardView {
    /// How many columns and rows it has, whether anything is seen in them or not.
    pub size: (u8, u8),
    /// What stands on it.
    pub places: Vec<PlaceView>,
    /// What hangs together: positions in `places`, where the incident comes from first.
    pub links: Vec<(usize, usize)>,
}

/// A thing on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlaceView {
    /// Which object.
    pub object: ObjectIx,
    /// What kind of thing.
    pub kind: ObjectKind,
    /// What stands on the board.
    pub label: String,
    /// Its full name.
    pub title: String,
    /// Its column, from 0.
    pub column: u8,
    /// Its row, from 0.
    pub row: u8,
    /// How it is with it.
    pub mark: Mark,
    /// What this seat knows about it.
    pub known: Vec<String>,
    /// What was done to it, oldest first.
    pub deeds: Vec<DeedView>,
    /// The quantity that grows here.
    pub gauge: Option<Gauge>,
}

/// Something done to a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeedView {
    /// What.
    pub text: String,
    /// By whom.
    pub by: String,
    /// When it took effect; it is still under way if there is no time.
    pub done: Option<ExerciseTime>,
}

pub(super) fn board(eye: &Eye<'_>) -> BoardView {
    let board = &eye.scenario.board;
    let mut position = vec![None; board.places.len()];
    let mut places = Vec::new();
    for (at, place) in board.places.iter().enumerate() {
        if eye.sees_object(place.object) {
            position[at] = Some(places.len());
            places.push(view(eye, place));
        }
    }
    let end = |at: usize| position.get(at).copied().flatten();
    let links = board.links.iter().filter_map(|(from, to)| Some((end(*from)?, end(*to)?)));
    BoardView { size: board.size(), links: links.collect(), places }
}

fn view(eye: &Eye<'_>, place: &Place) -> PlaceView {
    let record = &eye.scenario.objects[place.object];
    let holds = |once: &Once| match once {
        Once::Known(fact) => eye.state.facts.has(*fact) && has_heard(eye, *fact),
        Once::Done(action) => eye.state.has_done(eye.scenario, *action, Some(place.object)),
    };
    let known = place.shows.iter().filter_map(|(once, _)| match once {
        Once::Known(fact) if holds(once) && eye.knows(*fact) => {
            Some(eye.scenario.facts[*fact].text.clone())
        }
        _ => None,
    });
    let marks = place.shows.iter().filter(|(once, _)| holds(once));
    PlaceView {
        object: place.object,
        kind: record.kind,
        label: place.label.clone(),
        title: record.title.clone(),
        column: place.column,
        row: place.row,
        mark: marks.filter_map(|(_, mark)| *mark).next_back().unwrap_or_default(),
        known: known.collect(),
        deeds: deeds(eye, place.object),
        gauge: place.meter.map(|meter| gauge(eye, meter)),
    }
}

/// Whether this seat knows a fact, or has read what tells it: an inject that came to others may lie
/// on the table for all to see.
fn has_heard(eye: &Eye<'_>, fact: FactIx) -> bool {
    let tells = |(inject, state): (InjectIx, &InjectState)| {
        let record = eye.scenario.injects.get(inject);
        record.is_some_and(|it| it.reveals.contains(&fact)) && inbox::sees(eye, inject, state)
    };
    eye.knows(fact) || eye.state.injects.pairs().any(tells)
}

fn deeds(eye: &Eye<'_>, object: ObjectIx) -> Vec<DeedView> {
    let is_shown = |status: ActStatus| !matches!(status, ActStatus::Waiting | ActStatus::Withdrawn);
    let about = |act: &&ActState| {
        matches!(act.work, Work::Act(work) if work.about == Some(object)) && is_shown(act.status)
    };
    let deed = |act: &ActState| DeedView {
        text: eye.work(&act.work),
        by: eye.title(act.by),
        done: act.done_at,
    };
    eye.state.acts.iter().filter(about).map(deed).collect()
}
