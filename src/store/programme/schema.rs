//! The shape of the database, and how an older one is brought up to it.
//!
//! The database is a copy for quick answers: the log and the journals are what counts. So a step
//! that cannot carry rows over may empty the tables; what is missing is folded in again.

use super::trouble::DatabaseTrouble;
use rusqlite::Connection;
use std::time::Duration;

/// Marks a database as ours: `DrHl`.
const APPLICATION: i32 = 0x4472_486c;
/// How long a statement waits for another program.
const PATIENCE: Duration = Duration::from_secs(5);

/// Each step brings the version before up to its own; the first makes an empty database version 1.
const STEPS: [&str; 2] = [FIRST, INDICES];

const FIRST: &str = "
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE exercise(
    number INTEGER PRIMARY KEY, head TEXT NOT NULL, run TEXT NOT NULL UNIQUE, file TEXT NOT NULL,
    scenario TEXT NOT NULL, version TEXT NOT NULL, title TEXT NOT NULL, threat TEXT NOT NULL,
    plan TEXT NOT NULL, mode TEXT NOT NULL, held INTEGER NOT NULL, held_on TEXT NOT NULL,
    length_ms INTEGER NOT NULL, team TEXT NOT NULL, score INTEGER NOT NULL, low INTEGER,
    high INTEGER, exercised INTEGER NOT NULL, standing_well INTEGER NOT NULL,
    standing_tested INTEGER NOT NULL, went_on INTEGER NOT NULL, sealed INTEGER NOT NULL,
    entries INTEGER NOT NULL) STRICT;
CREATE TABLE objective(
    exercise INTEGER NOT NULL REFERENCES exercise, place INTEGER NOT NULL, slug TEXT NOT NULL,
    title TEXT NOT NULL, capability TEXT NOT NULL, rating TEXT NOT NULL, points INTEGER,
    low INTEGER, high INTEGER, exercised INTEGER NOT NULL,
    PRIMARY KEY(exercise, place)) STRICT, WITHOUT ROWID;
CREATE TABLE seat(
    exercise INTEGER NOT NULL REFERENCES exercise, place INTEGER NOT NULL, role TEXT NOT NULL,
    title TEXT NOT NULL, person INTEGER NOT NULL, acts INTEGER NOT NULL,
    PRIMARY KEY(exercise, place)) STRICT, WITHOUT ROWID;
CREATE TABLE attendance(
    exercise INTEGER NOT NULL REFERENCES exercise, role TEXT NOT NULL, people INTEGER NOT NULL,
    names TEXT NOT NULL, PRIMARY KEY(exercise, role)) STRICT, WITHOUT ROWID;
CREATE TABLE signature(
    exercise INTEGER NOT NULL REFERENCES exercise, place INTEGER NOT NULL, role TEXT NOT NULL,
    name TEXT NOT NULL, on_day TEXT NOT NULL,
    PRIMARY KEY(exercise, place)) STRICT, WITHOUT ROWID;
CREATE TABLE expected(
    id INTEGER PRIMARY KEY, scenario TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL,
    objective TEXT NOT NULL, reference TEXT NOT NULL, standing INTEGER NOT NULL,
    tested INTEGER NOT NULL, well INTEGER NOT NULL, last TEXT,
    UNIQUE(scenario, slug)) STRICT;
CREATE TABLE outcome(
    exercise INTEGER NOT NULL REFERENCES exercise, expected INTEGER NOT NULL REFERENCES expected,
    fared INTEGER NOT NULL, score INTEGER NOT NULL,
    PRIMARY KEY(exercise, expected)) STRICT, WITHOUT ROWID;
CREATE TABLE released(
    exercise INTEGER NOT NULL REFERENCES exercise, inject TEXT NOT NULL,
    PRIMARY KEY(exercise, inject)) STRICT, WITHOUT ROWID;
CREATE TABLE trap(
    scenario TEXT NOT NULL, slug TEXT NOT NULL, title TEXT NOT NULL, runs INTEGER NOT NULL,
    PRIMARY KEY(scenario, slug)) STRICT, WITHOUT ROWID;
CREATE TABLE trap_taken(
    exercise INTEGER NOT NULL REFERENCES exercise, slug TEXT NOT NULL, times INTEGER NOT NULL,
    PRIMARY KEY(exercise, slug)) STRICT, WITHOUT ROWID;
