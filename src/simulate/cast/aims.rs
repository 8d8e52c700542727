//! What a planning bot is after: expectations to meet, questions to answer, mistakes to make.

use super::floor::Floor;
use super::ready::Step;
use super::waits::{ANEW, CHANGE, DONE, News, Waits};
use super::words::{with_mistakes, worded};
use crate::dice::Dice;
use crate::exercise::{Command, Exercise, Seat, Work};
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
    /// Taken up at this moment.
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

/// A planning bot's mind.
#[derive(Clone, Debug)]
pub(super) struct Aims {
    pub style: Style,
    pub dice: Dice,
    /// What it is after and has taken up, most urgent first.
    pub open: Vec<Aim>,
    /// What it will take up, the next one last.
    pub later: Vec<Aim>,
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
    /// What happened that an aim may have waited for.
    news: News,
    /// The reaction to what happened at a moment.
    reaction: (i64, i64),
    /// What its aims wait for, all in all.
    watch: Waits,
    /// Who is free and who pauses.
    pub floor: Floor,
}

impl Aims {
    pub(super) fn new(plan: &BotPlan, style: Style) -> Self {
        Self {
            style,
            dice: Dice::new(0, 0),
            open: Vec::with_capacity(plan.goals.len() + plan.questions.len()),
            later: Vec::with_capacity(plan.goals.len() + plan.questions.len()),
            doing: plan.tasks.iter().map(|_| 0).collect(),
            of_ticket: Vec::new(),
            asking: None,
            last: 0,
            now: 0,
            wake: 0,
            news: ANEW,
            reaction: (-1, 0),
            watch: Waits::NOTHING,
            floor: Floor::new(plan),
        }
    }

    pub(super) fn begin(&mut self, dice: Dice, people: RoleSet) {
        self.dice = dice;
        self.open.clear();
        self.later.clear();
        self.of_ticket.clear();
        self.asking = None;
        (self.now, self.wake, self.last) = (0, i64::MAX, 0);
        self.news = ANEW;
        self.reaction = (-1, 0);
        self.watch = Waits::NOTHING;
        self.doing.fill(0);
        self.floor.begin(people);
    }

