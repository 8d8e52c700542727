//! How events of the script and the world change the state.

use super::{Due, ImprovisedText, InjectState, InjectStatus, State, Vote};
use crate::exercise::event::Event;
use crate::id::{FactIx, InjectIx, Key as _, MeterIx, RoleSet};
use crate::scenario::Scenario;
use crate::scenario::model::{Atom, Compare};
use crate::time::{ExerciseTime, StoryTime};

impl State {
    #[expect(clippy::too_many_lines, reason = "one arm for each event of the script")]
    pub(super) fn apply_script(&mut self, scenario: &Scenario, event: &Event) -> bool {
        match *event {
            Event::Started => {
                self.started = true;
                self.start_timers(scenario);
            }
            Event::StoryJumped { to } => self.jump_story(to),
            Event::PhaseBegan { phase } => {
                self.phase = phase;
                self.phase_began[phase] = Some(self.now);
            }
            Event::InjectScheduled { inject, after } => {
                self.injects[inject].status = InjectStatus::Scheduled;
                let due = self.script_now().after(after);
                self.script_timers.push(due.millis(), Due::Inject(inject));
            }
            Event::InjectCalled { inject, forced } => self.called.push((inject, forced)),
            Event::InjectReleased { inject, variant, to } => {
                self.release(scenario, inject, variant, to);
            }
            Event::InjectWithdrawn { inject } => {
                self.pass_over(scenario, inject, InjectStatus::Withdrawn);
            }
            Event::InjectCancelled { inject } => {
                self.pass_over(scenario, inject, InjectStatus::Cancelled);
            }
            Event::InjectSkipped { inject } => {
                self.pass_over(scenario, inject, InjectStatus::Skipped);
            }
            Event::InjectImprovised { channel, to, private, text, .. } => {
                self.improvised.push(ImprovisedText { channel, private, text });
                let story = self.story_now(scenario);
                self.injects.push(InjectState {
                    status: InjectStatus::Released,
                    at: self.now,
                    story,
                    to,
                    ..InjectState::default()
                });
            }
            Event::InjectRead { inject, role } => self.injects[inject].read.insert(role),
            Event::HintShown { inject, .. } => {
                self.injects[inject].hints += 1;
                self.hints += 1;
            }
            Event::DecisionAsked { decision } => {
                self.decisions[decision].asked = Some(self.now);
                if let Some((span, _)) = scenario.decisions[decision].if_open_after {
                    let due = self.script_now().after(span).millis();
                    self.script_timers.push(due, Due::LeftOpen(decision));
                }
            }
            Event::Voted { role, choice, confidence } => {
                let decision = scenario.choices[choice].decision;
                self.votes.retain(|vote| vote.role != role || vote.decision != decision);
                self.votes.push(Vote { decision, role, choice, confidence });
            }
            Event::VotesRevealed { decision } => self.decisions[decision].revealed = true,
            Event::Decided { choice, by, confidence, rationale } => {
                let decided =
                    super::records::Decided { choice, at: self.now, by, confidence, rationale };
                self.decisions[scenario.choices[choice].decision].decided = Some(decided);
                self.set_atom(scenario, scenario.wiring.atom_of_choice[choice], true);
            }
            _ => return false,
        }
        true
    }

    fn jump_story(&mut self, to: StoryTime) {
        self.story_anchor = to;
        self.anchor_script = self.script_now();
    }

