//! Whether something can be begun now, and by whom; or what should be done before it.

use super::aims::{Aim, Aims, Target};
use crate::exercise::{Act, Exercise, Occupant, State, Work, has_appeared};
use crate::id::{ChoiceIx, DecisionIx, FactIx, ObjectIx, RoleIx, RoleSet};
use crate::scenario::model::Who;
use crate::simulate::plan::{Before, BotPlan, Task, TaskIx, What};

/// How far back it is worked out what should come first.
const DEPTH: u8 = 6;

/// What can be done about an aim now.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    /// This work.
    Begin { role: RoleIx, what: Begun },
    /// This answer.
    Decide { role: RoleIx, decision: DecisionIx, choice: ChoiceIx },
    /// Nothing until one of these is free.
    Busy(RoleSet),
    /// Nothing until what is under way of this task is done.
    UnderWay(TaskIx),
    /// Nothing until something changes.
    Wait,
    /// Nothing, ever.
    Never,
}

/// Work that can be begun, in few words: it is spelt out once it is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Begun {
    /// A task that is an act, about this.
    Act(TaskIx, Option<ObjectIx>),
    /// A task that is telling somebody, and whom.
    Tell(TaskIx, RoleSet),
    /// A button of the palette.
    Press(u16),
}

impl Begun {
    /// The task it does, and the work.
    pub(super) fn work(self, plan: &BotPlan) -> Option<(Option<TaskIx>, Work)> {
        match self {
            Self::Act(task, about) => match plan.tasks[task].what {
                What::Act(act) => Some((Some(task), Task::act_about(act, about))),
                _ => None,
            },
            Self::Tell(task, to) => match plan.tasks[task].what {
                What::Tell(fact, _) => Some((Some(task), Work::Tell { fact, to })),
                _ => None,
            },
            Self::Press(entry) => {
                let entry = plan.palette.entries.get(usize::from(entry))?;
                Some((None, Work::Act(entry.act)))
            }
        }
    }
}

impl Aims {
    pub(super) fn step(&self, plan: &BotPlan, exercise: &Exercise, aim: &Aim) -> Step {
        match aim.target {
            Target::Meet(expectation) => {
                let goal = &plan.goals[expectation];
                let Some(way) = goal.ways.get(usize::from(aim.way)) else { return Step::Never };
                if Self::is_worn_out(aim, way.times) {
                    return Step::Never;
                }
                if let Some(first) = self.first(plan, exercise, &goal.before, DEPTH) {
                    return first;
                }
                let mut ready = Step::Never;
                for task in &way.tasks {
                    ready = self.ready(plan, exercise, *task, Some(goal.by), DEPTH);
                    if matches!(ready, Step::Begin { .. }) {
                        break;
                    }
                }
                ready
            }
            Target::Answer(decision) => self.answer(plan, exercise, aim, decision),
            Target::Blunder(task) => match aim.tries {
                0 => self.ready(plan, exercise, task, None, 0),
                _ => Step::Never,
            },
            Target::Press(entry) => match aim.tries {
                0 => self.press(plan, exercise, entry),
                _ => Step::Never,
            },
        }
    }

    fn answer(&self, plan: &BotPlan, exercise: &Exercise, aim: &Aim, decision: DecisionIx) -> Step {
        let question = &plan.questions[decision];
        let Some(choice) = question.choices.get(usize::from(aim.way)) else { return Step::Never };
        if self.now < aim.last_call
            && let Some(first) = self.first(plan, exercise, &question.before, DEPTH)
        {
            return first;
        }
        self.ready(plan, exercise, *choice, None, DEPTH)
    }

    /// What should be done before, if anything should and can.
    #[inline]
    fn first(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        before: &[Before],
        depth: u8,
    ) -> Option<Step> {
        if before.is_empty() { None } else { self.first_of(plan, exercise, before, depth) }
    }

