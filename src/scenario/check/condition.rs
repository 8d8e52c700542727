//! Conditions: each elementary question becomes an atom, asked once; the rest a postfix program.

use super::Checker;
use super::codes;
use crate::at::At;
use crate::id::{AtomIx, PatternIx, Table};
use crate::scenario::draft::condition::{CompareDraft, ConditionDraft, WhoDraft};
use crate::scenario::model::{Atom, Compare, Condition, Op, Pattern};
use std::collections::BTreeMap;

/// Longer lists are brought together in steps of so many, to keep the stack low.
const WIDEST: u8 = 16;
const MAX_STACK: usize = 60;

/// Every question asked so far.
#[derive(Default)]
pub(super) struct Asked {
    pub(super) atoms: Table<AtomIx, Atom>,
    pub(super) latches: Vec<(AtomIx, Condition)>,
    pub(super) patterns: Table<PatternIx, Pattern>,
    pub(super) pattern_keys: BTreeMap<Pattern, PatternIx>,
    atom_keys: BTreeMap<Atom, AtomIx>,
    rolls: u32,
}

impl Asked {
    fn atom(&mut self, atom: Atom) -> AtomIx {
        *self.atom_keys.entry(atom).or_insert_with(|| self.atoms.push(atom))
    }
}

/// A condition while it is read.
enum Tree {
    Atom(AtomIx),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
}

impl Tree {
    fn not(self) -> Self {
        if let Self::Not(inner) = self { *inner } else { Self::Not(Box::new(self)) }
    }

    fn list(mut parts: Vec<Self>, make: fn(Vec<Self>) -> Self) -> Self {
        match parts.pop() {
            Some(only) if parts.is_empty() => only,
            Some(last) => {
                parts.push(last);
                make(parts)
            }
            None => make(parts),
        }
    }

    /// Always true: stands in for what could not be resolved.
    const fn unknown() -> Self {
        Self::All(Vec::new())
    }
}

impl<'a> Checker<'a> {
    /// A condition, compiled.
    pub(super) fn condition(&mut self, draft: &'a ConditionDraft) -> Condition {
        match self.tree(draft) {
            Tree::Atom(atom) => Condition::Is(atom),
            Tree::All(parts) if parts.is_empty() => Condition::Always,
            Tree::Not(inner) if let Tree::Atom(atom) = *inner => Condition::IsNot(atom),
            tree => self.program(&tree),
        }
    }

    /// A condition that may be left out.
    pub(super) fn maybe(&mut self, draft: Option<&'a ConditionDraft>) -> Option<Condition> {
        draft.map(|draft| self.condition(draft))
    }

    fn program(&mut self, tree: &Tree) -> Condition {
        let mut ops = Vec::new();
        if emit(tree, 0, &mut ops) > MAX_STACK {
            let message = "this condition asks too much at once";
            self.complain_here(codes::RANGE, message, "bring parts of it together as a fact");
        }
        Condition::Program(ops.into())
    }

    fn tree(&mut self, draft: &'a ConditionDraft) -> Tree {
        match draft {
            ConditionDraft::All(parts) => self.list(parts, Tree::All),
            ConditionDraft::Any(parts) => self.list(parts, Tree::Any),
            ConditionDraft::Not(inner) => self.tree(inner).not(),
            ConditionDraft::KnownBy(fact, who) => self.known_by(fact, who),
            ConditionDraft::StorySince(inner, span) => self.story_since(inner, span),
            question => self
                .atom(question)
                .map_or_else(Tree::unknown, |atom| Tree::Atom(self.asked.atom(atom))),
        }
    }

    fn list(&mut self, parts: &'a [ConditionDraft], make: fn(Vec<Tree>) -> Tree) -> Tree {
        if parts.is_empty() {
            let message = "a list of conditions is empty";
            self.complain_here(codes::MISSING, message, "put something into it, or leave it out");
        }
        Tree::list(parts.iter().map(|part| self.tree(part)).collect(), make)
    }

    fn known_by(&mut self, fact: &At<String>, who: &WhoDraft) -> Tree {
        let fact = self.names.facts.find(fact, &mut self.report);
        let roles: &[At<String>] = match who {
            WhoDraft::Role(role) => std::slice::from_ref(role),
            WhoDraft::Roles(roles) => roles,
            WhoDraft::Commander | WhoDraft::Team | WhoDraft::All => &[],
        };
        let roles: Vec<_> =
            roles.iter().filter_map(|role| self.names.roles.find(role, &mut self.report)).collect();
        let Some(fact) = fact else { return Tree::unknown() };
        let mut ask = |atom| Tree::Atom(self.asked.atom(atom));
        match who {
            WhoDraft::Commander => ask(Atom::KnownByCommander(fact)),
            WhoDraft::Team | WhoDraft::All => ask(Atom::Known(fact)),
            WhoDraft::Role(_) | WhoDraft::Roles(_) => {
                let parts = roles.into_iter().map(|role| ask(Atom::KnownBy(fact, role)));
                Tree::list(parts.collect(), Tree::Any)
            }
        }
    }

