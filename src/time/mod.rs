//! Two clocks, both in whole milliseconds: exercise time counts from StartEx, story time is what
//! the players read on the wall.
//!
//! Nothing here reads a real clock. Story time keeps the offset of the scenario's start, so that
//! `02:14` stays `02:14` on every machine.

use serde::{Deserialize, Serialize};
use std::fmt;

mod calendar;
mod stamp;
mod written;

pub use self::calendar::{Calendar, Limit, date_of};
pub use self::written::Moments;

const MS_PER_SECOND: i64 = 1_000;
const MS_PER_MINUTE: i64 = 60 * MS_PER_SECOND;
const MS_PER_HOUR: i64 = 60 * MS_PER_MINUTE;

/// A length of time in whole milliseconds, never negative in a scenario.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Span(i64);

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// A span of whole milliseconds.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// A span of whole seconds.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds * MS_PER_SECOND)
    }

    /// A span of whole minutes.
    pub const fn from_minutes(minutes: i64) -> Self {
        Self(minutes * MS_PER_MINUTE)
    }

    /// Milliseconds.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whole minutes, rounded down.
    pub const fn minutes(self) -> i64 {
        self.0 / MS_PER_MINUTE
    }

    /// This span and another, one after the other.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Without what goes beyond whole minutes.
    #[must_use]
    pub const fn in_whole_minutes(self) -> Self {
        Self(self.0 / MS_PER_MINUTE * MS_PER_MINUTE)
    }

    /// As people say it, exact to the second below an hour: `45 s`, `4 min`, `3 min 30 s`,
    /// `1 h 24 min`, `3 days 6 h`.
    pub fn in_words(self) -> String {
        let (hours, minutes) = (self.0 / MS_PER_HOUR, self.0 / MS_PER_MINUTE % 60);
        let seconds = self.0 / MS_PER_SECOND % 60;
        let (large, small) = match (hours, minutes) {
            (48.., _) => (format!("{} days", hours / 24), (hours % 24, "h")),
            (1.., _) => (format!("{hours} h"), (minutes, "min")),
            (_, 1..) => (format!("{minutes} min"), (seconds, "s")),
            _ => return format!("{seconds} s"),
        };
        if small.0 == 0 { large } else { format!("{large} {} {}", small.0, small.1) }
    }

    /// Reads what an author wrote: `45s`, `4m`, `1h30m`, `1h 30m`, `2d`, or `0m`.
    ///
    /// Returns `None` for anything else; the caller knows the place and says so.
    pub fn read(text: &str) -> Option<Self> {
        let mut total: i64 = 0;
        let mut rest = text.trim();
        if rest.is_empty() {
            return None;
        }
        while !rest.is_empty() {
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, after) = rest.split_at_checked(digits)?;
            let number: i64 = number.parse().ok()?;
            let unit = after.chars().next()?;
            let scale = match unit {
                's' => MS_PER_SECOND,
                'm' => MS_PER_MINUTE,
                'h' => MS_PER_HOUR,
                'd' => 24 * MS_PER_HOUR,
                _ => return None,
            };
            total = total.checked_add(number.checked_mul(scale)?)?;
            rest = after.get(1..)?.trim_start();
        }
        Some(Self(total))
    }
}

/// Written the way an author would: `1h30m`, `4m`, `45s`, `0m`.
impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, seconds) =
            (self.0 / MS_PER_HOUR, self.0 / MS_PER_MINUTE % 60, self.0 / MS_PER_SECOND % 60);
        if self.0.abs() < MS_PER_SECOND {
            return f.write_str("0m");
        }
        if hours != 0 {
            write!(f, "{hours}h")?;
        }
        if minutes != 0 {
            write!(f, "{minutes}m")?;
        }
        if seconds != 0 {
            write!(f, "{seconds}s")?;
        }
        Ok(())
    }
}

/// A moment of play: whole milliseconds since StartEx.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct ExerciseTime(i64);

impl ExerciseTime {
    /// StartEx.
    pub const START: Self = Self(0);
    /// Later than any moment of play.
    pub const NEVER: Self = Self(i64::MAX);
    /// As far as play can ever go, a thousand years: sums of such moments never overflow.
    pub const LATEST: Self = Self(1 << 45);

    /// The moment so many milliseconds after StartEx.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// The moment so many minutes after StartEx.
    pub const fn from_minutes(minutes: i64) -> Self {
        Self(minutes * MS_PER_MINUTE)
    }

    /// Milliseconds since StartEx.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment a span later; stays at [`Self::NEVER`] once there.
    #[must_use]
    pub const fn after(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.millis()))
    }

    /// How long it is since an earlier moment; zero if that moment is not earlier.
    pub const fn since(self, earlier: Self) -> Span {
        let span = self.0.saturating_sub(earlier.0);
        if span < 0 { Span::ZERO } else { Span::from_millis(span) }
    }
}

/// Written as on the run sheet: `T+00:19:42`.
impl fmt::Display for ExerciseTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 / MS_PER_SECOND;
        write!(f, "T+{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

/// A moment in the story: whole milliseconds since 1970-01-01T00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct StoryTime(i64);

impl StoryTime {
    /// Later than any moment of the story.
    pub const NEVER: Self = Self(i64::MAX);

    /// The moment so many milliseconds after the Unix epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the Unix epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// The moment a span later.
    #[must_use]
    pub const fn after(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.millis()))
    }

    /// How long it is since an earlier moment; zero if that moment is not earlier.
    pub const fn since(self, earlier: Self) -> Span {
        let span = self.0.saturating_sub(earlier.0);
        if span < 0 { Span::ZERO } else { Span::from_millis(span) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_read_as_authors_write_them() {
        for (text, millis) in [
            ("45s", 45_000),
            ("4m", 240_000),
            ("1h30m", 5_400_000),
            ("1h 30m", 5_400_000),
            ("0m", 0),
        ] {
            assert_eq!(Span::read(text), Some(Span::from_millis(millis)), "{text}");
        }
        for text in ["", "4", "m", "4 minutes", "-4m", "4mn", "99999999999999999999m", "é"] {
            assert_eq!(Span::read(text), None, "{text}");
        }
    }

    #[test]
    fn spans_are_written_as_they_are_read() {
        for text in ["45s", "4m", "1h30m", "2h", "0m", "1m30s"] {
            assert_eq!(Span::read(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn spans_are_said_as_people_say_them() {
        for (text, said) in [
            ("0m", "0 s"),
            ("45s", "45 s"),
            ("3m30s", "3 min 30 s"),
            ("4m", "4 min"),
            ("1h24m20s", "1 h 24 min"),
            ("24h", "24 h"),
            ("72h", "3 days"),
            ("78h10m", "3 days 6 h"),
        ] {
            assert_eq!(Span::read(text).unwrap().in_words(), said);
        }
    }

    #[test]
    fn exercise_time_reads_like_a_run_sheet() {
        assert_eq!(ExerciseTime::from_millis(1_182_000).to_string(), "T+00:19:42");
    }

    #[test]
    fn time_never_runs_backwards_in_a_difference() {
        let (early, late) = (ExerciseTime::from_minutes(1), ExerciseTime::from_minutes(3));
        assert_eq!(late.since(early), Span::from_minutes(2));
        assert_eq!(early.since(late), Span::ZERO);
        assert_eq!(ExerciseTime::NEVER.after(Span::from_minutes(1)), ExerciseTime::NEVER);
    }
}
