//! The story's calendar: its offset from UTC, its holidays, and how a legal limit counts on it.

use super::{Span, StoryTime};
use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::Offset;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};

/// A legal limit, as laws write them. Hours and days are clock hours: weekends count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// Clock hours.
    Hours(u32),
    /// Calendar days, to the same time of day.
    Days(u32),
    /// Days that are neither a weekend nor a holiday of the scenario; ends with the day.
    BusinessDays(u32),
    /// Calendar months, to the same time of day; the last day where the month is shorter.
    Months(u32),
}

/// Where the story stands in the world's calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    pub(super) offset: Offset,
    pub(super) holidays: Vec<Date>,
}

/// UTC without holidays.
impl Default for Calendar {
    fn default() -> Self {
        Self { offset: Offset::UTC, holidays: Vec::new() }
    }
}

impl Calendar {
    /// Reads `2031-03-08T02:14+01:00` and the holidays (`2031-03-10`).
    ///
    /// Returns the calendar and the moment the story starts, or the text that was not understood.
    pub fn read<'a>(start: &'a str, holidays: &'a [String]) -> Result<(Self, StoryTime), &'a str> {
        let (civil, offset) = super::stamp::read_start(start).ok_or(start)?;
        let holidays = holidays
            .iter()
            .map(|text| text.parse().ok().ok_or(text.as_str()))
            .collect::<Result<_, _>>()?;
        let calendar = Self { offset, holidays };
        let start = calendar.moment(civil).ok_or(start)?;
        Ok((calendar, start))
    }

    /// The moment a limit runs out that starts to run at `from`.
    pub fn due(&self, from: StoryTime, limit: Limit) -> StoryTime {
        const HOUR: i64 = 3_600_000;
        match limit {
            Limit::Hours(hours) => from.after(Span::from_millis(i64::from(hours) * HOUR)),
            Limit::Days(days) => from.after(Span::from_millis(i64::from(days) * 24 * HOUR)),
            Limit::BusinessDays(days) => self.after_business_days(from, days),
            Limit::Months(months) => self
                .civil(from)
                .checked_add(i64::from(months).months())
                .ok()
                .and_then(|civil| self.moment(civil))
                .unwrap_or(StoryTime::NEVER),
        }
    }

    fn after_business_days(&self, from: StoryTime, days: u32) -> StoryTime {
        let mut date = self.civil(from).date();
        let mut left = days;
        while left > 0 {
            let Ok(next) = date.tomorrow() else { return StoryTime::NEVER };
            date = next;
            if self.is_business_day(date) {
                left -= 1;
            }
        }
        self.moment(date.at(23, 59, 0, 0)).unwrap_or(StoryTime::NEVER)
    }

    fn is_business_day(&self, date: Date) -> bool {
        !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday)
            && !self.holidays.contains(&date)
    }

    pub(super) fn civil(&self, moment: StoryTime) -> DateTime {
        let stamp = Timestamp::from_millisecond(moment.millis()).unwrap_or(Timestamp::MAX);
        self.offset.to_datetime(stamp)
    }

    pub(super) fn moment(&self, civil: DateTime) -> Option<StoryTime> {
        let stamp = self.offset.to_timestamp(civil).ok()?;
        Some(StoryTime::from_millis(stamp.as_millisecond()))
    }
}

/// The day of a moment of the room's clock, in UTC: `2026-11-21`.
///
/// Takes milliseconds since the Unix epoch; what lies outside the calendar counts as its end.
pub fn date_of(millis: i64) -> String {
    let stamp = Timestamp::from_millisecond(millis).unwrap_or(Timestamp::MAX);
    Offset::UTC.to_datetime(stamp).date().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn saturday() -> (Calendar, StoryTime) {
        let holidays = Box::leak(Box::new(["2031-03-10".to_owned()]));
        Calendar::read("2031-03-08T02:14+01:00", holidays).unwrap()
    }

    #[track_caller]
    fn due(limit: Limit, expected: &str) {
        let (calendar, start) = saturday();
        assert_eq!(calendar.long(calendar.due(start, limit)), expected);
    }

    #[test]
    fn hours_count_through_the_weekend() {
        due(Limit::Hours(24), "Sun 9 Mar 2031 02:14");
        due(Limit::Hours(72), "Tue 11 Mar 2031 02:14");
    }

    #[test]
    fn business_days_skip_weekends_and_holidays_and_end_with_the_day() {
        due(Limit::BusinessDays(1), "Tue 11 Mar 2031 23:59");
        due(Limit::BusinessDays(4), "Fri 14 Mar 2031 23:59");
    }

    #[test]
    fn months_and_days_keep_the_time_of_day() {
        due(Limit::Months(1), "Tue 8 Apr 2031 02:14");
        due(Limit::Days(30), "Mon 7 Apr 2031 02:14");
    }

    #[test]
    fn a_start_without_an_offset_is_not_understood() {
        for text in ["2031-03-08T02:14", "Saturday", "2031-13-08T02:14+01:00", ""] {
            assert_eq!(Calendar::read(text, &[]).unwrap_err(), text);
        }
    }
}
