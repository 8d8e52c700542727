//! The pieces of a plan: what can be done, by whom, about what, and what should come first.

use crate::exercise::{Act, State, Work};
use crate::id::{ActionIx, ChoiceIx, DecisionIx, FactIx, Key, ObjectIx, RoleIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::{Condition, Who};
use crate::time::Span;

/// A piece of work or a choice that bots know how to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::simulate) struct TaskIx(u16);

impl Key for TaskIx {
    fn from_position(position: usize) -> Self {
        Self(u16::try_from(position).unwrap_or(u16::MAX))
    }

    fn position(self) -> usize {
        usize::from(self.0)
    }
}

/// What is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::simulate) enum What {
    /// A runbook action.
    Act(Act),
    /// Telling somebody a fact.
    Tell(FactIx, Who),
    /// Deciding.
    Choose(DecisionIx, ChoiceIx),
}

/// A task: what is done, and all there is to know about doing it well.
#[derive(Clone, Debug)]
pub(in crate::simulate) struct Task {
    /// What is done.
    pub what: What,
    /// By whom, if a pattern says so.
    pub by: Option<Who>,
    /// What it can be about, best first; asked only if `what` leaves it open.
    pub objects: Vec<ObjectIx>,
    /// The roles that may do it.
    pub roles: RoleSet,
    /// Whether whoever holds command may do it too.
    pub commander_may: bool,
    /// The roles that some expectation asks it of.
    pub wanted_by: RoleSet,
    /// What should come first.
    pub before: Vec<Before>,
    /// How bad it is however it is done, in points.
    pub harm: u8,
    /// How long it keeps its role busy.
    pub occupies: Span,
    /// How long until its effect.
    pub takes: Span,
    /// The choices that order it.
    pub ordered_by: Vec<ChoiceIx>,
}

/// Something that should hold before a task is begun, and the tasks that bring it about.
#[derive(Clone, Debug)]
pub(in crate::simulate) struct Before {
    /// What should hold.
    pub check: Check,
    /// What brings it about, in order.
    pub tasks: Vec<TaskIx>,
}

/// What should hold.
#[derive(Clone, Debug)]
pub(in crate::simulate) enum Check {
    /// A runbook action done.
    Done(ActionIx, Option<ObjectIx>),
    /// A condition.
    Condition(Condition),
}

impl Check {
    /// Whether it does.
    pub(in crate::simulate) fn holds(&self, scenario: &Scenario, state: &State) -> bool {
        match self {
            Self::Done(action, about) => state.has_done(scenario, *action, *about),
            Self::Condition(condition) => condition.holds(|atom| state.holds(atom)),
        }
    }
}

/// One way to meet an expectation.
#[derive(Clone, Debug)]
pub(in crate::simulate) struct Way {
    /// What is done; more than one when they must be begun together.
    pub tasks: Vec<TaskIx>,
    /// Credit in thousandths.
    pub credit: u16,
    /// How often it has to be done.
    pub times: u8,
}

/// How an expectation is met.
#[derive(Clone, Debug)]
pub(in crate::simulate) struct Goal {
    /// Who is expected to.
    pub by: Who,
    /// The same, with command where it usually is.
    pub roles: RoleSet,
    /// The ways, best first; those that do harm are left out.
    pub ways: Vec<Way>,
    /// Whether there is no way, or the best one is an answer to a question: then whoever is asked
    /// sees to it.
    pub is_answer: bool,
    /// What should come first, whatever the way.
    pub before: Vec<Before>,
    /// From its opening, until when it should be taken up at the latest; what matters more is
    /// taken up as if it were due sooner.
    pub urgency: Span,
    /// Full credit until so long after opening.
    pub full: Span,
}

/// How a decision falls well.
#[derive(Clone, Debug, Default)]
pub(in crate::simulate) struct Question {
    /// The choices as tasks, best first.
    pub choices: Vec<TaskIx>,
    /// What should come first.
    pub before: Vec<Before>,
    /// From when it was asked, until when it should be taken up at the latest.
    pub urgency: Span,
    /// From when it was asked, until when to wait for what should come first.
    pub last_call: Span,
}

impl Task {
    /// Whether it is an answer to a question.
    pub(in crate::simulate) const fn is_choice(&self) -> bool {
        matches!(self.what, What::Choose(..))
    }

    /// The work of an act about an object.
    pub(in crate::simulate) const fn act_about(act: Act, about: Option<ObjectIx>) -> Work {
        Work::Act(Act { about, ..act })
    }

    /// The roles that may do it, with this commander.
    pub(in crate::simulate) fn may(&self, commander: Option<RoleIx>) -> RoleSet {
        match commander {
            Some(role) if self.commander_may => self.roles.or(RoleSet::of(role)),
            _ => self.roles,
        }
    }
}
