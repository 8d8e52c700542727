//! What a planning bot is after: expectations to meet, questions to answer, mistakes to make.

use super::free_bots;
use super::ready::Ready;
use crate::dice::Dice;
use crate::exercise::{Command, Exercise, Occupant, Seat};
use crate::id::{DecisionIx, ExpectationIx, RoleIx, RoleSet, Table};
use crate::simulate::plan::{BotPlan, TaskIx};
use crate::simulate::style::{Slip, Style};

/// How often one thing is tried before it is given up.
const TRIES: u8 = 3;

/// How long until something is tried again after it was turned down, in milliseconds.
const AGAIN: i64 = 30_000;

/// What a bot is after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// To meet an expectation.
    Meet(ExpectationIx),
    /// To answer a question.
    Answer(DecisionIx),
    /// To do this, which is a mistake.
    Blunder(TaskIx),
    /// To press this button, which does not help.
    Press(u16),
}

/// Something a bot is after.
#[derive(Clone, Copy, Debug)]
pub(super) struct Aim {
    pub target: Target,
    /// Taken up from this moment on.
    pub ready_at: i64,
    /// What is taken up first: the smallest.
    pub urgency: i64,
    /// Until when to wait for what should come first.
    pub last_call: i64,
    /// Which of the ways or choices.
    pub way: u8,
    pub tries: u8,
}

/// A planning bot's mind.
#[derive(Clone, Debug)]
pub(super) struct Aims {
    pub style: Style,
    pub dice: Dice,
    /// What it is after, most urgent first.
    pub open: Vec<Aim>,
    /// How many acts of each task are under way.
    pub doing: Table<TaskIx, u8>,
    /// The task of each ticket.
    pub of_ticket: Vec<Option<TaskIx>>,
    /// The task it has just asked for.
    pub asking: Option<TaskIx>,
    pub now: i64,
    pub wake: i64,
    /// The next aim to look at; past the end when there is nothing to look at.
    pub at: usize,
    /// Until when each person pauses, by the role they chiefly sit in.
    pub pauses: Table<RoleIx, i64>,
    /// Roles that people sit in.
    pub people: RoleSet,
    /// Roles a bot sits in, in play and free; kept while looking through the aims.
    pub free: RoleSet,
    /// Roles a bot sits in and in play.
    pub here: RoleSet,
}

impl Aims {
    pub(super) fn new(plan: &BotPlan, style: Style) -> Self {
        Self {
            style,
            dice: Dice::new(0, 0),
            open: Vec::with_capacity(plan.goals.len() + plan.questions.len()),
            doing: plan.tasks.iter().map(|_| 0).collect(),
            of_ticket: Vec::new(),
            asking: None,
            now: 0,
            wake: 0,
            at: 0,
            pauses: plan.load.iter().map(|_| 0).collect(),
            people: RoleSet::EMPTY,
            free: RoleSet::EMPTY,
            here: RoleSet::EMPTY,
        }
    }

    pub(super) fn begin(&mut self, dice: Dice, people: RoleSet) {
        self.dice = dice;
        self.people = people;
        self.open.clear();
        self.of_ticket.clear();
        self.asking = None;
        (self.now, self.wake, self.at) = (0, i64::MAX, 0);
        for task in self.doing.keys() {
            self.doing[task] = 0;
        }
        for role in self.pauses.keys() {
            self.pauses[role] = 0;
        }
    }

    /// An expectation's window opened: a good player sees what is asked for.
    pub(super) fn notice(&mut self, plan: &BotPlan, expectation: ExpectationIx) {
        let goal = &plan.goals[expectation];
        let Some(first) = goal.ways.first() else { return };
        let is_choice = first.tasks.iter().all(|task| plan.tasks[*task].is_choice());
        if is_choice {
            return;
        }
        let mut ready_at = self.now + self.style.reaction(&mut self.dice);
        if !goal.roles.and(self.people).is_empty() {
            // A person's own: theirs alone for as long as it earns full credit.
            ready_at = ready_at.max(self.now + goal.full.millis() + 1);
        }
        let aim = Aim {
            target: Target::Meet(expectation),
            ready_at,
            urgency: self.now + goal.urgency.millis(),
            last_call: i64::MAX,
            way: 0,
            tries: 0,
        };
        match self.style.slip(&mut self.dice) {
            None => self.take_up(aim),
            Some(Slip::Lesser) if goal.ways.len() > 1 => self.take_up(Aim { way: 1, ..aim }),
            Some(slip) => self.blunder(plan, aim, slip),
        }
    }

