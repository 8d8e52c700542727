//! Days: the programme knows no hours. Written and read as `2026-11-22`, in UTC.

use crate::journal::Wall;
use jiff::ToSpan as _;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(Date);

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter {
    /// The year.
    pub year: i16,
    /// 1 to 4.
    pub quarter: i8,
}

impl Day {
    /// Reads `2026-11-22`, and nothing else.
    pub fn read(text: &str) -> Option<Self> {
        let day = Self(text.parse().ok()?);
        (day.to_string() == text).then_some(day)
    }

    /// The day of a moment on the clock of the room, in UTC.
    pub fn of(wall: Wall) -> Self {
        Self(crate::time::date_of(wall.0).parse().unwrap_or(Date::MAX))
    }

    /// Whole days since another day; negative if that one is later.
    pub fn days_since(self, other: Self) -> i64 {
        other.0.until(self.0).map_or(0, |span| i64::from(span.get_days()))
    }

    /// So many months later, on the last day of the month if it has no such day.
    #[must_use]
    pub fn plus_months(self, months: u16) -> Self {
        Self(self.0.saturating_add(i64::from(months).months()))
    }

    /// So many months earlier.
    #[must_use]
    pub fn minus_months(self, months: u16) -> Self {
        Self(self.0.saturating_sub(i64::from(months).months()))
    }

    /// So many days later.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self(self.0.saturating_add(days.days()))
    }

    /// The quarter it lies in.
    pub fn quarter(self) -> Quarter {
        Quarter { year: self.0.year(), quarter: (self.0.month() - 1) / 3 + 1 }
    }

    /// As people write it: `22 November 2026`.
    pub fn in_words(self) -> String {
        self.0.strftime("%-d %B %Y").to_string()
    }

    /// As calendars write it: `20261122`.
    pub fn compact(self) -> String {
        self.0.strftime("%Y%m%d").to_string()
    }
}

impl Quarter {
    /// The one after it.
    #[must_use]
    pub const fn next(self) -> Self {
        match self.quarter {
            4 => Self { year: self.year + 1, quarter: 1 },
            quarter => Self { year: self.year, quarter: quarter + 1 },
        }
    }

    /// So many quarters before it.
    #[must_use]
    pub fn before(self, quarters: i16) -> Self {
        let index = self.year * 4 + i16::from(self.quarter) - 1 - quarters;
        let quarter = i8::try_from(index.rem_euclid(4)).unwrap_or(0) + 1;
        Self { year: index.div_euclid(4), quarter }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// `2026 Q4`.
impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} Q{}", self.year, self.quarter)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).ok_or_else(|| serde::de::Error::custom("a day is written 2026-11-22"))
    }
}

impl Serialize for Quarter {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_one_way_to_write_a_day_is_read() {
        assert_eq!(Day::read("2026-11-22").unwrap().in_words(), "22 November 2026");
        for text in ["", "2026-11-2", "20261122", "2026-11-31", "2026-11-22T10:00", " 2026-11-22"] {
            assert_eq!(Day::read(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_without_that_day_ends_on_its_last() {
        let day = Day::read("2027-12-31").unwrap();
        assert_eq!(day.plus_months(2).to_string(), "2028-02-29");
        assert_eq!(day.quarter().next().to_string(), "2028 Q1");
        assert_eq!(day.quarter().before(4).to_string(), "2026 Q4");
    }

    proptest! {
        #[test]
        fn days_since_undoes_plus_days(start in 0_i64..4_000_000_000_000, days in -20_000_i32..20_000) {
            let day = Day::of(Wall(start));
            prop_assert_eq!(day.plus_days(days).days_since(day), i64::from(days));
            prop_assert_eq!(Day::read(&day.to_string()), Some(day));
        }

        #[test]
        fn quarters_follow_each_other(start in 0_i64..4_000_000_000_000, back in 0_i16..40) {
            let quarter = Day::of(Wall(start)).quarter();
            let mut walked = quarter.before(back);
            for _ in 0..back {
                prop_assert!(walked < walked.next());
                walked = walked.next();
            }
            prop_assert_eq!(walked, quarter);
        }
    }
}
