//! Seeded chance as a function: the same seed, stream and draw always give the same number.
//!
//! There is no generator to save and none to share: adding an inject moves nobody else's roll.
//! The algorithm is `ChaCha8` by name; the reduction to a range is our own, because the
//! distributions of `rand` may change between releases.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// The name of the algorithm, as a journal's header records it.
pub const ALGORITHM: &str = "chacha8/1";

/// A source of chance for one purpose, such as one inject or one bot.
#[derive(Clone, Debug)]
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// The dice of one `seed` for one `stream`. Equal arguments give equal rolls for ever.
    pub fn new(seed: u64, stream: u64) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(seed);
        generator.set_stream(stream);
        Self(generator)
    }

    /// A number from 0 up to and without `bound`; 0 when `bound` is 0.
    pub fn below(&mut self, bound: u32) -> u32 {
        let wide = u64::from(self.0.next_u32()) * u64::from(bound);
        u32::try_from(wide >> 32).unwrap_or(0)
    }

    /// True with a chance of `part` in `of`.
    pub fn chance(&mut self, part: u32, of: u32) -> bool {
        self.below(of) < part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_and_stream_roll_the_same_for_ever() {
        let mut dice = Dice::new(41, 7);
        let rolls: Vec<u32> = (0..8).map(|_| dice.below(20)).collect();
        assert_eq!(rolls, [15, 2, 13, 11, 8, 7, 2, 4], "golden vector of chacha8/1");
        let mut other = Dice::new(41, 8);
        assert_ne!(rolls, (0..8).map(|_| other.below(20)).collect::<Vec<_>>());
    }

    #[test]
    fn a_roll_stays_below_its_bound() {
        let mut dice = Dice::new(1, 1);
        assert!((0..1_000).all(|_| dice.below(6) < 6));
        assert_eq!(dice.below(0), 0);
    }
}
