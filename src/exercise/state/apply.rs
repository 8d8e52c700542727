//! How each event changes the state. No rules live here, and nothing here can fail: what should
//! happen was decided before the event was made.
//!
//! One line an event. What takes more than that stands beside its subject, in a function that is
//! not inlined: most events of a run are small, and a thin table keeps them so.

use super::{Decided, ImprovisedText, InjectStatus, Note, RatingNote, State};
use crate::exercise::event::Event;
use crate::scenario::Scenario;
use crate::time::ExerciseTime;

impl State {
    /// Folds one event in.
    #[expect(clippy::too_many_lines, reason = "a closed list, one line an event")]
    pub fn apply(&mut self, scenario: &Scenario, event: &Event) {
        match *event {
            Event::Clock { now } => self.apply_clock(now),
            Event::Paused => self.paused = true,
            Event::Resumed => self.paused = false,
            Event::SpeedSet { numerator, denominator } => self.speed = (numerator, denominator),
            Event::Held => self.hold(),
            Event::Continued => self.go_on(),
            Event::Ended { why } => self.ended = Some((why, self.now)),
            // --- acts and people
            Event::ActAsked { ticket, by, ref work, logged } => self.ask(ticket, by, work, logged),
            Event::LinesOffered { ticket, offered } => {
                self.mark_act(Some(ticket), |act| act.offered = offered.lines());
            }
            Event::ActBegan { ticket, started } => self.begin(scenario, ticket, started),
            Event::ActFlawed { ticket, harm, .. } => self.flaw(ticket, harm),
            Event::ActDone { ticket } => self.finish(ticket),
            Event::ActSent { ticket, contact, answer_in } => {
                self.send(scenario, ticket, contact, answer_in);
            }
            Event::ActAnswered { ticket } => self.answer(scenario, ticket),
            Event::ContactSilent { contact, ticket } => self.fall_silent(scenario, contact, ticket),
            Event::ActWithdrawn { ticket, .. } => self.withdraw(ticket),
            Event::ActReordered { ticket, place } => self.reorder(ticket, place),
            Event::ActBackDated { ticket, started } => self.back_date(ticket, started),
            Event::RoleEntered { role } => self.enter(scenario, role),
            Event::SeatTaken { role, occupant } => self.roles[role].occupant = occupant,
            Event::CommanderSet { role } => self.put_in_command(scenario, role),
            Event::RoleOccupied { role, span } => self.occupy(role, span, None),
            Event::RoleFreed { role } => self.free(role),
            Event::SeverityDeclared { level } => self.declare(scenario, level),
            Event::TruthChanged { truth } => self.change_truth(scenario, truth),
            Event::TruthCounts { truth } => self.count_truth(scenario, truth),
            // --- judgement
            Event::Matched { pattern, started } => self.match_pattern(scenario, pattern, started),
            Event::ExpectationOpened { expectation } => self.open(scenario, expectation),
            Event::ExpectationRepeated { expectation } => self.open_again(expectation),
            Event::ExpectationMet { expectation, found } => self.meet(scenario, expectation, found),
            Event::ExpectationExtended { expectation, by } => self.extend(expectation, by),
            Event::TrapSprung { trap, object, ticket } => {
                self.spring(scenario, trap, object, ticket);
            }
            Event::TrapClosed { trap } => self.traps[trap].closed = true,
            Event::TrapRecovered { trap, ticket } => self.recover(trap, ticket),
            Event::OrderBroken { order, ticket } => self.broken_orders.push((order, ticket)),
            // --- world
            Event::FactSet { fact, holds } => self.set_fact(scenario, fact, holds),
            Event::Revealed { fact, to } => self.reveal(scenario, fact, to),
            Event::MeterMoved { meter, by } => self.move_meter(scenario, meter, by, None),
            Event::RateSet { meter, per_minute } => {
                self.move_meter(scenario, meter, 0, Some(per_minute));
            }
            Event::ConditionTurned { atom, holds } => self.turn(scenario, atom, holds),
            Event::ConsequenceHappened { consequence } => {
                self.consequences.push((consequence, self.now));
            }
            Event::ObjectAppeared { object } => self.appeared.set(object, true),
            Event::ClockStarted { clock } => self.start_clock(scenario, clock),
            Event::ClockStrict { clock } => self.start_clock_strictly(scenario, clock),
            Event::ClockWaived { clock } => self.clocks[clock].waived = true,
            Event::StageArmed { stage, due } => self.arm_stage(stage, due),
            Event::StageMet { stage, ticket } => self.meet_stage(scenario, stage, ticket),
            Event::StageOverdue { stage } => self.miss_stage(scenario, stage),
            // --- script
            Event::Started => self.start(scenario),
            Event::StoryJumped { to } => self.jump_story(to),
            Event::PhaseBegan { phase } => self.begin_phase(phase),
            Event::InjectScheduled { inject, after } => self.schedule(inject, after),
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
                self.improvise(scenario, ImprovisedText { channel, private, text }, to);
            }
            Event::InjectRead { inject, role } => self.injects[inject].read.insert(role),
            Event::HintShown { inject, .. } => self.show_hint(inject),
            Event::DecisionAsked { decision } => self.ask_decision(scenario, decision),
            Event::Voted { role, choice, confidence } => {
                self.vote(scenario, role, choice, confidence);
            }
            Event::VotesRevealed { decision } => self.decisions[decision].revealed = true,
            Event::Decided { choice, by, confidence, rationale } => {
                let decided = Decided { choice, at: self.now, by, confidence, rationale };
                self.decide(scenario, decided);
            }
            // --- what people write
            Event::NoteTaken { by, kind, text, anchor } => {
                self.notes.push(Note { by, kind: Some(kind), text, anchor, at: self.now });
            }
            Event::MomentPinned { by, anchor, text } => {
                let anchor = Some(anchor);
                self.notes.push(Note { by, kind: None, text, anchor, at: self.now });
            }
            Event::RatingSet { objective, rating, evaluator, reason } => {
                self.ratings.push(RatingNote { objective, rating, evaluator, reason });
            }
            Event::EndingReached { .. } | Event::Undone { .. } => {}
        }
    }

    /// The same as folding in an [`Event::Clock`], which happens more often than anything else.
    pub(in crate::exercise) const fn apply_clock(&mut self, now: ExerciseTime) {
        self.now = now;
    }

    /// Keeps the text of a command, for the events that name it.
    pub fn keep_text(&mut self, text: &str) {
        self.texts.push(text.to_owned());
    }

    #[inline(never)]
    fn hold(&mut self) {
        self.script_changes += 1;
        self.held_since = Some(self.now);
    }

    #[inline(never)]
    fn go_on(&mut self) {
        self.script_changes += 1;
        self.held_total = self.held();
        self.held_since = None;
    }
}
