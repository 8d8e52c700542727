//! Numbers, lists and citations, as a colleague would write them.

use crate::exercise::Rating;
use crate::runbook::draft::Channel;
use crate::time::Span;

/// A whole number of things: `1 entry`, `3 entries`.
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Small numbers as words, for the middle of a sentence.
pub(crate) fn number(count: usize) -> String {
    const WORDS: [&str; 13] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    WORDS.get(count).map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

/// The first letter large.
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// As a sentence lists them: `a, b and c`; empty for none.
pub(crate) fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.as_slice() {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// In quotation marks, unless it stands in its own.
pub(crate) fn quoted(text: &str) -> String {
    let bare = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
    let text = bare.filter(|bare| !bare.contains('"')).unwrap_or(text);
    let inner = text.strip_prefix('“').and_then(|text| text.strip_suffix('”'));
    if inner.is_some_and(|inner| !inner.contains(['“', '”'])) {
        return text.to_owned();
    }
    format!("“{}”", text.replace('“', "‘").replace('”', "’"))
}

/// One full stop at the end, whatever was there.
pub(crate) fn sentence(text: &str) -> String {
    let text = text.trim();
    let ends = |c| text.ends_with(c);
    if text.is_empty() || ends('.') || ends('!') || ends('?') || ends_inside(text) {
        capitalised(text)
    } else {
        format!("{}.", capitalised(text))
    }
}

fn ends_inside(text: &str) -> bool {
    [".”", "!”", "?”", ".\"", "!\"", "?\""].iter().any(|end| text.ends_with(end))
}

/// `entry 41`, `entries 41 and 78`, `entries 3, 4 and 9`; empty for none.
pub(crate) fn cited(entries: &[u64]) -> String {
    let numbers: Vec<String> = entries.iter().map(u64::to_string).collect();
    match entries.len() {
        0 => String::new(),
        1 => format!("entry {}", listed(&numbers)),
        _ => format!("entries {}", listed(&numbers)),
    }
}

/// Entry numbers in order, each once.
pub(crate) fn in_order(entries: impl IntoIterator<Item = u64>) -> Vec<u64> {
    let mut entries: Vec<u64> = entries.into_iter().collect();
    entries.sort_unstable();
    entries.dedup();
    entries
}

/// Points of a hundred in tenths: thousandths rounded half up.
pub(crate) const fn tenths(milli: i64) -> i64 {
    (milli + 50).div_euclid(100)
}

/// `71.3` from tenths.
pub(crate) fn decimal(tenths: i64) -> String {
    let sign = if tenths < 0 { "−" } else { "" };
    format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
}

/// Whole points: thousandths rounded half up.
pub(crate) const fn whole(milli: i64) -> i64 {
    (milli + 500).div_euclid(1000)
}

/// A share in whole per cent, rounded half up; none of nothing.
pub(crate) fn percent(part: i64, of: i64) -> Option<i64> {
    (of > 0).then(|| (200 * part + of) / (2 * of))
}

/// A length of time without seconds where there is an hour of it: for headlines.
pub(crate) fn about(span: Span) -> String {
    let minutes = (span.millis() + 30_000) / 60_000;
    match (minutes / 60, minutes % 60) {
        (0, 0) => span.in_words(),
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes:02}"),
    }
}

/// The letter of a rating; a dash for not exercised.
pub(crate) const fn letter(rating: Rating) -> &'static str {
    match rating {
        Rating::P => "P",
        Rating::S => "S",
        Rating::M => "M",
        Rating::U => "U",
        Rating::NotExercised => "–",
    }
}

/// What a rating means, in three words.
pub(crate) const fn meaning(rating: Rating) -> &'static str {
    match rating {
        Rating::P => "without challenges",
        Rating::S => "some challenges",
        Rating::M => "major challenges",
        Rating::U => "not achieved",
        Rating::NotExercised => "not exercised",
    }
}

/// What a rating means, in full (HSEEP).
pub(crate) const fn definition(rating: Rating) -> &'static str {
    match rating {
        Rating::P => {
            "Performed without challenges: the objective was met, and nothing else suffered for it."
        }
        Rating::S => {
            "Performed with some challenges: the objective was met and nothing suffered, but better \
             or faster ways were seen."
        }
        Rating::M => {
            "Performed with major challenges: the objective was met, but something else was \
             harmed, put at risk, or done against plan or law."
        }
        Rating::U => "Unable to be performed: the objective was not met.",
        Rating::NotExercised => "Not exercised: play did not come to it.",
    }
}

/// How something arrived.
pub(crate) const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Pager => "pager",
        Channel::Phone => "phone",
        Channel::Mail => "mail",
        Channel::Chat => "chat",
        Channel::Alert => "alert",
        Channel::Ticket => "ticket",
        Channel::News => "news",
        Channel::Log => "log",
        Channel::InPerson => "in person",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_cited_in_the_singular_and_the_plural() {
        assert_eq!(cited(&[]), "");
        assert_eq!(cited(&[41]), "entry 41");
        assert_eq!(cited(&in_order([78, 41, 41])), "entries 41 and 78");
        assert_eq!(cited(&[3, 4, 9]), "entries 3, 4 and 9");
    }

    #[test]
    fn a_sentence_ends_once() {
        for (text, whole) in [
            ("it was late", "It was late."),
            ("Was it late?", "Was it late?"),
            ("they said “stop.”", "They said “stop.”"),
            ("they said “stop”", "They said “stop”."),
            ("", ""),
        ] {
            assert_eq!(sentence(text), whole);
        }
    }

    #[test]
    fn quotation_marks_do_not_stand_in_each_other() {
        assert_eq!(quoted("“No data” was said"), "“‘No data’ was said”");
        assert_eq!(quoted("“Are we safe?”"), "“Are we safe?”");
        assert_eq!(quoted("\"All good\""), "“All good”");
        assert_eq!(quoted("“Yes” and “no”"), "“‘Yes’ and ‘no’”");
    }

    #[test]
    fn points_are_rounded_half_up_and_shown_in_tenths() {
        assert_eq!((tenths(71_349), tenths(71_350), whole(71_500)), (713, 714, 72));
        assert_eq!(decimal(713), "71.3");
        assert_eq!(decimal(-83), "−8.3");
        assert_eq!(decimal(-5), "−0.5");
    }

    #[test]
    fn headline_lengths_drop_the_seconds() {
        let about = |text| about(Span::read(text).unwrap());
        assert_eq!(about("84m20s"), "1 h 24");
        assert_eq!(about("7m40s"), "8 min");
        assert_eq!(about("20s"), "20 s");
        assert_eq!(about("2h"), "2 h");
    }

    #[test]
    fn shares_are_whole_per_cent() {
        assert_eq!((percent(1, 3), percent(2, 3), percent(0, 0)), (Some(33), Some(67), None));
    }
}
