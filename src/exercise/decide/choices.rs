//! Decisions: votes, and how they fall.

use super::Decider;
use super::legality::may_do;
use super::matching::Source;
use crate::exercise::command::{Act, Seat, Work};
use crate::exercise::event::Event;
use crate::exercise::refusal::Refusal;
use crate::id::{ChoiceIx, DecisionIx, RoleIx, RoleSet};
use crate::scenario::model::{Vote, Who};

impl Decider<'_> {
    pub(super) fn decide(
        &mut self,
        seat: Seat,
        decision: DecisionIx,
        choice: ChoiceIx,
        confidence: Option<u8>,
        rationale: &str,
    ) -> Result<(), Refusal> {
        self.is_open(decision, choice, confidence)?;
        let by = self.decider_of(seat, decision)?;
        let text = (!rationale.is_empty()).then(|| self.next_text());
        self.push(Event::Decided { choice, by: Some(by), confidence, rationale: text });
        let as_commander = self.state.commander == Some(by);
        let source = Source::nobodys(Some(by), as_commander, self.state.now);
        self.match_choice(choice, &source);
        if text.is_some() {
            self.match_record(decision, &source);
        }
        self.order_acts(choice);
        let scenario = self.scenario;
        self.effects(&scenario.choices[choice].effects);
        Ok(())
    }

    /// Deciding with a rationale is the record of that decision (rules of play, 20).
    fn match_record(&mut self, decision: DecisionIx, source: &Source) {
        let wiring = &self.scenario.wiring;
        if let Some(action) = wiring.record_action {
            let about = wiring.object_of_decision.get(decision).copied();
            self.match_act(
                &Act { about, ..Act::of(action) },
                source,
                crate::scenario::model::pattern::Outcome::Answered,
            );
        }
    }

    fn is_open(
        &self,
        decision: DecisionIx,
        choice: ChoiceIx,
        confidence: Option<u8>,
    ) -> Result<(), Refusal> {
        let state = &self.state.decisions[decision];
        if state.asked.is_none() {
            return Err(Refusal::NotOpen);
        }
        if state.decided.is_some() {
            return Err(Refusal::AlreadyDecided);
        }
        if self.scenario.choices[choice].decision != decision {
            return Err(Refusal::NotAnAnswer);
        }
        match confidence {
            Some(percent) if !(50..=90).contains(&percent) => Err(Refusal::ConfidenceOutOfRange),
            _ => Ok(()),
        }
    }

    /// Who decides: the seat's role if it owns the question; for the facilitator, the owner.
    fn decider_of(&self, seat: Seat, decision: DecisionIx) -> Result<RoleIx, Refusal> {
        let owners = self.owners(decision);
        match seat {
            Seat::Role(role) if owners.has(role) && self.state.is_playing(role) => Ok(role),
            Seat::Facilitator => owners.iter().next().ok_or(Refusal::NotTheOwner),
            _ => Err(Refusal::NotTheOwner),
        }
    }

    /// The roles that may decide now.
    fn owners(&self, decision: DecisionIx) -> RoleSet {
        match self.scenario.decisions[decision].owner {
            Who::Team | Who::All => self.state.entered,
            who => self.roles_meant(who),
        }
    }

    pub(super) fn vote(
        &mut self,
        role: RoleIx,
        decision: DecisionIx,
        choice: ChoiceIx,
        confidence: Option<u8>,
    ) -> Result<(), Refusal> {
        if self.scenario.decisions[decision].vote == Vote::None {
            return Err(Refusal::NoVote);
        }
        self.is_open(decision, choice, confidence)?;
        if self.state.decisions[decision].revealed {
            return Err(Refusal::AlreadyRevealed);
        }
        self.push(Event::Voted { role, choice, confidence });
        Ok(())
    }

    pub(super) fn reveal_votes(&mut self, decision: DecisionIx) -> Result<(), Refusal> {
        if self.scenario.decisions[decision].vote == Vote::None {
            return Err(Refusal::NoVote);
        }
        let state = &self.state.decisions[decision];
        match (state.asked, state.revealed) {
            (None, _) => Err(Refusal::NotOpen),
            (_, true) => Err(Refusal::AlreadyRevealed),
            _ => {
                self.push(Event::VotesRevealed { decision });
                Ok(())
            }
        }
    }

    /// The acts that a choice orders are asked for as if their roles had; what is not possible is
    /// left out.
    pub(super) fn order_acts(&mut self, choice: ChoiceIx) {
        let scenario = self.scenario;
        for order in &scenario.choices[choice].orders {
            let work = Work::Act(Act { about: order.about, ..Act::of(order.action) });
            if may_do(scenario, self.state, order.by, &work).is_ok() {
                let ticket = self.next_ticket();
                self.push(Event::ActAsked { ticket, by: order.by, work, logged: false });
            }
        }
    }
}