    /// An expectation's window opened: a good player sees what is asked for.
    #[inline(never)]
    pub(super) fn notice(&mut self, plan: &BotPlan, expectation: ExpectationIx) {
        let goal = &plan.goals[expectation];
        if goal.is_answer {
            return;
        }
        let mut ready_at = self.now + self.reaction();
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
            waits: Waits::NO,
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
    #[inline(never)]
    pub(super) fn hear_question(&mut self, plan: &BotPlan, decision: DecisionIx) {
        self.change();
        let question = &plan.questions[decision];
        let reaction = self.reaction();
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
            waits: Waits::NO,
        });
    }

    /// How long until something new is taken up. Experts take up at once all that one moment asks
    /// for; others come to it piece by piece.
    fn reaction(&mut self) -> i64 {
        if self.reaction.0 != self.now || !self.style.sees_at_once {
            self.reaction = (self.now, self.style.reaction(&mut self.dice));
        }
        self.reaction.1
    }

    /// Plans to take something up when its moment comes.
    fn take_up(&mut self, aim: Aim) {
        let sooner = self.later.iter().rposition(|it| it.ready_at > aim.ready_at);
        self.later.insert(sooner.map_or(0, |at| at + 1), aim);
        self.wake = self.wake.min(aim.ready_at);
    }

    #[inline(never)]
    pub(super) fn give_up(&mut self, target: Target) {
        for aims in [&mut self.open, &mut self.later] {
            if let Some(at) = aims.iter().position(|aim| aim.target == target) {
                aims.remove(at);
                return;
            }
        }
    }

    /// Takes up what its moment has come for.
    fn take_up_due(&mut self) {
        while let Some(aim) = self.later.pop_if(|aim| aim.ready_at <= self.now) {
            let at = self.open.partition_point(|it| it.urgency <= aim.urgency);
            self.open.insert(at, aim);
        }
    }

    /// Whether something happened, or its moment has come, that it may do something about.
    #[inline]
    pub(super) fn has_call(&self) -> bool {
        self.now >= self.wake || self.watch.news & self.news != 0 || self.floor.is_stirred
    }

    /// Looks through its aims, most urgent first, for something somebody free can begin.
    pub(super) fn look_through(
        &mut self,
        plan: &BotPlan,
        exercise: &Exercise,
    ) -> Option<(Seat, Command)> {
        self.floor.look(plan, exercise, self.now);
        if self.now >= self.wake {
            self.take_up_due();
        } else if !self.is_heard(&self.watch) {
            self.floor.is_stirred = false;
            return None;
        }
        let mut at = 0;
        while let Some(aim) = self.open.get(at) {
            if self.is_vain(aim) {
                at += 1;
                continue;
            }
            match self.step(plan, exercise, aim) {
                Step::Begin { role, what } => {
                    let (task, work) = what.work(plan)?;
                    let work = self.worded(plan, exercise, role, work);
                    let aim = self.open.get(at)?;
                    self.asking = task;
                    let waits = Self::wait_after(plan, aim, task);
                    return Some(self.go(at, role, Command::Do(work), waits));
                }
                Step::Decide { role, decision, choice } => {
                    let rationale = String::new();
                    let command = Command::Decide { decision, choice, confidence: None, rationale };
                    return Some(self.go(at, role, command, Waits::NO));
                }
                Step::Busy(roles) => self.wait(&mut at, Waits::free(roles)),
                Step::UnderWay(task) => self.wait(&mut at, Waits::task(task)),
                Step::Wait => self.wait(&mut at, Waits::CHANGE),
                Step::Never => self.next_way(plan, at),
            }
        }
        (self.news, self.floor.is_stirred) = (ANEW, false);
        self.set_watch();
        None
    }

    /// The work with the words that one of this skill finds for it.
    fn worded(&mut self, plan: &BotPlan, exercise: &Exercise, role: RoleIx, work: Work) -> Work {
        let (mistakes, dice) = (self.style.mistakes, &mut self.dice);
        worded(plan, exercise, role, work, |lines, line| with_mistakes(mistakes, dice, lines, line))
    }

    /// Whether there is no point in looking at an aim again.
    fn is_vain(&self, aim: &Aim) -> bool {
        let is_under_way = |task| self.doing[task] > 0;
        let is_heard = self.is_heard(&aim.waits) && !aim.waits.task.is_some_and(is_under_way);
        !is_heard && aim.last_call > self.now
    }

    /// Whether something of this has come.
    const fn is_heard(&self, waits: &Waits) -> bool {
        waits.news & self.news != 0 || !waits.roles.and(self.floor.free).is_empty()
    }

    /// Something changed that an aim may have waited for.
    pub(super) const fn change(&mut self) {
        self.news |= CHANGE;
    }

    /// Nothing of some task is under way any more.
    pub(super) const fn finish(&mut self) {
        self.news |= DONE;
    }

    fn wait(&mut self, at: &mut usize, waits: Waits) {
        if let Some(aim) = self.open.get_mut(*at) {
            aim.waits = waits;
        }
        *at += 1;
    }

    /// Others can do things now than a moment ago.
    #[inline(never)]
    pub(super) fn look_at_all(&mut self) {
        for aim in &mut self.open {
            aim.waits = Waits::NO;
        }
        self.change();
        self.watch.news |= CHANGE;
    }

    /// Works out what it waits for, all in all.
    fn set_watch(&mut self) {
        let mut wake = self.floor.next_end_of_pause(self.now);
        wake = wake.min(self.later.last().map_or(i64::MAX, |aim| aim.ready_at));
        let mut watch = Waits::NOTHING;
        for aim in &self.open {
            watch.roles = watch.roles.or(aim.waits.roles);
            watch.news |= aim.waits.news;
            if aim.last_call > self.now {
                wake = wake.min(aim.last_call);
            }
        }
        (self.wake, self.watch) = (wake, watch);
    }

    /// What an aim waits for once a task of it was asked for: the end of the task, if that is all
    /// the aim now wants, which saves looking at it again to find that out.
    fn wait_after(plan: &BotPlan, aim: &Aim, task: Option<TaskIx>) -> Waits {
        let (Target::Meet(expectation), Some(task)) = (aim.target, task) else { return Waits::NO };
        let way = plan.goals[expectation].ways.get(usize::from(aim.way));
        let tried = Aim { tries: aim.tries.saturating_add(1), ..*aim };
        let is_all =
            way.is_some_and(|way| way.tasks.len() == 1 && !Self::is_worn_out(&tried, way.times));
        if is_all { Waits::task(task) } else { Waits::NO }
    }

    fn go(&mut self, at: usize, role: RoleIx, command: Command, waits: Waits) -> (Seat, Command) {
        self.last = at;
        if let Some(aim) = self.open.get_mut(at) {
            aim.tries += 1;
            aim.waits = waits;
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
    pub(super) fn put_off(&mut self) {
        self.asking = None;
        if self.last < self.open.len() {
            let aim = self.open.remove(self.last);
            self.take_up(Aim { ready_at: self.now + AGAIN, waits: Waits::NO, ..aim });
        }
    }

    /// Whether an aim was tried often enough.
    pub(super) const fn is_worn_out(aim: &Aim, times: u8) -> bool {
        aim.tries >= TRIES.saturating_add(times).saturating_sub(1)
    }
}
