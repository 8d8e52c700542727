//! How well and how fast a bot plays: reaction times and mistakes.
//!
//! The figures are a model of players, held against the yardsticks of `yardstick`; the scenarios
//! and the scoring are not fitted to them.

use super::bot::Bot;
use crate::dice::Dice;

/// How a planning bot differs from an expert.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The middle of its reaction times, in seconds.
    pub reaction: u32,
    /// Whether it sees at once all that a moment asks for.
    pub sees_at_once: bool,
    /// The middle of the pauses a person takes from one act to the next, in seconds: people think
    /// and talk about one thing at a time.
    pub pause: u32,
    /// Mistakes in a hundred.
    pub mistakes: u32,
    /// What its mistakes are, as shares.
    pub slips: Slips,
    /// Whether it minds what should come first.
    pub is_careful: bool,
}

/// Shares of the kinds of mistakes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Slips {
    /// It is not done at all.
    pub forgotten: u32,
    /// Something that earns less is done.
    pub lesser: u32,
    /// Something tempting and wrong is done.
    pub tempted: u32,
    /// Something that does not help is done.
    pub useless: u32,
}

/// A kind of mistake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    Forgotten,
    Lesser,
    Tempted,
    Useless,
}

/// Reaction times in a hundredth of their middle, sixteen equally likely ones of a log-normal
/// spread (σ = 0.6).
const SPREAD: [u32; 16] = [33, 45, 55, 63, 71, 79, 87, 95, 105, 116, 127, 142, 160, 183, 221, 305];

impl Style {
    /// The style of a bot that plans; none for one that presses buttons, or does nothing.
    pub(super) const fn of(bot: Bot) -> Option<Self> {
        let style = match bot {
            Bot::Idle | Bot::Random | Bot::PressEverything => return None,
            Bot::Novice => Self {
                reaction: 330,
                sees_at_once: false,
                pause: 90,
                mistakes: 40,
                slips: Slips { forgotten: 4, lesser: 2, tempted: 2, useless: 2 },
                is_careful: false,
            },
            Bot::Competent => Self {
                reaction: 240,
                sees_at_once: false,
                pause: 60,
                mistakes: 15,
                slips: Slips { forgotten: 4, lesser: 2, tempted: 2, useless: 2 },
                is_careful: true,
            },
            Bot::SlowButRight => {
                Self { reaction: 480, pause: 60, sees_at_once: false, ..Self::RIGHT }
            }
            Bot::Hasty => Self {
                reaction: 15,
                sees_at_once: false,
                pause: 0,
                mistakes: 50,
                slips: Slips { forgotten: 2, lesser: 2, tempted: 4, useless: 2 },
                is_careful: false,
            },
            Bot::Expert | Bot::Absent(_) => Self::RIGHT,
        };
        Some(style)
    }

    const RIGHT: Self = Self {
        reaction: 10,
        sees_at_once: true,
        pause: 0,
        mistakes: 0,
        slips: Slips { forgotten: 0, lesser: 0, tempted: 0, useless: 0 },
        is_careful: true,
    };

    /// How long until it takes something up, in milliseconds.
    pub(super) fn reaction(&self, dice: &mut Dice) -> i64 {
        spread(self.reaction, dice)
    }

    /// How long a person pauses after an act, in milliseconds.
    pub(super) fn pause(&self, dice: &mut Dice) -> i64 {
        if self.pause == 0 { 0 } else { spread(self.pause, dice) }
    }

    /// The mistake it makes this time, if it makes one.
    pub(super) fn slip(&self, dice: &mut Dice) -> Option<Slip> {
        if self.mistakes == 0 || !dice.chance(self.mistakes, 100) {
            return None;
        }
        let slips = &self.slips;
        let roll = dice.below(slips.forgotten + slips.lesser + slips.tempted + slips.useless);
        let slip = if roll < slips.forgotten {
            Slip::Forgotten
        } else if roll < slips.forgotten + slips.lesser {
            Slip::Lesser
        } else if roll < slips.forgotten + slips.lesser + slips.tempted {
            Slip::Tempted
        } else {
            Slip::Useless
        };
        Some(slip)
    }
}

fn spread(seconds: u32, dice: &mut Dice) -> i64 {
    let at = usize::try_from(dice.below(16)).unwrap_or(0);
    let percent = SPREAD.get(at).copied().unwrap_or(100);
    i64::from(seconds) * i64::from(percent) * 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reactions_spread_around_their_middle() {
        let style = Style::of(Bot::Competent).unwrap();
        let mut dice = Dice::new(1, 1);
        let mut times: Vec<i64> = (0..1_001).map(|_| style.reaction(&mut dice)).collect();
        times.sort_unstable();
        assert!((200_000..280_000).contains(&times[500]), "four minutes or so: {}", times[500]);
    }

    #[test]
    fn experts_make_no_mistakes_and_novices_do() {
        let mut dice = Dice::new(1, 1);
        let mut slips = |bot| {
            let style = Style::of(bot).unwrap();
            (0..1_000).filter(|_| style.slip(&mut dice).is_some()).count()
        };
        assert_eq!(slips(Bot::Expert), 0);
        assert!((350..450).contains(&slips(Bot::Novice)));
    }
}
