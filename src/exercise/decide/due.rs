//! What time alone makes happen.

use super::Decider;
use crate::exercise::event::{EndReason, Event};
use crate::exercise::state::Due;
use crate::id::{AtomIx, DecisionIx, MeterIx, StageIx};
use crate::scenario::model::Atom;

impl Decider<'_> {
    /// Something fell due.
    pub(in crate::exercise) fn due(&mut self, what: Due) {
        match what {
            Due::Done(ticket) => self.act_done(ticket),
            Due::Free(person, occupation) => {
                if self.state.people[person].occupation == occupation {
                    self.push(Event::RoleFreed { role: person });
                }
            }
            Due::Answer(ticket) => self.answered(ticket),
            Due::Silence(ticket) => self.silent(ticket),
            Due::Turn(atom) => self.turn(atom),
            Due::Cross(meter, generation) => self.cross_bound(meter, generation),
            Due::Inject(inject) => self.release(inject, false),
            Due::Truth(truth) => {
                if self.state.severity.truth_reached == truth + 1 {
                    self.push(Event::TruthCounts { truth });
                }
            }
            Due::LeftOpen(decision) => self.left_open(decision),
            Due::Stage(stage) => self.stage_due(stage),
            Due::TimeUp => self.end(EndReason::TimeUp),
        }
    }

    fn turn(&mut self, atom: AtomIx) {
        let holds = match self.scenario.wiring.atoms[atom] {
            Atom::Missed(expectation, _) => self.state.expectations[expectation].first.is_none(),
            _ => true,
        };
        if holds {
            self.push(Event::ConditionTurned { atom, holds });
        }
    }

    fn cross_bound(&mut self, meter: MeterIx, generation: u32) {
        if self.state.meters[meter].generation != generation {
            return;
        }
        let scenario = self.scenario;
        let value = self.state.meter(scenario, meter);
        for atom in &scenario.wiring.atoms_of_meter[meter] {
            if let Atom::Meter(_, compare) = scenario.wiring.atoms[*atom]
                && compare.holds(value) != self.state.holds(*atom)
            {
                let holds = compare.holds(value);
                self.push(Event::ConditionTurned { atom: *atom, holds });
            }
        }
    }

    fn stage_due(&mut self, stage: StageIx) {
        let clock = self.scenario.stages[stage].clock;
        if self.state.stages[stage].met.is_none() && !self.state.clocks[clock].waived {
            self.push(Event::StageOverdue { stage });
        }
    }

    fn left_open(&mut self, decision: DecisionIx) {
        let scenario = self.scenario;
        let Some((_, choice)) = scenario.decisions[decision].if_open_after else { return };
        if self.state.decisions[decision].decided.is_none() {
            self.push(Event::Decided { choice, by: None, confidence: None, rationale: None });
            self.order_acts(choice);
            self.effects(&scenario.choices[choice].effects);
        }
    }
}
