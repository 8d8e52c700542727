//! Conditions in words, read back from their small programs.

use super::Say;
use crate::id::{AtomIx, PatternIx};
use crate::paper::words::quoted;
use crate::scenario::model::{Atom, Compare, Condition, Deed, Op};

/// A condition as a tree; what is denied is denied at its leaves.
enum Tree {
    Atom(AtomIx, bool),
    All(Vec<Self>),
    Any(Vec<Self>),
}

impl Tree {
    fn of(condition: &Condition) -> Self {
        match condition {
            Condition::Always => Self::All(Vec::new()),
            Condition::Is(atom) => Self::Atom(*atom, true),
            Condition::IsNot(atom) => Self::Atom(*atom, false),
            Condition::Program(ops) => Self::read(ops),
        }
    }

    fn read(ops: &[Op]) -> Self {
        let mut stack: Vec<Self> = Vec::new();
        for op in ops {
            let tree = match *op {
                Op::Push(atom) => Self::Atom(atom, true),
                Op::Not => stack.pop().map_or(Self::Any(Vec::new()), Self::denied),
                Op::All(count) => Self::All(take(&mut stack, count)),
                Op::Any(count) => Self::Any(take(&mut stack, count)),
            };
            stack.push(tree);
        }
        stack.pop().unwrap_or(Self::All(Vec::new()))
    }

    fn denied(self) -> Self {
        let all = |trees: Vec<Self>| trees.into_iter().map(Self::denied).collect();
        match self {
            Self::Atom(atom, holds) => Self::Atom(atom, !holds),
            Self::All(trees) => Self::Any(all(trees)),
            Self::Any(trees) => Self::All(all(trees)),
        }
    }
}

fn take(stack: &mut Vec<Tree>, count: u8) -> Vec<Tree> {
    stack.split_off(stack.len().saturating_sub(usize::from(count)))
}

