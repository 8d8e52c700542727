//! What a team has ready before an incident, as its own list of things to look at now and then.

use serde::Serialize;

/// One thing to have ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// Its number.
    pub number: u8,
    /// What.
    pub title: &'static str,
    /// After so many days without a look it counts as stale.
    pub fresh_days: i64,
}

const fn item(number: u8, title: &'static str, fresh_days: i64) -> Item {
    Item { number, title, fresh_days }
}

/// A quarter of a year, and a year.
const QUARTER: i64 = 90;
const YEAR: i64 = 365;

/// Everything to have ready. Numbers never change: they stand in logs.
pub const CHECKLIST: [Item; 19] = [
    item(1, "Somebody owns the programme", YEAR),
    item(2, "Hours of support are agreed, with cover for sickness and leave", YEAR),
    item(3, "At least two people are on call and in the pager, also at night", QUARTER),
    item(4, "There is one known place to report to, and its keepers know whom to call", YEAR),
    item(5, "The runbook is written and where people look for it", YEAR),
    item(6, "The template of the incident document is ready", YEAR),
    item(7, "Incident tickets can be locked", YEAR),
    item(8, "The template of the review is ready", YEAR),
    item(
        9,
        "The list of contacts is right: legal, HR, communications, operations, engineering",
        QUARTER,
    ),
    item(10, "The contact at the police or the cyber authority is agreed with counsel", YEAR),
    item(11, "Legal and contractual deadlines stand in the runbook", YEAR),
    item(12, "Outside help is retained, or the choice against it is written down", YEAR),
    item(13, "The on-call rota of this quarter holds", QUARTER),
    item(14, "The channel for when mail and chat are down was tried", QUARTER),
    item(15, "The number of the conference bridge works", QUARTER),
    item(16, "The store for evidence can be reached and written to", QUARTER),
    item(17, "A backup was restored as a test", YEAR),
    item(18, "Numbers of the insurer and the retained firm are at hand", QUARTER),
    item(19, "The list of authorities by country is right", YEAR),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_are_numbered_from_one() {
        assert!(CHECKLIST.iter().zip(1_u8..).all(|(item, number)| item.number == number));
    }
}
