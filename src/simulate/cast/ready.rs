//! Whether something can be begun now, and by whom; or what should be done before it.

use super::aims::{Aim, Aims, Target};
use crate::exercise::{Act, Command, Exercise, Occupant, Seat, State, Work, has_appeared};
use crate::id::{DecisionIx, FactIx, ObjectIx, RoleIx, RoleSet};
use crate::scenario::model::Who;
use crate::simulate::plan::{Before, BotPlan, Task, TaskIx, What};

/// How far back it is worked out what should come first.
const DEPTH: u8 = 6;

/// What can be done about an aim now.
#[derive(Debug)]
pub(super) enum Ready {
    /// This.
    Do { task: Option<TaskIx>, seat: Seat, command: Command },
    /// Nothing yet.
    Wait,
    /// Nothing, ever.
    Never,
}

impl Ready {
    const fn work(task: TaskIx, role: RoleIx, work: Work) -> Self {
        Self::Do { task: Some(task), seat: Seat::Role(role), command: Command::Do(work) }
    }
}

impl Aims {
    pub(super) fn step(&self, plan: &BotPlan, exercise: &Exercise, aim: &Aim) -> Ready {
        match aim.target {
            Target::Meet(expectation) => {
                let goal = &plan.goals[expectation];
                let Some(way) = goal.ways.get(usize::from(aim.way)) else { return Ready::Never };
                if Self::is_worn_out(aim, way.times) {
                    return Ready::Never;
                }
                if self.free.is_empty() {
                    return Ready::Wait;
                }
                if let Some(first) = self.first(plan, exercise, &goal.before, DEPTH) {
                    return first;
                }
                let mut ready = Ready::Never;
                for task in &way.tasks {
                    ready = self.ready(plan, exercise, *task, Some(goal.by), DEPTH);
                    if matches!(ready, Ready::Do { .. }) {
                        break;
                    }
                }
                ready
            }
            Target::Answer(decision) => self.answer(plan, exercise, aim, decision),
            Target::Blunder(task) => match aim.tries {
                0 => self.ready(plan, exercise, task, None, 0),
                _ => Ready::Never,
            },
            Target::Press(entry) => match aim.tries {
                0 => self.press(plan, exercise, entry),
                _ => Ready::Never,
            },
        }
    }

    fn answer(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        aim: &Aim,
        decision: DecisionIx,
    ) -> Ready {
        let question = &plan.questions[decision];
        let Some(choice) = question.choices.get(usize::from(aim.way)) else { return Ready::Never };
        if self.now < aim.last_call
            && let Some(first) = self.first(plan, exercise, &question.before, DEPTH)
        {
            return first;
        }
        self.ready(plan, exercise, *choice, None, DEPTH)
    }

    /// What should be done before, if anything should and can.
    fn first(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        before: &[Before],
        depth: u8,
    ) -> Option<Ready> {
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
                        Ready::Never => {}
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
    ) -> Ready {
        if self.doing[task] > 0 {
            return Ready::Wait;
        }
        let record = &plan.tasks[task];
        if let Some(first) = self.first(plan, exercise, &record.before, depth) {
            return first;
        }
        match record.what {
            What::Act(act) => self.act(plan, exercise, task, act, by, depth),
            What::Tell(fact, to) => self.tell(plan, exercise, task, fact, to, by),
            What::Choose(decision, choice) => {
                let state = &exercise.state().decisions[decision];
                match (state.asked, state.decided) {
                    (Some(_), None) => {}
                    (None, _) => return Ready::Wait,
                    (_, Some(_)) => return Ready::Never,
                }
                let owner = exercise.scenario().decisions[decision].owner;
                let owners = self.meant(exercise.state(), owner);
                let Some(role) = owners.and(self.here).iter().next() else {
                    return self.call(plan, exercise, owner, owners, depth);
                };
                let command = Command::Decide {
                    decision,
                    choice,
                    confidence: None,
                    rationale: String::new(),
                };
                Ready::Do { task: None, seat: Seat::Role(role), command }
            }
        }
    }

