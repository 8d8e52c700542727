//! Which tasks do harm, and what has to come first so that they do not.

use super::build::Planner;
use super::task::{Before, Goal, TaskIx, What};
use crate::exercise::Act;
use crate::id::{ExpectationIx, PatternIx, RoleSet, Table};
use crate::scenario::model::{Atom, Condition, Deed, Harm, Trap, Who};

/// Points a harm costs.
pub(super) const fn points(harm: Harm) -> u8 {
    match harm {
        Harm::Minor => 3,
        Harm::Major => 8,
        Harm::Critical => 15,
    }
}

impl Planner<'_> {
    /// What has to hold so that an act springs no trap.
    pub(super) fn safety(&mut self, act: &Act) -> Safety {
        let scenario = self.scenario;
        let patterns = self.matches(act);
        let mut safety = Safety::default();
        for trap in &scenario.traps {
            match self.excuse(trap, &patterns) {
                Excuse::NotConcerned => {}
                Excuse::Before(it) => safety.before.push(it),
                Excuse::Others(roles) => safety.not_by = safety.not_by.or(roles),
                Excuse::None => safety.harm = points(trap.harm).max(safety.harm),
            }
        }
        safety
    }

    fn excuse(&mut self, trap: &Trap, patterns: &[PatternIx]) -> Excuse {
        let springs_at_once = match trap.on_pattern {
            Some(pattern) => patterns.contains(&pattern),
            None => self.would_hold(&trap.on, patterns, None),
        };
        if !springs_at_once {
            return Excuse::NotConcerned;
        }
        let by = trap.on_pattern.and_then(|it| self.scenario.wiring.patterns[it].by);
        if let Some(Who::Roles(roles)) = by {
            return Excuse::Others(roles);
        }
        for excuse in [&trap.unless, &trap.until].into_iter().flatten() {
            if let Some(before) = self.make(excuse) {
                return Excuse::Before(before);
            }
        }
        if trap.on_pattern.is_none() {
            for atom in trap.on.atoms() {
                if !self.would_hold(&trap.on, patterns, Some(atom))
                    && let Some(before) = self.make(&Condition::Is(atom))
                {
                    return Excuse::Before(before);
                }
            }
        }
        Excuse::None
    }

    /// Whether a condition would hold from the start, were these patterns matched and this atom
    /// turned.
    fn would_hold(
        &self,
        condition: &Condition,
        patterns: &[PatternIx],
        turned: Option<crate::id::AtomIx>,
    ) -> bool {
        let concerns = condition.atoms().iter().any(|atom| {
            matches!(self.scenario.wiring.atoms[*atom], Atom::Done(it) if patterns.contains(&it))
        });
        concerns
            && condition.holds(|atom| match self.scenario.wiring.atoms[atom] {
                Atom::Done(pattern) if patterns.contains(&pattern) => true,
                Atom::Fact(fact) if turned != Some(atom) => self.scenario.facts[fact].initially,
                _ => turned == Some(atom),
            })
    }

    /// Ways that do harm are no ways, and objects that do harm are left alone.
    pub(super) fn drop_harmful(&self, goals: &mut Table<ExpectationIx, Goal>) {
        for expectation in self.scenario.expectations.keys() {
            let is_safe = |task: &TaskIx| self.tasks[*task].harm == 0;
            goals[expectation].ways.retain(|way| way.tasks.iter().all(is_safe));
        }
    }

    /// The acts that spring traps, as tasks.
    pub(super) fn temptations(&mut self) -> Vec<TaskIx> {
        let scenario = self.scenario;
        let mut tempting = Vec::new();
        for trap in &scenario.traps {
            let asked =
                trap.on.atoms().into_iter().filter_map(|atom| match scenario.wiring.atoms[atom] {
                    Atom::Done(pattern) => Some(pattern),
                    _ => None,
                });
            for pattern in trap.on_pattern.into_iter().chain(asked) {
                let is_act = matches!(scenario.wiring.patterns[pattern].deed, Deed::Act { .. });
                let ways = if is_act { self.ways_of(pattern) } else { Vec::new() };
                tempting.extend(ways.into_iter().flatten());
            }
        }
        tempting.sort_unstable();
        tempting.dedup();
        tempting.retain(|task| matches!(self.tasks[*task].what, What::Act(_)));
        tempting
    }
}

/// How an act does no harm.
#[derive(Default)]
pub(super) struct Safety {
    /// What should come first.
    pub before: Vec<Before>,
    /// Who should leave it to others.
    pub not_by: RoleSet,
    /// The points it costs if nothing keeps it from doing harm.
    pub harm: u8,
}

enum Excuse {
    /// The act does not spring the trap.
    NotConcerned,
    /// It does not once this holds.
    Before(Before),
    /// It does not if others do it than these.
    Others(RoleSet),
    /// It does.
    None,
}
