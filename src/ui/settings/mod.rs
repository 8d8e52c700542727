//! What a person has set: the look, the size, how much moves, and how time is dealt with.

use super::keys::Keys;
use super::theme::Theme;
use crate::words::{Language, Words};
use serde::{Deserialize, Serialize};

mod keys;
mod panel;

pub(super) use self::panel::{Panel, panel_ui};

/// What a person has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the window.
    pub language: Language,
    /// The look.
    pub look: Theme,
    /// How large everything is, in per cent of what fits the window; see [`Settings::SIZES`].
    pub size_percent: u16,
    /// Whether everything is where it belongs at once instead of moving there.
    pub reduced_motion: bool,
    /// When a major inject stops the clock.
    pub pause: PauseOnMajor,
    /// How much time there is to think, in solo play.
    pub timing: Timing,
    /// Whether what arrives is read aloud.
    pub read_aloud: bool,
    /// Which key does what; the file keeps only what differs, beside the rest.
    #[serde(skip)]
    pub keys: Keys,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: Language::default(),
            look: Theme::default(),
            size_percent: 100,
            reduced_motion: false,
            pause: PauseOnMajor::default(),
            timing: Timing::default(),
            read_aloud: false,
            keys: Keys::default(),
        }
    }
}

impl Settings {
    /// The sizes on offer, in per cent.
    pub const SIZES: [u16; 9] = [80, 90, 100, 110, 120, 135, 150, 175, 200];

    /// With the size brought to one that is on offer, for what comes from a file.
    #[must_use]
    pub fn within_bounds(mut self) -> Self {
        let nearest = Self::SIZES.into_iter().min_by_key(|it| it.abs_diff(self.size_percent));
        self.size_percent = nearest.unwrap_or(100);
        self
    }

    /// One size larger, if there is one.
    #[must_use]
    pub fn larger(mut self) -> Self {
        let next = Self::SIZES.into_iter().find(|it| *it > self.size_percent);
        self.size_percent = next.unwrap_or(self.size_percent);
        self
    }

    /// One size smaller, if there is one.
    #[must_use]
    pub fn smaller(mut self) -> Self {
        let next = Self::SIZES.into_iter().rev().find(|it| *it < self.size_percent);
        self.size_percent = next.unwrap_or(self.size_percent);
        self
    }
}

/// When an inject that is a discussion stop in a room stops the clock for one person as well.
///
/// Those who learn the program want to read in peace. In a drill the time it takes to answer is
/// part of what is practised, so the clock goes on there unless somebody wishes otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum PauseOnMajor {
    /// In tutorials only.
    #[default]
    Tutorials,
    /// In every scenario.
    Always,
    /// Never.
    Never,
}

impl PauseOnMajor {
    /// All of them, in the order shown.
    pub const ALL: [Self; 3] = [Self::Tutorials, Self::Always, Self::Never];

    /// What it is called.
    pub fn name(self, words: &Words) -> String {
        words.say(match self {
            Self::Tutorials => "settings-pause-tutorials",
            Self::Always => "settings-pause-always",
            Self::Never => "settings-pause-never",
        })
    }

    /// Whether it applies.
    pub const fn applies(self, is_tutorial: bool) -> bool {
        match self {
            Self::Tutorials => is_tutorial,
            Self::Always => true,
            Self::Never => false,
        }
    }
}

/// How much time there is to think, in solo play.
///
/// Everything is judged by the exercise clock. More time means that this clock runs slower against
/// the wall; nothing is judged by another measure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timing {
    /// A minute is a minute.
    #[default]
    AsItIs,
    /// Half as much again.
    HalfAgain,
    /// Twice as much.
    Twice,
    /// The clock stands while the person has a question to answer or is typing.
    NoPressure,
}

impl Timing {
    /// All of them, in the order shown.
    pub const ALL: [Self; 4] = [Self::AsItIs, Self::HalfAgain, Self::Twice, Self::NoPressure];

    /// What it is called.
    pub fn name(self, words: &Words) -> String {
        words.say(match self {
            Self::AsItIs => "settings-timing-as-it-is",
            Self::HalfAgain => "settings-timing-half-again",
            Self::Twice => "settings-timing-twice",
            Self::NoPressure => "settings-timing-no-pressure",
        })
    }

    /// What it means, in a sentence or two.
    pub(super) const fn about(self) -> &'static str {
        match self {
            Self::AsItIs => "settings-timing-as-it-is-about",
            Self::HalfAgain => "settings-timing-half-again-about",
            Self::Twice => "settings-timing-twice-about",
            Self::NoPressure => "settings-timing-no-pressure-about",
        }
    }

    /// The speed of the exercise clock against the wall, as numerator and denominator, when so many
    /// times the usual speed is chosen. It is not reduced: the denominator tells which timing it is.
    pub const fn speed(self, times: u8) -> (u8, u8) {
        match self {
            Self::AsItIs | Self::NoPressure => (times, 1),
            Self::HalfAgain => (times.saturating_mul(2), 3),
            Self::Twice => (times, 2),
        }
    }

    /// How many times the usual speed is chosen, from the speed against the wall in any timing.
    pub const fn times((numerator, denominator): (u8, u8)) -> u8 {
        let times = if denominator == 3 { numerator / 2 } else { numerator };
        if times == 0 { 1 } else { times }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_timing_and_speed_is_told_apart() {
        for timing in Timing::ALL {
            for times in [1, 2, 4, 8] {
                assert_eq!(Timing::times(timing.speed(times)), times, "{timing:?}");
            }
        }
        assert_eq!((Timing::HalfAgain.speed(1), Timing::Twice.speed(8)), ((2, 3), (8, 2)));
    }

    #[test]
    fn sizes_go_step_by_step_and_stop_at_the_ends() {
        let mut settings = Settings { size_percent: 93, ..Settings::default() }.within_bounds();
        assert_eq!(settings.size_percent, 90);
        for _ in 0..20 {
            settings = settings.smaller();
        }
        assert_eq!(settings.size_percent, 80);
        for _ in 0..20 {
            settings = settings.larger();
        }
        assert_eq!(settings.size_percent, 200);
        let far = Settings { size_percent: u16::MAX, ..Settings::default() }.within_bounds();
        assert_eq!(far.size_percent, 200);
    }
}
