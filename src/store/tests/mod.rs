//! What was acknowledged is there, whatever the disk does.

use self::simulated::{Fault, SimulatedDisk};
use super::disk::{Disk as _, RealDisk};
use super::exercises::{go_on_unsaved, keep, read, read_bytes, resume};
use super::files::write_whole;
use super::journal_file::{StoreError, WhyNot, create, open};
use crate::exercise::{Command, Seat, Setup};
use crate::journal::tests::{made_up, opening, small_scenario};
use crate::journal::{Journal, Wall, Why, chain};
use crate::session::{Progress, Recorder as _, Saving, Session, SubmitError};
use crate::time::ExerciseTime;
use std::path::{Path, PathBuf};

mod interrupted;
mod sameness;
pub(crate) mod simulated;

const ENTRIES: u64 = 4;

fn path() -> PathBuf {
    PathBuf::from("an/exercise.journal")
}

/// The lines of a journal: header, entries, seal.
fn whole() -> (Journal, Vec<u8>) {
    let mut journal = made_up(&small_scenario(), ENTRIES);
    let seal = journal.seal(Wall(9)).unwrap().to_vec();
    (journal, seal)
}

fn text_up_to(journal: &Journal, seq: u64) -> usize {
    (0..=seq).map(|seq| journal.line(seq).unwrap().len()).sum()
}

/// Writes the journal entry by entry, waiting for each; how many were acknowledged, if any file.
fn write(disk: &SimulatedDisk, journal: &Journal) -> Result<u64, StoreError> {
    let mut writer = create(disk, &path(), journal.line(0).unwrap())?;
    for seq in 1..=ENTRIES {
        writer.append(journal.line(seq).unwrap());
        if writer.settle() != Progress::Safe(text_up_to(journal, seq)) {
            assert!(matches!(writer.settle(), Progress::Stopped(_)));
            return Ok(seq - 1);
        }
    }
    Ok(ENTRIES)
}

/// Goes on with what a power cut has left, to the end; the journal must be whole then.
#[track_caller]
fn goes_on(left: Vec<u8>, journal: &Journal, seal: &[u8]) {
    let disk = SimulatedDisk::holding(&path(), left);
    let (file, text) = open(&disk, &path()).unwrap();
    let read = Journal::read(text, &small_scenario()).unwrap();
    let mut writer = file.go_on(read.text().len()).unwrap();
    for seq in read.chain().entries + 1..=ENTRIES {
        writer.append(journal.line(seq).unwrap());
    }
    if read.chain().sealed.is_none() {
        writer.append(seal);
    }
    assert_eq!(writer.settle(), Progress::Safe(journal.text().len()));
    for state in disk.after_power_cut(&path()) {
        assert_eq!(state.as_deref(), Some(journal.text()));
    }
}

/// What may be left of a journal of which so much was acknowledged.
#[track_caller]
fn survives(left: &[u8], acknowledged: u64, journal: &Journal) {
    let read = Journal::read(left.to_vec(), &small_scenario()).unwrap();
    assert!(read.chain().entries >= acknowledged, "an acknowledged entry is gone");
    assert!(journal.text().starts_with(read.text()), "something else is there");
}

#[test]
fn a_power_cut_at_any_moment_loses_nothing_acknowledged() {
    let (journal, seal) = whole();
    let quiet = SimulatedDisk::default();
    assert_eq!(write(&quiet, &journal).unwrap(), ENTRIES);
    let mut states = 0;
    for call in 1..=quiet.calls() + 1 {
        let disk = SimulatedDisk::with_fault(call, Fault::PowerCut);
        let written = write(&disk, &journal).ok();
        for left in disk.after_power_cut(&path()) {
            states += 1;
            let is_whole = |left: &Vec<u8>| left.len() >= journal.line(0).unwrap().len();
            match (written, left) {
                (Some(acknowledged), Some(left)) => {
                    survives(&left, acknowledged, &journal);
                    if states % 17 == 0 {
                        goes_on(left, &journal, &seal);
                    }
                }
                (Some(_), None) => panic!("the file is gone"),
                (None, Some(left)) if is_whole(&left) => survives(&left, 0, &journal),
                (None, Some(left)) => {
                    let why = Journal::read(left, &small_scenario()).unwrap_err().why;
                    assert!(matches!(why, Why::Empty | Why::NoWholeLine), "{why:?}");
                }
                (None, None) => {}
            }
        }
    }
    assert!(states > 2000, "{states}");
}