    fn release(&mut self, scenario: &Scenario, inject: InjectIx, variant: Option<u8>, to: RoleSet) {
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
    fn pass_over(&mut self, scenario: &Scenario, inject: InjectIx, status: InjectStatus) {
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

    pub(super) fn apply_world(&mut self, scenario: &Scenario, event: &Event) -> bool {
        match *event {
            Event::FactSet { fact, holds } => {
                let one = crate::id::FactSet::of(fact);
                self.facts = if holds { self.facts.or(one) } else { self.facts.without(one) };
                self.set_atom(scenario, scenario.wiring.atom_of_fact[fact], holds);
            }
            Event::Revealed { fact, to } => self.reveal(scenario, fact, to),
            Event::MeterMoved { meter, by } => self.move_meter(scenario, meter, by, None),
            Event::RateSet { meter, per_minute } => {
                self.move_meter(scenario, meter, 0, Some(per_minute));
            }
            Event::ConditionTurned { atom, holds } => {
                self.set_atom(scenario, Some(atom), holds);
                if let Atom::Meter(meter, _) = scenario.wiring.atoms[atom] {
                    self.arm_meter(scenario, meter);
                }
            }
            Event::ConsequenceHappened { consequence } => {
                self.consequences.push((consequence, self.now));
            }
            Event::ObjectAppeared { object } => self.appeared.set(object, true),
            Event::ClockStarted { clock } => {
                self.clocks[clock].started = Some((self.story_now(scenario), self.now));
            }
            Event::ClockStrict { clock } => {
                self.clocks[clock].strict = Some(self.story_now(scenario));
            }
            Event::ClockWaived { clock } => self.clocks[clock].waived = true,
            Event::StageArmed { stage, due } => {
                self.stages[stage].due = Some(due);
                self.story_timers.push(due.millis(), Due::Stage(stage));
            }
            Event::StageMet { stage, ticket } => {
                self.stages[stage].met = Some((self.story_now(scenario), ticket));
                self.mark_act(ticket, |act| act.useful = true);
            }
            Event::StageOverdue { stage } => {
                self.stages[stage].overdue = true;
                self.set_atom(scenario, scenario.wiring.atom_of_stage[stage], true);
            }
            _ => return false,
        }
        true
    }

    fn reveal(&mut self, scenario: &Scenario, fact: FactIx, to: RoleSet) {
        for role in to.iter() {
            self.known[role].insert(fact);
        }
        self.known_anyhow.insert(fact);
        for atom in &scenario.wiring.known_atoms_of_fact[fact] {
            let holds = match scenario.wiring.atoms[*atom] {
                Atom::KnownBy(_, role) => self.known[role].has(fact),
                Atom::KnownByCommander(_) => {
                    self.commander.is_some_and(|role| self.known[role].has(fact))
                }
                _ => true,
            };
            self.set_atom(scenario, Some(*atom), holds);
        }
    }

    fn move_meter(
        &mut self,
        scenario: &Scenario,
        meter: MeterIx,
        by: i64,
        per_minute: Option<i64>,
    ) {
        let script = self.script_now();
        let record = &scenario.meters[meter];
        let state = &mut self.meters[meter];
        state.milli = state.milli_at(record, script).saturating_add(by.saturating_mul(1000));
        state.milli =
            state.milli.clamp(record.min.saturating_mul(1000), record.max.saturating_mul(1000));
        state.since = script;
        state.per_minute = per_minute.unwrap_or(state.per_minute);
        state.generation += 1;
        self.arm_meter(scenario, meter);
    }

    /// Brings a meter's atoms up to date, and sets a timer for the next bound its rate will cross.
    pub(super) fn arm_meter(&mut self, scenario: &Scenario, meter: MeterIx) {
        let script = self.script_now();
        let state = self.meters[meter];
        let mut next: Option<i64> = None;
        for atom in &scenario.wiring.atoms_of_meter[meter] {
            let Atom::Meter(_, compare) = scenario.wiring.atoms[*atom] else { continue };
            let value = state.value(&scenario.meters[meter], script);
            self.set_atom(scenario, Some(*atom), compare.holds(value));
            let crossing = crossing(state, compare, script, scenario, meter);
            next = [next, crossing].into_iter().flatten().min();
        }
        if let Some(due) = next {
            self.script_timers.push(due, Due::Cross(meter, state.generation));
        }
    }
}

/// The first millisecond of the script after `script` at which the comparison's value changes.
fn crossing(
    state: super::MeterState,
    compare: Compare,
    script: ExerciseTime,
    scenario: &Scenario,
    meter: MeterIx,
) -> Option<i64> {
    let record = &scenario.meters[meter];
    let before = compare.holds(state.value(record, script));
    let bound = match compare {
        Compare::AtLeast(bound) => bound,
        Compare::AtMost(bound) => bound.saturating_add(1),
    };
    if state.per_minute == 0 {
        return None;
    }
    let gap = bound.saturating_mul(1000).saturating_sub(state.milli);
    let guess = state.since.millis().saturating_add(gap.saturating_mul(60) / state.per_minute);
    (guess - 61..=guess + 61)
        .filter(|at| *at > script.millis())
        .find(|at| compare.holds(state.value(record, ExerciseTime::from_millis(*at))) != before)
}
