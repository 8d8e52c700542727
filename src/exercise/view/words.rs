//! How roles, work and numbers are put into words for one seat.

use super::Eye;
use crate::exercise::command::{Act, Ticket, Work};
use crate::id::{RoleIx, RoleSet};
use crate::say;
use crate::scenario::model::pattern::Manner;
use crate::time::Span;
use crate::words::Words;

/// A whole number as people read it: `41,000`.
pub fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::from(if number < 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A length of time in words: `1 minute 30 seconds`.
pub(super) fn spoken(span: Span, words: &Words) -> String {
    let seconds = span.millis() / 1_000;
    let parts = [
        (seconds / 3600, "view-hours"),
        (seconds / 60 % 60, "view-minutes"),
        (seconds % 60, "view-seconds"),
    ];
    let some = parts.into_iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = some.map(|(count, id)| say!(words, id, count = count)).collect();
    if parts.is_empty() { words.say("view-no-time") } else { parts.join(" ") }
}

impl Eye<'_> {
    pub(super) fn title(&self, role: RoleIx) -> String {
        self.scenario.roles.get(role).map(|role| role.title.clone()).unwrap_or_default()
    }

    /// Roles in words: `everyone`, `you`, `you and Legal counsel`.
    pub(super) fn named(&self, roles: RoleSet) -> String {
        if !self.state.entered.is_empty() && self.state.entered.without(roles).is_empty() {
            return if roles.count() == 1 {
                self.one(roles)
            } else {
                self.words.say("view-everyone")
            };
        }
        self.one(roles)
    }

    fn one(&self, roles: RoleSet) -> String {
        let mine = !roles.and(self.mine).is_empty();
        let mut names: Vec<String> = mine.then(|| self.words.say("view-you")).into_iter().collect();
        names.extend(roles.without(self.mine).iter().map(|role| self.title(role)));
        listed(&names, self.words)
    }

    /// What a piece of work is, as far as this seat may know.
    pub(super) fn work(&self, work: &Work) -> String {
        match work {
            Work::Act(act) => self.act(act),
            Work::Tell { fact, to } if self.knows(*fact) => {
                let text = &self.scenario.facts[*fact].text;
                say!(self.words, "view-tell", to = self.named(*to), text = text)
            }
            Work::Tell { to, .. } => say!(self.words, "view-tell-something", to = self.named(*to)),
            Work::CarryOut { prepared } => self.carried_out(*prepared),
        }
    }

    fn act(&self, act: &Act) -> String {
        let mut text = self.scenario.actions[act.action].name.clone();
        if let Some(object) = act.about.filter(|object| self.sees_object(*object)) {
            text = format!("{text}: {}", self.scenario.objects[object].title);
        }
        if let Some(level) = act.level {
            let levels = &self.scenario.severity.levels;
            let name = levels.iter().find(|it| it.level == level).map(|it| it.name.as_str());
            text = format!("{text}: {level} {}", name.unwrap_or_default());
        }
        if let Some(role) = act.to {
            text = format!("{text}: {}", self.title(role));
        }
        match act.manner {
            Manner::Done => text,
            Manner::Prepared => say!(self.words, "view-prepare", text = text),
            Manner::Considered => say!(self.words, "view-consider", text = text),
        }
    }

    fn carried_out(&self, prepared: Ticket) -> String {
        match self.state.act(prepared).map(|act| act.work) {
            Some(Work::Act(act)) => {
                let text = self.act(&Act { manner: Manner::Done, ..act });
                say!(self.words, "view-carry-out", text = text)
            }
            _ => self.words.say("view-carry-out-prepared"),
        }
    }
}

/// Names as a sentence lists them: `a, b and c`.
pub(super) fn listed(names: &[String], words: &Words) -> String {
    if names.is_empty() { words.say("view-nobody") } else { words.all_of(names) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped_by_thousands() {
        for (number, text) in [
            (0, "0"),
            (999, "999"),
            (1_000, "1,000"),
            (41_000, "41,000"),
            (-1_234_567, "−1,234,567"),
        ] {
            assert_eq!(grouped(number), text);
        }
    }

    #[test]
    fn lengths_of_time_are_spoken_in_full() {
        for (seconds, text) in [
            (300, "5 minutes"),
            (90, "1 minute 30 seconds"),
            (3_601, "1 hour 1 second"),
            (0, "no time"),
        ] {
            assert_eq!(spoken(Span::from_seconds(seconds), &Words::english()), text);
        }
    }

    #[test]
    fn names_are_listed_as_in_a_sentence() {
        let (names, words) = (["a", "b", "c"].map(str::to_owned), Words::english());
        assert_eq!(listed(&names, &words), "a, b and c");
        assert_eq!(listed(&names[..1], &words), "a");
        assert_eq!(listed(&[], &words), "nobody");
    }
}