    #[inline(never)]
    fn first_of(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        before: &[Before],
        depth: u8,
    ) -> Option<Step> {
        if !self.style.is_careful || depth == 0 {
            return None;
        }
        for before in before {
            if before.check.holds(exercise.scenario(), exercise.state()) {
                continue;
            }
            for task in &before.tasks {
                if !is_done(plan, exercise, *task) {
                    match self.ready(plan, exercise, *task, None, depth - 1) {
                        Step::Never => {}
                        ready => return Some(ready),
                    }
                }
            }
        }
        None
    }

    fn ready(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        task: TaskIx,
        by: Option<Who>,
        depth: u8,
    ) -> Step {
        if self.doing[task] > 0 {
            return Step::UnderWay(task);
        }
        let record = &plan.tasks[task];
        if let Some(first) = self.first(plan, exercise, &record.before, depth) {
            return first;
        }
        match record.what {
            What::Act(ref act) => self.act(plan, exercise, task, act, by, depth),
            What::Tell(fact, to) => self.tell(plan, exercise, task, fact, to, by),
            What::Choose(decision, choice) => {
                let state = &exercise.state().decisions[decision];
                match (state.asked, state.decided) {
                    (Some(_), None) => {}
                    (None, _) => return Step::Wait,
                    (_, Some(_)) => return Step::Never,
                }
                let owner = exercise.scenario().decisions[decision].owner;
                let owners = self.meant(exercise.state(), owner);
                let Some(role) = owners.and(self.floor.here).iter().next() else {
                    return self.call(plan, exercise, owner, owners, depth);
                };
                Step::Decide { role, decision, choice }
            }
        }
    }

    fn act(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        task: TaskIx,
        act: &Act,
        by: Option<Who>,
        depth: u8,
    ) -> Step {
        let state = exercise.state();
        let record = &plan.tasks[task];
        let about = match object_of(exercise, record, act) {
            Ok(about) => about,
            Err(ready) => return ready,
        };
        if self.is_to_be_ordered(plan, record, state) {
            return Step::Wait;
        }
        let may = record.may(state.commander);
        let wanted = match by {
            Some(who) => self.meant(state, who),
            None if record.wanted_by.is_empty() => may,
            None => record.wanted_by,
        };
        let mut roles = wanted.and(may).and(self.floor.here);
        if roles.is_empty() {
            let who = by.unwrap_or(Who::Team);
            match self.call(plan, exercise, who, wanted.and(may), depth) {
                Step::Never => roles = may.and(self.floor.here),
                ready => return ready,
            }
        }
        if roles.is_empty() {
            return self.call(plan, exercise, Who::Team, may, depth);
        }
        self.by_one_of(plan, roles, Begun::Act(task, about))
    }

    /// An act that a question's answer will order is left to the answer.
    fn is_to_be_ordered(&self, plan: &BotPlan, task: &Task, state: &State) -> bool {
        task.ordered_by.iter().any(|choice| {
            let decision = plan.decision_of[*choice];
            let is_open = state.decisions[decision].asked.is_some()
                && state.decisions[decision].decided.is_none();
            let first = plan.questions[decision].choices.first();
            let is_best =
                first.is_some_and(|it| plan.tasks[*it].what == What::Choose(decision, *choice));
            is_open && is_best && self.is_after(Target::Answer(decision))
        })
    }

    fn is_after(&self, target: Target) -> bool {
        self.open.iter().chain(&self.later).any(|aim| aim.target == target)
    }

