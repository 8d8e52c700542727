//! When a condition can first hold, and first not hold.

use super::{Earliest, NEVER, START, acts, meters};
use crate::id::{AtomIx, ChoiceIx};
use crate::scenario::check::lint::index::Index;
use crate::scenario::model::{Atom, Condition, Op, Scenario};
use crate::time::ExerciseTime;

/// When something can first be true, and first be false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::scenario::check::lint) struct Turn {
    pub(in crate::scenario::check::lint) on: ExerciseTime,
    pub(in crate::scenario::check::lint) off: ExerciseTime,
}

impl Turn {
    /// False at StartEx, true from a moment on.
    pub(super) const fn from(on: ExerciseTime) -> Self {
        Self { on, off: START }
    }

    pub(super) const fn not(self) -> Self {
        Self { on: self.off, off: self.on }
    }
}

impl Earliest {
    /// When a condition can first hold, and first not hold.
    pub(in crate::scenario::check::lint) fn turn(&self, condition: &Condition) -> Turn {
        of_condition(condition, |atom| self.atoms[atom])
    }

    /// When it could first hold if one of its questions could be answered as one likes.
    pub(in crate::scenario::check::lint) fn turn_if_possible(
        &self,
        condition: &Condition,
        free: AtomIx,
    ) -> ExerciseTime {
        let either = Turn { on: START, off: START };
        of_condition(condition, |atom| if atom == free { either } else { self.atoms[atom] }).on
    }

    pub(super) fn atom(&self, scenario: &Scenario, index: &Index, atom: Atom) -> Turn {
        match atom {
            Atom::Fact(fact) => self.facts[fact],
            Atom::Known(fact) | Atom::KnownBy(fact, _) | Atom::KnownByCommander(fact) => {
                Turn::from(self.known[fact])
            }
            Atom::Done(pattern) => Turn::from(self.patterns[pattern]),
            Atom::DoneWithin(pattern, span) => {
                let at = self.patterns[pattern];
                Turn::from(if at <= START.after(span) { at } else { NEVER })
            }
            Atom::NoAnswer(contact) => Turn::from(acts::no_answer(scenario, index, contact)),
            Atom::Answered(contact) => Turn::from(self.answered(scenario, index, contact)),
            Atom::Chosen(choice) => Turn::from(self.choice(scenario, choice)),
            Atom::Meter(meter, compare) => meters::turn(scenario, index, meter, compare),
            Atom::Declared(compare) => Turn::from(acts::declared(scenario, index, compare)),
            Atom::Released(inject) => Turn::from(self.released[inject]),
            Atom::Missed(expectation, span) => Turn::from(self.opened[expectation].after(span)),
            Atom::StorySince(since, _) => Turn::from(self.atoms[since].on),
            Atom::Elapsed(span) => {
                let on = START.after(span);
                Turn { on, off: if on == START { NEVER } else { START } }
            }
            Atom::Overdue(stage) => Turn::from(self.clocks[scenario.stages[stage].clock]),
            Atom::Sprung(trap) => Turn::from(self.sprung[trap]),
            Atom::Entered(role) => {
                let off = if scenario.roles[role].enters_at_start { NEVER } else { START };
                Turn { on: START, off }
            }
            Atom::Dice(wins, of, _) => Turn {
                on: if wins > 0 { START } else { NEVER },
                off: if wins < of { START } else { NEVER },
            },
            Atom::Latch(position) => scenario
                .wiring
                .latches
                .get(usize::from(position))
                .map_or(Turn::from(START), |(_, condition)| self.turn(condition)),
        }
    }

    pub(super) fn choice(&self, scenario: &Scenario, choice: ChoiceIx) -> ExerciseTime {
        self.decisions[scenario.choices[choice].decision]
    }
}

fn of_condition(condition: &Condition, of_atom: impl Fn(AtomIx) -> Turn) -> Turn {
    match condition {
        Condition::Always => Turn { on: START, off: NEVER },
        Condition::Is(atom) => of_atom(*atom),
        Condition::IsNot(atom) => of_atom(*atom).not(),
        Condition::Program(ops) => run(ops, of_atom),
    }
}

fn run(ops: &[Op], of_atom: impl Fn(AtomIx) -> Turn) -> Turn {
    let mut stack: Vec<Turn> = Vec::new();
    for op in ops {
        let value = match *op {
            Op::Push(atom) => of_atom(atom),
            Op::Not => stack.pop().map_or(Turn::from(NEVER), Turn::not),
            Op::All(count) => all(&split_top(&mut stack, count)),
            Op::Any(count) => {
                let parts: Vec<Turn> =
                    split_top(&mut stack, count).into_iter().map(Turn::not).collect();
                all(&parts).not()
            }
        };
        stack.push(value);
    }
    stack.pop().unwrap_or(Turn::from(NEVER))
}

fn all(parts: &[Turn]) -> Turn {
    let on = parts.iter().map(|part| part.on).max().unwrap_or(START);
    let off = parts.iter().map(|part| part.off).min().unwrap_or(NEVER);
    Turn { on, off }
}

fn split_top(stack: &mut Vec<Turn>, count: u8) -> Vec<Turn> {
    stack.split_off(stack.len().saturating_sub(usize::from(count)))
}
