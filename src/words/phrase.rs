//! Lengths, lists and moments of the story, as people say them.

use super::Words;
use crate::say;
use crate::time::{Calendar, Span, StoryTime};

/// The days of the week and the months, and their phrases.
const NAMES: [(&str, &str); 19] = [
    ("Mon", "time-mon"),
    ("Tue", "time-tue"),
    ("Wed", "time-wed"),
    ("Thu", "time-thu"),
    ("Fri", "time-fri"),
    ("Sat", "time-sat"),
    ("Sun", "time-sun"),
    ("Jan", "time-jan"),
    ("Feb", "time-feb"),
    ("Mar", "time-mar"),
    ("Apr", "time-apr"),
    ("May", "time-may"),
    ("Jun", "time-jun"),
    ("Jul", "time-jul"),
    ("Aug", "time-aug"),
    ("Sep", "time-sep"),
    ("Oct", "time-oct"),
    ("Nov", "time-nov"),
    ("Dec", "time-dec"),
];

impl Words {
    /// A length of time: `45 s`, `3 min 30 s`, `1 h 24 min`, `3 days 6 h`.
    pub fn span(&self, span: Span) -> String {
        let said = span.in_words();
        // Units of a day and less are signs that every language here shares.
        match said.split_once("days") {
            Some((days, rest)) => format!("{days}{}{rest}", self.say("time-days")),
            None => said,
        }
    }

    /// The members of a list: `a, b and c`.
    pub fn all_of(&self, members: &[String]) -> String {
        self.joined(members, "time-and")
    }

    /// The members of a list to choose from: `a, b or c`.
    pub fn one_of(&self, members: &[String]) -> String {
        self.joined(members, "time-or")
    }

    /// The members of a list, any of which will do: `a or b or c`.
    pub fn any_of(&self, members: &[String]) -> String {
        members.join(&format!(" {} ", self.say("time-or")))
    }

    /// A moment of the story as on a wall clock with the day: `Sat 02:14`, `Sa 02:14`.
    pub fn day_time(&self, calendar: &Calendar, moment: StoryTime) -> String {
        let stamp = calendar.short(moment);
        match stamp.split_once(' ') {
            Some((day, time)) => {
                say!(self, "time-day-time", weekday = self.named(day), time = time)
            }
            None => stamp,
        }
    }

    /// A moment of the story with its date: `Sun 9 Mar 2031 02:14`, `So 9. März 2031 02:14`.
    pub fn date_time(&self, calendar: &Calendar, moment: StoryTime) -> String {
        let stamp = calendar.long(moment);
        let parts: Vec<&str> = stamp.split(' ').collect();
        let [weekday, day, month, year, time] = *parts else { return stamp };
        let (weekday, month) = (self.named(weekday), self.named(month));
        say!(
            self,
            "time-date-time",
            weekday = weekday,
            day = day,
            month = month,
            year = year,
            time = time
        )
    }

    /// A day of the week or a month by its short English name.
    fn named(&self, name: &str) -> String {
        let of = |(short, _): &&(&str, &str)| *short == name;
        NAMES.iter().find(of).map_or_else(|| name.to_owned(), |(_, id)| self.say(id))
    }

    fn joined(&self, members: &[String], word: &str) -> String {
        match members {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.say(word)),
        }
    }
}
