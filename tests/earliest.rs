//! What the checker holds to be impossible does not happen: in no play does anything come sooner
//! than its earliest moment.

use drillhall::exercise::state::InjectStatus;
use drillhall::exercise::{Exercise, Setup};
use drillhall::scenario::check::lint::earliest_moments;
use drillhall::scenario::{Scenario, Sources, read};
use drillhall::script;
use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

fn scenarios() -> Vec<(PathBuf, Arc<Scenario>)> {
    let text = |path: PathBuf| read_to_string(path).unwrap();
    let (runbook, standing) =
        (text(folder().join("runbook.ron")), text(folder().join("standing.ron")));
    let folders = read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    folders
        .filter(|path| path.is_dir())
        .map(|path| {
            let scenario = text(path.join("scenario.ron"));
            let sources = Sources { scenario: &scenario, runbook: &runbook, standing: &standing };
            (path, Arc::new(read(sources).scenario.unwrap()))
        })
        .collect()
}

#[test]
fn nothing_comes_sooner_than_it_can() {
    let mut compared = 0;
    for (path, scenario) in scenarios() {
        let (released, opened) = earliest_moments(&scenario);
        for play in read_dir(path.join("plays")).unwrap() {
            let text = read_to_string(play.unwrap().path()).unwrap();
            let play = script::read(&text, &scenario).unwrap();
            let setup = match play.solo {
                Some(role) => Setup::solo(&scenario, role, 1),
                None => Setup::all_bots(&scenario, 1),
            };
            let mut exercise = Exercise::new(Arc::clone(&scenario), setup);
            script::perform(&mut exercise, &play, &mut ()).unwrap();
            let state = exercise.state();
            for (inject, earliest) in released.pairs() {
                let found = &state.injects[inject];
                if found.status == InjectStatus::Released {
                    let slug = &scenario.injects[inject].slug;
                    assert!(*earliest <= found.at, "{path:?} {slug}: {earliest} {}", found.at);
                    compared += 1;
                }
            }
            for (expectation, earliest) in opened.pairs() {
                if let Some(at) = state.expectations[expectation].opened {
                    let slug = &scenario.expectations[expectation].slug;
                    assert!(*earliest <= at, "{path:?} {slug}: {earliest} {at}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared > 300, "{compared}");
}
