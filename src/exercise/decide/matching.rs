//! Deeds held against patterns, and what a match means: expectations met, stages met, traps sprung
//! and recovered.

use super::Decider;
use crate::exercise::Said;
use crate::exercise::command::{Act, Ticket, Work};
use crate::exercise::event::{Event, Match};
use crate::exercise::state::ActState;
use crate::id::{
    ExpectationIx, FactIx, Key as _, ObjectIx, PatternIx, RoleIx, RoleSet, StageIx, TrapIx,
};
use crate::scenario::model::pattern::Outcome;
use crate::scenario::model::{Deed, Early, From, Opens, Pattern, Who};
use crate::time::ExerciseTime;

/// Who did something, and when the work began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub ticket: Option<Ticket>,
    pub by: Option<RoleIx>,
    pub as_commander: bool,
    pub started: ExerciseTime,
    pub about: Option<ObjectIx>,
    /// Whether doing it again means something.
    pub is_repeatable: bool,
}

impl Source {
    pub(super) fn of(ticket: Ticket, act: &ActState) -> Self {
        Self {
            ticket: Some(ticket),
            by: Some(act.by),
            as_commander: act.as_commander,
            started: act.started.unwrap_or(act.asked_at),
            about: None,
            is_repeatable: false,
        }
    }

    /// Something that is nobody's act, such as a decision or a fact learned.
    pub(super) fn nobodys(by: Option<RoleIx>, as_commander: bool, started: ExerciseTime) -> Self {
        Self { ticket: None, by, as_commander, started, about: None, is_repeatable: false }
    }
}

