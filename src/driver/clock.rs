//! From wall time to exercise time, in integers: `base + (wall − anchor) · numerator / denominator`.

use crate::time::{ExerciseTime, Span};
use std::time::Duration;

/// Where the exercise clock stands while play runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WallClock {
    anchor: Duration,
    base: ExerciseTime,
    speed: (u8, u8),
    is_running: bool,
}

impl WallClock {
    /// A clock that stands still. Wall time is counted from any fixed moment.
    pub const fn stopped(base: ExerciseTime) -> Self {
        Self { anchor: Duration::ZERO, base, speed: (1, 1), is_running: false }
    }

    /// What it shows at a moment of wall time.
    pub fn at(&self, wall: Duration) -> ExerciseTime {
        if !self.is_running {
            return self.base;
        }
        let passed =
            i64::try_from(wall.saturating_sub(self.anchor).as_millis()).unwrap_or(i64::MAX);
        let (numerator, denominator) = self.speed;
        let played = passed.saturating_mul(i64::from(numerator)) / i64::from(denominator.max(1));
        self.base.after(Span::from_millis(played))
    }

    /// Goes on from an exercise time at a speed, or stands still there.
    ///
    /// If that is what it shows already, the part of a millisecond that it does not show is not
    /// lost: somebody who asks for something every second would make it late otherwise.
    pub fn set(&mut self, wall: Duration, base: ExerciseTime, speed: (u8, u8), is_running: bool) {
        let goes_on = self.is_running && base == self.at(wall);
        let unshown = if goes_on { self.unshown(wall) } else { Duration::ZERO };
        *self = Self { anchor: wall.saturating_sub(unshown), base, speed, is_running };
    }

    /// The wall time since it began to show what it shows.
    fn unshown(&self, wall: Duration) -> Duration {
        let shown = self.at(wall).since(self.base).millis();
        let (numerator, denominator) = self.speed;
        let nanos = u64::try_from(shown).unwrap_or(0).saturating_mul(1_000_000);
        let nanos = nanos.saturating_mul(u64::from(denominator)) / u64::from(numerator.max(1));
        wall.saturating_sub(self.anchor).saturating_sub(Duration::from_nanos(nanos))
    }

    /// How long on the wall until it shows a moment; nothing while it stands still.
    pub fn until(&self, wall: Duration, moment: ExerciseTime) -> Option<Duration> {
        if !self.is_running {
            return None;
        }
        let left = moment.since(self.at(wall)).millis();
        let (numerator, denominator) = self.speed;
        let numerator = i64::from(numerator.max(1));
        let millis = (left.saturating_mul(i64::from(denominator)) + numerator - 1) / numerator;
        Some(Duration::from_millis(u64::try_from(millis).unwrap_or(0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn it_stands_still_runs_and_changes_speed_without_a_jump() {
        let mut clock = WallClock::stopped(ExerciseTime::from_minutes(1));
        assert_eq!(clock.at(seconds(99)), ExerciseTime::from_minutes(1));
        clock.set(seconds(100), ExerciseTime::from_minutes(1), (1, 1), true);
        assert_eq!(clock.at(seconds(160)), ExerciseTime::from_minutes(2));
        let now = clock.at(seconds(160));
        clock.set(seconds(160), now, (4, 1), true);
        assert_eq!(clock.at(seconds(160)), ExerciseTime::from_minutes(2));
        assert_eq!(clock.at(seconds(175)), ExerciseTime::from_minutes(3));
        assert_eq!(clock.until(seconds(175), ExerciseTime::from_minutes(4)), Some(seconds(15)));
        clock.set(seconds(175), ExerciseTime::from_minutes(3), (4, 1), false);
        assert_eq!(clock.until(seconds(175), ExerciseTime::from_minutes(4)), None);
    }

    #[test]
    fn setting_it_again_and_again_loses_nothing() {
        for speed in [(1, 1), (2, 3), (8, 1), (8, 2)] {
            let mut clock = WallClock::stopped(ExerciseTime::START);
            clock.set(Duration::ZERO, ExerciseTime::START, speed, true);
            let mut wall = Duration::ZERO;
            for _ in 0..10_000 {
                wall += Duration::from_nanos(16_666_667);
                let now = clock.at(wall);
                clock.set(wall, now, speed, true);
            }
            let mut whole = WallClock::stopped(ExerciseTime::START);
            whole.set(Duration::ZERO, ExerciseTime::START, speed, true);
            let late = whole.at(wall).since(clock.at(wall)).millis();
            assert!((0..=1).contains(&late), "{speed:?}: {late} ms");
        }
    }

    #[test]
    fn half_speed_takes_twice_as_long() {
        let mut clock = WallClock::stopped(ExerciseTime::START);
        clock.set(seconds(0), ExerciseTime::START, (1, 2), true);
        assert_eq!(clock.at(seconds(120)), ExerciseTime::from_minutes(1));
        assert_eq!(clock.until(seconds(0), ExerciseTime::from_minutes(1)), Some(seconds(120)));
    }
}
