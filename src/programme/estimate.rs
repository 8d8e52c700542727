//! Figures with their doubt, and whether two of them differ. Whole numbers throughout: points and
//! shares in thousandths.

use serde::Serialize;

/// A figure and the middle 95 per cent of what it may be. `low <= point <= high`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Estimate {
    /// The figure, in thousandths.
    pub point: i64,
    /// Lower end.
    pub low: i64,
    /// Upper end.
    pub high: i64,
}

/// What may be said of two figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The interval of the difference lies above nought.
    Better,
    /// It lies below.
    Worse,
    /// It holds nought: the data cannot tell.
    CannotTell,
}

impl Estimate {
    /// A figure with its interval, which is widened to hold it.
    pub fn new(point: i64, low: i64, high: i64) -> Self {
        Self { point, low: low.min(point), high: high.max(point) }
    }

    /// A share of so many, in thousandths of one, with Wilson's interval (95 per cent); none of
    /// nothing.
    pub fn share(part: u32, of: u32) -> Option<Self> {
        // Wilson, with z² = 3.8416 as a fraction and everything times 10⁶ so that it stays whole.
        const Z_SQUARED: i128 = 38_416;
        const ONE: i128 = 10_000;
        if of == 0 || part > of {
            return None;
        }
        let (part, of) = (i128::from(part), i128::from(of));
        let below = ONE * of + Z_SQUARED;
        let centre = 2 * ONE * part + Z_SQUARED;
        let under_root = Z_SQUARED * (4 * ONE * part * (of - part) + Z_SQUARED * of) / of;
        let half = under_root.isqrt();
        let thousandths = |twice: i128| i64::try_from(1_000 * twice / (2 * below)).unwrap_or(0);
        let point = i64::try_from((2_000 * part + of) / (2 * of)).unwrap_or(0);
        let (low, high) =
            (thousandths(centre - half).max(0), thousandths(centre + half).min(1_000));
        Some(Self::new(point, low, high))
    }

    /// This figure less an earlier one, with the interval of the difference (square and add;
    /// Newcombe's method for shares).
    #[must_use]
    pub fn less(self, earlier: Self) -> Self {
        let point = self.point - earlier.point;
        let down = together(self.point - self.low, earlier.high - earlier.point);
        let up = together(self.high - self.point, earlier.point - earlier.low);
        Self { point, low: point - down, high: point + up }
    }

    /// Half the interval's width: “give or take”.
    pub const fn give_or_take(self) -> i64 {
        (self.high - self.low) / 2
    }

    /// What a difference says.
    pub const fn verdict(self) -> Verdict {
        if self.low > 0 {
            Verdict::Better
        } else if self.high < 0 {
            Verdict::Worse
        } else {
            Verdict::CannotTell
        }
    }
}

/// The root of the sum of squares, rounded up: doubt is never understated.
fn together(one: i64, other: i64) -> i64 {
    let sum = i128::from(one).pow(2) + i128::from(other).pow(2);
    let root = sum.isqrt();
    let up = i128::from(root * root < sum);
    i64::try_from(root + up).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wilson_as_in_the_tables() {
        // 8 of 10: 0.490 to 0.943; 0 of 5: 0 to 0.434 (R, binom::binom.confint).
        assert_eq!(Estimate::share(8, 10), Some(Estimate { point: 800, low: 490, high: 943 }));
        assert_eq!(Estimate::share(0, 5), Some(Estimate { point: 0, low: 0, high: 434 }));
        assert_eq!((Estimate::share(0, 0), Estimate::share(3, 2)), (None, None));
    }

    #[test]
    fn two_small_samples_cannot_tell() {
        let (before, after) = (Estimate::share(3, 8).unwrap(), Estimate::share(6, 8).unwrap());
        assert_eq!(after.less(before).verdict(), Verdict::CannotTell);
        let (before, after) = (Estimate::share(30, 80).unwrap(), Estimate::share(60, 80).unwrap());
        assert_eq!(after.less(before).verdict(), Verdict::Better);
        assert_eq!(before.less(after).verdict(), Verdict::Worse);
    }

    fn estimate() -> impl Strategy<Value = Estimate> {
        (0_i64..100_000, 0_i64..40_000, 0_i64..40_000)
            .prop_map(|(point, down, up)| Estimate::new(point, point - down, point + up))
    }

    proptest! {
        #[test]
        fn a_share_lies_in_its_interval(of in 1_u32..5_000, part in 0_u32..5_000) {
            let part = part % (of + 1);
            let share = Estimate::share(part, of).unwrap();
            prop_assert!(0 <= share.low && share.low <= share.point);
            prop_assert!(share.point <= share.high && share.high <= 1_000);
            let twice = Estimate::share(part * 2, of * 2).unwrap();
            prop_assert!(twice.give_or_take() <= share.give_or_take() + 1, "more tells more");
        }

        #[test]
        fn a_difference_turns_round(one in estimate(), other in estimate()) {
            let (there, back) = (one.less(other), other.less(one));
            prop_assert_eq!(there.point, -back.point);
            prop_assert_eq!((there.low, there.high), (-back.high, -back.low));
            prop_assert!(there.low <= there.point && there.point <= there.high);
        }

        #[test]
        fn nothing_differs_from_itself(one in estimate()) {
            prop_assert_eq!(one.less(one).verdict(), Verdict::CannotTell);
        }

        #[test]
        fn a_difference_is_no_surer_than_its_parts(one in estimate(), other in estimate()) {
            let width = one.less(other).give_or_take();
            prop_assert!(width + 1 >= one.give_or_take().max(other.give_or_take()) / 2);
        }
    }
}
