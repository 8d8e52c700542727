//! Changes of the programme, written into the database.

use super::trouble::DatabaseTrouble;
use crate::journal::HexHash;
use crate::programme::{
    Action, ActionId, Change, Evaluated, Exercise, Expected, Fared, Programme, Target,
};
use rusqlite::{Connection, Transaction, TransactionBehavior, params};
use serde::Serialize;

/// How far the log was folded into the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// Which log.
    pub name: HexHash,
    /// How many of its entries.
    pub count: u64,
    /// The hash of the last of them.
    pub head: HexHash,
}

/// Writes changes and how far the log was folded, all of it or nothing.
pub(super) fn save(
    db: &mut Connection,
    programme: &Programme,
    changes: &[Change],
    mark: &Mark,
) -> Result<(), DatabaseTrouble> {
    let step = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    write_changes(&step, programme, changes)?;
    write_mark(&step, mark)?;
    step.commit()?;
    Ok(())
}

fn write_changes(
    step: &Transaction<'_>,
    programme: &Programme,
    changes: &[Change],
) -> Result<(), DatabaseTrouble> {
    for change in changes {
        match change {
            Change::Held(run) => held(step, programme, run)?,
            Change::Attended(number, role) => attended(step, programme, *number, role)?,
            Change::Signed(number) => signed(step, programme, *number)?,
            Change::Action(id) => {
                if let Some(it) = programme.actions.get(id) {
                    action(step, id, it)?;
                }
            }
            Change::Verified => verified(step, programme)?,
            Change::Prepared(item) => {
                if let Some((on, note)) = programme.prepared.get(item) {
                    step.prepare_cached("INSERT OR REPLACE INTO prepared VALUES(?, ?, ?)")?
                        .execute(params![item, on.to_string(), note])?;
                }
            }
            Change::Every => set(step, "every_months", &programme.every_months.to_string())?,
        }
    }
    Ok(())
}

fn write_mark(step: &Connection, mark: &Mark) -> Result<(), DatabaseTrouble> {
    set(step, "log_name", &mark.name.to_string())?;
    set(step, "log_count", &mark.count.to_string())?;
    set(step, "log_head", &mark.head.to_string())
}

fn set(step: &Connection, key: &str, value: &str) -> Result<(), DatabaseTrouble> {
    step.prepare_cached("INSERT OR REPLACE INTO meta VALUES(?, ?)")?.execute([key, value])?;
    Ok(())
}

/// A word as the log spells it.
pub(super) fn word(value: &impl Serialize) -> String {
    let json = serde_json::to_string(value).unwrap_or_default();
    json.trim_matches('"').to_owned()
}

/// Something in JSON, or nothing.
fn json(value: Option<&Target>) -> Option<String> {
    serde_json::to_string(value?).ok()
}

fn large(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn held(
    step: &Transaction<'_>,
    programme: &Programme,
    run: &Evaluated,
) -> Result<(), DatabaseTrouble> {
    let it = &run.exercise;
    exercise(step, it)?;
    for (place, seat) in it.seats.iter().enumerate() {
        step.prepare_cached("INSERT INTO seat VALUES(?, ?, ?, ?, ?, ?)")?.execute(params![
            it.number,
            large(place as u64),
            seat.role,
            seat.title,
            seat.person,
            seat.acts
        ])?;
    }
    for (place, one) in it.objectives.iter().enumerate() {
        let (low, high) = (one.interval.map(|it| it.0), one.interval.map(|it| it.1));
        step.prepare_cached("INSERT INTO objective VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")?
            .execute(params![
                it.number,
                large(place as u64),
                one.slug,
                one.title,
                one.capability,
                one.rating,
                one.points,
                low,
                high,
                one.exercised
            ])?;
    }
    outcomes(step, programme, run)?;
    for inject in &run.released {
        step.prepare_cached("INSERT OR IGNORE INTO released VALUES(?, ?)")?
            .execute(params![it.number, inject])?;
    }
    for (place, finding) in run.findings.iter().enumerate() {
        let entries = serde_json::to_string(&finding.entries).unwrap_or_default();
        step.prepare_cached("INSERT INTO finding VALUES(?, ?, ?, ?, ?, ?, ?)")?.execute(
            params![
                it.number,
                large(place as u64),
                finding.strength,
                finding.title,
                finding.capability,
                finding.lost,
                entries
            ],
        )?;
    }
    Ok(())
}

fn exercise(step: &Transaction<'_>, it: &Exercise) -> Result<(), DatabaseTrouble> {
    let (low, high) = (it.interval.map(|it| it.0), it.interval.map(|it| it.1));
    let (well, tested) = it.standing;
    let sql = "INSERT INTO exercise VALUES(\
               ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    step.prepare_cached(sql)?.execute(params![
        it.number,
        it.head,
        it.run,
        it.file,
        it.scenario,
        it.version,
        it.title,
        it.threat,
        it.plan,
        word(&it.mode),
        it.held.0,
        it.held_on.to_string(),
        it.length_ms,
        it.team,
        it.score,
        low,
        high,
        it.exercised,
        well,
        tested,
        it.went_on,
        it.sealed,
        large(it.entries)
    ])?;
    Ok(())
}

