//! The program killed at seeded moments while it records: what was written can be gone on with, and
//! is the beginning of the run that was killed.

use drillhall::journal::Journal;
use drillhall::store::disk::RealDisk;
use drillhall::store::exercises;
use std::process::{Child, Command, Stdio};

const KILLS: u32 = 200;

fn play(journal: &std::path::Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_drillhall"));
    command
        .args(["play", "ward-lights", "--bot", "competent", "--seed", "7", "--journal"])
        .arg(journal)
        .env("HOME", journal.parent().unwrap())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// What an entry did, without the clock of the room, which no two runs share.
fn deeds(journal: &Journal) -> Vec<String> {
    journal
        .entries()
        .iter()
        .map(|it| format!("{:?} {:?} {:?}", it.at, it.command, it.events))
        .collect()
}

/// Waits until a file has so many bytes, or the program is done.
fn wait_for(path: &std::path::Path, bytes: u64, child: &mut Child) {
    let length = || std::fs::metadata(path).map_or(0, |it| it.len());
    while length() < bytes && child.try_wait().unwrap().is_none() {
        std::hint::spin_loop();
    }
}

#[test]
fn a_run_killed_at_any_moment_is_resumed_with_all_that_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let whole = folder.path().join("whole.journal");
    assert!(play(&whole).status().unwrap().success());
    let bytes = std::fs::metadata(&whole).unwrap().len();
    let (journal, _) = exercises::read(&whole).unwrap();
    let expected = deeds(&journal);
    assert!(expected.len() > 50, "{}", expected.len());

    let (mut nothing, mut midway, mut complete) = (0, 0, 0);
    for kill in 0..KILLS {
        let path = folder.path().join(format!("{kill}.journal"));
        let mut child = play(&path).spawn().unwrap();
        // From before the first line to after the last.
        wait_for(&path, bytes * u64::from(kill) / u64::from(KILLS), &mut child);
        child.kill().unwrap();
        child.wait().unwrap();
        match exercises::resume(&RealDisk, &path) {
            Ok((session, _torn)) => {
                let found = deeds(session.journal());
                let is_beginning = expected.starts_with(&found);
                assert!(is_beginning, "kill {kill}: {} entries", found.len());
                if found.len() < expected.len() { midway += 1 } else { complete += 1 }
            }
            // Not even its first line was whole: nothing had been acknowledged.
            Err(error) => {
                let bytes = std::fs::read(&path).unwrap_or_default();
                assert!(!bytes.contains(&b'\n'), "kill {kill}: {error}");
                nothing += 1;
            }
        }
    }
    println!("{nothing} before the first line, {midway} midway, {complete} complete");
    assert!(midway >= 20, "the kills fall into the run: {nothing}, {midway}, {complete}");
}