#[test]
fn a_power_cut_while_going_on_loses_nothing_acknowledged() {
    let (journal, seal) = whole();
    let torn = journal.text()[..text_up_to(&journal, 3) + 40].to_vec();
    for call in 1..=7 {
        let disk = SimulatedDisk::holding(&path(), torn.clone());
        let go_on = || -> Result<u64, StoreError> {
            let (file, text) = open(&disk, &path())?;
            let read = Journal::read(text, &small_scenario()).unwrap();
            let mut writer = file.go_on(read.text().len())?;
            writer.append(journal.line(4).unwrap());
            Ok(if matches!(writer.settle(), Progress::Safe(_)) { 4 } else { 3 })
        };
        disk.fail_at(call, Fault::PowerCut);
        let acknowledged = go_on().unwrap_or(3);
        for left in disk.after_power_cut(&path()) {
            survives(left.as_deref().unwrap(), acknowledged, &journal);
            goes_on(left.unwrap(), &journal, &seal);
        }
    }
}

#[test]
fn after_any_failure_the_file_rests_and_the_journal_is_saved_elsewhere() {
    let (journal, seal) = whole();
    let quiet = SimulatedDisk::default();
    write(&quiet, &journal).unwrap();
    for (call, fault) in
        (1..=quiet.calls()).flat_map(|call| [(call, Fault::Error), (call, Fault::Full)])
    {
        let disk = SimulatedDisk::with_fault(call, fault);
        let Ok(acknowledged) = write(&disk, &journal) else {
            assert_eq!(disk.contents(&path()), None, "call {call}: a half-made file is left");
            continue;
        };
        assert!(!disk.was_touched_after_failure(), "call {call}");
        disk.mend();
        survives(&disk.contents(&path()).unwrap(), acknowledged, &journal);
        let elsewhere = Path::new("elsewhere.journal");
        let mut writer =
            create(&disk, elsewhere, &journal.text()[..text_up_to(&journal, ENTRIES)]).unwrap();
        writer.append(&seal);
        assert_eq!(writer.settle(), Progress::Safe(journal.text().len()));
        assert_eq!(disk.contents(elsewhere).as_deref(), Some(journal.text()));
    }
}

#[test]
fn lines_that_gather_are_written_together() {
    let (journal, _) = whole();
    let disk = SimulatedDisk::default();
    let mut writer = create(&disk, &path(), journal.line(0).unwrap()).unwrap();
    let before = disk.syncs();
    disk.while_it_waits(|| (0..500).for_each(|_| writer.append(journal.line(1).unwrap())));
    writer.settle();
    assert!(disk.syncs() - before <= 2, "one under way, one for all the rest");
    assert_eq!(
        disk.contents(&path()).unwrap().len(),
        text_up_to(&journal, 1) + 499 * journal.line(1).unwrap().len()
    );
}

#[test]
fn closing_waits_for_what_was_handed_over() {
    let (journal, _) = whole();
    let disk = SimulatedDisk::default();
    let mut writer = create(&disk, &path(), journal.line(0).unwrap()).unwrap();
    writer.append(journal.line(1).unwrap());
    drop(writer);
    let states = disk.after_power_cut(&path());
    assert_eq!(states, [Some(journal.text()[..text_up_to(&journal, 1)].to_vec())]);
}

#[test]
fn one_exercise_has_one_writer() {
    let (journal, _) = whole();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.journal");
    let writer = create(&RealDisk, &path, journal.text()).unwrap();
    let error = open(&RealDisk, &path).unwrap_err();
    assert!(matches!(error.why, WhyNot::InUse));
    assert!(read(&path).is_err_and(|error| matches!(error.why, WhyNot::Damaged(_))), "still read");
    drop(writer);
    assert_eq!(open(&RealDisk, &path).unwrap().1, journal.text());
}

#[track_caller]
fn says<T>(outcome: Result<T, StoreError>, sentence: &str) {
    let Err(error) = outcome else { panic!("this should not have worked") };
    let told = error.to_string();
    assert!(told.starts_with(sentence), "{told}");
    assert!(told.ends_with(&error.path.display().to_string()), "the path comes last: {told}");
}

#[test]
fn every_error_says_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    write_whole(&at("there"), b"text").unwrap();
    says(
        create(&RealDisk, &at("there"), b""),
        "there is such a file already; choose another name: ",
    );
    says(create(&RealDisk, &at("not/there"), b""), "there is no such folder; make it first: ");
    says(open(&RealDisk, &at("missing")), "there is no such journal; check the name: ");
    says(open(&RealDisk, folder.path()), "this is no ordinary file; name a journal: ");
    #[cfg(unix)]
    says(read(Path::new("/dev/zero")), "this is no ordinary file; name a journal: ");
    says(
        read(&at("there")),
        "this is not a journal of an exercise; name the file that ends in `.journal`: ",
    );
    let large = std::fs::File::create(at("large")).unwrap();
    large.set_len(1 << 40).unwrap();
    says(read(&at("large")), "this is larger than 512 MiB, which no journal is; is it the right");
    let full = SimulatedDisk::with_fault(1, Fault::Full);
    says(create(&full, &path(), b"x"), "the disk is full; choose another one, or make room: ");
    let failing = SimulatedDisk::with_fault(1, Fault::Error);
    says(
        create(&failing, &path(), b"x"),
        "the disk has failed (simulated failure); try another folder or disk: ",
    );
}

