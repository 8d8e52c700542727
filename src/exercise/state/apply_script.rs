//! How events of the script change the state: injects, phases, decisions, the story's clock.

use super::{Decided, Due, ImprovisedText, InjectState, InjectStatus, State, Vote};
use crate::id::{ChoiceIx, DecisionIx, InjectIx, Key as _, PhaseIx, RoleIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::Atom;
use crate::time::{Span, StoryTime};

impl State {
    #[inline(never)]
    pub(super) fn start(&mut self, scenario: &Scenario) {
        self.started = true;
        self.start_timers(scenario);
    }

    /// The first timers: the length of play, and conditions that only time turns.
    fn start_timers(&mut self, scenario: &Scenario) {
        self.set_script_timer(scenario.length.millis(), Due::TimeUp);
        for atom in &scenario.wiring.elapsed_atoms {
            if let Atom::Elapsed(span) = scenario.wiring.atoms[*atom] {
                self.people_timers.push(span.millis(), Due::Turn(*atom));
            }
        }
        for meter in scenario.meters.keys() {
            self.arm_meter(scenario, meter);
        }
        debug_assert_eq!(self.cursor, 0, "nothing is released before StartEx");
        self.phase_began[PhaseIx::from_position(0)] = Some(self.now);
    }

    pub(super) fn set_script_timer(&mut self, due: i64, what: Due) {
        self.script_changes += 1;
        self.script_timers.push(due, what);
    }

    pub(super) fn set_story_timer(&mut self, due: i64, what: Due) {
        self.script_changes += 1;
        self.story_timers.push(due, what);
    }

    #[inline(never)]
    pub(super) fn jump_story(&mut self, to: StoryTime) {
        self.script_changes += 1;
        self.story_anchor = to;
        self.anchor_script = self.script_now();
    }

    #[inline(never)]
    pub(super) fn begin_phase(&mut self, phase: PhaseIx) {
        self.phase = phase;
        self.phase_began[phase] = Some(self.now);
    }

    #[inline(never)]
    pub(super) fn schedule(&mut self, inject: InjectIx, after: Span) {
        self.injects[inject].status = InjectStatus::Scheduled;
        let due = self.script_now().after(after);
        self.set_script_timer(due.millis(), Due::Inject(inject));
    }

    #[inline(never)]
    pub(super) fn release(
        &mut self,
        scenario: &Scenario,
        inject: InjectIx,
        variant: Option<u8>,
        to: RoleSet,
    ) {
        let story = self.story_now(scenario);
        self.pass_over(scenario, inject, InjectStatus::Released);
        let state = &mut self.injects[inject];
        state.variant = variant;
        state.to = to;
        state.story = story;
        for meter in scenario.meters.keys() {
            self.figures.push((inject, meter, self.meter(scenario, meter)));
        }
        if inject.position() < scenario.injects.len() {
            self.set_atom(scenario, scenario.wiring.atom_of_inject[inject], true);
        }
    }

    /// The inject is settled: it leaves the list of what is called and the schedule moves on. The
    /// story's clock is pinned first, because the next stamp may be another one now.
    #[inline(never)]
    pub(super) fn pass_over(
        &mut self,
        scenario: &Scenario,
        inject: InjectIx,
        status: InjectStatus,
    ) {
        let story = self.story_now(scenario);
        self.jump_story(story);
        self.called.retain(|(it, _)| *it != inject);
        self.settle_inject(inject, status);
        let schedule = &scenario.wiring.schedule;
        while let Some((_, next)) = schedule.get(self.cursor) {
            if self.injects[*next].status == InjectStatus::Pending {
                break;
            }
            self.cursor += 1;
        }
    }

    fn settle_inject(&mut self, inject: InjectIx, status: InjectStatus) {
        let now = self.now;
        let state = &mut self.injects[inject];
        state.status = status;
        state.at = now;
    }

    #[inline(never)]
    pub(super) fn improvise(&mut self, scenario: &Scenario, text: ImprovisedText, to: RoleSet) {
        self.improvised.push(text);
        let story = self.story_now(scenario);
        self.injects.push(InjectState {
            status: InjectStatus::Released,
            at: self.now,
            story,
            to,
            ..InjectState::default()
        });
    }

    #[inline(never)]
    pub(super) fn show_hint(&mut self, inject: InjectIx) {
        self.injects[inject].hints += 1;
        self.hints += 1;
    }

    #[inline(never)]
    pub(super) fn ask_decision(&mut self, scenario: &Scenario, decision: DecisionIx) {
        self.decisions[decision].asked = Some(self.now);
        if let Some((span, _)) = scenario.decisions[decision].if_open_after {
            let due = self.script_now().after(span).millis();
            self.set_script_timer(due, Due::LeftOpen(decision));
        }
    }

    #[inline(never)]
    pub(super) fn vote(
        &mut self,
        scenario: &Scenario,
        role: RoleIx,
        choice: ChoiceIx,
        confidence: Option<u8>,
    ) {
        let decision = scenario.choices[choice].decision;
        self.votes.retain(|vote| vote.role != role || vote.decision != decision);
        self.votes.push(Vote { decision, role, choice, confidence });
    }

    #[inline(never)]
    pub(super) fn decide(&mut self, scenario: &Scenario, decided: Decided) {
        let choice = decided.choice;
        self.decisions[scenario.choices[choice].decision].decided = Some(decided);
        self.set_atom(scenario, scenario.wiring.atom_of_choice[choice], true);
    }
}