impl Say<'_> {
    /// A condition as the end of a sentence: `“Isolate a host: FILE-01” has been done`.
    pub(in crate::pack) fn condition(self, condition: &Condition) -> String {
        self.tree(&Tree::of(condition), true)
    }

    fn tree(self, tree: &Tree, outermost: bool) -> String {
        let joined = |trees: &[Tree], by: &str| {
            let parts: Vec<String> = trees.iter().map(|it| self.tree(it, false)).collect();
            let text = parts.join(by);
            if outermost || parts.len() < 2 { text } else { format!("({text})") }
        };
        match tree {
            Tree::Atom(atom, holds) => self.atom(self.scenario.wiring.atoms[*atom], *holds),
            Tree::All(trees) if trees.is_empty() => "at once".to_owned(),
            Tree::Any(trees) if trees.is_empty() => "never".to_owned(),
            Tree::All(trees) => joined(trees, ", and "),
            Tree::Any(trees) => joined(trees, ", or "),
        }
    }

    fn atom(self, atom: Atom, holds: bool) -> String {
        let scenario = self.scenario;
        let is = |yes: &'static str, no: &'static str| if holds { yes } else { no };
        match atom {
            Atom::Fact(fact) => {
                format!("{} {}", self.fact(fact), is("is true", "is not true"))
            }
            Atom::Known(fact) => {
                format!("{} {}", is("somebody knows", "nobody knows"), self.fact(fact))
            }
            Atom::KnownBy(fact, role) => {
                format!("{} {} {}", self.role(role), is("knows", "does not know"), self.fact(fact))
            }
            Atom::KnownByCommander(fact) => {
                format!("whoever commands {} {}", is("knows", "does not know"), self.fact(fact))
            }
            Atom::Done(pattern) => self.done(pattern, holds, ""),
            Atom::DoneWithin(pattern, span) => {
                self.done(pattern, holds, &format!(" within {} of the start", span.in_words()))
            }
            Atom::NoAnswer(contact) => {
                let title = &scenario.contacts[contact].title;
                format!("{title} {}", is("does not answer", "has not been tried in vain"))
            }
            Atom::Answered(contact) => {
                let title = &scenario.contacts[contact].title;
                format!("{title} {}", is("has answered", "has not answered"))
            }
            Atom::Chosen(choice) => {
                let text = quoted(&scenario.choices[choice].text);
                format!("{text} {}", is("was decided", "was not decided"))
            }
            Atom::Meter(meter, compare) => {
                format!("{} {}", scenario.meters[meter].title, stands(compare, holds))
            }
            Atom::Declared(compare) => self.declared(compare, holds),
            Atom::Released(inject) => {
                format!("{} {}", self.inject(inject), is("has come", "has not come"))
            }
            Atom::Latch(_) | Atom::StorySince(..) | Atom::Missed(..) | Atom::Elapsed(_) => {
                self.over_time(atom, holds)
            }
            Atom::Overdue(stage) => {
                let stage = &scenario.stages[stage];
                let regime = &scenario.clocks[stage.clock].regime;
                format!("{} ({regime}) {}", stage.title, is("is overdue", "is not overdue"))
            }
            Atom::Sprung(trap) => {
                let title = quoted(&scenario.traps[trap].title);
                format!("the wrong turn {title} {}", is("was taken", "was not taken"))
            }
            Atom::Entered(role) => {
                format!("{} {}", self.role(role), is("has been told", "has not been told"))
            }
            Atom::Dice(part, of, _) => {
                format!("the dice {} it ({part} in {of})", is("want", "do not want"))
            }
        }
    }

    fn over_time(self, atom: Atom, holds: bool) -> String {
        let is = |yes: &'static str, no: &'static str| if holds { yes } else { no };
        match atom {
            Atom::Latch(place) => {
                let latches = &self.scenario.wiring.latches;
                let inner = latches.get(usize::from(place)).map(|(_, inner)| Tree::of(inner));
                let inner = inner.unwrap_or(Tree::Any(Vec::new()));
                self.tree(&if holds { inner } else { inner.denied() }, false)
            }
            Atom::StorySince(since, span) => format!(
                "{} of the story {} since {}",
                span.in_words(),
                is("have passed", "have not passed"),
                self.atom(self.scenario.wiring.atoms[since], true)
            ),
            Atom::Missed(expectation, span) => {
                let title = quoted(&self.scenario.expectations[expectation].title);
                format!(
                    "{title} is {} {} after it was called for",
                    is("still open", "no longer open"),
                    span.in_words()
                )
            }
            Atom::Elapsed(span) => {
                format!("{} of play {}", span.in_words(), is("have passed", "have not yet passed"))
            }
            _ => String::new(),
        }
    }

    fn done(self, pattern: PatternIx, holds: bool, within: &str) -> String {
        let is = |yes: &'static str, no: &'static str| if holds { yes } else { no };
        let what = self.deed(pattern);
        match &self.scenario.wiring.patterns[pattern].deed {
            Deed::Tell { fact, to } => {
                let (whom, fact) = (self.by(*to), self.fact(*fact));
                format!("{whom} {} {fact}{within}", is("has been told", "has not been told"))
            }
            Deed::Choice(_) => format!("{what} {}{within}", is("was decided", "was not decided")),
            Deed::Says { .. } => format!("{what} {}{within}", is("was said", "was not said")),
            Deed::Act { .. } | Deed::Together { .. } => {
                format!("{what} {}{within}", is("has been done", "has not been done"))
            }
        }
    }

    fn declared(self, compare: Compare, holds: bool) -> String {
        let (level, milder) = match compare {
            Compare::AtLeast(level) => (level, true),
            Compare::AtMost(level) => (level, false),
        };
        let name = u8::try_from(level).map_or_else(|_| level.to_string(), |it| self.level(it));
        let or = if milder { "or milder" } else { "or worse" };
        format!("level {name} {or} is {}declared", if holds { "" } else { "not " })
    }
}

fn stands(compare: Compare, holds: bool) -> String {
    match (compare, holds) {
        (Compare::AtLeast(bound), true) => format!("stands at {bound} or more"),
        (Compare::AtLeast(bound), false) => format!("stands below {bound}"),
        (Compare::AtMost(bound), true) => format!("stands at {bound} or less"),
        (Compare::AtMost(bound), false) => format!("stands above {bound}"),
    }
}
