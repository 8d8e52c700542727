//! Puts a plan together: tasks are found first, then what should come before each of them.

use super::task::{Before, Check, Goal, Task, TaskIx, Way, What};
use super::{BotPlan, Palette};
use crate::exercise::Act;
use crate::exercise::state::SHORT_WORK;
use crate::id::{
    ActionIx, DecisionIx, ExpectationIx, FactIx, Key as _, ObjectIx, PatternIx, RoleIx, RoleSet,
    Table,
};
use crate::runbook::model::{Does, Needed, Target};
use crate::scenario::Scenario;
use crate::scenario::model::pattern::Manner;
use crate::scenario::model::{Condition, Deed, Importance, Who};
use crate::time::Span;

/// Works a scenario through.
pub(super) fn build(scenario: &Scenario) -> BotPlan {
    let mut planner = Planner::new(scenario);
    planner.find_people();
    let mut goals: Table<ExpectationIx, Goal> =
        scenario.expectations.keys().map(|it| planner.goal(it)).collect();
    let mut questions = scenario.decisions.keys().map(|it| planner.question(it)).collect();
    let temptations = planner.temptations();
    planner.settle();
    planner.drop_harmful(&mut goals);
    planner.rank(&mut questions);
    planner.hurry(&mut goals);
    BotPlan {
        palette: Palette::new(scenario),
        load: planner.load(&goals),
        person: planner.persons(),
        hats: planner.hats(),
        tasks_of_action: planner.by_action(),
        decision_of: scenario.choices.iter().map(|it| it.decision).collect(),
        tasks: planner.tasks,
        goals,
        questions,
        lines: super::words::lines(scenario),
        bring_in: planner.bring_in,
        appoint: planner.appoint,
        temptations,
    }
}

/// A plan in the making.
pub(super) struct Planner<'a> {
    pub scenario: &'a Scenario,
    pub tasks: Table<TaskIx, Task>,
    pub bring_in: Table<RoleIx, Option<TaskIx>>,
    pub appoint: Option<TaskIx>,
    /// Facts whose making is being worked out: what needs itself cannot be made.
    pub making: Vec<FactIx>,
}

impl<'a> Planner<'a> {
    fn new(scenario: &'a Scenario) -> Self {
        Self {
            scenario,
            tasks: Table::default(),
            bring_in: scenario.roles.iter().map(|_| None).collect(),
            appoint: None,
            making: Vec::new(),
        }
    }

    /// The task that does this, made if it is new.
    pub(super) fn task(&mut self, what: What, by: Option<Who>) -> TaskIx {
        let (roles, commander_may) = self.allowed(&what, by);
        let is_it = |it: &Task| it.what == what && it.by == by;
        if let Some(known) = self.tasks.find(is_it) {
            return known;
        }
        let (occupies, takes) = self.durations(&what);
        let objects = match what {
            What::Act(act) if act.about.is_none() => self.objects_for(act.action),
            _ => Vec::new(),
        };
        self.tasks.push(Task {
            what,
            by,
            objects,
            roles,
            commander_may,
            wanted_by: RoleSet::EMPTY,
            before: Vec::new(),
            harm: 0,
            occupies,
            takes,
            ordered_by: Vec::new(),
        })
    }

    fn durations(&self, what: &What) -> (Span, Span) {
        match what {
            What::Choose(..) => (Span::ZERO, Span::ZERO),
            What::Act(act) if act.manner != Manner::Considered => {
                let action = &self.scenario.actions[act.action];
                (action.occupies, action.takes)
            }
            What::Act(_) | What::Tell(..) => (SHORT_WORK, SHORT_WORK),
        }
    }

    fn allowed(&self, what: &What, by: Option<Who>) -> (RoleSet, bool) {
        let everybody = RoleSet::first(self.scenario.roles.len());
        let (roles, commander_may) = match what {
            What::Act(act) => {
                let roles = self.scenario.actions[act.action].roles;
                let all = if roles.is_empty() { everybody } else { roles };
                (all, roles.has(self.scenario.command_role))
            }
            What::Tell(..) => (everybody, false),
            What::Choose(decision, _) => {
                (self.meant(self.scenario.decisions[*decision].owner), false)
            }
        };
        match by {
            Some(Who::Commander) => (RoleSet::of(self.scenario.command_role), commander_may),
            Some(Who::Roles(these)) => (roles.and(these), false),
            _ => (roles, commander_may),
        }
    }

    /// The roles meant, when command is where it usually is.
    pub(super) fn meant(&self, who: Who) -> RoleSet {
        match who {
            Who::Commander => RoleSet::of(self.scenario.command_role),
            Who::Roles(roles) => roles,
            Who::Team | Who::All => RoleSet::first(self.scenario.roles.len()),
        }
    }