    fn act(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        task: TaskIx,
        act: Act,
        by: Option<Who>,
        depth: u8,
    ) -> Ready {
        let state = exercise.state();
        let record = &plan.tasks[task];
        let about = match object_of(exercise, record, &act) {
            Ok(about) => about,
            Err(ready) => return ready,
        };
        if self.is_to_be_ordered(plan, record, state) {
            return Ready::Wait;
        }
        let may = record.may(state.commander);
        let wanted = match by {
            Some(who) => self.meant(state, who),
            None if record.wanted_by.is_empty() => may,
            None => record.wanted_by,
        };
        let mut roles = wanted.and(may).and(self.here);
        if roles.is_empty() {
            let who = by.unwrap_or(Who::Team);
            match self.call(plan, exercise, who, wanted.and(may), depth) {
                Ready::Never => roles = may.and(self.here),
                ready => return ready,
            }
        }
        if roles.is_empty() {
            return self.call(plan, exercise, Who::Team, may, depth);
        }
        let best = roles.and(self.free).iter().min_by_key(|role| plan.load[*role]);
        match best {
            Some(role) => Ready::work(task, role, Task::act_about(act, about)),
            None => Ready::Wait,
        }
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
            is_open && is_best && self.open.iter().any(|aim| aim.target == Target::Answer(decision))
        })
    }

    fn tell(
        &self,
        plan: &BotPlan,
        exercise: &Exercise,
        task: TaskIx,
        fact: FactIx,
        to: Who,
        by: Option<Who>,
    ) -> Ready {
        let state = exercise.state();
        let meant = self.meant(state, to);
        let listeners: RoleSet = meant
            .iter()
            .filter(|role| state.is_playing(*role) && !state.knows(*role, fact))
            .collect();
        if listeners.is_empty() {
            let is_known = meant.iter().any(|role| state.knows(role, fact));
            return if is_known {
                Ready::Never
            } else {
                self.call(plan, exercise, to, meant, DEPTH)
            };
        }
        let knows: RoleSet = self.here.iter().filter(|role| state.knows(*role, fact)).collect();
        let wanted = by.map_or(RoleSet::EMPTY, |who| self.meant(state, who)).and(knows);
        let tellers = if wanted.is_empty() { knows } else { wanted };
        match tellers.and(self.free).iter().min_by_key(|role| plan.load[*role]) {
            Some(role) => Ready::work(task, role, Work::Tell { fact, to: listeners }),
            None => Ready::Wait,
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
    ) -> Ready {
        if depth == 0 {
            return Ready::Never;
        }
        let state = exercise.state();
        if who == Who::Commander && state.commander.is_none() {
            return match plan.appoint {
                Some(task) => self.ready(plan, exercise, task, None, depth - 1),
                None => Ready::Never,
            };
        }
        let is_out =
            |role: &RoleIx| !state.entered.has(*role) && state.occupant(*role) == Occupant::Bot;
        for role in roles.iter().filter(is_out) {
            if let Some(task) = plan.bring_in[role] {
                match self.ready(plan, exercise, task, None, depth - 1) {
                    Ready::Never => {}
                    ready => return ready,
                }
            }
        }
        Ready::Never
    }

    fn press(&self, plan: &BotPlan, exercise: &Exercise, entry: u16) -> Ready {
        let Some(entry) = plan.palette.entries.get(usize::from(entry)) else {
            return Ready::Never;
        };
        let roles = entry.roles.and(self.here);
        match roles.and(self.free).iter().next() {
            Some(role) if exercise.may_do(role, &Work::Act(entry.act)).is_ok() => Ready::Do {
                task: None,
                seat: Seat::Role(role),
                command: Command::Do(Work::Act(entry.act)),
            },
            None if !roles.is_empty() => Ready::Wait,
            _ => Ready::Never,
        }
    }

    /// The roles meant now.
    fn meant(&self, state: &State, who: Who) -> RoleSet {
        match who {
            Who::Commander => state.commander.map_or(RoleSet::EMPTY, RoleSet::of),
            Who::Roles(roles) => roles,
            Who::Team | Who::All => self.here,
        }
    }
}

/// What an act is about: what it says, or the first thing it could be about that has come up.
fn object_of(exercise: &Exercise, task: &Task, act: &Act) -> Result<Option<ObjectIx>, Ready> {
    let appeared = |it: &ObjectIx| has_appeared(exercise.scenario(), exercise.state(), *it);
    match act.about {
        Some(object) if appeared(&object) => Ok(Some(object)),
        Some(_) => Err(Ready::Wait),
        None if task.objects.is_empty() => Ok(None),
        None => task.objects.iter().copied().find(appeared).map(Some).ok_or(Ready::Wait),
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
