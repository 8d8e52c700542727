//! One step of the working: every moment again, from the moments as they stand.

use super::{Earliest, NEVER, START};
use crate::scenario::check::lint::index::Index;
use crate::scenario::model::{Appears, Begins, Effect, Opens, Release, Scenario, Subject};
use crate::time::ExerciseTime;

impl Earliest {
    /// One step on: every moment again, from the moments as they stand.
    pub(super) fn pass(&mut self, scenario: &Scenario, index: &Index) {
        for pattern in scenario.wiring.patterns.keys() {
            self.patterns[pattern] = self.pattern(scenario, index, pattern);
        }
        for (atom, question) in scenario.wiring.atoms.pairs() {
            self.atoms[atom] = self.atom(scenario, index, *question);
        }
        self.pass_world(scenario);
        self.pass_story(scenario);
        for (expectation, row) in scenario.expectations.pairs() {
            self.opened[expectation] = match &row.opens {
                // An ending can bring EndEx at any time.
                Opens::Start | Opens::EndEx => START,
                Opens::Inject(inject) => self.due[*inject],
                Opens::When(when) | Opens::Each(when) => self.turn(when).on,
            };
        }
        for (trap, row) in scenario.traps.pairs() {
            let on = row.on_pattern.map_or_else(|| self.turn(&row.on).on, |on| self.patterns[on]);
            let excused = row.unless.as_ref().is_some_and(|unless| self.turn(unless).off == NEVER);
            self.sprung[trap] = if excused { NEVER } else { on };
        }
        self.pass_effects(scenario);
    }

    fn pass_world(&mut self, scenario: &Scenario) {
        for (clock, row) in scenario.clocks.pairs() {
            let starts = self.turn(&row.starts).on;
            sooner(&mut self.clocks[clock], starts);
        }
        for (object, row) in scenario.objects.pairs() {
            self.objects[object] = match (&row.appears, row.subject) {
                (Appears::When(when), _) => self.turn(when).on,
                (Appears::WithClock, Subject::Clock(clock)) => self.clocks[clock],
                (Appears::WithDecision, Subject::Decision(decision)) => self.decisions[decision],
                (Appears::Start | Appears::WithClock | Appears::WithDecision, _) => START,
            };
        }
        for (consequence, row) in scenario.consequences.pairs() {
            self.consequences[consequence] = self.turn(&row.on).on;
        }
        for (ending, row) in scenario.endings.pairs() {
            self.endings[ending] = self.turn(&row.when).on;
        }
    }

    fn pass_story(&mut self, scenario: &Scenario) {
        for (inject, row) in scenario.injects.pairs() {
            let due = match &row.release {
                Release::At(at) => *at,
                Release::When(when, delay) => self.turn(when).on.after(*delay),
                Release::Standby => START,
                Release::ByInject => NEVER,
            };
            sooner(&mut self.due[inject], due);
            let withdrawn =
                row.unless.as_ref().is_some_and(|unless| self.turn(unless).off == NEVER);
            self.released[inject] = if withdrawn { NEVER } else { self.due[inject] };
            if let Some(decision) = row.decision {
                sooner(&mut self.decisions[decision], self.released[inject]);
            }
            let known_from = self.released[inject];
            for fact in &row.reveals {
                sooner(&mut self.known[*fact], known_from);
            }
        }
        for (phase, row) in scenario.phases.pairs() {
            self.phases[phase] = match &row.begins {
                Begins::Start | Begins::OnCall => START,
                Begins::Inject(inject) => self.due[*inject].min(self.end_phase),
                Begins::When(when) => self.turn(when).on.min(self.end_phase),
            };
        }
    }

    fn pass_effects(&mut self, scenario: &Scenario) {
        for (inject, row) in scenario.injects.pairs() {
            self.happen(&row.effects, self.released[inject]);
        }
        for row in &scenario.choices {
            self.happen(&row.effects, self.decisions[row.decision]);
        }
        for (consequence, row) in scenario.consequences.pairs() {
            self.happen(&row.effects, self.consequences[consequence]);
        }
        for (ending, row) in scenario.endings.pairs() {
            self.happen(&row.effects, self.endings[ending]);
        }
    }

    fn happen(&mut self, effects: &[Effect], at: ExerciseTime) {
        for effect in effects {
            match *effect {
                Effect::Set(fact) => sooner(&mut self.facts[fact].on, at),
                Effect::Clear(fact) => sooner(&mut self.facts[fact].off, at),
                Effect::Reveal(fact, _) => sooner(&mut self.known[fact], at),
                Effect::StartClock(clock) => sooner(&mut self.clocks[clock], at),
                Effect::Release(inject) => sooner(&mut self.due[inject], at),
                Effect::EndPhase => sooner(&mut self.end_phase, at),
                Effect::Add(..)
                | Effect::SetRate(..)
                | Effect::AddRate(..)
                | Effect::StopClock(_)
                | Effect::Cancel(_)
                | Effect::Occupy(..)
                | Effect::Free(_)
                | Effect::EndEx => {}
            }
        }
    }
}

fn sooner(moment: &mut ExerciseTime, other: ExerciseTime) {
    *moment = (*moment).min(other);
}
