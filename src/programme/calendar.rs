//! Reminders as an iCalendar file (RFC 5545): what is due, and when the next exercise is.
//!
//! The same programme always makes the same bytes: stamps are those of the last change, not of
//! now. What was done is cancelled under the same name, so that a calendar that takes the file in
//! again loses it.

use super::action::Action;
use super::day::Day;
use super::{Programme, Status};
use crate::journal::Wall;
use jiff::Timestamp;

/// Longest line, in bytes without its end.
const FOLD_AT: usize = 75;
/// A warning so many days before.
const WARNING_DAYS: u8 = 7;

/// One entry of a calendar.
struct Reminder<'a> {
    uid: String,
    changed: Wall,
    sequence: u32,
    day: Day,
    title: String,
    text: String,
    category: &'a str,
    is_off: bool,
}

/// The calendar of a programme; `name` keeps its reminders apart from those of others.
pub fn calendar(programme: &Programme, name: &str) -> Vec<u8> {
    let mut lines = Lines::default();
    for line in ["BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "CALSCALE:GREGORIAN"] {
        lines.add(line);
    }
    lines.add("PRODID:-//Drillhall//Exercise programme//EN");
    for action in programme.actions.values() {
        if let Some(reminder) = of_action(action, name) {
            lines.reminder(&reminder);
        }
    }
    if let Some(reminder) = of_next(programme, name) {
        lines.reminder(&reminder);
    }
    lines.add("END:VCALENDAR");
    lines.text.into_bytes()
}

fn of_action<'a>(action: &Action, name: &str) -> Option<Reminder<'a>> {
    let day = action.due?;
    let mut text = format!("{}\nOwner: {}. Status: {}.", action.issue, action.owner, action.status);
    if !action.measure.is_empty() {
        text.push_str(&format!("\nDone when {}.", action.measure));
    }
    Some(Reminder {
        uid: format!("{}@{name}.drillhall", action.id),
        changed: action.changed,
        sequence: action.changes,
        day,
        title: format!("{}: {}", action.id, action.step),
        text,
        category: "Corrective action",
        is_off: !action.status.is_open(),
    })
}

/// When the next exercise is due by.
fn of_next<'a>(programme: &Programme, name: &str) -> Option<Reminder<'a>> {
    let last = programme.exercises.iter().filter(|it| it.is_team()).max_by_key(|it| it.held)?;
    let open = programme.open_actions().filter(|it| it.status != Status::Proposed).count();
    Some(Reminder {
        uid: format!("next-exercise@{name}.drillhall"),
        changed: last.held,
        sequence: last.number,
        day: last.held_on.plus_months(programme.every_months),
        title: "The next exercise is due by today".to_owned(),
        text: format!(
            "The last was exercise {}. Actions taken up and open: {open}.",
            last.in_words()
        ),
        category: "Exercise",
        is_off: false,
    })
}

#[derive(Default)]
struct Lines {
    text: String,
}

impl Lines {
    fn reminder(&mut self, reminder: &Reminder<'_>) {
        self.add("BEGIN:VEVENT");
        self.add(&format!("UID:{}", reminder.uid));
        self.add(&format!("DTSTAMP:{}", stamp(reminder.changed)));
        self.add(&format!("SEQUENCE:{}", reminder.sequence));
        self.add(&format!("DTSTART;VALUE=DATE:{}", reminder.day.compact()));
        self.add(&format!("DTEND;VALUE=DATE:{}", reminder.day.plus_days(1).compact()));
        self.add(&format!("SUMMARY:{}", escaped(&reminder.title)));
        self.add(&format!("DESCRIPTION:{}", escaped(&reminder.text)));
        self.add(&format!("CATEGORIES:{}", reminder.category));
        self.add("TRANSP:TRANSPARENT");
        if reminder.is_off {
            self.add("STATUS:CANCELLED");
        } else {
            self.add("STATUS:CONFIRMED");
            self.add("BEGIN:VALARM");
            self.add("ACTION:DISPLAY");
            self.add(&format!("DESCRIPTION:{}", escaped(&reminder.title)));
            self.add(&format!("TRIGGER:-P{WARNING_DAYS}D"));
            self.add("END:VALARM");
        }
        self.add("END:VEVENT");
    }

    /// A line, folded between letters where it is too long.
    fn add(&mut self, line: &str) {
        let mut room = FOLD_AT;
        for letter in line.chars() {
            if letter.len_utf8() > room {
                self.text.push_str("\r\n ");
                room = FOLD_AT - 1;
            }
            self.text.push(letter);
            room -= letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A text as a value: what would end or part it is escaped.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' => escaped.push_str("\\n"),
            control if control.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn stamp(wall: Wall) -> String {
    let moment = Timestamp::from_millisecond(wall.0).unwrap_or(Timestamp::UNIX_EPOCH);
    moment.strftime("%Y%m%dT%H%M%SZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{programme_with_actions, today};
    use super::*;
    use proptest::prelude::*;

    fn unfolded(bytes: &[u8]) -> Vec<String> {
        let text = str::from_utf8(bytes).unwrap().replace("\r\n ", "");
        text.strip_suffix("\r\n").unwrap().split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn every_action_with_a_day_has_a_reminder_and_a_closed_one_is_cancelled() {
        let programme = programme_with_actions();
        let lines = unfolded(&calendar(&programme, "abc"));
        let with_day = programme.actions.values().filter(|it| it.due.is_some()).count();
        let count = |line: &str| lines.iter().filter(|it| *it == line).count();
        assert_eq!(count("BEGIN:VEVENT"), with_day + 1, "and the next exercise");
        assert_eq!(count("BEGIN:VEVENT"), count("END:VEVENT"));
        assert!(count("STATUS:CANCELLED") > 0, "{lines:?}");
        assert!(lines.contains(&"UID:E1-A1@abc.drillhall".to_owned()), "{lines:?}");
        assert!(today() > Day::read("2026-01-01").unwrap());
    }

    #[test]
    fn the_same_programme_makes_the_same_bytes() {
        let programme = programme_with_actions();
        assert_eq!(calendar(&programme, "abc"), calendar(&programme, "abc"));
    }

    proptest! {
        #[test]
        fn lines_are_short_and_fold_back(text in "\\PC{0,200}|[äöü€🜂,;\\\\]{0,90}") {
            let mut lines = Lines::default();
            let line = format!("SUMMARY:{}", escaped(&text));
            lines.add(&line);
            prop_assert!(lines.text.split("\r\n").all(|it| it.len() <= FOLD_AT));
            prop_assert_eq!(unfolded(lines.text.as_bytes()), vec![line]);
        }
    }
}
