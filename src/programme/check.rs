//! What cannot be entered, and why. Nothing is changed here.

use super::action::{By, Status};
use super::checklist::CHECKLIST;
use super::entry::{Entry, NewAction, NewStatus, What};
use super::{Evaluated, Programme};
use std::fmt;

/// Longest text of one field: a paragraph, not a document.
const LONGEST: usize = 2_000;

/// Why something cannot be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The same journal is there already, as this exercise.
    AlreadyThere(String),
    /// The same run is there already with other entries, as this exercise.
    OtherRecord(String),
    /// There is no exercise of this number; so many there are.
    NoExercise(u32, usize),
    /// No action has this id.
    NoAction(String),
    /// The exercise has no such role; those it has.
    NoRole(String, Vec<String>),
    /// The action has come too far, or not far enough.
    Status(String, Status, &'static str),
    /// A text that has to say something is empty.
    Empty(&'static str),
    /// A text is too long, or holds what no line of text holds.
    Text(&'static str),
    /// The checklist has no such item.
    NoItem(u8),
    /// A span that is none.
    Months,
    /// The scenario was played, and has nothing of this name.
    NoTarget(String),
    /// Nothing to change was named.
    Nothing,
}

/// One sentence with a way out, no capital, no full stop.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AlreadyThere(as_what) => {
                write!(f, "this journal is in the programme already, as exercise {as_what}")
            }
            Self::OtherRecord(as_what) => write!(
                f,
                "the same run is in the programme with other entries, as exercise {as_what}; \
                 `drillhall verify` of both shows which is whole"
            ),
            Self::NoExercise(number, 0) => {
                write!(f, "there is no exercise {number}: none has been imported yet")
            }
            Self::NoExercise(number, count) => {
                write!(f, "there is no exercise {number}; they are numbered 1 to {count}")
            }
            Self::NoAction(id) => write!(
                f,
                "no action is called `{id}`; `drillhall programme actions` lists them all"
            ),
            Self::NoRole(role, roles) => {
                write!(f, "the exercise has no role `{role}`; its roles are {}", roles.join(", "))
            }
            Self::Status(id, status, way_out) => write!(f, "{id} is {status}; {way_out}"),
            Self::Empty(what) => write!(f, "{what} is empty; say it in a few words"),
            Self::Text(what) => write!(
                f,
                "{what} is longer than {LONGEST} letters or holds control characters; shorten it \
                 to one line"
            ),
            Self::NoItem(item) => write!(
                f,
                "the checklist has no item {item}; its items are 1 to {}",
                CHECKLIST.len()
            ),
            Self::Months => f.write_str("name a number of months from 1 to 60"),
            Self::NoTarget(target) => write!(
                f,
                "{target} is not there in what was played; `drillhall programme coverage` lists what is"
            ),
            Self::Nothing => f.write_str("name what is to change: owner, due, priority or element"),
        }
    }
}

impl std::error::Error for Refusal {}

impl Programme {
    /// Whether something can be entered. An import comes with what its journal evaluates to.
    pub fn check(&self, entry: &Entry, evaluated: Option<&Evaluated>) -> Result<(), Refusal> {
        match &entry.what {
            What::Import { team, .. } => self.check_import(team, evaluated),
            What::Attend { exercise, role, names, .. } => {
                self.check_role(*exercise, role)?;
                names.iter().try_for_each(|name| said("the name", name))
            }
            What::Sign { exercise, role, name } => {
                self.has_exercise(*exercise)?;
                said("the role", role)?;
                fits("the name", name)
            }
            What::Add(new) => self.check_new(new),
            What::Change { action, owner, due, priority, element } => {
                self.has_action(action)?;
                if owner.is_none() && due.is_none() && priority.is_none() && element.is_none() {
                    return Err(Refusal::Nothing);
                }
                owner.iter().try_for_each(|owner| said("the owner", owner))
            }
            What::Status(rows) => rows.iter().try_for_each(|row| self.check_status(row)),
            What::Verify { action, proof } => {
                let status = self.status_of(action)?;
                said("the proof", proof)?;
                match status {
                    Status::Done => Ok(()),
                    status => {
                        let way_out = "only what is done can be verified; close it first";
                        Err(Refusal::Status(action.clone(), status, way_out))
                    }
                }
            }
            What::Retest { action, target } => {
                self.has_action(action)?;
                self.check_target(target)
            }
            What::Prepared { item, note, .. } => {
                if CHECKLIST.iter().all(|it| it.number != *item) {
                    return Err(Refusal::NoItem(*item));
                }
                fits("the note", note)
            }
            What::Every { months } if (1..=60).contains(months) => Ok(()),
            What::Every { .. } => Err(Refusal::Months),
        }
    }