    fn blunder(&mut self, plan: &BotPlan, aim: Aim, slip: Slip) {
        let target = match slip {
            Slip::Forgotten | Slip::Lesser => None,
            Slip::Tempted => {
                let at = self.pick(plan.temptations.len());
                at.and_then(|at| plan.temptations.get(at).copied()).map(Target::Blunder)
            }
            Slip::Useless => {
                let at = self.pick(plan.palette.entries.len());
                at.and_then(|at| u16::try_from(at).ok()).map(Target::Press)
            }
        };
        if let Some(target) = target {
            self.take_up(Aim { target, ..aim });
        }
    }

    fn pick(&mut self, count: usize) -> Option<usize> {
        let count = u32::try_from(count).ok().filter(|count| *count > 0)?;
        usize::try_from(self.dice.below(count)).ok()
    }

    /// A question was asked.
    pub(super) fn hear_question(&mut self, plan: &BotPlan, decision: DecisionIx) {
        let question = &plan.questions[decision];
        let reaction = self.style.reaction(&mut self.dice);
        let others = question.choices.len().saturating_sub(1);
        let way = match self.style.slip(&mut self.dice) {
            Some(Slip::Forgotten) => return,
            Some(_) => 1 + self.pick(others).unwrap_or(0),
            None => 0,
        };
        self.take_up(Aim {
            target: Target::Answer(decision),
            ready_at: self.now + reaction,
            urgency: self.now + question.urgency.millis(),
            last_call: self.now + question.last_call.millis(),
            way: u8::try_from(way).unwrap_or(0),
            tries: 0,
        });
    }

    fn take_up(&mut self, aim: Aim) {
        let at = self.open.partition_point(|it| it.urgency <= aim.urgency);
        self.open.insert(at, aim);
        self.at = 0;
        self.wake = self.wake.min(aim.ready_at);
    }

    pub(super) fn give_up(&mut self, target: Target) {
        if let Some(at) = self.open.iter().position(|aim| aim.target == target) {
            self.open.remove(at);
            self.at = 0;
        }
    }

    /// Looks through its aims, most urgent first, for something somebody free can begin.
    pub(super) fn next(&mut self, plan: &BotPlan, exercise: &Exercise) -> Option<(Seat, Command)> {
        if self.at == 0 || self.now >= self.wake {
            self.look_round(exercise);
        }
        while let Some(aim) = self.open.get(self.at).copied() {
            if aim.ready_at > self.now {
                self.at += 1;
                continue;
            }
            match self.step(plan, exercise, &aim) {
                Ready::Do { task, seat, command } => return Some(self.go(task, seat, command)),
                Ready::Wait => self.at += 1,
                Ready::Never => self.next_way(plan, &aim),
            }
        }
        None
    }

    fn look_round(&mut self, exercise: &Exercise) {
        self.at = 0;
        let state = exercise.state();
        let rests = |role: RoleIx| self.pauses[state.roles[role].person] > self.now;
        self.free = free_bots(exercise).iter().filter(|role| !rests(*role)).collect();
        self.here =
            state.entered.iter().filter(|it| state.occupant(*it) == Occupant::Bot).collect();
        let times = self.open.iter().flat_map(|aim| [aim.ready_at, aim.last_call]);
        let times = times.chain(self.pauses.iter().copied());
        self.wake = times.filter(|at| *at > self.now).min().unwrap_or(i64::MAX);
    }

    fn go(&mut self, task: Option<TaskIx>, seat: Seat, command: Command) -> (Seat, Command) {
        self.asking = task;
        if let Some(aim) = self.open.get_mut(self.at) {
            aim.tries += 1;
        }
        (seat, command)
    }

    /// The next best way, or none.
    fn next_way(&mut self, plan: &BotPlan, aim: &Aim) {
        let ways = match aim.target {
            Target::Meet(expectation) => plan.goals[expectation].ways.len(),
            _ => 0,
        };
        let next = usize::from(aim.way) + 1;
        if next < ways {
            if let Some(aim) = self.open.get_mut(self.at) {
                aim.way += 1;
                aim.tries = 0;
            }
        } else if self.at < self.open.len() {
            self.open.remove(self.at);
        }
    }

    /// The command given last was turned down: something else comes first now.
    pub(super) fn turned_down(&mut self) {
        self.asking = None;
        if let Some(aim) = self.open.get_mut(self.at) {
            aim.ready_at = self.now + AGAIN;
            self.wake = self.wake.min(aim.ready_at);
        }
        self.at += 1;
    }

    /// Whether an aim was tried often enough.
    pub(super) const fn is_worn_out(aim: &Aim, times: u8) -> bool {
        aim.tries >= TRIES.saturating_add(times).saturating_sub(1)
    }
}
