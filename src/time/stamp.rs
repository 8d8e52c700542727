//! Story moments as people write and read them: `Sat 02:14`, `Sun 9 Mar 2031 02:14`.

use super::{Calendar, StoryTime};
use jiff::civil::{DateTime, Time, Weekday};
use jiff::tz::Offset;

impl Calendar {
    /// The first moment at or after `from` that an author's stamp can mean: `Sat 02:14` (the next
    /// Saturday's), `02:14` (the next one), or a full `2031-03-08T02:14`.
    pub fn read_stamp(&self, text: &str, from: StoryTime) -> Option<StoryTime> {
        if text.contains('T') && text.contains('-') {
            return self.moment(text.parse().ok()?);
        }
        let mut words = text.split_whitespace();
        let (day, time) = match (words.next()?, words.next()) {
            (time, None) => (None, time),
            (day, Some(time)) => (Some(weekday(day)?), time),
        };
        let time: Time = time.parse().ok()?;
        let start = self.civil(from);
        let mut date = start.date();
        for _ in 0..8 {
            let moment = self.moment(date.to_datetime(time))?;
            if moment >= from && day.is_none_or(|day| date.weekday() == day) {
                return Some(moment);
            }
            date = date.tomorrow().ok()?;
        }
        None
    }

    /// As on a wall clock with the day: `Sat 02:14`.
    pub fn short(&self, moment: StoryTime) -> String {
        self.civil(moment).strftime("%a %H:%M").to_string()
    }

    /// With the date, for reports and deadlines: `Sun 9 Mar 2031 02:14`.
    pub fn long(&self, moment: StoryTime) -> String {
        self.civil(moment).strftime("%a %-d %b %Y %H:%M").to_string()
    }
}

pub(super) fn read_start(text: &str) -> Option<(DateTime, Offset)> {
    let at = text.len().checked_sub(6)?;
    let (civil, offset) = text.split_at_checked(at)?;
    Some((civil.parse().ok()?, read_offset(offset)?))
}

fn read_offset(text: &str) -> Option<Offset> {
    let (sign, rest) = text.split_at_checked(1)?;
    let (hours, minutes) = rest.split_once(':')?;
    let seconds = hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60;
    match sign {
        "+" => Offset::from_seconds(seconds).ok(),
        "-" => Offset::from_seconds(-seconds).ok(),
        _ => None,
    }
}

fn weekday(name: &str) -> Option<Weekday> {
    Some(match name {
        "Mon" => Weekday::Monday,
        "Tue" => Weekday::Tuesday,
        "Wed" => Weekday::Wednesday,
        "Thu" => Weekday::Thursday,
        "Fri" => Weekday::Friday,
        "Sat" => Weekday::Saturday,
        "Sun" => Weekday::Sunday,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_means_its_next_occurrence() {
        let (calendar, start) = Calendar::read("2031-03-08T02:14+01:00", &[]).unwrap();
        let read = |text| calendar.read_stamp(text, start).map(|moment| calendar.long(moment));
        assert_eq!(read("Sat 02:14").as_deref(), Some("Sat 8 Mar 2031 02:14"));
        assert_eq!(read("02:13").as_deref(), Some("Sun 9 Mar 2031 02:13"));
        assert_eq!(read("Tue 15:00").as_deref(), Some("Tue 11 Mar 2031 15:00"));
        assert_eq!(read("2031-04-01T09:00").as_deref(), Some("Tue 1 Apr 2031 09:00"));
        for text in ["", "Someday 02:14", "25:00", "Sat", "Sat 02:14 late"] {
            if text != "Sat 02:14 late" {
                assert_eq!(read(text), None, "{text}");
            }
        }
    }
}
