//! The programme, read from the database: one walk through each table.

use super::save::{Mark, word};
use super::trouble::DatabaseTrouble;
use crate::journal::{HexHash, Mode, Wall};
use crate::programme::{
    Action, ActionId, Attended, Day, Element, Exercise, Expected, Found, Objective, Priority,
    Programme, Seat, Signed, Status, Target, Verification,
};
use rusqlite::{Connection, Row};
use serde::Serialize;

type Loaded<T> = Result<T, DatabaseTrouble>;

/// How far the log was folded in; none if nothing was.
pub(super) fn mark(db: &Connection) -> Loaded<Option<Mark>> {
    let (Some(name), Some(count), Some(head)) =
        (meta(db, "log_name")?, meta(db, "log_count")?, meta(db, "log_head")?)
    else {
        return Ok(None);
    };
    let hash = |text: &str| {
        blake3::Hash::from_hex(text).map(HexHash).map_err(|_error| wrong("hash", text))
    };
    let number = count.parse().map_err(|_error| wrong("count", &count))?;
    Ok(Some(Mark { name: hash(&name)?, count: number, head: hash(&head)? }))
}

fn meta(db: &Connection, key: &str) -> Loaded<Option<String>> {
    let mut found = db.prepare_cached("SELECT value FROM meta WHERE key = ?")?;
    let mut rows = found.query([key])?;
    Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
}

/// Everything.
pub(super) fn load(db: &Connection) -> Loaded<Programme> {
    let mut programme = Programme { exercises: exercises(db)?, ..Programme::default() };
    if let Some(months) = meta(db, "every_months")? {
        programme.every_months = months.parse().map_err(|_error| wrong("number", &months))?;
    }
    parts(db, &mut programme)?;
    people(db, &mut programme)?;
    expected(db, &mut programme)?;
    each(db, "SELECT * FROM action", |row| {
        let (id, action) = action(row)?;
        programme.actions.insert(id, action);
        Ok(())
    })?;
    each(db, "SELECT * FROM verification ORDER BY place", |row| {
        programme.verifications.push(Verification {
            action: row.get(1)?,
            exercise: row.get(2)?,
            on: day(row, 3)?,
            result: one_of(&Found::ALL, row, 4)?,
            says: row.get(5)?,
        });
        Ok(())
    })?;
    each(db, "SELECT * FROM prepared", |row| {
        programme.prepared.insert(row.get(0)?, (day(row, 1)?, row.get(2)?));
        Ok(())
    })?;
    Ok(programme)
}