CREATE TABLE finding(
    exercise INTEGER NOT NULL REFERENCES exercise, place INTEGER NOT NULL,
    strength INTEGER NOT NULL, title TEXT NOT NULL, capability TEXT NOT NULL,
    lost INTEGER NOT NULL, entries TEXT NOT NULL,
    PRIMARY KEY(exercise, place)) STRICT, WITHOUT ROWID;
CREATE TABLE action(
    exercise INTEGER NOT NULL, number INTEGER NOT NULL, raised TEXT NOT NULL, issue TEXT NOT NULL,
    step TEXT NOT NULL, measure TEXT NOT NULL, capability TEXT NOT NULL, element TEXT NOT NULL,
    owner TEXT NOT NULL, priority TEXT NOT NULL, due TEXT, status TEXT NOT NULL, closed TEXT,
    proof TEXT NOT NULL, tag TEXT NOT NULL, recurs TEXT, retest TEXT NOT NULL, suggested TEXT,
    bound TEXT, changed INTEGER NOT NULL, changes INTEGER NOT NULL,
    PRIMARY KEY(exercise, number)) STRICT, WITHOUT ROWID;
CREATE TABLE verification(
    place INTEGER PRIMARY KEY, action TEXT NOT NULL, exercise INTEGER, on_day TEXT NOT NULL,
    result TEXT NOT NULL, says TEXT NOT NULL) STRICT;
CREATE TABLE prepared(
    item INTEGER PRIMARY KEY, on_day TEXT NOT NULL, note TEXT NOT NULL) STRICT;
";

const INDICES: &str = "
CREATE INDEX exercise_by_day ON exercise(held_on);
CREATE INDEX outcome_by_expected ON outcome(expected);
CREATE INDEX action_by_status ON action(status, due);
";

/// The version that this program writes.
pub(super) const VERSION: i64 = 2;

/// Settles how a connection behaves, and brings the database up to date.
pub(super) fn prepare(db: &mut Connection) -> Result<(), DatabaseTrouble> {
    settle(db)?;
    let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let application: i32 = db.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    let tables: i64 = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 && application != APPLICATION {
        return Err(DatabaseTrouble::Foreign);
    }
    if version > VERSION {
        return Err(DatabaseTrouble::Newer(version));
    }
    if version == VERSION {
        return Ok(());
    }
    let from = usize::try_from(version).map_err(|_negative| DatabaseTrouble::Foreign)?;
    // Somebody else may have done it meanwhile: the transaction looks again.
    let step = db.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let now: i64 = step.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if now == version {
        step.pragma_update(None, "application_id", APPLICATION)?;
        for sql in STEPS.iter().skip(from) {
            step.execute_batch(sql)?;
        }
        step.pragma_update(None, "user_version", VERSION)?;
    }
    step.commit()?;
    Ok(())
}

fn settle(db: &Connection) -> Result<(), DatabaseTrouble> {
    db.busy_timeout(PATIENCE)?;
    // Where the disk knows no shared memory, SQLite keeps its older journal: as safe, and slower.
    db.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "FULL")?;
    db.pragma_update(None, "foreign_keys", true)?;
    // What a database from elsewhere asks for is not done.
    db.pragma_update(None, "trusted_schema", false)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_step_for_every_version() {
        assert_eq!(usize::try_from(VERSION).unwrap(), STEPS.len());
    }

    #[test]
    fn an_older_database_is_brought_up_to_date_with_its_rows() {
        let mut db = Connection::open_in_memory().unwrap();
        db.execute_batch(FIRST).unwrap();
        db.execute("INSERT INTO meta VALUES('a', 'b')", []).unwrap();
        db.pragma_update(None, "user_version", 1).unwrap();
        db.pragma_update(None, "application_id", APPLICATION).unwrap();
        prepare(&mut db).unwrap();
        let value: String = db.query_row("SELECT value FROM meta", [], |row| row.get(0)).unwrap();
        let version: i64 = db.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
        assert_eq!((value.as_str(), version), ("b", VERSION));
    }

    #[test]
    fn a_newer_database_and_a_foreign_one_are_left_alone() {
        let mut db = Connection::open_in_memory().unwrap();
        prepare(&mut db).unwrap();
        db.pragma_update(None, "user_version", VERSION + 1).unwrap();
        assert!(matches!(prepare(&mut db), Err(DatabaseTrouble::Newer(_))));
        let mut db = Connection::open_in_memory().unwrap();
        db.execute_batch("CREATE TABLE holiday(day TEXT)").unwrap();
        assert!(matches!(prepare(&mut db), Err(DatabaseTrouble::Foreign)));
    }
}
