//! The programme that remembers: exercises, what they showed, what was done about it, and whether
//! it helped.
//!
//! A [`Programme`] is folded from what people entered ([`Entry`]) and from the journals they took
//! in ([`Evaluated`]). [`Programme::check`] reads and refuses, [`Programme::apply`] writes and
//! cannot fail; the same entries and journals always make the same programme. Nothing here touches
//! a file or a clock: the day is told from outside.

mod action;
mod calendar;
mod check;
mod checklist;
mod coverage;
mod day;
mod entry;
mod estimate;
pub mod evidence;
mod exercise;
mod fold;
pub mod log;
mod retest;
mod sheet;
pub mod status;
#[cfg(test)]
pub(crate) mod tests;

pub use self::action::{Action, By, Element, Found, Priority, Status, Target, Verification};
pub use self::calendar::calendar;
pub use self::check::Refusal;
pub use self::checklist::{CHECKLIST, Item};
pub use self::coverage::{Coverage, Matrix, coverage};
pub use self::day::{Day, Quarter};
pub use self::entry::{Entry, NewAction, NewStatus, What};
pub use self::estimate::{Estimate, Verdict};
pub use self::exercise::{
    Attended, Evaluated, Exercise, Fared, Finding, Objective, Outcome, Proposed, Seat, Signed, Trap,
};
pub use self::fold::{Change, Changed};
pub use self::sheet::{BadSheet, actions_sheet, read_statuses};

use std::collections::BTreeMap;

/// Everything that is remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    /// At least one exercise every so many months.
    pub every_months: u16,
    /// The runs, in the order of import; number 1 stands first.
    pub exercises: Vec<Exercise>,
    /// What is expected in the scenarios that were played: by scenario and name.
    pub expected: BTreeMap<(String, String), Expected>,
    /// Traps of those scenarios: title, and how often runs by people took them.
    pub traps: BTreeMap<(String, String), (String, u32)>,
    /// The register of corrective actions.
    pub actions: BTreeMap<ActionId, Action>,
    /// What was found about them, in order.
    pub verifications: Vec<Verification>,
    /// Items of the preparation checklist: when they were seen last, and what shows it.
    pub prepared: BTreeMap<u8, (Day, String)>,
}

/// The id of an action, in the order people expect: by exercise, then by number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActionId {
    /// Of which exercise; none sorts first.
    pub exercise: Option<u32>,
    /// Which of them, from 1.
    pub number: u32,
}

/// What becomes of an expected response over the years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// What people read.
    pub title: String,
    /// The objective's title.
    pub objective: String,
    /// Where the plan says so.
    pub reference: String,
    /// Whether it is expected in every scenario.
    pub standing: bool,
    /// How often a run by people put it to the test.
    pub tested: u32,
    /// How often it was then done in full.
    pub well: u32,
    /// The last time it was put to the test.
    pub last: Option<Day>,
}

impl Default for Programme {
    fn default() -> Self {
        Self {
            every_months: 12,
            exercises: Vec::new(),
            expected: BTreeMap::new(),
            traps: BTreeMap::new(),
            actions: BTreeMap::new(),
            verifications: Vec::new(),
            prepared: BTreeMap::new(),
        }
    }
}

impl Programme {
    /// The exercise of a number.
    pub fn exercise(&self, number: u32) -> Option<&Exercise> {
        self.exercises.get(usize::try_from(number.checked_sub(1)?).ok()?)
    }

    /// The action of an id, however it is written.
    pub fn action(&self, id: &str) -> Option<&Action> {
        self.actions.get(&ActionId::read(id)?)
    }

    /// Actions that are still to be done.
    pub fn open_actions(&self) -> impl Iterator<Item = &Action> {
        self.actions.values().filter(|it| it.status.is_open())
    }

    /// The id of the next action of an exercise, or of those that somebody added.
    fn next_id(&self, exercise: Option<u32>) -> ActionId {
        let last = ActionId { exercise, number: u32::MAX };
        let before = self.actions.range(..=last).next_back().map(|(id, _)| id);
        let number = before.filter(|it| it.exercise == exercise).map_or(0, |it| it.number);
        ActionId { exercise, number: number.saturating_add(1) }
    }
}

impl ActionId {
    /// Reads `E3-A1` or `R-1`, in large or small letters.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let number = |digits: &str| match digits.parse() {
            Ok(0) | Err(_) => None,
            Ok(number) => (digits == u32::to_string(&number)).then_some(number),
        };
        if let Some(digits) = text.strip_prefix("R-") {
            return Some(Self { exercise: None, number: number(digits)? });
        }
        let (exercise, digits) = text.strip_prefix('E')?.split_once("-A")?;
        Some(Self { exercise: Some(number(exercise)?), number: number(digits)? })
    }
}

impl std::fmt::Display for ActionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.exercise {
            Some(exercise) => write!(f, "E{exercise}-A{}", self.number),
            None => write!(f, "R-{}", self.number),
        }
    }
}