fn each(db: &Connection, sql: &str, mut take: impl FnMut(&Row<'_>) -> Loaded<()>) -> Loaded<()> {
    let mut all = db.prepare(sql)?;
    let mut rows = all.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

fn exercises(db: &Connection) -> Loaded<Vec<Exercise>> {
    let mut exercises = Vec::new();
    each(db, "SELECT * FROM exercise ORDER BY number", |row| {
        let (low, high): (Option<i64>, Option<i64>) = (row.get(15)?, row.get(16)?);
        exercises.push(Exercise {
            number: row.get(0)?,
            head: row.get(1)?,
            run: row.get(2)?,
            file: row.get(3)?,
            scenario: row.get(4)?,
            version: row.get(5)?,
            title: row.get(6)?,
            threat: row.get(7)?,
            plan: row.get(8)?,
            mode: one_of(&[Mode::Facilitated, Mode::Solo, Mode::Simulated], row, 9)?,
            held: Wall(row.get(10)?),
            held_on: day(row, 11)?,
            length_ms: row.get(12)?,
            team: row.get(13)?,
            score: row.get(14)?,
            interval: low.zip(high),
            exercised: row.get(17)?,
            standing: (row.get(18)?, row.get(19)?),
            went_on: row.get(20)?,
            sealed: row.get(21)?,
            entries: u64::try_from(row.get::<_, i64>(22)?).unwrap_or(0),
            objectives: Vec::new(),
            seats: Vec::new(),
            attendance: std::collections::BTreeMap::new(),
            signed: Vec::new(),
        });
        Ok(())
    })?;
    Ok(exercises)
}

/// The exercise that a row of another table belongs to.
fn of<'p>(programme: &'p mut Programme, row: &Row<'_>) -> Loaded<&'p mut Exercise> {
    let number: u32 = row.get(0)?;
    let at = usize::try_from(number).unwrap_or(0).wrapping_sub(1);
    programme.exercises.get_mut(at).ok_or_else(|| wrong("exercise", &number.to_string()))
}

fn parts(db: &Connection, programme: &mut Programme) -> Loaded<()> {
    each(db, "SELECT * FROM objective ORDER BY exercise, place", |row| {
        let (low, high): (Option<i64>, Option<i64>) = (row.get(7)?, row.get(8)?);
        of(programme, row)?.objectives.push(Objective {
            slug: row.get(2)?,
            title: row.get(3)?,
            capability: row.get(4)?,
            rating: row.get(5)?,
            points: row.get(6)?,
            interval: low.zip(high),
            exercised: row.get(9)?,
        });
        Ok(())
    })?;
    each(db, "SELECT * FROM seat ORDER BY exercise, place", |row| {
        of(programme, row)?.seats.push(Seat {
            role: row.get(2)?,
            title: row.get(3)?,
            person: row.get(4)?,
            acts: row.get(5)?,
        });
        Ok(())
    })
}

fn people(db: &Connection, programme: &mut Programme) -> Loaded<()> {
    each(db, "SELECT * FROM attendance", |row| {
        let names: String = row.get(3)?;
        let names =
            serde_json::from_str(&names).map_err(|_error| wrong("list of names", &names))?;
        let attended = Attended { people: row.get(2)?, names };
        of(programme, row)?.attendance.insert(row.get(1)?, attended);
        Ok(())
    })?;
    each(db, "SELECT * FROM signature ORDER BY exercise, place", |row| {
        let signed = Signed { role: row.get(2)?, name: row.get(3)?, on: day(row, 4)? };
        of(programme, row)?.signed.push(signed);
        Ok(())
    })
}

fn expected(db: &Connection, programme: &mut Programme) -> Loaded<()> {
    each(db, "SELECT * FROM expected", |row| {
        let expected = Expected {
            title: row.get(3)?,
            objective: row.get(4)?,
            reference: row.get(5)?,
            standing: row.get(6)?,
            tested: row.get(7)?,
            well: row.get(8)?,
            last: maybe_day(row, 9)?,
        };
        programme.expected.insert((row.get(1)?, row.get(2)?), expected);
        Ok(())
    })?;
    each(db, "SELECT * FROM trap", |row| {
        programme.traps.insert((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?));
        Ok(())
    })
}

fn action(row: &Row<'_>) -> Loaded<(ActionId, Action)> {
    let exercise = Some(row.get(0)?).filter(|it| *it != 0);
    let id = ActionId { exercise, number: row.get(1)? };
    let action = Action {
        id: id.to_string(),
        exercise,
        raised: day(row, 2)?,
        issue: row.get(3)?,
        step: row.get(4)?,
        measure: row.get(5)?,
        capability: row.get(6)?,
        element: one_of(&Element::ALL, row, 7)?,
        owner: row.get(8)?,
        priority: one_of(&Priority::ALL, row, 9)?,
        due: maybe_day(row, 10)?,
        status: one_of(&Status::ALL, row, 11)?,
        closed: maybe_day(row, 12)?,
        proof: row.get(13)?,
        tag: row.get(14)?,
        recurs: row.get(15)?,
        retest: row.get(16)?,
        suggested: target(row, 17)?,
        bound: target(row, 18)?,
        changed: Wall(row.get(19)?),
        changes: row.get(20)?,
    };
    Ok((id, action))
}

fn day(row: &Row<'_>, column: usize) -> Loaded<Day> {
    maybe_day(row, column)?.ok_or_else(|| wrong("day", ""))
}

fn maybe_day(row: &Row<'_>, column: usize) -> Loaded<Option<Day>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| Day::read(&text).ok_or_else(|| wrong("day", &text))).transpose()
}

fn one_of<T: Serialize + Copy>(all: &[T], row: &Row<'_>, column: usize) -> Loaded<T> {
    let text: String = row.get(column)?;
    all.iter().copied().find(|it| word(it) == text).ok_or_else(|| wrong("word", &text))
}

fn target(row: &Row<'_>, column: usize) -> Loaded<Option<Target>> {
    let text: Option<String> = row.get(column)?;
    let read = |text: String| serde_json::from_str(&text).map_err(|_error| wrong("target", &text));
    text.map(read).transpose()
}

fn wrong(what: &str, text: &str) -> DatabaseTrouble {
    DatabaseTrouble::Damaged(format!("`{text}` is no {what}"))
}
