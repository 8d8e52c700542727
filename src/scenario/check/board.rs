//! The situation board.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::id::{MeterIx, ObjectIx};
use crate::scenario::draft::board::{OnceDraft, PlaceDraft, ShownDraft};
use crate::scenario::model::Show;
use crate::scenario::model::board::{Board, Mark, Once, Place};
use std::collections::BTreeMap;

/// More columns would not be legible in a window.
const COLUMNS: u8 = 7;
const ROWS: u8 = 6;

impl<'a> Checker<'a> {
    /// The situation board.
    pub(super) fn board(&mut self) -> Board {
        let Some(draft) = &self.draft.board else { return Board::default() };
        let mut places = Vec::new();
        let mut positions = BTreeMap::new();
        let mut taken = BTreeMap::new();
        for one in &draft.places {
            let Some(place) = self.place(one) else { continue };
            if let Some(other) = taken.insert(one.at, one.object.value.as_str()) {
                let message = format!("`{}` stands where `{other}` stands", one.object.value);
                let help = format!("{:?} is taken; give it a place of its own", one.at);
                self.report.complain(codes::CONFLICT, &one.object, message, help);
            }
            if positions.insert(place.object, places.len()).is_some() {
                let message = format!("`{}` is on the board twice", one.object.value);
                self.report.complain(codes::CONFLICT, &one.object, message, "keep one of the two");
            }
            places.push(place);
        }
        let links = draft.links.iter();
        let links = links
            .filter_map(|(from, to)| Some((self.end(from, &positions)?, self.end(to, &positions)?)))
            .collect();
        Board { places, links }
    }

    fn place(&mut self, draft: &'a PlaceDraft) -> Option<Place> {
        self.here = &draft.object;
        let object = self.names.objects.find(&draft.object, &mut self.report)?;
        let (column, row) = draft.at;
        if column >= COLUMNS || row >= ROWS {
            let message = format!("`{}` stands outside the board", draft.object.value);
            let help = format!("columns go from 0 to {}, rows to {}", COLUMNS - 1, ROWS - 1);
            self.complain_here(codes::RANGE, message, help);
        }
        let own = self.draft.objects.iter().find(|it| it.id.value == draft.object.value);
        let Some(own) = own else {
            let message = format!("`{}` is no thing of the scenario", draft.object.value);
            let help = "what stands on the board is declared under `objects`";
            self.complain_here(codes::MISFIT, message, help);
            return None;
        };
        let shows = draft.shows.iter();
        Some(Place {
            object,
            column,
            row,
            label: self.text(draft.label.as_deref().unwrap_or(&own.title)),
            meter: draft.meter.as_ref().and_then(|meter| self.shown_meter(meter)),
            shows: shows.filter_map(|one| self.shown(one)).collect(),
        })
    }

    /// Only what players see may stand on what players see.
    fn shown_meter(&mut self, name: &'a At<String>) -> Option<MeterIx> {
        let meter = self.names.meters.find(name, &mut self.report)?;
        let is_shown = |it: &&crate::scenario::draft::world::MeterDraft| it.id.value == name.value;
        if self.draft.meters.iter().find(is_shown)?.show != Show::Public {
            let message = format!("players do not see the meter `{}`", name.value);
            let help = "show it to them (`show: Public`), or leave it off the board";
            self.report.complain(codes::CONFLICT, name, message, help);
        }
        Some(meter)
    }

    fn shown(&mut self, draft: &'a ShownDraft) -> Option<(Once, Option<Mark>)> {
        let once = match &draft.once {
            OnceDraft::Known(fact) => Once::Known(self.names.facts.find(fact, &mut self.report)?),
            OnceDraft::Done(act) => Once::Done(self.actions.find(act, &mut self.report)?),
        };
        Some((once, draft.mark))
    }

    fn end(
        &mut self,
        name: &'a At<String>,
        positions: &BTreeMap<ObjectIx, usize>,
    ) -> Option<usize> {
        let object = self.names.objects.find(name, &mut self.report)?;
        let found = positions.get(&object).copied();
        if found.is_none() {
            let message = format!("`{}` does not stand on the board", name.value);
            self.report.complain(codes::MISFIT, name, message, "give it a place first");
        }
        found
    }
}
