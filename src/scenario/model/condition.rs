//! Conditions: each elementary question is an [`Atom`] kept as one bit of the state; a condition
//! is a small program over those bits.

use crate::id::{
    AtomIx, ChoiceIx, ContactIx, ExpectationIx, FactIx, InjectIx, MeterIx, PatternIx, RoleIx,
    StageIx, TrapIx,
};
use crate::time::Span;

/// One elementary question about the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Atom {
    /// A fact is true.
    Fact(FactIx),
    /// Somebody knows it.
    Known(FactIx),
    /// This role knows it.
    KnownBy(FactIx, RoleIx),
    /// Whoever holds command knows it.
    KnownByCommander(FactIx),
    /// A pattern has been matched (its `nth` time).
    Done(PatternIx),
    /// A pattern was matched within so long of StartEx.
    DoneWithin(PatternIx, Span),
    /// A contact let all its patience pass.
    NoAnswer(ContactIx),
    /// A contact answered.
    Answered(ContactIx),
    /// A choice was made.
    Chosen(ChoiceIx),
    /// A meter stands so.
    Meter(MeterIx, Compare),
    /// The declared level stands so; false while none is declared.
    Declared(Compare),
    /// An inject was released.
    Released(InjectIx),
    /// An expectation is unmet so long after it opened.
    Missed(ExpectationIx, Span),
    /// Another atom has held for so much story time since it first became true.
    StorySince(AtomIx, Span),
    /// So much exercise time has passed.
    Elapsed(Span),
    /// A stage fell due unmet.
    Overdue(StageIx),
    /// A trap was stepped into.
    Sprung(TrapIx),
    /// A role has entered play.
    Entered(RoleIx),
    /// A seeded roll of so much in so much; the last number keeps rolls apart.
    Dice(u32, u32, u32),
    /// A composite condition watched as one bit, for [`Self::StorySince`]: the number is its
    /// position among [`super::Wiring::latches`].
    Latch(u16),
}

/// A comparison of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Compare {
    /// This or more.
    AtLeast(i64),
    /// This or less.
    AtMost(i64),
}

impl Compare {
    /// Whether a value stands so.
    pub const fn holds(self, value: i64) -> bool {
        match self {
            Self::AtLeast(bound) => value >= bound,
            Self::AtMost(bound) => value <= bound,
        }
    }
}

/// A condition, compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Always true.
    Always,
    /// True when the atom is.
    Is(AtomIx),
    /// True when the atom is not.
    IsNot(AtomIx),
    /// A postfix program; at most 64 values stand on its stack.
    Program(Box<[Op]>),
}

/// A step of a condition's postfix program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    /// Push an atom's bit.
    Push(AtomIx),
    /// Turn the top over.
    Not,
    /// Replace the top so many by whether all were true.
    All(u8),
    /// Replace the top so many by whether any was true.
    Any(u8),
}

impl Condition {
    /// Its value, given each atom's.
    pub fn holds(&self, bit: impl Fn(AtomIx) -> bool) -> bool {
        match self {
            Self::Always => true,
            Self::Is(atom) => bit(*atom),
            Self::IsNot(atom) => !bit(*atom),
            Self::Program(ops) => run(ops, bit),
        }
    }

    /// The atoms it asks.
    pub fn atoms(&self) -> Vec<AtomIx> {
        match self {
            Self::Always => Vec::new(),
            Self::Is(atom) | Self::IsNot(atom) => vec![*atom],
            Self::Program(ops) => ops
                .iter()
                .filter_map(|op| if let Op::Push(atom) = op { Some(*atom) } else { None })
                .collect(),
        }
    }
}

fn run(ops: &[Op], bit: impl Fn(AtomIx) -> bool) -> bool {
    let mut stack: u64 = 0;
    for op in ops {
        match *op {
            Op::Push(atom) => stack = stack << 1 | u64::from(bit(atom)),
            Op::Not => stack ^= 1,
            Op::All(count) => {
                let mask = low_bits(count);
                let all = stack & mask == mask;
                stack = drop_bits(stack, count) << 1 | u64::from(all);
            }
            Op::Any(count) => {
                let any = stack & low_bits(count) != 0;
                stack = drop_bits(stack, count) << 1 | u64::from(any);
            }
        }
    }
    stack & 1 == 1
}

const fn low_bits(count: u8) -> u64 {
    if count >= 64 { u64::MAX } else { (1 << count) - 1 }
}

const fn drop_bits(stack: u64, count: u8) -> u64 {
    if count >= 64 { 0 } else { stack >> count }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Key as _;

    #[track_caller]
    fn value(ops: &[Op], on: &[usize]) -> bool {
        Condition::Program(ops.into()).holds(|atom| on.contains(&atom.position()))
    }

    #[test]
    fn programs_are_read_in_postfix() {
        let atom = |position| Op::Push(AtomIx::from_position(position));
        // a and not (b or c)
        let ops = [atom(0), atom(1), atom(2), Op::Any(2), Op::Not, Op::All(2)];
        assert!(value(&ops, &[0]));
        assert!(!value(&ops, &[0, 2]));
        assert!(!value(&ops, &[]));
        assert!(value(&[Op::All(0)], &[]), "all of nothing");
        assert!(!value(&[Op::Any(0)], &[]), "any of nothing");
    }

    #[test]
    fn comparisons_include_their_bound() {
        assert!(Compare::AtLeast(3).holds(3) && !Compare::AtLeast(3).holds(2));
        assert!(Compare::AtMost(3).holds(3) && !Compare::AtMost(3).holds(4));
    }
}
