//! From a condition to the tasks that make it true.

use super::build::Planner;
use super::task::{TaskIx, What};
use crate::id::{AtomIx, FactIx, PatternIx};
use crate::runbook::model::Does;
use crate::scenario::model::condition::Op;
use crate::scenario::model::{Atom, Condition, Effect, Who};

/// What makes something true: tasks in order; none if nobody can.
type Means = Option<Vec<TaskIx>>;

impl Planner<'_> {
    /// The tasks that make a condition true. What must not hold is taken not to hold.
    pub(super) fn how(&mut self, condition: &Condition) -> Means {
        match condition {
            Condition::Always | Condition::IsNot(_) => Some(Vec::new()),
            Condition::Is(atom) => self.how_atom(*atom),
            Condition::Program(ops) => self.how_program(ops),
        }
    }

    fn how_program(&mut self, ops: &[Op]) -> Means {
        let mut stack: Vec<Means> = Vec::new();
        for op in ops {
            let value = match *op {
                Op::Push(atom) => self.how_atom(atom),
                Op::Not => {
                    stack.pop();
                    Some(Vec::new())
                }
                Op::All(count) => {
                    let parts = stack.split_off(stack.len().saturating_sub(usize::from(count)));
                    parts.into_iter().collect::<Option<Vec<_>>>().map(joined)
                }
                Op::Any(count) => {
                    let parts = stack.split_off(stack.len().saturating_sub(usize::from(count)));
                    parts.into_iter().flatten().min_by_key(Vec::len)
                }
            };
            stack.push(value);
        }
        stack.pop().flatten()
    }

    fn how_atom(&mut self, atom: AtomIx) -> Means {
        let scenario = self.scenario;
        match scenario.wiring.atoms[atom] {
            Atom::Fact(fact) => self.make_fact(fact),
            Atom::Known(fact) => self.make_known(fact),
            Atom::KnownBy(fact, role) => {
                Some(vec![self.task(What::Tell(fact, Who::role(role)), None)])
            }
            Atom::KnownByCommander(fact) => {
                Some(vec![self.task(What::Tell(fact, Who::Commander), None)])
            }
            Atom::Done(pattern) | Atom::DoneWithin(pattern, _) => self.do_pattern(pattern),
            Atom::Answered(contact) => self.reach(contact).map(|task| vec![task]),
            Atom::Chosen(choice) => {
                let decision = scenario.choices[choice].decision;
                Some(vec![self.task(What::Choose(decision, choice), None)])
            }
            Atom::Declared(_) => {
                let declares = |does: &Does| matches!(does, Does::DeclareSeverity);
                let action = scenario.actions.find(|action| declares(&action.does))?;
                Some(vec![self.task(What::Act(self.template(action)), None)])
            }
            Atom::Entered(role) => self.bring_in[role].map(|task| vec![task]),
            Atom::Released(_) | Atom::Elapsed(_) | Atom::StorySince(..) => Some(Vec::new()),
            Atom::Latch(latch) => {
                let (_, condition) = scenario.wiring.latches.get(usize::from(latch))?;
                self.how(condition)
            }
            Atom::NoAnswer(_)
            | Atom::Meter(..)
            | Atom::Missed(..)
            | Atom::Overdue(_)
            | Atom::Sprung(_)
            | Atom::Dice(..) => None,
        }
    }

    fn do_pattern(&mut self, pattern: PatternIx) -> Means {
        self.ways_of(pattern).into_iter().next()
    }

    /// The tasks that make a fact true.
    pub(super) fn make_fact(&mut self, fact: FactIx) -> Means {
        if self.scenario.facts[fact].initially {
            return Some(Vec::new());
        }
        self.make_by(fact, Effect::Set(fact))
    }

    fn make_known(&mut self, fact: FactIx) -> Means {
        if self.scenario.injects.iter().any(|inject| inject.reveals.contains(&fact)) {
            return Some(Vec::new());
        }
        let reveals = |effect: &Effect| matches!(effect, Effect::Reveal(it, _) if *it == fact);
        let consequences = self.scenario.consequences.iter();
        let found = consequences.clone().find(|it| it.effects.iter().any(reveals));
        self.guarded(fact, |planner| planner.how(&found?.on))
    }

    fn make_by(&mut self, fact: FactIx, effect: Effect) -> Means {
        let scenario = self.scenario;
        if scenario.injects.iter().any(|inject| inject.effects.contains(&effect)) {
            return Some(Vec::new());
        }
        let by_choice = scenario.choices.pairs().find(|(_, it)| it.effects.contains(&effect));
        let by_act = scenario.consequences.iter().find(|it| it.effects.contains(&effect));
        self.guarded(fact, |planner| {
            if let Some(consequence) = by_act {
                return planner.how(&consequence.on);
            }
            let (choice, record) = by_choice?;
            Some(vec![planner.task(What::Choose(record.decision, choice), None)])
        })
    }

    /// Works something out about a fact, once at a time: what needs itself cannot be made.
    fn guarded(&mut self, fact: FactIx, work: impl FnOnce(&mut Self) -> Means) -> Means {
        if self.making.contains(&fact) {
            return None;
        }
        self.making.push(fact);
        let means = work(self);
        self.making.pop();
        means
    }
}

fn joined(parts: Vec<Vec<TaskIx>>) -> Vec<TaskIx> {
    let mut all: Vec<TaskIx> = Vec::new();
    for task in parts.into_iter().flatten() {
        if !all.contains(&task) {
            all.push(task);
        }
    }
    all
}
