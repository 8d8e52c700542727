//! An exercise as the programme remembers it, and what comes of evaluating its journal.

use super::action::{Element, Priority, Target};
use super::day::Day;
use super::estimate::Estimate;
use crate::journal::{Mode, Wall};
use serde::Serialize;
use std::collections::BTreeMap;

/// One run, remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Exercise {
    /// Its number in the programme, from 1, in the order of import.
    pub number: u32,
    /// The hash of the journal's last line: names what was recorded.
    pub head: String,
    /// The hash of the journal's first line: names the run.
    pub run: String,
    /// The name of the file it came from, without its folder.
    pub file: String,
    /// The scenario's name.
    pub scenario: String,
    /// Its version.
    pub version: String,
    /// What people call it.
    pub title: String,
    /// The kind of incident.
    pub threat: String,
    /// The plan under test, with its version.
    pub plan: String,
    /// How it was run.
    pub mode: Mode,
    /// When it was set up.
    pub held: Wall,
    /// The day of that.
    pub held_on: Day,
    /// How long play took, in milliseconds.
    pub length_ms: i64,
    /// Which team played, if anybody said so.
    pub team: String,
    /// Points in thousandths, with their interval if there is one.
    pub score: i64,
    /// The interval of the points: lower and upper end.
    pub interval: Option<(i64, i64)>,
    /// How many expected responses were put to the test.
    pub exercised: u32,
    /// Standing responses, the same in every scenario: done in full, and put to the test.
    pub standing: (u32, u32),
    /// Whether it goes on from another run, which makes it no run of its own.
    pub went_on: bool,
    /// Whether the journal was closed with its seal.
    pub sealed: bool,
    /// How many entries it has.
    pub entries: u64,
    /// Its objectives.
    pub objectives: Vec<Objective>,
    /// Its roles.
    pub seats: Vec<Seat>,
    /// Who was there, by the name of the role.
    pub attendance: BTreeMap<String, Attended>,
    /// Who signed it off.
    pub signed: Vec<Signed>,
}

impl Exercise {
    /// The points with their doubt; none without an interval.
    pub fn points(&self) -> Option<Estimate> {
        self.interval.map(|(low, high)| Estimate::new(self.score, low, high))
    }

    /// Whether a team exercised, as against one person who practised or programs.
    pub fn is_team(&self) -> bool {
        self.mode == Mode::Facilitated
    }

    /// Whether people played at all.
    pub fn has_people(&self) -> bool {
        self.mode != Mode::Simulated
    }

    /// How people name it: `3, Ward lights on 22 November 2026`.
    pub fn in_words(&self) -> String {
        format!("{}, {} on {}", self.number, self.title, self.held_on.in_words())
    }
}

/// How an objective went.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Objective {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// The capability it belongs to.
    pub capability: String,
    /// `P`, `S`, `M`, `U` or `–`: a person's if there is one, else the suggested.
    pub rating: String,
    /// Points in thousandths; none if too little was exercised for a number.
    pub points: Option<i64>,
    /// Their interval.
    pub interval: Option<(i64, i64)>,
    /// Expected responses put to the test.
    pub exercised: u32,
}

/// Who sat in a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Seat {
    /// The role's name.
    pub role: String,
    /// What people call it.
    pub title: String,
    /// Whether a person sat there.
    pub person: bool,
    /// How many acts it began.
    pub acts: u32,
}

/// Who was there in a role.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Attended {
    /// How many people.
    pub people: u16,
    /// Their names, as far as somebody typed them.
    pub names: Vec<String>,
}

/// A sign-off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signed {
    /// In which role: `sponsor`, `facilitator`, or any other.
    pub role: String,
    /// The name, if it was given.
    pub name: String,
    /// When it was entered.
    pub on: Day,
}

/// What comes of evaluating a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluated {
    /// The exercise, before it has a number and a team.
    pub exercise: Exercise,
    /// What became of each expected response.
    pub outcomes: Vec<Outcome>,
    /// Contingency injects that were released.
    pub released: Vec<String>,
    /// Traps that the scenario sets, and whether they were taken.
    pub traps: Vec<Trap>,
    /// Strengths and areas for improvement.
    pub findings: Vec<Finding>,
    /// Corrective actions that its report proposes.
    pub proposed: Vec<Proposed>,
}

/// How an expected response fared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fared {
    /// In time and in full.
    Well,
    /// Done, but late, in a second-best way or in the wrong order.
    Partly,
    /// Not done.
    Missed,
    /// Play says nothing about it.
    NotExercised,
}

impl Fared {
    /// All of them, as the database numbers them.
    pub const ALL: [Self; 4] = [Self::Well, Self::Partly, Self::Missed, Self::NotExercised];
}

/// What became of an expected response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// The objective's title.
    pub objective: String,
    /// Where the plan says so.
    pub reference: String,
    /// Whether it is expected in every scenario.
    pub standing: bool,
    /// The inject that opens it, if one does.
    pub opened_by: String,
    /// How it fared.
    pub fared: Fared,
    /// Its score in thousandths, 0 to 1000.
    pub score: i64,
}

/// A tempting mistake.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap {
    /// Its name.
    pub slug: String,
    /// What people read.
    pub title: String,
    /// How often it was taken.
    pub taken: u16,
}

/// Something to keep or to improve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether it is a strength.
    pub strength: bool,
    /// What.
    pub title: String,
    /// The capability it belongs to.
    pub capability: String,
    /// Points lost, in thousandths.
    pub lost: i64,
    /// The entries that show it.
    pub entries: Vec<u64>,
}

/// A corrective action that a report proposes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// What is to be improved.
    pub issue: String,
    /// What to do.
    pub step: String,
    /// How one will know that it is done.
    pub measure: String,
    /// The capability.
    pub capability: String,
    /// Which element of it is changed.
    pub element: Element,
    /// The role that sees to it.
    pub owner: String,
    /// How soon.
    pub priority: Priority,
    /// The day it is due.
    pub due: Option<Day>,
    /// What makes it the same as one from another exercise.
    pub tag: String,
    /// How it would be tried again, in words.
    pub retest: String,
    /// What a later exercise would try it by.
    pub target: Option<Target>,
}