    fn tell(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        task: TaskIx,
        fact: FactIx,
        to: Who,
        by: Option<Who>,
    ) -> Step {
        let state = exercise.state();
        let meant = self.meant(state, to);
        let listeners: RoleSet = meant
            .iter()
            .filter(|role| state.is_playing(*role) && !state.knows(*role, fact))
            .collect();
        if listeners.is_empty() {
            let is_known = meant.iter().any(|role| state.knows(role, fact));
            return if is_known {
                Step::Never
            } else {
                self.call(plan, exercise, to, meant, DEPTH)
            };
        }
        let knows: RoleSet =
            self.floor.here.iter().filter(|role| state.knows(*role, fact)).collect();
        let wanted = by.map_or(RoleSet::EMPTY, |who| self.meant(state, who)).and(knows);
        let tellers = if wanted.is_empty() { knows } else { wanted };
        if tellers.is_empty() {
            return Step::Wait;
        }
        self.by_one_of(plan, tellers, Begun::Tell(task, listeners))
    }

    /// Done by whoever of these is free and has least to do besides.
    fn by_one_of(&self, plan: &BotPlan, roles: RoleSet, what: Begun) -> Step {
        let free = roles.and(self.floor.free).iter();
        match free.min_by_key(|role| plan.load[*role]) {
            Some(role) => Step::Begin { role, what },
            None => Step::Busy(roles),
        }
    }

    /// Brings in somebody of these roles, or puts somebody in command.
    fn call(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        who: Who,
        roles: RoleSet,
        depth: u8,
    ) -> Step {
        if depth == 0 {
            return Step::Never;
        }
        let state = exercise.state();
        if who == Who::Commander && state.commander.is_none() {
            return match plan.appoint {
                Some(task) => self.ready(plan, exercise, task, None, depth - 1),
                None => Step::Never,
            };
        }
        let is_out =
            |role: &RoleIx| !state.entered.has(*role) && state.occupant(*role) == Occupant::Bot;
        for role in roles.iter().filter(is_out) {
            if let Some(task) = plan.bring_in[role] {
                match self.ready(plan, exercise, task, None, depth - 1) {
                    Step::Never => {}
                    ready => return ready,
                }
            }
        }
        Step::Never
    }

    fn press(&self, plan: &BotPlan, exercise: &Exercise, button: u16) -> Step {
        let Some(entry) = plan.palette.entries.get(usize::from(button)) else {
            return Step::Never;
        };
        let roles = entry.roles.and(self.floor.here);
        let work = Work::Act(entry.act);
        match roles.and(self.floor.free).iter().next() {
            Some(role) if exercise.may_do(role, &work).is_ok() => {
                Step::Begin { role, what: Begun::Press(button) }
            }
            None if !roles.is_empty() => Step::Busy(roles),
            _ => Step::Never,
        }
    }

    /// The roles meant now.
    fn meant(&self, state: &State, who: Who) -> RoleSet {
        match who {
            Who::Commander => state.commander.map_or(RoleSet::EMPTY, RoleSet::of),
            Who::Roles(roles) => roles,
            Who::Team | Who::All => self.floor.here,
        }
    }
}

/// What an act is about: what it says, or the first thing it could be about that has come up.
fn object_of(exercise: &Exercise, task: &Task, act: &Act) -> Result<Option<ObjectIx>, Step> {
    let appeared = |it: &ObjectIx| has_appeared(exercise.scenario(), exercise.state(), *it);
    match act.about {
        Some(object) if appeared(&object) => Ok(Some(object)),
        Some(_) => Err(Step::Wait),
        None if task.objects.is_empty() => Ok(None),
        None => task.objects.iter().copied().find(appeared).map(Some).ok_or(Step::Wait),
    }
}

fn is_done(plan: &BotPlan, exercise: &Exercise, task: TaskIx) -> bool {
    let state = exercise.state();
    match plan.tasks[task].what {
        What::Act(act) => state.has_done(exercise.scenario(), act.action, act.about),
        What::Tell(fact, Who::Roles(roles)) => roles.iter().all(|role| state.knows(role, fact)),
        What::Tell(fact, Who::Commander) => {
            state.commander.is_some_and(|role| state.knows(role, fact))
        }
        What::Tell(fact, _) => state.known_anyhow.has(fact),
        What::Choose(decision, _) => state.decisions[decision].decided.is_some(),
    }
}