    /// How people come into play and into command.
    fn find_people(&mut self) {
        let scenario = self.scenario;
        for (action, record) in scenario.actions.pairs() {
            match &record.does {
                Does::AppointCommander if self.appoint.is_none() => {
                    self.appoint = Some(self.task(What::Act(self.template(action)), None));
                }
                Does::Escalate { to: Target::Role(role), .. } if self.bring_in[*role].is_none() => {
                    let task = self.task(What::Act(self.template(action)), None);
                    self.bring_in[*role] = Some(task);
                }
                _ => {}
            }
        }
        if self.bring_in[scenario.command_role].is_none() {
            self.bring_in[scenario.command_role] = self.appoint;
        }
    }

    fn goal(&mut self, expectation: ExpectationIx) -> Goal {
        let record = &self.scenario.expectations[expectation];
        let mut ways = Vec::new();
        for (pattern, credit) in &record.accept {
            for tasks in self.ways_of(*pattern) {
                let times = self.scenario.wiring.patterns[*pattern].nth;
                let times = u8::try_from(times).unwrap_or(u8::MAX);
                ways.push(Way { tasks, credit: *credit, times });
            }
        }
        ways.sort_by_key(|way| std::cmp::Reverse(way.credit));
        let by = self.meant(record.by);
        for task in ways.iter().filter(|way| way.credit >= 1000).flat_map(|way| &way.tasks) {
            let task = &mut self.tasks[*task];
            task.wanted_by = task.wanted_by.or(by.and(task.roles));
        }
        let before = record.needs.iter().filter_map(|need| self.make(need)).collect();
        Goal {
            by: record.by,
            roles: by,
            ways,
            is_answer: false,
            before,
            urgency: Span::ZERO,
            full: record.full_within,
        }
    }

    /// What should hold, with the tasks that bring it about; nothing if nobody can.
    pub(super) fn make(&mut self, condition: &Condition) -> Option<Before> {
        let tasks = self.how(condition)?;
        Some(Before { check: Check::Condition(condition.clone()), tasks })
    }

    /// Works out what should come before each task. Doing so finds new tasks, which follow.
    fn settle(&mut self) {
        let mut next = TaskIx::from_position(0);
        while next.position() < self.tasks.len() {
            let before = self.before(next);
            self.tasks[next].before = before;
            next = TaskIx::from_position(next.position() + 1);
        }
        for (choice, record) in self.scenario.choices.pairs() {
            for order in &record.orders {
                let is_it = |it: &Task| match it.what {
                    What::Act(act) => act.action == order.action && act.about == order.about,
                    _ => false,
                };
                if let Some(task) = self.tasks.find(is_it) {
                    self.tasks[task].ordered_by.push(choice);
                }
            }
        }
    }

    fn before(&mut self, task: TaskIx) -> Vec<Before> {
        let What::Act(act) = self.tasks[task].what else { return Vec::new() };
        let mut before = self.needs_of(act.action, act.about);
        before.extend(self.orders_of(act.action, act.about));
        let safety = self.safety(&act);
        before.extend(safety.before);
        let record = &mut self.tasks[task];
        record.harm = safety.harm;
        let others = record.roles.without(safety.not_by);
        if !others.is_empty() {
            record.roles = others;
        }
        before
    }

    fn needs_of(&mut self, action: ActionIx, about: Option<ObjectIx>) -> Vec<Before> {
        let scenario = self.scenario;
        let mut before = Vec::new();
        for need in &scenario.actions[action].needs {
            match need.what {
                Needed::Done(first) => before.extend(self.first(first, about)),
                Needed::Fact(fact) => {
                    let atom = scenario.wiring.atom_of_fact[fact];
                    if let (Some(tasks), Some(atom)) = (self.make_fact(fact), atom) {
                        let check = Check::Condition(Condition::Is(atom));
                        before.push(Before { check, tasks });
                    }
                }
            }
        }
        before
    }

    fn orders_of(&mut self, action: ActionIx, about: Option<ObjectIx>) -> Vec<Before> {
        let scenario = self.scenario;
        let mut before = Vec::new();
        for order in &scenario.wiring.orders_of_then[action] {
            let pair = &scenario.orders[*order];
            let about = if pair.same_object { about } else { None };
            before.extend(self.first(pair.first, about));
        }
        before
    }

