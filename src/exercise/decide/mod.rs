//! The rules: what a command, a due moment or a changed condition makes happen.
//!
//! A [`Decider`] reads the state and writes events into a buffer; it changes nothing. One file a
//! subject; this one sends commands to the right one.

use super::command::{Command, Seat};
use super::event::{Event, TextIx};
use super::refusal::Refusal;
use super::setup::Setup;
use super::state::State;
use crate::id::{ExpectationIx, RoleIx};
use crate::scenario::Scenario;

mod acts;
mod choices;
mod credit;
mod due;
mod effects;
mod facilitate;
mod legality;
mod matching;
mod message;
mod notes;
mod release;
mod watches;

pub use self::legality::has_appeared;
pub(super) use self::legality::may_do;
pub use self::message::{Wording, lines_on_offer, message_on_offer};

/// Buffers that outlive a step, so that a step allocates nothing.
#[derive(Clone, Debug, Default)]
pub(super) struct Scratch {
    /// What happens in this step.
    pub events: Vec<Event>,
    /// Expectations that the deed at hand may meet, with the position in their `accept`.
    pub candidates: Vec<(ExpectationIx, u8)>,
}

/// Reads the state and says what happens.
pub(super) struct Decider<'a> {
    pub scenario: &'a Scenario,
    pub setup: &'a Setup,
    pub state: &'a State,
    pub out: &'a mut Scratch,
}

/// The texts that come with a command, in the order in which its events name them.
pub(crate) fn texts(command: &Command) -> impl Iterator<Item = &str> {
    let texts: [Option<&str>; 3] = match command {
        Command::Decide { rationale, .. } if !rationale.is_empty() => [Some(rationale), None, None],
        Command::Note { text, .. } | Command::Pin { text, .. } => [Some(text), None, None],
        Command::Rate { reason, .. } | Command::StopReal { reason } => [Some(reason), None, None],
        Command::Improvise(it) => [Some(&it.from), Some(&it.title), Some(&it.body)],
        _ => [None; 3],
    };
    texts.into_iter().flatten()
}

impl Decider<'_> {
    /// Decides a command: events in the buffer, or a refusal and none.
    pub(in crate::exercise) fn command(
        &mut self,
        seat: Seat,
        command: &Command,
    ) -> Result<(), Refusal> {
        self.is_allowed(seat, command)?;
        match command {
            Command::Do(work) => self.ask(self.role_of(seat)?, work),
            Command::Start => self.start(),
            Command::Advance { to } | Command::Jump { to } => self.advance(*to),
            Command::Withdraw { ticket } => self.withdraw(seat, *ticket),
            Command::Reorder { ticket, place } => self.reorder(seat, *ticket, *place),
            Command::Log { by, work, happened_at } => self.log(*by, *work, *happened_at),
            Command::BackDate { ticket, happened_at } => self.back_date(*ticket, *happened_at),
            Command::Decide { choice, decision, confidence, rationale } => {
                self.decide(seat, *decision, *choice, *confidence, rationale)
            }
            Command::Vote { decision, choice, confidence } => {
                self.vote(self.role_of(seat)?, *decision, *choice, *confidence)
            }
            Command::RevealVotes { decision } => self.reveal_votes(*decision),
            Command::Acknowledge { inject } => self.acknowledge(self.role_of(seat)?, *inject),
            Command::Hint { inject } => self.hint(seat, *inject),
            Command::Note { kind, text, anchor } => self.note(seat, *kind, text, *anchor),
            Command::Pin { anchor, text } => self.pin(seat, *anchor, text),
            Command::Rate { objective, rating, reason } => {
                self.rate(seat, *objective, *rating, reason)
            }
            Command::Undo { .. } => Err(Refusal::NothingToUndo),
            _ => self.facilitator_command(command),
        }
    }

    fn facilitator_command(&mut self, command: &Command) -> Result<(), Refusal> {
        match command {
            Command::Pause => self.pause(),
            Command::Resume => self.resume(),
            Command::SetSpeed { numerator, denominator } => {
                self.set_speed(*numerator, *denominator)
            }
            Command::Hold => self.hold(),
            Command::Continue => self.end_hold(),
            Command::Fire { inject } => self.fire(*inject),
            Command::Skip { inject } => self.skip(*inject),
            Command::Improvise(improvised) => self.improvise(improvised),
            Command::Extend { expectation, by } => self.extend(*expectation, *by),
            Command::TakeSeat { role, occupant } => {
                self.push(Event::SeatTaken { role: *role, occupant: *occupant });
                Ok(())
            }
            Command::BringIn { role } => self.bring_in(*role),
            Command::NextPhase => self.next_phase_command(),
            Command::StopReal { .. } => self.stop_real(),
            Command::End => self.call_end(),
            _ => Err(Refusal::NotYours),
        }
    }

    /// Whether this seat may ask for that at all, and whether play is at a point for it.
    fn is_allowed(&self, seat: Seat, command: &Command) -> Result<(), Refusal> {
        let state = self.state;
        let is_in_play = state.started && state.ended.is_none();
        if is_in_play && matches!((seat, command), (Seat::Role(_), Command::Do(_))) {
            return Ok(());
        }
        let is_writing = matches!(
            command,
            Command::Note { .. }
                | Command::Pin { .. }
                | Command::Rate { .. }
                | Command::Undo { .. }
        );
        let yours = match seat {
            Seat::Facilitator => !is_for_roles(command),
            Seat::Evaluator(_) => is_writing,
            Seat::Role(_) => is_for_roles(command) || is_shared(command),
            Seat::Observer => false,
        };
        if !yours {
            return Err(Refusal::NotYours);
        }
        if is_writing {
            return Ok(());
        }
        let is_setting = matches!(command, Command::TakeSeat { .. } | Command::SetSpeed { .. });
        match command {
            Command::Start if state.started => Err(Refusal::AlreadyStarted),
            Command::Start => Ok(()),
            _ if state.ended.is_some() => Err(Refusal::Over),
            _ if !state.started && !is_setting => Err(Refusal::NotStarted),
            _ => Ok(()),
        }
    }

    fn role_of(&self, seat: Seat) -> Result<RoleIx, Refusal> {
        let Seat::Role(role) = seat else { return Err(Refusal::NotYours) };
        if self.state.is_playing(role) { Ok(role) } else { Err(Refusal::NotInPlay(role)) }
    }

    pub(super) fn push(&mut self, event: Event) {
        self.out.events.push(event);
    }

    /// The index that the command's first text will have.
    pub(super) fn next_text(&self) -> TextIx {
        TextIx(u32::try_from(self.state.texts.len()).unwrap_or(u32::MAX))
    }
}

const fn is_for_roles(command: &Command) -> bool {
    matches!(command, Command::Do(_) | Command::Vote { .. } | Command::Acknowledge { .. })
}

const fn is_shared(command: &Command) -> bool {
    matches!(
        command,
        Command::Withdraw { .. }
            | Command::Reorder { .. }
            | Command::Decide { .. }
            | Command::Hint { .. }
            | Command::Note { .. }
            | Command::Undo { .. }
    )
}
