//! What a planning bot is after: expectations to meet, questions to answer, mistakes to make.

use super::floor::Floor;
use super::ready::Step;
use crate::dice::Dice;
use crate::exercise::{Command, Exercise, Seat};
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
    /// What it waits for.
    pub waits: Waits,
}

/// What an aim waits for, so that it is not looked at in vain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waits {
    /// Nothing: it has not been looked at.
    No,
    /// That one of these is free.
    Free(RoleSet),
    /// That something changes.
    Change,
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
    /// The task of each ticket, and whose it is.
    pub of_ticket: Vec<(Option<TaskIx>, RoleIx)>,
    /// The task it has just asked for.
    pub asking: Option<TaskIx>,
    /// The aim it has just done something about.
    pub last: usize,
    pub now: i64,
    /// When it wants to be asked again.
    pub wake: i64,
    /// Whether something happened that an aim may have waited for.
    pub is_changed: bool,
    /// Who is free and who pauses.
    pub floor: Floor,
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
            last: 0,
            now: 0,
            wake: 0,
            is_changed: false,
            floor: Floor::new(plan),
        }
    }

    pub(super) fn begin(&mut self, dice: Dice, people: RoleSet) {
        self.dice = dice;
        self.open.clear();
        self.of_ticket.clear();
        self.asking = None;
        (self.now, self.wake, self.last) = (0, i64::MAX, 0);
        self.is_changed = false;
        self.doing.fill(0);
        self.floor.begin(people);
    }

    /// An expectation's window opened: a good player sees what is asked for.
    pub(super) fn notice(&mut self, plan: &BotPlan, expectation: ExpectationIx) {
        let goal = &plan.goals[expectation];
        if goal.is_answer {
            return;
        }
        let mut ready_at = self.now + self.style.reaction(&mut self.dice);
        if !goal.roles.and(self.floor.people).is_empty() {
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
            waits: Waits::No,
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
            waits: Waits::No,
        });
    }

    fn take_up(&mut self, aim: Aim) {
        let at = self.open.partition_point(|it| it.urgency <= aim.urgency);
        self.open.insert(at, aim);
        self.wake = self.wake.min(aim.ready_at);
    }

    pub(super) fn give_up(&mut self, target: Target) {
        if let Some(at) = self.open.iter().position(|aim| aim.target == target) {
            self.open.remove(at);
        }
    }

    /// Looks through its aims, most urgent first, for something somebody free can begin.
    pub(super) fn next(&mut self, plan: &BotPlan, exercise: &Exercise) -> Option<(Seat, Command)> {
        let is_time = self.now >= self.wake;
        if !is_time && !self.is_changed && !self.floor.is_stirred {
            return None;
        }
        self.floor.look(plan, exercise, self.now);
        let mut at = 0;
        while let Some(aim) = self.open.get(at) {
            let is_vain = match aim.waits {
                Waits::No => aim.ready_at > self.now,
                Waits::Free(roles) => {
                    roles.and(self.floor.free).is_empty() && aim.last_call > self.now
                }
                Waits::Change => !self.is_changed && aim.last_call > self.now,
            };
            if is_vain {
                at += 1;
                continue;
            }
            match self.step(plan, exercise, aim) {
                Step::Begin { task, role, work } => {
                    self.asking = task;
                    return Some(self.go(at, role, Command::Do(work)));
                }
                Step::Decide { role, decision, choice } => {
                    let rationale = String::new();
                    let command = Command::Decide { decision, choice, confidence: None, rationale };
                    return Some(self.go(at, role, command));
                }
                Step::Busy(roles) => self.wait(&mut at, Waits::Free(roles)),
                Step::Wait => self.wait(&mut at, Waits::Change),
                Step::Never => self.next_way(plan, at),
            }
        }
        self.is_changed = false;
        self.floor.is_stirred = false;
        self.set_wake();
        None
    }

    fn wait(&mut self, at: &mut usize, waits: Waits) {
        if let Some(aim) = self.open.get_mut(*at) {
            aim.waits = waits;
        }
        *at += 1;
    }

    fn set_wake(&mut self) {
        let mut wake = self.floor.next_end_of_pause(self.now);
        for aim in &self.open {
            for at in [aim.ready_at, aim.last_call] {
                if at > self.now && at < wake {
                    wake = at;
                }
            }
        }
        self.wake = wake;
    }

    fn go(&mut self, at: usize, role: RoleIx, command: Command) -> (Seat, Command) {
        self.last = at;
        if let Some(aim) = self.open.get_mut(at) {
            aim.tries += 1;
            aim.waits = Waits::No;
        }
        (Seat::Role(role), command)
    }

    /// The next best way, or none.
    fn next_way(&mut self, plan: &BotPlan, at: usize) {
        let Some(aim) = self.open.get_mut(at) else { return };
        let ways = match aim.target {
            Target::Meet(expectation) => plan.goals[expectation].ways.len(),
            _ => 0,
        };
        if usize::from(aim.way) + 1 < ways {
            aim.way += 1;
            aim.tries = 0;
        } else {
            self.open.remove(at);
        }
    }

    /// The command given last was turned down: something else comes first now.
    pub(super) fn turned_down(&mut self) {
        self.asking = None;
        if let Some(aim) = self.open.get_mut(self.last) {
            aim.ready_at = self.now + AGAIN;
            aim.waits = Waits::No;
        }
    }

    /// Whether an aim was tried often enough.
    pub(super) const fn is_worn_out(aim: &Aim, times: u8) -> bool {
        aim.tries >= TRIES.saturating_add(times).saturating_sub(1)
    }
}