    fn check_import(&self, team: &str, evaluated: Option<&Evaluated>) -> Result<(), Refusal> {
        fits("the team", team)?;
        let Some(new) = evaluated.map(|it| &it.exercise) else { return Ok(()) };
        match self.exercises.iter().find(|it| it.run == new.run) {
            Some(same) if same.head == new.head => Err(Refusal::AlreadyThere(same.in_words())),
            Some(other) => Err(Refusal::OtherRecord(other.in_words())),
            None => Ok(()),
        }
    }

    fn has_exercise(&self, number: u32) -> Result<(), Refusal> {
        let count = self.exercises.len();
        self.exercise(number).map(drop).ok_or(Refusal::NoExercise(number, count))
    }

    fn check_role(&self, exercise: u32, role: &str) -> Result<(), Refusal> {
        self.has_exercise(exercise)?;
        let seats = self.exercise(exercise).map(|it| it.seats.as_slice()).unwrap_or_default();
        if seats.iter().any(|seat| seat.role == role) {
            return Ok(());
        }
        let roles = seats.iter().map(|seat| seat.role.clone()).collect();
        Err(Refusal::NoRole(role.to_owned(), roles))
    }

    fn has_action(&self, id: &str) -> Result<(), Refusal> {
        self.status_of(id).map(drop)
    }

    fn status_of(&self, id: &str) -> Result<Status, Refusal> {
        self.action(id).map(|it| it.status).ok_or_else(|| Refusal::NoAction(id.to_owned()))
    }

    fn check_new(&self, new: &NewAction) -> Result<(), Refusal> {
        said("what is to be improved", &new.issue)?;
        said("what is to be done", &new.step)?;
        said("the owner", &new.owner)?;
        new.exercise.map_or(Ok(()), |number| self.has_exercise(number))
    }

    fn check_status(&self, row: &NewStatus) -> Result<(), Refusal> {
        let now = self.status_of(&row.action)?;
        let refused = |way_out| Err(Refusal::Status(row.action.clone(), now, way_out));
        fits("the proof", &row.proof)?;
        row.owner.iter().try_for_each(|owner| said("the owner", owner))?;
        match (now, row.status) {
            (Status::Done | Status::Verified, Status::Done) => Ok(()),
            (_, Status::Verified) => refused("a person verifies it with `programme act verify`"),
            (Status::Verified | Status::Dropped, it) if it.is_open() && it != Status::Reopened => {
                refused("reopen it first")
            }
            (was, Status::Reopened) if was.is_open() && was != Status::Reopened => {
                refused("it is open already")
            }
            _ => Ok(()),
        }
    }

    fn check_target(&self, target: &super::Target) -> Result<(), Refusal> {
        let By::Expectation(slug) = &target.by else { return Ok(()) };
        let played = |name: &str| self.exercises.iter().any(|it| it.scenario == name);
        let there = match &target.scenario {
            Some(name) if !played(name) => true,
            Some(name) => self.expected.contains_key(&(name.clone(), slug.clone())),
            None => self.expected.keys().any(|(_, it)| it == slug),
        };
        if there { Ok(()) } else { Err(Refusal::NoTarget(target.to_string())) }
    }
}

fn said(what: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::Empty(what)) } else { fits(what, text) }
}

fn fits(what: &'static str, text: &str) -> Result<(), Refusal> {
    let is_fit = text.chars().count() <= LONGEST && !text.chars().any(turns_lines);
    if is_fit { Ok(()) } else { Err(Refusal::Text(what)) }
}

/// Whether a letter ends a line, or makes what follows it read the other way round.
fn turns_lines(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}