impl Decider<'_> {
    /// Holds an act against the patterns of its action. A runbook action that tells nobody outside
    /// is sent and answered at once.
    pub(super) fn match_act(&mut self, act: &Act, source: &Source, reached: Outcome) {
        let scenario = self.scenario;
        let action = &scenario.actions[act.action];
        let source = Source { about: act.about, is_repeatable: action.repeatable, ..*source };
        let is_outside = source.ticket.is_some_and(|it| self.is_outside(it));
        self.out.candidates.clear();
        for pattern in &scenario.wiring.patterns_of_action[act.action] {
            let record = &scenario.wiring.patterns[*pattern];
            if self.fits(record, act, &source, reached, is_outside) {
                self.matched(*pattern, &source);
            }
        }
        self.meet_candidates(&source);
    }

    /// What a message says is held against the patterns that ask for its lines. Once said, it is
    /// said: it lasts, however often its act can be done.
    pub(super) fn match_words(&mut self, said: Said, source: &Source) {
        let (scenario, lines) = (self.scenario, said.lines());
        self.out.candidates.clear();
        for pattern in &scenario.wiring.patterns_of_message[said.message()] {
            let record = &scenario.wiring.patterns[*pattern];
            let is_said = matches!(record.deed, Deed::Says { line, .. } if lines.has(line));
            if is_said && record.by.is_none_or(|who| self.is_by(who, source)) {
                self.matched(*pattern, source);
            }
        }
        self.meet_candidates(source);
    }

    /// Whether an act is an escalation to a contact, which may be sent without being answered.
    fn is_outside(&self, ticket: Ticket) -> bool {
        use crate::runbook::model::{Does, Target};
        let Some(Work::Act(act)) = self.state.act(ticket).map(|act| &act.work) else {
            return false;
        };
        let does = &self.scenario.actions[act.action].does;
        matches!(does, Does::Escalate { to: Target::Contact(_), .. })
    }

    fn fits(
        &self,
        pattern: &Pattern,
        act: &Act,
        source: &Source,
        reached: Outcome,
        is_outside: bool,
    ) -> bool {
        let Deed::Act { about, to, level, manner, outcome, .. } = &pattern.deed else {
            return false;
        };
        let is_whole = !is_outside || *outcome == reached;
        is_whole
            && *manner == act.manner
            && about.is_none_or(|it| act.about == Some(it))
            && level.is_none_or(|it| act.level == Some(it))
            && to.is_none_or(|who| act.to.is_some_and(|role| self.means(who, role, false)))
            && pattern.by.is_none_or(|who| self.is_by(who, source))
    }

    pub(super) fn is_by(&self, who: Who, source: &Source) -> bool {
        source.by.is_some_and(|role| self.means(who, role, source.as_commander))
    }

    fn means(&self, who: Who, role: RoleIx, as_commander: bool) -> bool {
        match who {
            Who::Commander => as_commander || self.state.commander == Some(role),
            Who::Roles(roles) => roles.has(role),
            Who::Team | Who::All => true,
        }
    }

    /// A pattern is matched; its listeners hear of it from the how-many-th match on that it asks.
    pub(super) fn matched(&mut self, pattern: PatternIx, source: &Source) {
        let scenario = self.scenario;
        self.push(Event::Matched { pattern, started: source.started });
        let count = self.state.patterns[pattern].count + 1;
        if count < scenario.wiring.patterns[pattern].nth {
            return;
        }
        let listeners = &scenario.wiring.listeners[pattern];
        self.out.candidates.extend_from_slice(&listeners.expectations);
        for stage in &listeners.stages {
            self.meet_stage(*stage, source.ticket);
        }
        for trap in &listeners.traps {
            self.spring(*trap, source);
        }
        for trap in &listeners.recoveries {
            let state = &self.state.traps[*trap];
            if state.sprung.is_some() && state.recovered.is_none() {
                self.push(Event::TrapRecovered { trap: *trap, ticket: source.ticket });
            }
        }
        for whole in &scenario.wiring.together_of_pattern[pattern] {
            if self.is_together(*whole, pattern, source.started) {
                self.matched(*whole, source);
            }
        }
    }

    fn is_together(&self, whole: PatternIx, now: PatternIx, started: ExerciseTime) -> bool {
        let Deed::Together { parts, spread } = &self.scenario.wiring.patterns[whole].deed else {
            return false;
        };
        let start = |part: &PatternIx| {
            let state = &self.state.patterns[*part];
            if *part == now { Some(started) } else { (state.count > 0).then_some(state.last_start) }
        };
        let starts: Option<Vec<ExerciseTime>> = parts.iter().map(start).collect();
        starts.is_some_and(|starts| {
            let (first, last) = (starts.iter().min(), starts.iter().max());
            first.zip(last).is_some_and(|(first, last)| last.since(*first) <= *spread)
        })
    }

    fn meet_stage(&mut self, stage: StageIx, ticket: Option<Ticket>) {
        let state = &self.state.stages[stage];
        if state.due.is_none() || state.met.is_some() {
            return;
        }
        self.push(Event::StageMet { stage, ticket });
        let scenario = self.scenario;
        for next in &scenario.clocks[scenario.stages[stage].clock].stages {
            if scenario.stages[*next].from == From::Stage(stage) {
                self.arm_stage(*next);
            }
        }
    }

    fn spring(&mut self, trap: TrapIx, source: &Source) {
        let scenario = self.scenario;
        let record = &scenario.traps[trap];
        let is_counted = match source.about {
            Some(object) => self.state.trap_objects.contains(&(trap, object)),
            None => self.state.traps[trap].sprung.is_some(),
        };
        if !is_counted && self.is_harmful(record) && self.is_scored(source.by) {
            self.push(Event::TrapSprung { trap, object: source.about, ticket: source.ticket });
        }
    }

    /// Whether a trap does harm now: neither closed nor excused.
    pub(super) fn is_harmful(&self, trap: &crate::scenario::model::Trap) -> bool {
        let holds = |it: &Option<crate::scenario::model::Condition>| {
            it.as_ref().is_some_and(|it| it.holds(|atom| self.state.holds(atom)))
        };
        !holds(&trap.unless) && !holds(&trap.until)
    }

    fn is_scored(&self, by: Option<RoleIx>) -> bool {
        by.is_none_or(|role| self.setup.scored.has(role))
    }

    /// The deed at hand meets expectations: one that lasts, all that accept it; one that can be
    /// repeated, only the oldest that is open and unmet (ties: author order), the scenario's own
    /// before standing ones.
    pub(super) fn meet_candidates(&mut self, source: &Source) {
        if self.out.candidates.is_empty() {
            return;
        }
        if source.is_repeatable {
            self.keep_oldest_open(source);
        }
        if self.is_scored(source.by) {
            let candidates = std::mem::take(&mut self.out.candidates);
            for (expectation, accept) in &candidates {
                self.meet(*expectation, *accept, source);
            }
            self.out.candidates = candidates;
        }
        self.out.candidates.clear();
    }

    fn keep_oldest_open(&mut self, source: &Source) {
        let oldest = match self.out.candidates.as_slice() {
            [only] => Some(*only).filter(|it| self.would_meet(it.0, source)),
            _ => self.oldest_open(source),
        };
        self.out.candidates.retain(|it| Some(*it) == oldest);
    }

    fn oldest_open(&self, source: &Source) -> Option<(ExpectationIx, u8)> {
        let opened = |it: &&(ExpectationIx, u8)| {
            let key = self.open_since(it.0, source).map(ExerciseTime::millis);
            let standing = self.scenario.expectations[it.0].standing;
            (standing, key.unwrap_or(i64::MAX), it.0.position(), it.1)
        };
        self.out
            .candidates
            .iter()
            .filter(|it| self.would_meet(it.0, source))
            .min_by_key(opened)
            .copied()
    }

    /// When the window opened that a deed would meet.
    fn open_since(&self, expectation: ExpectationIx, source: &Source) -> Option<ExerciseTime> {
        let state = &self.state.expectations[expectation];
        if state.first.is_none() {
            return state.opened;
        }
        let waits = |it: &&crate::exercise::state::Instance| {
            it.expectation == expectation && it.found.is_none() && it.opened <= source.started
        };
        self.state.instances.iter().find(waits).map(|it| it.opened)
    }

    fn would_meet(&self, expectation: ExpectationIx, source: &Source) -> bool {
        let record = &self.scenario.expectations[expectation];
        let state = &self.state.expectations[expectation];
        match state.opened {
            None => self.counts_early(record.early, source.started) && state.early.is_none(),
            Some(opened) => {
                let in_window =
                    source.started >= opened || self.counts_early(record.early, source.started);
                in_window && self.open_since(expectation, source).is_some()
            }
        }
    }

    fn counts_early(&self, early: Early, started: ExerciseTime) -> bool {
        use crate::exercise::state::InjectStatus;
        match early {
            Early::Counts => true,
            Early::Since(inject) => {
                let state = &self.state.injects[inject];
                state.status == InjectStatus::Released && started >= state.at
            }
            Early::Afresh => false,
        }
    }

    fn meet(&mut self, expectation: ExpectationIx, accept: u8, source: &Source) {
        let record = &self.scenario.expectations[expectation];
        let state = &self.state.expectations[expectation];
        let (credit, right_role) = self.credit(record, accept, source);
        let is_each = matches!(record.opens, Opens::Each(_));
        let is_better = |old: &Option<Match>| old.as_ref().is_none_or(|old| credit > old.credit);
        let counts = if state.opened.is_some() && (is_each || state.first.is_none()) {
            // The oldest that is open has been asked already whether the deed would meet it.
            source.is_repeatable || self.would_meet(expectation, source)
        } else if state.opened.is_none() {
            self.counts_early(record.early, source.started) && is_better(&state.early)
        } else {
            is_better(&state.first) && is_better(&state.best)
        };
        if counts {
            let (violated, prerequisites) = self.kept(record, source);
            let (ticket, started) = (source.ticket, source.started);
            let found =
                Match { ticket, started, credit, violated, prerequisites, accept, right_role };
            self.push(Event::ExpectationMet { expectation, found });
        }
    }

    /// Roles come to know a fact, because of a telling or by any other path.
    pub(super) fn reveal(&mut self, fact: FactIx, to: RoleSet, told: Option<(Ticket, &ActState)>) {
        let source = told.map(|(ticket, act)| Source::of(ticket, act));
        self.reveal_now(fact, to, source);
    }

    pub(super) fn reveal_now(&mut self, fact: FactIx, to: RoleSet, source: Option<Source>) {
        let ignorant: RoleSet = to
            .iter()
            .filter(|role| self.is_here(*role) && !self.state.knows(*role, fact))
            .collect();
        if ignorant.is_empty() {
            return;
        }
        self.push(Event::Revealed { fact, to: ignorant });
        if !self.state.known_anyhow.has(fact) {
            self.arm_stages_from(fact);
        }
        let scenario = self.scenario;
        let is_somebodys = source.is_some();
        let source = source.unwrap_or_else(|| Source::nobodys(None, false, self.state.now));
        self.out.candidates.clear();
        for pattern in &scenario.wiring.patterns_of_fact[fact] {
            let Deed::Tell { to, .. } = &scenario.wiring.patterns[*pattern].deed else { continue };
            if ignorant.iter().any(|role| self.means(*to, role, false)) {
                self.matched(*pattern, &source);
            }
        }
        // What the script itself reveals is nobody's merit: conditions hear of it, points do not.
        if is_somebodys {
            self.meet_candidates(&source);
        }
        self.out.candidates.clear();
    }

    /// Whether a role is in play, or enters in this very step.
    fn is_here(&self, role: RoleIx) -> bool {
        let enters = |it: &Event| matches!(it, Event::RoleEntered { role: it } if *it == role);
        self.state.entered.has(role) || self.out.events.iter().any(enters)
    }

    /// Whoever takes command brings what they know: what the commander had to be told, is.
    pub(super) fn commander_learns(&mut self, role: RoleIx, source: Source) {
        let scenario = self.scenario;
        for fact in self.state.known[role].iter() {
            for pattern in &scenario.wiring.patterns_of_fact[fact] {
                let deed = &scenario.wiring.patterns[*pattern].deed;
                let is_relay = matches!(deed, Deed::Tell { to: Who::Commander, .. });
                if is_relay && self.state.patterns[*pattern].count == 0 {
                    self.out.candidates.clear();
                    self.matched(*pattern, &source);
                    self.meet_candidates(&source);
                }
            }
        }
    }

    /// A choice was made: it is matched as a deed of its owner.
    pub(super) fn match_choice(&mut self, choice: crate::id::ChoiceIx, source: &Source) {
        let scenario = self.scenario;
        self.out.candidates.clear();
        for pattern in &scenario.wiring.patterns_of_choice[choice] {
            let by = scenario.wiring.patterns[*pattern].by;
            if by.is_none_or(|who| self.is_by(who, source)) {
                self.matched(*pattern, source);
            }
        }
        self.meet_candidates(source);
    }
}
