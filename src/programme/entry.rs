//! What people enter: one line each in `entries.log`, never changed afterwards.

use super::action::{Element, Priority, Status, Target};
use super::day::Day;
use crate::journal::Wall;
use serde::{Deserialize, Serialize};

/// Something that was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// When.
    pub wall: Wall,
    /// What.
    pub what: What,
}

/// What can be entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum What {
    /// A journal was taken in; its copy lies under its hash.
    Import {
        /// The hash of its last line.
        head: String,
        /// The name of the file it came from.
        file: String,
        /// Which team played.
        team: String,
    },
    /// Who was there.
    Attend {
        /// In which exercise.
        exercise: u32,
        /// In which role.
        role: String,
        /// How many.
        people: u16,
        /// Their names, as far as given.
        names: Vec<String>,
    },
    /// An exercise was signed off.
    Sign {
        /// Which.
        exercise: u32,
        /// In which role.
        role: String,
        /// By whom, if given.
        name: String,
    },
    /// A corrective action of somebody's own.
    Add(NewAction),
    /// Another owner, day, priority or element.
    Change {
        /// Of which action.
        action: String,
        /// Who sees to it from now on.
        owner: Option<String>,
        /// When it is due from now on.
        due: Option<Day>,
        /// How soon from now on.
        priority: Option<Priority>,
        /// What it changes from now on.
        element: Option<Element>,
    },
    /// A new status, one action or many.
    Status(Vec<NewStatus>),
    /// A person has seen the proof.
    Verify {
        /// Of which action.
        action: String,
        /// What shows it.
        proof: String,
    },
    /// A later exercise is to try it.
    Retest {
        /// Which action.
        action: String,
        /// By what.
        target: Target,
    },
    /// An item of the preparation checklist was seen to be in place.
    Prepared {
        /// The item's number.
        item: u8,
        /// The day it was looked at.
        on: Day,
        /// What shows it.
        note: String,
    },
    /// So often there is to be an exercise.
    Every {
        /// At least every so many months.
        months: u16,
    },
}

/// A corrective action that somebody adds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewAction {
    /// What is to be improved.
    pub issue: String,
    /// What to do.
    pub step: String,
    /// Who sees to it.
    pub owner: String,
    /// When it is due.
    pub due: Option<Day>,
    /// How soon.
    pub priority: Priority,
    /// What it changes.
    pub element: Element,
    /// The exercise it comes from, if it does.
    pub exercise: Option<u32>,
}

/// A new status of an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewStatus {
    /// Which action.
    pub action: String,
    /// Its status.
    pub status: Status,
    /// What shows it, or why.
    pub proof: String,
    /// Another owner, if the sheet names one.
    pub owner: Option<String>,
    /// Another day, if the sheet names one.
    pub due: Option<Day>,
}