    /// Another action that comes first, about the same object if it can be about it.
    fn first(&mut self, action: ActionIx, about: Option<ObjectIx>) -> Option<Before> {
        let record = &self.scenario.actions[action];
        let fits = |it: &ObjectIx| record.about.contains(&self.scenario.objects[*it].kind);
        if about.is_some() && !record.about.is_empty() && !about.iter().any(fits) {
            return None;
        }
        let asked = about.filter(|_| !record.about.is_empty());
        let act = Act { about: asked, ..self.template(action) };
        let task = self.task(What::Act(act), None);
        Some(Before { check: Check::Done(action, asked), tasks: vec![task] })
    }

    /// The patterns a task matches, whatever the moment.
    pub(super) fn matches(&self, act: &Act) -> Vec<PatternIx> {
        let is_matched = |pattern: &&PatternIx| {
            let Deed::Act { about, to, level, manner, .. } =
                &self.scenario.wiring.patterns[**pattern].deed
            else {
                return false;
            };
            *manner == act.manner
                && about.is_none_or(|it| act.about == Some(it))
                && level.is_none_or(|it| act.level == Some(it))
                && (to.is_none() || act.to.is_some())
        };
        let of_action = &self.scenario.wiring.patterns_of_action[act.action];
        of_action.iter().filter(is_matched).copied().collect()
    }

    /// Until when each goal should be taken up: the end of full credit, less what comes first.
    fn hurry(&self, goals: &mut Table<ExpectationIx, Goal>) {
        for (expectation, record) in self.scenario.expectations.pairs() {
            let goal = &goals[expectation];
            let of_way = goal.ways.first().into_iter().flat_map(|way| &way.tasks);
            let chain = of_way
                .flat_map(|task| &self.tasks[*task].before)
                .chain(&goal.before)
                .flat_map(|before| &before.tasks)
                .map(|task| self.tasks[*task].takes)
                .fold(Span::ZERO, Span::plus);
            let matters = match record.importance {
                Importance::Normal => 0,
                Importance::Important => 60,
                Importance::Critical => 180,
            };
            let matters = Span::from_seconds(matters + 30 * i64::from(record.weight));
            let until = record.full_within.millis() - chain.millis() - matters.millis();
            let is_choice = |task: &TaskIx| self.tasks[*task].is_choice();
            let first = goal.ways.first();
            let is_answer = first.is_none_or(|way| way.tasks.iter().all(is_choice));
            let goal = &mut goals[expectation];
            goal.urgency = Span::from_millis(until);
            goal.is_answer = is_answer;
        }
    }

    /// How much each role alone is expected to do: work that others can do is left to others.
    fn load(&self, goals: &Table<ExpectationIx, Goal>) -> Table<RoleIx, i64> {
        let mut load: Table<RoleIx, i64> = self.scenario.roles.iter().map(|_| 0).collect();
        for goal in goals {
            let Some(task) = goal.ways.first().and_then(|way| way.tasks.first()) else { continue };
            let task = &self.tasks[*task];
            let roles = self.meant(goal.by).and(task.roles);
            for role in roles.iter() {
                load[role] += task.occupies.millis() / i64::from(roles.count());
            }
        }
        load
    }

    /// The role that each role's person chiefly sits in.
    fn persons(&self) -> Table<RoleIx, RoleIx> {
        let chief = |role: RoleIx| {
            let up = |role: &RoleIx| self.scenario.roles[*role].doubled_by;
            let chain = std::iter::successors(Some(role), up).take(self.scenario.roles.len() + 1);
            chain.last().unwrap_or(role)
        };
        self.scenario.roles.keys().map(chief).collect()
    }

    /// The roles that each person sits in, by their chief one.
    fn hats(&self) -> Table<RoleIx, RoleSet> {
        let persons = self.persons();
        let hats = |chief: RoleIx| {
            let own = |role: &RoleIx| persons[*role] == chief;
            self.scenario.roles.keys().filter(own).collect()
        };
        self.scenario.roles.keys().map(hats).collect()
    }

    fn by_action(&self) -> Table<ActionIx, Vec<TaskIx>> {
        let mut table: Table<ActionIx, Vec<TaskIx>> =
            self.scenario.actions.iter().map(|_| Vec::new()).collect();
        for (key, task) in self.tasks.pairs() {
            if let What::Act(act) = task.what {
                table[act.action].push(key);
            }
        }
        table
    }

    /// A decision in the making: its choices as tasks.
    fn question(&mut self, decision: DecisionIx) -> super::Question {
        let choices = &self.scenario.decisions[decision].choices;
        let choices = choices.iter().map(|it| self.task(What::Choose(decision, *it), None));
        super::Question { choices: choices.collect(), ..super::Question::default() }
    }
}
