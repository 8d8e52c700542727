//! The run sheet: every scripted item in the order of time, and what can be sent at any time.

use crate::exercise::State;
use crate::exercise::state::InjectStatus;
use crate::exercise::view::{Behind, View};
use crate::id::InjectIx;
use crate::scenario::Scenario;
use crate::scenario::model::story::{InjectKind, Release};
use crate::time::ExerciseTime;
use crate::ui::{SheetLine, Stood};

/// The lines of the run sheet and of the deck. What has come to something stands where it did;
/// what hangs on something else stands last.
pub(super) fn lines(
    scenario: &Scenario,
    state: &State,
    view: &View,
) -> (Vec<SheetLine>, Vec<SheetLine>) {
    let behind = view.behind.as_ref();
    let mut sheet = Vec::new();
    let mut deck = Vec::new();
    for inject in scenario.injects.keys() {
        let line = line(scenario, state, behind, inject);
        let is_standby = matches!(scenario.injects[inject].release, Release::Standby);
        if is_standby && line.is != Stood::Out {
            deck.push(SheetLine { is: Stood::Planned, ..line });
        } else {
            sheet.push(line);
        }
    }
    for item in &view.inbox {
        // What was made up on the way.
        if scenario.injects.get(item.inject).is_none() {
            sheet.push(SheetLine {
                inject: item.inject,
                at: Some(item.at),
                title: item.title.clone(),
                when: String::new(),
                is: Stood::Out,
                private: item.private,
                asks: false,
                major: false,
            });
        }
    }
    sheet.sort_by_key(|line| (line.at.unwrap_or(ExerciseTime::NEVER), line.inject));
    (sheet, deck)
}

fn line(
    scenario: &Scenario,
    state: &State,
    behind: Option<&Behind>,
    inject: InjectIx,
) -> SheetLine {
    let record = &scenario.injects[inject];
    let stands = &state.injects[inject];
    let planned = match record.release {
        Release::At(at) => Some(at.after(state.held())),
        Release::When(..) | Release::Standby | Release::ByInject => None,
    };
    let (at, is) = match stands.status {
        InjectStatus::Released => (Some(stands.at), Stood::Out),
        InjectStatus::Skipped => (Some(stands.at), Stood::Skipped),
        InjectStatus::Withdrawn => (Some(stands.at), Stood::Withdrawn),
        _ if planned.is_some() => (planned, Stood::Planned),
        _ => (None, Stood::Ghost),
    };
    let script = behind.and_then(|it| it.script.iter().find(|it| it.inject == inject));
    SheetLine {
        inject,
        at,
        title: script.map_or_else(|| record.title.clone(), |it| it.title.clone()),
        when: script.map(|it| it.release.clone()).unwrap_or_default(),
        is,
        private: record.private,
        asks: record.decision.is_some(),
        major: record.kind == InjectKind::Major,
    }
}

/// What comes next by the clock.
pub(super) fn next(sheet: &[SheetLine]) -> Option<InjectIx> {
    sheet.iter().find(|line| line.is == Stood::Planned).map(|line| line.inject)
}