fn outcomes(
    step: &Transaction<'_>,
    programme: &Programme,
    run: &Evaluated,
) -> Result<(), DatabaseTrouble> {
    let exercise = &run.exercise;
    for outcome in &run.outcomes {
        let key = (exercise.scenario.clone(), outcome.slug.clone());
        let Some(now) = programme.expected.get(&key) else { continue };
        let id = expected(step, &key, now)?;
        let fared = Fared::ALL.iter().position(|it| *it == outcome.fared).unwrap_or(0);
        step.prepare_cached("INSERT INTO outcome VALUES(?, ?, ?, ?)")?.execute(params![
            exercise.number,
            id,
            large(fared as u64),
            outcome.score
        ])?;
    }
    for trap in &run.traps {
        let key = (exercise.scenario.clone(), trap.slug.clone());
        let Some((title, runs)) = programme.traps.get(&key) else { continue };
        step.prepare_cached("INSERT OR REPLACE INTO trap VALUES(?, ?, ?, ?)")?
            .execute(params![key.0, key.1, title, runs])?;
        if trap.taken > 0 {
            step.prepare_cached("INSERT INTO trap_taken VALUES(?, ?, ?)")?.execute(params![
                exercise.number,
                trap.slug,
                trap.taken
            ])?;
        }
    }
    Ok(())
}

fn expected(
    step: &Transaction<'_>,
    (scenario, slug): &(String, String),
    it: &Expected,
) -> Result<i64, DatabaseTrouble> {
    let sql = "INSERT INTO expected(scenario, slug, title, objective, reference, standing, \
               tested, well, last) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) \
               ON CONFLICT(scenario, slug) DO UPDATE SET title = excluded.title, \
               objective = excluded.objective, reference = excluded.reference, \
               standing = excluded.standing, tested = excluded.tested, well = excluded.well, \
               last = excluded.last RETURNING id";
    let values = params![
        scenario,
        slug,
        it.title,
        it.objective,
        it.reference,
        it.standing,
        it.tested,
        it.well,
        it.last.map(|day| day.to_string())
    ];
    Ok(step.prepare_cached(sql)?.query_row(values, |row| row.get(0))?)
}

fn attended(
    step: &Transaction<'_>,
    programme: &Programme,
    number: u32,
    role: &str,
) -> Result<(), DatabaseTrouble> {
    let found = programme.exercise(number).and_then(|it| it.attendance.get(role));
    if let Some(it) = found {
        let names = serde_json::to_string(&it.names).unwrap_or_default();
        step.prepare_cached("INSERT OR REPLACE INTO attendance VALUES(?, ?, ?, ?)")?
            .execute(params![number, role, it.people, names])?;
    }
    Ok(())
}

fn signed(
    step: &Transaction<'_>,
    programme: &Programme,
    number: u32,
) -> Result<(), DatabaseTrouble> {
    // Several may be new when many entries are folded in at once.
    let signed = programme.exercise(number).map(|it| it.signed.as_slice()).unwrap_or_default();
    for (place, it) in signed.iter().enumerate() {
        step.prepare_cached("INSERT OR REPLACE INTO signature VALUES(?, ?, ?, ?, ?)")?
            .execute(params![number, large(place as u64), it.role, it.name, it.on.to_string()])?;
    }
    Ok(())
}

fn action(step: &Transaction<'_>, id: &ActionId, it: &Action) -> Result<(), DatabaseTrouble> {
    let sql = "INSERT OR REPLACE INTO action VALUES(\
               ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    step.prepare_cached(sql)?.execute(params![
        id.exercise.unwrap_or(0),
        id.number,
        it.raised.to_string(),
        it.issue,
        it.step,
        it.measure,
        it.capability,
        word(&it.element),
        it.owner,
        word(&it.priority),
        it.due.map(|day| day.to_string()),
        word(&it.status),
        it.closed.map(|day| day.to_string()),
        it.proof,
        it.tag,
        it.recurs,
        it.retest,
        json(it.suggested.as_ref()),
        json(it.bound.as_ref()),
        it.changed.0,
        it.changes
    ])?;
    Ok(())
}

fn verified(step: &Transaction<'_>, programme: &Programme) -> Result<(), DatabaseTrouble> {
    // Several may be new: those that are not there yet.
    let known: i64 = step.query_row("SELECT count(*) FROM verification", [], |row| row.get(0))?;
    let known = usize::try_from(known).unwrap_or(usize::MAX);
    for (place, it) in programme.verifications.iter().enumerate().skip(known) {
        step.prepare_cached("INSERT INTO verification VALUES(?, ?, ?, ?, ?, ?)")?.execute(
            params![
                large(place as u64 + 1),
                it.action,
                it.exercise,
                it.on.to_string(),
                word(&it.result),
                it.says
            ],
        )?;
    }
    Ok(())
}
