//! Conditions that became true.

use super::Decider;
use crate::exercise::event::{EndReason, Event};
use crate::exercise::state::InjectStatus;
use crate::id::{ConsequenceIx, EndingIx, InjectIx, TrapIx, WatchIx};
use crate::scenario::model::{Release, Watch};
use crate::time::Span;

/// What became of a watch.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::exercise) struct Watched {
    /// Whether its condition holds.
    pub high: bool,
    /// Whether it has nothing more to wait for.
    pub is_done: bool,
}

impl Decider<'_> {
    /// A watch whose condition may have changed. One that fires once is done when it fires; one
    /// that fires each time fires when its condition becomes true.
    pub(in crate::exercise) fn watch(&mut self, watch: WatchIx) -> Watched {
        let scenario = self.scenario;
        let (what, condition) = &scenario.wiring.watches[watch];
        let high = condition.holds(|atom| self.state.holds(atom));
        match *what {
            Watch::Latch(atom) => {
                if high != self.state.holds(atom) {
                    self.push(Event::ConditionTurned { atom, holds: high });
                }
                Watched { high, is_done: false }
            }
            Watch::ExpectationEach(expectation) => {
                if high && !self.state.watch_high.has(watch) {
                    self.open(expectation);
                }
                Watched { high, is_done: false }
            }
            _ if high => {
                self.come_true(*what);
                Watched { high, is_done: true }
            }
            _ => Watched::default(),
        }
    }

    fn come_true(&mut self, what: Watch) {
        match what {
            Watch::Latch(_) | Watch::ExpectationEach(_) => {}
            Watch::Appears(object) => self.push(Event::ObjectAppeared { object }),
            Watch::ClockStarts(clock) => self.start_clock(clock),
            Watch::ClockStrict(clock) => self.push(Event::ClockStrict { clock }),
            Watch::ClockWaived(clock) => self.waive(clock),
            Watch::Truth(truth) => {
                if truth >= self.state.severity.truth_reached {
                    self.push(Event::TruthChanged { truth });
                }
            }
            Watch::Consequence(consequence) => self.happen(consequence),
            Watch::TrapSprings(trap) => self.spring_by_condition(trap),
            Watch::TrapCloses(trap) => self.push(Event::TrapClosed { trap }),
            Watch::Inject(inject) => self.schedule(inject),
            Watch::Expectation(expectation) => self.open(expectation),
            Watch::Phase(phase) => self.begin_phase(phase),
            Watch::Ending(ending) => self.reach(ending),
        }
    }

    fn happen(&mut self, consequence: ConsequenceIx) {
        self.push(Event::ConsequenceHappened { consequence });
        let scenario = self.scenario;
        self.effects(&scenario.consequences[consequence].effects);
    }

    fn spring_by_condition(&mut self, trap: TrapIx) {
        if self.is_harmful(&self.scenario.traps[trap]) && !self.state.traps[trap].closed {
            self.push(Event::TrapSprung { trap, object: None, ticket: None });
        }
    }

    fn schedule(&mut self, inject: InjectIx) {
        let Release::When(_, delay) = self.scenario.injects[inject].release else { return };
        if self.state.injects[inject].status != InjectStatus::Pending {
            return;
        }
        if delay == Span::ZERO {
            self.push(Event::InjectCalled { inject, forced: false });
        } else {
            self.push(Event::InjectScheduled { inject, after: delay });
        }
    }

    fn reach(&mut self, ending: EndingIx) {
        self.push(Event::EndingReached { ending });
        let scenario = self.scenario;
        self.effects(&scenario.endings[ending].effects);
        self.end(EndReason::Ending(ending));
    }
}
