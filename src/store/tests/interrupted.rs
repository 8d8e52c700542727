//! What was left in the middle is found again, newest first, and can be put aside.

use super::{begun, lead, to};
use crate::exercise::{Command, Setup};
use crate::journal::tests::{opening, small_scenario};
use crate::journal::{Mode, Opening, Wall};
use crate::session::Session;
use crate::store::disk::RealDisk;
use crate::store::exercises::{keep, read_bytes, resume};
use crate::store::files::write_whole;
use crate::store::interrupted::{newest, put_aside};
use crate::time::ExerciseTime;
use std::fs::File;
use std::path::Path;
use std::time::Duration;

fn solo() -> Session {
    let scenario = small_scenario();
    let role = scenario.roles.keys().next().unwrap();
    let opening = Opening { mode: Mode::Solo, ..opening() };
    Session::begin(&scenario, Setup::solo(&scenario, role, 1), opening).unwrap()
}

/// Plays into a file of a folder up to a minute, and leaves; `age` seconds ago.
fn left(folder: &Path, name: &str, minutes: i64, age: u64) {
    let mut session = solo();
    keep(&mut session, &RealDisk, &folder.join(name)).unwrap();
    lead(&mut session, Command::Start).unwrap();
    lead(&mut session, to(minutes)).unwrap();
    session.settle();
    drop(session);
    let file = File::options().append(true).open(folder.join(name)).unwrap();
    let now = file.metadata().unwrap().modified().unwrap();
    file.set_modified(now - Duration::from_secs(age)).unwrap();
}

#[test]
fn the_newest_is_found_and_stands_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    assert!(newest(folder.path()).is_none());
    assert!(newest(&folder.path().join("missing")).is_none());
    left(folder.path(), "old.journal", 2, 500);
    left(folder.path(), "new.journal", 3, 10);
    left(folder.path(), "not.txt", 4, 0);
    let found = newest(folder.path()).unwrap();
    assert_eq!(found.path, folder.path().join("new.journal"));
    assert_eq!(found.state.now, ExerciseTime::from_minutes(3));
    assert_eq!(found.title, small_scenario().about.title);
}

#[test]
fn what_was_put_aside_stays_on_disk_and_is_not_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.journal");
    for expected in ["one.discarded.journal", "one.discarded-2.journal"] {
        left(folder.path(), "one.journal", 2, 0);
        let before = read_bytes(&path).unwrap();
        let aside = put_aside(&path).unwrap();
        assert_eq!(aside, folder.path().join(expected));
        assert_eq!(read_bytes(&aside).unwrap(), before);
        assert!(newest(folder.path()).is_none());
    }
    assert!(put_aside(&path).is_err(), "it is gone from there");
    std::fs::rename(folder.path().join("one.discarded.journal"), &path).unwrap();
    assert!(newest(folder.path()).is_some(), "whoever wants it back renames it");
}

#[test]
fn what_is_closed_open_elsewhere_or_not_for_one_person_is_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    left(folder.path(), "closed.journal", 2, 0);
    let (mut session, _) = resume(&RealDisk, &at("closed.journal")).unwrap();
    session.close(Wall(3)).unwrap();
    session.settle();
    drop(session);
    assert!(newest(folder.path()).is_none(), "closed");

    let mut bots = begun();
    keep(&mut bots, &RealDisk, &at("bots.journal")).unwrap();
    lead(&mut bots, Command::Start).unwrap();
    bots.settle();
    drop(bots);
    let mut unstarted = solo();
    keep(&mut unstarted, &RealDisk, &at("unstarted.journal")).unwrap();
    drop(unstarted);
    write_whole(&at("damaged.journal"), b"nonsense").unwrap();
    write_whole(&at("empty.journal"), b"").unwrap();
    assert!(newest(folder.path()).is_none(), "nobody's, not begun, no journal");

    left(folder.path(), "open.journal", 2, 0);
    let (session, _) = resume(&RealDisk, &at("open.journal")).unwrap();
    assert!(newest(folder.path()).is_none(), "open elsewhere");
    drop(session);
    assert!(newest(folder.path()).is_some());
}

#[test]
fn a_seal_that_was_cut_short_does_not_close() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("one.journal");
    left(folder.path(), "one.journal", 2, 0);
    let (mut session, _) = resume(&RealDisk, &path).unwrap();
    session.close(Wall(3)).unwrap();
    session.settle();
    drop(session);
    let whole = read_bytes(&path).unwrap();
    write_whole(&path, &whole[..whole.len() - 9]).unwrap();
    assert_eq!(newest(folder.path()).unwrap().state.now, ExerciseTime::from_minutes(2));
}
