//! What people enter about exercises and about the programme itself.

use super::{Place, day};
use crate::cli::Outcome;
use crate::cli::console::Console;
use crate::programme::{Day, What};
use clap::Args;

const ATTEND: &str = "\
Examples:
  drillhall programme attend 3 --role legal_counsel --people 2
  drillhall programme attend 3 --role legal_counsel --people 1 --name \"A. Person\"

Roles and numbers are enough. Names are kept only if you type them here.";

/// Enter who was there: how many people in a role
#[derive(Args)]
#[command(after_help = ATTEND)]
pub(super) struct Attend {
    /// The exercise's number
    exercise: u32,
    /// The role's name in the scenario
    #[arg(long, value_name = "ROLE")]
    role: String,
    /// How many people
    #[arg(long, value_name = "NUMBER")]
    people: u16,
    /// A name, if you want it kept; can be given several times
    #[arg(long, value_name = "NAME")]
    name: Vec<String>,
}

impl Attend {
    pub(super) fn run(&self, place: &Place, console: &mut Console<'_>) -> Outcome {
        let what = What::Attend {
            exercise: self.exercise,
            role: self.role.clone(),
            people: self.people,
            names: self.name.clone(),
        };
        place.enter(what, "entered", console)
    }
}

const SIGN: &str = "\
Example:
  drillhall programme sign 3 --role sponsor";

/// Enter that an exercise's report was signed off
#[derive(Args)]
#[command(after_help = SIGN)]
pub(super) struct Sign {
    /// The exercise's number
    exercise: u32,
    /// In which role: sponsor, facilitator or any other
    #[arg(long, value_name = "ROLE")]
    role: String,
    /// By whom, if you want the name kept
    #[arg(long, default_value = "", value_name = "NAME")]
    name: String,
}

impl Sign {
    pub(super) fn run(&self, place: &Place, console: &mut Console<'_>) -> Outcome {
        let (role, name) = (self.role.clone(), self.name.clone());
        let what = What::Sign { exercise: self.exercise, role, name };
        place.enter(what, "entered", console)
    }
}

const PREPARED: &str = "\
Examples:
  drillhall programme prepared 9 --note \"every number called\"
  drillhall programme prepared 17 --on 2026-10-05 --note \"ledger restored in 41 minutes\"

`drillhall programme coverage` lists the items.";

/// Enter that an item of the preparation checklist was seen to be in place
#[derive(Args)]
#[command(after_help = PREPARED)]
pub(super) struct Prepared {
    /// The item's number
    item: u8,
    /// The day it was looked at; today when left out
    #[arg(long, value_name = "DAY", value_parser = day)]
    on: Option<Day>,
    /// What shows it
    #[arg(long, default_value = "", value_name = "TEXT")]
    note: String,
}

impl Prepared {
    pub(super) fn run(&self, place: &Place, console: &mut Console<'_>) -> Outcome {
        let on = self.on.unwrap_or(place.today);
        let what = What::Prepared { item: self.item, on, note: self.note.clone() };
        place.enter(what, "entered", console)
    }
}

const EVERY: &str = "\
Example:
  drillhall programme every 6      an exercise at least every six months; 12 unless you say so";

/// Enter how often there is to be a team exercise
#[derive(Args)]
#[command(after_help = EVERY)]
pub(super) struct Every {
    /// At least every so many months
    months: u16,
}

impl Every {
    pub(super) fn run(&self, place: &Place, console: &mut Console<'_>) -> Outcome {
        place.enter(What::Every { months: self.months }, "entered", console)
    }
}
