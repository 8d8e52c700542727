//! Lengths and lists, as people say them.

use super::Words;
use crate::time::Span;

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

    fn joined(&self, members: &[String], word: &str) -> String {
        match members {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.say(word)),
        }
    }
}
