//! One run of a scenario: commands in, events out.

mod command;
mod event;
mod refusal;
mod setup;
pub mod state;

pub use self::command::{Act, Command, Improvised, NoteKind, Rating, Seat, Ticket, Work};
pub use self::event::{EndReason, Event, Match, TextIx, WithdrawReason};
pub use self::refusal::Refusal;
pub use self::setup::{Occupancy, Occupant, Setup};
pub use self::state::State;