    fn story_since(&mut self, inner: &'a ConditionDraft, span: &At<String>) -> Tree {
        let span = self.span(span);
        let atom = match self.condition(inner) {
            Condition::Is(atom) => atom,
            composite => {
                let number = u16::try_from(self.asked.latches.len()).unwrap_or(u16::MAX);
                let atom = self.asked.atom(Atom::Latch(number));
                self.asked.latches.push((atom, composite));
                atom
            }
        };
        Tree::Atom(self.asked.atom(Atom::StorySince(atom, span)))
    }

    /// The elementary question that a condition asks, if all it names exists.
    fn atom(&mut self, draft: &'a ConditionDraft) -> Option<Atom> {
        use ConditionDraft as C;
        let (names, report) = (&self.names, &mut self.report);
        Some(match draft {
            C::Fact(fact) => Atom::Fact(names.facts.find(fact, report)?),
            C::Known(fact) => Atom::Known(names.facts.find(fact, report)?),
            C::NoAnswer(contact) => Atom::NoAnswer(names.contacts.find(contact, report)?),
            C::Answered(contact) => Atom::Answered(names.contacts.find(contact, report)?),
            C::Meter(meter, compare) => {
                Atom::Meter(names.meters.find(meter, report)?, (*compare).into())
            }
            C::Declared(compare) => Atom::Declared((*compare).into()),
            C::Released(inject) => Atom::Released(names.injects.find(inject, report)?),
            C::Sprung(trap) => Atom::Sprung(names.traps.find(trap, report)?),
            C::Entered(role) => Atom::Entered(names.roles.find(role, report)?),
            C::Chosen(decision, choice) => Atom::Chosen(self.choice(decision, choice)?),
            C::Overdue(clock, stage) => {
                let clock = names.clocks.find(clock, report)?;
                Atom::Overdue(names.stages.find(clock, stage, report)?)
            }
            _ => return self.timed_atom(draft),
        })
    }

    fn timed_atom(&mut self, draft: &'a ConditionDraft) -> Option<Atom> {
        use ConditionDraft as C;
        match draft {
            C::Done(accept) => self.pattern(accept).map(Atom::Done),
            C::DoneWithin(accept, span) => {
                let span = self.span(span);
                self.pattern(accept).map(|pattern| Atom::DoneWithin(pattern, span))
            }
            C::Missed(expectation, span) => {
                let span = self.span(span);
                let found = self.names.expectations.find(expectation, &mut self.report);
                found.map(|expectation| Atom::Missed(expectation, span))
            }
            C::Elapsed(span) => Some(Atom::Elapsed(self.span(span))),
            C::Dice(of, sides) => Some(self.roll(of, sides)),
            _ => None,
        }
    }

    fn roll(&mut self, of: &At<u32>, sides: &At<u32>) -> Atom {
        let sides = self.number(sides, "a roll of one in", 1..=1_000_000);
        let of = self.number(of, "a chance of", 0..=sides);
        self.asked.rolls += 1;
        Atom::Dice(of, sides, self.asked.rolls)
    }
}

impl From<CompareDraft> for Compare {
    fn from(draft: CompareDraft) -> Self {
        match draft {
            CompareDraft::AtLeast(bound) => Self::AtLeast(bound),
            CompareDraft::AtMost(bound) => Self::AtMost(bound),
        }
    }
}

/// Writes a tree as postfix steps; gives the most values that stand on the stack.
fn emit(tree: &Tree, height: usize, ops: &mut Vec<Op>) -> usize {
    match tree {
        Tree::Atom(atom) => {
            ops.push(Op::Push(*atom));
            height + 1
        }
        Tree::Not(inner) => {
            let top = emit(inner, height, ops);
            ops.push(Op::Not);
            top
        }
        Tree::All(parts) => emit_list(parts, Op::All, height, ops),
        Tree::Any(parts) => emit_list(parts, Op::Any, height, ops),
    }
}

fn emit_list(parts: &[Tree], join: fn(u8) -> Op, height: usize, ops: &mut Vec<Op>) -> usize {
    let mut held = 0;
    let mut top = height + 1;
    for part in parts {
        if held == WIDEST {
            ops.push(join(held));
            held = 1;
        }
        top = top.max(emit(part, height + usize::from(held), ops));
        held += 1;
    }
    ops.push(join(held));
    top
}