fn begun() -> Session {
    let scenario = small_scenario();
    Session::begin(&scenario, Setup::all_bots(&scenario, 1), opening()).unwrap()
}

fn lead(session: &mut Session, command: Command) -> Result<(), SubmitError> {
    session.submit(Seat::Facilitator, command, Wall(1)).map(|_| ())
}

const fn to(minutes: i64) -> Command {
    Command::Advance { to: ExerciseTime::from_minutes(minutes) }
}

#[test]
fn an_exercise_is_kept_left_and_gone_on_with() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.journal");
    let mut session = begun();
    assert_eq!(session.saving(), Saving::Unsaved);
    keep(&mut session, &RealDisk, &path).unwrap();
    lead(&mut session, Command::Start).unwrap();
    lead(&mut session, to(3)).unwrap();
    assert_eq!(session.settle(), Saving::Saved);
    let state = session.exercise().state().clone();
    drop(session);

    let mut torn = read_bytes(&path).unwrap();
    torn.extend_from_slice(b"0123456789ab");
    write_whole(&path, &torn).unwrap();

    let (mut session, cut) = resume(&RealDisk, &path).unwrap();
    assert_eq!(cut, 12);
    assert_eq!(session.exercise().state(), &state);
    lead(&mut session, to(9)).unwrap();
    session.close(Wall(2)).unwrap();
    assert_eq!(session.settle(), Saving::Saved);
    assert_eq!(lead(&mut session, to(10)), Err(SubmitError::Closed));
    let (_, chain) = chain::verify(&read_bytes(&path).unwrap()).unwrap();
    assert_eq!((chain.entries, chain.sealed), (3, Some(Wall(2))));
}

#[test]
fn after_trouble_commands_wait_until_somebody_chooses() {
    let disk = SimulatedDisk::default();
    let mut session = begun();
    keep(&mut session, &disk, &path()).unwrap();
    lead(&mut session, Command::Start).unwrap();
    assert_eq!(session.settle(), Saving::Saved);
    disk.fail_at(1, Fault::Full);
    lead(&mut session, to(1)).unwrap();
    let Saving::Stopped(trouble) = session.settle() else { panic!("the disk was full") };
    assert_eq!(
        trouble.to_string(),
        "The disk is full, so the journal is not written any more: an/exercise.journal. \
         Save the whole journal elsewhere, or go on unsaved."
    );
    let before = session.journal().text().to_vec();
    let refused = lead(&mut session, to(2));
    assert_eq!(refused, Err(SubmitError::NotSaved(trouble)));
    assert_eq!(session.journal().text(), before, "nothing has changed");

    let elsewhere = Path::new("elsewhere.journal");
    assert!(keep(&mut session, &disk, elsewhere).is_err(), "it is full there too");
    assert!(matches!(session.saving(), Saving::Stopped(_)));
    go_on_unsaved(&mut session);
    lead(&mut session, to(2)).unwrap();
    assert_eq!(session.saving(), Saving::Unsaved);
    disk.mend();
    keep(&mut session, &disk, elsewhere).unwrap();
    lead(&mut session, to(3)).unwrap();
    assert_eq!(session.settle(), Saving::Saved);
    assert_eq!(disk.contents(elsewhere).as_deref(), Some(session.journal().text()));
    assert_eq!(chain::verify(session.journal().text()).unwrap().1.entries, 4);
}

#[test]
fn a_syncing_disk_is_seen_as_behind() {
    let disk = SimulatedDisk::default();
    let mut session = begun();
    keep(&mut session, &disk, &path()).unwrap();
    lead(&mut session, Command::Start).unwrap();
    session.settle();
    disk.while_it_waits(|| {
        lead(&mut session, to(1)).unwrap();
        lead(&mut session, to(2)).unwrap();
        assert_eq!(session.saving(), Saving::Behind { safe: 1 });
    });
    assert_eq!(session.settle(), Saving::Saved);
}

#[test]
fn an_empty_folder_name_is_this_folder() {
    assert!(RealDisk.sync_folder_of(Path::new("a.journal")).is_ok());
}
